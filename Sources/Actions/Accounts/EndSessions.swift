import Domain
import Store

/// Signs somebody out elsewhere: one session of his, or all but the one in which he asks for it. As signing out itself it
/// leaves no entry in the record of changes, which holds what was done and not who was there when.
package struct EndSessions: Action {
    package enum Which: Hashable, Sendable {
        /// By `OpenSession.id`.
        case one(String)
        case allOthers
    }

    package var which: Which
    /// Of the session in which it is asked for.
    package var ownToken: String

    package init(_ which: Which, ownToken: String) {
        self.which = which
        self.ownToken = ownToken
    }

    /// - Returns: how many sessions were ended.
    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Int {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let own = SignIn.hash(ownToken)
        let all = try OpenSessions.list(
            of: person.accountID, at: environment.now(), idleLimit: SignIn.idleLimit, on: db)
        let ended: [OpenSession]
        switch which {
        case .one(let id): ended = all.filter { $0.id == id && $0.tokenHash != own }
        case .allOthers: ended = all.filter { $0.tokenHash != own }
        }
        for session in ended { try OpenSessions.delete(session.tokenHash, of: person.accountID, on: db) }
        return ended.count
    }
}
