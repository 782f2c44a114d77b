import Domain

/// The chains of entries. Appending, with its hash, is `Audit.append` in Actions.
package enum AuditEntries {
    package struct Head: Sendable {
        package let sequence: Int
        package let hash: [UInt8]
    }

    package struct Stored: Sendable {
        package let chain: String
        package let sequence: Int
        package let at: Int64
        package let accountID: Int
        package let role: String
        package let round: String
        package let action: String
        package let subject: String
        package let was: String
        package let became: String
        package let requestID: String
        package let hash: [UInt8]
    }

    /// Lets entries of a chain that belongs to no local government follow each other, as `LocalGovernments.lock` does for the
    /// others.
    package static func lock(_ chain: String, on db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        _ = try db.rows("SELECT seq FROM audit_entry WHERE chain = \(chain) AND seq = 1 FOR NO KEY UPDATE")
    }

    package static func head(_ chain: String, on db: any Connection) throws -> Head? {
        try db.first("SELECT seq, hash FROM audit_entry WHERE chain = \(chain) ORDER BY seq DESC LIMIT 1")
            .map { Head(sequence: try $0.get("seq"), hash: try $0.get("hash")) }
    }

    package static func hash(_ chain: String, _ sequence: Int, on db: any Connection) throws -> [UInt8]? {
        try db.first("SELECT hash FROM audit_entry WHERE chain = \(chain) AND seq = \(sequence)")?.get("hash")
    }

    /// When the entry of a receipt was made; nil where the chain holds no such entry.
    package static func moment(of receipt: AuditReceipt, on db: any Connection) throws -> Int64? {
        try db.first(
            """
            SELECT at FROM audit_entry
             WHERE chain = \(receipt.chain) AND seq = \(receipt.sequence) AND hash = \(receipt.hash)
            """)?.get("at")
    }

    package static func insert(_ entry: Stored, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO audit_entry (chain, seq, at, account_id, role, round_id, action, subject, was, became,
                                     request_id, hash)
            VALUES (\(entry.chain), \(entry.sequence), \(entry.at), \(entry.accountID), \(entry.role),
                    \(entry.round), \(entry.action), \(entry.subject), \(entry.was), \(entry.became),
                    \(entry.requestID), \(entry.hash))
            """)
    }

    /// The history of one subject, newest first.
    package static func history(
        _ chain: String, round: String, subject: String, on db: any Connection
    ) throws -> [Stored] {
        try db.rows(
            """
            SELECT \(columns) FROM audit_entry
             WHERE chain = \(chain) AND round_id = \(round) AND subject = \(subject) ORDER BY seq DESC
            """
        ).map(Stored.init(row:))
    }

    /// The last entry of one kind in a round of a chain, before a sequence.
    package static func last(
        _ chain: String, round: String, action: AuditEntry.Action, before sequence: Int, on db: any Connection
    ) throws -> Stored? {
        try db.first(
            """
            SELECT \(columns) FROM audit_entry
             WHERE chain = \(chain) AND round_id = \(round) AND action = \(action.rawValue) AND seq < \(sequence)
             ORDER BY seq DESC LIMIT 1
            """
        ).map(Stored.init(row:))
    }

    /// One whole chain, oldest first.
    package static func list(_ chain: String, on db: any Connection) throws -> [Stored] {
        try db.rows("SELECT \(columns) FROM audit_entry WHERE chain = \(chain) ORDER BY seq").map(Stored.init(row:))
    }

    /// Whether an account has ever done one of some acts in a round of a chain.
    package static func hasActed(
        _ account: Int, in chain: String, round: String, _ actions: [AuditEntry.Action], on db: any Connection
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 AS found FROM audit_entry
             WHERE chain = \(chain) AND round_id = \(round) AND account_id = \(account)
               AND action IN (\(list: actions.map(\.rawValue))) LIMIT 1
            """) != nil
    }

    package static func chains(on db: any Connection) throws -> [String] {
        try db.rows("SELECT DISTINCT chain FROM audit_entry ORDER BY chain").map { try $0.get("chain") }
    }

    static let columns: Query = """
        chain, seq, at, account_id, role, round_id, action, subject, was, became, request_id, hash
        """
}

extension AuditEntries.Stored {
    package init(
        _ entry: AuditEntry, chain: String, sequence: Int, at: Int64, accountID: Int, role: String, requestID: String,
        hash: [UInt8]
    ) {
        self.init(
            chain: chain, sequence: sequence, at: at, accountID: accountID, role: role, round: entry.round,
            action: entry.action.rawValue, subject: entry.subject, was: entry.was, became: entry.became,
            requestID: requestID, hash: hash)
    }

    init(row: ResultRow) throws {
        self.init(
            chain: try row.get("chain"), sequence: try row.get("seq"), at: try row.get("at"),
            accountID: try row.get("account_id"), role: try row.get("role"), round: try row.get("round_id"),
            action: try row.get("action"), subject: try row.get("subject"), was: try row.get("was"),
            became: try row.get("became"), requestID: try row.get("request_id"), hash: try row.get("hash"))
    }
}
