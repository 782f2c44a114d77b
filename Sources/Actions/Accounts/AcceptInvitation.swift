import Domain
import Store

/// Accepts an invitation to a role with a new account. Looking at it uses nothing up; this does.
package struct AcceptInvitation: Sendable {
    package var code: InvitationCode
    /// As it was typed.
    package var username: String
    package var requestID: String

    package init(code: InvitationCode, username: String, requestID: String = "") {
        self.code = code
        self.username = Username.normalised(username)
        self.requestID = requestID
    }

    package enum Problem: Hashable, Sendable {
        case username(Username.Problem)
        case password(PasswordProblem)
        /// The second box holds something else.
        case passwordsDiffer
    }

    package enum Outcome: Hashable, Sendable {
        /// Somebody with this sign-in name has the role now.
        case accepted(username: String)
        case invalid([Problem])
        case over(Invitation.State)
        case unknown
    }

    /// What is known before the password is hashed, which is slow.
    /// - Returns: nil when it can be accepted.
    package func refusal(
        password: String, repeated: String, in environment: Environment, on db: any Connection
    ) throws -> Outcome? {
        guard let invitation = try Invitations.find(tokenHash: code.hash, on: db), invitation.kind == .role,
            let assignment = invitation.assignment
        else { return .unknown }
        let state = invitation.state(at: environment.now())
        guard state == .waiting else { return .over(state) }
        var problems: [Problem] = []
        if let problem = try usernameProblem(on: db) { problems.append(.username(problem)) }
        let offices = try Offices.spellings(of: [assignment.place], on: db)
        let names = "\(username) \(invitation.name)"
        if let problem = PasswordRule.problem(password, username: names, officeNames: offices) {
            problems.append(.password(problem))
        } else if password != repeated {
            problems.append(.passwordsDiffer)
        }
        return problems.isEmpty ? nil : .invalid(problems)
    }

    /// - Parameter passwordHash: of a password that `refusal` had nothing against.
    package func open(
        passwordHash: String, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { db in try accept(passwordHash, in: environment, on: db) }
    }

    private func accept(
        _ passwordHash: String, in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        guard let invitation = try Invitations.find(tokenHash: code.hash, on: db),
            let assignment = invitation.assignment,
            let place = try RolePlace.find(assignment.place, on: db)
        else { return .unknown }
        try place.lock(on: db)
        let account = try AccountChanges.nextNumber(on: db)
        if let problem = try usernameProblem(on: db) { return .invalid([.username(problem)]) }
        let now = environment.now()
        guard try Invitations.accept(invitation.id, by: account, at: now, on: db) else {
            return .over(try Invitations.find(invitation.id, on: db)?.state(at: now) ?? .revoked)
        }
        try AccountChanges.insert(
            account, username: username, name: invitation.name, passwordHash: passwordHash, at: now, on: db)
        try invitation.give(assignment, to: account, at: place, now: now, requestID: requestID, on: db)
        return .accepted(username: username)
    }

    private func usernameProblem(on db: any Connection) throws -> Username.Problem? {
        if let problem = Username.problem(username) { return problem }
        return try AccountChanges.isTaken(username, on: db) ? .taken : nil
    }
}

/// Accepts an invitation to a role into the account of somebody who is signed in.
package struct AcceptIntoAccount: Action {
    package var code: InvitationCode
    package var requestID: String

    package init(code: InvitationCode, requestID: String = "") {
        self.code = code
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case accepted
        case over(Invitation.State)
        case unknown
        /// Nobody gives himself a role.
        case madeByHimself
        /// An administrator's account has no other role, and no other account becomes an administrator's.
        case roleApart
        case heldAlready
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.entry == .session, !person.isContributor else { throw Refusal.forbidden }
        guard let invitation = try Invitations.find(tokenHash: code.hash, on: db),
            let assignment = invitation.assignment,
            let place = try RolePlace.find(assignment.place, on: db)
        else { return .unknown }
        if invitation.madeBy == person.accountID { return .madeByHimself }
        try place.lock(on: db)
        try Accounts.lock(person.accountID, on: db)
        let held = try RoleAssignments.list(of: person.accountID, on: db)
        guard Permissions.mayHold(assignment.role, beside: held) else { return .roleApart }
        guard !held.contains(assignment) else { return .heldAlready }
        let now = environment.now()
        guard try Invitations.accept(invitation.id, by: person.accountID, at: now, on: db) else {
            return .over(try Invitations.find(invitation.id, on: db)?.state(at: now) ?? .revoked)
        }
        try invitation.give(assignment, to: person.accountID, at: place, now: now, requestID: requestID, on: db)
        return .accepted
    }
}

extension Invitation {
    /// Gives the role and puts it on record.
    fileprivate func give(
        _ assignment: RoleAssignment, to account: Int, at place: RolePlace, now: Int64, requestID: String,
        on db: any Connection
    ) throws {
        _ = try RoleAssignments.insert(assignment, to: account, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(.invitationAccepted, subject: String(id), became: onRecord), to: place.chain, by: account,
            role: assignment.role.rawValue, at: now, requestID: requestID, on: db)
    }
}
