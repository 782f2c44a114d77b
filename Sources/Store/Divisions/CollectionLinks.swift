import Domain

/// One-time links for people of divisions. Only the SHA-256 of what stands in a link is kept.
package enum CollectionLinks {
    package static func insert(
        tokenHash: [UInt8], _ assessment: Int, division: String, by account: Int, at now: Int64, expiresAt: Int64,
        on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("collection_link", on: db)
        try db.run(
            """
            INSERT INTO collection_link (id, assessment_id, division, token_hash, made_by, made_at, expires_at,
                                         position, telephone)
            VALUES (\(id), \(assessment), \(division), \(tokenHash), \(account), \(now), \(expiresAt), '', '')
            """)
        return id
    }

    package static func find(tokenHash: [UInt8], on db: any Connection) throws -> CollectionLink? {
        try db.first("SELECT \(columns) \(tables) WHERE collection_link.token_hash = \(tokenHash)")
            .map(CollectionLink.init(row:))
    }

    package static func find(_ id: Int, of assessment: Int, on db: any Connection) throws -> CollectionLink? {
        try db.first(
            """
            SELECT \(columns) \(tables)
             WHERE collection_link.id = \(id) AND collection_link.assessment_id = \(assessment)
            """
        ).map(CollectionLink.init(row:))
    }

    /// The link that somebody came in by.
    package static func find(openedBy account: Int, on db: any Connection) throws -> CollectionLink? {
        try db.first("SELECT \(columns) \(tables) WHERE collection_link.account_id = \(account)")
            .map(CollectionLink.init(row:))
    }

    /// Newest first.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [CollectionLink] {
        try db.rows(
            """
            SELECT \(columns) \(tables) WHERE collection_link.assessment_id = \(assessment)
             ORDER BY collection_link.id DESC
            """
        ).map(CollectionLink.init(row:))
    }

    /// Marks a link as opened, once.
    /// - Returns: false when it cannot be opened any more.
    package static func open(
        _ id: Int, by contributor: CollectionLink.Contributor, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            UPDATE collection_link
               SET account_id = \(contributor.account), position = \(contributor.position),
                   telephone = \(contributor.telephone), opened_at = \(contributor.openedAt)
             WHERE id = \(id) AND account_id IS NULL AND revoked_at IS NULL AND expires_at > \(contributor.openedAt)
            """) == 1
    }

    package static func report(_ id: Int, at now: Int64, on db: any Connection) throws {
        try db.run("UPDATE collection_link SET reported_at = \(now) WHERE id = \(id)")
    }

    /// - Returns: false when it was revoked before.
    package static func revoke(_ id: Int, by account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try db.run(
            """
            UPDATE collection_link SET revoked_by = \(account), revoked_at = \(now)
             WHERE id = \(id) AND revoked_at IS NULL
            """) == 1
    }

    static let columns: Query = """
        collection_link.id, collection_link.division, collection_link.made_by, collection_link.made_at,
        collection_link.expires_at, collection_link.account_id, collection_link.position, collection_link.telephone,
        collection_link.opened_at, collection_link.reported_at, collection_link.revoked_at, assessment.round_id,
        assessment.lao_code, account.name
        """

    static let tables: Query = """
          FROM collection_link
          JOIN assessment ON assessment.id = collection_link.assessment_id
          LEFT JOIN account ON account.id = collection_link.account_id
        """
}

extension CollectionLink {
    init(row: ResultRow) throws {
        var contributor: Contributor?
        if let account: Int = try row.find("account_id") {
            contributor = Contributor(
                account: account, name: try row.find("name") ?? "", position: try row.get("position"),
                telephone: try row.get("telephone"), openedAt: try row.get("opened_at"),
                reportedAt: try row.find("reported_at"))
        }
        self.init(
            id: try row.get("id"),
            rows: DivisionRows(
                round: try row.get("round_id"), localGovernment: try row.get("lao_code"),
                division: try row.get("division")),
            madeBy: try row.get("made_by"), madeAt: try row.get("made_at"), expiresAt: try row.get("expires_at"),
            contributor: contributor, revokedAt: try row.find("revoked_at"))
    }
}
