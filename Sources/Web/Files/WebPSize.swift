/// How large a picture of WebP is, as its head says.
package struct WebPSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    /// - Returns: nil for anything else.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        func number(_ position: Int, _ length: Int) -> Int {
            (0..<length).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ":
            width = number(26, 2) & 0x3FFF
            height = number(28, 2) & 0x3FFF
        case "VP8L":
            width = (number(21, 4) & 0x3FFF) + 1
            height = ((number(21, 4) >> 14) & 0x3FFF) + 1
        case "VP8X":
            width = number(24, 3) + 1
            height = number(27, 3) + 1
        default: return nil
        }
        guard width > 0, height > 0 else { return nil }
    }
}
