import Domain

/// The sessions of a workshop.
package enum WorkshopSessions {
    /// Lets what happens to the seats of one session follow each other. Taken before any local government is locked, and of two sessions
    /// the one with the lower number first.
    package static func lock(_ round: String, _ number: Int, on db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        _ = try db.rows(
            "SELECT number FROM workshop_session WHERE round_id = \(round) AND number = \(number) FOR NO KEY UPDATE")
    }

    /// The same for all sessions of a round, in the same order: before any of them is changed that decides whose session it is.
    package static func lockAll(_ round: String, on db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        _ = try db.rows(
            "SELECT number FROM workshop_session WHERE round_id = \(round) ORDER BY number FOR NO KEY UPDATE")
    }

    package static func nextNumber(_ round: String, on db: any Connection) throws -> Int {
        let last: Int =
            try db.first("SELECT COALESCE(MAX(number), 0) AS last FROM workshop_session WHERE round_id = \(round)")?
            .get("last") ?? 0
        return last + 1
    }

    package static func find(_ round: String, _ number: Int, on db: any Connection) throws -> WorkshopSession? {
        try db.first("SELECT \(columns) FROM workshop_session WHERE round_id = \(round) AND number = \(number)")
            .map(WorkshopSession.init(row:))
    }

    /// By day and time.
    package static func list(_ round: String, on db: any Connection) throws -> [WorkshopSession] {
        try db.rows("SELECT \(columns) FROM workshop_session WHERE round_id = \(round) ORDER BY starts_at, number")
            .map(WorkshopSession.init(row:))
    }

    /// Writes it whatever stood there.
    package static func save(_ session: WorkshopSession, by account: Int, at now: Int64, on db: any Connection) throws {
        let cancellation = session.cancellation
        try db.run(
            """
            INSERT INTO workshop_session (round_id, number, version, starts_at, ends_at, provinces, types, assigned,
                                          capacity, venue, webex_link, webex_meeting, facebook_link, recording_link,
                                          cancelled_at, cancellation_reason, saved_by, saved_at)
            VALUES (\(session.round), \(session.number), \(session.version), \(session.startsAt), \(session.endsAt),
                    \(session.provinces.sorted().joined(separator: " ")),
                    \(session.types.map(\.rawValue).sorted().joined(separator: " ")), 0, \(session.capacity),
                    \(session.venue), \(session.webexLink), \(session.webexMeeting), \(session.facebookLink),
                    \(session.recordingLink), \(cancellation?.at), \(cancellation?.reason), \(account), \(now))
            ON CONFLICT (round_id, number) DO UPDATE
               SET version = excluded.version, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                   provinces = excluded.provinces, types = excluded.types, capacity = excluded.capacity,
                   venue = excluded.venue, webex_link = excluded.webex_link, webex_meeting = excluded.webex_meeting,
                   facebook_link = excluded.facebook_link,
                   recording_link = excluded.recording_link, cancelled_at = excluded.cancelled_at,
                   cancellation_reason = excluded.cancellation_reason, saved_by = excluded.saved_by,
                   saved_at = excluded.saved_at
            """)
    }

    /// Counts anew to how many local governments of the round each session is assigned, and notes for those that have answered which is
    /// theirs now: after sessions changed, or a participant. Whose seat is still kept stays without one.
    package static func assign(_ round: String, on db: any Connection) throws {
        try lockAll(round, on: db)
        let sessions = try list(round, on: db)
        guard !sessions.isEmpty else { return }
        var assigned: [Int: Int] = [:]
        var groups: [(type: String, province: String, own: Int?)] = []
        try db.scan(
            "SELECT type, province_code, COUNT(*) FROM assessment WHERE round_id = \(round) GROUP BY type, province_code"
        ) { row in
            guard let type = LocalGovernmentType(rawValue: row.text(0)) else {
                throw StoreError.wrongColumn("type \(row.text(0))")
            }
            let own = sessions.own(of: type, in: row.text(1))?.number
            groups.append((row.text(0), row.text(1), own))
            if let own { assigned[own, default: 0] += Int(row.integer(2)) }
        }
        for session in sessions {
            try db.run(
                """
                UPDATE workshop_session SET assigned = \(assigned[session.number] ?? 0)
                 WHERE round_id = \(round) AND number = \(session.number)
                """)
        }
        guard try db.exists("SELECT 1 AS one FROM registration WHERE round_id = \(round) LIMIT 1") else { return }
        for group in groups {
            try db.run(
                """
                UPDATE registration SET own_session = \(group.own)
                 WHERE round_id = \(round) AND COALESCE(own_session, 0) <> \(group.own ?? 0)
                   AND NOT (own_session IS NULL AND standing = 'apart')
                   AND lao_code IN (SELECT lao_code FROM assessment
                                     WHERE round_id = \(round) AND type = \(group.type)
                                       AND province_code = \(group.province))
                """)
        }
    }

    package struct Group: Hashable, Sendable {
        package let type: LocalGovernmentType
        package let province: String
        package let places: Int
        /// Persons of them who take part in the session.
        package let persons: Int
    }

    /// The local governments of a round by type and province, with those of them who take part in a session.
    package static func groups(_ session: WorkshopSession, on db: any Connection) throws -> [Group] {
        try db.rows(
            """
            SELECT assessment.type, assessment.province_code, COUNT(DISTINCT assessment.lao_code) AS places,
                   COUNT(registration.seat) AS persons
              FROM assessment
              LEFT JOIN registration ON registration.round_id = assessment.round_id
               AND registration.lao_code = assessment.lao_code AND registration.session = \(session.number)
               AND registration.standing IN ('seated', 'offered', 'waiting', 'live')
             WHERE assessment.round_id = \(session.round)
             GROUP BY assessment.type, assessment.province_code
            """
        ).map { row in
            let text: String = try row.get("type")
            guard let type = LocalGovernmentType(rawValue: text) else { throw StoreError.wrongColumn("type \(text)") }
            return Group(
                type: type, province: try row.get("province_code"), places: try row.get("places"),
                persons: try row.get("persons"))
        }
    }

    /// How many local governments each session is for.
    package static func assigned(_ round: String, on db: any Connection) throws -> [Int: Int] {
        var assigned: [Int: Int] = [:]
        for row in try db.rows("SELECT number, assigned FROM workshop_session WHERE round_id = \(round)") {
            assigned[try row.get("number")] = try row.get("assigned")
        }
        return assigned
    }

    private static let columns: Query = """
        round_id, number, version, starts_at, ends_at, provinces, types, capacity, venue, webex_link, webex_meeting,
        facebook_link, recording_link, cancelled_at, cancellation_reason, saved_at
        """
}

extension WorkshopSession {
    fileprivate init(row: ResultRow) throws {
        let (provinces, types): (String, String) = (try row.get("provinces"), try row.get("types"))
        let cancelledAt: Int64? = try row.find("cancelled_at")
        let reason: String? = try row.find("cancellation_reason")
        self.init(
            round: try row.get("round_id"), number: try row.get("number"), version: try row.get("version"),
            startsAt: try row.get("starts_at"), endsAt: try row.get("ends_at"),
            provinces: Set(provinces.split(separator: " ").map(String.init)),
            types: Set(types.split(separator: " ").compactMap { LocalGovernmentType(rawValue: String($0)) }),
            capacity: try row.find("capacity"), venue: try row.get("venue"), webexLink: try row.get("webex_link"),
            webexMeeting: try row.get("webex_meeting"), facebookLink: try row.get("facebook_link"),
            recordingLink: try row.get("recording_link"),
            cancellation: cancelledAt.map { Cancellation(at: $0, reason: reason ?? "") },
            changedAt: try row.get("saved_at"))
    }
}
