import Domain

/// With whom to speak at local governments, many at a time.
package enum Contacts {
    /// Somebody with a role in a local government.
    package struct Holder: Hashable, Sendable {
        package let role: Role
        package let name: String
    }

    /// Recorders and certifiers of some local governments who may sign in, certifiers first.
    package static func holders(of codes: [String], on db: any Connection) throws -> [String: [Holder]] {
        var holders: [String: [Holder]] = [:]
        for row in try db.rows(
            """
            SELECT role_assignment.place, role_assignment.role, account.name FROM role_assignment
              JOIN account ON account.id = role_assignment.account_id
             WHERE role_assignment.role IN ('certifier', 'recorder') AND account.disabled_at IS NULL
               AND role_assignment.place IN (\(list: codes))
             ORDER BY role_assignment.place, role_assignment.role, account.name
            """)
        {
            guard let role = Role(rawValue: try row.get("role")) else { continue }
            holders[try row.get("place"), default: []].append(Holder(role: role, name: try row.get("name")))
        }
        return holders
    }

    /// Somebody with a role and a confirmed address.
    package struct Addressee: Hashable, Sendable {
        package let reader: MailAddresses.Reader
        package let wantsNotices: Bool
    }

    /// Those who hold one of some roles anywhere and have a confirmed address, by place.
    package static func addressees(
        holding roles: [Role], on db: any Connection
    ) throws -> [String: [Addressee]] {
        var addressees: [String: [Addressee]] = [:]
        for row in try db.rows(
            """
            SELECT DISTINCT role_assignment.place, account.id, account.name, mail_address.address,
                   mail_address.language, mail_address.wants_notices
              FROM mail_address JOIN account ON account.id = mail_address.account_id
              JOIN role_assignment ON role_assignment.account_id = account.id
             WHERE mail_address.address IS NOT NULL AND account.disabled_at IS NULL
               AND role_assignment.role IN (\(list: roles.map(\.rawValue)))
             ORDER BY role_assignment.place, account.id
            """)
        {
            let reader = MailAddresses.Reader(
                account: try row.get("id"), name: try row.get("name"), address: try row.get("address"),
                language: Language(rawValue: try row.get("language")) ?? .thai)
            addressees[try row.get("place"), default: []].append(
                Addressee(reader: reader, wantsNotices: try row.get("wants_notices")))
        }
        return addressees
    }
}
