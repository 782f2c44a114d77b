import Domain

/// Invented rows on their way into the database, many to a statement. They carry `invented = 1` and version 1.
///
/// Rows are written when enough have come together; `finish` writes the rest.
package struct InventedRows {
    private var answers = RowBuffer(columns: 11)
    private var baseValues = RowBuffer(columns: 8)
    private var reasons = RowBuffer(columns: 5)
    private var certifications = RowBuffer(columns: 7)
    private var certifiedAnswers = RowBuffer(columns: 10)
    private var certifiedBaseValues = RowBuffer(columns: 4)

    package init() {}

    package mutating func add(
        _ stored: StoredAnswer, of assessment: Int, _ indicator: String, on db: any Connection
    ) throws {
        let answer = stored.answer
        let isFull = answers.add([
            assessment.sqlValue, indicator.sqlValue, answer.frame.sqlValue, answer.provision.sqlValue,
            answer.carriedOut.sqlValue, answer.note.sqlValue, true.sqlValue, stored.version.sqlValue,
            stored.entry.sqlValue, stored.savedBy.sqlValue, stored.savedAt.sqlValue,
        ])
        if isFull { try writeAnswers(on: db) }
    }

    package mutating func add(
        _ stored: StoredBaseValue, of assessment: Int, item: String, on db: any Connection
    ) throws {
        let isFull = baseValues.add([
            assessment.sqlValue, item.sqlValue, stored.value.sqlValue, true.sqlValue, stored.version.sqlValue,
            stored.entry.sqlValue, stored.savedBy.sqlValue, stored.savedAt.sqlValue,
        ])
        if isFull { try writeBaseValues(on: db) }
    }

    package mutating func add(
        reason: String, of assessment: Int, _ indicator: String, by account: Int, at moment: Int64,
        on db: any Connection
    ) throws {
        let isFull = reasons.add([
            assessment.sqlValue, indicator.sqlValue, reason.sqlValue, account.sqlValue, moment.sqlValue,
        ])
        if isFull { try writeReasons(on: db) }
    }

    package mutating func add(
        _ certification: Certification, _ snapshot: Snapshot, of assessment: Int, on db: any Connection
    ) throws {
        let number = certification.number.sqlValue
        let isFull = certifications.add([
            assessment.sqlValue, number, certification.standardSet.sqlValue, snapshot.type.rawValue.sqlValue,
            certification.sha256.sqlValue, certification.certifiedBy.sqlValue, certification.certifiedAt.sqlValue,
        ])
        if isFull { try writeCertifications(on: db) }
        for row in snapshot.rows {
            let isFull = certifiedAnswers.add([
                assessment.sqlValue, number, row.indicator.sqlValue, (row.answer?.frame).sqlValue,
                (row.answer?.provision).sqlValue, (row.answer?.carriedOut ?? true).sqlValue,
                (row.answer != nil).sqlValue, (row.answer?.note ?? "").sqlValue, row.reason.sqlValue,
                row.version.sqlValue,
            ])
            if isFull { try writeCertifiedAnswers(on: db) }
        }
        for (item, value) in snapshot.baseData {
            let isFull = certifiedBaseValues.add([assessment.sqlValue, number, item.sqlValue, value.sqlValue])
            if isFull { try writeCertifiedBaseValues(on: db) }
        }
    }

    package mutating func finish(on db: any Connection) throws {
        try writeAnswers(on: db)
        try writeBaseValues(on: db)
        try writeReasons(on: db)
        try writeCertifiedAnswers(on: db)
        try writeCertifiedBaseValues(on: db)
    }
}

extension InventedRows {
    private mutating func writeAnswers(on db: any Connection) throws {
        try answers.write(
            """
            INSERT INTO answer (assessment_id, indicator_code, frame, provision, carried_out, note, invented, version,
                                entry_seq, saved_by, saved_at)
            """, on: db)
    }

    private mutating func writeBaseValues(on db: any Connection) throws {
        try baseValues.write(
            """
            INSERT INTO base_value (assessment_id, item_code, value, invented, version, entry_seq, saved_by, saved_at)
            """, on: db)
    }

    private mutating func writeReasons(on db: any Connection) throws {
        try reasons.write(
            "INSERT INTO blank_reason (assessment_id, indicator_code, reason, stated_by, stated_at)", on: db)
    }

    private mutating func writeCertifications(on db: any Connection) throws {
        try certifications.write(
            """
            INSERT INTO certification (assessment_id, number, standard_set_id, type, sha256, certified_by,
                                       certified_at)
            """, on: db)
    }

    /// The certifications that the rows belong to go first.
    private mutating func writeCertifiedAnswers(on db: any Connection) throws {
        try writeCertifications(on: db)
        try certifiedAnswers.write(
            """
            INSERT INTO certified_answer (assessment_id, number, indicator_code, frame, provision, carried_out,
                                          recorded, note, reason, version)
            """, on: db)
    }

    private mutating func writeCertifiedBaseValues(on db: any Connection) throws {
        try writeCertifications(on: db)
        try certifiedBaseValues.write(
            "INSERT INTO certified_base_value (assessment_id, number, item_code, value)", on: db)
    }
}
