import Domain
import Store

/// Takes away what its time of keeping is over for (`PersonalDatum`). A server does it once a day; of several the first finds
/// something, the others nothing. Each kind is a transaction of its own, so that nobody waits long, and one that fails stops no other.
package struct ForgetPastData: Sendable {
    /// Names that are taken away in one day at most; those of a round may fall due together.
    private static let mostNames = 500

    package init() {}

    /// How many rows of each kind were taken away, by the name on record.
    /// - Throws: what went wrong first, after everything else is done.
    package func run(in environment: Environment, on database: any Database) async throws -> [String: Int] {
        var forgotten: [String: Int] = [:]
        var fault: (any Error)?
        let limits = Self.limits(at: environment.now())
        for kind in PastData.kinds(limits) {
            do {
                guard try await database.read({ try kind.isDue(on: $0) }) else { continue }
                let count = try await database.write { try kind.forget(on: $0) }
                if let name = kind.name, count > 0 { forgotten[name, default: 0] += count }
            } catch {
                fault = fault ?? error
            }
        }
        do {
            let due = try await database.read {
                try Pseudonyms.due(since: limits.documents, limit: Self.mostNames, on: $0)
            }
            for account in due {
                _ = try await database.write { try PseudonymisePerson(account: account).run(in: environment, on: $0) }
                forgotten["names", default: 0] += 1
            }
        } catch {
            fault = fault ?? error
        }
        if !forgotten.isEmpty { try await note(forgotten, in: environment, on: database) }
        if let fault { throw fault }
        return forgotten
    }

    private func note(_ forgotten: [String: Int], in environment: Environment, on database: any Database) async throws {
        let now = environment.now()
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let became = CanonicalJSON.object(forgotten.mapValues { .whole($0) }).text
        _ = try await database.write { db in
            try Audit.append(
                AuditEntry(.dataForgotten, subject: day.iso, became: became), to: Audit.centralChain,
                by: AccountActor.command.account, role: AccountActor.command.role, at: now, on: db)
        }
    }

    /// Times are counted from midnight in Thailand: what is due today is due since then.
    private static func limits(at now: Int64) -> PastData.Limits {
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let midnight = ThaiClock.startOfDay(today)
        func days(_ count: Int) -> Int64 { midnight - Int64(count) * 86_400_000 }
        func years(_ count: Int) -> Int64 { midnight - (Keeping.years(count, after: .ended).milliseconds ?? 0) }
        return PastData.Limits(
            now: now, idle: now - SignIn.idleLimit, networks: days(Keeping.daysOfNetworks),
            mail: days(Keeping.daysOfMail), drafts: days(Keeping.daysOfDrafts), contacts: days(Keeping.daysOfContacts),
            documents: years(Keeping.yearsOfDocuments), questions: years(Keeping.yearsOfQuestions),
            remarks: ThaiClock.bangkok(millisecondsSinceEpoch: years(Keeping.yearsOfRemarks)).date,
            viewings: today.adding(days: -Keeping.daysOfViewings))
    }
}
