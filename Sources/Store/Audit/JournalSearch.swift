import Domain

/// Looks for entries of one chain by what somebody asks for; the newest first.
package struct JournalSearch: Hashable, Sendable {
    package var chain: String
    /// nil for every round and what belongs to none.
    package var round: String?
    package var action: AuditEntry.Action?
    package var account: Int?
    /// A day in Thailand.
    package var day: ThaiDate?

    package init(
        chain: String, round: String? = nil, action: AuditEntry.Action? = nil, account: Int? = nil, day: ThaiDate? = nil
    ) {
        self.chain = chain
        self.round = round
        self.action = action
        self.account = account
        self.day = day
    }

    package func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS found FROM audit_entry WHERE \(condition)")?.get("found") ?? 0
    }

    package func list(after skipped: Int, limit: Int, on db: any Connection) throws -> [AuditEntries.Stored] {
        try db.rows(
            """
            SELECT \(AuditEntries.columns) FROM audit_entry WHERE \(condition)
             ORDER BY seq DESC LIMIT \(limit) OFFSET \(skipped)
            """
        ).map(AuditEntries.Stored.init(row:))
    }

    /// Everybody who has an entry in the chain, by name; the program itself is account 0 and has none.
    package static func accounts(of chain: String, on db: any Connection) throws -> [(id: Int, name: String)] {
        try db.rows(
            """
            SELECT account.id, account.name FROM account
             WHERE account.id IN (SELECT account_id FROM audit_entry WHERE chain = \(chain))
             ORDER BY account.name, account.id
            """
        ).map { (id: try $0.get("id"), name: try $0.get("name")) }
    }

    private var condition: Query {
        var condition: Query = "chain = \(chain)"
        if let round { condition = condition + " AND round_id = \(round)" }
        if let action { condition = condition + " AND action = \(action.rawValue)" }
        if let account { condition = condition + " AND account_id = \(account)" }
        if let day {
            condition =
                condition + " AND at BETWEEN \(ThaiClock.startOfDay(day)) AND \(ThaiClock.endOfDay(day))"
        }
        return condition
    }
}
