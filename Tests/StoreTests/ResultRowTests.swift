import Domain
import Store
import TestSupport
import Testing

@Suite struct ResultRowTests {
    @Test("an absent column or another type throws", arguments: Engine.enabled)
    func wrongColumns(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let row = try await database.write { connection in
            try connection.run("INSERT INTO thing (id, name) VALUES (1, 'ก')")
            return try connection.rows("SELECT id, number, name, bytes FROM thing")[0]
        }
        #expect(throws: StoreError.self) { try row.get("nosuch") as Int64 }
        #expect(throws: StoreError.self) { try row.find("nosuch") as String? }
        #expect(throws: StoreError.self) { try row.get("ID") as Int64 }
        #expect(throws: StoreError.self) { try row.get("name") as Int64 }
        #expect(throws: StoreError.self) { try row.get("name") as [UInt8] }
        #expect(throws: StoreError.self) { try row.get("id") as String }
        #expect(throws: StoreError.self) { try row.get("number") as Int64 }
        #expect(throws: StoreError.self) { try row.find("id") as String? }
        #expect(try row.find("number") as ExactDecimal? == nil)
        #expect(try row.isNull("bytes"))
        #expect(try row.get("id") as Bool)
    }

    @Test("a wrong statement throws and the database goes on", arguments: Engine.enabled)
    func wrongStatements(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let wrong: [Query] = [
            "SELECT nosuch FROM thing", "SELEKT 1", "SELECT 1 FROM nosuch", "INSERT INTO thing (id) VALUES",
        ]
        for query in wrong {
            await #expect(throws: StoreError.self) { try await database.read { _ = try $0.rows(query) } }
            await #expect(throws: StoreError.self) { try await database.write { _ = try $0.run(query) } }
            await #expect(throws: StoreError.self) { try await database.read { try $0.scan(query) { _ in } } }
        }
        #expect(try await Things.count(database) == 0)
    }

    @Test("a scan reads an absent column or another type as nothing", arguments: Engine.enabled)
    func scanOfOtherTypes(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { connection in
            try connection.run("INSERT INTO thing (id, name, bytes) VALUES (7, 'ก', \([1, 255] as [UInt8]))")
            try connection.scan("SELECT id, number, name, bytes FROM thing") { row in
                #expect(row.integer(0) == 7)
                #expect(row.isNull(1) && row.integer(1) == 0 && row.text(1) == "" && row.blob(1) == [])
                #expect(row.text(2) == "ก" && row.integer(2) == 0)
                #expect(row.blob(3) == [1, 255])
            }
        }
    }
}
