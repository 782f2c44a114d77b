import Domain
import Store

/// Takes away what its time of keeping is over for (`PersonalDatum`). A server does it once a day; of several the first finds
/// something, the others nothing.
package struct ForgetPastData: Sendable {
    package init() {}

    /// How many rows of each kind were taken away, by the name on record.
    package func run(in environment: Environment, on db: any Connection) throws -> [String: Int] {
        let now = environment.now()
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let contacts = now - Self.days(Keeping.daysOfContacts)
        let documents = now - Self.years(Keeping.yearsOfDocuments)
        // One server at a time: what is counted is what this one has taken away.
        try AuditEntries.lock(Audit.centralChain, on: db)
        try Sessions.deleteExpired(at: now, idleLimit: SignIn.idleLimit, on: db)
        _ = try PastData.forgetSteps(at: now, on: db)
        _ = try PastData.forgetAskedAddresses(at: now, on: db)
        _ = try PastData.forgetNetworks(lastUsedBefore: now - SignIn.networkLimit, on: db)
        let forgotten = [
            "call_backs": try PastData.eraseTexts(of: [.callBackNoted], enteredBefore: contacts, on: db),
            "drafts": try PastData.forgetDrafts(savedBefore: now - Self.days(Keeping.daysOfDrafts), on: db),
            "invitations": try PastData.blankInvitations(endedBefore: contacts, on: db),
            "links": try PastData.blankLinks(endedBefore: contacts, on: db),
            "names": try takeNames(since: documents, in: environment, on: db),
            "reasons": try PastData.eraseReasons(certifiedBefore: documents, on: db),
            "remarks": try PastData.forgetRemarks(
                before: ThaiClock.bangkok(millisecondsSinceEpoch: now - Self.years(Keeping.yearsOfRemarks)).date, on: db
            ),
            "texts": try PastData.eraseTexts(of: nil, enteredBefore: documents, on: db),
            "viewings": try PastData.forgetViewings(before: today.adding(days: -Keeping.daysOfViewings), on: db),
        ].filter { $0.value > 0 }
        if !forgotten.isEmpty {
            _ = try Audit.append(
                AuditEntry(
                    .dataForgotten, subject: today.iso,
                    became: CanonicalJSON.object(forgotten.mapValues { .whole($0) }).text),
                to: Audit.centralChain, by: AccountActor.command.account, role: AccountActor.command.role, at: now,
                on: db)
        }
        return forgotten
    }

    private func takeNames(since moment: Int64, in environment: Environment, on db: any Connection) throws -> Int {
        let accounts = try PastData.accountsWithoutRole(since: moment, on: db)
        for account in accounts { _ = try PseudonymisePerson(account: account).run(in: environment, on: db) }
        return accounts.count
    }

    private static func days(_ count: Int) -> Int64 { Keeping.days(count, after: .ended).milliseconds ?? 0 }

    private static func years(_ count: Int) -> Int64 { Keeping.years(count, after: .ended).milliseconds ?? 0 }
}
