/// Running text. Neither its first nor its last line stands alone on a page.
package struct Paragraph: Sendable {
    package var text: Text
    package var style: TextStyle
    /// Of the first line, in millimetres.
    package var firstIndent: Double
    /// Of all lines, in millimetres.
    package var indent: Double
    /// In millimetres.
    package var spaceAbove: Double
    /// The end of a page does not part its last two lines from what follows.
    package var keepsWithNext: Bool

    package init(
        _ text: Text, style: TextStyle = TextStyle(), firstIndent: Double = 0, indent: Double = 0,
        spaceAbove: Double = 1.5, keepsWithNext: Bool = false
    ) {
        self.text = text
        self.style = style
        self.firstIndent = firstIndent
        self.indent = indent
        self.spaceAbove = spaceAbove
        self.keepsWithNext = keepsWithNext
    }
}

/// A heading is never the last thing on its page; it is an entry of the outline that viewers show beside the pages.
package struct Heading: Sendable {
    package enum Level: Int, Sendable {
        /// Of the document, once, in the middle.
        case title = 1
        case section
        case part
    }

    package var text: Text
    package var level: Level

    package init(_ text: Text, level: Level = .section) {
        self.text = text
        self.level = level
    }
}

extension Heading {
    var style: TextStyle {
        switch level {
        case .title: TextStyle(size: 16, weight: .bold, alignment: .center)
        case .section: TextStyle(size: 13, weight: .bold)
        case .part: TextStyle(size: 11, weight: .bold)
        }
    }

    /// In millimetres.
    var spaceAbove: Double {
        switch level {
        case .title: 0
        case .section: 5
        case .part: 3
        }
    }
}
