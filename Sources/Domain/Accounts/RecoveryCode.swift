/// A code on paper that stands for a code of the telephone, once: ten letters and digits that nobody takes for others
/// (Crockford's base 32, fifty bits).
package enum RecoveryCode {
    /// How many somebody gets at once.
    package static let count = 10
    /// Characters of a code, and random bytes for a new one, of each of which five bits are used.
    package static let length = 10

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// "K7QM2F9T0X".
    package static func plain(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// "K7QM2-F9T0X", as it is printed.
    package static func printed(_ plain: String) -> String {
        "\(plain.prefix(length / 2))-\(plain.dropFirst(length / 2))"
    }

    /// Reads what was typed: small letters, spaces and strokes do not matter, O is 0, I and L are 1.
    /// - Returns: nil for what cannot be a code.
    package static func read(_ typed: String) -> String? {
        guard typed.utf8.count <= 100 else { return nil }
        var kept: [UInt8] = []
        for byte in ThaiDigits.arabic(typed).utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
            switch capital {
            case UInt8(ascii: "O"): kept.append(UInt8(ascii: "0"))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): kept.append(UInt8(ascii: "1"))
            default: kept.append(capital)
            }
        }
        guard kept.count == length, kept.allSatisfy(alphabet.contains) else { return nil }
        return String(decoding: kept, as: UTF8.self)
    }
}
