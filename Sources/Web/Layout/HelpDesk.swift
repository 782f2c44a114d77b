import Domain
import Markup

/// Whom to ask, on every page.
package struct HelpDesk: Hashable, Sendable {
    package var hours: Words
    /// "0 2283 4608"
    package var telephones: [String]

    package init(hours: Words, telephones: [String]) {
        self.hours = hours
        self.telephones = telephones
    }

    /// The numbers that the letter of 26 March 2567 gives for questions. It names no hours, so they are those of the office.
    package static let ofTheLetter = HelpDesk(
        hours: Words(th: "สอบถามได้ในวันและเวลาราชการ", en: "Questions in office hours"),
        telephones: ["0 2283 4608", "08 4730 7319", "0 2283 4624", "08 6467 7057"])
}

extension HelpDesk {
    package static let mostTelephones = 6
    /// In code points.
    package static let longestHours = 120

    /// Numbers with commas between them, as an operator writes them.
    /// - Returns: nil where one of them is none: in Thailand nine or ten digits from 0 on, four of a short number, or +66 and the rest.
    package static func telephones(in text: String) -> [String]? {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
            ThaiText.normalised(String($0))
        }
        guard (1...mostTelephones).contains(numbers.count), numbers.allSatisfy(isTelephone) else { return nil }
        return numbers
    }

    private static func isTelephone(_ number: String) -> Bool {
        var rest = Array(number.utf8)
        let isInternational = rest.starts(with: "+66".utf8)
        if isInternational { rest.removeFirst(3) }
        guard rest.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2D }) else { return false }
        let digits = rest.filter { (0x30...0x39).contains($0) }
        if isInternational { return (8...9).contains(digits.count) && digits.first != 0x30 }
        return digits.first == 0x30 ? (9...10).contains(digits.count) : digits.count == 4
    }

    /// Words for when there is somebody to ask.
    package static func isHours(_ text: String) -> Bool {
        guard text == ThaiText.normalised(text), text.unicodeScalars.count <= longestHours,
            let first = text.unicodeScalars.first
        else { return false }
        return first.properties.isAlphabetic
    }

    /// In one line, for where there are no links.
    package var line: Words {
        let numbers = telephones.joined(separator: ", ")
        return Words(th: "\(hours.th) โทร. \(numbers)", en: "\(hours.en) by telephone: \(numbers)")
    }
}

/// - Parameter links: to what helps without a telephone.
func helpLine(_ desk: HelpDesk, links: HTML = .empty) -> HTML {
    let last = desk.telephones.count - 1
    let numbers = desk.telephones.enumerated().map { position, number -> HTML in
        """
         <span class="tel"><a href="\(url: "tel:\(number.filter { $0 != " " && $0 != "-" })")">\(number)</a>\(if: position < last, ",")</span>
        """
    }
    return "<p>\(desk.hours) \(th: "โทร.", en: "by telephone:")\(numbers)\(links)</p>"
}

/// What helps without a telephone, behind the numbers: the form for a question, what was asked before, and the guides.
func helpLinks(_ visit: Visit?) -> HTML {
    let asking = QuestionPath.asking(QuestionPlace(address: PageAddress.current)).path
    return """
         \(if: visit?.person.mayAsk == true, "· <a href=\"\(url: asking)\">\(QuestionWords.ask)</a> ")· <a href="\(url: QuestionPath.faq.path)">\(QuestionWords.faq)</a> · <a href="\(url: SitePath.guides.path)">\(GuideWords.title)</a>
        """
}
