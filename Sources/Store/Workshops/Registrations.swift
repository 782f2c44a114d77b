import Domain

/// Who has registered for a workshop.
package enum Registrations {
    /// Of one local government, by seat.
    package static func list(_ round: String, of code: String, on db: any Connection) throws -> [Registration] {
        try db.rows(
            "SELECT \(columns) FROM registration WHERE round_id = \(round) AND lao_code = \(code) ORDER BY seat"
        ).map(Registration.init(row:))
    }

    package static func find(
        _ round: String, _ code: String, seat: Int, on db: any Connection
    ) throws -> Registration? {
        try db.first(
            """
            SELECT \(columns) FROM registration
             WHERE round_id = \(round) AND lao_code = \(code) AND seat = \(seat)
            """
        ).map(Registration.init(row:))
    }

    package static func insert(_ registration: Registration, on db: any Connection) throws {
        let person = registration.person
        try db.run(
            """
            INSERT INTO registration (round_id, lao_code, seat, version, reply, session, standing, own_session, name,
                                      position, telephone, email, reason, form, waiting_number, offer_until,
                                      registered_at, changed_at)
            VALUES (\(registration.round), \(registration.localGovernment), \(registration.seat),
                    \(registration.version), \(registration.reply.rawValue), \(registration.session),
                    \(registration.standing.rawValue), \(registration.ownSession), \(person.name), \(person.position),
                    \(person.telephone), \(person.email), \(registration.reason), \(registration.form),
                    \(registration.waitingNumber), \(registration.offerUntil), \(registration.registeredAt),
                    \(registration.changedAt))
            """)
    }

    /// Writes everything but where it stands.
    package static func update(_ registration: Registration, on db: any Connection) throws {
        let person = registration.person
        try db.run(
            """
            UPDATE registration
               SET version = \(registration.version), reply = \(registration.reply.rawValue),
                   session = \(registration.session), standing = \(registration.standing.rawValue),
                   own_session = \(registration.ownSession), name = \(person.name), position = \(person.position),
                   telephone = \(person.telephone), email = \(person.email), reason = \(registration.reason),
                   form = \(registration.form), waiting_number = \(registration.waitingNumber),
                   offer_until = \(registration.offerUntil), registered_at = \(registration.registeredAt),
                   changed_at = \(registration.changedAt)
             WHERE round_id = \(registration.round) AND lao_code = \(registration.localGovernment)
               AND seat = \(registration.seat)
            """)
    }

    /// Seats of a session, counted from what stands there.
    /// - Parameter keepsSeats: whether seats are still kept for those who have not answered.
    package static func count(
        _ session: WorkshopSession, keepsSeats: Bool, on db: any Connection
    ) throws -> SeatCount {
        var (held, waiting) = (0, 0)
        try db.scan(
            """
            SELECT standing, COUNT(*) FROM registration
             WHERE round_id = \(session.round) AND session = \(session.number)
               AND standing IN ('seated', 'offered', 'waiting')
             GROUP BY standing
            """
        ) { row in
            if row.text(0) == Registration.Standing.waiting.rawValue {
                waiting += Int(row.integer(1))
            } else {
                held += Int(row.integer(1))
            }
        }
        var kept = 0
        if keepsSeats, session.capacity != nil {
            let row = try db.first(
                """
                SELECT assigned, (SELECT COUNT(*) FROM registration
                                   WHERE registration.round_id = workshop_session.round_id AND seat = 1
                                     AND own_session = workshop_session.number
                                     AND NOT EXISTS (SELECT 1 FROM workshop_session AS lost
                                                      WHERE lost.round_id = registration.round_id
                                                        AND lost.number = registration.session
                                                        AND lost.cancelled_at IS NOT NULL)) AS answered
                  FROM workshop_session WHERE round_id = \(session.round) AND number = \(session.number)
                """)
            if let row { kept = max(0, try row.get("assigned") as Int - row.get("answered")) }
        }
        return SeatCount(capacity: session.capacity, held: held, kept: kept, waiting: waiting)
    }

    /// Of one session, by local government and seat.
    package static func list(_ session: WorkshopSession, on db: any Connection) throws -> [Registration] {
        try db.rows(
            """
            SELECT \(columns) FROM registration
             WHERE round_id = \(session.round) AND session = \(session.number) ORDER BY lao_code, seat
            """
        ).map(Registration.init(row:))
    }

    /// How many persons of a session stand how.
    package static func standings(
        _ session: WorkshopSession, on db: any Connection
    ) throws -> [Registration.Standing: Int] {
        var standings: [Registration.Standing: Int] = [:]
        try db.scan(
            """
            SELECT standing, COUNT(*) FROM registration
             WHERE round_id = \(session.round) AND session = \(session.number) GROUP BY standing
            """
        ) { row in
            if let standing = Registration.Standing(rawValue: row.text(0)) { standings[standing] = Int(row.integer(1)) }
        }
        return standings
    }

    /// Local governments that have answered, whatever they said, and have not cancelled.
    package static func countOrganisations(_ round: String, on db: any Connection) throws -> Int {
        try db.first(
            """
            SELECT COUNT(DISTINCT lao_code) AS answered FROM registration
             WHERE round_id = \(round) AND standing <> 'cancelled'
            """)?.get("answered") ?? 0
    }

    /// Local governments that need not be asked to take part: somebody is registered for a session that is not over, or of which it is not
    /// known yet who was there; or they have said that nobody comes, or asked for the recording.
    package static func answered(_ round: String, at now: Int64, on db: any Connection) throws -> Set<String> {
        var answered: Set<String> = []
        try db.scan(
            """
            SELECT DISTINCT registration.lao_code FROM registration
              LEFT JOIN workshop_session
                ON workshop_session.round_id = registration.round_id
               AND workshop_session.number = registration.session
             WHERE registration.round_id = \(round)
               AND (registration.standing = 'apart'
                    OR registration.standing IN ('seated', 'offered', 'waiting', 'live')
                       AND workshop_session.cancelled_at IS NULL
                       AND (workshop_session.ends_at > \(now)
                            OR NOT EXISTS (SELECT 1 FROM attendance
                                            WHERE attendance.round_id = registration.round_id
                                              AND attendance.session = registration.session
                                              AND attendance.source IN ('webex', 'checkIn', 'byOffice'))))
            """
        ) { answered.insert($0.text(0)) }
        return answered
    }

    /// The next number of the waiting list of a session.
    package static func nextWaitingNumber(_ session: WorkshopSession, on db: any Connection) throws -> Int {
        let last: Int =
            try db.first(
                """
                SELECT COALESCE(MAX(waiting_number), 0) AS last FROM registration
                 WHERE round_id = \(session.round) AND session = \(session.number)
                """)?.get("last") ?? 0
        return last + 1
    }

    /// Who has waited longest.
    package static func firstWaiting(_ session: WorkshopSession, on db: any Connection) throws -> Registration? {
        try db.first(
            """
            SELECT \(columns) FROM registration
             WHERE round_id = \(session.round) AND session = \(session.number) AND standing = 'waiting'
             ORDER BY waiting_number LIMIT 1
            """
        ).map(Registration.init(row:))
    }

    /// How many wait before somebody.
    package static func countWaiting(before registration: Registration, on db: any Connection) throws -> Int {
        guard let session = registration.session, let number = registration.waitingNumber else { return 0 }
        return try db.first(
            """
            SELECT COUNT(*) AS earlier FROM registration
             WHERE round_id = \(registration.round) AND session = \(session) AND standing = 'waiting'
               AND waiting_number < \(number)
            """)?.get("earlier") ?? 0
    }

    /// Offers of a session whose time is over, the oldest first.
    package static func overdueOffers(
        _ session: WorkshopSession, at now: Int64, on db: any Connection
    ) throws -> [Registration] {
        try db.rows(
            """
            SELECT \(columns) FROM registration
             WHERE round_id = \(session.round) AND session = \(session.number) AND standing = 'offered'
               AND offer_until <= \(now)
             ORDER BY waiting_number
            """
        ).map(Registration.init(row:))
    }

    /// Sessions in which somebody waits, or holds an offer.
    package static func awaited(_ round: String, on db: any Connection) throws -> [Int] {
        try db.rows(
            """
            SELECT DISTINCT session FROM registration
             WHERE round_id = \(round) AND standing IN ('waiting', 'offered') ORDER BY session
            """
        ).map { try $0.get("session") }
    }

    package static let columns: Query = """
        registration.round_id, registration.lao_code, registration.seat, registration.version, reply, session, standing,
        own_session, name, position, telephone, email, reason, form, waiting_number, offer_until, registered_at,
        changed_at
        """
}

extension Registration {
    init(row: ResultRow) throws {
        let (reply, standing): (String, String) = (try row.get("reply"), try row.get("standing"))
        guard let reply = Reply(rawValue: reply), let standing = Standing(rawValue: standing) else {
            throw StoreError.wrongColumn("registration that is \(reply), \(standing)")
        }
        self.init(
            round: try row.get("round_id"), localGovernment: try row.get("lao_code"), seat: try row.get("seat"),
            version: try row.get("version"), reply: reply, session: try row.find("session"), standing: standing,
            ownSession: try row.find("own_session"),
            person: Person(
                name: try row.get("name"), position: try row.get("position"), telephone: try row.get("telephone"),
                email: try row.get("email")),
            reason: try row.get("reason"), form: try row.get("form"), waitingNumber: try row.find("waiting_number"),
            offerUntil: try row.find("offer_until"), registeredAt: try row.get("registered_at"),
            changedAt: try row.get("changed_at"))
    }
}
