import Domain

/// What shows that registered persons took part, and what was said against it.
package enum Attendances {
    /// Of this person in the session in which he is registered now.
    package static func list(of registration: Registration, on db: any Connection) throws -> [AttendanceEvidence] {
        guard let session = registration.session else { return [] }
        return try db.rows(
            """
            SELECT source, detail, spans, name, email, at FROM attendance
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat) AND form = \(registration.form) AND session = \(session)
             ORDER BY source, detail
            """
        ).map(AttendanceEvidence.init(row:))
            + [try WorkshopTests.result(of: registration, on: db)?.evidence].compactMap { $0 }
    }

    /// Of everybody who is registered in a session now.
    package static func list(
        _ session: WorkshopSession, on db: any Connection
    ) throws -> [SeatKey: [AttendanceEvidence]] {
        var found: [SeatKey: [AttendanceEvidence]] = [:]
        for row in try db.rows(
            """
            SELECT attendance.lao_code, attendance.seat, source, detail, spans, attendance.name, attendance.email, at
              FROM attendance
              JOIN registration ON registration.round_id = attendance.round_id
               AND registration.lao_code = attendance.lao_code AND registration.seat = attendance.seat
               AND registration.form = attendance.form AND registration.session = attendance.session
             WHERE attendance.round_id = \(session.round) AND attendance.session = \(session.number)
             ORDER BY attendance.lao_code, attendance.seat, source, detail
            """)
        {
            found[SeatKey(code: try row.get("lao_code"), seat: try row.get("seat")), default: []].append(
                try AttendanceEvidence(row: row))
        }
        for (key, result) in try WorkshopTests.results(session, on: db) {
            found[key, default: []].append(result.evidence)
        }
        return found
    }

    /// Local governments of which somebody took part in his session, in the whole or in part.
    package static func present(_ round: String, on db: any Connection) throws -> Set<String> {
        var present: Set<String> = []
        for session in try WorkshopSessions.list(round, on: db) {
            let shown = try StreamCodes.list(round, session: session.number, on: db).count
            let contests = try AttendanceContests.list(session, on: db)
            let evidence = try list(session, on: db)
            for key in Set(evidence.keys).union(contests.keys) where !present.contains(key.code) {
                let judgement = AttendanceJudgement(
                    session, evidence[key] ?? [], codesShown: shown, decision: contests[key]?.decision)
                if judgement.standing != .absent { present.insert(key.code) }
            }
        }
        return present
    }

    /// Writes evidence; the same one counts once, with the time of the last.
    package static func save(
        _ evidence: AttendanceEvidence, of registration: Registration, in session: Int, by account: Int,
        on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO attendance (round_id, lao_code, seat, form, session, source, detail, spans, name, email, at,
                                    recorded_by)
            VALUES (\(registration.round), \(registration.localGovernment), \(registration.seat),
                    \(registration.form), \(session), \(evidence.source.rawValue), \(evidence.detail),
                    \(evidence.spans.text), \(evidence.name), \(evidence.email), \(evidence.at), \(account))
            ON CONFLICT (round_id, lao_code, seat, form, session, source, detail) DO UPDATE
               SET spans = excluded.spans, name = excluded.name, email = excluded.email, at = excluded.at,
                   recorded_by = excluded.recorded_by
            """)
    }

    /// What an account has written about those who are registered in a session now.
    package static func made(
        _ session: WorkshopSession, by account: Int, on db: any Connection
    ) throws -> [SeatKey: [AttendanceEvidence]] {
        var found: [SeatKey: [AttendanceEvidence]] = [:]
        for row in try db.rows(
            """
            SELECT attendance.lao_code, attendance.seat, source, detail, spans, attendance.name, attendance.email, at
              FROM attendance
              JOIN registration ON registration.round_id = attendance.round_id
               AND registration.lao_code = attendance.lao_code AND registration.seat = attendance.seat
               AND registration.form = attendance.form AND registration.session = attendance.session
             WHERE attendance.round_id = \(session.round) AND attendance.session = \(session.number)
               AND attendance.recorded_by = \(account) AND source IN ('webex', 'checkIn', 'byOffice')
             ORDER BY source, detail
            """)
        {
            found[SeatKey(code: try row.get("lao_code"), seat: try row.get("seat")), default: []].append(
                try AttendanceEvidence(row: row))
        }
        return found
    }

    /// - Returns: what was taken away; nil where this account has written nothing of the kind.
    package static func delete(
        _ source: AttendanceEvidence.Source, _ detail: String, of registration: Registration, by account: Int,
        on db: any Connection
    ) throws -> AttendanceEvidence? {
        guard let session = registration.session,
            let row = try db.first(
                """
                SELECT source, detail, spans, name, email, at FROM attendance
                 WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
                   AND seat = \(registration.seat) AND form = \(registration.form) AND session = \(session)
                   AND source = \(source.rawValue) AND detail = \(detail) AND recorded_by = \(account)
                """)
        else { return nil }
        let evidence = try AttendanceEvidence(row: row)
        try db.run(
            """
            DELETE FROM attendance
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat) AND form = \(registration.form) AND session = \(session)
               AND source = \(source.rawValue) AND detail = \(detail) AND recorded_by = \(account)
            """)
        return evidence
    }

    /// After what is written about a person was mended: what he has shown, and his copy in the practice room, stay his.
    package static func carry(from old: Registration, to new: Registration, on db: any Connection) throws {
        for table: Query in ["attendance", "attendance_contest", "practice_copy", "workshop_test"] {
            try db.run(
                """
                UPDATE \(table) SET form = \(new.form)
                 WHERE round_id = \(old.round) AND lao_code = \(old.localGovernment) AND seat = \(old.seat)
                   AND form = \(old.form)
                """)
        }
    }

    /// A seat of a local government.
    package struct SeatKey: Hashable, Sendable {
        package let code: String
        package let seat: Int

        package init(code: String, seat: Int) {
            self.code = code
            self.seat = seat
        }

        package init(_ registration: Registration) {
            self.init(code: registration.localGovernment, seat: registration.seat)
        }
    }
}

extension AttendanceEvidence {
    fileprivate init(row: ResultRow) throws {
        let (source, spans): (String, String) = (try row.get("source"), try row.get("spans"))
        guard let source = Source(rawValue: source), let spans = TimeSpans(text: spans) else {
            throw StoreError.wrongColumn("attendance by \(source), \(spans)")
        }
        self.init(
            source: source, detail: try row.get("detail"), spans: spans, name: try row.get("name"),
            email: try row.get("email"), at: try row.get("at"))
    }
}
