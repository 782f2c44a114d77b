/// The pieces of one text, joined, up to a limit.
struct TextCollector {
    private var bytes: [UInt8] = []
    private let limit: Int
    private var hasEscape = false

    init(limits: ReadLimits) {
        limit = limits.textLength
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        hasEscape = false
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
        // A UTF-16 code unit is at most three bytes of UTF-8; an escape of seven may stand for one.
        guard bytes.count + piece.count <= limit * 7 else { throw .tooMany(.characters, limit: limit) }
        bytes.append(contentsOf: piece)
        if !hasEscape { hasEscape = piece.contains(UInt8(ascii: "_")) }
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The bytes without spaces and ends of lines around them.
    var trimmed: ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        return bytes[first...last]
    }

    /// The text as it is.
    var plain: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of a cell: "_x000D_" in it stands for a character that XML cannot hold.
    func unescaped() throws(WorkbookRefusal) -> String {
        let text = hasEscape ? CellText.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
        guard bytes.count <= limit || text.utf16.count <= limit else { throw .tooMany(.characters, limit: limit) }
        return text
    }
}

/// How texts of cells write what XML cannot hold: `_xHHHH_`, and `_x005F_` for the "_" of a text that looks like it.
enum CellText {
    static func unescaped(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let scalar = escape(in: bytes, at: index) {
                out.append(contentsOf: String(scalar).utf8)
                index += 7
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text with every "_" that would be read as an escape written as one.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        for index in bytes.indices {
            if escape(in: bytes, at: index) != nil { out.append(contentsOf: "_x005F".utf8) }
            out.append(bytes[index])
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The character that an escape here stands for; halves of a pair and NUL are left as they are written.
    private static func escape(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard index + 6 < bytes.count, bytes[index] == underscore, bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == underscore
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[(index + 2)...(index + 5)] {
            guard let digit = hexDigit(byte) else { return nil }
            value = value * 16 + digit
        }
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    private static let underscore = UInt8(ascii: "_")
}
