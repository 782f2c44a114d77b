import Domain
import Store

/// Stops an account, or lets it go on. Nothing is deleted: what the person did keeps his name. Sessions, tokens and
/// the bond to an identity end at once and for good, and so do the invitations that the account has made.
package struct DisableAccount: Action {
    package var account: Int
    /// The other way round: lets it go on.
    package var enables: Bool
    /// As it was typed.
    package var reason: String
    package var requestID: String

    package init(account: Int, enables: Bool = false, reason: String, requestID: String = "") {
        self.account = account
        self.enables = enables
        self.reason = reason
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case done
        /// It is as it should be already.
        case unchanged
        case reasonMissing
        case reasonTooLong
        /// Nobody locks himself out.
        case himself
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        guard let found = try AccountChanges.find(account, on: db) else {
            throw Refusal.notFound("no account \(account)")
        }
        guard let role = try Self.role(of: person, over: account, on: db) else { throw Refusal.forbidden }
        if account == person.accountID { return .himself }
        return try change(found, by: AccountActor(person, as: role), in: environment, on: db)
    }

    /// On the machine of the program.
    package func runAsCommand(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let found = try AccountChanges.find(account, on: db) else {
            throw Refusal.notFound("no account \(account)")
        }
        return try change(found, by: .command, in: environment, on: db)
    }

    /// The role by which somebody may stop an account: who may invite to every role that it holds.
    package static func role(of person: Principal, over account: Int, on db: any Connection) throws -> Role? {
        var role: Role?
        for assignment in try RoleAssignments.list(of: account, on: db) {
            guard let place = try RolePlace.find(assignment.place, on: db),
                let found = person.role(forInviting: assignment.role, at: place)
            else { return nil }
            role = found
        }
        return role
    }

    private func change(
        _ found: AccountChanges.Account, by actor: AccountActor, in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        let words = ThaiText.normalisedMultiline(reason)
        if words.isEmpty { return .reasonMissing }
        if words.unicodeScalars.count > HandOverRole.longestReason { return .reasonTooLong }
        let places = Set(try RoleAssignments.list(of: account, on: db).map(\.place))
        let place = try places.count == 1 ? places.first.flatMap { try RolePlace.find($0, on: db) } : nil
        try place?.lock(on: db)
        let now = environment.now()
        if enables {
            guard try AccountChanges.enable(account, on: db) else { return .unchanged }
        } else {
            guard try AccountChanges.disable(account, at: now, on: db) else { return .unchanged }
            for invitation in try Invitations.waiting(ofAccount: account, on: db) {
                _ = try Invitations.revoke(invitation.id, by: actor.account, at: now, on: db)
            }
            // Whose account is stopped may come back in another one, under the same identity.
            if try Identities.unbind(account, on: db) {
                _ = try Audit.append(
                    AuditEntry(.identityUnbound, subject: String(account)), to: place?.chain ?? Audit.centralChain,
                    by: actor.account, role: actor.role, at: now, requestID: requestID, on: db)
            }
        }
        try AuditEntry(enables ? .accountEnabled : .accountDisabled, subject: String(account)).append(
            reason: words, to: place?.chain ?? Audit.centralChain, by: actor, requestID: requestID, in: environment,
            on: db)
        return .done
    }
}
