import Crypto
import Domain
import Store

/// Seals the heads of all chains as they stood at the end of a day, so that they can be published and held by others
/// (ADR 21). A sealed day is never changed.
package struct SealDay {
    package let day: ThaiDate

    package enum Outcome: Hashable, Sendable {
        case sealed(SealedDay)
        /// By another server, or before.
        case alreadySealed
        /// The day is not over yet.
        case notOver
        /// No chain had an entry yet.
        case nothingToSeal
        /// A later day is sealed already: the days are a chain, and nothing is put between.
        case tooLate
    }

    package init(day: ThaiDate) {
        self.day = day
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let now = environment.now()
        let end = ThaiClock.endOfDay(day)
        guard now > end else { return .notOver }
        try AuditEntries.lock(Audit.centralChain, on: db)
        if try SealedDays.find(day, on: db) != nil { return .alreadySealed }
        let last = try SealedDays.last(on: db)
        if let last, last.day > day { return .tooLate }
        let heads = try AuditEntries.heads(until: end, on: db)
        guard !heads.isEmpty else { return .nothingToSeal }
        let known = try last.map { try SealedDays.heads(of: $0.day, on: db) } ?? []
        let sealed = Self.sealed(day, heads, after: last?.seal ?? [], at: now)
        try SealedDays.insert(sealed, changed: Self.changed(heads, since: known), on: db)
        _ = try Audit.append(
            AuditEntry(.headsSealed, subject: day.iso, became: Self.record(sealed)), to: Audit.centralChain, by: 0,
            role: "command", at: now, on: db)
        return .sealed(sealed)
    }

    static func sealed(_ day: ThaiDate, _ heads: [AuditHead], after previous: [UInt8], at now: Int64) -> SealedDay {
        var sealed = SealedDay(
            day: day, chains: heads.count, entries: heads.reduce(0) { $0 + $1.entries },
            fileSHA256: Array(SHA256.hash(data: AuditHeadsFile.bytes(heads))), previous: previous, seal: [],
            sealedAt: now)
        sealed.seal = seal(of: sealed.sealedLine)
        return sealed
    }

    static func seal(of line: String) -> [UInt8] { Array(SHA256.hash(data: Array(line.utf8))) }

    /// What the chain of central acts says of it.
    static func record(_ sealed: SealedDay) -> String {
        CanonicalJSON.object([
            "chains": .whole(sealed.chains), "entries": .whole(sealed.entries),
            "file_hash": .string(Hexadecimal.text(sealed.fileSHA256)), "seal": .string(Hexadecimal.text(sealed.seal)),
        ]).text
    }

    /// Heads that are not what they were, and, with no entries, those of chains that are gone.
    private static func changed(_ heads: [AuditHead], since known: [AuditHead]) -> [AuditHead] {
        let before = Dictionary(known.map { ($0.chain, $0) }) { first, _ in first }
        let now = Set(heads.map(\.chain))
        return heads.filter { before[$0.chain] != $0 }
            + known.filter { !now.contains($0.chain) }.map { AuditHead(chain: $0.chain, entries: 0, hash: []) }
    }
}

/// Which days are to be sealed now.
package enum DaysToSeal {
    /// Work that began before midnight has this long to end.
    private static let patience: Int64 = 5 * 60_000

    /// In order. Where none was sealed yet, the last day alone: its heads cover whatever was before.
    package static func list(after last: ThaiDate?, at now: Int64) -> [ThaiDate] {
        let yesterday = ThaiClock.bangkok(millisecondsSinceEpoch: now - patience).date.adding(days: -1)
        guard let last else { return [yesterday] }
        guard last < yesterday else { return [] }
        return (last.daysSinceEpoch + 1...yesterday.daysSinceEpoch).map { ThaiDate(daysSinceEpoch: $0) }
    }

    /// Seals what is to be sealed, a transaction for each day.
    /// - Returns: how many days were sealed now.
    @discardableResult
    package static func seal(in environment: Environment, on database: any Database) async throws -> Int {
        let last = try await database.read { try SealedDays.last(on: $0) }
        var count = 0
        for day in list(after: last?.day, at: environment.now()) {
            let outcome = try await database.write { try SealDay(day: day).run(in: environment, on: $0) }
            if case .sealed = outcome { count += 1 }
        }
        return count
    }
}
