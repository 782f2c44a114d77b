/// What a citizen says of one service (ความพึงพอใจของประชาชน). A service that was not used has no choice.
package enum SatisfactionChoice: String, CaseIterable, Sendable {
    case satisfied
    case improve

    package var words: Words {
        switch self {
        case .satisfied: Words(th: "พอใจ", en: "Satisfied")
        case .improve: Words(th: "ปรับปรุง", en: "Should improve")
        }
    }
}

extension StandardSet.SatisfactionQuestion {
    /// The service that is asked about.
    package var service: Words { Words(th: serviceTH, orEN: nameEN) }
}

/// One form filled in by one citizen: his choices, without anything about him.
package struct SatisfactionSheet: Hashable, Sendable {
    /// By the code of the question; services that were not used are left out.
    package let choices: [String: SatisfactionChoice]

    package init(_ choices: [String: SatisfactionChoice]) {
        self.choices = choices
    }

    /// One spelling of the choices, in the order of the codes: "S-01+ S-04-". Equal sheets are spelled alike, so a database
    /// counts them without knowing the questions.
    package var spelling: String {
        choices.sorted { $0.key < $1.key }.map { code, choice in
            "\(code)\(choice == .satisfied ? "+" : "-")"
        }.joined(separator: " ")
    }

    /// Reads what `spelling` wrote; what is not of that form is passed over.
    package init(spelling: String) {
        var choices: [String: SatisfactionChoice] = [:]
        for word in spelling.utf8.split(separator: UInt8(ascii: " ")) {
            guard let mark = word.last, word.count > 1 else { continue }
            let code = String(decoding: word.dropLast(), as: UTF8.self)
            switch mark {
            case UInt8(ascii: "+"): choices[code] = .satisfied
            case UInt8(ascii: "-"): choices[code] = .improve
            default: continue
            }
        }
        self.init(choices)
    }
}
