/// Reads a table of a bundle in its one form: UTF-8, LF, no mark at its beginning, quotes only where they must be, its own
/// header, rows in byte order of their keys and each key once.
enum BundleTable {
    struct Row {
        let line: Int
        /// As many as the file has columns.
        let texts: [String]
    }

    static func scan(
        _ file: BundleFile, _ bytes: [UInt8], _ problems: inout BundleProblems,
        _ body: (Row, inout BundleProblems) -> Void
    ) {
        var reader = CSVReader(bytes, file: file.rawValue)
        var written = CSVWriter(lineEnding: .lf)
        written.reserve(bytes.count + 64)
        var before: ArraySlice<String>?
        while let record = reader.next() {
            switch record {
            case .failure(let problem): return problems.add(problem)
            case .success(let record):
                let texts = record.texts
                let start = written.bytes.count
                written.append(texts)
                guard start < bytes.count, bytes[start...].starts(with: written.bytes[start...]) else {
                    return problems.add(file, record.line, nil, "not written in the form of bundles")
                }
                guard let last = before else {
                    guard texts == file.columns else {
                        return problems.add(
                            file, record.line, nil, "the header is not \(file.columns.joined(separator: ","))")
                    }
                    before = []
                    continue
                }
                guard texts.count == file.columns.count else {
                    problems.add(
                        file, record.line, nil, "\(texts.count) fields where the header has \(file.columns.count)")
                    continue
                }
                let key = texts.prefix(file.keyWidth)
                if !ResultBundle.keyPrecedes(last, key) {
                    problems.add(
                        file, record.line, nil, "the key \(key.joined(separator: ",")) is not in order, or twice")
                }
                before = key
                body(Row(line: record.line, texts: texts), &problems)
            }
        }
        if written.bytes.count != bytes.count || before == nil {
            problems.add(file, "not written in the form of bundles")
        }
    }

    /// A figure in its one spelling; nil for anything else.
    static func figure(_ text: String) -> ExactDecimal? {
        guard let figure = ExactDecimal(canonicalInput: text), figure.description == text else { return nil }
        return figure
    }

    static func flag(_ text: String) -> Bool? { text == "true" ? true : text == "false" ? false : nil }

    /// A count in its one spelling.
    static func count(_ text: String) -> Int? {
        guard let count = Int(text), count >= 0, String(count) == text else { return nil }
        return count
    }
}
