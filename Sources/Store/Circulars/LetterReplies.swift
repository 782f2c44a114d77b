import Domain

/// The replies by which local governments have named their officers, as far as somebody has noted that they were sent.
package enum LetterReplies {
    /// - Returns: false where it was noted before.
    package static func insert(_ reply: LetterReply, of circular: Circular, on db: any Connection) throws -> Bool {
        try db.run(
            """
            INSERT INTO letter_reply (round_id, circular, lao_code, number, sent_on, noted_by, noted_role, on_behalf,
                                      noted_at)
            VALUES (\(circular.round), \(circular.number), \(reply.localGovernment), \(reply.number), \(reply.on.iso),
                    \(reply.by), \(reply.role.rawValue), \(reply.isOnBehalf), \(reply.at))
            ON CONFLICT (round_id, circular, lao_code) DO NOTHING
            """) == 1
    }

    package static func find(_ circular: Circular, _ code: String, on db: any Connection) throws -> LetterReply? {
        try db.first(
            """
            SELECT lao_code, number, sent_on, noted_by, noted_role, on_behalf, noted_at FROM letter_reply
             WHERE round_id = \(circular.round) AND circular = \(circular.number) AND lao_code = \(code)
            """
        ).map { row in
            let role: String = try row.get("noted_role")
            guard let known = Role(rawValue: role) else { throw StoreError.wrongColumn("role \(role)") }
            return LetterReply(
                localGovernment: try row.get("lao_code"), number: try row.get("number"),
                on: try ThaiDate(column: try row.get("sent_on")), by: try row.get("noted_by"), role: known,
                isOnBehalf: try row.get("on_behalf"), at: try row.get("noted_at"))
        }
    }
}
