/// What stands above the matter of an official letter: the emblem in the middle of the sheet, how urgent it is in red at its left;
/// number at the left and office at the right, level with its foot; the date in the middle of the sheet below them.
package struct Letterhead: Sendable {
    /// "" where nothing is urgent.
    package var urgency: String
    /// nil leaves its place empty.
    package var emblem: Emblem?
    /// In several lines, as all of these.
    package var number: String
    package var office: String
    package var date: String
    /// Of all but the urgency.
    package var style: TextStyle

    /// Of the emblem, in millimetres.
    package static let emblemHeight = 30.0
    /// The urgency, bold, in points.
    package static let urgencySize = 32.0

    package init(
        urgency: String = "", emblem: Emblem? = nil, number: String, office: String, date: String, style: TextStyle
    ) {
        self.urgency = urgency
        self.emblem = emblem
        self.number = number
        self.office = office
        self.date = date
        self.style = style
    }
}

/// A name and what it names, "เรื่อง  …": its further lines stand below its first, behind the name.
package struct Hanging: Sendable {
    package struct Item: Sendable {
        /// "๑."; "" where there is only one.
        package var number: String
        package var text: Text
        /// On its last line at the right margin: "จำนวน ๑ ชุด".
        package var end: String

        package init(_ text: Text, number: String = "", end: String = "") {
            self.text = text
            self.number = number
            self.end = end
        }
    }

    package var name: String
    package var items: [Item]
    package var style: TextStyle
    /// In millimetres.
    package var spaceAbove: Double

    package init(_ name: String, _ items: [Item], style: TextStyle = TextStyle(), spaceAbove: Double = 1.5) {
        self.name = name
        self.items = items
        self.style = style
        self.spaceAbove = spaceAbove
    }
}
