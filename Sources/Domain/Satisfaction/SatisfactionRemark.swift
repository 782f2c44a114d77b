/// The free words of a citizen. They are kept apart from his choices, and hold nothing about him.
package enum SatisfactionRemark {
    /// In UTF-16 units, as browsers count what is typed into a box.
    package static let longest = 500
    /// Digits in a row that make a telephone or identity number.
    private static let digitsOfNumber = 9

    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        case tooLong
        /// It holds what looks like a telephone or identity number.
        case holdsNumber
    }

    /// The one spelling of what was typed; empty for nothing.
    package static func check(_ typed: String) -> Result<String, Problem> {
        let remark = ThaiText.normalisedMultiline(typed)
        guard remark.utf16.count <= longest else { return .failure(.tooLong) }
        return holdsNumber(remark) ? .failure(.holdsNumber) : .success(remark)
    }

    /// Thai digits count; spaces, points and hyphens between digits do not part them.
    private static func holdsNumber(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            if ThaiScalar.digit(scalar) != nil {
                digits += 1
                if digits >= digitsOfNumber { return true }
            } else if scalar != " ", scalar != "-", scalar != "." {
                digits = 0
            }
        }
        return false
    }
}
