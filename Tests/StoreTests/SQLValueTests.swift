import Store
import TestSupport
import Testing

@Suite struct SQLValueTests {
    @Test("the extremes of every type come back as they were stored", arguments: Engine.enabled)
    func extremes(engine: Engine) async throws {
        let integers: [Int64] = [0, 1, -1, 9, 10, .max, .min, .max - 1, .min + 1, 4_294_967_296]
        let texts = [
            "", " ", "ก", "องค์การบริหารส่วนตำบลน้ำแพร่พัฒนา", "'\"\\\\x41$1;--", "e\u{301}\u{1F600}\n\t\r", "{}", "NULL",
        ]
        let blobs: [[UInt8]] = [[], [0], [0, 0], [255], Array(0...255), Array(repeating: 0x5c, count: 100_000)]
        let values =
            integers.map { SQLValue.integer($0) } + texts.map { .text($0) } + blobs.map { .blob($0) } + [.null]
        try await Self.expectRoundTrip(values, engine)
    }

    @Test("random values come back as they were stored", arguments: Engine.enabled, 0..<5)
    func roundTrip(engine: Engine, seed: Int) async throws {
        var random = SeededRandom(seed)
        try await Self.expectRoundTrip((0..<400).map { _ in Self.value(&random) }, engine)
    }

    @Test("sums and counts of whole numbers are integers", arguments: Engine.enabled)
    func aggregates(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let row = try await database.write { connection in
            try connection.run("INSERT INTO thing (id, number) VALUES (1, \(Int64.max - 5)), (2, 5), (3, NULL)")
            return try connection.rows(
                """
                SELECT SUM(number) AS total, COUNT(number) AS known, COUNT(*) AS things, MAX(id) AS most,
                       EXISTS (SELECT 1 FROM thing WHERE id = 9) AS ninth
                  FROM thing
                """)[0]
        }
        #expect(row.values == [.integer(.max), .integer(2), .integer(3), .integer(3), .integer(0)])
        #expect(row.columns.names == ["total", "known", "things", "most", "ninth"])
    }

    @Test("a value is read back within the statement that carried it", arguments: Engine.enabled)
    func echo(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine, migrated: false)
        let row = try await database.read { connection in
            try connection.rows("SELECT \(-7) AS a, \("ตำบล") AS b, \([1, 2] as [UInt8]) AS c, \(true) AS d")[0]
        }
        #expect(row.values == [.integer(-7), .text("ตำบล"), .blob([1, 2]), .integer(1)])
    }

    private static func expectRoundTrip(_ values: [SQLValue], _ engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { connection in
            // The column of UNIQUE names takes no text twice.
            try connection.run("CREATE TABLE kept (id \(connection.dialect.integer), text TEXT)")
            for (id, value) in values.enumerated() {
                switch value {
                case .text: try connection.run("INSERT INTO kept (id, text) VALUES (\(id), \(value))")
                case .blob: try connection.run("INSERT INTO thing (id, bytes) VALUES (\(id), \(value))")
                default: try connection.run("INSERT INTO thing (id, number) VALUES (\(id), \(value))")
                }
            }
        }
        try await database.read { connection in
            for (id, value) in values.enumerated() {
                let row: ResultRow? =
                    switch value {
                    case .text: try connection.first("SELECT text AS value FROM kept WHERE id = \(id)")
                    case .blob: try connection.first("SELECT bytes AS value FROM thing WHERE id = \(id)")
                    default: try connection.first("SELECT number AS value FROM thing WHERE id = \(id)")
                    }
                #expect(row?.values == [value])
                // Strings compare by meaning; the database must keep the very bytes.
                if case .text(let stored) = row?.values.first, case .text(let given) = value {
                    #expect(Array(stored.utf8) == Array(given.utf8))
                }
            }
        }
    }

    private static func value(_ random: inout SeededRandom) -> SQLValue {
        let length = Int.random(in: 0...40, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .null
        case 1...3:
            let number = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random)
            return .integer(number == 13 ? 14 : number)
        case 4...6: return .blob((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
        default:
            var text = String.UnicodeScalarView()
            for _ in 0..<length {
                let isThai = Bool.random(using: &random)
                let code = UInt32.random(in: isThai ? 0x0e01...0x0e5b : 1...0x10ffff, using: &random)
                if let scalar = Unicode.Scalar(code) { text.append(scalar) }
            }
            return .text(String(text))
        }
    }
}
