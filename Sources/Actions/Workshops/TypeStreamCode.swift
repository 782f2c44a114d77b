import Domain
import Store

/// Somebody who watches the stream types the code that is shown there.
package struct TypeStreamCode: Sendable {
    package var round: String
    package var localGovernment: String
    package var seat: Int
    /// As typed.
    package var typed: String
    package var requestID: String

    package init(round: String, localGovernment: String, seat: Int, typed: String, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.typed = typed
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case counted
        /// It was typed before; nothing is changed.
        case repeated
        case wrong
        /// It was shown, and its time is over.
        case late
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
        let (now, number) = (environment.now(), desk.session.number)
        let typed = StreamCode.read(typed)
        guard let code = try StreamCodes.list(round, session: number, on: db).first(where: { $0.code == typed }) else {
            return .wrong
        }
        let evidence = AttendanceEvidence(source: .streamCode, detail: String(code.number), at: now)
        let known = try Attendances.list(of: desk.registration, on: db)
        if known.contains(where: { $0.source == .streamCode && $0.detail == evidence.detail }) { return .repeated }
        guard code.isValid(at: now) else { return .late }
        try Attendances.save(evidence, of: desk.registration, in: number, by: actor.account, on: db)
        try desk.registration.noteAttendance(
            .attendanceNoted,
            ["detail": .string(evidence.detail), "session": .whole(number), "source": .string("streamCode")],
            by: actor, at: now, requestID: requestID, in: environment, on: db)
        return .counted
    }
}
