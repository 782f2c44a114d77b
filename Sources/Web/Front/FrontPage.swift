import Domain
import Store

/// What the front page knows: the newest round, and in a demonstration the persons as whom anybody may sign in.
struct FrontPage: Sendable {
    /// The newest round; nil in a database without one.
    let round: Round?
    let participants: Int
    let seats: [DemonstrationSeat]
    /// What was typed to find a local government, and the recorders of those found.
    let typed: String
    let found: [DemonstrationSeat]
    static let mostFound = 20

    init(isDemonstration: Bool, typed: String, on db: any Connection) throws {
        let rounds = try Rounds.list(on: db)
        let round = isDemonstration ? rounds.last(where: \.demonstration) ?? rounds.last : rounds.last
        self.round = round
        participants = try round.map { try Assessments.count($0.id, on: db) } ?? 0
        seats = isDemonstration ? try DemonstrationSeat.list(round, on: db) : []
        self.typed = isDemonstration ? typed : ""
        found =
            isDemonstration
            ? try LocalGovernments.search(typed, limit: Self.mostFound, on: db)
                .map { DemonstrationSeat(.recorder, of: $0) }.filter { try $0.exists(on: db) }
            : []
    }
}

/// A demonstration person and what there is to do as that person.
struct DemonstrationSeat: Sendable {
    let role: Role
    let username: String
    let place: Place

    enum Place: Sendable {
        case localGovernment(LocalGovernment)
        case province(Words)
        case country
    }

    /// One of each role, in the order in which the figures pass through their hands; who does not exist is left out.
    static func list(_ round: Round?, on db: any Connection) throws -> [DemonstrationSeat] {
        var seats: [DemonstrationSeat] = []
        if let round {
            let recording =
                try Assessments.first(round.id, in: .recording, type: .tao, on: db)
                ?? Assessments.first(round.id, in: .notStarted, type: .tao, on: db)
            if let recording { seats.append(DemonstrationSeat(.recorder, of: recording.localGovernment)) }
            let submitted =
                try Assessments.first(round.id, in: .submitted, type: .tao, on: db)
                ?? Assessments.first(round.id, in: .submitted, on: db)
            if let submitted { seats.append(DemonstrationSeat(.certifier, of: submitted.localGovernment)) }
            if let place = (recording ?? submitted)?.localGovernment {
                seats.append(
                    DemonstrationSeat(
                        role: .province, username: "province-\(place.provinceCode)",
                        place: .province(place.provinceWords)))
            }
        }
        seats += [Role.odloc, .dla, .committee, .auditor].map {
            DemonstrationSeat(role: $0, username: $0.rawValue, place: .country)
        }
        return try seats.filter { try $0.exists(on: db) }
    }

    /// Whether there is such a demonstration person.
    fileprivate func exists(on db: any Connection) throws -> Bool {
        try Accounts.findSignIn(username, on: db)?.demonstration == true
    }

    fileprivate init(_ role: Role, of place: LocalGovernment) {
        self.init(
            role: role, username: "\(role.rawValue)-\(place.code)", place: .localGovernment(place))
    }

    private init(role: Role, username: String, place: Place) {
        self.role = role
        self.username = username
        self.place = place
    }
}
