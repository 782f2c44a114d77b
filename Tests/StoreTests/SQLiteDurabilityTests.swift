import Store
import StoreSQLite
import TestSupport
import Testing

@Suite struct SQLiteDurabilityTests {
    @Test("The writer waits for the disk: synchronous is FULL after the pool has opened")
    func synchronousIsFull() async throws {
        let database = try await TestDatabase.make(.sqlite)
        let level: Int? = try await database.write { try $0.first("PRAGMA synchronous")?.get("synchronous") }
        #expect(level == 2)
        let mode: String? = try await database.read { try $0.first("PRAGMA journal_mode")?.get("journal_mode") }
        #expect(mode == "wal")
        await database.close()
    }

    @Test("A second holder of the server lock is refused in one line that names the first")
    func lockIsExclusive() async throws {
        let database = try await TestDatabase.make(.sqlite)
        guard case .file(let path) = database.place else { return }
        let first = try ServerLock(databasePath: path, holder: "a server")
        #expect {
            _ = try ServerLock(databasePath: path, holder: "another")
        } throws: { error in
            guard case StoreError.heldByServer(let words) = error else { return false }
            return words.contains("a server") && !words.contains("\n")
        }
        first.release()
        try ServerLock(databasePath: path, holder: "another").release()
        await database.close()
    }
}
