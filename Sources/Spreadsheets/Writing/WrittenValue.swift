import Domain

/// What a cell is given. There is no formula among these: a text stays a text, whatever it begins with.
package enum WrittenValue: Hashable, Sendable {
    /// Nothing, but in the cell's style.
    case blank
    /// A text, at most 32,767 UTF-16 code units.
    case text(String)
    /// A figure. One of more than 15 digits is written as a text, since the format would change its last digits.
    case number(ExactDecimal)
    /// A logical value.
    case boolean(Bool)
    /// A day, shown in the Buddhist era. One before March 1900 is written as a text.
    case day(ThaiDate)

    /// A value that was read, as it can be written again: a formula becomes its value, or its text where it has none.
    ///
    /// A number that no figure can hold becomes the text that a person saw.
    package init(_ read: CellValue) {
        switch read {
        case .empty: self = .blank
        case .text(let text): self = .text(text)
        case .boolean(let value): self = .boolean(value)
        case .error(let name): self = .text(name)
        case .date(let date): self = .day(date.day)
        case .formula(let text, let cached): self = cached.map { WrittenValue($0) } ?? .text("=" + text)
        case .number(let number):
            if case .success(let figure) = ExactDecimal.parse(number.typed) {
                self = .number(figure)
            } else {
                self = .text(number.typed)
            }
        }
    }
}

extension CellText {
    /// The longest text of a cell, in UTF-16 code units.
    static let longest = 32_767

    /// A text as the file holds it: what XML cannot hold is replaced, what would be read as an escape is escaped.
    static func written(_ text: String, limit: Int = longest) throws(WriteProblem) -> String {
        guard text.utf8.count <= limit || text.utf16.count <= limit else { throw .textTooLong(limit: limit) }
        return escaped(withoutForbidden(text))
    }

    /// NUL would end the text for C, U+FFFE and U+FFFF are no characters.
    private static func withoutForbidden(_ text: String) -> String {
        // In UTF-8 the two begin with EF BF.
        guard text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isForbidden = scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
            scalars.append(isForbidden ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }
}
