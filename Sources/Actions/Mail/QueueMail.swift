import Domain
import Store

extension Environment {
    /// Puts a mail into the outbox, in the transaction of what it tells of.
    /// - Parameter key: a second one under the same key is left out.
    /// - Returns: false where it was queued before.
    @discardableResult
    func queue(
        _ kind: Mail.Kind, _ text: MailText, to address: String, account: Int?, language: Language, once key: String,
        usefulUntil: Int64? = nil, on db: any Connection
    ) throws -> Bool {
        let now = now()
        return try Outbox.insert(
            Mail(
                id: Hexadecimal.text(randomBytes(16)), kind: kind, address: address, language: language,
                subject: text.subject, body: text.body, calendar: text.calendar, state: .queued, attempts: 0,
                queuedAt: now,
                usefulUntil: usefulUntil ?? now + MailRetries.longest, answer: ""),
            once: key, account: account, on: db)
    }

    /// Mails an invitation to the address that stands in it, if mail is configured; the slip is printed in any case.
    func mail(_ issued: IssuedInvitation, on db: any Connection) throws {
        let invitation = issued.invitation
        guard let mail, let assignment = invitation.assignment, !invitation.email.isEmpty else { return }
        let inviter = try Accounts.name(invitation.madeBy, on: db)
        let text = MailText.invitation(
            to: invitation.name, assignment.role.name, office: try Offices.name(of: assignment.place, on: db),
            by: inviter.map { Words(both: $0) } ?? Words(th: "ผู้ดูแลระบบ", en: "The administrator"),
            until: invitation.expiresAt, code: issued.code.text,
            address: mail.address(.invitation(code: issued.code.text)), help: mail.help)
        try queue(
            .invitation, text, to: invitation.email, account: nil, language: .thai,
            once: Invitation.mailKey(invitation.id),
            usefulUntil: invitation.expiresAt, on: db)
    }
}
