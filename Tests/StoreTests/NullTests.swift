import Store
import TestSupport
import Testing

@Suite struct NullTests {
    @Test("a NULL may stand in every position", arguments: Engine.enabled)
    func positions(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let none: Int64? = nil
        let noName: String? = nil
        let noBytes: [UInt8]? = nil
        let questions: [Query] = [
            "SELECT \(none) IS NULL AS yes",
            "SELECT COALESCE(\(none), \(1)) AS yes",
            "SELECT CASE WHEN \(none) IS NULL THEN 1 ELSE 0 END AS yes",
            "SELECT \(none) IS NOT DISTINCT FROM \(none) AS yes",
            "SELECT COUNT(*) AS yes FROM thing WHERE number IS NOT DISTINCT FROM \(none)",
            "SELECT 1 + COUNT(*) AS yes FROM thing WHERE number = \(none)",
            "SELECT 1 + COUNT(*) AS yes FROM thing WHERE name IN (\(list: [noName, "ก"]))",
            "SELECT 1 + COUNT(*) AS yes FROM thing WHERE bytes = \(noBytes) AND id = \(1)",
            "SELECT CASE WHEN name || \(noName) IS NULL THEN 1 ELSE 0 END AS yes FROM thing",
            "SELECT 1 + COALESCE(number + \(none), 0) AS yes FROM thing",
            "SELECT MAX(COALESCE(\(none), id)) AS yes FROM thing",
            "SELECT 1 AS yes FROM thing ORDER BY COALESCE(\(noName), name) LIMIT \(1)",
        ]
        try await database.write { connection in
            try connection.run(
                "INSERT INTO thing (id, number, name, bytes) VALUES (\(0), \(none), \(noName), \(noBytes))")
            try connection.run("UPDATE thing SET id = \(1), number = \(none), name = \(noName), bytes = \(noBytes)")
            try connection.run(
                """
                INSERT INTO thing (id, number, name, bytes)
                SELECT \(2), \(none), \(noName), \(noBytes) WHERE \(noName) IS NULL
                """)
            try connection.run(
                """
                INSERT INTO thing (id, number) VALUES (\(1), \(none))
                ON CONFLICT (id) DO UPDATE SET number = \(none), name = \(noName), bytes = \(noBytes)
                """)
            try connection.run("DELETE FROM thing WHERE id = \(2) AND (\(none) IS NULL OR number = \(none))")
        }
        try await database.read { connection in
            for question in questions {
                let answer: Int64? = try connection.first(question)?.get("yes")
                #expect(answer == 1, "\(question.text)")
            }
        }
    }

    @Test("one text serves values and NULLs in turn", arguments: Engine.enabled)
    func inTurn(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let numbers: [Int64?] = [1, nil, 2, nil, nil, 3]
        let kept: [Int64?] = try await database.write { connection in
            for (id, number) in numbers.enumerated() {
                try connection.run("INSERT INTO thing (id, number) VALUES (\(id), \(number))")
            }
            return try connection.rows("SELECT number FROM thing ORDER BY id").map { try $0.find("number") }
        }
        #expect(kept == numbers)
    }
}
