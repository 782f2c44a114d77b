/// เอกสารประกอบการประชุม: something to be read, by its address.
package struct WorkshopMaterial: Hashable, Sendable {
    package static let most = 30

    package var title: String
    package var link: String

    package init(title: String, link: String) {
        self.title = ThaiText.normalised(title)
        self.link = ThaiText.normalised(link)
    }

    package var isValid: Bool {
        !title.isEmpty && title.unicodeScalars.count <= Workshop.longestText && WorkshopSession.isLink(link)
    }
}
