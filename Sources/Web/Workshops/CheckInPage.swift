import Actions
import Domain
import Store

/// Who is expected at the venue of a session, and who is there already, in the places of who looks at it.
struct CheckInPage: Sendable {
    /// More are found by their names only.
    static let most = 2_000

    struct Row: Sendable {
        let registration: Registration
        let place: LocalGovernment
        /// By which his ticket is known without its code; "" before anybody has registered.
        let mark: String
        /// When he was checked in; nil before.
        let at: Int64?
        /// Whether who looks at it has checked him in, and may take it back.
        let isOwn: Bool

        /// "6110111-1"
        var name: String { "\(registration.localGovernment)-\(registration.seat)" }
    }

    let round: Round
    let session: WorkshopSession
    let now: Int64
    /// Everybody of the session in the places, by place.
    let rows: [Row]
    /// As it was typed; "" for everybody.
    var query: String

    /// - Throws: `Refusal.notFound` also for a session without a venue, `Refusal.forbidden`.
    init(
        _ id: String, _ session: Int, person: Principal, query: String, at now: Int64, on db: any Connection
    ) throws {
        let mayArrange = person.roleInCountry(for: .arrangeWorkshop) != nil
        let places = mayArrange ? PlacesInReach(country: true) : person.reach(.registerForWorkshop)
        guard !places.isEmpty else { throw Refusal.forbidden }
        guard let round = try Rounds.find(id, on: db), let found = try WorkshopSessions.find(id, session, on: db),
            found.isOnSite
        else { throw Refusal.notFound("no session \(session) with a venue in round \(id)") }
        (self.round, self.session, self.now, self.query) = (round, found, now, query)
        let seal = try RegistrationSeal.find(on: db)
        let evidence = try Attendances.list(found, on: db)
        let own = try Attendances.made(found, by: person.accountID, on: db)
        rows = try RegistrationSearch(round: id, places: places, session: session).list(on: db).filter {
            $0.registration.standing.isOfQuota
        }.map { row in
            Row(
                registration: row.registration, place: row.assessment.localGovernment,
                mark: seal?.ticketMark(of: row.registration) ?? "",
                at: evidence[Attendances.SeatKey(row.registration)]?.first { $0.source == .checkIn }?.at,
                isOwn: own[Attendances.SeatKey(row.registration)]?.contains { $0.source == .checkIn } ?? false)
        }
    }

    func row(_ name: String) -> Row? { rows.first { $0.name == name } }

    var found: [Row] {
        let wanted = ThaiSearchKey.key(query)
        guard !wanted.isEmpty else { return rows }
        return rows.filter {
            ThaiSearchKey.key("\($0.registration.person.name) \($0.place.fullName) \($0.place.code)").contains(wanted)
        }
    }

    var countOfThose: Int { rows.count { $0.at != nil } }

    var begins: Int64 { CheckIn.begins(session) }
    var isOpen: Bool { session.cancellation == nil && now >= begins }

    var path: String { SitePath.workshop(.checkIn(round: round.id, session: session.number)).path }
}

/// What was sent to the door, and what came of it.
struct CheckInForm: Sendable {
    enum Result: Sendable {
        case noted(CheckInPage.Row)
        /// He was there already.
        case repeated(CheckInPage.Row)
        case problem(Words)
    }

    /// As it was typed, to be mended.
    var code = ""
    var result: Result?
}
