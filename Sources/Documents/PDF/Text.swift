/// Words in one or two weights.
///
/// A line feed begins a new line; other control characters become spaces.
package struct Text: Hashable, Sendable, ExpressibleByStringInterpolation {
    package struct Part: Hashable, Sendable {
        package var words: String
        /// Bold whatever the style of the text around it.
        package var isBold: Bool
        /// Never broken by the end of a line, as far as a line holds it.
        package var isWhole = false
    }

    package private(set) var parts: [Part]

    package init(_ words: String) {
        parts = [Part(words: words, isBold: false)]
    }

    package init(stringLiteral words: String) {
        self.init(words)
    }

    package static func bold(_ words: String) -> Text {
        var text = Text(words)
        text.parts[0].isBold = true
        return text
    }

    /// Words that stay on one line, such as a date.
    package static func whole(_ words: String) -> Text {
        var text = Text(words)
        text.parts[0].isWhole = true
        return text
    }

    package static func + (left: Text, right: Text) -> Text {
        var sum = left
        sum.parts += right.parts
        return sum
    }

    mutating func replaceParts(_ parts: [Part]) { self.parts = parts }

    package var isEmpty: Bool { parts.allSatisfy(\.words.isEmpty) }
}

/// How text is set.
package struct TextStyle: Hashable, Sendable {
    package enum Weight: Sendable {
        case regular
        case bold
    }

    package enum Alignment: Sendable {
        case left
        case center
        case right
        /// Flush at both ends, as official letters are: what a line leaves is spread over its spaces and letters. The last
        /// line of a paragraph, and one that leaves too much, stand as they are at the left.
        case justified
    }

    /// In points.
    package var size: Double
    package var weight: Weight
    package var alignment: Alignment
    /// From line to line; 1 is the typeface's own distance. At 1.25 a tone above a vowel never meets a vowel below the
    /// line before.
    package var leading: Double

    package init(
        size: Double = 11, weight: Weight = .regular, alignment: Alignment = .left, leading: Double = 1.25
    ) {
        self.size = size
        self.weight = weight
        self.alignment = alignment
        self.leading = leading
    }
}
