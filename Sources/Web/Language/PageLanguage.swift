import Domain
import Hummingbird
import Markup

/// The language of the page that is being made. It belongs to the task of one request; a closure that reads the database
/// runs elsewhere and must not ask for it: page values keep `Words`, and views choose (ADR 9).
package enum PageLanguage {
    @TaskLocal package static var current: Language = .thai
}

/// The address that is being answered, to which the choice of a language leads back. Of the task, as the language is.
enum PageAddress {
    @TaskLocal static var current = "/"
}

/// A text in the language of the page.
func say(th: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    PageLanguage.current == .thai ? th() : en()
}

extension Words {
    /// In the language of the page.
    package var text: String { self[PageLanguage.current] }
}

extension HTML.StringInterpolation {
    /// A part of a page in the language of the page.
    package mutating func appendInterpolation(th: @autoclosure () -> HTML, en: @autoclosure () -> HTML) {
        appendInterpolation(PageLanguage.current == .thai ? th() : en())
    }

    /// Words that may hold a Thai name or unit; on an English page those are marked as Thai.
    package mutating func appendInterpolation(_ words: Words) {
        appendInterpolation(thai: words.text)
    }

    /// Text that is Thai by nature: a name, a unit, what an officer wrote. On an English page it is marked as Thai, so that
    /// it is read out and broken into lines as Thai. Not for attributes.
    package mutating func appendInterpolation(thai text: String) {
        guard PageLanguage.current != .thai else { return appendInterpolation(text) }
        appendInterpolation(ThaiRuns.marked(text))
    }

    /// "26 มีนาคม 2567", "26 March 2024".
    package mutating func appendInterpolation(date: ThaiDate) {
        appendInterpolation(date.long(in: PageLanguage.current))
    }

    /// "26 มี.ค. 67 14.32 น.", "26 March 2024, 14:32", the hours of Thailand.
    package mutating func appendInterpolation(dateTime moment: Int64) {
        appendInterpolation(ThaiClock.dateTime(moment, in: PageLanguage.current))
    }
}
