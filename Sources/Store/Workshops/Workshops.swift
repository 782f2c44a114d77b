import Domain

/// The workshop of each round, at most one.
package enum Workshops {
    package static func find(_ round: String, on db: any Connection) throws -> Workshop? {
        try db.first("SELECT \(columns) FROM workshop WHERE round_id = \(round)").map(Workshop.init(row:))
    }

    /// The one of the newest round that has one; nil before there is any.
    package static func newest(on db: any Connection) throws -> Workshop? {
        try db.first("SELECT \(columns) FROM workshop ORDER BY round_id DESC LIMIT 1").map(Workshop.init(row:))
    }

    /// Those of rounds that are not final.
    package static func underWay(on db: any Connection) throws -> [Workshop] {
        try db.rows(
            """
            SELECT \(columns) FROM workshop
             WHERE EXISTS (SELECT 1 FROM round WHERE round.id = workshop.round_id AND round.later_state IS NULL)
             ORDER BY round_id
            """
        ).map(Workshop.init(row:))
    }

    /// Writes it whatever stood there; who calls has looked at the version under the lock of the round.
    package static func save(_ workshop: Workshop, by account: Int, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO workshop (round_id, version, title, opens_on, reply_by, seats, waiting_list, offer_hours,
                                  certificates, saved_by, saved_at)
            VALUES (\(workshop.round), \(workshop.version), \(workshop.title), \(workshop.opensOn.iso),
                    \(workshop.replyBy.iso), \(workshop.seats), \(workshop.hasWaitingList), \(workshop.offerHours),
                    \(workshop.issuesCertificates), \(account), \(now))
            ON CONFLICT (round_id) DO UPDATE
               SET version = excluded.version, title = excluded.title, opens_on = excluded.opens_on,
                   reply_by = excluded.reply_by, seats = excluded.seats, waiting_list = excluded.waiting_list,
                   offer_hours = excluded.offer_hours, certificates = excluded.certificates,
                   saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """)
    }

    private static let columns: Query =
        "round_id, version, title, opens_on, reply_by, seats, waiting_list, offer_hours, certificates"
}

extension Workshop {
    fileprivate init(row: ResultRow) throws {
        self.init(
            round: try row.get("round_id"), version: try row.get("version"), title: try row.get("title"),
            opensOn: try ThaiDate(column: row.get("opens_on")), replyBy: try ThaiDate(column: row.get("reply_by")),
            seats: try row.get("seats"), hasWaitingList: try row.get("waiting_list"),
            offerHours: try row.get("offer_hours"), issuesCertificates: try row.get("certificates"))
    }
}
