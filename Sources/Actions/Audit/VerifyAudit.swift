import Domain
import Store

/// Verifies the whole record of changes: every chain, the free texts beside them, and what is known of them elsewhere. Reads
/// each table once, row by row.
package enum VerifyAudit {
    package struct Findings: Sendable {
        package var chains = 0
        package var entries = 0
        package var texts = 0
        package var sealedDays = 0
        /// Heads that somebody brought along.
        package var headsCompared = 0
        /// Of each broken chain the first wrong entry, in the order of chains.
        package var faults: [AuditFault] = []
        /// What is wrong with the sealed days themselves.
        package var problemsOfDays: [String] = []

        package var isWhole: Bool { faults.isEmpty && problemsOfDays.isEmpty }
    }

    /// - Parameter heads: kept by somebody outside; each must still stand in its chain.
    package static func run(comparing heads: [AuditHead] = [], on db: any Connection) throws -> Findings {
        var findings = Findings()
        var walk = ChainWalk()
        try AuditEntries.scan(on: db) { walk.take($0) }
        walk.finish()
        findings.chains = walk.places.count
        findings.entries = walk.entries
        var faults = FirstFaults()
        try diagnose(walk, into: &faults, on: db)
        findings.texts = try compareTexts(walk, into: &faults, on: db)
        try compareFigures(walk, into: &faults, on: db)
        try compareSealedHeads(walk, into: &faults, on: db)
        for head in heads { try compare(head, witness: "the head given", walk, into: &faults, on: db) }
        findings.headsCompared = heads.count
        let days = try SealedDaysCheck(on: db)
        findings.sealedDays = days.days
        findings.problemsOfDays = days.problems
        findings.faults = faults.inOrder
        return findings
    }

    /// As `run`, for a single chain with its texts and its sealed heads: nil while all is as it was written.
    package static func firstFault(of chain: String, on db: any Connection) throws -> AuditFault? {
        var walk = ChainWalk()
        try AuditEntries.scan(chain, on: db) { walk.take($0) }
        walk.finish()
        var faults = FirstFaults()
        try diagnose(walk, into: &faults, on: db)
        _ = try compareTexts(of: chain, walk, into: &faults, on: db)
        try compareSealedHeads(of: chain, walk, into: &faults, on: db)
        return faults.inOrder.first { $0.chain == chain }
    }

    private static func diagnose(_ walk: ChainWalk, into faults: inout FirstFaults, on db: any Connection) throws {
        let broken = walk.places.filter(\.value.isBroken).keys.sorted()
        let known = broken.isEmpty ? [] : try AuditWitnesses.codes(on: db) + [Audit.centralChain]
        for chain in broken {
            let readings = try AuditEntries.readings(chain, on: db)
            for fault in ChainDiagnosis.faults(in: chain, readings, among: walk.places, known: known) {
                faults.add(fault)
            }
        }
        for (chain, place) in walk.places {
            guard let unknown = place.unknownAction else { continue }
            faults.add(
                AuditFault(
                    .unknownAction, in: chain, at: unknown.sequence,
                    "this program knows no act \(unknown.name.prefix(60))"))
        }
    }

    /// - Returns: how many texts there are.
    private static func compareTexts(
        of chain: String? = nil, _ walk: ChainWalk, into faults: inout FirstFaults, on db: any Connection
    ) throws -> Int {
        var texts = 0
        try AuditEntries.scanTexts(of: chain, on: db) { text in
            texts += 1
            guard let fault = AuditTexts.fault(of: text) else { return }
            let place = walk.place(of: text.chain)
            if fault.kind == .cutOff {
                guard !place.isBroken else { return }
                faults.add(AuditFault(.cutOff, in: text.chain, at: place.next, fault.detail))
            } else {
                faults.add(AuditFault(fault.kind, in: text.chain, at: text.sequence, fault.detail))
            }
        }
        return texts
    }

    private static func compareFigures(_ walk: ChainWalk, into faults: inout FirstFaults, on db: any Connection) throws
    {
        for (chain, entry) in try AuditWitnesses.entriesNamedByFigures(on: db) {
            let place = walk.place(of: chain)
            guard !place.isBroken, entry >= place.next else { continue }
            faults.add(
                AuditFault(.cutOff, in: chain, at: place.next, "figures name entry \(entry), the chain ends before it"))
        }
    }

    private static func compareSealedHeads(
        of chain: String? = nil, _ walk: ChainWalk, into faults: inout FirstFaults, on db: any Connection
    ) throws {
        try SealedDays.scanBesideEntries(of: chain, on: db) { day, head, now in
            compare(head, with: now, witness: "the sealed day \(day)", walk, into: &faults)
        }
    }

    private static func compare(
        _ head: AuditHead, witness: String, _ walk: ChainWalk, into faults: inout FirstFaults, on db: any Connection
    ) throws {
        // A chain that is broken is asked only for what holds together; the rest may hold anything.
        let place = walk.place(of: head.chain)
        let now = head.entries < place.next ? try AuditEntries.hash(head.chain, head.entries, on: db) : nil
        compare(head, with: now, witness: witness, walk, into: &faults)
    }

    private static func compare(
        _ head: AuditHead, with now: [UInt8]?, witness: String, _ walk: ChainWalk, into faults: inout FirstFaults
    ) {
        let place = walk.place(of: head.chain)
        if head.entries >= place.next {
            guard !place.isBroken else { return }
            faults.add(
                AuditFault(
                    .cutOff, in: head.chain, at: place.next,
                    "\(witness) knows \(head.entries) entries, \(place.next - 1) are there"
                ))
        } else if now != head.hash {
            faults.add(
                AuditFault(
                    .rewritten, in: head.chain, at: head.entries,
                    "\(witness) knows it under another hash: it or one before it was written anew"))
        }
    }
}

/// For each chain the first fault that was found.
private struct FirstFaults {
    private var faults: [String: AuditFault] = [:]

    mutating func add(_ fault: AuditFault) {
        guard let known = faults[fault.chain] else {
            faults[fault.chain] = fault
            return
        }
        // That an entry stands elsewhere says more than that it is missing here.
        if fault.sequence < known.sequence || (fault.sequence == known.sequence && fault.kind == .moved) {
            faults[fault.chain] = fault
        }
    }

    var inOrder: [AuditFault] {
        faults.values.sorted { $0.chain.utf8.lexicographicallyPrecedes($1.chain.utf8) }
    }
}
