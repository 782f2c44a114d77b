import Domain
import Store

/// Invents what citizens have said of some local governments of a round that is a demonstration, so that the pages are not
/// empty. Where anything was answered, nothing is invented.
package struct SeedSatisfaction: Sendable {
    package var round: String
    package var localGovernments: [String]
    package var seed: Int

    package init(round: String, localGovernments: [String], seed: Int) {
        self.round = round
        self.localGovernments = localGovernments
        self.seed = seed
    }

    /// - Returns: how many forms were invented.
    package func run(in environment: Environment, on db: any Connection) throws -> Int {
        let now = environment.now()
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let recorders = try DemonstrationAccounts.ids(of: .recorder, on: db)
        var rows = InventedSatisfactionRows()
        var sheets = 0
        for (position, code) in localGovernments.enumerated() {
            let place = try SatisfactionPlace(round, code, in: environment, on: db)
            let id = place.assessment.id
            guard place.round.demonstration, try Satisfactions.slots(id, on: db).isEmpty else { continue }
            let last = min(place.round.closesOn, today.adding(days: -1))
            let invented = InventedSatisfaction(
                of: code, seed: seed, place.questions, from: min(place.round.opensOn, last), to: last,
                // One in twenty, and the first of all, shows what a flood looks like.
                isFlooded: position % 20 == 0)
            try rows.add(invented, of: id, on: db)
            sheets += invented.slots.count
            guard try PaperTallies.nextNumber(id, on: db) == 1 else { continue }
            let stored = StoredPaperTally(
                number: 1, paper: invented.paper, version: 1, savedBy: recorders[code] ?? 0,
                savedAt: ThaiClock.startOfDay(invented.paper.heldOn) + 15 * 3_600_000, isInvented: true)
            try PaperTallies.save(stored, of: id, on: db)
        }
        try rows.finish(on: db)
        return sheets
    }
}
