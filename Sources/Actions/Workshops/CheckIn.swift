import Domain
import Store

/// ลงทะเบียนเข้างาน: somebody is there. At a venue by those who arrange the workshop or answer for the places of a province or
/// district; for a session without a venue, those who arrange it record attendance, for instance from a signed sheet.
package struct CheckIn: Action {
    /// From how many hours before the session on.
    package static let hoursBefore: Int64 = 3

    package var round: String
    package var localGovernment: String
    package var seat: Int
    package var requestID: String

    package init(round: String, localGovernment: String, seat: Int, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case noted
        /// It stands there already.
        case repeated
        case tooEarly
        /// Only the organiser notes anything so long after the session.
        case tooLate
        case cancelled
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let desk = try AttendanceDesk(round, localGovernment, seat: seat, on: db)
        let (now, session) = (environment.now(), desk.session)
        let place = desk.assessment.localGovernment
        var role = person.roleInCountry(for: .arrangeWorkshop)
        let reach = person.reach(.registerForWorkshop)
        if role == nil, session.isOnSite,
            reach.contains(province: place.provinceCode, district: place.districtCode)
        {
            role = person.role(for: .registerForWorkshop, at: desk.assessment.whereabouts)
        }
        guard let role else { throw Refusal.forbidden }
        guard session.cancellation == nil else { return .cancelled }
        guard now >= session.startsAt - Self.hoursBefore * 3_600_000 else { return .tooEarly }
        let isOrganiser = person.roleInCountry(for: .arrangeWorkshop) != nil
        guard isOrganiser || now < session.endsAt + Self.hoursBefore * 3_600_000 else { return .tooLate }
        let evidence = AttendanceEvidence(source: session.isOnSite ? .checkIn : .byOffice, at: now)
        let known = try Attendances.list(of: desk.registration, on: db)
        if known.contains(where: { $0.source == evidence.source }) { return .repeated }
        try Attendances.save(evidence, of: desk.registration, in: session.number, by: person.accountID, on: db)
        try desk.registration.noteAttendance(
            .attendanceNoted,
            ["session": .whole(session.number), "source": .string(evidence.source.rawValue)],
            by: Registrant.Actor(account: person.accountID, role: role.rawValue), at: now, requestID: requestID,
            in: environment, on: db)
        return .noted
    }
}
