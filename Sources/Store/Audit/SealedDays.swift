import Domain

/// The heads of all chains as they stood at the end of a day, sealed once and for good. Of each day only those that had
/// changed are kept, and the file of any day is put together from them.
package enum SealedDays {
    package static func find(_ day: ThaiDate, on db: any Connection) throws -> SealedDay? {
        try db.first("SELECT \(columns) FROM audit_day WHERE day = \(day.iso)").map(SealedDay.init(row:))
    }

    package static func last(on db: any Connection) throws -> SealedDay? {
        try db.first("SELECT \(columns) FROM audit_day ORDER BY day DESC LIMIT 1").map(SealedDay.init(row:))
    }

    /// Newest first.
    package static func list(after skipped: Int, limit: Int, on db: any Connection) throws -> [SealedDay] {
        try db.rows("SELECT \(columns) FROM audit_day ORDER BY day DESC LIMIT \(limit) OFFSET \(skipped)")
            .map(SealedDay.init(row:))
    }

    package static func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS days FROM audit_day")?.get("days") ?? 0
    }

    /// A row as it stands, whatever it holds.
    package struct Row: Sendable {
        package let day: String
        package let chains: Int
        package let entries: Int
        package let fileSHA256: [UInt8]
        package let previous: [UInt8]
        package let seal: [UInt8]
    }

    /// Oldest first.
    package static func rows(on db: any Connection) throws -> [Row] {
        var rows: [Row] = []
        try db.scan("SELECT day, chains, entries, file_sha256, previous, seal FROM audit_day ORDER BY day") { row in
            rows.append(
                Row(
                    day: row.text(0), chains: Int(row.integer(1)), entries: Int(row.integer(2)),
                    fileSHA256: row.blob(3),
                    previous: row.blob(4), seal: row.blob(5)))
        }
        return rows
    }

    /// What the chain of central acts says of the days that were sealed: the day, and the entry.
    package static func entries(
        _ chain: String, action: AuditEntry.Action, on db: any Connection
    ) throws -> [(day: String, became: String)] {
        var entries: [(String, String)] = []
        try db.scan(
            """
            SELECT subject, became FROM audit_entry
             WHERE chain = \(chain) AND action = \(action.rawValue) ORDER BY seq
            """
        ) { entries.append(($0.text(0), $0.text(1))) }
        return entries
    }

    package static func insert(_ day: SealedDay, changed: [AuditHead], on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO audit_day (day, chains, entries, file_sha256, previous, seal, sealed_at)
            VALUES (\(day.day.iso), \(day.chains), \(day.entries), \(day.fileSHA256), \(day.previous), \(day.seal),
                    \(day.sealedAt))
            """)
        var rows = RowBuffer(columns: 4)
        for head in changed {
            let isFull = rows.add([
                head.chain.sqlValue, day.day.iso.sqlValue, head.entries.sqlValue, head.hash.sqlValue,
            ])
            if isFull { try rows.write("INSERT INTO audit_head (chain, day, entries, head)", on: db) }
        }
        try rows.write("INSERT INTO audit_head (chain, day, entries, head)", on: db)
    }

    /// Heads of a sealed day, in byte order of their chains. Each is found by the key, however many days there are.
    package static func heads(of day: ThaiDate, on db: any Connection) throws -> [AuditHead] {
        try db.rows(
            """
            WITH RECURSIVE known (chain) AS (
              SELECT MIN(chain) FROM audit_head
              UNION ALL
              SELECT (SELECT MIN(chain) FROM audit_head WHERE audit_head.chain > known.chain)
                FROM known WHERE known.chain IS NOT NULL
            )
            SELECT audit_head.chain, audit_head.entries, audit_head.head FROM known
              JOIN audit_head ON audit_head.chain = known.chain
               AND audit_head.day = (SELECT MAX(day) FROM audit_head AS earlier
                                      WHERE earlier.chain = known.chain AND earlier.day <= \(day.iso))
             WHERE audit_head.entries > 0
             ORDER BY audit_head.chain
            """
        ).map { AuditHead(chain: try $0.get("chain"), entries: try $0.get("entries"), hash: try $0.get("head")) }
    }

    /// Every head that was kept, day by day.
    package static func scan(on db: any Connection, _ body: (_ day: String, AuditHead) throws -> Void) throws {
        try db.scan("SELECT day, chain, entries, head FROM audit_head ORDER BY day, chain") { row in
            try body(row.text(0), AuditHead(chain: row.text(1), entries: Int(row.integer(2)), hash: row.blob(3)))
        }
    }

    /// Every head that was kept, chain by chain, with the hash that the chain has at that entry now; nil where it has none.
    /// - Parameter chain: nil for all.
    package static func scanBesideEntries(
        of chain: String? = nil, on db: any Connection,
        _ body: (_ day: String, AuditHead, _ now: [UInt8]?) throws -> Void
    ) throws {
        let condition: Query = chain.map { "AND audit_head.chain = \($0)" } ?? ""
        try db.scan(
            """
            SELECT audit_head.day, audit_head.chain, audit_head.entries, audit_head.head, audit_entry.hash
              FROM audit_head
              LEFT JOIN audit_entry ON audit_entry.chain = audit_head.chain AND audit_entry.seq = audit_head.entries
             WHERE audit_head.entries > 0 \(condition)
             ORDER BY audit_head.chain, audit_head.day
            """
        ) { row in
            try body(
                row.text(0), AuditHead(chain: row.text(1), entries: Int(row.integer(2)), hash: row.blob(3)),
                row.isNull(4) ? nil : row.blob(4))
        }
    }

    private static let columns: Query = "day, chains, entries, file_sha256, previous, seal, sealed_at"
}

extension SealedDay {
    init(row: ResultRow) throws {
        self.init(
            day: try row.day("day"), chains: try row.get("chains"), entries: try row.get("entries"),
            fileSHA256: try row.get("file_sha256"), previous: try row.get("previous"), seal: try row.get("seal"),
            sealedAt: try row.get("sealed_at"))
    }
}

extension AuditEntries {
    /// The heads of all chains, counting only entries made until a moment, in byte order of their chains. Each chain is found by
    /// its key, from its end: no entry but the last ones is looked at.
    package static func heads(until moment: Int64, on db: any Connection) throws -> [AuditHead] {
        try db.rows(
            """
            WITH RECURSIVE known (chain) AS (
              SELECT MIN(chain) FROM audit_entry
              UNION ALL
              SELECT (SELECT MIN(chain) FROM audit_entry WHERE audit_entry.chain > known.chain)
                FROM known WHERE known.chain IS NOT NULL
            )
            SELECT audit_entry.chain, audit_entry.seq, audit_entry.hash FROM known
              JOIN audit_entry ON audit_entry.chain = known.chain
               AND audit_entry.seq = (SELECT latest.seq FROM audit_entry AS latest
                                       WHERE latest.chain = known.chain AND latest.at <= \(moment)
                                       ORDER BY latest.seq DESC LIMIT 1)
             ORDER BY audit_entry.chain
            """
        ).map { AuditHead(chain: try $0.get("chain"), entries: try $0.get("seq"), hash: try $0.get("hash")) }
    }
}
