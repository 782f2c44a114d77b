import Domain
import Store

/// Invents the figures of the country for a round and the years before it. The same seed gives the same figures.
package struct SeedNational: Sendable {
    /// The last round; those before it are closed.
    package var round: String
    package var seed: Int
    package var years: Int
    /// Share of the cells that are recorded, 0 to 1.
    package var fill: ExactDecimal
    /// Share of the local governments that are certified, 0 to 1.
    package var certified: ExactDecimal
    /// The set of the years before, which counts some things otherwise; needed where one of their rounds is created.
    package var earlierSet: ImportStandardSet?

    package init(
        round: String, seed: Int, years: Int = 5, fill: ExactDecimal = ExactDecimal(millionths: 970_000),
        certified: ExactDecimal = ExactDecimal(millionths: 900_000), earlierSet: ImportStandardSet? = nil
    ) {
        self.round = round
        self.seed = seed
        self.years = years
        self.fill = fill
        self.certified = certified
        self.earlierSet = earlierSet
    }

    package enum Outcome: Sendable {
        case seeded([SeededRound])
        case refused(Reason)
    }

    /// Why a round was not filled. It is as it was, and so are the later ones.
    package enum Reason: Error, Hashable, Sendable {
        case notAYear(String)
        /// Somebody recorded figures in this round.
        case holdsRealFigures(String)
        case emptyRegister
        /// No set was imported that the round could be judged by.
        case noStandardSet(String)
        /// The set of the years before has these errors.
        case earlierSetHasErrors([FileProblem])
    }

    /// One round after the other, each in one transaction.
    ///
    /// - Parameter report: round, local governments done, local governments in all.
    package func run(
        in environment: Environment, on database: any Database,
        report: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in }
    ) async throws -> Outcome {
        guard let last = Int(round), round.utf8.count == 4, (1...100).contains(years) else {
            return .refused(.notAYear(round))
        }
        do {
            let ids = (last - years + 1...last).map { String($0) }
            for id in ids where try await database.read({ try InventedRounds.holdsRealFigures(id, on: $0) }) {
                return .refused(.holdsRealFigures(id))
            }
            var seeded: [SeededRound] = []
            for id in ids {
                seeded.append(
                    try await database.write { db in
                        try seedOne(id, in: environment, on: db) { done, all in report(id, done, all) }
                    })
            }
            return .seeded(seeded)
        } catch let reason as Reason {
            return .refused(reason)
        }
    }

    private func seedOne(
        _ id: String, in environment: Environment, on db: any Connection,
        report: @escaping @Sendable (Int, Int) -> Void
    ) throws -> SeededRound {
        let isLast = id == round
        let existing = try Rounds.find(id, on: db)
        let set = try existing?.standardSet ?? standardSet(id, isLast: isLast, in: environment, on: db)
        let action = SeedRound(
            round: existing ?? prepared(id, set, isLast: isLast, now: environment.now()), seed: seed, fill: fill,
            certified: certified, report: report)
        let seeded = try action.run(in: environment, on: db)
        if !isLast { _ = try CloseRound(id: id).run(in: environment, on: db) }
        return seeded
    }

    /// The set of the round's own year. Without one, the last round takes the newest set of the years before it, the
    /// others take the one earlier set.
    private func standardSet(
        _ id: String, isLast: Bool, in environment: Environment, on db: any Connection
    ) throws -> String {
        let ids = try StandardSets.list(on: db).map(\.id)
        if ids.contains(id) { return id }
        if isLast {
            guard let newest = ids.filter({ $0 < id }).max() else { throw Reason.noStandardSet(id) }
            return newest
        }
        guard let earlierSet else { throw Reason.noStandardSet(id) }
        switch try earlierSet.run(in: environment, on: db) {
        case .imported(let set): return set.id
        case .unchanged(let known), .frozen(let known): return known
        case .refused(let problems): throw Reason.earlierSetHasErrors(problems)
        }
    }

    /// A round of the past ran from April to July; the last one is in its middle today.
    private func prepared(_ id: String, _ set: String, isLast: Bool, now: Int64) -> Round {
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let year = (Int(id) ?? 0) - 543
        let opens = isLast ? today.adding(days: -30) : ThaiDate(year: year, month: 4, day: 1)
        let closes = isLast ? today.adding(days: 30) : ThaiDate(year: year, month: 7, day: 31)
        return Round(
            id: id, standardSet: set, state: .prepared, opensOn: opens ?? today, closesOn: closes ?? today,
            resolution: id == "2567"
                ? Resolution(meeting: "4/2566", on: ThaiDate(year: 2023, month: 11, day: 1))
                : Resolution(meeting: "", on: nil), demonstration: true)
    }
}
