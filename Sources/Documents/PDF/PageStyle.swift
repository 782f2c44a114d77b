import Domain

/// The sheet and what stands on every one.
package struct PageStyle: Sendable {
    package enum Orientation: Sendable {
        case portrait
        case landscape
    }

    package enum Digits: Sendable {
        case arabic
        case thai
    }

    /// In millimetres.
    package struct Margins: Sendable, Equatable {
        package var top: Double
        package var bottom: Double
        package var left: Double
        package var right: Double

        package init(top: Double, bottom: Double, left: Double, right: Double) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
        }
    }

    /// What stands above the text of every page, at both ends of one line.
    package struct Header: Sendable, Equatable {
        package var left: String
        package var right: String

        package init(left: String, right: String = "") {
            self.left = left
            self.right = right
        }
    }

    /// Of a sheet of A4.
    package var orientation: Orientation
    package var margins: Margins
    /// In the top margin; nil leaves it empty.
    package var header: Header?
    /// In the bottom margin, at the left.
    package var footer: String
    /// "หน้า 1/3" in the bottom margin, at the right.
    package var isNumbered: Bool
    /// Of the page numbers only; other text keeps the digits that it has.
    package var digits: Digits
    /// What nobody may overlook on any page, such as that the figures are invented; framed, at the very top.
    package var mark: String?
    /// Where the text of the first page begins, in millimetres from the edge of the sheet; nil begins as on the others.
    package var firstTop: Double?
    /// Set, the foot of a page says at the right with which word the next one begins ("/ลงทะเบียน..."), and from the second on
    /// "- ๒ -" stands above the text in the middle of the sheet.
    package var turn: TextStyle?
    /// At the foot of the first page, at the left; the text stays above it.
    package var footMark: QRMark?

    package init(
        orientation: Orientation = .portrait,
        margins: Margins = Margins(top: 22, bottom: 20, left: 25, right: 20),
        header: Header? = nil, footer: String = "", isNumbered: Bool = true,
        digits: Digits = .arabic, mark: String? = nil, firstTop: Double? = nil, turn: TextStyle? = nil,
        footMark: QRMark? = nil
    ) {
        self.orientation = orientation
        self.margins = margins
        self.header = header
        self.footer = footer
        self.isNumbered = isNumbered
        self.digits = digits
        self.mark = mark
        self.firstTop = firstTop
        self.turn = turn
        self.footMark = footMark
    }
}

extension PageStyle {
    /// "หน้า 1/3", "Page 1/3".
    func number(_ page: Int, of pages: Int, in language: Language) -> String {
        let figures = "\(page)/\(pages)"
        return "\(language == .thai ? "หน้า" : "Page") \(digits == .thai ? ThaiDigits.thai(figures) : figures)"
    }

    /// "- ๒ -".
    func turnedNumber(_ page: Int) -> String {
        "- \(digits == .thai ? ThaiDigits.thai(String(page)) : String(page)) -"
    }
}
