import Domain
import Testing

struct CSVWriterTests {
    @Test(
        "A field stands in quotes only where it must",
        arguments: [
            (["a", "b c", " d "], "a,b c, d \r\n"),
            (["หนองบัว", ""], "หนองบัว,\r\n"),
            (["a,b", "c\"d", "e\nf", "g\rh", "i\tj"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",\"i\tj\"\r\n"),
            ([""], "\"\"\r\n"),
            (["=1+1", "-5"], "=1+1,-5\r\n"),
        ])
    func quotes(fields: [String], expected: String) {
        #expect(written([fields]) == expected)
    }

    @Test("Lines end as asked for")
    func lineEndings() {
        var writer = CSVWriter(lineEnding: .lf)
        writer.append(["a", "b"])
        #expect(writer.bytes == Array("a,b\n".utf8))
    }

    @Test(
        "For a spreadsheet, what would be a formula becomes a text",
        arguments: [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+66", "'+66"), ("-5", "'-5"), ("@a", "'@a"), ("'=a", "''=a"),
            ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""), ("'a", "'a"), ("a=b", "a=b"), ("5", "5"),
        ])
    func formulas(field: String, expected: String) {
        #expect(written([["x", field]], spreadsheetSafe: true) == "x,\(expected)\r\n")
    }

    @Test("What was written is read back, whatever it is", arguments: [false, true])
    func roundTrip(spreadsheetSafe: Bool) throws {
        var random = ThaiRandom(seed: spreadsheetSafe ? 11 : 12)
        for _ in 0..<3_000 {
            let records = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<Int.random(in: 1...6, using: &random)).map { _ in field(&random) }
            }
            for lineEnding in [CSVWriter.LineEnding.lf, .crlf] {
                var writer = CSVWriter(lineEnding: lineEnding, spreadsheetSafe: spreadsheetSafe)
                for record in records { writer.append(record) }
                let read = try CSVReader(writer.bytes, file: "f.csv", spreadsheetSafe: spreadsheetSafe)
                    .map { try $0.get().texts }
                #expect(read.map { $0.map(points) } == records.map { $0.map(points) })
            }
        }
    }

    /// Any text, or one of few signs that mean something in such a file.
    private func field(_ random: inout ThaiRandom) -> String {
        let signs: [Unicode.Scalar] = ["\"", ",", "\n", "\r", "'", "=", "-", "+", "@", "\t", "ก", "a", " ", "\u{FEFF}"]
        if Bool.random(using: &random) { return random.text() }
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            text.append(signs[Int.random(in: signs.indices, using: &random)])
        }
        return String(text)
    }

    private func written(_ records: [[String]], spreadsheetSafe: Bool = false) -> String {
        var writer = CSVWriter(spreadsheetSafe: spreadsheetSafe)
        for record in records { writer.append(record) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
