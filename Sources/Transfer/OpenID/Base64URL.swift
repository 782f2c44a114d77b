import FoundationEssentials

/// Base 64 as tokens write it: with `-` and `_`, without `=`.
package enum Base64URL {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(
            decoding: Data(bytes).base64EncodedData().filter { $0 != UInt8(ascii: "=") }.map { byte in
                switch byte {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                default: byte
                }
            }, as: UTF8.self)
    }

    /// - Returns: nil for anything else.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var plain: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
            default: plain.append(byte)
            }
        }
        while plain.count % 4 != 0 { plain.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(plain)).map(Array.init)
    }
}
