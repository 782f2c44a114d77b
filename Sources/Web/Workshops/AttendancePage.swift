import Actions
import Domain
import Markup
import Store

/// The attendance of one session, for those who arrange it, and for those who answer for places in it.
struct AttendancePage: Sendable {
    static let size = 50

    struct Row: Sendable {
        let registration: Registration
        let place: LocalGovernment
        let judgement: AttendanceJudgement
    }

    let round: Round
    let session: WorkshopSession
    let now: Int64
    let mayArrange: Bool
    let book: AttendanceBook
    /// Everybody in the places who takes part, by place.
    let people: [Row]
    /// nil for all.
    let standing: AttendanceJudgement.Standing?
    let number: Int
    /// What who looks at it has written himself, and may take back.
    let own: [Attendances.SeatKey: [AttendanceEvidence]]
    /// Only for those who arrange it.
    let waiting: [RoomParticipants.Row]

    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    init(
        _ id: String, _ session: Int, person: Principal, asked: FormFields, at now: Int64, on db: any Connection
    ) throws {
        mayArrange = person.roleInCountry(for: .arrangeWorkshop) != nil
        let places = mayArrange ? PlacesInReach(country: true) : person.reach(.registerForWorkshop)
        guard !places.isEmpty else { throw Refusal.forbidden }
        guard let round = try Rounds.find(id, on: db), let found = try WorkshopSessions.find(id, session, on: db)
        else { throw Refusal.notFound("no session \(session) in round \(id)") }
        (self.round, self.session, self.now) = (round, found, now)
        let book = try AttendanceBook(found, on: db)
        self.book = book
        people = try RegistrationSearch(round: id, places: places, session: session).list(on: db).filter {
            $0.registration.standing.isOfQuota
        }.map {
            Row(
                registration: $0.registration, place: $0.assessment.localGovernment,
                judgement: book.judgement(of: $0.registration))
        }
        own = try Attendances.made(found, by: person.accountID, on: db)
        standing = AttendanceJudgement.Standing(rawValue: asked["standing"])
        number = max(1, Int(asked["page"]) ?? 1)
        waiting = mayArrange ? try RoomParticipants.list(id, session: session, on: db) : []
    }

    var found: [Row] { standing.map { wanted in people.filter { $0.judgement.standing == wanted } } ?? people }
    var pages: Int { max(1, (found.count + Self.size - 1) / Self.size) }
    var shown: [Row] { Array(found.dropFirst((min(number, pages) - 1) * Self.size).prefix(Self.size)) }

    /// "6110111-1"
    func row(_ name: String) -> Row? {
        people.first { "\($0.registration.localGovernment)-\($0.registration.seat)" == name }
    }

    func own(_ row: Row) -> [AttendanceEvidence] { own[Attendances.SeatKey(row.registration)] ?? [] }

    /// Whether an objection of his waits for a decision.
    func isContested(_ row: Row) -> Bool {
        book.contest(of: row.registration).map { $0.decision == nil } ?? false
    }

    /// Objections that wait for a decision.
    var contested: [Row] { people.filter(isContested) }

    /// Whether somebody can be checked in by who looks at it.
    var checksIn: Bool {
        session.cancellation == nil && now >= session.startsAt - CheckIn.hoursBefore * 3_600_000
            && (mayArrange || session.isOnSite && now < session.endsAt + CheckIn.hoursBefore * 3_600_000)
    }

    var isUnderWay: Bool { session.cancellation == nil && now >= session.startsAt && now < session.endsAt }
    var isPast: Bool { now >= session.endsAt }

    func count(_ standing: AttendanceJudgement.Standing) -> Int { people.count { $0.judgement.standing == standing } }

    func path(_ step: AttendanceStep) -> String {
        SitePath.workshop(.attendanceStep(round: round.id, session: session.number, step)).path
    }

    var path: String { SitePath.workshop(.attendance(round: round.id, session: session.number)).path }

    func address(page: Int) -> String { "\(path)?\(standing.map { "standing=\($0.rawValue)&" } ?? "")page=\(page)" }
}

/// What was sent to the page of attendance, and what came of it.
struct AttendanceForm: Sendable {
    var step: AttendanceStep?
    /// What has just been done, or what is wrong.
    var done: Words?
    /// To whom, "6110111-1".
    var who = ""
    var problem: Words?
    /// The box that is to be mended.
    var fragment = ""
    var taken: ImportWebexParticipants.Taken?
    var problems: [FileProblem] = []
    /// As they were sent, to stand there again.
    var detail = ""
    var code = ""
    var seat = ""
    var reason = ""
    var decision = ""
    var source = ""

    init() {}

    init(_ fields: FormFields, _ step: AttendanceStep) {
        self.step = step
        detail = fields["detail"]
        code = ThaiDigits.arabic(ThaiText.normalised(fields["lao"]))
        seat = fields["seat"]
        reason = ThaiText.normalised(fields["reason"])
        decision = fields["decision"]
        source = fields["source"]
    }
}
