import Actions
import Domain
import Store
import Synchronization
import TestSupport
import Testing

@Suite struct NationLoadTests {
    @Test("what is saved while a round is being loaded is not lost", arguments: Engine.enabled)
    func saveDuringLoad(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let nation = Nation()
        let slow = SlowDatabase(inner: office.database) {
            try await office.save("6110111", "A1-01", frame: 10, provision: 9)
            try await nation.refresh("2567", "6110111", from: office.database)
        }
        try await nation.load("2567", from: slow, standards: SmallRound.environment().standards)
        #expect(nation.summary("2567", .live) == office.nation.summary("2567", .live))
        #expect(nation.summary("2567", .live)?.national.tally.met == 1)
        await office.database.close()
    }

    @Test("many who ask for a round at the same time wait for one load")
    func oneLoad() async throws {
        let database = try await SmallRound.make(.sqlite)
        let loads = Counter()
        let slow = SlowDatabase(inner: database) {
            loads.count()
            try await Task.sleep(for: .milliseconds(20))
        }
        let nation = Nation()
        let shelf = SmallRound.environment().standards
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await nation.loadOnce("2567", from: slow, standards: shelf) } }
            try await group.waitForAll()
        }
        try await nation.loadOnce("2567", from: slow, standards: shelf)
        #expect(loads.value == 1)
        #expect(nation.loaded == ["2567"])
        await database.close()
    }

    @Test("a round that is not there is refused, and can be asked for again")
    func unknown() async throws {
        let database = try await SmallRound.make(.sqlite)
        let nation = Nation()
        let shelf = SmallRound.environment().standards
        for _ in 0..<2 {
            await #expect(throws: Refusal.notFound("no round 2599")) {
                try await nation.loadOnce("2599", from: database, standards: shelf)
            }
        }
        await database.close()
    }
}

/// A database of which something happens between a reading and its return.
private struct SlowDatabase: Database {
    let inner: any Database
    let afterRead: @Sendable () async throws -> Void

    init(inner: any Database, afterRead: @escaping @Sendable () async throws -> Void) {
        self.inner = inner
        self.afterRead = afterRead
    }

    var dialect: Dialect { inner.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        let value = try await inner.read(body)
        try await afterRead()
        return value
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.write(body)
    }

    func close() async { await inner.close() }
}

private final class Counter: Sendable {
    private let held = Mutex(0)

    var value: Int { held.withLock { $0 } }

    func count() { held.withLock { $0 += 1 } }
}
