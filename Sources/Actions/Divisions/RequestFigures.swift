import Domain
import Store

/// Why a day cannot be the one until which a division is asked.
package enum DueProblem: Hashable, Sendable {
    case past
    /// Nothing can be recorded after that day.
    case afterRecording(ThaiDate)

    /// - Returns: nil for a day that will do.
    init?(_ due: ThaiDate, in assessment: Assessment, at now: Int64) {
        if due < ThaiClock.bangkok(millisecondsSinceEpoch: now).date {
            self = .past
        } else if due > assessment.lastDay {
            self = .afterRecording(assessment.lastDay)
        } else {
            return nil
        }
    }
}

/// Notes that a division was asked for its figures, on paper or by a memo.
package struct RequestFigures: Action {
    package var round: String
    package var localGovernment: String
    package var division: String
    package var way: CollectionWay
    package var dueOn: ThaiDate
    package var requestID: String

    package init(
        round: String, localGovernment: String, division: String, way: CollectionWay, dueOn: ThaiDate,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.division = division
        self.way = way
        self.dueOn = dueOn
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case noted
        case badDay(DueProblem)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let (assessment, role) = try Assessment.forCollecting(round, localGovernment, by: person, on: db)
        let now = environment.now()
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        guard try reading.divisions(on: db).contains(where: { $0.division == division }) else {
            throw Refusal.notFound("no division \(division) in \(localGovernment)")
        }
        if let reason = assessment.closedReason(at: now) { return .closed(reason) }
        if let problem = DueProblem(dueOn, in: assessment, at: now) { return .badDay(problem) }
        let request = CollectionRequest(
            division: division, way: way, askedBy: person.accountID, askedAt: now, dueOn: dueOn)
        try CollectionRequests.insert(request, assessment.id, on: db)
        let told = CanonicalJSON.object(["due_on": .string(dueOn.iso), "way": .string(way.rawValue)])
        _ = try Audit.append(
            AuditEntry(.collectionRequested, round: round, subject: division, became: told.text),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .noted
    }
}
