import Domain
import Store

/// แจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ: names the responsible officer in answer to a circular, or another one in his place, and invites him.
package struct NameOfficer: Action {
    package var round: String
    package var circular: Int
    package var localGovernment: String
    package var person: ResponsibleOfficer.Person
    package var order: ResponsibleOfficer.Order
    /// The version that was on the page; 0 where nobody was named yet.
    package var seen: Int
    package var requestID: String

    package init(
        round: String, circular: Int, localGovernment: String, person: ResponsibleOfficer.Person,
        order: ResponsibleOfficer.Order = ResponsibleOfficer.Order(), seen: Int, requestID: String = ""
    ) {
        self.round = round
        self.circular = circular
        self.localGovernment = localGovernment
        self.person = person
        self.order = order
        self.seen = seen
        self.requestID = requestID
    }

    /// Whether the officer was invited to an account.
    package enum Inviting: Hashable, Sendable {
        case invited(IssuedInvitation)
        /// He has the role already.
        case holdsRole
        /// He was invited before, and may still accept.
        case waiting
        /// Who named him may not invite: the certifier or the province does.
        case notByThisRole
    }

    package enum Outcome: Sendable {
        case named(ResponsibleOfficer, Inviting, AuditReceipt)
        case invalid(Set<ResponsibleOfficer.Problem>)
        /// The very same person stands there already.
        case unchanged(ResponsibleOfficer)
        /// Somebody else has named one meanwhile.
        case conflict(ResponsibleOfficer?)
        case notReceived
        /// This circular asks for no officer.
        case notAsked
    }

    package func run(as actor: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let node = try LetterNode.lock(round, localGovernment, on: db)
        guard case .localGovernment(let assessment) = node else {
            throw Refusal.notFound("no local government \(localGovernment)")
        }
        guard let acting = node.acting(actor) else { throw Refusal.forbidden }
        guard let found = try Circulars.find(round, circular, on: db) else {
            throw Refusal.notFound("no circular \(circular) in round \(round)")
        }
        guard found.kind.asksForOfficer else { return .notAsked }
        guard try Receipts.find(found, localGovernment, on: db) != nil else { return .notReceived }
        guard person.problems.isEmpty else { return .invalid(person.problems) }
        let current = try ResponsibleOfficers.list(found, localGovernment, on: db).first
        if let current, current.person == person, current.order == order { return .unchanged(current) }
        guard seen == (current?.version ?? 0) else { return .conflict(current) }

        let inviting = try invite(replacing: current, by: actor, assessment, in: environment, on: db)
        var officer = ResponsibleOfficer(
            localGovernment: localGovernment, version: seen + 1, person: person, order: order,
            namedBy: actor.accountID, role: acting.role, isOnBehalf: acting.isOnBehalf, namedAt: environment.now())
        if case .invited(let issued) = inviting { officer.invitation = issued.invitation.id }
        let receipt = try record(officer, by: actor, in: environment, on: db)
        try ResponsibleOfficers.insert(officer, of: found, entry: receipt.sequence, on: db)
        return .named(officer, inviting, receipt)
    }

    /// Invites the officer, and takes back the invitation of one whom he replaces.
    private func invite(
        replacing current: ResponsibleOfficer?, by actor: Principal, _ assessment: Assessment,
        in environment: Environment, on db: any Connection
    ) throws -> Inviting {
        let place = RolePlace.localGovernment(assessment.whereabouts)
        let invitee = Invitee(name: person.name, email: person.email)
        let problems = try invitee.problems(.recorder, at: place, now: environment.now(), on: db)
        if problems.contains(.heldAlready) { return .holdsRole }
        if problems.contains(.waitingAlready) { return .waiting }
        guard let role = actor.role(forInviting: .recorder, at: place) else { return .notByThisRole }
        if let earlier = current?.invitation, current?.person.name != person.name {
            _ = try EndInvitation(earlier, requestID: requestID).run(as: actor, in: environment, on: db)
        }
        return .invited(
            try IssuedInvitation.make(
                invitee, .recorder, at: place, by: AccountActor(actor, as: role), requestID: requestID,
                in: environment, on: db))
    }

    /// The entry commits to what is personal; the words lie beside it and can be erased.
    private func record(
        _ officer: ResponsibleOfficer, by actor: Principal, in environment: Environment, on db: any Connection
    ) throws -> AuditReceipt {
        let texts = [
            "name": person.name, "position": person.position, "telephone": person.telephone, "email": person.email,
        ].filter { !$0.value.isEmpty }
        let salts = texts.mapValues { _ in environment.randomBytes(16) }
        var became: [String: CanonicalJSON] = [
            "on_behalf": .bool(officer.isOnBehalf), "version": .whole(officer.version),
        ]
        for (field, words) in texts {
            became[AuditTexts.member(ofField: field)] = .string(Audit.commitment(to: words, salt: salts[field] ?? []))
        }
        let receipt = try Audit.append(
            AuditEntry(
                .officerNamed, round: round, subject: String(circular), became: CanonicalJSON.object(became).text),
            to: localGovernment, by: actor.accountID, role: officer.role.rawValue, at: officer.namedAt,
            requestID: requestID, on: db)
        for (field, words) in texts.sorted(by: { $0.key < $1.key }) {
            try AuditEntries.insertText(
                words, salt: salts[field] ?? [], field: field, chain: receipt.chain, sequence: receipt.sequence,
                on: db)
        }
        return receipt
    }
}
