import Domain

/// Who has noted the receipt of a letter.
package enum Receipts {
    /// - Returns: false where the receipt was noted before.
    package static func insert(_ receipt: Receipt, of circular: Circular, on db: any Connection) throws -> Bool {
        try db.run(
            """
            INSERT INTO receipt (round_id, circular, place, received_by, received_role, on_behalf, received_at,
                                 register_number, register_on, register_time)
            VALUES (\(circular.round), \(circular.number), \(receipt.place), \(receipt.by), \(receipt.role.rawValue),
                    \(receipt.isOnBehalf), \(receipt.at), \(receipt.register.number), \(receipt.register.on?.iso),
                    \(receipt.register.time))
            ON CONFLICT (round_id, circular, place) DO NOTHING
            """) == 1
    }

    package static func find(_ circular: Circular, _ place: String, on db: any Connection) throws -> Receipt? {
        try db.first(
            """
            SELECT place, received_by, received_role, on_behalf, received_at, register_number, register_on, register_time
              FROM receipt
             WHERE round_id = \(circular.round) AND circular = \(circular.number) AND place = \(place)
            """
        ).map { row in
            let role: String = try row.get("received_role")
            guard let known = Role(rawValue: role) else { throw StoreError.wrongColumn("role \(role)") }
            return Receipt(
                place: try row.get("place"), by: try row.get("received_by"), role: known,
                isOnBehalf: try row.get("on_behalf"), at: try row.get("received_at"),
                register: RegisterEntry(
                    number: try row.get("register_number"),
                    on: try (row.find("register_on") as String?).map { try ThaiDate(column: $0) },
                    time: try row.get("register_time")))
        }
    }
}
