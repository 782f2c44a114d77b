/// Squares to be ticked by hand, or ticked already, each before its words.
package struct Choices: Sendable {
    package struct Choice: Sendable {
        package var text: Text
        package var isTicked: Bool

        package init(_ text: Text, isTicked: Bool = false) {
            self.text = text
            self.isTicked = isTicked
        }
    }

    package var choices: [Choice]
    /// In millimetres.
    package var indent: Double
    package var style: TextStyle

    package init(_ choices: [Choice], indent: Double = 0, style: TextStyle = TextStyle()) {
        self.choices = choices
        self.indent = indent
        self.style = style
    }
}

/// One line to be filled in by hand: words, dots up to the end of the line, words.
package struct Blank: Sendable {
    package var before: String
    package var after: String
    /// In millimetres, from the left margin to the end of the line; nil reaches the right margin.
    package var width: Double?
    package var style: TextStyle

    package init(_ before: String, after: String = "", width: Double? = nil, style: TextStyle = TextStyle()) {
        self.before = before
        self.after = after
        self.width = width
        self.style = style
    }
}

/// Where somebody signs, in the right half of the page; never parted by the end of a page.
package struct Signature: Sendable {
    /// What he signs as: "ผู้รับรอง".
    package var role: String
    /// Nil leaves dots.
    package var name: String?
    /// Nil leaves dots.
    package var position: String?

    package init(role: String, name: String? = nil, position: String? = nil) {
        self.role = role
        self.name = name
        self.position = position
    }
}

/// A QR code with words beside it, or in the middle of the page with words below it.
package struct QRMark: Sendable {
    package enum Place: Sendable {
        case left
        case middle
    }

    /// What a camera reads; up to some 2,000 bytes.
    package var content: String
    package var caption: Text
    /// Of a side with its quiet zone, in millimetres.
    package var side: Double
    package var place: Place
    /// In points.
    package var captionSize: Double

    package init(
        _ content: String, caption: Text, side: Double = 30, place: Place = .left, captionSize: Double = 9
    ) {
        self.content = content
        self.caption = caption
        self.side = side
        self.place = place
        self.captionSize = captionSize
    }
}
