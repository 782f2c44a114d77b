/// Figures of many local governments as comma-separated values, in the columns of `AnswerTable`.
package struct StatedTable: Sendable {
    package private(set) var rows: [(code: String, row: StatedRow)] = []
    /// What keeps the file from being read; no row is good while there is any.
    package private(set) var problems: [FileProblem] = []

    /// The columns of answers, in the order in which their fields are asked for here.
    package static let answerColumns = ["lao_code", "indicator_code", "frame", "provision", "carried_out", "note"]
    package static let baseValueColumns = ["lao_code", "item", "value"]
    /// Marks invented figures in what is given out; nothing depends on it here.
    private static let mark = "demonstration"
    private static let mostProblems = 100

    /// Reads a file; whether it holds answers or base data is told by its header.
    package init(_ bytes: [UInt8], file: String) {
        let header = Self.header(bytes)
        let isBaseData = header.contains("item") && !header.contains("indicator_code")
        let wanted = isBaseData ? Self.baseValueColumns : Self.answerColumns
        let columns = header.contains(Self.mark) ? wanted + [Self.mark] : wanted
        var table = CSVTable(bytes, file: file, columns: columns, spreadsheetSafe: true)
        problems = table.headerProblems
        guard problems.isEmpty else { return }
        while let record = table.next() {
            switch record {
            case .failure(let problem):
                problems.append(problem)
                if problems.count >= Self.mostProblems { return }
            case .success(let row):
                rows.append(isBaseData ? Self.baseValue(row) : Self.answer(row))
            }
        }
    }

    /// Reads records that come from elsewhere, such as a sheet: the first one is the header.
    package init(_ records: [(number: Int, texts: [String])], sheet: String, file: String) {
        guard let header = records.first else {
            problems = [FileProblem(file: file, line: 0, code: "empty_file", message: "the first sheet is empty")]
            return
        }
        let names = header.texts.map(ThaiText.normalised)
        let isBaseData = names.contains("item") && !names.contains("indicator_code")
        let wanted = isBaseData ? Self.baseValueColumns : Self.answerColumns
        let places = wanted.map { names.firstIndex(of: $0) }
        for (name, place) in zip(wanted, places) where place == nil {
            problems.append(
                FileProblem(
                    file: file, line: header.number, column: name, code: "missing_column",
                    message: "the column is missing: the header must name \(wanted.joined(separator: ","))"))
        }
        guard problems.isEmpty else { return }
        rows = records.dropFirst().map { record in
            let texts = places.map { place in
                place.flatMap { record.texts.indices.contains($0) ? record.texts[$0] : nil } ?? ""
            }
            let place = FileRow(sheet: sheet, number: record.number)
            return isBaseData ? Self.baseValue(texts, place) : Self.answer(texts, place)
        }
    }

    private static func header(_ bytes: [UInt8]) -> Set<String> {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let names = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        return Set(names.map { ThaiText.normalised($0).filter { $0 != "\"" && $0 != "\u{FEFF}" } })
    }

    private static func answer(_ row: CSVRow) -> (code: String, row: StatedRow) {
        answer((0..<6).map { row[$0] }, FileRow(number: row.line))
    }

    private static func baseValue(_ row: CSVRow) -> (code: String, row: StatedRow) {
        baseValue((0..<3).map { row[$0] }, FileRow(number: row.line))
    }

    private static func answer(_ texts: [String], _ place: FileRow) -> (code: String, row: StatedRow) {
        (
            ThaiDigits.arabic(ThaiText.normalised(texts[0])),
            StatedRow(
                place: place, subject: .indicator(ThaiText.normalised(texts[1])), frame: texts[2], provision: texts[3],
                carriedOut: CarriedOutWord.ofColumn(texts[4]), note: texts[5])
        )
    }

    private static func baseValue(_ texts: [String], _ place: FileRow) -> (code: String, row: StatedRow) {
        (
            ThaiDigits.arabic(ThaiText.normalised(texts[0])),
            StatedRow(place: place, subject: .baseValue(ThaiText.normalised(texts[1])), provision: texts[2])
        )
    }
}
