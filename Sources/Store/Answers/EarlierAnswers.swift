import Domain

/// Figures of the same local government in the round before.
package enum EarlierAnswers {
    /// The newest earlier round that holds any of the figures asked for, in one query.
    ///
    /// - Parameters:
    ///   - round: the one that is being recorded.
    ///   - indicators: rows asked for.
    ///   - items: base data asked for.
    package static func find(
        before round: String, of code: String, indicators: [String], items: [String], on db: any Connection
    ) throws -> EarlierFigures? {
        var figures: EarlierFigures?
        for row in try db.rows(query(round, code, indicators, items)) {
            if figures == nil {
                figures = EarlierFigures(
                    round: try row.get("round_id"), standardSet: try row.get("standard_set_id"),
                    isCertified: try row.get("is_certified"))
            }
            let subject: String = try row.get("subject")
            if try row.get("is_base_data") {
                if let value: ExactDecimal = try row.find("provision") { figures?.baseValues[subject] = value }
                if let source: String = try row.find("source"), !source.isEmpty { figures?.sources[subject] = source }
            } else {
                figures?.answers[subject] = Answer(
                    frame: try row.find("frame"), provision: try row.find("provision"),
                    carriedOut: try row.get("carried_out"))
            }
        }
        return figures
    }

    /// `CROSS JOIN`, because SQLite then begins with the few rounds and does not look through every assessment.
    private static func query(_ round: String, _ code: String, _ indicators: [String], _ items: [String]) -> Query {
        """
        WITH earlier AS (
          SELECT assessment.id, assessment.round_id, round.standard_set_id AS round_set,
                 (SELECT MAX(number) FROM certification
                   WHERE assessment_id = assessment.id AND withdrawn_at IS NULL) AS number
            FROM round CROSS JOIN assessment
           WHERE round.id < \(round) AND assessment.round_id = round.id AND assessment.lao_code = \(code)
             AND assessment.state <> 'notStarted'
           ORDER BY round.id DESC LIMIT 1)
        SELECT round_id, certification.standard_set_id, 1 AS is_certified, 0 AS is_base_data,
               indicator_code AS subject, frame, provision, carried_out,
               NULL AS source
          FROM earlier
          JOIN certification ON certification.assessment_id = earlier.id AND certification.number = earlier.number
          JOIN certified_answer ON certified_answer.assessment_id = earlier.id
                               AND certified_answer.number = earlier.number
         WHERE recorded = 1 AND indicator_code IN (\(list: indicators))
         UNION ALL
        SELECT round_id, certification.standard_set_id, 1, 1, certified_base_value.item_code, NULL,
               certified_base_value.value, 1, base_value.source
          FROM earlier
          JOIN certification ON certification.assessment_id = earlier.id AND certification.number = earlier.number
          JOIN certified_base_value ON certified_base_value.assessment_id = earlier.id
                                   AND certified_base_value.number = earlier.number
          LEFT JOIN base_value ON base_value.assessment_id = earlier.id
                              AND base_value.item_code = certified_base_value.item_code
         WHERE certified_base_value.item_code IN (\(list: items))
         UNION ALL
        SELECT round_id, round_set, 0, 0, indicator_code, frame, provision, carried_out, NULL
          FROM earlier JOIN answer ON answer.assessment_id = earlier.id
         WHERE earlier.number IS NULL AND indicator_code IN (\(list: indicators))
         UNION ALL
        SELECT round_id, round_set, 0, 1, item_code, NULL, value, 1, source
          FROM earlier JOIN base_value ON base_value.assessment_id = earlier.id
         WHERE earlier.number IS NULL AND item_code IN (\(list: items))
        """
    }
}
