import Domain
import Store

/// Makes a one-time link for a division, and notes that it was asked.
package struct MakeCollectionLink: Action {
    package var round: String
    package var localGovernment: String
    package var division: String
    /// The last day on which it opens, and on which what it opened can be used.
    package var dueOn: ThaiDate
    package var requestID: String

    package init(
        round: String, localGovernment: String, division: String, dueOn: ThaiDate, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.division = division
        self.dueOn = dueOn
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        /// The token is shown once; only its hash is kept.
        case made(token: String, id: Int)
        case badDay(DueProblem)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let request = RequestFigures(
            round: round, localGovernment: localGovernment, division: division, way: .link, dueOn: dueOn,
            requestID: requestID)
        switch try request.run(as: person, in: environment, on: db) {
        case .noted: break
        case .badDay(let problem): return .badDay(problem)
        case .closed(let reason): return .closed(reason)
        }
        let (assessment, role) = try Assessment.forCollecting(round, localGovernment, by: person, on: db)
        let now = environment.now()
        let token = Hexadecimal.text(environment.randomBytes(32))
        let expiresAt = ThaiClock.endOfDay(dueOn)
        let id = try CollectionLinks.insert(
            tokenHash: SignIn.hash(token), assessment.id, division: division, by: person.accountID, at: now,
            expiresAt: expiresAt, on: db)
        let told = CanonicalJSON.object(["due_on": .string(dueOn.iso), "link": .whole(id)])
        _ = try Audit.append(
            AuditEntry(.linkMade, round: round, subject: division, became: told.text), to: localGovernment,
            by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .made(token: token, id: id)
    }
}
