/// One record of a file of comma-separated values; its fields are copied out of the file only when asked for.
package struct CSVRecord: Sendable {
    /// Where a field lies in the file, without its quotes.
    struct Field: Sendable {
        let start: Int
        let end: Int
        let hasDoubledQuotes: Bool
    }

    /// The line on which the record begins, from 1.
    package let line: Int
    private let file: [UInt8]
    private let fields: [Field]
    private let spreadsheetSafe: Bool

    /// - Parameter file: all bytes of the file, known to be UTF-8 where the fields lie.
    init(line: Int, file: [UInt8], fields: [Field], spreadsheetSafe: Bool) {
        self.line = line
        self.file = file
        self.fields = fields
        self.spreadsheetSafe = spreadsheetSafe
    }

    /// How many fields there are; at least one.
    package var count: Int { fields.count }

    /// Whether no field holds anything.
    package var isBlank: Bool { fields.allSatisfy { $0.start == $0.end } }

    /// The text of the field at a position, which must be below `count`.
    package func text(at position: Int) -> String {
        let field = fields[position]
        var bytes = file[field.start..<field.end]
        if field.hasDoubledQuotes { bytes = Self.withSingleQuotes(bytes) }
        if spreadsheetSafe, CSVFormula.isMarked(bytes) { bytes = bytes.dropFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// All fields.
    package var texts: [String] { fields.indices.map(text) }

    private static func withSingleQuotes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var isFirstOfTwo = false
        for byte in bytes {
            isFirstOfTwo = byte == UInt8(ascii: "\"") && !isFirstOfTwo
            if !isFirstOfTwo { kept.append(byte) }
        }
        return kept[...]
    }
}
