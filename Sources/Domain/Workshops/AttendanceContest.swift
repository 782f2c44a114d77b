/// คำโต้แย้งผลการเข้าร่วม: why somebody says that he was there, and what the organiser decided.
package struct AttendanceContest: Hashable, Sendable {
    package static let longestText = 500

    /// "" where the organiser decided without being asked.
    package var text: String
    package var askedAt: Int64
    /// nil until it is decided.
    package var decision: AttendanceJudgement.Decision?

    package init(text: String, askedAt: Int64, decision: AttendanceJudgement.Decision? = nil) {
        self.text = text
        self.askedAt = askedAt
        self.decision = decision
    }
}
