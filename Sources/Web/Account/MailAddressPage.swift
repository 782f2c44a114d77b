import Actions
import Domain
import Store

/// Where a person receives mail, as he sees it.
struct MailAddressPage: Sendable {
    /// What has just been done, as the address names it.
    enum Done: String, Sendable {
        case asked, confirmed, removed, chosen
    }

    enum Problem: Sendable {
        case badAddress, tooMany, wrongCode
    }

    var standing: MailAddresses.Standing?
    /// Why the last mail to the confirmed address did not get there; nil where it did.
    var failedState: Mail.State?
    var done: Done?
    var problem: Problem?
    /// As it was typed.
    var typed = ""
    /// Milliseconds since 1970, UTC.
    var now: Int64

    static let title = Words(th: "อีเมลของท่าน", en: "Your e-mail address")

    init(of account: Int, at now: Int64, on db: any Connection) throws {
        self.now = now
        standing = try MailAddresses.find(account, on: db)
        guard let address = standing?.address else { return }
        let last = try Outbox.lastEnded(ofAccount: account, to: address, on: db)
        failedState = last.flatMap { $0.state == .sent ? nil : $0.state }
    }

    /// The address that waits for its code.
    var asked: String? {
        guard let standing, let until = standing.codeExpiresAt, until > now else { return nil }
        return standing.askedAddress
    }
}
