import Crypto
import Domain
import Store

/// The Office says which steps follow certification and for how many days. Switching the check on, or to another share, says anew
/// at which local governments it looks.
package struct ScheduleRound: Action {
    package var round: String
    package var schedule: RoundSchedule
    package var requestID: String

    package init(round: String, schedule: RoundSchedule, requestID: String = "") {
        self.round = round
        self.schedule = schedule
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case scheduled(toCheck: Int)
        case unchanged
        case impossible
        case notNow(Round.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .conductRound) else { throw Refusal.forbidden }
        return try run(by: person.accountID, role.rawValue, in: environment, on: db)
    }

    func run(
        by account: Int, _ role: String, in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        guard found.state == .open || found.state == .closed else { return .notNow(found.state) }
        guard schedule.isPossible else { return .impossible }
        guard schedule != found.schedule else { return .unchanged }
        try Rounds.schedule(round, schedule, on: db)
        var facts: [String: CanonicalJSON] = Self.facts(schedule)
        var toCheck = 0
        if schedule.check != found.schedule.check || schedule.samplePercent != found.schedule.samplePercent {
            let salt = environment.randomBytes(16)
            let chosen = try CheckSample(round, schedule, salt: salt, on: db)
            toCheck = chosen.codes.count
            try Assessments.setToCheck(chosen.codes, of: round, on: db)
            if schedule.check == .sample { facts["sample_salt"] = .string(Hexadecimal.text(salt)) }
        }
        _ = try Audit.append(
            AuditEntry(
                .roundScheduled, round: round, was: CanonicalJSON.object(Self.facts(found.schedule)).text,
                became: CanonicalJSON.object(facts).text),
            to: Audit.centralChain, by: account, role: role, at: environment.now(),
            requestID: requestID, on: db)
        return .scheduled(toCheck: toCheck)
    }

    private static func facts(_ schedule: RoundSchedule) -> [String: CanonicalJSON] {
        [
            "check": .string(schedule.check.rawValue), "check_days": .whole(schedule.checkDays),
            "preview_days": .whole(schedule.previewDays), "review_days": .whole(schedule.reviewDays),
            "sample_percent": .whole(schedule.samplePercent),
        ]
    }
}

/// The local governments at which a check looks: all of them, none, or a share of each province, rounded up. Which ones nobody can
/// know before; whoever has the salt from the record can draw the same again.
struct CheckSample: Sendable {
    let codes: [String]

    init(_ round: String, _ schedule: RoundSchedule, salt: [UInt8], on db: any Connection) throws {
        let places = try Assessments.places(round, on: db)
        switch schedule.check {
        case .off: codes = []
        case .all: codes = places.map(\.code)
        case .sample:
            codes = Dictionary(grouping: places, by: \.province).sorted { $0.key < $1.key }.flatMap { _, members in
                let drawn = members.map { (lot: Array(SHA256.hash(data: salt + Array($0.code.utf8))), code: $0.code) }
                    .sorted { $0.lot.lexicographicallyPrecedes($1.lot) }
                return drawn.prefix((members.count * schedule.samplePercent + 99) / 100).map(\.code)
            }
        }
    }
}
