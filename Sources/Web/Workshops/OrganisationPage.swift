import Actions
import Domain
import Store

/// What somebody who wants to register sees of one local government: its sessions, and whether there is room.
struct OrganisationPage: Sendable {
    struct Choice: Sendable {
        let session: WorkshopSession
        let count: SeatCount
        let isOwn: Bool
    }

    let round: Round
    let workshop: Workshop
    let place: LocalGovernment
    let sessions: [WorkshopSession]
    let own: WorkshopSession?
    /// Sessions for which one may still register, those of the local government first.
    let choices: [Choice]
    let registrations: [Registration]
    let materials: [WorkshopMaterial]
    /// Whose names and links may be shown: to somebody signed in who may register here.
    let keys: [Int: InvitationCode]
    let now: Int64

    /// - Throws: `Refusal.notFound`.
    init(_ round: String, _ code: String, person: Principal?, at now: Int64, on db: any Connection) throws {
        guard let assessment = try Assessments.find(round, code, on: db),
            let workshop = try Workshops.find(round, on: db)
        else { throw Refusal.notFound("no workshop for \(code) in round \(round)") }
        self.round = assessment.round
        self.workshop = workshop
        self.now = now
        place = assessment.localGovernment
        let sessions = try WorkshopSessions.list(round, on: db)
        self.sessions = sessions
        let own = sessions.own(of: place.type, in: place.provinceCode)
        self.own = own
        choices = try sessions.filter { $0.isOpen(at: now) }.map {
            Choice(
                session: $0, count: try Registrations.count($0, keepsSeats: workshop.keepsSeats(at: now), on: db),
                isOwn: $0.number == own?.number)
        }.sorted { ($0.isOwn ? 0 : 1, $0.session.startsAt) < ($1.isOwn ? 0 : 1, $1.session.startsAt) }
        registrations = try Registrations.list(round, of: code, on: db)
        materials = try WorkshopMaterials.list(round, on: db)
        var keys: [Int: InvitationCode] = [:]
        if person?.may(.registerForWorkshop, at: assessment.whereabouts) == true,
            let seal = try RegistrationSeal.find(on: db)
        {
            for registration in registrations { keys[registration.seat] = seal.code(of: registration) }
        }
        self.keys = keys
    }

    var present: [Registration] { registrations.filter(\.standing.isOfQuota) }
    /// Whether one more person may register.
    var hasRoom: Bool { present.count < workshop.seats }
    var isOpen: Bool { workshop.isOpen(at: now) }

    var path: String { SitePath.workshop(.organisation(round: round.id, code: place.code)).path }

    /// What becomes of somebody who chooses a session now.
    func outlook(_ choice: Choice) -> Words {
        let isKept = registrations.isEmpty && choice.isOwn && workshop.keepsSeats(at: now)
        if choice.count.admits(own: isKept) {
            if isKept, choice.session.capacity != nil {
                return Words(th: "สำรองที่นั่งไว้ให้หน่วยงานของท่านแล้ว", en: "a seat is kept for you")
            }
            return choice.count.free.map {
                Words(th: "ว่าง \(printedCount($0)) ที่", en: "\(counted($0, "seat")) free")
            } ?? Words(th: "ไม่จำกัดจำนวน", en: "room for everybody")
        }
        if workshop.hasWaitingList, now < choice.session.startsAt {
            return Words(
                th: "เต็ม รอได้ มีผู้รอก่อน \(printedCount(choice.count.waiting)) คน",
                en: "full; \(counted(choice.count.waiting, "person", "persons")) waiting before you")
        }
        if choice.session.isStreamed { return Words(th: "เต็ม ชมทาง Facebook Live ได้", en: "full; watch Facebook Live") }
        return Words(th: "เต็ม", en: "full")
    }
}

/// What was typed, when the form comes back.
struct RegistrationForm: Sendable {
    var reply: Registration.Reply?
    var session = ""
    var person = Registration.Person(name: "")
    var reason = ""
    /// The number of the form.
    var token = ""
    var problems: Set<Registration.Problem> = []
    var problem: Words?

    static let tokenBytes = 16

    init(token: String) { self.token = token }

    init(_ fields: FormFields) {
        reply = Registration.Reply(rawValue: fields["reply"])
        session = fields["session"]
        person = Registration.Person(
            name: fields["name"], position: fields["position"], telephone: fields["telephone"], email: fields["email"])
        reason = ThaiText.normalised(fields["reason"])
        token = fields["form"]
    }

    /// nil for what no page of ours has sent.
    var form: [UInt8]? { CSRF.bytes(token).flatMap { $0.count == Self.tokenBytes ? $0 : nil } }
}
