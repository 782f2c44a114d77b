import Domain

/// Certifications and the immutable sets of figures they froze.
package enum Certifications {
    package static func list(_ assessment: Int, on db: any Connection) throws -> [Certification] {
        try db.rows(
            "SELECT \(columns) FROM certification WHERE assessment_id = \(assessment) ORDER BY number"
        ).map(Certification.init(row:))
    }

    /// The last one that was not withdrawn.
    package static func current(_ assessment: Int, on db: any Connection) throws -> Certification? {
        try db.first(
            """
            SELECT \(columns) FROM certification
             WHERE assessment_id = \(assessment) AND withdrawn_at IS NULL ORDER BY number DESC LIMIT 1
            """
        ).map(Certification.init(row:))
    }

    package static func insert(
        _ certification: Certification, _ snapshot: Snapshot, of assessment: Int, on db: any Connection
    ) throws {
        let capacity = certification.capacity
        try db.run(
            """
            INSERT INTO certification (assessment_id, number, standard_set_id, type, sha256, certified_by, certified_at,
                                       capacity, position, order_number, order_from, order_until, witness_reason)
            VALUES (\(assessment), \(certification.number), \(certification.standardSet), \(snapshot.type.rawValue),
                    \(certification.sha256), \(certification.certifiedBy), \(certification.certifiedAt),
                    \(capacity?.kind.rawValue), \(capacity?.position), \(capacity?.order?.number),
                    \(capacity?.order?.from.iso), \(capacity?.order?.until.iso), \(capacity?.reason))
            """)
        for row in snapshot.rows {
            try db.run(
                """
                INSERT INTO certified_answer (assessment_id, number, indicator_code, frame, provision, carried_out,
                                              recorded, note, reason, version)
                VALUES (\(assessment), \(certification.number), \(row.indicator), \(row.answer?.frame),
                        \(row.answer?.provision), \(row.answer?.carriedOut ?? true), \(row.answer != nil),
                        \(row.answer?.note ?? ""), \(row.reason), \(row.version))
                """)
        }
        for (item, value) in snapshot.baseData {
            try db.run(
                """
                INSERT INTO certified_base_value (assessment_id, number, item_code, value)
                VALUES (\(assessment), \(certification.number), \(item), \(value))
                """)
        }
    }

    /// Withdraws every certification that stands, so that none before the last comes back in its place.
    package static func withdraw(
        _ assessment: Int, _ withdrawal: Certification.Withdrawal, on db: any Connection
    ) throws {
        try db.run(
            """
            UPDATE certification
               SET withdrawn_by = \(withdrawal.by), withdrawn_at = \(withdrawal.at),
                   withdrawal_reason = \(withdrawal.reason)
             WHERE assessment_id = \(assessment) AND withdrawn_at IS NULL
            """)
    }

    /// The rows of a snapshot as they were frozen.
    package static func rows(_ assessment: Int, _ number: Int, on db: any Connection) throws -> [Snapshot.Row] {
        try db.rows(
            """
            SELECT indicator_code, frame, provision, carried_out, recorded, note, reason, version
              FROM certified_answer WHERE assessment_id = \(assessment) AND number = \(number)
             ORDER BY indicator_code
            """
        ).map { row in
            let answer = Answer(
                frame: try row.find("frame"), provision: try row.find("provision"),
                carriedOut: try row.get("carried_out"), note: try row.get("note"))
            return Snapshot.Row(
                indicator: try row.get("indicator_code"), answer: try row.get("recorded") ? answer : nil,
                version: try row.get("version"), reason: try row.get("reason"))
        }
    }

    package static func baseData(
        _ assessment: Int, _ number: Int, on db: any Connection
    ) throws -> [String: ExactDecimal?] {
        var values: [String: ExactDecimal?] = [:]
        for row in try db.rows(
            """
            SELECT item_code, value FROM certified_base_value
             WHERE assessment_id = \(assessment) AND number = \(number)
            """)
        {
            values.updateValue(try row.find("value"), forKey: try row.get("item_code"))
        }
        return values
    }

    /// In which office an account certified last, as a proposal for the next time; nil before its first certification.
    package static func lastCapacity(of account: Int, on db: any Connection) throws -> Capacity? {
        try db.first(
            """
            SELECT \(columns) FROM certification WHERE certified_by = \(account) AND capacity IS NOT NULL
             ORDER BY certified_at DESC, assessment_id DESC, number DESC LIMIT 1
            """
        ).flatMap { try Certification(row: $0).capacity }
    }

    private static let columns: Query = """
        number, standard_set_id, type, sha256, certified_by, certified_at, withdrawn_by, withdrawn_at, withdrawal_reason,
        capacity, position, order_number, order_from, order_until, witness_reason
        """
}

extension Capacity {
    fileprivate init?(row: ResultRow) throws {
        guard let text: String = try row.find("capacity") else { return nil }
        guard let kind = Kind(rawValue: text) else { throw StoreError.wrongColumn("capacity \(text)") }
        var order: Order?
        if let number: String = try row.find("order_number") {
            order = Order(
                number: number, from: try ThaiDate(column: row.get("order_from")),
                until: try ThaiDate(column: row.get("order_until")))
        }
        self.init(
            kind, position: try row.find("position") ?? "", order: order,
            reason: try row.find("witness_reason") ?? "")
    }
}

extension Certification {
    init(row: ResultRow) throws {
        var withdrawal: Withdrawal?
        if let at: Int64 = try row.find("withdrawn_at") {
            withdrawal = Withdrawal(
                by: try row.get("withdrawn_by"), at: at, reason: try row.get("withdrawal_reason"))
        }
        let type: String = try row.get("type")
        self.init(
            number: try row.get("number"), type: LocalGovernmentType(rawValue: type),
            standardSet: try row.get("standard_set_id"), sha256: try row.get("sha256"),
            certifiedBy: try row.get("certified_by"),
            certifiedAt: try row.get("certified_at"), capacity: try Capacity(row: row), withdrawal: withdrawal)
    }
}
