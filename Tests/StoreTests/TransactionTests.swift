import Store
import TestSupport
import Testing

@Suite struct TransactionTests {
    @Test("a body that throws leaves nothing and does not disturb the others", arguments: Engine.enabled)
    func throwingBodies(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let outcomes = await withTaskGroup(of: (Int, Bool).self, returning: [Int: Bool].self) { group in
            for id in 0..<200 {
                group.addTask {
                    do {
                        try await database.write { connection in
                            try connection.run("INSERT INTO thing (id, number) VALUES (\(id), \(id + 1000))")
                            if id % 5 == 0 { throw Abandoned(reason: id) }
                            if id % 7 == 0 { try connection.run("INSERT INTO thing (id, number) VALUES (-1, 13)") }
                            try connection.run("UPDATE thing SET name = \("ช่อง \(id)") WHERE id = \(id)")
                        }
                        return (id, true)
                    } catch let error as Abandoned {
                        return (id, error.reason != id)
                    } catch {
                        return (id, !(error is StoreError))
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let expected = (0..<200).filter { $0 % 5 != 0 && $0 % 7 != 0 }
        #expect(outcomes.filter(\.value).map(\.key).sorted() == expected)
        let kept: [Int] = try await database.read { connection in
            try connection.rows("SELECT id FROM thing WHERE name IS NOT NULL ORDER BY id").map { try $0.get("id") }
        }
        #expect(kept == expected)
        #expect(try await Things.count(database) == expected.count)
    }

    @Test("a body that hides a refusal of the database commits nothing half", arguments: Engine.enabled)
    func swallowedErrors(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let committed = await Result {
            try await database.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES (1)")
                _ = try? connection.run("INSERT INTO thing (id, number) VALUES (2, 13)")
            }
        }
        let count = try await Things.count(database)
        switch committed {
        case .success: #expect(count == 1)
        case .failure(let error):
            #expect(count == 0)
            #expect(error as? StoreError == .constraint("thing_number_check"))
        }
    }

    @Test("a read stands on one moment while others write", arguments: Engine.enabled)
    func snapshot(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { connection in _ = try connection.run("INSERT INTO thing (id) VALUES (1)") }
        let began = AsyncStream.makeStream(of: Void.self)
        let wrote = Gate()
        async let counts = database.read { connection in
            defer { began.continuation.finish() }
            var counts: [Int64] = []
            counts.append(try connection.rows("SELECT COUNT(*) AS n FROM thing")[0].get("n"))
            began.continuation.yield()
            try wrote.wait(for: 1)
            counts.append(try connection.rows("SELECT COUNT(*) AS n FROM thing")[0].get("n"))
            return counts
        }
        for await _ in began.stream { break }
        try await database.write { connection in _ = try connection.run("INSERT INTO thing (id) VALUES (2)") }
        wrote.pass()
        #expect(try await counts == [1, 1])
        #expect(try await Things.count(database) == 2)
    }

    @Test("a read cannot change anything", arguments: Engine.enabled)
    func readOnly(engine: Engine) async throws {
        let database = try await Things.make(engine)
        await #expect {
            try await database.read { connection in _ = try connection.run("INSERT INTO thing (id) VALUES (1)") }
        } throws: { error in
            if case .readOnly = error as? StoreError { true } else { false }
        }
        #expect(try await Things.count(database) == 0)
    }

    @Test("a cancelled task leaves no transaction open", arguments: Engine.enabled)
    func cancellation(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let tasks = (0..<50).map { id in
            Task {
                try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(id))")
                    try connection.run("UPDATE thing SET number = id WHERE id = \(id)")
                }
            }
        }
        for task in tasks { task.cancel() }
        for task in tasks { _ = await task.result }
        let (things, halves) = try await database.write { connection in
            let row = try connection.rows("SELECT COUNT(*) AS n, COUNT(*) - COUNT(number) AS halves FROM thing")[0]
            return (try row.get("n") as Int, try row.get("halves") as Int)
        }
        #expect(halves == 0)
        #expect(things <= 50)
        await database.close()
    }

    @Test("closing waits for what is under way and refuses what comes later", arguments: Engine.enabled)
    func closing(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let second = try database.openAgain()
        let (begun, release) = (Gate(), Gate())
        let slow = Task {
            try await second.write { connection in
                begun.pass()
                try release.wait(for: 1)
                try connection.run("INSERT INTO thing (id) VALUES (1)")
            }
        }
        for _ in 0..<60_000 where begun.passed == 0 { try await Task.sleep(for: .milliseconds(1)) }
        let closing = Task { await second.close() }
        try await Task.sleep(for: .milliseconds(20))
        release.pass()
        try await slow.value
        await closing.value
        await second.close()
        await #expect(throws: (any Error).self) { try await second.read { _ = try $0.rows("SELECT 1 AS one") } }
        await #expect(throws: (any Error).self) {
            try await second.write { _ = try $0.run("INSERT INTO thing (id) VALUES (-1)") }
        }
        #expect(try await Things.count(database) == 1)
    }
}
