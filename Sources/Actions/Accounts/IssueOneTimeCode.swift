import Domain
import Store

/// Issues a code by which somebody who has forgotten his password chooses a new one, within a quarter of an hour. Codes of before
/// are worth nothing from then on. His second factor stays.
package struct IssueOneTimeCode: Action {
    /// As it was typed.
    package var username: String
    /// On record, as salted commitments in the chain; who works in the same office as the other needs none.
    package var callBack: CallBack
    package var requestID: String

    package init(username: String, callBack: CallBack, requestID: String = "") {
        self.username = Username.normalised(username)
        self.callBack = callBack
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case issued(IssuedInvitation)
        case invalid([CallBack.Problem])
        /// There is nobody with that name whom this person may help; which of the two is not told.
        case nobodyInReach
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        guard let account = try AccountChanges.find(username: username, on: db), account.disabledAt == nil else {
            return .nobodyInReach
        }
        let held = try RoleAssignments.list(of: account.id, on: db)
        let places = try held.map { ($0.role, try RolePlace.find($0.place, on: db)) }
        let known = places.compactMap { role, place in place.map { (role: role, place: $0) } }
        guard known.count == held.count, let role = person.role(forIssuingCodeTo: account.id, with: known) else {
            return .nobodyInReach
        }
        let isInSameOffice = role == .certifier
        if !isInSameOffice, !callBack.problems.isEmpty { return .invalid(callBack.problems) }
        for place in known.map(\.place) { try place.lock(on: db) }
        let actor = AccountActor(person, as: role)
        try revokeEarlier(account.id, by: person, in: environment, on: db)
        let issued = try IssuedInvitation.reset(
            account, by: actor, requestID: requestID, in: environment, on: db)
        if !isInSameOffice { try noteCallBack(issued, by: actor, in: environment, on: db) }
        return .issued(issued)
    }

    private func revokeEarlier(
        _ account: Int, by person: Principal, in environment: Environment, on db: any Connection
    ) throws {
        for earlier in try Invitations.waiting(ofAccount: account, on: db)
        where earlier.kind == .reset && earlier.account == account {
            _ = try Invitations.revoke(earlier.id, by: person.accountID, at: environment.now(), on: db)
        }
    }

    private func noteCallBack(
        _ issued: IssuedInvitation, by actor: AccountActor, in environment: Environment, on db: any Connection
    ) throws {
        let texts = [("telephone", callBack.telephone), ("spoke_with", callBack.spokeWith)].map { field, text in
            (field: field, text: text, salt: environment.randomBytes(16))
        }
        var facts: [String: CanonicalJSON] = [:]
        for one in texts { facts["\(one.field)_sha256"] = .string(Audit.commitment(to: one.text, salt: one.salt)) }
        let receipt = try Audit.append(
            AuditEntry(
                .callBackNoted, subject: String(issued.invitation.id), became: CanonicalJSON.object(facts).text),
            to: Audit.centralChain, by: actor.account, role: actor.role, at: environment.now(), requestID: requestID,
            on: db)
        for one in texts {
            try AuditEntries.insertText(
                one.text, salt: one.salt, field: one.field, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
    }
}
