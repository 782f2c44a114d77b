import Domain
import Markup

/// Whom to ask, on every page.
package struct HelpDesk: Sendable {
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
    /// In one line, for where there are no links.
    package var line: Words {
        let numbers = telephones.joined(separator: ", ")
        return Words(th: "\(hours.th) โทร. \(numbers)", en: "\(hours.en) by telephone: \(numbers)")
    }
}

func helpLine(_ desk: HelpDesk) -> HTML {
    let last = desk.telephones.count - 1
    let numbers = desk.telephones.enumerated().map { position, number -> HTML in
        """
         <span class="tel"><a href="\(url: "tel:\(number.filter { $0 != " " })")">\(number)</a>\(if: position < last, ",")</span>
        """
    }
    return "<p>\(desk.hours) \(th: "โทร.", en: "by telephone:")\(numbers)</p>"
}
