import Store
import TestSupport
import Testing

@Suite struct QueryTests {
    @Test("holes are numbered in order")
    func holes() {
        let query: Query = "SELECT \(1), \("ข"), \(nil as Int64?)"
        #expect(query.text == "SELECT $1, $2, $3")
        #expect(query.values == [.integer(1), .text("ข"), .null])
    }

    @Test("holes of a part are renumbered behind those before it")
    func parts() {
        let part: Query = "b = \(2) AND c IN (\(list: [3, 4]))"
        let whole: Query = "SELECT 1 WHERE a = \(1) AND \(part) AND \(part) AND d = \(5)"
        #expect(
            whole.text
                == "SELECT 1 WHERE a = $1 AND b = $2 AND c IN ($3, $4) AND b = $5 AND c IN ($6, $7) AND d = $8")
        #expect(whole.values == [1, 2, 3, 4, 2, 3, 4, 5].map { .integer($0) })
    }

    @Test("parts of ten holes and more keep every digit")
    func manyHoles() {
        let part: Query = "\(list: Array(1...12))"
        let whole = part + " " + part
        #expect(whole.text.hasSuffix("$11, $12 $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24"))
        #expect(whole.values.count == 24)
    }

    @Test("lists and rows of values bind", arguments: Engine.enabled)
    func listsAndRows(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let rows: [[SQLValue]] = [
            [.integer(1), .integer(10), .text("ก"), .null],
            [.integer(2), .null, .null, .blob([])],
            [.integer(3), .integer(30), .text("ค"), .blob([7])],
        ]
        let (inserted, found, none) = try await database.write { connection in
            let inserted = try connection.run("INSERT INTO thing (id, number, name, bytes) VALUES \(rows: rows)")
            let found = try connection.rows(
                "SELECT id, number, name, bytes FROM thing WHERE id IN (\(list: [1, 2, 3, 4])) ORDER BY id")
            let none = try connection.rows("SELECT id FROM thing WHERE id IN (\(list: [Int]()))")
            return (inserted, found.map(\.values), none.count)
        }
        #expect(inserted == 3)
        #expect(found == rows)
        #expect(none == 0)
    }

    @Test("the number of rows changed is told", arguments: Engine.enabled)
    func changes(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { connection in
            try connection.run("INSERT INTO thing (id, number) VALUES (1, 1), (2, 2), (3, 3)")
            #expect(try connection.run("UPDATE thing SET number = number + 1 WHERE id > \(1)") == 2)
            #expect(try connection.run("UPDATE thing SET number = 0 WHERE id = \(99)") == 0)
            #expect(try connection.run("INSERT INTO thing (id) VALUES (1) ON CONFLICT DO NOTHING") == 0)
            #expect(try connection.run("DELETE FROM thing") == 3)
        }
    }

    @Test("a conflict updates and returns what stands then", arguments: Engine.enabled)
    func conflict(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let numbers: [Int64] = try await database.write { connection in
            var numbers: [Int64] = []
            for number in [5, 6, 7] {
                let row = try connection.first(
                    """
                    INSERT INTO thing (id, number) VALUES (\(1), \(number))
                    ON CONFLICT (id) DO UPDATE SET number = thing.number + excluded.number
                      WHERE excluded.number <> \(7)
                    RETURNING number
                    """)
                if let row { numbers.append(try row.get("number")) }
            }
            return numbers
        }
        #expect(numbers == [5, 11])
    }

    @Test("text is in the order of its bytes", arguments: Engine.enabled)
    func order(engine: Engine) async throws {
        let names = [
            "a", "B", "Z", "z", "é", "e", "ก", "เก", "ข", "", " ", "-", "10", "9", "ๆ", "\u{1F600}", "\u{FFFD}",
        ]
        let database = try await Things.make(engine)
        let sorted: [String] = try await database.write { connection in
            for (id, name) in names.enumerated() {
                try connection.run("INSERT INTO thing (id, name) VALUES (\(id), \(name))")
            }
            return try connection.rows("SELECT name FROM thing ORDER BY name").map { try $0.get("name") }
        }
        #expect(sorted == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
