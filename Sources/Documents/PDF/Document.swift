import Domain

/// What is to be printed: blocks that flow over as many pages as they need.
///
/// The same document, printed twice, gives the same bytes.
package struct Document: Sendable {
    /// Shown by viewers in place of a file name.
    package var title: String
    /// The language of the text; it decides where lines may break.
    package var language: Language
    /// Who stands behind the document, an office rather than a person.
    package var author: String
    /// Milliseconds since 1970, UTC.
    package var created: Int64
    package var page: PageStyle
    package var blocks: [Block]

    package init(
        title: String, language: Language = .thai, author: String, created: Int64, page: PageStyle = PageStyle(),
        blocks: [Block] = []
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.created = created
        self.page = page
        self.blocks = blocks
    }
}

/// A part of a document that takes the room between the margins and as much height as it needs.
package enum Block: Sendable {
    case heading(Heading)
    case letterhead(Letterhead)
    case paragraph(Paragraph)
    case hanging(Hanging)
    case table(Table)
    case fields(Fields)
    case choices(Choices)
    case blank(Blank)
    case signature(Signature)
    case qr(QRMark)
    case drawing(Drawing)
    /// Empty room, in millimetres; it vanishes at the head of a page.
    case space(Double)
    /// A thin line between the margins.
    case rule
    case pageBreak
    /// Blocks of which none is parted from the next by the end of a page, as long as a page holds them all.
    case together([Block])
}
