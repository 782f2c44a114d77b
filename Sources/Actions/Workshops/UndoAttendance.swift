import Domain
import Store

/// Takes back what somebody has written himself about who was there: checked in the wrong person at the door, attached somebody in the Webex
/// room to the wrong registration. Who was in the room waits to be attached again.
package struct UndoAttendance: Action {
    package static let sources: Set<AttendanceEvidence.Source> = [.webex, .checkIn, .byOffice]

    package var round: String
    package var session: Int
    package var localGovernment: String
    package var seat: Int
    package var source: AttendanceEvidence.Source
    /// Of the evidence; "" where there is one only.
    package var detail: String
    package var requestID: String

    package init(
        round: String, session: Int, localGovernment: String, seat: Int, source: AttendanceEvidence.Source,
        detail: String = "", requestID: String = ""
    ) {
        self.round = round
        self.session = session
        self.localGovernment = localGovernment
        self.seat = seat
        self.source = source
        self.detail = detail
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case undone
        /// It does not stand there, or somebody else has written it.
        case notOwn
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
        guard desk.session.number == session else { throw Refusal.notFound("not of session \(session)") }
        let arranging = person.roleInCountry(for: .arrangeWorkshop)
        let answering = person.role(for: .registerForWorkshop, at: desk.assessment.whereabouts)
        guard let role = arranging ?? answering else { throw Refusal.forbidden }
        guard Self.sources.contains(source),
            let taken = try Attendances.delete(
                source, detail, of: desk.registration, by: person.accountID, on: db)
        else { return .notOwn }
        let now = environment.now()
        if source == .webex {
            try RoomParticipants.save(
                .init(
                    detail: taken.detail,
                    participant: .init(name: taken.name, email: taken.email, spans: taken.spans)),
                round, session: session, by: person.accountID, at: now, on: db)
        }
        try desk.registration.noteAttendance(
            .attendanceUndone, ["session": .whole(session), "source": .string(source.rawValue)],
            by: Registrant.Actor(account: person.accountID, role: role.rawValue), at: now, requestID: requestID,
            in: environment, on: db)
        return .undone
    }
}
