import Domain
import Store
import Synchronization

/// The answers of the country in memory, a set of columns for each round that was loaded. Pages of results read here.
///
/// Whoever has saved something tells it here once the save is durable; the tables show it from then on.
package final class Nation: Sendable {
    private let rounds = Mutex<[String: RoundColumns]>([:])
    private let loading = Mutex<[String: Task<Void, any Error>]>([:])
    /// By round that is being loaded: whose changes the load may not have seen.
    private let missed = Mutex<[String: Set<String>]>([:])

    package init() {}

    /// Loads a round unless it is loaded; many who ask at the same time wait for one load.
    ///
    /// - Throws: `Refusal.notFound` when there is no such round.
    package func loadOnce(
        _ round: String, from database: any Database, standards shelf: StandardsShelf
    ) async throws {
        let load = loading.withLock { loading -> Task<Void, any Error>? in
            if let running = loading[round] { return running }
            if columns(round) != nil { return nil }
            let started = Task {
                defer { self.loading.withLock { $0[round] = nil } }
                try await self.load(round, from: database, standards: shelf)
            }
            loading[round] = started
            return started
        }
        try await load?.value
    }

    /// Loads a round from a consistent snapshot, or loads it anew.
    ///
    /// - Throws: `Refusal.notFound` when there is no such round.
    package func load(
        _ round: String, from database: any Database, standards shelf: StandardsShelf
    ) async throws {
        missed.withLock { $0[round] = $0[round] ?? [] }
        defer { missed.withLock { $0[round] = nil } }
        let (columns, horizon) = try await database.read { db in
            guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
            let horizon = try ChangesOfOthers.horizon(on: db)
            return (try ColumnsOfAnswers.load(round, try shelf.standards(of: found, on: db), on: db), horizon)
        }
        let loaded = RoundColumns(columns, horizon: horizon)
        rounds.withLock { $0[round] = loaded }
        for code in missed.withLock({ $0[round] ?? [] }) { try await refresh(round, code, from: database) }
    }

    package var loaded: [String] { rounds.withLock { $0.keys.sorted() } }

    /// Reads the columns of a round under their lock; take small values out, never the columns.
    ///
    /// - Returns: nil when the round is not loaded.
    package func read<Value: Sendable>(_ round: String, _ body: (AnswerColumns) throws -> Value) rethrows -> Value? {
        guard let found = columns(round) else { return nil }
        return try found.held.withLock { try body($0.columns) }
    }

    /// The tables of a round, made anew only after something changed.
    package func summary(_ round: String, _ basis: Basis) -> Summary? {
        columns(round)?.held.withLock { $0.summary(basis) }
    }

    package func record(_ saved: SavedAnswer, round: String, code: String) {
        change(round, code) { columns in
            guard let participant = columns.participants.position(of: code),
                let indicator = columns.standards.position(of: saved.state.indicator)
            else { return }
            columns.apply(saved, participant: participant, indicator: indicator)
        }
    }

    package func record(_ saved: SavedBaseValue, round: String, code: String) {
        change(round, code) { columns in
            guard let participant = columns.participants.position(of: code),
                let item = columns.position(ofItem: saved.item)
            else { return }
            columns.apply(saved.stored, participant: participant, item: item)
        }
    }

    package func record(_ state: Assessment.State, _ receipt: AuditReceipt, round: String) {
        change(round, receipt.chain) { columns in
            guard let participant = columns.participants.position(of: receipt.chain) else { return }
            columns.apply(state, participant: participant, entry: receipt.sequence)
        }
    }

    /// Reads one assessment again: after a certification, a withdrawal, or an import.
    package func refresh(_ round: String, _ code: String, from database: any Database) async throws {
        guard columns(round) != nil || missed.withLock({ $0[round] != nil }) else { return }
        let figures = try await database.read { db in try FiguresOfAssessment.find(round, code, on: db) }
        if let figures { change(round, code) { $0.apply(figures) } }
    }

    /// Puts in what other servers on the same database have committed since the last time; nothing on SQLite.
    package func catchUp(from database: any Database) async throws {
        guard database.dialect == .postgres else { return }
        for round in loaded {
            guard let held = columns(round) else { continue }
            let since = held.held.withLock { $0.horizon }
            let (changes, horizon) = try await database.read { db in
                let horizon = try ChangesOfOthers.horizon(on: db)
                return (try ChangesOfOthers.changes(of: round, since: since, on: db), horizon)
            }
            held.held.withLock { state in
                state.columns.apply(changes)
                state.horizon = max(state.horizon, horizon)
            }
        }
    }

    private func columns(_ round: String) -> RoundColumns? { rounds.withLock { $0[round] } }

    private func change(_ round: String, _ code: String, _ body: (inout AnswerColumns) -> Void) {
        missed.withLock { _ = $0[round]?.insert(code) }
        columns(round)?.held.withLock { body(&$0.columns) }
    }
}

/// The columns of one round behind a lock of their own.
private final class RoundColumns: Sendable {
    struct Held: Sendable {
        var columns: AnswerColumns
        /// Entries of transactions from here on may not have been seen.
        var horizon: Int64
        private var summaries: [Basis: (stamp: Int, summary: Summary)] = [:]

        init(_ columns: AnswerColumns, horizon: Int64) {
            self.columns = columns
            self.horizon = horizon
        }

        mutating func summary(_ basis: Basis) -> Summary {
            if let known = summaries[basis], known.stamp == columns.stamp { return known.summary }
            let summary = columns.summary(basis)
            summaries[basis] = (columns.stamp, summary)
            return summary
        }
    }

    let held: Mutex<Held>

    init(_ columns: AnswerColumns, horizon: Int64) {
        held = Mutex(Held(columns, horizon: horizon))
    }
}
