import Store
import TestSupport
import Testing

@Suite struct ScanTests {
    private static let rows = 100_000

    @Test("a hundred thousand rows are read one by one", arguments: Engine.enabled)
    func manyRows(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let (count, sum, length) = try await database.read { connection in
            var (count, sum, length): (Int, Int64, Int) = (0, 0, 0)
            try connection.scan("SELECT id, name FROM thing WHERE id >= \(0) ORDER BY id") { row in
                #expect(row.integer(0) == Int64(count))
                count += 1
                sum += row.integer(0)
                length += row.text(1).utf8.count
            }
            return (count, sum, length)
        }
        #expect(count == Self.rows)
        #expect(sum == Int64(Self.rows) * Int64(Self.rows - 1) / 2)
        #expect(length > Self.rows * 9)
    }

    @Test("a scan left half-way leaves the transaction usable", arguments: Engine.enabled)
    func leftHalfway(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let (seen, after) = try await database.read { connection in
            var seen = 0
            do {
                try connection.scan("SELECT id FROM thing ORDER BY id") { _ in
                    seen += 1
                    if seen == 10 { throw Abandoned() }
                }
            } catch is Abandoned {}
            return (seen, try connection.rows("SELECT COUNT(*) AS n FROM thing")[0].get("n") as Int)
        }
        #expect(seen == 10)
        #expect(after == Self.rows)
    }

    private static func filled(_ engine: Engine) async throws -> TestDatabase {
        let database = try await Things.make(engine)
        try await database.write { connection in
            for start in stride(from: 0, to: rows, by: 1000) {
                let block: [[SQLValue]] = (start..<start + 1000).map { [.integer(Int64($0)), .text("ตำบล \($0)")] }
                try connection.run("INSERT INTO thing (id, name) VALUES \(rows: block)")
            }
        }
        return database
    }
}
