import Domain
import Store

/// Gives an account the password that somebody chose by a one-time code. Signing in, with its second step, comes after.
package struct ResetPassword: Sendable {
    package var code: InvitationCode
    package var requestID: String

    package init(code: InvitationCode, requestID: String = "") {
        self.code = code
        self.requestID = requestID
    }

    package typealias Outcome = AcceptInvitation.Outcome

    /// As `AcceptInvitation.refusal`.
    package func refusal(
        password: String, repeated: String, in environment: Environment, on db: any Connection
    ) throws -> Outcome? {
        guard let (invitation, account) = try found(on: db) else { return .unknown }
        let state = invitation.state(at: environment.now())
        guard state == .waiting else { return .over(state) }
        let places = try RoleAssignments.list(of: account.id, on: db).map(\.place)
        let names = "\(account.username) \(account.name)"
        let offices = try Offices.spellings(of: places, on: db)
        if let problem = PasswordRule.problem(password, username: names, officeNames: offices) {
            return .invalid([.password(problem)])
        }
        return password == repeated ? nil : .invalid([.passwordsDiffer])
    }

    package func open(
        passwordHash: String, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { db in
            guard let (invitation, account) = try found(on: db) else { return .unknown }
            let now = environment.now()
            guard try Invitations.accept(invitation.id, by: account.id, at: now, on: db) else {
                return .over(try Invitations.find(invitation.id, on: db)?.state(at: now) ?? .revoked)
            }
            try AccountChanges.setPasswordHash(passwordHash, of: account.id, on: db)
            _ = try Audit.append(
                AuditEntry(.passwordReset, subject: String(account.id), became: invitation.onRecord),
                to: Audit.centralChain, by: account.id, role: "", at: now, requestID: requestID, on: db)
            return .accepted(username: account.username)
        }
    }

    /// The code, and the account whose password it changes; none of one that is disabled.
    private func found(
        on db: any Connection
    ) throws -> (invitation: Invitation, account: AccountChanges.Account)? {
        guard let invitation = try Invitations.find(tokenHash: code.hash, on: db), invitation.kind == .reset,
            let account = try invitation.account.flatMap({ try AccountChanges.find($0, on: db) }),
            account.disabledAt == nil
        else { return nil }
        return (invitation, account)
    }
}
