import Documents
import TestSupport
import Testing

@Suite struct RandomDocumentsTests {
    @Test("whatever the blocks, every word comes out once and in order", arguments: 0..<30)
    func words(seed: Int) async throws {
        var random = SeededRandom(seed)
        var writer = Writer()
        let blocks = (0..<40).map { _ in writer.block(&random) }
        var document = Document.plain(blocks, isNumbered: false)
        document.page.margins = PageStyle.Margins(
            top: Double(Int.random(in: 15...60, using: &random)), bottom: 20,
            left: Double(Int.random(in: 10...50, using: &random)), right: 20)
        let text = try await PrintedPages(document).lines().joined(separator: " ")
        let words = text.split(whereSeparator: { $0 == " " || $0 == "☐" || $0 == "☑" }).filter { $0.hasPrefix("ปั้น") }
        #expect(words.map(String.init) == writer.words)
    }

    /// Numbers the words that it writes.
    private struct Writer {
        var words: [String] = []

        mutating func block(_ random: inout SeededRandom) -> Block {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: .heading(Heading(text(3, &random), level: .section))
            case 1: .table(table(&random))
            case 2: .fields(Fields((0..<3).map { _ in Fields.Field(text(1, &random), text(9, &random)) }))
            case 3: .choices(Choices([Choices.Choice(text(9, &random)), Choices.Choice(text(1, &random))], indent: 5))
            case 4:
                .together([.paragraph(Paragraph(text(60, &random))), .rule, .paragraph(Paragraph(text(9, &random)))])
            case 5: .space(Double(Int.random(in: 0...300, using: &random)))
            case 6: Int.random(in: 0..<3, using: &random) == 0 ? .pageBreak : .rule
            default:
                .paragraph(
                    Paragraph(
                        text(90, &random), style: TextStyle(size: Double(Int.random(in: 6...20, using: &random)))))
            }
        }

        /// One line in each cell, so that the words of a row follow each other.
        private mutating func table(_ random: inout SeededRandom) -> Table {
            let columns = [Table.Column("ก", width: .millimetres(30)), Table.Column("ข"), Table.Column("ค")]
            return Table(
                columns: columns,
                rows: (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    Table.Row(
                        [Table.Cell(text(1, &random)), "", Table.Cell(text(1, &random))],
                        keepsWithNext: Int.random(in: 0..<4, using: &random) == 0)
                }, size: 9, borders: [.grid, .rules, .none][Int.random(in: 0..<3, using: &random)])
        }

        private mutating func text(_ most: Int, _ random: inout SeededRandom) -> Text {
            let new = (0..<Int.random(in: 1...most, using: &random)).map { "ปั้น\(words.count + $0)" }
            words += new
            return Text(new.joined(separator: " "))
        }
    }
}
