import Domain
import Store
import Synchronization

/// Standard sets that were read before. A set is looked up by its id and the hash of its text, so a set that was
/// replaced while it could be is read anew.
package final class StandardsShelf: Sendable {
    private let sets = Mutex<[String: Standards]>([:])

    package init() {}

    /// - Throws: `StoreError.failed` when a stored set can no longer be read.
    package func standards(_ id: String, on db: any Connection) throws -> Standards? {
        guard let sha256 = try StandardSets.sha256(id, on: db) else { return nil }
        if let known = sets.withLock({ $0[id] }), known.sha256 == sha256 { return known }
        guard let stored = try StandardSets.find(id, on: db) else { return nil }
        let (set, problems) = StandardSetFile.read(stored.source, name: "standard set \(id)")
        guard let set, problems.isEmpty else {
            throw StoreError.failed(
                "the stored standard set \(id) cannot be read: \(problems.first?.description ?? "")")
        }
        let standards = Standards(set, sha256: sha256)
        sets.withLock { $0[id] = standards }
        return standards
    }

    /// As `standards`, for a round, whose set must exist.
    package func standards(of round: Round, on db: any Connection) throws -> Standards {
        guard let standards = try standards(round.standardSet, on: db) else {
            throw StoreError.failed("the standard set \(round.standardSet) of round \(round.id) is missing")
        }
        return standards
    }
}
