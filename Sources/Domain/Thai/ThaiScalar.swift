/// The classes of code points that Thai text, numbers and dates are told apart by.
enum ThaiScalar {
    static let saraAa: Unicode.Scalar = "\u{0E32}"
    static let saraAm: Unicode.Scalar = "\u{0E33}"
    static let saraE: Unicode.Scalar = "\u{0E40}"
    static let saraAe: Unicode.Scalar = "\u{0E41}"
    static let nikhahit: Unicode.Scalar = "\u{0E4D}"

    /// ก to ฮ with ฤ and ฦ.
    static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x0E01 && scalar.value <= 0x0E2E
    }

    /// เ แ โ ใ ไ: written before the consonant they are spoken after.
    static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x0E40 && scalar.value <= 0x0E44
    }

    /// ็ ่ ้ ๊ ๋ ์ ํ ๎: marks that dictionaries look at only when everything else is the same.
    static func isSecondLevelMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x0E47 && scalar.value <= 0x0E4E
    }

    /// The place of a mark above or below its consonant in the order of storing, or nothing for what is not a mark.
    ///
    /// Phinthu, then vowels below, vowels above, tone marks, and last what silences (thanthakhat, yamakkan).
    static func rank(ofMark scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x0E3A: 0
        case 0x0E38, 0x0E39: 1
        case 0x0E31, 0x0E34...0x0E37, 0x0E47, 0x0E4D: 2
        case 0x0E48...0x0E4B: 3
        case 0x0E4C, 0x0E4E: 4
        default: nil
        }
    }

    /// The value of a digit typed as 0–9, ๐–๙ or full width.
    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x30...0x39: UInt8(truncatingIfNeeded: scalar.value - 0x30)
        case 0x0E50...0x0E59: UInt8(truncatingIfNeeded: scalar.value - 0x0E50)
        case 0xFF10...0xFF19: UInt8(truncatingIfNeeded: scalar.value - 0xFF10)
        default: nil
        }
    }

    /// Everything that leaves a gap in print: spaces of any width, tabs and ends of lines.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: isTab(scalar) || isNewline(scalar)
        }
    }

    /// Ends of lines and paragraphs.
    static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// What nobody sees: control characters, zero-width spaces and joiners, soft hyphens, marks of direction.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    /// Signs between words that neither order nor search looks at.
    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0xA1...0xBF, 0x2010...0x2027, 0x2030...0x205E: scalar.value != 0xAA && scalar.value != 0xBA
        default: false
        }
    }

    private static func isTab(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x09
    }
}
