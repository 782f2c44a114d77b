import Crypto
import Domain
import Store

/// Publishes an entry of the FAQ, or a new version of one.
package struct WriteFAQ: Action {
    /// nil for a new one.
    package var number: Int?
    /// The version that was on the page; 0 for a new one.
    package var seen: Int
    package var content: FAQEntry.Content
    /// The question from which a new one is made.
    package var question: Int?
    /// The writer has been told of names that stand in it, and means them.
    package var keepsNames: Bool
    package var requestID: String

    package init(
        number: Int? = nil, seen: Int = 0, content: FAQEntry.Content, question: Int? = nil, keepsNames: Bool = false,
        requestID: String = ""
    ) {
        self.number = number
        self.seen = seen
        self.content = content
        self.question = question
        self.keepsNames = keepsNames
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case published(FAQEntry)
        case invalid(Set<FAQEntry.Problem>)
        /// The very same is published already.
        case unchanged(FAQEntry)
        /// Somebody else has changed it meanwhile.
        case conflict(FAQEntry)
        /// Nobody has answered the question from which it is made.
        case unanswered
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .editFAQ) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        let current = try number.flatMap { try FAQEntries.find($0, on: db) }
        if let number, current == nil { throw Refusal.notFound("no FAQ entry \(number)") }
        if current == nil, let source = try question.map({ try Self.found($0, on: db) }), source.answer == nil {
            return .unanswered
        }
        let source = current?.question ?? question
        let names = try source.map { try Self.names(in: $0, on: db) } ?? []
        var problems = content.problems(names: names)
        if keepsNames { problems = problems.filter { if case .names = $0 { false } else { true } } }
        if case .indicator(let code) = content.topic, try !isKnown(code, in: environment, on: db) {
            problems.insert(.indicatorUnknown)
        }
        guard problems.isEmpty else { return .invalid(problems) }
        if let current {
            if current.content == content, current.isPublished { return .unchanged(current) }
            guard seen == current.version else { return .conflict(current) }
        } else if let standing = try question.flatMap({ question in
            try FAQEntries.list(from: question, on: db).first { $0.content == content && $0.isPublished }
        }) {
            // A form that was sent twice.
            return .unchanged(standing)
        }
        let entry = FAQEntry(
            number: try number ?? FAQEntries.nextNumber(on: db), version: (current?.version ?? 0) + 1,
            content: content, isPublished: true, question: source, writtenBy: person.accountID,
            writtenAt: environment.now())
        try FAQRecord.append(.faqPublished, entry, role, requestID: requestID, on: db)
        try FAQEntries.insert(entry, on: db)
        return .published(entry)
    }

    private static func found(_ question: Int, on db: any Connection) throws -> Question {
        guard let found = try Questions.find(question, on: db) else {
            throw Refusal.notFound("no question \(question)")
        }
        return found
    }

    /// Who took part in a question, and the place from which it came: they have no business in what everybody reads.
    package static func names(in question: Int, on db: any Connection) throws -> [String] {
        let found = try found(question, on: db)
        var names = found.messages.map(\.statement.name)
        if let local = try LocalGovernments.find(found.origin.place, on: db) { names.append(local.name) }
        var seen: Set<String> = []
        return names.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private func isKnown(_ code: String, in environment: Environment, on db: any Connection) throws -> Bool {
        guard let round = try Rounds.current(on: db) else { return false }
        return try environment.standards.standards(of: round, on: db).indicator(code) != nil
    }
}

/// Takes an entry of the FAQ back. What was published stays among its versions.
package struct WithdrawFAQ: Action {
    package var number: Int
    /// The version that was on the page.
    package var seen: Int
    package var requestID: String

    package init(number: Int, seen: Int, requestID: String = "") {
        self.number = number
        self.seen = seen
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case withdrawn
        case withdrawnBefore
        case conflict(FAQEntry)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .editFAQ) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        guard var entry = try FAQEntries.find(number, on: db) else {
            throw Refusal.notFound("no FAQ entry \(number)")
        }
        guard entry.isPublished else { return .withdrawnBefore }
        guard seen == entry.version else { return .conflict(entry) }
        entry.version += 1
        entry.isPublished = false
        entry.writtenBy = person.accountID
        entry.writtenAt = environment.now()
        try FAQRecord.append(.faqWithdrawn, entry, role, requestID: requestID, on: db)
        try FAQEntries.insert(entry, on: db)
        return .withdrawn
    }
}

private enum FAQRecord {
    /// The entry names the words by their hash; they are public, so nothing hides them.
    static func append(
        _ action: AuditEntry.Action, _ entry: FAQEntry, _ role: Role, requestID: String, on db: any Connection
    ) throws {
        let hash = Hexadecimal.text(SHA256.hash(data: Array(entry.content.canonical.text.utf8)))
        var became: [String: CanonicalJSON] = ["sha256": .string(hash), "version": .whole(entry.version)]
        if let indicator = entry.indicator { became["indicator"] = .string(indicator) }
        _ = try Audit.append(
            AuditEntry(action, subject: String(entry.number), became: CanonicalJSON.object(became).text),
            to: Audit.centralChain, by: entry.writtenBy, role: role.rawValue, at: entry.writtenAt,
            requestID: requestID, on: db)
    }
}
