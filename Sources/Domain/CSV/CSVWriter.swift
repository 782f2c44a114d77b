/// Writes comma-separated values (RFC 4180) as UTF-8 without a byte order mark. A field stands in quotes only where it
/// must.
package struct CSVWriter: Sendable {
    package enum LineEnding: Sendable {
        /// As RFC 4180 and spreadsheets have it.
        case crlf
        /// As published bundles have it.
        case lf
    }

    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []
    private let lineEnding: LineEnding
    private let spreadsheetSafe: Bool

    /// - Parameter spreadsheetSafe: puts an apostrophe before a field that begins with `=`, `+`, `-`, `@`, a tab or a
    ///   carriage return, so that nothing somebody typed becomes a formula on the machine of who opens the file. For
    ///   files people open and hand back; a `CSVReader` of the same option takes the apostrophe away. Figures below
    ///   zero would be marked too: none of ours are. Off, every field is written as it is.
    package init(lineEnding: LineEnding = .crlf, spreadsheetSafe: Bool = false) {
        self.lineEnding = lineEnding
        self.spreadsheetSafe = spreadsheetSafe
    }

    package mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Writes one record and its end of line.
    ///
    /// A record has at least one field; a single empty one is written as `""`, since readers skip empty lines.
    package mutating func append(_ fields: some Collection<String>) {
        precondition(!fields.isEmpty, "a record has at least one field")
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(field.utf8, isAlone: fields.count == 1)
        }
        if lineEnding == .crlf { bytes.append(UInt8(ascii: "\r")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ field: String.UTF8View, isAlone: Bool) {
        let isMarked = spreadsheetSafe && CSVFormula.needsMark(field)
        guard needsQuotes(field, isAlone: isAlone) else {
            if isMarked { bytes.append(CSVFormula.apostrophe) }
            bytes.append(contentsOf: field)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isMarked { bytes.append(CSVFormula.apostrophe) }
        for byte in field {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Besides what the rules ask for: control characters, and a byte order mark at the start of the file.
    private func needsQuotes(_ field: String.UTF8View, isAlone: Bool) -> Bool {
        if field.isEmpty { return isAlone }
        if bytes.isEmpty, field.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
        return field.contains { $0 < 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    }
}
