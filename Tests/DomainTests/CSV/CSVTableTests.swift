import Domain
import Testing

struct CSVTableTests {
    @Test("Columns are found by name, in whatever order, and rows without content are skipped")
    func order() throws {
        let table = CSVTable(Array("\u{FEFF}b, a \r\n1,2\r\n,\r\n3,4\r\n".utf8), file: "f.csv", columns: ["a", "b"])
        #expect(table.headerProblems.isEmpty)
        let rows = try table.map { try $0.get() }
        #expect(rows.map { [$0[0], $0[1]] } == [["2", "1"], ["4", "3"]])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test(
        "A header is refused with every column that is missing, unknown or there twice",
        arguments: [
            ("a\n1\n", ["1 b missing_column"], 0), ("a,b,c\n1,2,3\n", ["1 c unknown_column"], 1),
            ("a,b,a\n1,2,3\n", ["1 a duplicate_column"], 0),
            ("a;b\n1;2\n", ["1 a;b unknown_column", "1 a missing_column", "1 b missing_column"], 0),
            ("", ["0 - empty_file"], 0), ("a,b,\n1,2,3\n", ["1  unknown_column"], 1),
            ("a\"\n1\n", ["1 - stray_quote"], 0),
        ])
    func header(file: String, expected: [String], rows: Int) {
        let table = CSVTable(Array(file.utf8), file: "f.csv", columns: ["a", "b"])
        #expect(table.headerProblems.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == expected)
        #expect(Array(table).count == rows)
    }

    @Test("A row with another number of fields than the header is told")
    func width() {
        let table = CSVTable(Array("a,b\n1,2,3\n4,5\n6\n".utf8), file: "f.csv", columns: ["a", "b"])
        let told = table.compactMap { result -> String? in
            if case .failure(let problem) = result { problem.description } else { nil }
        }
        #expect(
            told == [
                "f.csv:2: 3 fields where the header has 2: put a text that holds a comma in quotes",
                "f.csv:4: 1 fields where the header has 2: put a text that holds a comma in quotes",
            ])
    }
}
