import Domain
import Store

extension WorkshopSession {
    /// Writes that somebody was in the room, and takes him from the list of those who are not known.
    func noteRoom(
        _ participant: WebexParticipants.Participant, _ mark: String, of registration: Registration,
        by actor: Registrant.Actor, requestID: String, in environment: Environment, on db: any Connection
    ) throws {
        let now = environment.now()
        try LocalGovernments.lock(registration.localGovernment, on: db)
        try Attendances.save(
            AttendanceEvidence(
                source: .webex, detail: mark, spans: participant.spans, name: participant.name,
                email: participant.email, at: now), of: registration, in: number, by: actor.account, on: db)
        try RoomParticipants.delete(mark, round, session: number, on: db)
        try registration.noteAttendance(
            .attendanceNoted,
            [
                "minutes": .whole(participant.spans.minutes), "session": .whole(number), "source": .string("webex"),
            ],
            by: actor, at: now, requestID: requestID, in: environment, on: db)
    }
}

/// A person says whose registration somebody in the Webex room is.
package struct AttachParticipant: Action {
    package var round: String
    package var session: Int
    /// The mark of who was in the room.
    package var detail: String
    package var localGovernment: String
    package var seat: Int
    package var requestID: String

    package init(
        round: String, session: Int, detail: String, localGovernment: String, seat: Int, requestID: String = ""
    ) {
        self.round = round
        self.session = session
        self.detail = detail
        self.localGovernment = localGovernment
        self.seat = seat
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case attached
        /// Nobody of this local government takes part in this session with that seat.
        case notRegistered
        /// He is not on the list any more.
        case gone
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        try WorkshopSessions.lock(round, session, on: db)
        guard let found = try WorkshopSessions.find(round, session, on: db) else {
            throw Refusal.notFound("no session \(session)")
        }
        let waiting = try RoomParticipants.list(round, session: session, on: db)
        guard let row = waiting.first(where: { $0.detail == detail }) else { return .gone }
        guard let registration = try Registrations.find(round, localGovernment, seat: seat, on: db),
            registration.takesPart, registration.session == session
        else { return .notRegistered }
        try found.noteRoom(
            row.participant, row.detail, of: registration,
            by: Registrant.Actor(account: person.accountID, role: role.rawValue), requestID: requestID,
            in: environment, on: db)
        return .attached
    }
}
