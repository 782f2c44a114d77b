import Domain

/// Who looked at what concerns others.
package enum Viewings {
    /// Notes the first look of a day; the later ones add nothing.
    package static func note(_ viewing: Viewing, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO viewing (on_day, account_id, what, place, first_at)
            VALUES (\(viewing.day.iso), \(viewing.account), \(viewing.what.rawValue), \(viewing.place), \(viewing.firstAt))
            ON CONFLICT (on_day, account_id, what, place) DO NOTHING
            """)
    }

    /// What is asked for; without anything, all.
    package struct Question: Hashable, Sendable {
        package var place: String?
        /// Of the place: figures of the whole province are its figures too.
        package var province: String?
        package var account: Int?
        package var from: ThaiDate?
        package var until: ThaiDate?

        package init(
            place: String? = nil, province: String? = nil, account: Int? = nil, from: ThaiDate? = nil,
            until: ThaiDate? = nil
        ) {
            self.place = place
            self.province = province
            self.account = account
            self.from = from
            self.until = until
        }

        fileprivate var condition: Query {
            var condition: Query = "1 = 1"
            if let place, let province {
                condition = condition + " AND (place = \(place) OR (place = \(province) AND what = 'figures'))"
            } else if let place {
                condition = condition + " AND place = \(place)"
            }
            if let account { condition = condition + " AND account_id = \(account)" }
            if let from { condition = condition + " AND on_day >= \(from.iso)" }
            if let until { condition = condition + " AND on_day <= \(until.iso)" }
            return condition
        }
    }

    package static func count(_ question: Question, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS viewings FROM viewing WHERE \(question.condition)")?.get("viewings") ?? 0
    }

    /// Newest first.
    package static func list(
        _ question: Question, after skipped: Int = 0, limit: Int, on db: any Connection
    ) throws -> [Viewing] {
        try db.rows(
            """
            SELECT on_day, account_id, what, place, first_at FROM viewing WHERE \(question.condition)
             ORDER BY on_day DESC, first_at DESC, account_id, what, place LIMIT \(limit) OFFSET \(skipped)
            """
        ).compactMap { row in
            guard let what = Viewing.What(rawValue: try row.get("what")),
                let day = ThaiDate(iso: try row.get("on_day"))
            else { return nil }
            return Viewing(
                account: try row.get("account_id"), what: what, place: try row.get("place"), day: day,
                firstAt: try row.get("first_at"))
        }
    }
}
