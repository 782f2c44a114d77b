import Domain

/// Rounds of the assessment.
package enum Rounds {
    package static func find(_ id: String, on db: any Connection) throws -> Round? {
        try db.first("SELECT \(columns) FROM round WHERE round.id = \(id)").map(Round.init(row:))
    }

    package static func list(on db: any Connection) throws -> [Round] {
        try db.rows("SELECT \(columns) FROM round ORDER BY round.id").map(Round.init(row:))
    }

    /// The round that people work in now: the newest open one, else the newest; nil while there is none.
    package static func current(on db: any Connection) throws -> Round? {
        let rounds = try list(on: db)
        return rounds.last { $0.state == .open } ?? rounds.last { $0.state != .prepared } ?? rounds.last
    }

    /// Keeps others from bringing the round to another state before this transaction ends; with `exclusively`, brings it there alone.
    package static func lock(_ id: String, exclusively: Bool = false, on db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        let strength: Query = exclusively ? "FOR NO KEY UPDATE" : "FOR SHARE"
        _ = try db.rows("SELECT id FROM round WHERE id = \(id) \(strength)")
    }

    package static func insert(_ round: Round, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO round (id, standard_set_id, state, opens_on, closes_on, resolution_meeting, resolution_on,
                               approval_reference, demonstration, created_at)
            VALUES (\(round.id), \(round.standardSet), \(round.state.rawValue), \(round.opensOn.iso),
                    \(round.closesOn.iso), \(round.resolution.meeting), \(round.resolution.on?.iso),
                    \(round.approvalReference), \(round.demonstration), \(now))
            """)
    }

    package static func open(_ id: String, approvalReference: String, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            UPDATE round SET state = 'open', opened_at = \(now), approval_reference = \(approvalReference)
             WHERE id = \(id)
            """)
    }

    package static func close(_ id: String, at now: Int64, on db: any Connection) throws {
        try db.run("UPDATE round SET state = 'closed', closed_at = \(now) WHERE id = \(id)")
    }

    /// Pins another set, and remembers which it was before and why.
    package static func amend(_ id: String, _ amendment: RoundAmendment, on db: any Connection) throws {
        let number = try amendments(of: id, on: db).count + 1
        try db.run(
            """
            INSERT INTO round_amendment (round_id, number, from_set, to_set, reason, at)
            VALUES (\(id), \(number), \(amendment.from), \(amendment.to), \(amendment.reason), \(amendment.at))
            """)
        try db.run("UPDATE round SET standard_set_id = \(amendment.to) WHERE id = \(id)")
    }

    package static func amendments(of id: String, on db: any Connection) throws -> [RoundAmendment] {
        try db.rows(
            "SELECT from_set, to_set, reason, at FROM round_amendment WHERE round_id = \(id) ORDER BY number"
        ).map { row in
            RoundAmendment(
                from: try row.get("from_set"), to: try row.get("to_set"), reason: try row.get("reason"),
                at: try row.get("at"))
        }
    }

    /// Which steps follow certification, and for how many days.
    package static func schedule(_ id: String, _ schedule: RoundSchedule, on db: any Connection) throws {
        try db.run(
            """
            UPDATE round SET check_mode = \(schedule.check.rawValue), sample_percent = \(schedule.samplePercent),
                   check_days = \(schedule.checkDays), preview_days = \(schedule.previewDays),
                   review_days = \(schedule.reviewDays)
             WHERE id = \(id)
            """)
    }

    package static func reschedule(_ id: String, opensOn: ThaiDate, closesOn: ThaiDate, on db: any Connection) throws {
        try db.run(
            "UPDATE round SET opens_on = \(opensOn.iso), closes_on = \(closesOn.iso) WHERE id = \(id)")
    }

    package static func markDemonstration(_ id: String, on db: any Connection) throws {
        try db.run("UPDATE round SET demonstration = 1 WHERE id = \(id)")
    }

    static let columns: Query = """
        round.id AS round_id, round.standard_set_id, round.state AS round_state, round.opens_on, round.closes_on,
        round.resolution_meeting, round.resolution_on, round.approval_reference, round.demonstration,
        round.later_state, round.check_mode, round.sample_percent, round.check_days, round.preview_days,
        round.review_days
        """
}

extension Round {
    init(row: ResultRow) throws {
        let state: String = try row.find("later_state") ?? row.get("round_state")
        guard let known = State(rawValue: state) else { throw StoreError.wrongColumn("round state \(state)") }
        let check: String = try row.get("check_mode")
        guard let mode = RoundSchedule.Check(rawValue: check) else { throw StoreError.wrongColumn("check \(check)") }
        var schedule = RoundSchedule()
        schedule.check = mode
        schedule.samplePercent = try row.get("sample_percent")
        schedule.checkDays = try row.get("check_days")
        schedule.previewDays = try row.get("preview_days")
        schedule.reviewDays = try row.get("review_days")
        self.init(
            id: try row.get("round_id"), standardSet: try row.get("standard_set_id"), state: known,
            opensOn: try ThaiDate(column: row.get("opens_on")), closesOn: try ThaiDate(column: row.get("closes_on")),
            resolution: Resolution(
                meeting: try row.get("resolution_meeting"),
                on: try (row.find("resolution_on") as String?).map { try ThaiDate(column: $0) }),
            approvalReference: try row.get("approval_reference"), demonstration: try row.get("demonstration"),
            schedule: schedule)
    }
}

extension ThaiDate {
    init(column text: String) throws {
        guard let date = ThaiDate(iso: text) else { throw StoreError.wrongColumn("day \(text)") }
        self = date
    }
}
