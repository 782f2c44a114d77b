import Actions
import Domain
import Store

/// One entry of the record, in words.
struct JournalEntry: Sendable {
    let sequence: Int
    let at: Int64
    /// Who, by the name he has now.
    let name: Words
    let accountID: Int
    /// nil for what somebody does with his own account.
    let role: Words?
    let round: String
    let action: Words
    /// What it was done with; nil where the act says so itself.
    let subject: Words?
    /// From what to what, a line for each thing.
    let lines: [Words]
    let requestID: String
    /// As they stand in the record.
    let was: String
    let became: String
    let receipt: AuditReceipt
}

/// Puts entries into words: what an indicator is called in its round, who an account is, which texts still stand.
struct JournalReader {
    private let environment: Environment
    private let texts: [Int: [String: AuditTexts.Standing]]
    private var rounds: [String: Standards?] = [:]
    private var names: [Int: String]

    init(
        _ entries: [AuditEntries.Stored], texts: [Int: [String: AuditTexts.Standing]], in environment: Environment,
        on db: any Connection
    ) throws {
        self.environment = environment
        self.texts = texts
        let subjects = entries.filter { Self.concernsAccount($0) }.compactMap { Int($0.subject) }
        names = try Accounts.names(entries.map(\.accountID) + subjects, on: db)
        for round in Set(entries.map(\.round)) where !round.isEmpty {
            let found = try Rounds.find(round, on: db)
            rounds[round] = try found.map { try environment.standards.standards(of: $0, on: db) }
        }
    }

    func entry(_ stored: AuditEntries.Stored) -> JournalEntry {
        let action = AuditEntry.Action(rawValue: stored.action)
        return JournalEntry(
            sequence: stored.sequence, at: stored.at,
            name: names[stored.accountID].map { Words(both: $0) } ?? Words(th: "ระบบ", en: "The system"),
            accountID: stored.accountID,
            role: Role(rawValue: stored.role)?.name
                ?? (stored.role.isEmpty ? nil : Words(th: "คำสั่งของระบบ", en: "System command")),
            round: stored.round, action: action?.words ?? Words(both: stored.action), subject: subject(stored),
            lines: lines(stored, action), requestID: stored.requestID, was: stored.was, became: stored.became,
            receipt: AuditReceipt(chain: stored.chain, sequence: stored.sequence, hash: stored.hash))
    }

    private func lines(_ stored: AuditEntries.Stored, _ action: AuditEntry.Action?) -> [Words] {
        let standing = texts[stored.sequence] ?? [:]
        let standards = rounds[stored.round] ?? nil
        // A text that is no longer what was written must not be told as if it were.
        let isTrue = !standing.values.contains(.changed)
        switch action {
        case .answerSaved, .observationMade, .observationClosed, .blankReasonStated:
            guard isTrue, let indicator = standards?.indicator(stored.subject) else { break }
            return AnswerHistoryWords(indicator: indicator, texts: [stored.sequence: plain(standing)])
                .lines(of: [stored]).first ?? []
        case .baseValueSaved:
            guard isTrue, let item = item(stored, standards) else { break }
            return BaseValueHistoryWords.lines(of: stored, item, texts: [stored.sequence: plain(standing)])
        default: break
        }
        return JournalFacts.lines(of: stored.subject, was: stored.was, became: stored.became, texts: standing)
    }

    private func plain(_ standing: [String: AuditTexts.Standing]) -> [String: String] {
        standing.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
    }

    private func item(_ stored: AuditEntries.Stored, _ standards: Standards?) -> BaseDataItem? {
        standards?.set.baseData.first { BaseDataItem.subject($0.code) == stored.subject }
    }

    private func subject(_ stored: AuditEntries.Stored) -> Words? {
        let standards = rounds[stored.round] ?? nil
        guard !stored.subject.isEmpty, let action = AuditEntry.Action(rawValue: stored.action) else {
            return stored.subject.isEmpty ? nil : Words(both: stored.subject)
        }
        if Self.concernsAccount(stored) {
            return Int(stored.subject).flatMap { names[$0] }.map { Words(both: $0) } ?? Words(both: stored.subject)
        }
        switch action {
        case .certified, .withdrawn: return Words(th: "ครั้งที่ \(stored.subject)", en: "no. \(stored.subject)")
        case .invitationMade, .invitationRevoked, .invitationAccepted, .callBackNoted, .tokenCreated, .tokenRevoked,
            .questionAsked, .questionAnswered, .questionClosed, .faqPublished, .faqWithdrawn:
            return Words(th: "เลขที่ \(stored.subject)", en: "no. \(stored.subject)")
        case .headsSealed:
            return ThaiDate(iso: stored.subject).map { Words(th: $0.long(in: .thai), en: $0.long(in: .english)) }
                ?? Words(both: stored.subject)
        default:
            if let indicator = standards?.indicator(stored.subject) { return indicator.codeAndName }
            return item(stored, standards).map { ThaiDigits.arabic($0.name) } ?? Words(both: stored.subject)
        }
    }

    /// Whether the subject of an entry is the number of an account.
    private static func concernsAccount(_ stored: AuditEntries.Stored) -> Bool {
        switch AuditEntry.Action(rawValue: stored.action) {
        case .roleEnded, .accountDisabled, .accountEnabled, .passwordReset, .passwordChanged, .secondFactorSet,
            .secondFactorRemoved, .recoveryCodesRenewed, .pseudonymised:
            true
        default: false
        }
    }
}
