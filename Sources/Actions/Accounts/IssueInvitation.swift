import Domain
import Store

/// An invitation that has just been made. The code is shown once; only its hash is kept.
package struct IssuedInvitation: Hashable, Sendable {
    package let code: InvitationCode
    package let invitation: Invitation

    package init(code: InvitationCode, invitation: Invitation) {
        self.code = code
        self.invitation = invitation
    }
}

/// Who does something with accounts: a person by one of his roles, or whoever runs the program on its machine.
struct AccountActor: Sendable {
    let account: Int
    let role: String

    static let command = AccountActor(account: 0, role: "command")

    init(account: Int, role: String) {
        self.account = account
        self.role = role
    }

    init(_ person: Principal, as role: Role) {
        self.init(account: person.accountID, role: role.rawValue)
    }
}

extension RolePlace {
    /// A place by its code: of a local government that exists, a district, a province, or "" for the country.
    package static func find(_ code: String, on db: any Connection) throws -> RolePlace? {
        switch code.utf8.count {
        case 0: return .country
        case 2: return try Provinces.find(code, on: db).map { .province($0.code) }
        case 4: return try Districts.find(code, on: db).map { .district($0.code, province: $0.provinceCode) }
        case 7:
            return try LocalGovernments.findExisting(code, on: db).map {
                .localGovernment(
                    Whereabouts(code: $0.code, districtCode: $0.districtCode, provinceCode: $0.provinceCode))
            }
        default: return nil
        }
    }

    /// The chain that what happens to roles here is written to.
    var chain: String {
        if case .localGovernment(let place) = self { return place.code }
        return Audit.centralChain
    }

    /// Lets changes here follow each other.
    func lock(on db: any Connection) throws {
        if case .localGovernment(let place) = self { try LocalGovernments.lock(place.code, on: db) }
    }
}

extension IssuedInvitation {
    /// Makes an invitation to a role and puts it on record. Names stay out of the chain.
    static func make(
        _ invitee: Invitee, _ role: Role, at place: RolePlace, username: String = "", by actor: AccountActor,
        requestID: String, in environment: Environment, on db: any Connection
    ) throws -> IssuedInvitation {
        let now = environment.now()
        return try issue(
            Invitation(
                id: 0, kind: .role, assignment: RoleAssignment(role, at: place.code), name: invitee.name,
                email: invitee.email, username: username, account: nil, madeBy: actor.account, madeAt: now,
                expiresAt: now + Invitation.validity),
            chain: place.chain, by: actor, requestID: requestID, in: environment, on: db)
    }

    /// Makes a code by which an account gets a new password.
    static func reset(
        _ account: AccountChanges.Account, chain: String = Audit.centralChain, by actor: AccountActor,
        requestID: String, in environment: Environment, on db: any Connection
    ) throws -> IssuedInvitation {
        let now = environment.now()
        return try issue(
            Invitation(
                id: 0, kind: .reset, assignment: nil, name: account.name, email: "", username: account.username,
                account: account.id, madeBy: actor.account, madeAt: now, expiresAt: now + Invitation.resetValidity),
            chain: chain, by: actor, requestID: requestID, in: environment, on: db)
    }

    private static func issue(
        _ invitation: Invitation, chain: String, by actor: AccountActor, requestID: String,
        in environment: Environment, on db: any Connection
    ) throws -> IssuedInvitation {
        let code = InvitationCode(environment.randomBytes(InvitationCode.randomBytes))
        var invitation = invitation
        invitation.id = try Invitations.insert(invitation, tokenHash: code.hash, on: db)
        _ = try Audit.append(
            AuditEntry(.invitationMade, subject: String(invitation.id), became: invitation.onRecord),
            to: chain, by: actor.account, role: actor.role, at: environment.now(), requestID: requestID, on: db)
        let issued = IssuedInvitation(code: code, invitation: invitation)
        try environment.mail(issued, on: db)
        return issued
    }
}

extension InvitationCode {
    /// What the database keeps of it.
    package var hash: [UInt8] { SignIn.hash(plain) }
}

extension Invitation {
    /// As the chain holds it: no name, no address of mail.
    var onRecord: String {
        var facts: [String: CanonicalJSON] = ["kind": .string(kind.rawValue)]
        if let assignment {
            facts["role"] = .string(assignment.role.rawValue)
            facts["place"] = .string(assignment.place)
        }
        if let account { facts["account"] = .whole(account) }
        return CanonicalJSON.object(facts).text
    }
}

extension Invitee {
    /// What is wrong with inviting this person to a role in a place.
    func problems(
        _ role: Role, at place: RolePlace, now: Int64, on db: any Connection
    ) throws -> [InvitationProblem] {
        var problems = problems
        guard place.suits(role) else { return problems + [.placeUnsuitable] }
        if try Accounts.names(holding: role, at: place.code, on: db).contains(name) { problems.append(.heldAlready) }
        let assignment = RoleAssignment(role, at: place.code)
        if try Invitations.namesWaiting(for: assignment, at: now, on: db).contains(name) {
            problems.append(.waitingAlready)
        }
        return problems
    }
}
