import Actions
import Domain
import Markup
import Store

/// What is open for correction, why, by whom and until when.
struct ReturnedRows: Sendable {
    let reopening: Reopening
    /// By row as audit entries name it; "" for all rows together.
    let reasons: [String: String]
    let name: String
    let role: Words?
    /// Milliseconds since 1970, UTC.
    let at: Int64

    /// nil while nothing is open for correction.
    init?(_ assessment: Assessment, on db: any Connection) throws {
        guard let reopening = assessment.reopening, let last = try Reopenings.list(assessment, on: db).first else {
            return nil
        }
        self.reopening = reopening
        reasons = last.reasons
        name = try Accounts.name(last.by, on: db) ?? ""
        role = last.role?.name
        at = last.at
    }

    /// The reason, on the row itself.
    func line(_ row: String) -> HTML {
        guard let reason = reasons[row] else { return .empty }
        return notice("\(reopening.kind.words): \(thai: reason)", .bad)
    }
}

/// What is to be corrected, each row with its reason and the way to it, for the pages of an assessment.
func returnedRows(_ returned: ReturnedRows, _ reading: AssessmentReading) -> HTML {
    let round = reading.assessment.round.id
    let code = reading.assessment.localGovernment.code
    let rows = returned.reasons.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { row, reason -> HTML in
        "<li><a href=\"\(url: reading.path(ofRow: row, round: round, code: code))\">\(reading.name(ofRow: row))</a>: \(thai: reason)</li>"
    }
    return """
        <section class="card">
        <h2>\(returned.reopening.kind.words)</h2>
        <p>\(thai: returned.name)\(returned.role.map { " (\($0))" as HTML }) \(th: "เมื่อ", en: "on") \(dateTime: returned.at)</p>
        <p>\(th: "แก้ไข เสนอ และรับรองใหม่ได้ถึง", en: "To be corrected, submitted and certified until") <strong>\(date: returned.reopening.until)</strong></p>
        \(returned.reasons[""].map { "<p>\(th: "เหตุผล:", en: "Reason:") \(thai: $0)</p>" as HTML })
        \(if: !rows.isEmpty, "<ul>\(rows)</ul>")
        <p class="hint">\(th: "ข้อมูลที่รับรองครั้งล่าสุดยังใช้อยู่ จนกว่าจะรับรองข้อมูลที่แก้ไขแล้ว", en: "What was certified last stands until the corrected figures are certified.")</p>
        </section>
        """
}

extension AssessmentReading {
    /// The name of a row as audit entries name it: of an indicator, or of base data.
    func name(ofRow row: String) -> Words {
        if let indicator = standards.indicator(row) { return indicator.codeAndName }
        let item = BaseDataItem.code(ofSubject: row).flatMap { standards.baseDataItem($0) }
        return item.map { ThaiDigits.arabic($0.name) } ?? Words(both: row)
    }

    /// The row on its recording page.
    func path(ofRow row: String, round: String, code: String) -> String {
        if let indicator = standards.indicator(row) { return indicator.path(round: round, code: code) }
        return SitePath.baseData(round: round, code: code).path + "#" + (BaseDataItem.code(ofSubject: row) ?? "")
    }
}
