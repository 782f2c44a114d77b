/// What stands on a slip: a hundred random bits as twenty letters and digits that nobody takes for others, in five groups.
package struct InvitationCode: Hashable, Sendable {
    /// Twenty of `alphabet`, without the strokes between the groups.
    package let plain: String

    /// How many random bytes a new one takes.
    package static let randomBytes = 20

    /// Without I, L, O and U (Crockford's base 32).
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// - Parameter bytes: `randomBytes` of them; five bits of each are used.
    package init(_ bytes: [UInt8]) {
        plain = String(decoding: bytes.map { Self.alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// Reads what somebody typed: small letters, spaces and strokes do not matter, O is 0, I and L are 1.
    /// - Returns: nil for what cannot be a code.
    package init?(typed text: String) {
        var kept: [UInt8] = []
        for byte in ThaiDigits.arabic(text).utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"): continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"): kept.append(Self.unmistaken(byte - 32))
            default: kept.append(Self.unmistaken(byte))
            }
            if kept.count > Self.randomBytes { return nil }
        }
        guard kept.count == Self.randomBytes, kept.allSatisfy(Self.alphabet.contains) else { return nil }
        plain = String(decoding: kept, as: UTF8.self)
    }

    /// "K7QM-2F9T-0XWB-4R6N-D8HC".
    package var text: String {
        var groups = ""
        for (offset, character) in plain.enumerated() {
            if offset > 0, offset % 4 == 0 { groups += "-" }
            groups.append(character)
        }
        return groups
    }

    private static func unmistaken(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        default: byte
        }
    }
}
