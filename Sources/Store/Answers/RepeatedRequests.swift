/// Answers already given to requests with an idempotency key, kept for the life of the round.
package enum RepeatedRequests {
    package struct Given: Sendable {
        package let requestHash: [UInt8]
        package let version: Int
        package let body: String

        /// False for a request that was refused, or threw a draft away: it may be judged again.
        package var isAnswered: Bool { !body.isEmpty }
    }

    package static func find(
        _ assessment: Int, _ key: [UInt8], by account: Int, _ subject: String, on db: any Connection
    ) throws -> Given? {
        try db.first(
            """
            SELECT request_hash, version, body FROM idempotency
             WHERE assessment_id = \(assessment) AND idempotency_key = \(key) AND account_id = \(account)
               AND subject = \(subject)
            """
        ).map { row in
            Given(
                requestHash: try row.get("request_hash"), version: try row.get("version"), body: try row.get("body"))
        }
    }

    package static func insert(
        _ given: Given, _ assessment: Int, _ key: [UInt8], by account: Int, _ subject: String, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO idempotency (assessment_id, idempotency_key, account_id, subject, request_hash, version, body)
            VALUES (\(assessment), \(key), \(account), \(subject), \(given.requestHash), \(given.version),
                    \(given.body))
            ON CONFLICT (assessment_id, idempotency_key, account_id, subject) DO UPDATE
               SET request_hash = excluded.request_hash, version = excluded.version, body = excluded.body
            """)
    }

    /// Notes that a request came which has no answer to be given again: it was refused, or threw a draft away.
    /// - Returns: false when this very request was noted before.
    package static func note(
        _ requestHash: [UInt8], _ assessment: Int, _ key: [UInt8], by account: Int, _ subject: String,
        on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO idempotency (assessment_id, idempotency_key, account_id, subject, request_hash, version, body)
            VALUES (\(assessment), \(key), \(account), \(subject), \(requestHash), 0, '')
            ON CONFLICT (assessment_id, idempotency_key, account_id, subject) DO UPDATE
               SET request_hash = excluded.request_hash
             WHERE idempotency.body = '' AND idempotency.request_hash <> excluded.request_hash
            """) == 1
    }
}

extension RepeatedRequests.Given {
    package init(_ requestHash: [UInt8], version: Int, body: String) {
        self.init(requestHash: requestHash, version: version, body: body)
    }
}
