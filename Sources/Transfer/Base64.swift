/// Bytes as the letters, digits and two signs of RFC 4648.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes[...]), as: UTF8.self) }

    /// In lines of 76 characters, each ended by CRLF.
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            lines += encoded(rest.prefix(bytesOfLine)) + Array("\r\n".utf8)
            rest = rest.dropFirst(bytesOfLine)
        }
        return lines
    }

    private static let bytesOfLine = 57

    private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var rest = bytes
        while let first = rest.popFirst() {
            let (second, third) = (rest.popFirst(), rest.popFirst())
            let group = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
            text += [18, 12, 6, 0].map { alphabet[Int(group >> $0 & 63)] }
            if second == nil { text[text.count - 2] = UInt8(ascii: "=") }
            if third == nil { text[text.count - 1] = UInt8(ascii: "=") }
        }
        return text
    }
}
