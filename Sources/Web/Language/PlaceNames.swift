import Domain
import Markup

extension HTML.StringInterpolation {
    /// A local government by its full name. On an English page the Thai name stands behind it, since many Thai names are
    /// written alike in English. In an attribute or a title: `place.fullWords.text`.
    package mutating func appendInterpolation(fullName place: LocalGovernment) {
        append(place, place.fullWords)
    }

    /// As `fullName`, in short: "อบต.หนองบัว", "Nong Bua SAO อบต.หนองบัว".
    package mutating func appendInterpolation(shortName place: LocalGovernment) {
        append(place, place.shortWords)
    }

    private mutating func append(_ place: LocalGovernment, _ name: Words) {
        guard PageLanguage.current == .english else { return appendInterpolation(name.th) }
        appendInterpolation("\(name.en) <span class=\"own-name\" lang=\"th\">\(place.shortName)</span>" as HTML)
    }
}

extension ThaiDigits {
    /// A text of the standard set as pages print it: in both languages, with Arabic digits.
    static func arabic(_ words: Words) -> Words { Words(th: arabic(words.th), en: arabic(words.en)) }
}

/// "1 indicator", "2 indicators": a number with what it counts, in English.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(ExactDecimal(number).grouped) \(number == 1 ? one : many ?? one + "s")"
}
