import Domain

/// The outbox as who sends from it sees it. `claim` counts how often a mail was taken up, so that what comes back late is known from
/// what was begun anew; while one is `sending`, `due_at` is the moment at which nobody is believed to be at it any more.
extension Outbox {
    /// A mail taken up to be sent.
    package struct Claimed: Sendable {
        package let mail: Mail
        package let claim: Int
    }

    /// Whether something is to be done; asked often, and answered without a lock.
    package static func hasWork(at now: Int64, on db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 AS one FROM mail WHERE state IN ('queued', 'sending') AND due_at <= \(now) LIMIT 1")
    }

    /// Takes up the mail that is due longest. Two servers never take up the same: the second finds it changed.
    /// - Parameter lease: how long the talk with the mail server may take, in milliseconds.
    package static func claim(at now: Int64, lease: Int64, on db: any Connection) throws -> Claimed? {
        let due = try db.rows(
            "SELECT id FROM mail WHERE state = 'queued' AND due_at <= \(now) ORDER BY due_at, id LIMIT 20")
        for row in due {
            let id: String = try row.get("id")
            let isMine =
                try db.run(
                    """
                    UPDATE mail
                       SET state = 'sending', attempts = attempts + 1, claim = claim + 1, due_at = \(now + lease)
                     WHERE id = \(id) AND state = 'queued' AND due_at <= \(now)
                    """) == 1
            guard isMine, let found = try db.first("SELECT claim, \(columns) FROM mail WHERE id = \(id)") else {
                continue
            }
            return Claimed(mail: try Mail(row: found), claim: try found.get("claim"))
        }
        return nil
    }

    /// The server has taken it. That holds whatever was thought of it in the meantime, unless it was taken up anew.
    package static func noteSent(_ claimed: Claimed, _ answer: String, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            UPDATE mail SET state = 'sent', body = NULL, calendar = NULL, answer = \(answer), ended_at = \(now)
             WHERE id = \(claimed.mail.id) AND claim = \(claimed.claim) AND state <> 'sent'
            """)
    }

    /// It is tried again later.
    package static func noteLater(
        _ claimed: Claimed, _ answer: String, next: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            UPDATE mail SET state = 'queued', answer = \(answer), due_at = \(next), ended_at = NULL
             WHERE id = \(claimed.mail.id) AND claim = \(claimed.claim) AND state = 'sending'
            """)
    }

    /// Nobody tries any more.
    package static func noteEnd(
        _ claimed: Claimed, _ state: Mail.State, _ answer: String, at now: Int64, on db: any Connection
    ) throws {
        let carriesSecret = claimed.mail.kind.carriesSecret
        let (body, calendar) = carriesSecret ? (nil, nil) : (claimed.mail.body, claimed.mail.calendar)
        try db.run(
            """
            UPDATE mail SET state = \(state.rawValue), body = \(body), calendar = \(calendar), answer = \(answer), ended_at = \(now)
             WHERE id = \(claimed.mail.id) AND claim = \(claimed.claim) AND state IN ('sending', 'unknown')
            """)
    }

    /// Mails whose sender has died in the middle of the talk: whether they were taken, nobody here knows.
    /// - Parameter all: also those that were taken up just now; where no other server can be at it.
    /// - Returns: how many there were.
    @discardableResult
    package static func giveUpLost(all: Bool, _ answer: String, at now: Int64, on db: any Connection) throws -> Int {
        let lost = try db.rows("SELECT id, kind FROM mail WHERE state = 'sending' AND (due_at <= \(now) OR \(all) = 1)")
        var count = 0
        for row in lost {
            let id: String = try row.get("id")
            let carriesSecret = Mail.Kind(rawValue: try row.get("kind"))?.carriesSecret ?? true
            count += try db.run(
                """
                UPDATE mail SET state = 'unknown', answer = \(answer), ended_at = \(now),
                                body = CASE WHEN \(carriesSecret) = 1 THEN NULL ELSE body END,
                                calendar = CASE WHEN \(carriesSecret) = 1 THEN NULL ELSE calendar END
                 WHERE id = \(id) AND state = 'sending' AND (due_at <= \(now) OR \(all) = 1)
                """)
        }
        return count
    }

    /// Forgets what was sent or cancelled long ago: addresses are not kept without a use.
    package static func forget(endedBefore moment: Int64, on db: any Connection) throws {
        try db.run("DELETE FROM mail WHERE ended_at < \(moment)")
    }

    /// For those who look after the server.
    package struct Counts: Hashable, Sendable {
        package var byState: [Mail.State: Int] = [:]
        /// When the mail that waits longest was due; nil where none is overdue.
        package var oldestDue: Int64?
    }

    package static func counts(at now: Int64, on db: any Connection) throws -> Counts {
        var counts = Counts()
        for row in try db.rows("SELECT state, COUNT(*) AS count FROM mail GROUP BY state") {
            guard let state = Mail.State(rawValue: try row.get("state")) else { continue }
            counts.byState[state] = try row.get("count")
        }
        counts.oldestDue = try db.first(
            "SELECT MIN(due_at) AS oldest FROM mail WHERE state = 'queued' AND due_at <= \(now)"
        )?.find("oldest")
        return counts
    }
}
