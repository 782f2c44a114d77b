import Domain

/// What may be typed into a box; the spreadsheet program holds it, and a file from outside is checked all the same.
///
/// Programs let pass what is pasted. A rule for numbers keeps Thai digits out where the program takes them for a text.
package struct BoxRule: Hashable, Sendable {
    /// What is allowed.
    package enum Kind: Hashable, Sendable {
        /// One of these, from a list that drops down: at most 255 characters together, without commas and quotes.
        case choices([String])
        /// One of the texts in these cells, from a list that drops down.
        case choicesFrom(sheet: String, CellRange)
        /// A whole number.
        case whole(ClosedRange<Int>)
        /// A number.
        case decimal(ClosedRange<ExactDecimal>)
    }

    package var kind: Kind
    /// What is said when the box is entered: a title of at most 32 characters, a message of at most 255.
    package var prompt: Message?
    /// What is said when something else is typed, within the same limits.
    package var refusal: Message?
    /// Whether something else may stay after a warning.
    package var isWarning = false

    /// A title and a message.
    package struct Message: Hashable, Sendable {
        package let title: String
        package let text: String

        package init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// A rule that refuses everything else.
    package init(_ kind: Kind, prompt: Message? = nil, refusal: Message? = nil) {
        self.kind = kind
        self.prompt = prompt
        self.refusal = refusal
    }
}
