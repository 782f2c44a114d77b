import Domain

/// The codes that were shown in the stream of sessions.
package enum StreamCodes {
    /// In the order in which they were shown.
    package static func list(_ round: String, session: Int, on db: any Connection) throws -> [StreamCode] {
        try db.rows(
            """
            SELECT number, code, valid_from, valid_until FROM stream_code
             WHERE round_id = \(round) AND session = \(session) ORDER BY number
            """
        ).map {
            StreamCode(
                round: round, session: session, number: try $0.get("number"), code: try $0.get("code"),
                validFrom: try $0.get("valid_from"), validUntil: try $0.get("valid_until"))
        }
    }

    package static func insert(_ code: StreamCode, by account: Int, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO stream_code (round_id, session, number, code, valid_from, valid_until, made_by)
            VALUES (\(code.round), \(code.session), \(code.number), \(code.code), \(code.validFrom), \(code.validUntil),
                    \(account))
            """)
    }
}
