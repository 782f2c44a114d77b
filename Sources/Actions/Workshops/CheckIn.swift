import Domain
import Store

/// ลงทะเบียนเข้างาน: somebody is there. At a venue by those who arrange the workshop or answer for the places of a province or
/// district; for a session without a venue, those who arrange it record attendance, for instance from a signed sheet.
package struct CheckIn: Action {
    /// From how many hours before the session on.
    package static let hoursBefore: Int64 = 3
    /// How long after the session what was noted without a line is still taken, in days.
    package static let daysOfSending: Int64 = 3

    package var round: String
    package var localGovernment: String
    package var seat: Int
    /// Whose seat it was when it was seen, as `RegistrationSeal.ticketMark`; nil where whoever has it now is meant.
    package var mark: String?
    /// When it happened, where it was sent later; nil for now. Bounded by when checking in begins, and by now.
    package var happenedAt: Int64?
    package var requestID: String

    package init(
        round: String, localGovernment: String, seat: Int, mark: String? = nil, happenedAt: Int64? = nil,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.mark = mark
        self.happenedAt = happenedAt
        self.requestID = requestID
    }

    /// From when on one may check in to a session.
    package static func begins(_ session: WorkshopSession) -> Int64 { session.startsAt - hoursBefore * 3_600_000 }

    package enum Outcome: Hashable, Sendable {
        case noted
        /// It stands there already.
        case repeated
        case tooEarly
        /// Only the organiser notes anything so long after the session.
        case tooLate
        case cancelled
        /// The seat is another person's now, or of another session.
        case changed
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
        let begins = Self.begins(session)
        guard now >= begins else { return .tooEarly }
        if let mark {
            guard try RegistrationSeal.find(on: db)?.ticketMark(of: desk.registration) == mark else { return .changed }
        }
        let moment = min(max(happenedAt ?? now, begins), now)
        let isOrganiser = person.roleInCountry(for: .arrangeWorkshop) != nil
        let isInTime =
            moment < session.endsAt + Self.hoursBefore * 3_600_000
            && now < session.endsAt + Self.daysOfSending * 86_400_000
        guard isOrganiser || isInTime else { return .tooLate }
        let evidence = AttendanceEvidence(source: session.isOnSite ? .checkIn : .byOffice, at: moment)
        let known = try Attendances.list(of: desk.registration, on: db)
        if known.contains(where: { $0.source == evidence.source }) { return .repeated }
        try Attendances.save(evidence, of: desk.registration, in: session.number, by: person.accountID, on: db)
        var facts: [String: CanonicalJSON] = [
            "session": .whole(session.number), "source": .string(evidence.source.rawValue),
        ]
        if moment != now { facts["happened_at"] = .string(String(moment)) }
        try desk.registration.noteAttendance(
            .attendanceNoted, facts, by: Registrant.Actor(account: person.accountID, role: role.rawValue), at: now,
            requestID: requestID, in: environment, on: db)
        return .noted
    }
}
