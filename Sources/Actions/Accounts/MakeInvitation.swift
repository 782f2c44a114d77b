import Domain
import Store

/// Invites one person to a role in a place.
package struct MakeInvitation: Action {
    package var invitee: Invitee
    package var role: Role
    /// The code of the place as it was typed or chosen.
    package var place: String
    package var requestID: String

    package init(_ invitee: Invitee, _ role: Role, at place: String, requestID: String = "") {
        self.invitee = invitee
        self.role = role
        self.place = place
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case made(IssuedInvitation)
        case invalid([InvitationProblem])
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        guard let found = try RolePlace.find(place, on: db) else { return .invalid([.placeUnknown]) }
        guard found.suits(role) else { return .invalid([.placeUnsuitable]) }
        guard let inviting = person.role(forInviting: role, at: found) else { throw Refusal.forbidden }
        try found.lock(on: db)
        let problems = try invitee.problems(role, at: found, now: environment.now(), on: db)
        guard problems.isEmpty else { return .invalid(problems) }
        return .made(
            try IssuedInvitation.make(
                invitee, role, at: found, by: AccountActor(person, as: inviting), requestID: requestID, in: environment,
                on: db))
    }
}
