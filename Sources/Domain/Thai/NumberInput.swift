/// A figure as a person types it into a box.
///
/// Thai, Arabic and full-width digits, a plus or minus before them, and thousands set apart by commas or spaces. What
/// can be read in two ways is not read at all: "1,23", "12 34" and "1.500,25" are not numbers.
package enum NumberInput {
    /// Why the typed text is not a figure that can be recorded: the same reasons as for `ExactDecimal`.
    package typealias Problem = ExactDecimal.Problem

    /// Reads what was typed; nothing for an empty box.
    ///
    /// "1." and ".5" are read, "-0" is zero. A text of another form is `notANumber`, below zero `negative`, and more
    /// than twelve digits before the point or six after it `tooManyDigits`.
    package static func parse(_ typed: String) -> Result<ExactDecimal?, Problem> {
        var reader = Reader()
        for scalar in typed.unicodeScalars {
            guard reader.take(scalar) else { return .failure(.notANumber) }
        }
        if reader.isBlank { return .success(nil) }
        guard let bytes = reader.finished() else { return .failure(.notANumber) }
        return ExactDecimal.read(bytes).map { $0 }
    }

    /// Turns the typed code points into the plain form `-?[0-9]+(\.[0-9]+)?`.
    private struct Reader {
        private var bytes: [UInt8] = []
        private var hasSign = false
        private var hasPoint = false
        private var digits = 0
        private var fractionDigits = 0
        /// Digits since the last mark of thousands, or from the start.
        private var group = 0
        private var isGrouped = false
        private var gap = Gap.none

        private enum Gap {
            case none
            case space
            case comma
        }

        var isBlank: Bool { bytes.isEmpty && !hasSign }

        /// Takes one code point; false when no number can come of it.
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            if ThaiScalar.isSpace(scalar) {
                if gap == .none { gap = .space }
                return true
            }
            if ThaiScalar.isInvisible(scalar) { return true }
            if let digit = ThaiScalar.digit(scalar) { return take(digit: digit) }
            switch scalar {
            case ".", "\u{FF0E}": return takePoint()
            case ",", "\u{FF0C}": return takeComma()
            case "+", "\u{FF0B}": return takeSign(isMinus: false)
            case "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{FF0D}": return takeSign(isMinus: true)
            default: return false
            }
        }

        private mutating func take(digit: UInt8) -> Bool {
            if hasPoint {
                if fractionDigits > 0, gap != .none { return false }
                fractionDigits += 1
            } else {
                if digits > 0, gap != .none {
                    guard isGrouped ? group == 3 : group <= 3 else { return false }
                    isGrouped = true
                    group = 0
                }
                digits += 1
                group += 1
            }
            gap = .none
            bytes.append(UInt8(ascii: "0") + digit)
            return true
        }

        private mutating func takePoint() -> Bool {
            guard !hasPoint, gap != .comma, !isGrouped || group == 3 else { return false }
            hasPoint = true
            gap = .none
            if digits == 0 { bytes.append(UInt8(ascii: "0")) }
            bytes.append(UInt8(ascii: "."))
            return true
        }

        private mutating func takeComma() -> Bool {
            guard digits > 0, !hasPoint, gap != .comma else { return false }
            gap = .comma
            return true
        }

        private mutating func takeSign(isMinus: Bool) -> Bool {
            guard !hasSign, bytes.isEmpty else { return false }
            hasSign = true
            if isMinus { bytes.append(UInt8(ascii: "-")) }
            return true
        }

        /// The plain form; nothing when what was typed has no digits or ends in the middle of a group.
        consuming func finished() -> [UInt8]? {
            guard digits + fractionDigits > 0, gap != .comma, !isGrouped || group == 3 else { return nil }
            if hasPoint, fractionDigits == 0 { bytes.removeLast() }
            return bytes
        }
    }
}
