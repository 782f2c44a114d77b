import Domain

/// Mail that is to be sent, in the transaction of what it tells of: neither without the other.
package enum Outbox {
    /// - Parameters:
    ///   - key: what is queued under the same key a second time is left out.
    ///   - account: whose address it is; nil for somebody who has no account.
    /// - Returns: false where it was queued before.
    @discardableResult
    package static func insert(
        _ mail: Mail, once key: String, account: Int?, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO mail (id, once_key, kind, account_id, address, language, subject, body, calendar, state, attempts,
                              claim, queued_at, due_at, useful_until, answer)
            VALUES (\(mail.id), \(key), \(mail.kind.rawValue), \(account), \(mail.address), \(mail.language.rawValue),
                    \(mail.subject), \(mail.body), \(mail.calendar), \(mail.state.rawValue), 0, 0, \(mail.queuedAt),
                    \(mail.queuedAt), \(mail.usefulUntil), \(mail.answer))
            ON CONFLICT (once_key) DO NOTHING
            """) == 1
    }

    package static func find(_ id: String, on db: any Connection) throws -> Mail? {
        try db.first("SELECT \(columns) FROM mail WHERE id = \(id)").map(Mail.init(row:))
    }

    /// The state of what was queued under keys.
    package static func states(ofKeys keys: [String], on db: any Connection) throws -> [String: Mail.State] {
        var states: [String: Mail.State] = [:]
        for row in try db.rows("SELECT once_key, state FROM mail WHERE once_key IN (\(list: keys))") {
            states[try row.get("once_key")] = Mail.State(rawValue: try row.get("state"))
        }
        return states
    }

    /// What nobody tries any more and nobody has looked after, newest first.
    package static func troubled(limit: Int, on db: any Connection) throws -> [Mail] {
        try db.rows(
            """
            SELECT \(columns) FROM mail WHERE state IN ('failed', 'unknown')
             ORDER BY ended_at DESC, id LIMIT \(limit)
            """
        ).map(Mail.init(row:))
    }

    /// The last mail to a person, once it has ended.
    package static func lastEnded(ofAccount account: Int, to address: String, on db: any Connection) throws -> Mail? {
        try db.first(
            """
            SELECT \(columns) FROM mail
             WHERE account_id = \(account) AND address = \(address) AND state IN ('sent', 'failed', 'unknown')
             ORDER BY ended_at DESC, id LIMIT 1
            """
        ).map(Mail.init(row:))
    }

    /// How many were queued for a person under keys with a beginning, since a moment.
    package static func count(
        _ kind: Mail.Kind, ofAccount account: Int, since moment: Int64, on db: any Connection
    ) throws -> Int {
        try db.first(
            """
            SELECT COUNT(*) AS count FROM mail
             WHERE account_id = \(account) AND kind = \(kind.rawValue) AND queued_at > \(moment)
            """)?.get("count") ?? 0
    }

    // MARK: Ending by hand

    /// What has become pointless before it was sent.
    package static func cancel(key: String, at now: Int64, on db: any Connection) throws {
        try cancel("once_key = \(key)", at: now, on: db)
    }

    package static func cancelAll(ofAccount account: Int, at now: Int64, on db: any Connection) throws {
        try cancel("account_id = \(account)", at: now, on: db)
    }

    package static func cancelCodes(ofAccount account: Int, at now: Int64, on db: any Connection) throws {
        try cancel("account_id = \(account) AND kind = \(Mail.Kind.addressCode.rawValue)", at: now, on: db)
    }

    private static func cancel(_ condition: Query, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            UPDATE mail SET state = 'cancelled', body = NULL, calendar = NULL, ended_at = \(now)
             WHERE state IN ('queued', 'failed', 'unknown') AND \(condition)
            """)
    }

    /// - Returns: false where it is not one that may be sent once more.
    package static func queueAgain(
        _ id: String, at now: Int64, usefulUntil: Int64, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            UPDATE mail
               SET state = 'queued', attempts = 0, queued_at = \(now), due_at = \(now), useful_until = \(usefulUntil),
                   ended_at = NULL
             WHERE id = \(id) AND state IN ('failed', 'unknown') AND body IS NOT NULL
            """) == 1
    }

    static let columns: Query = """
        id, kind, address, language, subject, body, calendar, state, attempts, queued_at, useful_until, answer
        """
}

extension Mail {
    init(row: ResultRow) throws {
        let (kind, state): (String, String) = (try row.get("kind"), try row.get("state"))
        guard let kind = Kind(rawValue: kind), let state = State(rawValue: state) else {
            throw StoreError.wrongColumn("no kind or state of mail: \(kind), \(state)")
        }
        self.init(
            id: try row.get("id"), kind: kind, address: try row.get("address"),
            language: Language(rawValue: try row.get("language")) ?? .thai, subject: try row.get("subject"),
            body: try row.find("body"), calendar: try row.find("calendar"), state: state,
            attempts: try row.get("attempts"),
            queuedAt: try row.get("queued_at"), usefulUntil: try row.get("useful_until"), answer: try row.get("answer"))
    }
}
