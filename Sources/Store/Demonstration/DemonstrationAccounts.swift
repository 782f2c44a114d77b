import Domain

/// Accounts of persons who do not exist, for demonstrations; all share one password hash.
package enum DemonstrationAccounts {
    package static func usernames(on db: any Connection) throws -> Set<String> {
        var names: Set<String> = []
        try db.scan("SELECT username FROM account WHERE demonstration = 1") { row in names.insert(row.text(0)) }
        return names
    }

    /// The hash that they share; nil while there are none.
    package static func passwordHash(on db: any Connection) throws -> String? {
        try db.first("SELECT password_hash FROM account WHERE demonstration = 1 LIMIT 1")?.get("password_hash")
    }

    package static func setPasswordHash(_ hash: String, on db: any Connection) throws {
        try db.run("UPDATE account SET password_hash = \(hash) WHERE demonstration = 1")
    }

    /// - Parameter persons: their account ids must be free.
    package static func insert(
        _ persons: [Principal], passwordHash: String, at now: Int64, on db: any Connection
    ) throws {
        var accounts = RowBuffer(columns: 6)
        var assignments = RowBuffer(columns: 3)
        for person in persons {
            let isFull = accounts.add([
                person.accountID.sqlValue, person.username.sqlValue, person.name.sqlValue, passwordHash.sqlValue,
                true.sqlValue, now.sqlValue,
            ])
            if isFull { try writeAccounts(&accounts, on: db) }
        }
        try writeAccounts(&accounts, on: db)
        for person in persons {
            for assignment in person.assignments {
                let isFull = assignments.add([
                    person.accountID.sqlValue, assignment.role.rawValue.sqlValue, assignment.place.sqlValue,
                ])
                if isFull { try writeAssignments(&assignments, on: db) }
            }
        }
        try writeAssignments(&assignments, on: db)
    }

    /// The demonstration persons of one role by the place they hold it in.
    package static func ids(of role: Role, on db: any Connection) throws -> [String: Int] {
        var ids: [String: Int] = [:]
        try db.scan(
            """
            SELECT role_assignment.place, account.id
              FROM account JOIN role_assignment ON role_assignment.account_id = account.id
             WHERE account.demonstration = 1 AND role_assignment.role = \(role.rawValue)
            """
        ) { row in ids[row.text(0)] = Int(row.integer(1)) }
        return ids
    }

    private static func writeAccounts(_ buffer: inout RowBuffer, on db: any Connection) throws {
        try buffer.write("INSERT INTO account (id, username, name, password_hash, demonstration, created_at)", on: db)
    }

    private static func writeAssignments(_ buffer: inout RowBuffer, on db: any Connection) throws {
        try buffer.write("INSERT INTO role_assignment (account_id, role, place)", on: db)
    }
}
