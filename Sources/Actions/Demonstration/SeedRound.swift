import Domain
import Store

/// What a round holds after it was filled.
package struct SeededRound: Hashable, Sendable {
    package let round: String
    package let localGovernments: Int
    package let answers: Int
    package let certified: Int
}

/// Fills one round with invented figures, marks it as a demonstration, and certifies a share of it. Run in one
/// transaction: a seed that fails leaves the round as it was.
///
/// Each local government has one entry on its record, with the digest of its rows (the SHA-256 of what a first
/// certification freezes), and one more where it is certified.
struct SeedRound: Sendable {
    /// As it stands, or how it is created.
    var round: Round
    var seed: Int
    /// Shares of cells recorded and of local governments certified, 0 to 1.
    var fill: ExactDecimal
    var certified: ExactDecimal
    /// Called now and then with how many local governments are done, of how many.
    var report: @Sendable (Int, Int) -> Void

    /// - Throws: `SeedNational.Reason`.
    func run(in environment: Environment, on db: any Connection) throws -> SeededRound {
        guard try !InventedRounds.holdsRealFigures(round.id, on: db) else {
            throw SeedNational.Reason.holdsRealFigures(round.id)
        }
        let opened = try opened(in: environment, on: db)
        try InventedRounds.clear(round.id, on: db)
        let seeded = try fill(opened, in: environment, on: db)
        _ = try Audit.append(
            AuditEntry(
                .answersInvented, round: round.id,
                became: CanonicalJSON.object([
                    "answers": .whole(seeded.answers), "certified": .whole(seeded.certified), "seed": .whole(seed),
                ]).text),
            to: Audit.centralChain, by: 0, role: "command", at: environment.now(), on: db)
        return seeded
    }

    /// The round, created and opened where it was not.
    private func opened(in environment: Environment, on db: any Connection) throws -> Round {
        switch try CreateRound(round: round).run(in: environment, on: db) {
        case .created, .exists: break
        case .noSuchStandardSet: throw SeedNational.Reason.noStandardSet(round.id)
        case .notAYear, .datesReversed: throw SeedNational.Reason.notAYear(round.id)
        }
        try Rounds.markDemonstration(round.id, on: db)
        if case .emptyRegister = try OpenRound(id: round.id).run(in: environment, on: db) {
            throw SeedNational.Reason.emptyRegister
        }
        guard let opened = try Rounds.find(round.id, on: db) else { throw SeedNational.Reason.notAYear(round.id) }
        return opened
    }

    private func fill(_ round: Round, in environment: Environment, on db: any Connection) throws -> SeededRound {
        let year = Int(round.id) ?? 0
        let standards = try environment.standards.standards(of: round, on: db)
        let figures = InventedFigures(seed: seed, year: year, standards)
        let assessments = try Assessments.list(round.id, on: db)
        let places = figures.places(assessments.map(\.localGovernment))
        let progress = InventedProgress.spread(over: places, seed: seed, year: year, certified: certified, fill: fill)
        var writer = InventedWriter(
            round: round, standards: standards, seed: seed,
            moments: InventedMoments(round, now: environment.now()),
            recorders: try DemonstrationAccounts.ids(of: .recorder, on: db),
            certifiers: try DemonstrationAccounts.ids(of: .certifier, on: db))
        for (index, assessment) in assessments.enumerated() {
            let invented = InventedAssessment(of: places[index], progress[index], figures, standards)
            try writer.write(invented, of: places[index], assessment, on: db)
            if index % 100 == 0 { report(index, assessments.count) }
        }
        try writer.finish(on: db)
        report(assessments.count, assessments.count)
        return SeededRound(
            round: round.id, localGovernments: assessments.count, answers: writer.answers,
            certified: progress.count { $0.state == .certified })
    }
}
