import Actions
import Crypto
import Domain
import Store
import TestSupport
import Testing

/// The heads of a day are sealed once, and what is done to them later shows.
@Suite struct SealDayTests {
    private static let hour: Int64 = 3_600_000
    /// The last entries of the trial are fifteen hours younger than `SmallRound.now`; all are of one day or the next.
    private let first = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date

    private func environment(_ day: ThaiDate) -> Environment {
        let moment = ThaiClock.endOfDay(day) + 10 * 60_000
        return Environment(now: { moment }, randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    private func made(_ engine: Engine) async throws -> TestDatabase {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        for day in [first, first.adding(days: 1)] {
            let environment = environment(day)
            guard case .sealed = try await database.write({ try SealDay(day: day).run(in: environment, on: $0) }) else {
                throw StoreError.failed("\(day) could not be sealed")
            }
        }
        return database
    }

    @Test("a day holds the heads as they stood at its end, the next one is linked to it", arguments: Engine.enabled)
    func seals(_ engine: Engine) async throws {
        let database = try await made(engine)
        let (first, second) = (first, first.adding(days: 1))
        let (one, other, heads, now) = try await database.read { db in
            (
                try #require(try SealedDays.find(first, on: db)), try #require(try SealedDays.find(second, on: db)),
                try SealedDays.heads(of: first, on: db), try AuditEntries.heads(until: .max, on: db)
            )
        }
        let end = ThaiClock.endOfDay(first)
        for head in heads {
            let entries = try await database.read { try AuditEntries.list(head.chain, on: $0) }
            #expect(entries.last { $0.at <= end }?.hash == head.hash && head.entries <= entries.count)
        }
        #expect(heads.map(\.chain) == AuditTrial.chains && one.chains == 4)
        #expect(one.fileSHA256 == Array(SHA256.hash(data: AuditHeadsFile.bytes(heads))))
        #expect(one.previous.isEmpty && other.previous == one.seal)
        #expect(other.seal == Array(SHA256.hash(data: Array(other.sealedLine.utf8))))
        let (again, problems) = AuditHeadsFile.read(AuditHeadsFile.bytes(now), file: "heads.csv")
        #expect(again == now && problems.isEmpty)
        let found = try await database.read { try VerifyAudit.run(on: $0) }
        #expect(found.isWhole && found.sealedDays == 2, "\(found.faults) \(found.problemsOfDays)")
        await database.close()
    }

    @Test("a day is sealed once, in order, and not before it is over", arguments: Engine.enabled)
    func once(_ engine: Engine) async throws {
        let database = try await made(engine)
        let (early, late) = (first.adding(days: -1), first.adding(days: 2))
        let environment = environment(first.adding(days: 1))
        func outcome(_ day: ThaiDate) async throws -> SealDay.Outcome {
            try await database.write { try SealDay(day: day).run(in: environment, on: $0) }
        }
        #expect(try await outcome(first) == .alreadySealed)
        #expect(try await outcome(early) == .tooLate)
        #expect(try await outcome(late) == .notOver)
        let empty = try await SmallRound.make(engine)
        let day = first
        #expect(try await empty.write { try SealDay(day: day).run(in: environment, on: $0) } == .nothingToSeal)
        await empty.close()
        await database.close()
    }

    @Test("several servers seal a day once between them", arguments: Engine.enabled)
    func together(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        let environment = environment(first.adding(days: 1))
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await DaysToSeal.seal(in: environment, on: database) } }
            return try await group.reduce(0, +)
        }
        #expect(counts == 1)
        #expect(try await database.read { try VerifyAudit.run(on: $0).isWhole })
        await database.close()
    }

    @Test("days that a server has missed are sealed one by one; before the first there is only the last one")
    func missed() {
        let now = ThaiClock.startOfDay(first) + 10 * 60_000
        #expect(DaysToSeal.list(after: nil, at: now) == [first.adding(days: -1)])
        #expect(
            DaysToSeal.list(after: first.adding(days: -3), at: now) == [first.adding(days: -2), first.adding(days: -1)])
        #expect(DaysToSeal.list(after: first.adding(days: -1), at: now).isEmpty)
        // Work that began before midnight has five minutes to end.
        #expect(DaysToSeal.list(after: first.adding(days: -2), at: ThaiClock.startOfDay(first) + 60_000).isEmpty)
    }

    @Test("what is done to sealed days, or to chains behind their back, is named", arguments: Engine.enabled)
    func tampering(_ engine: Engine) async throws {
        let database = try await made(engine)
        func problems(_ damage: @escaping @Sendable (any Connection) throws -> Void) async throws -> [String] {
            let found = try await AuditTrial.findings(database, after: damage)
            return (found?.problemsOfDays ?? []) + (found?.faults ?? []).map(\.line)
        }
        let day = first.iso
        let head = try await problems {
            try $0.run("UPDATE audit_head SET entries = 3 WHERE day = \(day) AND chain = '6110111'")
        }
        #expect(head.contains { $0.hasPrefix("sealed day \(day): its heads") })
        let row = try await problems { try $0.run("UPDATE audit_day SET seal = \([UInt8(1)]) WHERE day = \(day)") }
        #expect(row.contains { $0.hasPrefix("sealed day \(day): its seal") })
        let gone = try await problems { db in
            try db.run("DELETE FROM audit_head WHERE day > \(day)")
            try db.run("DELETE FROM audit_day WHERE day > \(day)")
        }
        #expect(gone.contains { $0.contains("it is missing") })
        let cut = try await problems { db in
            try db.run("DELETE FROM audit_text")
            try db.run("DELETE FROM audit_entry WHERE chain = '6110111' AND seq > 10")
        }
        #expect(cut.count == 1 && cut[0].hasPrefix("6110111:11 cut_off"), "\(cut)")
        await database.close()
    }
}
