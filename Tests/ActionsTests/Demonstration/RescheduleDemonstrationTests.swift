import Actions
import Domain
import Store
import TestSupport
import Testing

struct RescheduleDemonstrationTests {
    @Test("At every start the last day is thirty days away; the first day stays", arguments: Engine.enabled)
    func reschedule(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        _ = try await DemonstrationCountry.seed(database)
        let before = try #require(try await database.read { try Rounds.find("2567", on: $0) })
        let later = Environment(
            now: { DemonstrationCountry.now + 100 * 86_400_000 }, randomBytes: { [UInt8](repeating: 1, count: $0) })
        for _ in 0..<2 {
            try await database.write { try RescheduleDemonstration(round: "2567").run(in: later, on: $0) }
        }
        let after = try #require(try await database.read { try Rounds.find("2567", on: $0) })
        #expect(after.opensOn == before.opensOn)
        #expect(after.closesOn == before.closesOn.adding(days: 100))
        #expect(after.closedReason(at: later.now()) == nil)
        let entries = try await database.read { try AuditEntries.list(Audit.centralChain, on: $0) }
        #expect(entries.count { $0.action == "round.rescheduled" } == 1)
        await database.close()
    }

    @Test("A round that is no demonstration is never rescheduled", arguments: Engine.enabled)
    func real(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        await #expect(throws: Refusal.self) {
            try await database.write {
                try RescheduleDemonstration(round: SmallRound.id).run(in: SmallRound.environment(), on: $0)
            }
        }
        await database.close()
    }
}
