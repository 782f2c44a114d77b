import Domain
import Store

/// Shows that an address is read by who asked for it. From then on mail goes there.
package struct ConfirmMailAddress: Action {
    /// As it was typed.
    package var code: String
    package var requestID: String

    package init(code: String, requestID: String = "") {
        self.code = code
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case confirmed
        /// Not the code that waits, or too late.
        case wrong
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let (account, now) = (person.accountID, environment.now())
        guard let plain = RecoveryCode.read(code) else { return .wrong }
        let mark = environment.credentialKey.mark(addressCode: plain, of: account)
        guard try MailAddresses.confirm(codeMark: mark, of: account, at: now, on: db) else { return .wrong }
        // What still waits would go to the address of before.
        try Outbox.cancelAll(ofAccount: account, at: now, on: db)
        try person.note(.mailAddressConfirmed, requestID, in: environment, on: db)
        return .confirmed
    }
}

/// Takes back an address, or the wish for one. Nothing is mailed there any more.
package struct RemoveMailAddress: Action {
    package var requestID: String

    package init(requestID: String = "") {
        self.requestID = requestID
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        guard try MailAddresses.delete(person.accountID, on: db) else { return }
        try Outbox.cancelAll(ofAccount: person.accountID, at: environment.now(), on: db)
        try person.note(.mailAddressRemoved, requestID, in: environment, on: db)
    }
}

/// Chooses whether notices come, and in which language.
package struct ChooseNotices: Action {
    package var wanted: Bool
    package var language: Language
    package var requestID: String

    package init(wanted: Bool, language: Language, requestID: String = "") {
        self.wanted = wanted
        self.language = language
        self.requestID = requestID
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        guard try MailAddresses.choose(notices: wanted, language, of: person.accountID, on: db) else { return }
        if !wanted { try Outbox.cancelAll(ofAccount: person.accountID, at: environment.now(), on: db) }
        try person.note(.noticesChosen, requestID, in: environment, on: db)
    }
}
