import Domain

/// That divisions were asked for their figures.
package enum CollectionRequests {
    package static func insert(
        _ request: CollectionRequest, _ assessment: Int, on db: any Connection
    ) throws {
        let id = try NextNumber.take("collection_request", on: db)
        try db.run(
            """
            INSERT INTO collection_request (id, assessment_id, division, way, asked_by, asked_at, due_on)
            VALUES (\(id), \(assessment), \(request.division), \(request.way.rawValue), \(request.askedBy),
                    \(request.askedAt), \(request.dueOn.iso))
            """)
    }

    /// Newest first.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [CollectionRequest] {
        try db.rows(
            """
            SELECT division, way, asked_by, asked_at, due_on FROM collection_request
             WHERE assessment_id = \(assessment) ORDER BY asked_at DESC, id DESC
            """
        ).map { row in
            let (way, due): (String, String) = (try row.get("way"), try row.get("due_on"))
            guard let known = CollectionWay(rawValue: way), let day = ThaiDate(iso: due) else {
                throw StoreError.wrongColumn("collection_request of way \(way) due on \(due)")
            }
            return CollectionRequest(
                division: try row.get("division"), way: known, askedBy: try row.get("asked_by"),
                askedAt: try row.get("asked_at"), dueOn: day)
        }
    }
}
