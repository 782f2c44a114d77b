import Domain
import Store

/// Somebody says that he was there although the judgement says otherwise.
package struct ContestAttendance: Sendable {
    package var round: String
    package var localGovernment: String
    package var seat: Int
    package var text: String
    package var requestID: String

    package init(round: String, localGovernment: String, seat: Int, text: String, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.text = ThaiText.normalisedMultiline(text)
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case contested
        case textMissing, textTooLong
        /// The session is not over yet.
        case tooEarly
        /// He has attended: there is nothing to contest.
        case attended
        /// It was decided; that stands.
        case decided
    }

    /// - Throws: `Refusal.notFound` also for a link that does not open it.
    package func perform(
        by registrant: Registrant, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { try run(by: registrant, in: environment, on: $0) }
    }

    package func run(by registrant: Registrant, in environment: Environment, on db: any Connection) throws -> Outcome {
        let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
        let actor = try desk.actor(registrant, on: db)
        let now = environment.now()
        guard now >= desk.session.endsAt else { return .tooEarly }
        let book = try AttendanceBook(desk.session, of: desk.registration, on: db)
        let known = book.contest(of: desk.registration)
        if known?.decision != nil { return .decided }
        guard book.judgement(of: desk.registration).standing != .attended else { return .attended }
        guard !text.isEmpty else { return .textMissing }
        guard text.unicodeScalars.count <= AttendanceContest.longestText else { return .textTooLong }
        if known?.text == text { return .contested }
        try AttendanceContests.save(
            AttendanceContest(text: text, askedAt: now), of: desk.registration, in: desk.session.number,
            decidedBy: nil, at: now, on: db)
        try desk.registration.noteAttendance(
            .attendanceContested, ["session": .whole(desk.session.number)], texts: ["contest": text], by: actor,
            at: now, requestID: requestID, in: environment, on: db)
        return .contested
    }
}
