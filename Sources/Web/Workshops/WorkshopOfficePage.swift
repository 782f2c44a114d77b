import Actions
import Domain
import Store

/// The workshop of a round as those who arrange it, or follow it in their places, see it.
struct WorkshopOfficePage: Sendable {
    struct Row: Sendable {
        let session: WorkshopSession
        /// Local governments that it is for.
        let assigned: Int
        let count: SeatCount
        /// Persons by how they stand.
        let standings: [Registration.Standing: Int]
    }

    let round: Round
    /// nil before it is set.
    let workshop: Workshop?
    let rows: [Row]
    let materials: [WorkshopMaterial]
    let provinces: [Province]
    let mayArrange: Bool
    /// Sees who is registered.
    let seesPeople: Bool
    /// Local governments that answered, and all, in the country.
    let answered: Int
    let participants: Int
    /// Persons in the practice room.
    let practice: PracticeCopies.Count

    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    init(_ id: String, person: Principal, at now: Int64, on db: any Connection) throws {
        let places = person.reach(.registerForWorkshop)
        mayArrange = person.roleInCountry(for: .arrangeWorkshop) != nil
        seesPeople = !places.isEmpty
        guard mayArrange || !places.isEmpty || person.mayInCountry(.readAnswers) else { throw Refusal.forbidden }
        guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
        self.round = round
        let workshop = try Workshops.find(id, on: db)
        self.workshop = workshop
        let assigned = try WorkshopSessions.assigned(id, on: db)
        rows = try WorkshopSessions.list(id, on: db).map { session in
            Row(
                session: session, assigned: assigned[session.number] ?? 0,
                count: try Registrations.count(
                    session, keepsSeats: workshop?.keepsSeats(at: now) ?? false, on: db),
                standings: try Registrations.standings(session, on: db))
        }
        materials = try WorkshopMaterials.list(id, on: db)
        provinces = try Provinces.list(on: db)
        answered = try Registrations.countOrganisations(id, on: db)
        participants = try Assessments.count(id, on: db)
        practice = try PracticeCopies.count(id, on: db)
    }

    func session(_ number: Int) -> WorkshopSession? { rows.first { $0.session.number == number }?.session }
}

/// Day and time as three boxes and one.
struct MomentBoxes: Sendable {
    var date: DateBoxes
    /// As typed.
    var time = ""
    var timeProblem: Words?

    init(_ name: String, _ legend: Words) {
        date = DateBoxes(id: name, name: name, legend: legend)
    }

    mutating func show(_ moment: Int64) {
        let clock = ThaiClock.bangkok(millisecondsSinceEpoch: moment)
        date.put(clock.date)
        time = String(ThaiClock.hourMinute(moment).prefix(5))
    }

    /// nil, with the problem set, where it is none.
    mutating func moment() -> Int64? {
        var day: ThaiDate?
        if case .success(let typed) = date.date { day = typed }
        if day == nil { date.problem = Words(th: "โปรดกรอก วัน เดือน และปี พ.ศ.", en: "Enter day, month and year (B.E.)") }
        guard let typed = RegisterEntry.time(typed: time), !typed.isEmpty else {
            timeProblem = Words(th: "โปรดกรอกเวลา เช่น 09.00", en: "Enter a time, such as 09.00")
            return nil
        }
        guard let day else { return nil }
        let parts = typed.split(separator: ".").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        return ThaiClock.startOfDay(day) + (parts[0] * 60 + parts[1]) * 60_000
    }
}
