import Domain
import Markup
import Store

/// What a local government is reminded of on its own page: that the workshop waits for its answer.
struct WorkshopInvitation: Sendable {
    let workshop: Workshop
    let path: String

    /// nil where there is nothing to answer: no workshop, not open, over, or answered.
    init?(_ assessment: Assessment, at now: Int64, on db: any Connection) throws {
        let (round, code) = (assessment.round.id, assessment.localGovernment.code)
        guard let workshop = try Workshops.find(round, on: db), workshop.isOpen(at: now),
            try WorkshopSessions.list(round, on: db).contains(where: { $0.isOpen(at: now) }),
            try Registrations.list(round, of: code, on: db).allSatisfy({ $0.standing == .cancelled })
        else { return nil }
        self.workshop = workshop
        path = SitePath.workshop(.organisation(round: round, code: code)).path
    }
}

func workshopInvitation(_ invitation: WorkshopInvitation) -> HTML {
    notice(
        "<a href=\"\(url: invitation.path)\">\(th: "ประชุมเชิงปฏิบัติการ: ยังไม่ได้ตอบรับ โปรดตอบภายในวันที่", en: "Workshop: not answered yet; please answer until") \(date: invitation.workshop.replyBy)</a>"
    )
}
