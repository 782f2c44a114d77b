/// What a template says of itself in the properties of its workbook, so that it is known when it comes back.
package struct TemplateMark: Hashable, Sendable {
    /// What the template is for: "answers".
    package let kind: String
    /// The round it was made for.
    package let round: String
    /// The code of the local government, or of whatever it was made for.
    package let place: String
    /// The version of its form, from 1.
    package let version: Int

    package init(kind: String, round: String, place: String, version: Int) {
        self.kind = kind
        self.round = round
        self.place = place
        self.version = version
    }

    /// Reads the mark of a workbook; nothing when it is none of our templates.
    package init?(_ outline: WorkbookOutline) {
        let properties = outline.properties
        guard let kind = properties[Self.kindName], let round = properties[Self.roundName],
            let place = properties[Self.placeName], let version = properties[Self.versionName].flatMap({ Int($0) })
        else { return nil }
        self.init(kind: kind, round: round, place: place, version: version)
    }

    var properties: [(name: String, value: String)] {
        [
            (Self.kindName, kind), (Self.roundName, round), (Self.placeName, place),
            (Self.versionName, String(version)),
        ]
    }

    private static let kindName = "mattrathan-template"
    private static let roundName = "mattrathan-round"
    private static let placeName = "mattrathan-place"
    private static let versionName = "mattrathan-version"
}
