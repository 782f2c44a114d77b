import Domain
import Store

/// Puts on record what happens to those who have said nothing to a letter: a reminder, the list to be telephoned, the second letter.
///
/// It may run as often as it likes and on several servers: each rung is written once, and to nobody who has answered meanwhile.
package enum EscalateSilence {
    /// Local governments are locked while their chains grow; few at a time, so that nobody who saves figures waits.
    private static let most = 50

    /// - Returns: how many rungs were written now.
    @discardableResult
    package static func run(in environment: Environment, on database: any Database) async throws -> Int {
        var count = 0
        for circular in try await database.read({ try Circulars.underWay(on: $0) }) {
            let due = try await database.read { try waiting(circular, at: environment.now(), on: $0) }
            var rest = due[...]
            while !rest.isEmpty {
                let part = Array(rest.prefix(most))
                rest = rest.dropFirst(most)
                count += try await database.write { db in
                    try part.reduce(0) { try $0 + write($1, of: circular, in: environment, on: db) }
                }
            }
        }
        return count
    }

    /// A place that has said nothing, and the rungs that are due and not on record.
    struct Waiting: Hashable, Sendable {
        let place: String
        let rungs: [EscalationRung]
    }

    /// In one order, so that two servers never wait for each other: local governments by code, then offices.
    static func waiting(_ circular: Circular, at now: Int64, on db: any Connection) throws -> [Waiting] {
        let chain = try CircularRecords.chain(circular.round, on: db)
        let record = try CircularRecords.record(circular, on: db)
        let known = try Escalations.list(circular, on: db)
        func waiting(_ place: String, since arrival: Int64?) -> Waiting? {
            guard let arrival else { return nil }
            let rungs = EscalationRung.due(since: arrival, at: now).filter { known[place]?[$0] == nil }
            return rungs.isEmpty ? nil : Waiting(place: place, rungs: rungs)
        }
        return chain.members.compactMap { waiting($0.code, since: record.silence(of: $0)) }
            + chain.offices.compactMap { waiting($0, since: record.silence(ofOffice: $0)) }
    }

    private static func write(
        _ waiting: Waiting, of circular: Circular, in environment: Environment, on db: any Connection
    ) throws -> Int {
        let (place, now) = (waiting.place, environment.now())
        let isLocalGovernment = LetterRoute.isLocalGovernment(place)
        if isLocalGovernment {
            try LocalGovernments.lock(place, on: db)
            guard try Receipts.find(circular, place, on: db) == nil else { return 0 }
        } else {
            try AuditEntries.lock(Audit.centralChain, on: db)
            guard try Letters.find(circular, place, on: db)?.issue == nil else { return 0 }
        }
        var count = 0
        for rung in waiting.rungs where try Escalations.insert(rung, of: circular, place, at: now, on: db) {
            count += 1
            _ = try Audit.append(
                AuditEntry(
                    .silenceEscalated, round: circular.round, subject: String(circular.number),
                    became: CanonicalJSON.object(["place": .string(place), "rung": .string(rung.rawValue)]).text),
                to: isLocalGovernment ? place : Audit.centralChain, by: 0, role: "command", at: now, on: db)
            if rung == .reminder {
                try LetterNotices.queue(.letterReminder, circular, to: place, by: 0, in: environment, on: db)
            }
        }
        return count
    }
}
