import Domain

/// Reads the answers of a whole round into columns: one pass over each table, integers by position.
package enum ColumnsOfAnswers {
    /// - Parameters:
    ///   - standards: the set that the round is judged by.
    ///   - bases: what to read; a basis left out stays without answers.
    package static func load(
        _ round: String, _ standards: Standards, bases: Set<Basis> = Set(Basis.allCases), on db: any Connection
    ) throws -> AnswerColumns {
        var columns = try participants(of: round, standards, on: db)
        if bases.contains(.live) {
            try loadBaseValues(into: &columns, on: db)
            try loadAnswers(into: &columns, on: db)
            columns.judge(.live)
        }
        try loadCertifications(into: &columns, on: db)
        if bases.contains(.certified) {
            try loadCertifiedAnswers(into: &columns, on: db)
            columns.judge(.certified)
        }
        return columns
    }

    /// The certified figures that a publication rests on, whatever was certified or withdrawn since.
    ///
    /// - Parameter standards: the set that the publication names.
    package static func load(
        published publication: Publication, _ standards: Standards, on db: any Connection
    ) throws -> AnswerColumns {
        var columns = try participants(of: publication.round, standards, on: db)
        try db.scan(
            """
            SELECT certification.assessment_id, certification.number, certification.certified_at
              FROM published_certification
              JOIN certification ON certification.assessment_id = published_certification.assessment_id
                                AND certification.number = published_certification.number
             WHERE published_certification.round_id = \(publication.round)
               AND published_certification.version = \(publication.version)
            """
        ) { row in
            guard let participant = columns.participants.position(ofAssessment: Int(row.integer(0))) else { return }
            columns.putCertification(participant: participant, number: row.integer(1), certifiedAt: row.integer(2))
        }
        try loadCertifiedAnswers(into: &columns, on: db)
        columns.judge(.certified)
        return columns
    }

    private static func loadAnswers(into columns: inout AnswerColumns, on db: any Connection) throws {
        let range = columns.assessmentRange
        var place = Cursor(columns.standards.set.indicators.map(\.code))
        try db.scan(
            """
            SELECT assessment_id, indicator_code, frame, provision, carried_out, note <> '', version, saved_by, saved_at
              FROM answer WHERE assessment_id BETWEEN \(range.lowerBound) AND \(range.upperBound)
            """
        ) { row in
            guard let participant = place.participant(row.integer(0), columns.participants),
                let indicator = place.position(row.text(1))
            else { return }
            columns.putAnswer(
                participant: participant, indicator: indicator, frame: row.figure(2), provision: row.figure(3),
                carriedOut: row.integer(4) != 0, hasNote: row.isTrue(5), version: row.integer(6),
                savedBy: row.integer(7), savedAt: row.integer(8))
        }
    }

    private static func loadBaseValues(into columns: inout AnswerColumns, on db: any Connection) throws {
        let range = columns.assessmentRange
        var place = Cursor(columns.standards.set.baseData.map(\.code))
        try db.scan(
            """
            SELECT assessment_id, item_code, value, version, saved_at
              FROM base_value WHERE assessment_id BETWEEN \(range.lowerBound) AND \(range.upperBound)
            """
        ) { row in
            guard let participant = place.participant(row.integer(0), columns.participants),
                let item = place.position(row.text(1))
            else { return }
            columns.putBaseValue(
                participant: participant, item: item, value: row.figure(2), version: row.integer(3),
                savedAt: row.integer(4))
        }
    }

    /// The last one of each assessment that was not withdrawn.
    private static func loadCertifications(into columns: inout AnswerColumns, on db: any Connection) throws {
        let range = columns.assessmentRange
        try db.scan(
            """
            SELECT assessment_id, number, certified_at FROM certification
             WHERE assessment_id BETWEEN \(range.lowerBound) AND \(range.upperBound) AND withdrawn_at IS NULL
             ORDER BY assessment_id, number
            """
        ) { row in
            guard let participant = columns.participants.position(ofAssessment: Int(row.integer(0))) else { return }
            columns.putCertification(participant: participant, number: row.integer(1), certifiedAt: row.integer(2))
        }
    }

    private static func loadCertifiedAnswers(into columns: inout AnswerColumns, on db: any Connection) throws {
        let range = columns.assessmentRange
        var place = Cursor(columns.standards.set.indicators.map(\.code))
        try db.scan(
            """
            SELECT assessment_id, indicator_code, number, frame, provision, carried_out, note <> ''
              FROM certified_answer
             WHERE assessment_id BETWEEN \(range.lowerBound) AND \(range.upperBound) AND recorded = 1
            """
        ) { row in
            guard let participant = place.participant(row.integer(0), columns.participants),
                let indicator = place.position(row.text(1))
            else { return }
            columns.putCertifiedAnswer(
                participant: participant, indicator: indicator, number: row.integer(2), frame: row.figure(3),
                provision: row.figure(4), carriedOut: row.integer(5) != 0, hasNote: row.isTrue(6))
        }
    }
}

/// Finds the cell of a row. Tables are read in the order of their keys, or nearly so: the assessment is most often that
/// of the row before, the code the one that followed last time, and only where it is not is anything hashed.
private struct Cursor {
    private let codes: [(code: String, position: Int)]
    private let places: [String: Int]
    private var next = 0
    private var assessment: Int64 = -1
    private var participant: Int?

    init(_ codes: [String]) {
        self.codes = codes.enumerated().map { ($0.element, $0.offset) }.sorted { $0.code < $1.code }
        places = Dictionary(
            self.codes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func participant(_ assessment: Int64, _ participants: Participants) -> Int? {
        if assessment != self.assessment {
            self.assessment = assessment
            participant = participants.position(ofAssessment: Int(assessment))
        }
        return participant
    }

    mutating func position(_ code: String) -> Int? {
        if next >= codes.count || codes[next].code != code {
            guard let place = places[code] else { return nil }
            next = place
        }
        defer { next += 1 }
        return codes[next].position
    }
}

extension RowReader {
    fileprivate func figure(_ column: Int) -> Int64 { isNull(column) ? Cell.blank : integer(column) }

    /// A comparison made by the engine: a whole number on one, a boolean on the other.
    fileprivate func isTrue(_ column: Int) -> Bool { integer(column) != 0 }
}
