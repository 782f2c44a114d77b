/// Prints documents, one at a time; others wait for it without holding a thread.
///
/// Pango and Cairo keep what they know of the typefaces between documents, so a program keeps one press.
package actor Press {
    private let typefaces: Typefaces

    /// - Parameter folder: holds regular.ttf and bold.ttf, as scripts/setup puts them into fonts/. Nothing else that is
    ///   installed on the machine is used, so documents look the same everywhere.
    /// - Throws: `PressError.typeface`.
    package init(typefacesIn folder: String) throws(PressError) {
        typefaces = try Typefaces(folder: folder)
    }

    /// The document as a PDF.
    ///
    /// - Throws: `PressError` when a QR code holds too much or Cairo refuses.
    package func pdf(of document: Document) throws(PressError) -> [UInt8] {
        let typesetter = Typesetter(typefaces, language: document.language)
        let frame = Frame(document.page)
        let strips = try Composition(typesetter, frame, language: document.language).strips(of: document.blocks)
        let pages = Pagination(height: frame.height, first: frame.first).pages(of: strips)
        let canvas = try Canvas(document, frame: frame)
        let furniture = Furniture(document, frame: frame, pages: pages, typesetter)
        for (position, page) in pages.enumerated() {
            furniture.draw(on: canvas, page: position + 1)
            for placed in page {
                if let entry = placed.strip.entry { canvas.outline(entry, y: placed.place.top, page: position + 1) }
                placed.strip.draw(canvas, placed.place)
            }
            try furniture.drawFoot(on: canvas, page: position + 1)
            canvas.endPage()
        }
        return Catalogue.naming(document.language, in: try canvas.finish())
    }
}
