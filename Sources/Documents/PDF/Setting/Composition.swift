import Domain

/// Turns blocks into strips of the room's width.
struct Composition {
    let typesetter: Typesetter
    /// Between the margins, in points.
    let width: Double
    /// Of the sheet, in points from the left margin.
    let middle: Double
    /// Of the words that the blocks do not bring with them.
    let language: Language

    init(_ typesetter: Typesetter, _ frame: Frame, language: Language) {
        self.typesetter = typesetter
        width = frame.width
        middle = frame.middle
        self.language = language
    }

    func strips(of blocks: [Block]) throws(PressError) -> [Strip] {
        var strips: [Strip] = []
        var space = 0.0
        var beginsPage = false
        for block in blocks {
            switch block {
            case .space(let height): space += points(height)
            case .pageBreak: beginsPage = true
            default:
                var next = try self.strips(of: block)
                guard !next.isEmpty else { continue }
                next[0].spaceAbove += space
                next[0].beginsPage = next[0].beginsPage || beginsPage
                if beginsPage, let last = strips.indices.last { strips[last].keepsWithNext = false }
                strips += next
                space = 0
                beginsPage = false
            }
        }
        return strips
    }

    private func strips(of block: Block) throws(PressError) -> [Strip] {
        switch block {
        case .heading(let heading): self.heading(heading)
        case .letterhead(let head): [letterhead(head)]
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .hanging(let hanging): self.hanging(hanging)
        case .table(let table): TableComposition(table, typesetter, width: width).strips()
        case .fields(let fields): TableComposition(fields.table, typesetter, width: width).strips()
        case .choices(let choices): choices.choices.flatMap { choice($0, of: choices) }
        case .blank(let blank): [self.blank(blank)]
        case .signature(let signature): self.signature(signature)
        case .qr(let mark): [try qr(mark)]
        case .drawing(let drawing): [self.drawing(drawing)]
        case .rule: [rule()]
        case .together(let blocks): Self.together(try strips(of: blocks))
        case .space, .pageBreak: []
        }
    }

    static func together(_ strips: [Strip]) -> [Strip] {
        var strips = strips
        for position in strips.indices.dropLast() { strips[position].keepsWithNext = true }
        return strips
    }
}

extension Composition {
    private func heading(_ heading: Heading) -> [Strip] {
        var strips = text(heading.text, heading.style).map { strip in
            var strip = strip
            strip.keepsWithNext = true
            return strip
        }
        guard !strips.isEmpty else { return [] }
        strips[0].spaceAbove = points(heading.spaceAbove)
        strips[0].entry = OutlineEntry(words: heading.text.parts.map(\.words).joined(), level: heading.level.rawValue)
        return strips
    }

    private func paragraph(_ paragraph: Paragraph) -> [Strip] {
        var strips = text(
            paragraph.text, paragraph.style, indent: points(paragraph.indent),
            firstIndent: points(paragraph.firstIndent))
        guard !strips.isEmpty else { return [] }
        strips[0].spaceAbove = points(paragraph.spaceAbove)
        if strips.count > 1 {
            strips[0].keepsWithNext = true
            strips[strips.count - 2].keepsWithNext = true
        }
        if paragraph.keepsWithNext { strips[strips.count - 1].keepsWithNext = true }
        return strips
    }

    /// A strip for each line.
    private func text(
        _ text: Text, _ style: TextStyle, indent: Double = 0, firstIndent: Double = 0
    ) -> [Strip] {
        let room = width - indent
        return typesetter.lines(text, style, width: room, firstIndent: firstIndent).map { line in
            let x = indent + line.start(style.alignment, in: room)
            var strip = Strip(height: line.height) { canvas, place in
                canvas.show(line, x: x, baseline: place.top + line.ascent)
            }
            strip.line = line
            return strip
        }
    }

    private func rule() -> Strip {
        let width = width
        return Strip(height: points(1), spaceAbove: points(2)) { canvas, place in
            canvas.line(x: 0...width, y: place.top + points(0.5))
        }
    }
}

extension Line {
    /// Where it begins in a room of that width, in points.
    func start(_ alignment: TextStyle.Alignment, in room: Double) -> Double {
        switch alignment {
        case .left, .justified: indent
        case .center: (room - width) / 2
        case .right: room - width
        }
    }
}

extension Fields {
    fileprivate var table: Table {
        Table(
            columns: [Table.Column("", width: .millimetres(nameWidth)), Table.Column("")],
            rows: fields.map { Table.Row([Table.Cell($0.name), Table.Cell($0.value)]) }, size: size, leading: 1.25,
            borders: .none)
    }
}
