/// Bytes as capital letters and digits of RFC 4648, without "=" at the end: how authenticator apps read a secret.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = (bits & 0xFFF) << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                digits.append(alphabet[bits >> count & 31])
            }
        }
        if count > 0 { digits.append(alphabet[bits << (5 - count) & 31]) }
        return String(decoding: digits, as: UTF8.self)
    }
}
