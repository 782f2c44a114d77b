/// Somebody who is signed in, or a program that holds a token of his.
package struct Principal: Hashable, Sendable {
    /// How the person came in; a token for reading records nothing.
    package enum Entry: Hashable, Sendable {
        case session
        case token(mayRecord: Bool)
    }

    package var accountID: Int
    package var username: String
    package var name: String
    package var assignments: [RoleAssignment]
    package var entry: Entry

    package init(
        accountID: Int, username: String, name: String, assignments: [RoleAssignment], entry: Entry = .session
    ) {
        self.accountID = accountID
        self.username = username
        self.name = name
        self.assignments = assignments
        self.entry = entry
    }

    /// The role by which this person may do it with a local government as a whole; nil when he may not.
    package func role(for permission: Permission, at target: Whereabouts) -> Role? {
        role(for: permission, at: target, rows: nil)
    }

    /// The role by which this person may do it with one row; nil when he may not.
    /// - Parameter rows: as in `Permissions.allows`; asked for only where it matters.
    package func role(
        for permission: Permission, at target: Whereabouts, rows: @autoclosure () throws -> DivisionRows?
    ) rethrows -> Role? {
        if entry == .token(mayRecord: false), permission.changesRecord { return nil }
        return try assignments.first { try Permissions.allows($0, permission, at: target, rows: rows()) }?.role
    }

    package func may(_ permission: Permission, at target: Whereabouts) -> Bool {
        role(for: permission, at: target) != nil
    }

    package func may(
        _ permission: Permission, at target: Whereabouts, rows: @autoclosure () throws -> DivisionRows?
    ) rethrows -> Bool {
        try role(for: permission, at: target, rows: rows()) != nil
    }

    /// Somebody who came in by a one-time link, and sees nothing but the rows of his division.
    package var isContributor: Bool { assignments.contains { $0.role == .contributor } }

    /// Whether some role reaches the whole country.
    package func mayInCountry(_ permission: Permission) -> Bool { roleInCountry(for: permission) != nil }

    /// The role by which this person may do it with the whole country; nil when he may not.
    package func roleInCountry(for permission: Permission) -> Role? {
        if entry == .token(mayRecord: false), permission.changesRecord { return nil }
        return assignments.first { Permissions.reach(of: $0.role, permission) == .country }?.role
    }
}
