import Domain
import Testing

struct CSVReaderTests {
    @Test(
        "Fields are set apart by commas and records by ends of lines",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
            ("หนองบัว,อบต.\n", [["หนองบัว", "อบต."]]),
            (",\n", [["", ""]]),
            ("a\n\n\r\n\nb", [["a"], ["b"]]),
            ("\"\"\n", [[""]]),
            ("", []),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("\"a,b\",\"c\nd\",\"e\"\"f\"\n", [["a,b", "c\nd", "e\"f"]]),
            ("\"\"\"\"\"\",x", [["\"\"", "x"]]),
            ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
        ])
    func records(file: String, expected: [[String]]) throws {
        let read = try CSVReader(Array(file.utf8), file: "f.csv").map { try $0.get().texts }
        #expect(read == expected)
    }

    @Test("A record is known by the line on which it begins, whatever ends the lines")
    func lines() throws {
        let file = "a\r\n\"b\nb\rb\r\nb\",\r\n\nc\rd\n"
        let lines = try CSVReader(Array(file.utf8), file: "f.csv").map { try $0.get().line }
        #expect(lines == [1, 2, 7, 8])
    }

    @Test(
        "A record that cannot be read is told by line, and what stands behind it is read",
        arguments: [
            ("a\nb\"c,d\ne", ["a", "2 stray_quote", "e"]),
            ("a\n\"b\"c,d\ne", ["a", "2 text_after_quote", "e"]),
            ("a\n\"b\nc\nd", ["a", "2 unclosed_quote", "c", "d"]),
            ("\"a\nb\n\"c\n\"d\ne", ["3 text_after_quote", "4 unclosed_quote", "e"]),
        ])
    func broken(file: String, expected: [String]) {
        #expect(told(Array(file.utf8)) == expected)
    }

    @Test("Bytes that are no UTF-8 are told by line and place")
    func invalidUTF8() {
        let bytes = Array("a,b\r\nc,".utf8) + [0xE0, 0xB8] + Array("\nd,é,".utf8) + [0xE9] + Array("\ne\n".utf8)
        let problems = CSVReader(bytes, file: "f.csv").compactMap(\.problem)
        #expect(
            problems.map(\.description) == [
                "f.csv:2: byte 3 of the line (e0) is no UTF-8: save it as \"CSV UTF-8\" in Excel",
                "f.csv:3: byte 6 of the line (e9) is no UTF-8: save it as \"CSV UTF-8\" in Excel",
            ])
    }

    @Test("A file in the old Thai code page is told as such, with the way to convert it")
    func thaiCodePage() {
        // หนองบัว
        let bytes = Array("code,name\n1,".utf8) + [0xCB, 0xB9, 0xCD, 0xA7, 0xBA, 0xD1, 0xC7] + Array("\n".utf8)
        let problems = CSVReader(bytes, file: "f.csv").compactMap(\.problem)
        #expect(
            problems.map(\.description) == [
                """
                f.csv:2: byte 3 of the line (cb) looks like TIS-620 (Windows-874), not UTF-8: save it as "CSV UTF-8" in \
                Excel, or iconv -f TIS-620 -t UTF-8
                """
            ])
    }

    @Test("A wrong byte inside a field of several lines is told by its own line")
    func invalidInsideQuotes() {
        let bytes = Array("\"a\r\nb\nก".utf8) + [0xFF] + Array("\"\n".utf8)
        let problems = CSVReader(bytes, file: "f.csv").compactMap(\.problem)
        #expect(problems.map(\.line) == [3])
        #expect(problems.first?.message.hasPrefix("byte 4 of the line (ff)") == true)
    }

    @Test(
        "What is no text in UTF-8 at all is told once",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], "0 utf_16"), ([0x50, 0x4B, 3, 4, 0x0A, 0xFF], "0 workbook"),
        ])
    func foreign(bytes: [UInt8], expected: String) {
        #expect(told(bytes) == [expected])
    }

    @Test("Any bytes are read to their end without a trap, each line told or read")
    func anything() {
        var random = ThaiRandom(seed: 7)
        let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE0, 0xB8, 0x81, 0xFF, 0x27, 0x3D]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                alphabet[Int.random(in: alphabet.indices, using: &random)]
            }
            var count = 0
            for result in CSVReader(bytes, file: "f.csv", spreadsheetSafe: true) {
                count += 1
                if let record = try? result.get() { #expect(record.texts.count == record.count) }
            }
            #expect(count <= bytes.count + 1)
        }
    }

    private func told(_ bytes: [UInt8]) -> [String] {
        CSVReader(bytes, file: "f.csv").map { result in
            switch result {
            case .success(let record): record.texts.joined(separator: "|")
            case .failure(let problem): "\(problem.line) \(problem.code)"
            }
        }
    }
}

extension Result where Failure == FileProblem {
    /// What went wrong, if anything.
    fileprivate var problem: FileProblem? {
        if case .failure(let problem) = self { problem } else { nil }
    }
}
