import Domain
import Store

/// Somebody leaves a role: he loses it at once, and his successor is invited in the same step where he is known.
package struct HandOverRole: Action {
    package var account: Int
    package var assignment: RoleAssignment
    /// As it was typed.
    package var reason: String
    /// nil while nobody is named yet.
    package var successor: Invitee?
    package var requestID: String

    package init(
        account: Int, _ assignment: RoleAssignment, reason: String, successor: Invitee?, requestID: String = ""
    ) {
        self.account = account
        self.assignment = assignment
        self.reason = reason
        self.successor = successor
        self.requestID = requestID
    }

    /// Of a reason, in code points.
    package static let longestReason = 1_000

    package enum Problem: Hashable, Sendable {
        case reasonMissing, reasonTooLong
        /// Nobody hands his own role over.
        case himself
        case successor(InvitationProblem)
    }

    package enum Outcome: Hashable, Sendable {
        case ended(IssuedInvitation?)
        case invalid([Problem])
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        guard let place = try RolePlace.find(assignment.place, on: db) else {
            throw Refusal.notFound("no place \(assignment.place)")
        }
        guard let inviting = person.role(forInviting: assignment.role, at: place) else { throw Refusal.forbidden }
        try place.lock(on: db)
        guard try RoleAssignments.list(of: account, on: db).contains(assignment),
            let holder = try AccountChanges.find(account, on: db)
        else { throw Refusal.notFound("account \(account) does not hold the role") }
        let words = ThaiText.normalisedMultiline(reason)
        let problems = try problems(words, holder, person, place, now: environment.now(), on: db)
        guard problems.isEmpty else { return .invalid(problems) }
        let actor = AccountActor(person, as: inviting)
        try end(words, at: place, by: actor, in: environment, on: db)
        let issued = try successor.map {
            try IssuedInvitation.make(
                $0, assignment.role, at: place, by: actor, requestID: requestID, in: environment, on: db)
        }
        return .ended(issued)
    }

    private func problems(
        _ words: String, _ holder: AccountChanges.Account, _ person: Principal, _ place: RolePlace, now: Int64,
        on db: any Connection
    ) throws -> [Problem] {
        if account == person.accountID { return [.himself] }
        var problems: [Problem] = []
        if words.isEmpty { problems.append(.reasonMissing) }
        if words.unicodeScalars.count > Self.longestReason { problems.append(.reasonTooLong) }
        guard let successor else { return problems }
        return problems
            + (try successor.problems(assignment.role, at: place, now: now, on: db)).map { .successor($0) }
    }

    private func end(
        _ words: String, at place: RolePlace, by actor: AccountActor, in environment: Environment,
        on db: any Connection
    ) throws {
        let now = environment.now()
        guard try RoleAssignments.end(assignment, of: account, by: actor.account, at: now, on: db) else {
            throw StoreError.busy("the role of account \(account) ended in between")
        }
        try AuditEntry(.roleEnded, subject: String(account), was: assignment.onRecord)
            .append(reason: words, to: place.chain, by: actor, requestID: requestID, in: environment, on: db)
    }
}

extension RoleAssignment {
    var onRecord: String {
        CanonicalJSON.object(["role": .string(role.rawValue), "place": .string(place)]).text
    }
}

extension AuditEntry {
    /// Writes the entry with a reason, of which the chain holds only the salted SHA-256.
    func append(
        reason: String, to chain: String, by actor: AccountActor, requestID: String, in environment: Environment,
        on db: any Connection
    ) throws {
        let salt = environment.randomBytes(16)
        var entry = self
        entry.became =
            CanonicalJSON.object(["reason_sha256": .string(Audit.commitment(to: reason, salt: salt))]).text
        let receipt = try Audit.append(
            entry, to: chain, by: actor.account, role: actor.role, at: environment.now(), requestID: requestID, on: db)
        try AuditEntries.insertText(
            reason, salt: salt, field: "reason", chain: receipt.chain, sequence: receipt.sequence, on: db)
    }
}
