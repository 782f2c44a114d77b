/// Thai and Arabic digits, one for the other.
package enum ThaiDigits {
    /// Writes 0–9 as ๐–๙; everything else stays.
    package static func thai(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                // U+0E50 … U+0E59 are E0 B9 90 … E0 B9 99.
                bytes.append(0xE0)
                bytes.append(0xB9)
                bytes.append(byte + 0x60)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes ๐–๙ as 0–9; everything else stays.
    package static func arabic(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(0xB9) else { return String(text) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x0E50, scalar.value <= 0x0E59 {
                scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0x0E50 + 0x30)))
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
