import Foundation
import Store
import Synchronization
import TestSupport

/// A table of the tests' own, with a column of each type.
enum Things {
    static func make(_ engine: Engine) async throws -> TestDatabase {
        let database = try await TestDatabase.make(engine, migrated: false)
        try await database.write { connection in
            let dialect = connection.dialect
            try connection.run(
                """
                CREATE TABLE thing (
                  id \(dialect.integer) NOT NULL PRIMARY KEY,
                  number \(dialect.integer) CONSTRAINT thing_number_check CHECK (number <> 13),
                  name TEXT CONSTRAINT thing_name_unique UNIQUE,
                  bytes \(dialect.blob),
                  mark TEXT NOT NULL DEFAULT ''
                ) \(dialect.table)
                """)
        }
        return database
    }

    static func count(_ database: any Database) async throws -> Int {
        try await database.read { connection in
            try connection.rows("SELECT COUNT(*) AS things FROM thing")[0].get("things")
        }
    }
}

/// What a test throws to leave a transaction.
struct Abandoned: Error, Equatable {
    var reason = 0
}

/// A count that bodies on different connections wait for.
final class Gate: Sendable {
    private let count = Mutex(0)

    var passed: Int { count.withLock { $0 } }

    func pass() { count.withLock { $0 += 1 } }

    /// Blocks, a minute at most: where somebody else has failed, the test shall fail and not hang. For bodies only.
    func wait(for number: Int) throws {
        for _ in 0..<120_000 where passed < number { usleep(500) }
        if passed < number { throw Abandoned(reason: number) }
    }
}

extension Result where Failure == any Error {
    init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
