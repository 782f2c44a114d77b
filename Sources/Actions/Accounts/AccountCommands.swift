import Domain
import Store

/// Accounts from the command line, where whoever may use the machine needs no role: the first administrator of a new machine, and
/// a person whose office cannot help him.
package struct AddUser: Sendable {
    package var username: String
    package var name: String
    package var role: Role
    package var place: String

    package init(username: String, name: String, role: Role, place: String) {
        self.username = username
        self.name = name
        self.role = role
        self.place = place
    }

    package enum Outcome: Hashable, Sendable {
        case made(IssuedInvitation)
        case badUsername(Username.Problem)
        case invalid([InvitationProblem])
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let username = Username.normalised(username)
        if let problem = Username.problem(username) { return .badUsername(problem) }
        if try AccountChanges.isTaken(username, on: db) { return .badUsername(.taken) }
        guard let found = try RolePlace.find(place, on: db) else { return .invalid([.placeUnknown]) }
        try found.lock(on: db)
        let invitee = Invitee(name: name)
        let problems = try invitee.problems(role, at: found, now: environment.now(), on: db)
        guard problems.isEmpty else { return .invalid(problems) }
        return .made(
            try IssuedInvitation.make(
                invitee, role, at: found, username: username, by: .command, requestID: "", in: environment, on: db))
    }
}

/// A code by which somebody chooses a new password within a quarter of an hour.
package struct IssuePasswordCode: Sendable {
    package var username: String

    package init(username: String) {
        self.username = username
    }

    /// - Returns: nil where nobody with that name may sign in.
    package func run(in environment: Environment, on db: any Connection) throws -> IssuedInvitation? {
        guard let account = try AccountChanges.find(username: username, on: db), account.disabledAt == nil else {
            return nil
        }
        return try IssuedInvitation.reset(account, by: .command, requestID: "", in: environment, on: db)
    }
}

/// Takes a second factor away whose person has lost both his telephone and his recovery codes, once the operator knows that it is
/// he who asks. Where a role requires one, the next sign-in leads to setting up another.
package struct TakeSecondFactor: Sendable {
    package var username: String
    /// As it was typed.
    package var reason: String

    package init(username: String, reason: String) {
        self.username = username
        self.reason = reason
    }

    package enum Outcome: Hashable, Sendable {
        case done
        /// Nobody with that name may sign in.
        case unknown
        /// There was none.
        case unchanged
        case reasonMissing
        case reasonTooLong
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let account = try AccountChanges.find(username: username, on: db) else { return .unknown }
        try Accounts.lock(account.id, on: db)
        guard try SecondFactors.isConfirmed(account.id, on: db) else { return .unchanged }
        let words = ThaiText.normalisedMultiline(reason)
        if words.isEmpty { return .reasonMissing }
        if words.unicodeScalars.count > HandOverRole.longestReason { return .reasonTooLong }
        try SecondFactors.delete(account.id, on: db)
        try AccountChanges.endSessions(of: account.id, on: db)
        try AuditEntry(.secondFactorRemoved, subject: String(account.id)).append(
            reason: words, to: Audit.centralChain, by: .command, requestID: "", in: environment, on: db)
        return .done
    }
}
