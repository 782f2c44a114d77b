import Actions
import Domain
import Synchronization

/// The last document of each round, basis and province: written once for as long as the figures of the round stay the same.
final class KnownDocuments: Sendable {
    struct Key: Hashable {
        var round: String
        var basis: Basis
        /// nil for the country.
        var province: String?
    }

    private struct Known {
        /// Of one load of the round; held, so that another load is told apart from it.
        let participants: Participants
        let stamp: Int
        let text: String
    }

    private let known = Mutex<[Key: Known]>([:])

    /// - Parameters:
    ///   - read: takes out under the lock of the nation what is written after it.
    /// - Returns: nil when the round is not loaded.
    func text<Value: Sendable>(
        _ key: Key, of nation: Nation, read: (AnswerColumns) throws -> Value, write: (Value) -> CanonicalJSON
    ) rethrows -> String? {
        let found = known.withLock { $0[key] }
        let taken = try nation.read(key.round) { columns -> (participants: Participants, stamp: Int, value: Value)? in
            if let found, found.participants === columns.participants, found.stamp == columns.stamp { return nil }
            return (columns.participants, columns.stamp, try read(columns))
        }
        guard let taken else { return nil }
        guard let fresh = taken else { return found?.text }
        let text = write(fresh.value).text
        known.withLock { $0[key] = Known(participants: fresh.participants, stamp: fresh.stamp, text: text) }
        return text
    }
}
