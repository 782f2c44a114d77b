import Domain

/// The responsible officers that local governments have named, every version of them.
package enum ResponsibleOfficers {
    package static func insert(
        _ officer: ResponsibleOfficer, of circular: Circular, entry: Int, on db: any Connection
    ) throws {
        let person = officer.person
        try db.run(
            """
            INSERT INTO responsible_officer (round_id, circular, lao_code, version, name, position, telephone, email,
                                             order_number, order_on, named_by, named_role, on_behalf, named_at,
                                             entry_seq, invitation_id)
            VALUES (\(circular.round), \(circular.number), \(officer.localGovernment), \(officer.version),
                    \(person.name), \(person.position), \(person.telephone), \(person.email), \(officer.order.number),
                    \(officer.order.on?.iso), \(officer.namedBy), \(officer.role.rawValue), \(officer.isOnBehalf),
                    \(officer.namedAt), \(entry), \(officer.invitation))
            """)
    }

    /// Newest first: the first is the one that counts.
    package static func list(
        _ circular: Circular, _ code: String, on db: any Connection
    ) throws -> [ResponsibleOfficer] {
        try db.rows(
            """
            SELECT \(columns) FROM responsible_officer
             WHERE round_id = \(circular.round) AND circular = \(circular.number) AND lao_code = \(code)
             ORDER BY version DESC
            """
        ).map(ResponsibleOfficer.init(row:))
    }

    /// The last officer that each of some local governments has named, in any circular: whom to telephone.
    package static func last(
        of codes: [String], on db: any Connection
    ) throws -> [String: ResponsibleOfficer.Person] {
        var persons: [String: ResponsibleOfficer.Person] = [:]
        for row in try db.rows(
            """
            SELECT \(columns) FROM responsible_officer WHERE lao_code IN (\(list: codes))
             ORDER BY lao_code, named_at, round_id, circular, version
            """)
        {
            let officer = try ResponsibleOfficer(row: row)
            persons[officer.localGovernment] = officer.person
        }
        return persons
    }

    private static let columns: Query = """
        lao_code, version, name, position, telephone, email, order_number, order_on, named_by, named_role, on_behalf,
        named_at, invitation_id
        """
}

extension ResponsibleOfficer {
    fileprivate init(row: ResultRow) throws {
        let role: String = try row.get("named_role")
        guard let known = Role(rawValue: role) else { throw StoreError.wrongColumn("role \(role)") }
        self.init(
            localGovernment: try row.get("lao_code"), version: try row.get("version"),
            person: Person(
                name: try row.get("name"), position: try row.get("position"), telephone: try row.get("telephone"),
                email: try row.get("email")),
            order: Order(
                number: try row.get("order_number"),
                on: try (row.find("order_on") as String?).map { try ThaiDate(column: $0) }),
            namedBy: try row.get("named_by"), role: known, isOnBehalf: try row.get("on_behalf"),
            namedAt: try row.get("named_at"), invitation: try row.find("invitation_id"))
    }
}
