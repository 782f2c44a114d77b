import Domain

extension Document {
    /// The same document in Thai digits. Codes with Latin letters ("A1-01", hashes) and what cameras read stay: they are compared
    /// letter by letter.
    package func inThaiDigits() -> Document {
        var document = self
        document.title = Self.thai(title)
        document.page.header = page.header.map {
            PageStyle.Header(left: Self.thai($0.left), right: Self.thai($0.right))
        }
        document.page.footer = Self.thai(page.footer)
        document.page.mark = page.mark.map(Self.thai)
        document.page.digits = .thai
        document.blocks = blocks.map(Self.thai)
        return document
    }

    static func thai(_ words: String) -> String {
        var result = ""
        var word = ""
        func end() {
            let isCode = word.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
            result += isCode ? word : ThaiDigits.thai(word)
            word = ""
        }
        for scalar in words.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                end()
                result.unicodeScalars.append(scalar)
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        end()
        return result
    }

    private static func thai(_ block: Block) -> Block {
        switch block {
        case .heading(var heading):
            heading.text = heading.text.map(thai)
            return .heading(heading)
        case .paragraph(var paragraph):
            paragraph.text = paragraph.text.map(thai)
            return .paragraph(paragraph)
        case .table(let table): return .table(thai(table))
        case .fields(var fields):
            fields.fields = fields.fields.map { Fields.Field($0.name.map(thai), $0.value.map(thai)) }
            return .fields(fields)
        case .drawing(var drawing):
            for position in drawing.labels.indices {
                drawing.labels[position].text = drawing.labels[position].text.map(thai)
            }
            return .drawing(drawing)
        case .qr(var mark):
            mark.caption = mark.caption.map(thai)
            return .qr(mark)
        case .together(let blocks): return .together(blocks.map(thai))
        case .letterhead, .hanging, .choices, .blank, .signature, .space, .rule, .pageBreak: return block
        }
    }

    private static func thai(_ table: Table) -> Table {
        func thai(_ row: Table.Row) -> Table.Row {
            var row = row
            for position in row.cells.indices { row.cells[position].text = row.cells[position].text.map(Self.thai) }
            return row
        }
        var table = table
        for position in table.columns.indices {
            table.columns[position].heading = table.columns[position].heading.map(Self.thai)
        }
        table.headings = table.headings.map(thai)
        table.rows = table.rows.map(thai)
        return table
    }
}

extension Text {
    fileprivate func map(_ change: (String) -> String) -> Text {
        var text = Text("")
        text.replaceParts(
            parts.map { part in
                var part = part
                part.words = change(part.words)
                return part
            })
        return text
    }
}
