import Domain
import Store

/// The organiser decides how somebody's attendance counts, on an objection or because something came to light; it stands above all evidence.
package struct DecideContest: Action {
    package var round: String
    package var localGovernment: String
    package var seat: Int
    package var decision: AttendanceJudgement.Decision
    package var requestID: String

    package init(
        round: String, localGovernment: String, seat: Int, decision: AttendanceJudgement.Decision,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.decision = .init(decision.standing, reason: ThaiText.normalised(decision.reason))
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case decided
        case reasonMissing, reasonTooLong
        case tooEarly
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
        let now = environment.now()
        guard now >= desk.session.endsAt else { return .tooEarly }
        guard !decision.reason.isEmpty else { return .reasonMissing }
        guard decision.reason.unicodeScalars.count <= AttendanceContest.longestText else { return .reasonTooLong }
        var contest =
            try AttendanceContests.find(desk.registration, on: db) ?? AttendanceContest(text: "", askedAt: now)
        if contest.decision == decision { return .decided }
        contest.decision = decision
        try AttendanceContests.save(
            contest, of: desk.registration, in: desk.session.number, decidedBy: person.accountID, at: now, on: db)
        try desk.registration.noteAttendance(
            .attendanceDecided,
            ["decision": .string(decision.standing.rawValue), "session": .whole(desk.session.number)],
            texts: ["reason": decision.reason],
            by: Registrant.Actor(account: person.accountID, role: role.rawValue), at: now, requestID: requestID,
            in: environment, on: db)
        try RegistrationNotices.queue(
            .decided(decision), desk.registration, WorkshopDesk(round, localGovernment, on: db), in: environment, on: db
        )
        return .decided
    }
}
