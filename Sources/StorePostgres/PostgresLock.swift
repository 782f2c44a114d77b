import Store
import Synchronization

/// A session-wide advisory lock on the database, held on a connection of its own.
///
/// Servers share it; a command that changes what servers keep in memory takes it alone.
final class PostgresLock: Sendable {
    private struct Held {
        var link: PostgresLink
        let exclusive: Bool
    }

    /// "mattrath" in ASCII.
    private static let key: Int64 = 0x6d61_7474_7261_7468

    private let url: PostgresURL
    private let held = Mutex<Held?>(nil)

    init(_ url: PostgresURL) {
        self.url = url
    }

    /// Takes the lock without waiting; one held before is let go first.
    func take(exclusive: Bool) throws -> Bool {
        try held.withLock { held in
            held = nil
            guard let link = try Self.locked(url, exclusive) else { return false }
            held = Held(link: link, exclusive: exclusive)
            return true
        }
    }

    /// Takes the lock again when the server has lost it, for example by a restart. Called when a connection is opened
    /// anew, before anything is done on it.
    /// - Throws: `StoreError.busy` when another program holds it now.
    func confirm() throws {
        try held.withLock { held in
            guard let lost = held, (try? lost.link.command("SELECT 1")) == nil else { return }
            guard let link = try Self.locked(url, lost.exclusive) else {
                throw StoreError.busy("a command that changes the whole database is running")
            }
            held?.link = link
        }
    }

    func release() { held.withLock { $0 = nil } }

    private static func locked(_ url: PostgresURL, _ exclusive: Bool) throws -> PostgresLink? {
        let link = try PostgresLink(url)
        let connection = PostgresConnection(link)
        let row =
            exclusive
            ? try connection.first("SELECT pg_try_advisory_lock(\(key)) AS taken")
            : try connection.first("SELECT pg_try_advisory_lock_shared(\(key)) AS taken")
        return try row?.get("taken") == true ? link : nil
    }
}
