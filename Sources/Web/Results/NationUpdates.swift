import Actions
import Domain
import Logging
import Store

/// What durable changes mean for everybody who looks at results: the nation in columns follows each of them.
extension Site {
    /// Loads what results are made from: every open round, or the last one there is. Others follow when asked for.
    package func loadNation() async throws {
        let rounds = try await database.read { try Rounds.list(on: $0) }
        let open = rounds.filter { $0.state == .open }
        for round in open.isEmpty ? rounds.suffix(1) : open {
            try await nation.load(round.id, from: database, standards: environment.standards)
        }
    }

    /// Loads the rounds before, for the trends of results; pages are served meanwhile and show the years that are there.
    package func loadEarlierRounds() async {
        do {
            let rounds = try await database.read { try Rounds.list(on: $0) }
            for round in rounds.sorted(by: { $0.id > $1.id }).prefix(5) where round.state != .prepared {
                try await nation.loadOnce(round.id, from: database, standards: environment.standards)
            }
        } catch {
            logger.error("the rounds before could not be read, so results show no trend: \(error)")
        }
    }

    /// Before results of a round are read: loads it where nobody has asked for it yet, and puts in what other servers on
    /// the same database have saved.
    func bringNationUpToDate(_ round: String) async throws {
        try await nation.loadOnce(round, from: database, standards: environment.standards)
        try await nation.catchUp(from: database)
    }

    func noteSave(_ saved: SavedAnswer, round: String, code: String) {
        counters.countSave()
        nation.record(saved, round: round, code: code)
    }

    func noteSave(_ saved: SavedBaseValue, round: String, code: String) {
        counters.countSave()
        nation.record(saved, round: round, code: code)
    }

    /// After figures were handed to the certifier, or taken back.
    func noteState(_ state: Assessment.State, _ receipt: AuditReceipt, round: String) {
        nation.record(state, receipt, round: round)
    }

    /// After a certification or its withdrawal. The change itself is durable: when it cannot be read again, the tables
    /// are late, and the log says so.
    func noteCertification(round: String, code: String) async {
        do {
            try await nation.refresh(round, code, from: database)
        } catch {
            logger.error("results of \(code) in round \(round) are not up to date: \(error)")
        }
    }
}
