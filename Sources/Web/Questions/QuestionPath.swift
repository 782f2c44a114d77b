import Domain

/// The addresses of questions and of the FAQ.
package enum QuestionPath {
    /// One's own, and those that wait for one's answer.
    case list
    /// The form; what is known of where it was asked from.
    case asking(QuestionPlace)
    /// The form with words in it already.
    case askingWith(QuestionPlace, text: String)
    case question(Int)
    case answer(Int)
    case followUp(Int)
    case closing(Int)
    /// For everybody.
    case faq
    /// One entry on the page of all.
    case faqEntry(Int)
    /// The form for a new entry, made from a question or from nothing.
    case newFAQ(question: Int?)
    case faqEditor(Int)
    case faqVersions(Int)
    case faqWithdrawal(Int)

    package var path: String {
        switch self {
        case .list: "/questions"
        case .asking(let place): "/questions/new\(place.query)"
        case .askingWith(let place, let text):
            "/questions/new\(place.query)\(place.query.isEmpty ? "?" : "&")text=\(URLText.encoded(text))"
        case .question(let id): "/questions/\(id)"
        case .answer(let id): "/questions/\(id)/answer"
        case .followUp(let id): "/questions/\(id)/follow-up"
        case .closing(let id): "/questions/\(id)/closing"
        case .faq: "/faq"
        case .faqEntry(let number): "/faq#faq-\(number)"
        case .newFAQ(let question): "/faq/new\(question.map { "?question=\($0)" } ?? "")"
        case .faqEditor(let number): "/faq/\(number)/edit"
        case .faqVersions(let number): "/faq/\(number)"
        case .faqWithdrawal(let number): "/faq/\(number)/withdrawal"
        }
    }
}

/// Where somebody was when he asked: read from the address of that page, or named by its link.
package struct QuestionPlace: Hashable, Sendable {
    package var round = ""
    package var indicator = ""
    /// Of the local government of the page.
    package var code = ""
    package var page = ""

    package init(round: String = "", indicator: String = "", code: String = "", page: String = "") {
        self.round = round
        self.indicator = indicator
        self.code = code
        self.page = page
    }

    /// - Parameter address: as it was asked for; without what was searched for on it, which may be a name.
    package init(address: String) {
        let path = String(address.prefix { $0 != "?" && $0 != "#" })
        guard LocalPath.checked(path) != nil, !Self.secret.contains(where: { path.hasPrefix($0) }) else { return }
        page = path
        let segments = path.split(separator: "/").map(String.init)
        func after(_ name: String) -> String? {
            segments.firstIndex(of: name).flatMap { segments.indices.contains($0 + 1) ? segments[$0 + 1] : nil }
        }
        guard let first = segments.first, first == "rounds" || first == "handbook" else { return }
        if first == "rounds" { round = after("rounds") ?? "" }
        code = after("local-governments") ?? ""
        indicator = after("indicators") ?? after("answers") ?? after("observations") ?? ""
    }

    /// Addresses that hold a secret or concern nobody who asks.
    private static let secret = ["/invitation", "/collection", "/sign-in", "/s/", "/questions"]

    init(_ fields: FormFields) {
        self.init(address: fields["from"])
        if !fields["round"].isEmpty { round = String(fields["round"].prefix(20)) }
        if !fields["indicator"].isEmpty { indicator = String(fields["indicator"].prefix(20)) }
        if !fields["code"].isEmpty { code = String(fields["code"].prefix(20)) }
    }

    /// Only what the address of the page does not say.
    var query: String {
        let told = QuestionPlace(address: page)
        var parts = page.isEmpty ? [] : ["from=\(URLText.encoded(page))"]
        if round != told.round { parts.append("round=\(URLText.encoded(round))") }
        if indicator != told.indicator { parts.append("indicator=\(URLText.encoded(indicator))") }
        if code != told.code { parts.append("code=\(URLText.encoded(code))") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
