import Domain

/// What letters tell of the way of a round. What figures tell is read from the columns (`AnswerColumns.funnelFacts`), as results are.
package enum FunnelRecords {
    /// One pass over each table, whatever the number of local governments.
    package static func facts(_ round: String, on db: any Connection) throws -> FunnelFacts {
        var facts = FunnelFacts()
        let of = ofCircularsThatAsk(round)
        try db.scan("SELECT DISTINCT place FROM letter WHERE \(of) AND issued_at IS NOT NULL") {
            facts.addIssued($0.text(0))
        }
        try db.scan("SELECT place FROM receipt WHERE \(of) AND LENGTH(place) = 7 GROUP BY place") {
            facts.add(.received, $0.text(0))
        }
        try db.scan("SELECT lao_code FROM responsible_officer WHERE \(of) GROUP BY lao_code") {
            facts.add(.officerNamed, $0.text(0))
        }
        try db.scan("SELECT lao_code FROM letter_reply WHERE \(of) GROUP BY lao_code") {
            facts.add(.replied, $0.text(0))
        }
        for code in try Attendances.present(round, on: db) { facts.add(.attended, code) }
        for code in try PracticeCopies.practised(round, on: db) { facts.add(.practised, code) }
        return facts
    }

    /// The last circular of a round that asks for officers and is issued; nil where there is none.
    package static func circular(_ round: String, on db: any Connection) throws -> Circular? {
        try Circulars.list(round, on: db).first { $0.kind.asksForOfficer && $0.publishedAt != nil }
    }

    /// A round may call twice: what was done in answer to one call is done.
    private static func ofCircularsThatAsk(_ round: String) -> Query {
        let kinds = Circular.Kind.allCases.filter(\.asksForOfficer).map(\.rawValue)
        return """
            round_id = \(round)
            AND circular IN (SELECT number FROM circular WHERE round_id = \(round) AND kind IN (\(list: kinds)))
            """
    }
}
