import Domain

/// What happened to those who said nothing.
package enum Escalations {
    /// - Returns: false where the rung is on record already, by this server or another.
    package static func insert(
        _ rung: EscalationRung, of circular: Circular, _ place: String, at now: Int64, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO escalation (round_id, circular, place, rung, at)
            VALUES (\(circular.round), \(circular.number), \(place), \(rung.rawValue), \(now))
            ON CONFLICT (round_id, circular, place, rung) DO NOTHING
            """) == 1
    }

    /// The rungs on record, by place.
    package static func list(
        _ circular: Circular, on db: any Connection
    ) throws -> [String: [EscalationRung: Int64]] {
        var rungs: [String: [EscalationRung: Int64]] = [:]
        try db.scan(
            """
            SELECT place, rung, at FROM escalation
             WHERE round_id = \(circular.round) AND circular = \(circular.number)
            """
        ) { row in
            guard let rung = EscalationRung(rawValue: row.text(1)) else {
                throw StoreError.wrongColumn("rung \(row.text(1))")
            }
            rungs[row.text(0), default: [:]][rung] = row.integer(2)
        }
        return rungs
    }
}
