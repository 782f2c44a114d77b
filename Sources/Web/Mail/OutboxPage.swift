import Domain
import Store

/// The outbox as whoever looks after the server sees it.
struct OutboxPage: Sendable {
    var counts: Outbox.Counts
    /// Failed, and those of unknown fate.
    var troubled: [Mail]
    /// Milliseconds since 1970, UTC.
    var now: Int64
    /// What has just been done.
    var done: Done?

    enum Done: String, Sendable {
        case queued
        case notPossible = "not-possible"
    }

    static let title = Words(th: "อีเมลที่ระบบส่ง", en: "Mail sent by the system")
    static let mostRows = 200

    init(at now: Int64, on db: any Connection) throws {
        counts = try Outbox.counts(at: now, on: db)
        troubled = try Outbox.troubled(limit: Self.mostRows, on: db)
        self.now = now
    }
}
