import Domain
import Synchronization

/// The last document of each round and basis: written once for as long as the tables stay the same.
final class KnownSummaries: Sendable {
    private struct Key: Hashable {
        let round: String
        let basis: Basis
    }

    private let known = Mutex<[Key: (summary: Summary, text: String)]>([:])

    func text(of summary: Summary, _ round: Round) -> String {
        let key = Key(round: round.id, basis: summary.basis)
        if let found = known.withLock({ $0[key] }), found.summary == summary { return found.text }
        let text = summary.canonical(round: round.id, standardSet: round.standardSet).text
        known.withLock { $0[key] = (summary, text) }
        return text
    }
}
