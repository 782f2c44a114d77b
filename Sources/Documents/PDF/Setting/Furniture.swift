import Domain

/// What stands in the margins of every page.
struct Furniture {
    private let document: Document
    private let frame: Frame
    private let pages: [[Pagination.Placed]]
    private let typesetter: Typesetter
    private let header: [(line: Line, x: Double)]
    private let footer: Line?
    private let mark: Line?
    private let style = TextStyle(size: 9)

    init(_ document: Document, frame: Frame, pages: [[Pagination.Placed]], _ typesetter: Typesetter) {
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
        if let turn = document.page.turn, page > 1 {
            let words = document.page.turnedNumber(page)
            guard let number = typesetter.lines(Text(words), turn, width: nil).first else { return }
            canvas.show(number, x: frame.middle - number.width / 2, baseline: points(20) - frame.top)
        }
        let top = frame.height + points(5)
        if let footer { canvas.show(footer, x: 0, baseline: top + footer.ascent) }
        guard document.page.isNumbered else { return }
        let words = document.page.number(page, of: pages.count, in: document.language)
        guard let number = typesetter.lines(Text(words), style, width: nil).first else { return }
        canvas.show(number, x: frame.width - number.width, baseline: top + number.ascent)
    }

    /// What is read after the text of the page.
    ///
    /// - Throws: `PressError.qrTooLong`.
    func drawFoot(on canvas: Canvas, page: Int) throws(PressError) {
        if page == 1, let mark = document.page.footMark { try draw(mark, on: canvas) }
        guard let turn = document.page.turn, page < pages.count,
            let next = pages[page].lazy.compactMap(\.strip.line).first
        else { return }
        let word = typesetter.firstWord(of: next)
        guard !word.isEmpty, let line = typesetter.lines(Text("/\(word)..."), turn, width: nil).first else { return }
        canvas.show(line, x: frame.width - line.width, baseline: frame.height + points(1) + line.ascent)
    }

    /// A code at the left margin with its words beside it.
    private func draw(_ mark: QRMark, on canvas: Canvas) throws(PressError) {
        let code = try QRCode(mark.content)
        let side = points(mark.side)
        // Its quiet zone reaches into the margin, so that the code itself stands flush with the text.
        let quiet = side * Double(QRCode.quietZone) / Double(code.side + 2 * QRCode.quietZone)
        canvas.code(code, x: -quiet, y: frame.footMark, side: side)
        let x = side - quiet + points(1)
        let lines = typesetter.lines(
            mark.caption, TextStyle(size: mark.captionSize), width: frame.width / 2 - x)
        var top = frame.footMark + max((side - lines.reduce(0) { $0 + $1.height }) / 2, 0)
        for line in lines {
            canvas.show(line, x: x, baseline: top + line.ascent)
            top += line.height
        }
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
