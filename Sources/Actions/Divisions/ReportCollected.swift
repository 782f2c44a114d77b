import Domain
import Store

/// A contributor tells the recorder that he has filled in what he can. He may go on afterwards.
package struct ReportCollected: Action {
    package var requestID: String

    package init(requestID: String = "") {
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case reported
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let link = try CollectionLinks.find(openedBy: person.accountID, on: db) else { throw Refusal.forbidden }
        let code = link.rows.localGovernment
        try LocalGovernments.lock(code, on: db)
        guard let assessment = try Assessments.find(link.rows.round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(link.rows.round)")
        }
        guard let role = person.role(for: .recordAnswers, at: assessment.whereabouts, rows: link.rows) else {
            throw Refusal.forbidden
        }
        let now = environment.now()
        if let reason = assessment.closedReason(at: now) { return .closed(reason) }
        try CollectionLinks.report(link.id, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(
                .collectionReported, round: link.rows.round, subject: link.rows.division,
                became: CanonicalJSON.object(["link": .whole(link.id)]).text),
            to: code, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .reported
    }
}
