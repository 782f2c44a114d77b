/// Reads comma-separated values (RFC 4180) from UTF-8 bytes, one record at a time, without copying the file.
///
/// Lines end with LF, CR LF or CR; a byte order mark and empty lines are skipped. A record that cannot be read is
/// answered by its problem, and reading goes on behind it. After a quote that is never closed, reading goes on with the
/// next line, once.
package struct CSVReader: Sequence, IteratorProtocol {
    /// What stands between fields.
    package enum Separator: UInt8, Sendable {
        case tab = 0x09
        case comma = 0x2C
    }

    private let bytes: [UInt8]
    private let file: String
    private let separator: UInt8
    private let spreadsheetSafe: Bool
    private var position = 0
    /// The line of the byte at `position`, from 1.
    private var line = 1
    private var problem: FileProblem?
    private var hasGoneOn = false
    private var usualCount = 8

    /// - Parameter spreadsheetSafe: takes away the apostrophes a `CSVWriter` of the same option has put before what
    ///   a spreadsheet would take for a formula.
    package init(
        _ bytes: [UInt8], file: String, separator: Separator = .comma, spreadsheetSafe: Bool = false
    ) {
        self.bytes = bytes
        self.separator = separator.rawValue
        self.file = file
        self.spreadsheetSafe = spreadsheetSafe
        if let foreign = CSVEncoding.foreignFormat(of: bytes) {
            problem = FileProblem(file: file, line: 0, code: foreign.code, message: foreign.message)
            position = bytes.count
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
        }
    }

    package mutating func next() -> Result<CSVRecord, FileProblem>? {
        while position < bytes.count, isLineEnd(bytes[position]) { takeLineEnd() }
        let start = position
        let firstLine = line
        let fields = start < bytes.count ? takeFields() : []
        if let problem {
            self.problem = nil
            return .failure(problem)
        }
        guard !fields.isEmpty else { return nil }
        if let problem = CSVEncoding.problem(in: bytes, start..<position, firstLine: firstLine, file: file) {
            return .failure(problem)
        }
        return .success(CSVRecord(line: firstLine, file: bytes, fields: fields, spreadsheetSafe: spreadsheetSafe))
    }

    private mutating func takeFields() -> [CSVRecord.Field] {
        var fields: [CSVRecord.Field] = []
        fields.reserveCapacity(usualCount)
        while true {
            let isQuoted = position < bytes.count && bytes[position] == Self.quote
            fields.append(isQuoted ? takeQuotedField() : takePlainField())
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        takeLineEnd()
        usualCount = fields.count
        return fields
    }

    /// Takes bytes up to a separator or the end of the line.
    private mutating func takePlainField() -> CSVRecord.Field {
        let start = position
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            // Nothing above the comma means anything here.
            if byte <= Self.comma {
                if byte == separator || isLineEnd(byte) { break }
                if byte == Self.quote {
                    note("stray_quote", "a quote inside a field: put the field in quotes and write the inner one twice")
                }
            }
            index += 1
        }
        position = index
        return CSVRecord.Field(start: start, end: index, hasDoubledQuotes: false)
    }

    /// Takes a field in quotes with the lines inside it, up to what follows the closing quote.
    private mutating func takeQuotedField() -> CSVRecord.Field {
        let start = position + 1
        let firstLine = line
        var hasDoubledQuotes = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == Self.quote {
                guard index < bytes.count, bytes[index] == Self.quote else {
                    position = index
                    takeTextAfterQuote()
                    return CSVRecord.Field(start: start, end: index - 1, hasDoubledQuotes: hasDoubledQuotes)
                }
                hasDoubledQuotes = true
                index += 1
            } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !isLineFeed(at: index)) {
                line += 1
            }
        }
        line = firstLine
        position = start
        note("unclosed_quote", "a quote opens here and is never closed: close it, or write a quote inside a text twice")
        skipToLineEnd(isFinal: hasGoneOn)
        hasGoneOn = true
        return CSVRecord.Field(start: start, end: position, hasDoubledQuotes: false)
    }

    private mutating func takeTextAfterQuote() {
        guard position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) else { return }
        note("text_after_quote", "text after a closing quote: write a quote inside a text twice, or drop the quotes")
        skipToLineEnd(isFinal: false)
    }

    private mutating func skipToLineEnd(isFinal: Bool) {
        while position < bytes.count, isFinal || !isLineEnd(bytes[position]) { position += 1 }
    }

    private mutating func takeLineEnd() {
        guard position < bytes.count else { return }
        position += bytes[position] == Self.carriageReturn && isLineFeed(at: position + 1) ? 2 : 1
        line += 1
    }

    private mutating func note(_ code: String, _ message: String) {
        if problem == nil { problem = FileProblem(file: file, line: line, code: code, message: message) }
    }

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == Self.lineFeed }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
