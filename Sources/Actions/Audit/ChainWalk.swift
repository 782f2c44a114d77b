import Domain
import Store

/// Follows chains entry by entry, each in the order of its numbers. Keeps one place for each chain and no entry, so that a
/// country of entries takes no more memory than its chains.
package struct ChainWalk {
    /// How far a chain holds together.
    struct Place: Sendable {
        /// The number that must come next.
        var next = 1
        /// The hash before it; empty at the beginning.
        var hash: [UInt8] = []
        /// Some entry does not fit, or stands where no entry can stand.
        var isBroken = false
        /// What comes now is no longer followed.
        var isLost = false
        /// An act that this program does not know, though its hash is right.
        var unknownAction: (sequence: Int, name: String)?
    }

    private(set) var places: [String: Place] = [:]
    /// Entries seen, of all chains.
    private(set) var entries = 0
    private var chain = ""
    private var place = Place()

    private static let actions = Set(AuditEntry.Action.allCases.map(\.rawValue))

    package init() {}

    package mutating func take(_ reading: AuditEntries.Reading) {
        entries += 1
        if reading.chain != chain || entries == 1 {
            leave()
            chain = reading.chain
            place = places[chain] ?? Place()
        }
        guard !place.isLost else { return }
        guard case .entry(let entry) = reading else {
            place.isBroken = true
            // One without a number may stand anywhere; one with a number stands where it stands.
            if case .unreadable(_, let sequence?, _) = reading, sequence >= place.next { place.isLost = true }
            return
        }
        guard entry.sequence == place.next, Audit.hash(of: entry, after: place.hash) == entry.hash else {
            place.isBroken = true
            place.isLost = entry.sequence >= place.next
            return
        }
        if place.unknownAction == nil, !Self.actions.contains(entry.action) {
            place.unknownAction = (entry.sequence, entry.action)
        }
        place.next += 1
        place.hash = entry.hash
    }

    /// Must follow the last entry.
    package mutating func finish() { leave() }

    private mutating func leave() {
        if entries > 1 || place.next > 1 || place.isBroken { places[chain] = place }
    }

    /// The place of one chain after `finish`.
    func place(of chain: String) -> Place { places[chain] ?? Place() }
}
