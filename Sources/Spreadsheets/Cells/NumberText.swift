/// A number as it stands in a workbook: decimal text, never a binary fraction of ours.
///
/// Spreadsheet programs keep numbers as binary fractions and write up to 17 digits of them, so that 57.24 typed by a
/// person may stand in the file as 57.240000000000002. They show, and were typed with, 15 digits.
package struct NumberText: Hashable, Sendable {
    /// The text that stood in the file, without spaces around it: "57.240000000000002", "1E-3".
    package let text: String
    /// Whether the cell shows it as parts of a hundred: 0.57 as "57%".
    package let isPercent: Bool

    /// Takes a decimal number with or without an exponent; nothing for another text, or one that no program can hold.
    package init?(_ text: String, isPercent: Bool = false) {
        var parts = Parts()
        guard text.utf8.count <= Self.longest, parts.read(text.utf8) else { return nil }
        self.text = text
        self.isPercent = isPercent
    }

    /// What a person typed or sees: rounded to 15 digits, without an exponent and without needless zeros.
    ///
    /// "57.240000000000002" is "57.24", "1E-3" is "0.001", "-0" is "0".
    package var typed: String {
        var parts = Parts()
        _ = parts.read(text.utf8)
        parts.round(toDigits: 15)
        return parts.plain
    }

    /// Longer texts are of no program that people use; Python writes whole numbers of a few hundred digits.
    private static let longest = 400

    /// Digits d₁d₂…dₙ and where the point stands: 0.d₁d₂…dₙ × 10^point.
    private struct Parts {
        private var isNegative = false
        private var digits: [UInt8] = []
        private var point = 0

        /// Reads `[+-]?digits[.digits][e[+-]digits]`; false for another form or an exponent over 400.
        mutating func read(_ bytes: String.UTF8View) -> Bool {
            var exponent = 0
            var exponentSign = 1
            var stage = Stage.start
            var hasDigits = false
            for byte in bytes {
                switch (byte, stage) {
                case (UInt8(ascii: "+"), .start), (UInt8(ascii: "-"), .start):
                    isNegative = byte == UInt8(ascii: "-")
                    stage = .whole
                case (0x30...0x39, .start), (0x30...0x39, .whole), (0x30...0x39, .fraction):
                    hasDigits = true
                    if stage == .start { stage = .whole }
                    take(byte - 0x30, isWhole: stage == .whole)
                case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .whole):
                    stage = .fraction
                case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "e"), .fraction), (UInt8(ascii: "E"), .whole),
                    (UInt8(ascii: "E"), .fraction):
                    guard hasDigits else { return false }
                    stage = .exponentSign
                case (UInt8(ascii: "+"), .exponentSign), (UInt8(ascii: "-"), .exponentSign):
                    exponentSign = byte == UInt8(ascii: "-") ? -1 : 1
                    stage = .exponentStart
                case (0x30...0x39, .exponentSign), (0x30...0x39, .exponentStart), (0x30...0x39, .exponent):
                    exponent = exponent * 10 + Int(byte - 0x30)
                    guard exponent <= 400 else { return false }
                    stage = .exponent
                default:
                    return false
                }
            }
            point += exponent * exponentSign
            return hasDigits && stage != .exponentSign && stage != .exponentStart
        }

        private enum Stage {
            case start
            case whole
            case fraction
            case exponentSign
            case exponentStart
            case exponent
        }

        private mutating func take(_ digit: UInt8, isWhole: Bool) {
            if digits.isEmpty, digit == 0 {
                if !isWhole { point -= 1 }
                return
            }
            digits.append(digit)
            if isWhole { point += 1 }
        }

        /// Rounds half away from zero.
        mutating func round(toDigits count: Int) {
            if digits.count > count {
                let isUp = digits[count] >= 5
                digits.removeSubrange(count...)
                if isUp { increment() }
            }
            while digits.last == 0 { digits.removeLast() }
        }

        private mutating func increment() {
            for index in digits.indices.reversed() {
                if digits[index] < 9 {
                    digits[index] += 1
                    return
                }
                digits[index] = 0
            }
            digits.insert(1, at: 0)
            point += 1
        }

        var plain: String {
            guard !digits.isEmpty else { return "0" }
            var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            if point <= 0 { bytes.append(0x30) }
            for index in 0..<max(point, 0) { bytes.append(0x30 + (index < digits.count ? digits[index] : 0)) }
            if point < digits.count {
                bytes.append(UInt8(ascii: "."))
                bytes.append(contentsOf: repeatElement(0x30, count: max(-point, 0)))
                for digit in digits[max(point, 0)...] { bytes.append(0x30 + digit) }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
