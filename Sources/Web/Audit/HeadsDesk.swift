import Actions
import Crypto
import Domain
import Store
import Synchronization

/// The heads that everybody may ask for: made once and kept while they cannot have changed, or for a minute.
package final class HeadsDesk: Sendable {
    private let today = Mutex<Heads?>(nil)
    private let files = Mutex<[File]>([])

    /// How long the heads of a day that is not over are given out again, with the time at which they were looked at.
    private static let lifetime: Int64 = 60_000
    /// Files of sealed days in memory; each takes less than a megabyte.
    private static let most = 4

    struct Heads: Sendable {
        let at: Int64
        let heads: [AuditHead]
    }

    private struct File: Sendable {
        let sha256: [UInt8]
        let heads: [AuditHead]
    }

    package init() {}

    /// As they stood within the last minute.
    func today(_ site: Site) async throws -> Heads {
        let now = site.environment.now()
        if let known = today.withLock({ $0 }), now >= known.at, now - known.at < Self.lifetime { return known }
        let found = Heads(at: now, heads: try await site.database.read { try AuditEntries.heads(until: now, on: $0) })
        today.withLock { $0 = found }
        return found
    }

    /// The heads of a sealed day; nil where they are no longer those that were sealed.
    func heads(of day: SealedDay, _ site: Site) async throws -> [AuditHead]? {
        if let known = files.withLock({ $0.first { $0.sha256 == day.fileSHA256 } }) { return known.heads }
        let heads = try await site.database.read { try SealedDays.heads(of: day.day, on: $0) }
        guard Array(SHA256.hash(data: AuditHeadsFile.bytes(heads))) == day.fileSHA256 else { return nil }
        files.withLock { files in
            files.insert(File(sha256: day.fileSHA256, heads: heads), at: 0)
            if files.count > Self.most { files.removeLast() }
        }
        return heads
    }
}
