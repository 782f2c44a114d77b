import Actions
import Domain
import Store

/// One round as the Office conducts it: its state, its days, who has more time, and what still keeps it from the next step.
struct RoundPage: Sendable {
    let round: Round
    let counts: FinaliseRound.Counts
    /// nil but for a closed round.
    let pending: FinaliseRound.Pending?
    let extensions: [Extension]
    let places: [String: Words]
    let names: [Int: String]
    let meetings: [RoundMeetings.Recorded]
    /// Requests for a review that wait, with the names of those who made them.
    let reviews: [(code: String, name: Words, at: Int64)]
    let toCheck: Int
    let mayConduct: Bool
    let today: ThaiDate

    /// - Throws: `Refusal.notFound`.
    init(_ id: String, person: Principal, at now: Int64, on db: any Connection) throws {
        guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
        self.round = round
        counts = try FinaliseRound.counts(id, on: db)
        pending = round.state == .closed ? try FinaliseRound.pending(id, at: now, on: db) : nil
        extensions = try Extensions.list(id, on: db)
        meetings = try RoundMeetings.list(id, on: db)
        var places: [String: Words] = [:]
        for one in extensions {
            switch one.scope {
            case .country: places[one.scope.code] = Words(th: "ทั้งประเทศ", en: "The whole country")
            case .province(let code): places[code] = try Provinces.find(code, on: db)?.words
            case .localGovernment(let code):
                places[code] = try Assessments.find(id, code, on: db).map { Self.name($0.localGovernment) }
            }
        }
        self.places = places
        names = try Accounts.names(extensions.map(\.grantedBy) + meetings.map(\.by), on: db)
        reviews = try ReviewRequests.waiting(id, on: db).map { waiting in
            let name = try Assessments.find(id, waiting.code, on: db).map { Self.name($0.localGovernment) }
            return (waiting.code, name ?? Words(both: waiting.code), waiting.at)
        }
        toCheck = try Assessments.countToCheck(id, on: db)
        mayConduct = person.mayInCountry(.conductRound)
        today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
    }

    /// Many share a name, so its place stands beside it.
    private static func name(_ place: LocalGovernment) -> Words {
        let (name, whereabouts) = (place.shortWords, place.placeWords)
        return Words(th: "\(name.th) \(whereabouts.th)", en: "\(name.en), \(whereabouts.en)")
    }
}

/// What was sent and could not be taken, to be shown again.
struct RoundForm: Sendable {
    var done = ""
    var problem: Words?
    /// As typed; nil where the round's own stand.
    var schedule: FormFields?
    var place = ""
    var reason = ""
    var until = DateBoxes(
        id: "until", name: "until", legend: Words(th: "บันทึกข้อมูลได้ถึง", en: "Recording until"))
    var meeting = ""
    var heldOn = DateBoxes(id: "held-on", name: "held-on", legend: Words(th: "วันที่ประชุม", en: "Day of the meeting"))
}
