import Domain
import Store

/// What is wrong with a chain that does not hold together: its first wrong entry, found by trying where each entry would fit.
enum ChainDiagnosis {
    /// - Parameters:
    ///   - readings: the whole chain, in the order of its numbers.
    ///   - places: how far every chain holds together, to find from where a strange entry came.
    ///   - known: chains that could have entries, though none stands there now.
    static func faults(
        in chain: String, _ readings: [AuditEntries.Reading], among places: [String: ChainWalk.Place],
        known: some Sequence<String>
    ) -> [AuditFault] {
        let broken = BrokenChain(chain, readings)
        let origin = broken.stranger.flatMap { self.origin(of: $0, places, known) }
        return [broken.fault(stranger: origin)] + (origin.map { [moved(broken.stranger, to: chain, from: $0)] } ?? [])
    }

    private static func moved(_ entry: AuditEntries.Stored?, to chain: String, from origin: String) -> AuditFault {
        AuditFault(.moved, in: origin, at: entry?.sequence ?? 0, "the entry stands in the chain \(chain)")
    }

    /// The chain in which an entry would be the next one.
    private static func origin(
        of entry: AuditEntries.Stored, _ places: [String: ChainWalk.Place], _ known: some Sequence<String>
    ) -> String? {
        func fits(_ chain: String, _ place: ChainWalk.Place) -> Bool {
            place.next == entry.sequence && chain != entry.chain
                && Audit.hash(of: entry.placed(in: chain, at: entry.sequence), after: place.hash) == entry.hash
        }
        if let found = places.first(where: { fits($0.key, $0.value) })?.key { return found }
        return known.first { places[$0] == nil && fits($0, ChainWalk.Place()) }
    }
}

/// A chain taken apart: what holds together, and the rest.
private struct BrokenChain {
    let chain: String
    /// The number of the first entry that is not what was written, and the hash before it.
    private var next = 1
    private var hash: [UInt8] = []
    private var rest: [AuditEntries.Stored] = []
    private var unreadable: [(sequence: Int?, column: String)] = []

    init(_ chain: String, _ readings: [AuditEntries.Reading]) {
        self.chain = chain
        var isLost = false
        for reading in readings {
            switch reading {
            case .unreadable(_, let sequence, let column):
                unreadable.append((sequence, column))
                if let sequence, sequence >= next { isLost = true }
            case .entry(let entry):
                if !isLost, entry.sequence == next, fits(entry, at: next, after: hash) {
                    next += 1
                    hash = entry.hash
                } else {
                    rest.append(entry)
                    if entry.sequence >= next { isLost = true }
                }
            }
        }
    }

    private func fits(_ entry: AuditEntries.Stored, at sequence: Int, after previous: [UInt8]) -> Bool {
        Audit.hash(of: entry.placed(in: chain, at: sequence), after: previous) == entry.hash
    }

    private var occupant: AuditEntries.Stored? { rest.first { $0.sequence == next } }

    /// The entry that belongs to the first wrong place, where it stands elsewhere in the chain.
    private var rightful: AuditEntries.Stored? { rest.first { fits($0, at: next, after: hash) } }

    /// What may have come from another chain.
    var stranger: AuditEntries.Stored? { occupant ?? rest.first { $0.sequence > next } ?? rest.first }

    /// - Parameter origin: the chain from which the stranger came.
    func fault(stranger origin: String?) -> AuditFault {
        if let column = unreadable.first(where: { $0.sequence == next })?.column {
            return fault(.unreadable, "the column \(column) holds a value of another kind")
        }
        if let rightful {
            guard let occupant else { return fault(.reordered, "the entry stands at number \(rightful.sequence)") }
            return isFromHere(occupant, insteadOf: rightful)
                ? fault(.reordered, "the entry stands at number \(rightful.sequence)")
                : fault(.inserted, "what was entry \(next) stands at number \(rightful.sequence)")
        }
        if let origin, let stranger, rest.count == 1 || occupant != nil {
            return AuditFault(.inserted, in: chain, at: stranger.sequence, "the entry belongs to the chain \(origin)")
        }
        if let occupant { return fault(of: occupant) }
        if let following = rest.first(where: { $0.sequence > next }) {
            let last = following.sequence - 1
            // A number of fifteen digits is no gap but a number that was changed.
            if last - next > 1_000_000_000 {
                return fault(.changed, "an entry stands at the number \(following.sequence)")
            }
            return fault(.removed, last == next ? "the entry is missing" : "entries \(next) to \(last) are missing")
        }
        if let column = unreadable.first?.column {
            return fault(.unreadable, "the column \(column) holds a value of another kind")
        }
        if let stray = rest.first {
            return AuditFault(.inserted, in: chain, at: stray.sequence, "no entry can have this number")
        }
        return fault(.changed, "the entry does not follow from the one before it")
    }

    /// An entry at its own number, whose hash is not right.
    private func fault(of entry: AuditEntries.Stored) -> AuditFault {
        guard let following = rest.first(where: { $0.sequence == next + 1 }) else {
            return fault(.changed, "the entry, the last one, does not follow from the one before it")
        }
        if fits(following, at: next + 1, after: entry.hash) {
            return fault(.changed, "its columns are not those that were written")
        }
        if fits(following, at: next + 1, after: Audit.hash(of: entry, after: hash)) {
            return fault(.changed, "its hash is not the one that was written")
        }
        if fits(following, at: next + 2, after: entry.hash) {
            return fault(.removed, "the entry is missing, and those behind it have got other numbers")
        }
        return fault(.changed, "the entry does not follow from the one before it")
    }

    /// Whether the entry at the wrong place is one of this chain: it fits where the rightful one stands, or behind it.
    private func isFromHere(_ occupant: AuditEntries.Stored, insteadOf rightful: AuditEntries.Stored) -> Bool {
        if fits(occupant, at: next + 1, after: rightful.hash) { return true }
        return rest.contains {
            $0.sequence == rightful.sequence - 1 && fits(occupant, at: rightful.sequence, after: $0.hash)
        }
    }

    private func fault(_ kind: AuditFault.Kind, _ detail: String) -> AuditFault {
        AuditFault(kind, in: chain, at: next, detail)
    }
}
