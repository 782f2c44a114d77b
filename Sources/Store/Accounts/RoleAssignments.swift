import Domain

/// Who holds which role where, as it changes.
package enum RoleAssignments {
    /// - Returns: false when the account holds the role there already.
    package static func insert(
        _ assignment: RoleAssignment, to account: Int, at now: Int64, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO role_assignment (account_id, role, place, held_since)
            VALUES (\(account), \(assignment.role.rawValue), \(assignment.place), \(now))
            ON CONFLICT (account_id, role, place) DO NOTHING
            """) == 1
    }

    /// Takes a role away, and keeps that it was held.
    /// - Returns: false when the account does not hold it.
    package static func end(
        _ assignment: RoleAssignment, of account: Int, by other: Int, at now: Int64, on db: any Connection
    ) throws -> Bool {
        let (role, place) = (assignment.role.rawValue, assignment.place)
        try db.run(
            """
            INSERT INTO role_past (account_id, role, place, began_at, ended_at, ended_by)
            SELECT account_id, role, place, held_since, \(now), \(other) FROM role_assignment
             WHERE account_id = \(account) AND role = \(role) AND place = \(place)
            """)
        return try db.run(
            """
            DELETE FROM role_assignment WHERE account_id = \(account) AND role = \(role) AND place = \(place)
            """) == 1
    }

    package static func list(of account: Int, on db: any Connection) throws -> [RoleAssignment] {
        try db.rows("SELECT role, place FROM role_assignment WHERE account_id = \(account) ORDER BY role, place")
            .compactMap { row in
                let place: String = try row.get("place")
                return Role(rawValue: try row.get("role")).map { RoleAssignment($0, at: place) }
            }
    }
}
