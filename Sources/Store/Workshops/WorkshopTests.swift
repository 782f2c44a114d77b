import Domain

/// The short test of a workshop, and how people did in it.
package enum WorkshopTests {
    package static func questions(_ round: String, on db: any Connection) throws -> [WorkshopQuestion] {
        try db.rows(
            "SELECT text, options, right_option FROM workshop_question WHERE round_id = \(round) ORDER BY number"
        ).map { row in
            let options: String = try row.get("options")
            return WorkshopQuestion(
                text: try row.get("text"), options: options.split(separator: "\n").map(String.init),
                right: try row.get("right_option"))
        }
    }

    /// Puts all questions in the place of those before.
    package static func save(
        _ questions: [WorkshopQuestion], of round: String, by account: Int, at now: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM workshop_question WHERE round_id = \(round)")
        for (number, question) in questions.enumerated() {
            try db.run(
                """
                INSERT INTO workshop_question (round_id, number, text, options, right_option, saved_by, saved_at)
                VALUES (\(round), \(number + 1), \(question.text), \(question.options.joined(separator: "\n")),
                        \(question.right ?? 0), \(account), \(now))
                """)
        }
    }

    /// Keeps the better of two results.
    package static func save(
        _ result: WorkshopTestResult, of registration: Registration, in session: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO workshop_test (round_id, lao_code, seat, form, session, right_answers, asked, at)
            VALUES (\(registration.round), \(registration.localGovernment), \(registration.seat), \(registration.form),
                    \(session), \(result.right), \(result.asked), \(result.at))
            ON CONFLICT (round_id, lao_code, seat, form, session) DO UPDATE
               SET right_answers = excluded.right_answers, asked = excluded.asked, at = excluded.at
             WHERE excluded.right_answers * workshop_test.asked > workshop_test.right_answers * excluded.asked
            """)
    }

    /// Of this person in the session in which he is registered now.
    package static func result(of registration: Registration, on db: any Connection) throws -> WorkshopTestResult? {
        guard let session = registration.session else { return nil }
        return try db.first(
            """
            SELECT right_answers, asked, at FROM workshop_test
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat) AND form = \(registration.form) AND session = \(session)
            """
        ).map(WorkshopTestResult.init(row:))
    }

    /// Of everybody who is registered in a session now.
    package static func results(
        _ session: WorkshopSession, on db: any Connection
    ) throws -> [Attendances.SeatKey: WorkshopTestResult] {
        var found: [Attendances.SeatKey: WorkshopTestResult] = [:]
        for row in try db.rows(
            """
            SELECT workshop_test.lao_code, workshop_test.seat, right_answers, asked, at
              FROM workshop_test
              JOIN registration ON registration.round_id = workshop_test.round_id
               AND registration.lao_code = workshop_test.lao_code AND registration.seat = workshop_test.seat
               AND registration.form = workshop_test.form AND registration.session = workshop_test.session
             WHERE workshop_test.round_id = \(session.round) AND workshop_test.session = \(session.number)
            """)
        {
            let key = Attendances.SeatKey(code: try row.get("lao_code"), seat: try row.get("seat"))
            found[key] = try WorkshopTestResult(row: row)
        }
        return found
    }
}

extension WorkshopTestResult {
    fileprivate init(row: ResultRow) throws {
        self.init(right: try row.get("right_answers"), asked: try row.get("asked"), at: try row.get("at"))
    }

    /// As evidence of attendance.
    var evidence: AttendanceEvidence { AttendanceEvidence(source: .test, detail: "\(right)/\(asked)", at: at) }
}

/// What those who took part think of the sessions.
package enum WorkshopEvaluations {
    /// - Parameter mark: of a person, which leads to nobody; a second form of his takes the place of the first.
    package static func save(
        _ evaluation: WorkshopEvaluation, under mark: String, in session: WorkshopSession, on day: ThaiDate,
        _ db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO workshop_evaluation (round_id, session, mark, ratings, remark, on_day)
            VALUES (\(session.round), \(session.number), \(mark), \(evaluation.digits), \(evaluation.remark), \(day.iso))
            ON CONFLICT (round_id, session, mark) DO UPDATE
               SET ratings = excluded.ratings, remark = excluded.remark, on_day = excluded.on_day
            """)
    }

    package static func find(
        under mark: String, in session: WorkshopSession, on db: any Connection
    ) throws -> WorkshopEvaluation? {
        try db.first(
            """
            SELECT ratings, remark FROM workshop_evaluation
             WHERE round_id = \(session.round) AND session = \(session.number) AND mark = \(mark)
            """
        ).map { WorkshopEvaluation(digits: try $0.get("ratings"), remark: try $0.get("remark")) }
    }

    /// By session. The order of the remarks is that of their marks, which is by chance.
    package static func summaries(
        _ round: String, on db: any Connection
    ) throws -> [Int: WorkshopEvaluationSummary] {
        var found: [Int: WorkshopEvaluationSummary] = [:]
        for row in try db.rows(
            "SELECT session, ratings, remark FROM workshop_evaluation WHERE round_id = \(round) ORDER BY session, mark")
        {
            found[try row.get("session"), default: WorkshopEvaluationSummary()].add(
                WorkshopEvaluation(digits: try row.get("ratings"), remark: try row.get("remark")))
        }
        return found
    }
}
