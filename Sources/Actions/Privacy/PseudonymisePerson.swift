import Domain
import Store

/// Takes a person's name away and puts the number of the account in its place: after the time of keeping, or earlier by a
/// command, where the Office has so decided. The chains hold numbers only, so every entry stays as it is, and verifies.
package struct PseudonymisePerson: Sendable {
    package var account: Int
    /// As it was typed; nil where the time of keeping is over.
    package var reason: String?

    package init(account: Int, reason: String? = nil) {
        self.account = account
        self.reason = reason
    }

    package enum Outcome: Hashable, Sendable {
        case done
        /// The person still holds roles: they are handed over or ended first.
        case holdsRoles
        case reasonMissing
        case reasonTooLong
        /// The name was taken away before.
        case unchanged
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        try Accounts.lock(account, on: db)
        guard let username = try Pseudonyms.username(of: account, on: db) else {
            throw Refusal.notFound("no account \(account)")
        }
        if username == Pseudonym.username(of: account) { return .unchanged }
        let held = try RoleAssignments.list(of: account, on: db).filter { $0.role != .contributor }
        // Whoever was stopped long ago holds on paper only what nobody has ended.
        guard reason == nil || held.isEmpty else { return .holdsRoles }
        for assignment in held {
            _ = try RoleAssignments.end(assignment, of: account, by: 0, at: environment.now(), on: db)
        }
        let words = reason.map(ThaiText.normalisedMultiline)
        if let words {
            if words.isEmpty { return .reasonMissing }
            if words.unicodeScalars.count > HandOverRole.longestReason { return .reasonTooLong }
        }
        for invitation in try Invitations.waiting(ofAccount: account, on: db) {
            _ = try Invitations.revoke(invitation.id, by: 0, at: environment.now(), on: db)
        }
        try Pseudonyms.takeName(of: account, at: environment.now(), on: db)
        let entry = AuditEntry(.pseudonymised, subject: String(account))
        if let words {
            try entry.append(
                reason: words, to: Audit.centralChain, by: .command, requestID: "", in: environment, on: db)
        } else {
            _ = try Audit.append(
                entry, to: Audit.centralChain, by: AccountActor.command.account, role: AccountActor.command.role,
                at: environment.now(), on: db)
        }
        return .done
    }
}
