import Domain
import Store

/// Gives more time for recording: to the country, a province or one local government; after the round was closed it admits a
/// late one (รับข้อมูลล่าช้า).
package struct GrantExtension: Action {
    package var round: String
    /// "" for the country, two digits for a province, seven for a local government.
    package var place: String
    package var until: ThaiDate
    package var reason: String
    package var requestID: String

    package init(round: String, place: String, until: ThaiDate, reason: String, requestID: String = "") {
        self.round = round
        self.place = place
        self.until = until
        self.reason = reason
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case granted(Extension, localGovernments: Int)
        case reasons(Reasons.Problem)
        case untilOutOfRange
        /// Everybody concerned has that day or a later one already.
        case notLater
        case unknownPlace
        /// After closing only single local governments are admitted.
        case onlySingleOnes
        /// It is certified: what is wrong with it is a matter of a return or a review.
        case certified
        case notNow(Round.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .conductRound) else { throw Refusal.forbidden }
        // The local government first, as in every step of one.
        if case .localGovernment(let code) = Extension.Scope(code: place) { try LocalGovernments.lock(code, on: db) }
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        guard found.state == .open || found.state == .closed else { return .notNow(found.state) }
        guard let scope = Extension.Scope(code: place) else { return .unknownPlace }
        var chain = Audit.centralChain
        var single: Assessment?
        switch scope {
        case .country: break
        case .province(let code): guard try Provinces.find(code, on: db) != nil else { return .unknownPlace }
        case .localGovernment(let code):
            guard let assessment = try Assessments.find(round, code, on: db) else { return .unknownPlace }
            let standing = try Certifications.current(assessment.id, on: db)
            let isCorrecting = assessment.state == .reopened || assessment.state == .submitted
            guard found.state == .open || standing == nil || isCorrecting else { return .certified }
            (chain, single) = (code, assessment)
        }
        if found.state == .closed, chain == Audit.centralChain { return .onlySingleOnes }
        let reasons = Reasons(["": reason])
        if let problem = reasons.problem { return .reasons(problem) }
        let now = environment.now()
        guard until.isDayToCorrect(at: now), until > found.closesOn else { return .untilOutOfRange }

        let granted = Extension(
            number: try Extensions.nextNumber(round, on: db), scope: scope, until: until,
            isLate: found.state == .closed, reason: reasons.byRow[""], grantedBy: person.accountID, grantedAt: now)
        guard try Extensions.countLater(granted, in: round, on: db) > 0 else { return .notLater }
        let receipt = try reasons.append(
            .extensionGranted,
            ["late": .bool(granted.isLate), "place": .string(scope.code), "until": .string(until.iso)], round: round,
            subject: String(granted.number), to: chain, by: person, role, requestID: requestID, in: environment,
            on: db)
        let changed = try Extensions.insert(
            granted, of: round, Extensions.Entry(chain: receipt.chain, sequence: receipt.sequence), on: db)
        if let single {
            try Notices.queue(
                .extended, of: single, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        }
        return .granted(granted, localGovernments: changed)
    }
}
