import Domain
import Store

/// Notes the address at which a person wants to receive mail, and mails a code there. Until it is shown, nothing else goes there.
package struct AskMailAddress: Action {
    /// As it was typed.
    package var address: String
    /// Of the page on which he asks.
    package var language: Language

    package init(_ address: String, language: Language) {
        self.address = ThaiText.normalised(address)
        self.language = language
    }

    /// How long a code is good, in milliseconds.
    package static let validity: Int64 = 24 * 3_600_000
    /// So that nobody fills the box of somebody else: codes within `validity`.
    package static let mostCodes = 5

    package enum Outcome: Hashable, Sendable {
        case asked
        case badAddress
        case tooMany
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        guard let desk = environment.mail else { throw Refusal.notFound("mail is not configured") }
        guard EmailAddress.isValid(address) else { return .badAddress }
        let (account, now) = (person.accountID, environment.now())
        // Two at once follow each other, so that neither passes the limit.
        try Accounts.lock(account, on: db)
        let before = try Outbox.count(.addressCode, ofAccount: account, since: now - Self.validity, on: db)
        guard before < Self.mostCodes else { return .tooMany }
        let code = RecoveryCode.plain(environment.randomBytes(RecoveryCode.length))
        let until = now + Self.validity
        try MailAddresses.ask(
            address, codeMark: environment.credentialKey.mark(addressCode: code, of: account), until: until,
            language: language, of: account, on: db)
        // The code of before is worth nothing now.
        try Outbox.cancelCodes(ofAccount: account, at: now, on: db)
        let text = MailText.addressCode(
            RecoveryCode.printed(code), to: person.name, until: until, help: desk.help, language: language)
        try environment.queue(
            .addressCode, text, to: address, account: account, language: language,
            once: "address:\(account):\(Hexadecimal.text(environment.randomBytes(8)))", usefulUntil: until, on: db)
        return .asked
    }
}
