import Domain

/// What a round went through after it was closed: that its results became final, and the meetings that considered them.
package enum RoundMeetings {
    package struct Recorded: Hashable, Sendable {
        package let state: Round.State
        /// "4/2567"; empty for the step that is no meeting.
        package let meeting: String
        package let heldOn: ThaiDate?
        package let by: Int
        /// Milliseconds since 1970, UTC.
        package let at: Int64

        package init(_ state: Round.State, meeting: String, heldOn: ThaiDate?, by: Int, at: Int64) {
            self.state = state
            self.meeting = meeting
            self.heldOn = heldOn
            self.by = by
            self.at = at
        }
    }

    /// Brings a closed round to a later state.
    package static func record(_ step: Recorded, of round: String, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO round_meeting (round_id, state, meeting, held_on, recorded_by, recorded_at)
            VALUES (\(round), \(step.state.rawValue), \(step.meeting), \(step.heldOn?.iso), \(step.by), \(step.at))
            """)
        try db.run("UPDATE round SET later_state = \(step.state.rawValue) WHERE id = \(round)")
    }

    /// In the order of the states.
    package static func list(_ round: String, on db: any Connection) throws -> [Recorded] {
        try db.rows(
            """
            SELECT state, meeting, held_on, recorded_by, recorded_at FROM round_meeting WHERE round_id = \(round)
            """
        ).map { row in
            let state: String = try row.get("state")
            guard let known = Round.State(rawValue: state) else { throw StoreError.wrongColumn("round state \(state)") }
            return Recorded(
                known, meeting: try row.get("meeting"),
                heldOn: try (row.find("held_on") as String?).map { try ThaiDate(column: $0) },
                by: try row.get("recorded_by"), at: try row.get("recorded_at"))
        }.sorted { $0.state < $1.state }
    }
}
