import Actions
import Domain
import Synchronization

/// What a server holds to receive citizens' forms: the seal, which is the same for every server of one database, and the
/// limits, which each keeps for itself.
package final class SatisfactionDesk: Sendable {
    package let limits = SatisfactionLimits()
    private let known = Mutex<SatisfactionSeal?>(nil)

    package init() {}

    /// The seal is drawn once for a database and never changes, so it is asked for once.
    func seal(_ site: Site) async throws -> SatisfactionSeal {
        if let seal = known.withLock({ $0 }) { return seal }
        let seal = try await GiveSatisfactionSeal.perform(in: site.environment, on: site.database)
        known.withLock { $0 = seal }
        return seal
    }
}
