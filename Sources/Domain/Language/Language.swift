/// A language of the pages. The raw value is the tag of BCP 47.
package enum Language: String, CaseIterable, Sendable {
    case thai = "th"
    case english = "en"

    /// What the language calls itself.
    package var ownName: String {
        switch self {
        case .thai: "ไทย"
        case .english: "English"
        }
    }

    package var other: Language { self == .thai ? .english : .thai }
}

/// One text in both languages, chosen where it is shown.
package struct Words: Hashable, Sendable {
    package var th: String
    package var en: String

    package init(th: String, en: String) {
        self.th = th
        self.en = en
    }

    /// A name that is the same in both, such as a code.
    package init(both text: String) {
        self.init(th: text, en: text)
    }

    /// A Thai text and its English where there is one.
    package init(th: String, orEN en: String) {
        self.init(th: th, en: en.isEmpty ? th : en)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .thai: th
        case .english: en
        }
    }
}
