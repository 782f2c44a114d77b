import Domain

/// Who holds, held, or is invited to which role where, for those who may invite there.
package enum RoleHolders {
    /// Somebody with a role in a place. `disabledAt` and `lastSessionAt` are of his account.
    package struct Holder: Hashable, Sendable {
        package let account: Int
        package let username: String
        package let name: String
        package let assignment: RoleAssignment
        /// nil where it was given before that was kept.
        package let since: Int64?
        package let lastSessionAt: Int64?
        package let disabledAt: Int64?
    }

    /// Somebody who held a role, and when it ended.
    package struct PastHolder: Hashable, Sendable {
        package let name: String
        package let assignment: RoleAssignment
        package let since: Int64?
        package let until: Int64
    }

    /// A part of a list: how many there are altogether, and those of one page.
    package struct Part<Row: Sendable>: Sendable {
        package let count: Int
        package let rows: [Row]
    }

    /// What is looked for: in whose reach, words of a name or a place, and which rows of the list.
    package struct Search: Sendable {
        package var reach: PeopleInReach
        package var words: String
        package var limit: Int
        package var offset: Int

        package init(_ reach: PeopleInReach, words: String = "", limit: Int = 50, offset: Int = 0) {
            self.reach = reach
            self.words = ThaiText.normalised(words)
            self.limit = limit
            self.offset = offset
        }
    }

    package static func holders(_ search: Search, on db: any Connection) throws -> Part<Holder> {
        let tables: Query = """
            FROM role_assignment AS held JOIN account ON account.id = held.account_id
             WHERE account.password_hash <> '' AND (\(reach(search.reach)))
               AND (\(matches(search.words, name: "account.name", username: "account.username")))
            """
        let rows = try db.rows(
            """
            SELECT held.account_id, held.role, held.place, held.held_since, account.username, account.name,
                   account.last_session_at, account.disabled_at
            \(tables)
             ORDER BY held.place, held.role, account.name, held.account_id LIMIT \(search.limit) OFFSET \(search.offset)
            """
        ).compactMap { row in
            try assignment(row).map { assignment in
                Holder(
                    account: try row.get("account_id"), username: try row.get("username"), name: try row.get("name"),
                    assignment: assignment, since: try row.find("held_since"),
                    lastSessionAt: try row.find("last_session_at"), disabledAt: try row.find("disabled_at"))
            }
        }
        return Part(count: try count(tables, on: db), rows: rows)
    }

    package static func pastHolders(_ search: Search, on db: any Connection) throws -> Part<PastHolder> {
        let tables: Query = """
            FROM role_past AS held JOIN account ON account.id = held.account_id
             WHERE (\(reach(search.reach)))
               AND (\(matches(search.words, name: "account.name", username: "account.username")))
            """
        let rows = try db.rows(
            """
            SELECT held.role, held.place, held.began_at, held.ended_at, account.name \(tables)
             ORDER BY held.ended_at DESC, held.account_id LIMIT \(search.limit) OFFSET \(search.offset)
            """
        ).compactMap { row in
            try assignment(row).map { assignment in
                PastHolder(
                    name: try row.get("name"), assignment: assignment, since: try row.find("began_at"),
                    until: try row.get("ended_at"))
            }
        }
        return Part(count: try count(tables, on: db), rows: rows)
    }

    /// Invitations to a role that nobody has accepted or revoked, the newest first; expired ones too, since they can be issued
    /// again.
    package static func invitations(_ search: Search, on db: any Connection) throws -> Part<Invitation> {
        let tables: Query = """
            FROM invitation AS held
             WHERE held.kind = 'role' AND held.accepted_at IS NULL AND held.revoked_at IS NULL
               AND (\(reach(search.reach)))
               AND (\(matches(search.words, name: "held.name", username: "held.username")))
            """
        let rows = try db.rows(
            """
            SELECT \(Invitations.columns) \(tables)
             ORDER BY held.id DESC LIMIT \(search.limit) OFFSET \(search.offset)
            """
        ).map(Invitation.init(row:))
        return Part(count: try count(tables, on: db), rows: rows)
    }

    private static func count(_ tables: Query, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS count \(tables)")?.get("count") ?? 0
    }

    private static func assignment(_ row: ResultRow) throws -> RoleAssignment? {
        let place: String = try row.get("place")
        return Role(rawValue: try row.get("role")).map { RoleAssignment($0, at: place) }
    }

    /// `Permissions.mayInvite` as a condition on rows with a role and a place.
    private static func reach(_ reach: PeopleInReach) -> Query {
        var condition: Query = "1 = 0"
        if reach.country {
            condition = """
                \(condition) OR (held.place = '' AND held.role <> 'admin') OR held.role = 'province'
                 OR held.place = \(LocalGovernment.bangkok.code)
                """
        }
        if reach.administrators { condition = "\(condition) OR held.role = 'admin'" }
        if !reach.provinces.isEmpty {
            let provinces = reach.provinces.sorted()
            condition = """
                \(condition)
                 OR (held.role = 'district'
                     AND held.place IN (SELECT code FROM district WHERE province_code IN (\(list: provinces))))
                 OR (held.role IN ('recorder', 'certifier')
                     AND held.place IN (SELECT code FROM local_government WHERE province_code IN (\(list: provinces))))
                """
        }
        if !reach.localGovernments.isEmpty {
            let codes = reach.localGovernments.sorted()
            condition = "\(condition) OR (held.role = 'recorder' AND held.place IN (\(list: codes)))"
        }
        return condition
    }

    private static func matches(_ words: String, name: Query, username: Query) -> Query {
        if words.isEmpty { return "1 = 1" }
        let pattern = "%" + LocalGovernments.escaped(words) + "%"
        let lowered = "%" + LocalGovernments.escaped(words.lowercased()) + "%"
        // A key of nothing would match every local government.
        let key = ThaiSearchKey.key(words)
        let government: Query =
            key.isEmpty
            ? "search_key = \(words)" : "search_key LIKE \("%" + LocalGovernments.escaped(key) + "%") ESCAPE '\\'"
        return """
            \(name) LIKE \(pattern) ESCAPE '\\' OR \(username) LIKE \(lowered) ESCAPE '\\' OR held.place = \(words)
             OR held.place IN (SELECT code FROM local_government WHERE \(government))
             OR held.place IN (SELECT code FROM district WHERE name_th LIKE \(pattern) ESCAPE '\\')
             OR held.place IN (SELECT code FROM province WHERE name_th LIKE \(pattern) ESCAPE '\\')
            """
    }
}
