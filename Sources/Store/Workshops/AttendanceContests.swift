import Domain

/// Objections to how attendance was judged.
package enum AttendanceContests {
    package static func find(_ registration: Registration, on db: any Connection) throws -> AttendanceContest? {
        guard let session = registration.session else { return nil }
        return try db.first(
            """
            SELECT text, asked_at, decision, reason FROM attendance_contest
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat) AND form = \(registration.form) AND session = \(session)
            """
        ).map(AttendanceContest.init(row:))
    }

    /// Of everybody who is registered in a session now.
    package static func list(
        _ session: WorkshopSession, on db: any Connection
    ) throws -> [Attendances.SeatKey: AttendanceContest] {
        var found: [Attendances.SeatKey: AttendanceContest] = [:]
        for row in try db.rows(
            """
            SELECT attendance_contest.lao_code, attendance_contest.seat, text, asked_at, decision,
                   attendance_contest.reason
              FROM attendance_contest
              JOIN registration ON registration.round_id = attendance_contest.round_id
               AND registration.lao_code = attendance_contest.lao_code
               AND registration.seat = attendance_contest.seat AND registration.form = attendance_contest.form
               AND registration.session = attendance_contest.session
             WHERE attendance_contest.round_id = \(session.round) AND attendance_contest.session = \(session.number)
            """)
        {
            found[Attendances.SeatKey(code: try row.get("lao_code"), seat: try row.get("seat"))] =
                try AttendanceContest(row: row)
        }
        return found
    }

    /// Writes it whatever stood there.
    /// - Parameter account: who decided it; nil until it is.
    package static func save(
        _ contest: AttendanceContest, of registration: Registration, in session: Int, decidedBy account: Int?,
        at now: Int64, on db: any Connection
    ) throws {
        let decision = contest.decision
        let decidedAt: Int64? = decision == nil ? nil : now
        try db.run(
            """
            INSERT INTO attendance_contest (round_id, lao_code, seat, form, session, text, asked_at, decision, reason,
                                            decided_by, decided_at)
            VALUES (\(registration.round), \(registration.localGovernment), \(registration.seat),
                    \(registration.form), \(session), \(contest.text), \(contest.askedAt),
                    \(decision?.standing.rawValue), \(decision?.reason ?? ""), \(account),
                    \(decidedAt))
            ON CONFLICT (round_id, lao_code, seat, form, session) DO UPDATE
               SET text = excluded.text, asked_at = excluded.asked_at, decision = excluded.decision,
                   reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
    }
}

extension AttendanceContest {
    fileprivate init(row: ResultRow) throws {
        let decided: String? = try row.find("decision")
        let reason: String = try row.get("reason")
        self.init(
            text: try row.get("text"), askedAt: try row.get("asked_at"),
            decision: decided.flatMap { AttendanceJudgement.Standing(rawValue: $0) }.map { .init($0, reason: reason) })
    }
}
