/// A file of comma-separated values with a header line. Fields are asked for by the number of their column in the list
/// the reader wants, whatever their order in the file. Records without any content are skipped.
package struct CSVTable: Sequence, IteratorProtocol {
    /// What is wrong with the header.
    package let headerProblems: [FileProblem]
    private let file: String
    private let width: Int
    /// For each wanted column, its place in the file. Empty when rows cannot be read.
    private let places: [Int]
    private var reader: CSVReader

    /// Reads the header. With a wanted column missing or standing twice, there are no rows.
    package init(_ bytes: [UInt8], file: String, columns: [String], spreadsheetSafe: Bool = false) {
        self.file = file
        reader = CSVReader(bytes, file: file, spreadsheetSafe: spreadsheetSafe)
        switch reader.next() {
        case .success(let header):
            let names = header.texts.map(ThaiText.normalised)
            width = names.count
            let found = CSVHeader(names, wanted: columns)
            places = found.places
            headerProblems = found.problems.map { code, column, message in
                FileProblem(file: file, line: header.line, column: column, code: code, message: message)
            }
        case .failure(let problem):
            (width, places, headerProblems) = (0, [], [problem])
        case nil:
            let message = "the file is empty: its first line must name the columns \(columns.joined(separator: ","))"
            (width, places) = (0, [])
            headerProblems = [FileProblem(file: file, line: 0, code: "empty_file", message: message)]
        }
    }

    package mutating func next() -> Result<CSVRow, FileProblem>? {
        guard !places.isEmpty else { return nil }
        while let record = reader.next() {
            switch record {
            case .failure(let problem): return .failure(problem)
            case .success(let record):
                if record.isBlank { continue }
                guard record.count == width else { return .failure(wrongCount(record)) }
                return .success(CSVRow(record: record, places: places))
            }
        }
        return nil
    }

    private func wrongCount(_ record: CSVRecord) -> FileProblem {
        FileProblem(
            file: file, line: record.line, code: "wrong_number_of_fields",
            message: "\(record.count) fields where the header has \(width): put a text that holds a comma in quotes")
    }
}

/// One row of a table.
package struct CSVRow: Sendable {
    fileprivate let record: CSVRecord
    fileprivate let places: [Int]

    /// The line on which the row begins, from 1.
    package var line: Int { record.line }

    /// The text in a column, by its number in the list that was wanted.
    package subscript(column: Int) -> String { record.text(at: places[column]) }
}

/// Where the wanted columns stand in a header.
private struct CSVHeader {
    private(set) var places: [Int] = []
    private(set) var problems: [(code: String, column: String, message: String)] = []

    init(_ names: [String], wanted: [String]) {
        var seen: [String: Int] = [:]
        for (place, name) in names.enumerated() {
            if let first = seen[name] {
                add("duplicate_column", name, "columns \(first + 1) and \(place + 1) have the same name: delete one")
            } else {
                seen[name] = place
                if !wanted.contains(name) { add("unknown_column", name, unknown(name, wanted)) }
            }
        }
        for name in wanted where seen[name] == nil {
            add("missing_column", name, "the column is missing: the header must name \(wanted.joined(separator: ","))")
        }
        if problems.allSatisfy({ $0.code == "unknown_column" }) { places = wanted.compactMap { seen[$0] } }
    }

    private mutating func add(_ code: String, _ column: String, _ message: String) {
        problems.append((code, column, message))
    }

    private func unknown(_ name: String, _ wanted: [String]) -> String {
        if name.isEmpty { return "a column has no name: delete it" }
        if name.contains(";") || name.contains("\t") {
            return "the columns are not set apart by commas: save the file as CSV with commas"
        }
        return "no such column: delete it, or mend its name to one of \(wanted.joined(separator: ","))"
    }
}
