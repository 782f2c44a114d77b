import Documents
import Domain

extension AssignmentOrder {
    /// คำสั่ง as it is laid before the head of the local government for his signature.
    /// - Parameters:
    ///   - mark: of a demonstration; nil for none.
    ///   - created: milliseconds since 1970, UTC.
    func document(mark: String?, author: String, created: Int64) -> Document {
        Document(
            title: "\(title) เรื่อง \(subject)", author: author, created: created,
            page: PageStyle(
                margins: PageStyle.Margins(top: 25, bottom: 20, left: 30, right: 20), isNumbered: false, digits: .thai,
                mark: mark), blocks: head + matter + end)
    }

    private static let centred = TextStyle(size: 16, alignment: .center)
    private static let dots = "............................"

    private var head: [Block] {
        let year = on.map { String($0.buddhistYear) } ?? ""
        let numbered = number.isEmpty ? "ที่ ............./\(year.isEmpty ? "............." : year)" : "ที่ \(number)"
        return [
            .paragraph(Paragraph(Text(title), style: Self.centred)),
            .paragraph(Paragraph(Text(ThaiDigits.thai(numbered)), style: Self.centred)),
            .paragraph(Paragraph(Text("เรื่อง \(ThaiDigits.thai(subject))"), style: Self.centred)), .rule,
        ]
    }

    private var matter: [Block] {
        body.map { line($0, indent: 25) }
            + duties.enumerated().map { line("\($0 + 1). \($1)", indent: 35) } + [line(begins, indent: 25)]
    }

    private func line(_ words: String, indent: Double) -> Block {
        .paragraph(
            Paragraph(
                Text(ThaiDigits.thai(words)), style: TextStyle(size: 16), firstIndent: indent, spaceAbove: 3))
    }

    private var end: [Block] {
        let day = on.map { ThaiDigits.thai($0.long()) } ?? "\(Self.dots) พ.ศ. ............"
        return [
            .paragraph(Paragraph(Text("สั่ง ณ วันที่ \(day)"), style: Self.centred, spaceAbove: 8)),
            .table(
                Table(
                    columns: [Table.Column(""), Table.Column("", alignment: .center)],
                    rows: [Table.Row([Table.Cell(Text("")), Table.Cell(Text("\n\n(\(Self.dots))\n\(post)"))])],
                    size: 16,
                    borders: .none, spaceAbove: 4)),
        ]
    }
}
