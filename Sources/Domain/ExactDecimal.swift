/// A figure as local governments record it: exact, counted in millionths, never a binary fraction.
///
/// The range that can be recorded is ±999,999,999,999.999999: twelve digits before the point and six after it.
package struct ExactDecimal: Hashable, Comparable, Sendable {
    /// The value times 1,000,000.
    package let millionths: Int64

    /// Makes a figure from its millionths: 57.24 is 57,240,000.
    package init(millionths: Int64) {
        self.millionths = millionths
    }

    /// Makes a whole figure.
    ///
    /// `whole` has at most twelve digits; more is a programming error.
    package init(_ whole: Int) {
        precondition(whole.magnitude <= 999_999_999_999, "a figure has at most twelve digits before the point")
        millionths = Int64(whole) * 1_000_000
    }

    /// Nothing: 0.
    package static let zero = ExactDecimal(millionths: 0)

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.millionths < right.millionths
    }
}

// MARK: - Reading

extension ExactDecimal {
    /// Why a text is not a figure that can be recorded.
    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        /// Not digits with at most one point.
        case notANumber
        /// Below zero; no indicator counts below zero.
        case negative
        /// More than twelve digits before the point or six after it.
        case tooManyDigits
    }

    /// Reads a figure as the interface for machines writes it: `-?[0-9]+(\.[0-9]+)?`.
    ///
    /// Leading zeros before the point and trailing zeros after it do not count as digits; "-0" is zero. A text that is
    /// not of this form is `notANumber`, a value below zero `negative`, more digits than can be kept `tooManyDigits`.
    package static func parse(_ text: String) -> Result<ExactDecimal, Problem> {
        read(text.utf8)
    }

    /// Reads what `parse` accepts, and makes nothing of everything else.
    package init?(canonicalInput text: some StringProtocol) {
        guard case .success(let value) = Self.read(text.utf8) else { return nil }
        self = value
    }

    /// Reads the bytes of a figure in one pass.
    ///
    /// `wholeDigits` and `fractionDigits` only say whether there were any; leading zeros never fill the twelve places.
    static func read(_ bytes: some Sequence<UInt8>) -> Result<ExactDecimal, Problem> {
        var whole: Int64 = 0
        var fraction: Int64 = 0
        var wholeDigits = 0
        var fractionDigits = 0
        var unit: Int64 = 1_000_000
        var isFirst = true
        var isNegative = false
        var hasPoint = false
        var isTooLong = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int64(byte - UInt8(ascii: "0"))
                if hasPoint {
                    fractionDigits += 1
                    unit /= 10
                    fraction += digit * unit
                    if unit == 0, digit != 0 { isTooLong = true }
                } else {
                    wholeDigits += 1
                    if whole > 99_999_999_999 { isTooLong = true } else { whole = whole * 10 + digit }
                }
            case UInt8(ascii: ".") where !hasPoint && wholeDigits > 0: hasPoint = true
            case UInt8(ascii: "-") where isFirst: isNegative = true
            default: return .failure(.notANumber)
            }
            isFirst = false
        }
        guard wholeDigits > 0, !hasPoint || fractionDigits > 0 else { return .failure(.notANumber) }
        let value = whole * 1_000_000 + fraction
        if isNegative, value != 0 || isTooLong { return .failure(.negative) }
        return isTooLong ? .failure(.tooManyDigits) : .success(ExactDecimal(millionths: value))
    }
}

// MARK: - Writing

extension ExactDecimal: CustomStringConvertible {
    /// The one canonical spelling: no leading zeros, no trailing zeros, no plus sign; "57.24", "0", "-3.5".
    package var description: String { spelled(grouped: false) }

    /// The spelling for pages: thousands set apart with commas, "1,234,567.5".
    package var grouped: String { spelled(grouped: true) }

    private func spelled(grouped: Bool) -> String {
        let whole = millionths.magnitude / 1_000_000
        let fraction = millionths.magnitude % 1_000_000
        // 19 digits, the point, the sign and four commas at most; filled from the end, then moved to the start.
        return String(unsafeUninitializedCapacity: 32) { buffer in
            var start = buffer.count
            func put(_ byte: UInt8) {
                start -= 1
                buffer[start] = byte
            }
            if fraction != 0 {
                var rest = fraction
                var hasBegun = false
                for _ in 0..<6 {
                    let digit = UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                    hasBegun = hasBegun || digit != 0
                    if hasBegun { put(UInt8(ascii: "0") + digit) }
                }
                put(UInt8(ascii: "."))
            }
            var rest = whole
            var count = 0
            repeat {
                if grouped, count > 0, count % 3 == 0 { put(UInt8(ascii: ",")) }
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
                count += 1
            } while rest > 0
            if millionths < 0 { put(UInt8(ascii: "-")) }
            let length = buffer.count - start
            for offset in 0..<length { buffer[offset] = buffer[start + offset] }
            return length
        }
    }
}
