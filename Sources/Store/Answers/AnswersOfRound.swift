import Domain

/// The answers of a whole round, read one after the other without keeping them.
package enum AnswersOfRound {
    /// Calls `body` for every recorded answer in the order of local governments and indicators.
    /// - Parameter code: only this local government.
    package static func scan(
        _ round: String, _ code: String? = nil, on db: any Connection,
        _ body: (_ code: String, _ indicator: String, _ answer: Answer) throws -> Void
    ) throws {
        try db.scan(
            """
            SELECT assessment.lao_code, answer.indicator_code, answer.frame, answer.provision, answer.carried_out,
                   answer.note
              FROM assessment JOIN answer ON answer.assessment_id = assessment.id
             WHERE assessment.round_id = \(round)\(only(code))
             ORDER BY assessment.lao_code, answer.indicator_code
            """
        ) { row in
            try body(
                row.text(0), row.text(1),
                Answer(
                    frame: row.figure(2), provision: row.figure(3), carriedOut: row.integer(4) != 0, note: row.text(5)))
        }
    }

    /// The same for base data, in the order of local governments and items.
    package static func scanBaseValues(
        _ round: String, _ code: String? = nil, on db: any Connection,
        _ body: (_ code: String, _ item: String, _ value: ExactDecimal?) throws -> Void
    ) throws {
        try db.scan(
            """
            SELECT assessment.lao_code, base_value.item_code, base_value.value
              FROM assessment JOIN base_value ON base_value.assessment_id = assessment.id
             WHERE assessment.round_id = \(round)\(only(code))
             ORDER BY assessment.lao_code, base_value.item_code
            """
        ) { row in try body(row.text(0), row.text(1), row.figure(2)) }
    }

    private static func only(_ code: String?) -> Query {
        guard let code else { return "" }
        return " AND assessment.lao_code = \(code)"
    }
}

extension RowReader {
    fileprivate func figure(_ column: Int) -> ExactDecimal? {
        isNull(column) ? nil : ExactDecimal(millionths: integer(column))
    }
}
