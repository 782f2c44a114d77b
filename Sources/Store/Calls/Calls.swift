import Domain

/// Telephone calls to local governments about a round. They are added and never changed.
package enum Calls {
    package static func nextNumber(_ round: String, _ code: String, on db: any Connection) throws -> Int {
        try db.first(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next FROM phone_call
             WHERE round_id = \(round) AND lao_code = \(code)
            """)?.get("next") ?? 1
    }

    package static func insert(_ call: Call, of round: String, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO phone_call (round_id, lao_code, number, step, person, result, promised_on, telephone, note,
                                    called_by, called_role, called_at)
            VALUES (\(round), \(call.localGovernment), \(call.number), \(call.step?.rawValue),
                    \(call.person.rawValue), \(call.result.name), \(call.result.promised?.iso), \(call.telephone),
                    \(call.note), \(call.by), \(call.role.rawValue), \(call.at))
            """)
    }

    /// The calls to some local governments, each one's newest first.
    package static func list(
        _ round: String, of codes: [String], on db: any Connection
    ) throws -> [String: [Call]] {
        let rows = try db.rows(
            """
            SELECT lao_code, number, step, person, result, promised_on, telephone, note, called_by, called_role, called_at
              FROM phone_call WHERE round_id = \(round) AND lao_code IN (\(list: codes))
             ORDER BY lao_code, number DESC
            """)
        return Dictionary(grouping: try rows.map(Call.init(row:)), by: \.localGovernment)
    }
}

extension Call {
    fileprivate init(row: ResultRow) throws {
        let (person, result, role): (String, String, String) = (
            try row.get("person"), try row.get("result"), try row.get("called_role")
        )
        let promised = try (row.find("promised_on") as String?).map { try ThaiDate(column: $0) }
        guard let person = Person(rawValue: person), let result = Result(name: result, promised: promised),
            let role = Role(rawValue: role)
        else { throw StoreError.wrongColumn("call to \(person) by \(role): \(result)") }
        self.init(
            localGovernment: try row.get("lao_code"), number: try row.get("number"),
            step: (try row.find("step") as String?).flatMap { FunnelStep(rawValue: $0) }, person: person,
            result: result, telephone: try row.get("telephone"), note: try row.get("note"),
            by: try row.get("called_by"), role: role, at: try row.get("called_at"))
    }
}
