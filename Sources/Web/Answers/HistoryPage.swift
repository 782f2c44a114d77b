import Actions
import Domain
import Store

/// The changes of one cell, newest first.
struct HistoryPage: Sendable {
    let assessment: Assessment
    let title: Words
    /// The page the cell is recorded on.
    let origin: PageName
    /// The cell on that page.
    let row: String
    let changes: [Change]

    struct Change: Sendable {
        let at: Int64
        let name: Words
        let role: Words
        /// From what to what, a line for each thing that changed.
        let lines: [Words]
        let receipt: AuditReceipt
    }

    init(
        of indicator: Indicator, _ reading: AssessmentReading, _ mode: RecordingMode, on db: any Connection
    ) throws {
        let round = reading.assessment.round.id
        let code = reading.assessment.localGovernment.code
        let words = AnswerHistoryWords(indicator: indicator, texts: try AuditEntries.texts(code, on: db))
        let entries = try AuditEntries.history(code, round: round, subject: indicator.code, on: db)
        var found = zip(entries, words.lines(of: entries)).map { ($0, $1) }
        let oldest = entries.last { $0.action == AuditEntry.Action.answerSaved.rawValue }
        // What came in bulk has one entry for all rows, under no indicator's name.
        if let stored = reading.answers[indicator.code], oldest.map({ !$0.was.isEmpty }) ?? true,
            let bulk = try AuditEntries.last(
                code, round: round, action: .answersInvented, before: oldest?.sequence ?? stored.entry + 1, on: db)
        {
            let first = oldest.flatMap { AnswerRecord.figures($0.was) }
            found.append((bulk, words.bulkLines(first ?? AnswerRecord.Figures(stored))))
        }
        assessment = reading.assessment
        title = indicator.codeAndName
        origin = PageName(ofAreaOf: indicator, reading)
        row = mode.address(of: indicator, round: round, code: code)
        changes = try Self.changes(found, on: db)
    }

    init(of item: BaseDataItem, _ reading: AssessmentReading, on db: any Connection) throws {
        let round = reading.assessment.round.id
        let code = reading.assessment.localGovernment.code
        let subject = BaseDataItem.subject(item.code)
        let entries = try AuditEntries.history(code, round: round, subject: subject, on: db)
        let texts = try AuditEntries.texts(code, on: db)
        var found = entries.map { ($0, BaseValueHistoryWords.lines(of: $0, item, texts: texts)) }
        if let stored = reading.baseValues[item.code], entries.last.map({ !$0.was.isEmpty }) ?? true,
            let bulk = try AuditEntries.last(
                code, round: round, action: .answersInvented, before: entries.last?.sequence ?? stored.entry + 1, on: db
            )
        {
            let first = entries.last.flatMap { AnswerRecord.baseValue($0.was) }?.value ?? stored.value
            found.append((bulk, BaseValueHistoryWords.bulkLines(first, item)))
        }
        assessment = reading.assessment
        title = ThaiDigits.arabic(item.name)
        origin = PageName(BaseDataWords.title, .baseData(round: round, code: code))
        row = SitePath.baseData(round: round, code: code).path + "#" + item.code
        changes = try Self.changes(found, on: db)
    }

    private static func changes(
        _ found: [(AuditEntries.Stored, [Words])], on db: any Connection
    ) throws -> [Change] {
        let names = try Accounts.names(found.map(\.0.accountID), on: db)
        return found.map { entry, lines in
            Change(
                at: entry.at,
                name: names[entry.accountID].map { Words(both: $0) } ?? Words(th: "ระบบ", en: "The system"),
                role: Role(rawValue: entry.role)?.name ?? Words(th: "คำสั่งของระบบ", en: "System command"), lines: lines,
                receipt: AuditReceipt(chain: entry.chain, sequence: entry.sequence, hash: entry.hash))
        }
    }
}
