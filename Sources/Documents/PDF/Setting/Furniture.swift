import Domain

/// What stands in the margins of every page.
struct Furniture {
    private let document: Document
    private let frame: Frame
    private let pages: Int
    private let typesetter: Typesetter
    private let header: [(line: Line, x: Double)]
    private let footer: Line?
    private let mark: Line?
    private let style = TextStyle(size: 9)

    init(_ document: Document, frame: Frame, pages: Int, _ typesetter: Typesetter) {
        self.document = document
        self.frame = frame
        self.pages = pages
        self.typesetter = typesetter
        let page = document.page
        let set = { [style] (words: String) in
            words.isEmpty ? nil : typesetter.lines(Text(words), style, width: nil).first
        }
        let (left, right) = (set(page.header?.left ?? ""), set(page.header?.right ?? ""))
        header = [left.map { ($0, 0) }, right.map { ($0, frame.width - $0.width) }].compactMap(\.self)
        footer = set(page.footer)
        let bold = TextStyle(size: 9, weight: .bold)
        mark = page.mark.flatMap { typesetter.lines(Text($0), bold, width: nil).first }
    }

    /// - Parameter page: from 1.
    func draw(on canvas: Canvas, page: Int) {
        if let mark { draw(mark, on: canvas) }
        for piece in header {
            canvas.show(piece.line, x: piece.x, baseline: -points(4) - piece.line.height + piece.line.ascent)
        }
        if !header.isEmpty { canvas.line(x: 0...frame.width, y: -points(3.6)) }
        let top = frame.height + points(5)
        if let footer { canvas.show(footer, x: 0, baseline: top + footer.ascent) }
        guard document.page.isNumbered else { return }
        let words = document.page.number(page, of: pages, in: document.language)
        guard let number = typesetter.lines(Text(words), style, width: nil).first else { return }
        canvas.show(number, x: frame.width - number.width, baseline: top + number.ascent)
    }

    /// In the middle of the sheet, as high as printers reach.
    private func draw(_ mark: Line, on canvas: Canvas) {
        let middle = frame.sheet.width / 2 - frame.left
        let top = points(5) - frame.top
        let left = middle - mark.width / 2
        canvas.show(mark, x: left, baseline: top + points(0.4) + mark.ascent)
        canvas.box(
            x: left - points(2)...left + mark.width + points(2), y: top...top + mark.height + points(0.8))
    }
}
