import Actions
import Domain
import Store
import TestSupport
import Testing

/// The funnel of random databases against a recount by one other query, and by reading every row of figures.
@Suite struct FunnelRecountTests {
    private static let states = 40

    @Test("The funnel equals an independent recount of the database", arguments: Engine.enabled)
    func recount(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let environment = SmallRound.environment()
        let standards = try SmallRound.standards()
        try await database.write { try RandomWay.insertPlaces(on: $0) }
        var random = SeededRandom(engine == .sqlite ? 1 : 2)
        var seen: Set<Int> = []
        for _ in 0..<Self.states {
            let seed = Int.random(in: 0..<1_000_000, using: &random)
            try await database.write { db in
                var random = SeededRandom(seed)
                try RandomWay.shake(standards, &random, on: db)
            }
            let (funnel, expected) = try await database.read { db in
                let columns = try ColumnsOfAnswers.load(SmallRound.id, standards, on: db)
                let facts = try FunnelRecords.facts(SmallRound.id, on: db).with(columns.funnelFacts)
                return (
                    Funnel(columns.funnelMembers, facts), try RandomWay.recount(in: environment, on: db)
                )
            }
            #expect(funnel.members.map(\.code) == expected.map(\.code))
            for (member, row) in zip(funnel.members, expected) {
                #expect(FunnelStep.allCases.map { member.has($0) } == row.marks, "\(row.code) of \(seed)")
            }
            for step in FunnelStep.allCases { seen.insert(funnel.tally(.country).reached(step) * 10 + step.position) }
        }
        // The states differ: a recount of nothing proves nothing.
        #expect(seen.count > 50, "\(seen.count)")
        await database.close()
    }
}

/// A database of chance: letters, receipts, officers, replies and figures in every order, with rows of another round and of a circular
/// that asks for nobody between them.
enum RandomWay {
    struct Row {
        let code: String
        let marks: [Bool]
    }

    static func insertPlaces(on db: any Connection) throws {
        try Rounds.insert(
            Round(
                id: "2566", standardSet: SmallRound.id, state: .closed, opensOn: ThaiDate(daysSinceEpoch: 19_000),
                closesOn: ThaiDate(daysSinceEpoch: 19_100), resolution: Resolution(meeting: "", on: nil)), at: 0, on: db
        )
        for (round, number, kind) in [
            ("2567", 1, "workshop"), ("2567", 2, "results"), ("2567", 3, "workshop"), ("2566", 1, "workshop"),
        ] {
            try db.run(
                """
                INSERT INTO circular (round_id, number, kind, officers_by, prepared_by, prepared_at, published_at)
                VALUES (\(round), \(number), \(kind), NULL, 1, 1, 1)
                """)
        }
        try Workshops.save(
            Workshop(
                round: "2567", title: "ก", opensOn: ThaiDate(daysSinceEpoch: 0), replyBy: ThaiDate(daysSinceEpoch: 0)),
            by: 1, at: 1, on: db)
        try WorkshopSessions.save(
            WorkshopSession(round: "2567", number: 1, startsAt: 0, endsAt: 10_800_000), by: 1, at: 1, on: db)
        for number in 0..<16 {
            let code = String(7_000_000 + number)
            let type: LocalGovernmentType = [.tao, .subdistrictMunicipality, .townMunicipality][number % 3]
            // One lies in no district.
            let district: String? = number == 15 ? nil : number % 2 == 0 ? "1101" : "1102"
            try db.run(
                """
                INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                              sort_key, search_key, valid_from)
                VALUES (\(code), \(type.rawValue), 'ก', 'ก', '', '11', \(district), '', '', '2024-01-01')
                """)
            try db.run(
                """
                INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code, district_code, state)
                VALUES (\(1_000 + number), '2567', \(code), \(type.rawValue), 'ก', 'ก', '11', \(district), 'notStarted')
                """)
        }
    }

    static func shake(_ standards: Standards, _ random: inout SeededRandom, on db: any Connection) throws {
        for table in [
            "practice_copy", "attendance", "registration", "letter", "receipt", "letter_reply", "responsible_officer",
        ]
            as [StaticString]
        {
            try db.run("DELETE FROM \(trusted: table)")
        }
        let codes = try db.rows("SELECT lao_code FROM assessment WHERE round_id = '2567'").map { row -> String in
            try row.get("lao_code")
        }
        for (round, circular) in [("2567", 1), ("2567", 2), ("2567", 3), ("2566", 1)] {
            for place in ["", "10", "11", "20", "1101", "1102"] where Int.random(in: 0..<3, using: &random) > 0 {
                let issued: Int? = Bool.random(using: &random) ? 5 : nil
                try db.run(
                    """
                    INSERT INTO letter (round_id, circular, place, version, content, saved_by, saved_at, issued_by, issued_at)
                    VALUES (\(round), \(circular), \(place), 1, '{}', 1, 1, \(issued), \(issued))
                    """)
            }
            for code in codes + ["11", "1101"] where Bool.random(using: &random) {
                try db.run(
                    """
                    INSERT INTO receipt (round_id, circular, place, received_by, received_role, on_behalf, received_at,
                                         register_number, register_time)
                    VALUES (\(round), \(circular), \(code), 1, 'recorder', 0, 1, '', '')
                    """)
            }
            for code in codes where Bool.random(using: &random) {
                for version in 1...Int.random(in: 1...2, using: &random) {
                    try db.run(
                        """
                        INSERT INTO responsible_officer (round_id, circular, lao_code, version, name, position, telephone,
                                                         email, order_number, named_by, named_role, on_behalf, named_at,
                                                         entry_seq)
                        VALUES (\(round), \(circular), \(code), \(version), 'ก', 'ข', '1', '', '', 1, 'recorder', 0, 1, 1)
                        """)
                }
            }
            for code in codes where Bool.random(using: &random) {
                try db.run(
                    """
                    INSERT INTO letter_reply (round_id, circular, lao_code, number, sent_on, noted_by, noted_role,
                                              on_behalf, noted_at)
                    VALUES (\(round), \(circular), \(code), '1', '2024-04-01', 1, 'recorder', 0, 1)
                    """)
            }
        }
        try shakeAttendance(codes, &random, on: db)
        try shakeFigures(standards, &random, on: db)
    }

    /// A session of three hours: somebody is seen at the venue, or for some minutes in the room, by one list or two.
    private static func shakeAttendance(
        _ codes: [String], _ random: inout SeededRandom, on db: any Connection
    ) throws {
        for code in codes {
            for seat in 1...2 where Bool.random(using: &random) {
                try db.run(
                    """
                    INSERT INTO registration (round_id, lao_code, seat, version, reply, session, standing, name, position,
                                              telephone, email, reason, form, registered_at, changed_at)
                    VALUES ('2567', \(code), \(seat), 1, 'attend', 1, 'seated', 'ก', '', '', '', '', \([UInt8(1)]), 1, 1)
                    """)
                if Bool.random(using: &random) {
                    let counts = (0..<2).map { _ in max(0, Int.random(in: -3...2, using: &random)) }
                    let isSubmitted = Int.random(in: 0..<6, using: &random) == 0
                    try db.run(
                        """
                        INSERT INTO practice_copy (round_id, lao_code, seat, form, room, place, entered_at, mended,
                                                   mistakes, filled, blanks, submitted, changed_at)
                        VALUES ('2567', \(code), \(seat), \([UInt8(1)]), 'r', 'x', 1, \(counts[0]), 5, \(counts[1]), 3,
                                \(isSubmitted), 1)
                        """)
                }
                for (source, detail, start) in [("checkIn", "", 0), ("webex", "a", 0), ("webex", "b", 5_400_000)]
                where Int.random(in: 0..<4, using: &random) == 0 {
                    let minutes = source == "webex" ? Int.random(in: 0...80, using: &random) : 0
                    let spans = minutes > 0 ? "\(start)-\(start + minutes * 60_000)" : ""
                    // The recount reads the minutes where the name stands.
                    try db.run(
                        """
                        INSERT INTO attendance (round_id, lao_code, seat, form, session, source, detail, spans, name, email,
                                                at, recorded_by)
                        VALUES ('2567', \(code), \(seat), \([UInt8(1)]), 1, \(source), \(detail), \(spans),
                                \(String(minutes)), '', 1, 1)
                        """)
                }
            }
        }
    }

    private static func shakeFigures(
        _ standards: Standards, _ random: inout SeededRandom, on db: any Connection
    ) throws {
        try db.run("DELETE FROM answer")
        try db.run("DELETE FROM base_value")
        try db.run("DELETE FROM certification")
        for assessment in try Assessments.list(SmallRound.id, on: db) {
            let type = assessment.localGovernment.type
            let share = Int.random(in: 0...3, using: &random)
            func isFilled() -> Bool { share == 3 || (share > 0 && Int.random(in: 0..<4, using: &random) < share) }
            for item in standards.baseData(for: type) where isFilled() {
                _ = try BaseValues.save(
                    StoredBaseValue(value: ExactDecimal(7), version: 1, entry: 1, savedBy: 1, savedAt: 1),
                    of: assessment.id, item.code, on: db)
            }
            // Now and then one row of all, or a pilot alone.
            for indicator in standards.indicators(for: type)
            where isFilled() || Int.random(in: 0..<90, using: &random) == 0 {
                let isBlank = Int.random(in: 0..<(share == 3 ? 200 : 5), using: &random) == 0
                let answer = Answer(
                    frame: indicator.kind.hasFrame && indicator.frameFrom == nil ? ExactDecimal(9) : nil,
                    provision: isBlank ? nil : ExactDecimal(5), carriedOut: Int.random(in: 0..<6, using: &random) > 0,
                    note: "")
                _ = try Answers.save(
                    StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: 1), of: assessment.id,
                    indicator.code, on: db)
            }
            for number in 1...2 where Bool.random(using: &random) {
                let withdrawn: Int? = Bool.random(using: &random) ? 9 : nil
                try db.run(
                    """
                    INSERT INTO certification (assessment_id, number, standard_set_id, type, sha256, certified_by,
                                               certified_at, withdrawn_by, withdrawn_at, withdrawal_reason)
                    VALUES (\(assessment.id), \(number), '2567', \(type.rawValue), 'x', 1, 1, \(withdrawn), \(withdrawn),
                            'x')
                    """)
            }
            let state =
                ["notStarted", "recording", "submitted", "certified"].randomElement(using: &random) ?? "recording"
            let checked: Int? = state == "certified" && Bool.random(using: &random) ? 3 : nil
            try db.run(
                "UPDATE assessment SET state = \(state), checked_at = \(checked) WHERE id = \(assessment.id)")
        }
    }

    /// The same once more: letters by one query over all local governments, figures by reading each assessment as its page does.
    static func recount(in environment: Environment, on db: any Connection) throws -> [Row] {
        try db.rows(
            """
            SELECT a.lao_code AS code, a.state AS state,
                   CASE WHEN EXISTS (
                     SELECT 1 FROM letter l JOIN circular c ON c.round_id = l.round_id AND c.number = l.circular
                      WHERE c.round_id = a.round_id AND c.kind = 'workshop' AND l.issued_at IS NOT NULL
                        AND l.place = CASE WHEN a.type IN ('TAO', 'SUBDISTRICT_MUN')
                                           THEN COALESCE(a.district_code, a.province_code) ELSE a.province_code END)
                   THEN 1 ELSE 0 END AS told,
                   (SELECT COUNT(*) FROM receipt r JOIN circular c ON c.round_id = r.round_id AND c.number = r.circular
                     WHERE r.place = a.lao_code AND c.round_id = a.round_id AND c.kind = 'workshop') AS receipts,
                   (SELECT COUNT(*) FROM responsible_officer o
                      JOIN circular c ON c.round_id = o.round_id AND c.number = o.circular
                     WHERE o.lao_code = a.lao_code AND c.round_id = a.round_id AND c.kind = 'workshop') AS officers,
                   (SELECT COUNT(*) FROM letter_reply y
                      JOIN circular c ON c.round_id = y.round_id AND c.number = y.circular
                     WHERE y.lao_code = a.lao_code AND c.round_id = a.round_id AND c.kind = 'workshop') AS replies,
                   (SELECT COUNT(*) FROM registration g
                     WHERE g.lao_code = a.lao_code AND g.round_id = a.round_id AND (
                       EXISTS (SELECT 1 FROM attendance t WHERE t.round_id = g.round_id AND t.lao_code = g.lao_code
                                  AND t.seat = g.seat AND t.source = 'checkIn')
                       OR (SELECT COALESCE(SUM(CAST(t.name AS INTEGER)), 0) FROM attendance t
                            WHERE t.round_id = g.round_id AND t.lao_code = g.lao_code AND t.seat = g.seat
                              AND t.source = 'webex') >= 54)) AS attended,
                   (SELECT COALESCE(SUM(p.mended + p.filled + p.submitted), 0) FROM practice_copy p
                     WHERE p.lao_code = a.lao_code AND p.round_id = a.round_id) AS practised,
                   (SELECT COUNT(*) FROM certification f
                     WHERE f.assessment_id = a.id AND f.withdrawn_at IS NULL) AS certifications
              FROM assessment a WHERE a.round_id = '2567' ORDER BY a.lao_code
            """
        ).map { row in
            let (code, state): (String, String) = (try row.get("code"), try row.get("state"))
            let reading = try AssessmentReading(SmallRound.id, code, in: environment, on: db)
            let verdicts = reading.indicators.filter { !$0.pilot }.map { reading.state(of: $0).verdict }
            func isThere(_ column: String) throws -> Bool { (try row.get(column) as Int) > 0 }
            return Row(
                code: code,
                marks: [
                    try isThere("told"), try isThere("receipts"), try isThere("officers"), try isThere("replies"),
                    try isThere("attended"), try isThere("practised"),
                    verdicts.contains { $0 != .notRecorded },
                    try !verdicts.contains(.notRecorded) || isThere("certifications"),
                    state == "submitted" || state == "certified", try isThere("certifications"),
                ])
        }
    }
}
