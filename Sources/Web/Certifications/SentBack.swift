import Actions
import Domain
import Markup
import Store

/// Why the certifier sent the figures back, until they are submitted again.
struct SentBack: Sendable {
    /// nil where the words were erased.
    let reason: String?
    let name: String
    /// Milliseconds since 1970, UTC.
    let at: Int64

    /// nil while nothing was sent back since the last submission.
    init?(_ assessment: Assessment, on db: any Connection) throws {
        guard assessment.state == .recording || assessment.state == .reopened else { return nil }
        let (chain, round) = (assessment.localGovernment.code, assessment.round.id)
        func last(_ action: AuditEntry.Action) throws -> AuditEntries.Stored? {
            try AuditEntries.last(chain, round: round, action: action, before: Int.max, on: db)
        }
        guard let entry = try last(.sentBack) else { return nil }
        if let submitted = try last(.submitted), submitted.sequence > entry.sequence { return nil }
        reason = try ReasonTexts.find(chain, entry: entry.sequence, on: db)[""]
        name = try Accounts.name(entry.accountID, on: db) ?? ""
        at = entry.at
    }
}

func sentBackNotice(_ sentBack: SentBack) -> HTML {
    let reason: HTML = sentBack.reason.map { "\(thai: $0)" } ?? "\(AuditWords.erased)"
    return """
        <section class="card">
        <h2>\(th: "ผู้รับรองส่งกลับให้แก้ไข", en: "Sent back by the certifier")</h2>
        <p>\(th: "เหตุผล:", en: "Reason:") \(reason)</p>
        <p class="hint">\(thai: sentBack.name) \(dateTime: sentBack.at) · \(th: "แก้ไขแล้วโปรดเสนอผู้รับรองอีกครั้ง", en: "Please submit again once it is corrected.")</p>
        </section>
        """
}
