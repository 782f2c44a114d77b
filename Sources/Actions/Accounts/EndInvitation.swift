import Domain
import Store

/// Takes an invitation to a role back, or issues it again: another code, for another fortnight.
package struct EndInvitation: Action {
    package var invitation: Int
    package var issuesAgain: Bool
    package var requestID: String

    package init(_ invitation: Int, issuesAgain: Bool = false, requestID: String = "") {
        self.invitation = invitation
        self.issuesAgain = issuesAgain
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case revoked
        case issued(IssuedInvitation)
        /// It was accepted or revoked before.
        case over(Invitation.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        guard let found = try Invitations.find(invitation, on: db), let assignment = found.assignment,
            let place = try RolePlace.find(assignment.place, on: db)
        else { throw Refusal.notFound("no invitation \(invitation)") }
        guard let inviting = person.role(forInviting: assignment.role, at: place) else { throw Refusal.forbidden }
        try place.lock(on: db)
        let (now, actor) = (environment.now(), AccountActor(person, as: inviting))
        guard try Invitations.revoke(invitation, by: person.accountID, at: now, on: db) else {
            return .over(try Invitations.find(invitation, on: db)?.state(at: now) ?? .revoked)
        }
        _ = try Audit.append(
            AuditEntry(.invitationRevoked, subject: String(invitation), became: found.onRecord), to: place.chain,
            by: actor.account, role: actor.role, at: now, requestID: requestID, on: db)
        guard issuesAgain else { return .revoked }
        return .issued(
            try IssuedInvitation.make(
                Invitee(name: found.name, email: found.email), assignment.role, at: place, username: found.username,
                by: actor, requestID: requestID, in: environment, on: db))
    }
}
