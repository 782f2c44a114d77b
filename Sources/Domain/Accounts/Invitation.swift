/// What one person was given so that an account comes into being, or gets a new password: used once, then over.
package struct Invitation: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// to hold a role in a place
        case role
        /// to choose a new password
        case reset
    }

    package enum State: String, Sendable {
        case waiting, accepted, expired, revoked
    }

    package var id: Int
    package var kind: Kind
    /// What is offered; of a reset nil.
    package var assignment: RoleAssignment?
    /// Of the person, as who invites has written it.
    package var name: String
    package var email: String
    /// The sign-in name that is proposed; empty where none was named.
    package var username: String
    /// Of a reset: whose password.
    package var account: Int?
    package var madeBy: Int
    /// Milliseconds since 1970, UTC.
    package var madeAt: Int64
    package var expiresAt: Int64
    package var acceptedBy: Int?
    package var acceptedAt: Int64?
    package var revokedAt: Int64?

    package init(
        id: Int, kind: Kind, assignment: RoleAssignment?, name: String, email: String, username: String, account: Int?,
        madeBy: Int, madeAt: Int64, expiresAt: Int64, acceptedBy: Int? = nil, acceptedAt: Int64? = nil,
        revokedAt: Int64? = nil
    ) {
        self.id = id
        self.kind = kind
        self.assignment = assignment
        self.name = name
        self.email = email
        self.username = username
        self.account = account
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.acceptedBy = acceptedBy
        self.acceptedAt = acceptedAt
        self.revokedAt = revokedAt
    }

    package func state(at now: Int64) -> State {
        if acceptedAt != nil { return .accepted }
        if revokedAt != nil { return .revoked }
        return expiresAt <= now ? .expired : .waiting
    }

    /// How long an invitation to a role can be accepted, and a new password chosen, in milliseconds.
    package static let validity: Int64 = 14 * 86_400_000
    package static let resetValidity: Int64 = 15 * 60_000
    /// Of names, in code points.
    package static let longestText = 100
}

/// What is wrong with an invitation that somebody is about to make.
package enum InvitationProblem: Hashable, Sendable {
    case nameMissing, nameTooLong, emailBad
    /// No place has this code.
    case placeUnknown
    /// The role is not held in places of this kind.
    case placeUnsuitable
    /// The person holds the role there already.
    case heldAlready
    /// The same person was invited to it, and may still accept.
    case waitingAlready
}

/// A person as he is named in an invitation.
package struct Invitee: Hashable, Sendable {
    package var name: String
    package var email: String

    /// Both as they were typed.
    package init(name: String, email: String = "") {
        self.name = ThaiText.normalised(name)
        self.email = ThaiText.normalised(email)
    }

    package var problems: [InvitationProblem] {
        var problems: [InvitationProblem] = []
        if name.isEmpty { problems.append(.nameMissing) }
        if name.unicodeScalars.count > Invitation.longestText { problems.append(.nameTooLong) }
        if !email.isEmpty, !EmailAddress.isValid(email) { problems.append(.emailBad) }
        return problems
    }
}
