/// A letter of one office in a circular: a draft, until it is issued; frozen from then on.
package struct CircularLetter: Hashable, Sendable {
    /// When and under what a letter was issued.
    package struct Issue: Hashable, Sendable {
        package var by: Int
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        /// SHA-256 of `Letter.canonical`.
        package var sha256: [UInt8]
        package var code: LetterCode

        package init(by: Int, at: Int64, sha256: [UInt8], code: LetterCode) {
            self.by = by
            self.at = at
            self.sha256 = sha256
            self.code = code
        }
    }

    package var place: String
    /// 1 for the first that was saved; rises with every change.
    package var version: Int
    package var letter: Letter
    /// nil while it is a draft.
    package var issue: Issue?

    package init(place: String, version: Int, letter: Letter, issue: Issue? = nil) {
        self.place = place
        self.version = version
        self.letter = letter
        self.issue = issue
    }
}

/// Under which anybody can look an issued letter up: fifty random bits as ten letters and digits that nobody takes for others. It opens
/// nothing; it is short so that it can be typed from paper.
package struct LetterCode: Hashable, Sendable {
    package let plain: String

    /// How many random bytes a new one takes.
    package static let randomBytes = 10

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
        for byte in ThaiDigits.arabic(text).uppercased().utf8 where kept.count <= Self.randomBytes {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"): continue
            case UInt8(ascii: "O"): kept.append(UInt8(ascii: "0"))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): kept.append(UInt8(ascii: "1"))
            default: kept.append(byte)
            }
        }
        guard kept.count == Self.randomBytes, kept.allSatisfy(Self.alphabet.contains) else { return nil }
        plain = String(decoding: kept, as: UTF8.self)
    }

    /// "K7QM2-F9T0X".
    package var text: String { "\(plain.prefix(5))-\(plain.suffix(5))" }
}
