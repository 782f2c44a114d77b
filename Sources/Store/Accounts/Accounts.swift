import Domain

/// Persons who may sign in.
package enum Accounts {
    package struct SignIn: Sendable {
        package let accountID: Int
        package let passwordHash: String
        package let demonstration: Bool
        package let disabled: Bool
    }

    package static func findSignIn(_ username: String, on db: any Connection) throws -> SignIn? {
        try db.first(
            """
            SELECT id, password_hash, demonstration, CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END AS disabled
              FROM account WHERE username = \(username)
            """
        ).map { row in
            SignIn(
                accountID: try row.get("id"), passwordHash: try row.get("password_hash"),
                demonstration: try row.get("demonstration"), disabled: try row.get("disabled"))
        }
    }

    /// Somebody who may sign in.
    package static func find(username: String, on db: any Connection) throws -> Principal? {
        guard
            let row = try db.first(
                """
                SELECT id, username, name FROM account
                 WHERE username = \(username) AND password_hash <> '' AND disabled_at IS NULL
                """)
        else { return nil }
        return try principal(row, entry: .session, on: db)
    }

    /// Everybody who may sign in, by sign-in name.
    package static func list(on db: any Connection) throws -> [Principal] {
        var assignments: [Int: [RoleAssignment]] = [:]
        for row in try db.rows("SELECT account_id, role, place FROM role_assignment ORDER BY role, place") {
            guard let role = Role(rawValue: try row.get("role")) else { continue }
            assignments[try row.get("account_id"), default: []].append(RoleAssignment(role, at: try row.get("place")))
        }
        return try db.rows(
            """
            SELECT id, username, name FROM account
             WHERE password_hash <> '' AND disabled_at IS NULL ORDER BY username
            """
        ).map { row in
            let id: Int = try row.get("id")
            return Principal(
                accountID: id, username: try row.get("username"), name: try row.get("name"),
                assignments: assignments[id] ?? [])
        }
    }

    package static func name(_ id: Int, on db: any Connection) throws -> String? {
        try db.first("SELECT name FROM account WHERE id = \(id)")?.get("name")
    }

    package static func names(_ ids: some Collection<Int>, on db: any Connection) throws -> [Int: String] {
        var names: [Int: String] = [:]
        for row in try db.rows("SELECT id, name FROM account WHERE id IN (\(list: Array(Set(ids))))") {
            names[try row.get("id")] = try row.get("name") as String
        }
        return names
    }

    /// Names of those who hold a role in one place, by name.
    package static func names(holding role: Role, at place: String, on db: any Connection) throws -> [String] {
        try holding(role, at: place, on: db).map(\.name)
    }

    /// Persons who hold a role in one place and are not disabled, by name.
    package static func holding(
        _ role: Role, at place: String, on db: any Connection
    ) throws -> [(id: Int, name: String)] {
        try db.rows(
            """
            SELECT account.id, account.name FROM role_assignment
              JOIN account ON account.id = role_assignment.account_id
             WHERE role_assignment.role = \(role.rawValue) AND role_assignment.place = \(place)
               AND account.disabled_at IS NULL
             ORDER BY account.name
            """
        ).map { (try $0.get("id"), try $0.get("name")) }
    }

    /// Lets what happens to one account follow each other.
    package static func lock(_ id: Int, on db: any Connection) throws {
        if db.dialect == .postgres { _ = try db.first("SELECT id FROM account WHERE id = \(id) FOR NO KEY UPDATE") }
    }

    package static func nextID(on db: any Connection) throws -> Int {
        try db.first("SELECT COALESCE(MAX(id), 0) + 1 AS next FROM account")?.get("next") ?? 1
    }

    package static func hasDemonstrationPersons(on db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM account WHERE demonstration = 1 LIMIT 1")
    }

    static func principal(_ row: ResultRow, entry: Principal.Entry, on db: any Connection) throws -> Principal {
        let id: Int = try row.get("id")
        let assignments = try db.rows(
            "SELECT role, place FROM role_assignment WHERE account_id = \(id) ORDER BY role, place"
        ).compactMap { row -> RoleAssignment? in
            guard let role = Role(rawValue: try row.get("role")) else { return nil }
            let rows = role == .contributor ? try CollectionLinks.find(openedBy: id, on: db)?.rows : nil
            return RoleAssignment(role, at: try row.get("place"), rows: rows)
        }
        return Principal(
            accountID: id, username: try row.get("username"), name: try row.get("name"), assignments: assignments,
            entry: entry)
    }
}
