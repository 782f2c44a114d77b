import Domain

/// What is to be read for a workshop.
package enum WorkshopMaterials {
    /// In the order of the list.
    package static func list(_ round: String, on db: any Connection) throws -> [WorkshopMaterial] {
        try db.rows("SELECT title, link FROM workshop_material WHERE round_id = \(round) ORDER BY number")
            .map { WorkshopMaterial(title: try $0.get("title"), link: try $0.get("link")) }
    }

    package static func save(
        _ materials: [WorkshopMaterial], of round: String, by account: Int, at now: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM workshop_material WHERE round_id = \(round)")
        for (place, material) in materials.enumerated() {
            try db.run(
                """
                INSERT INTO workshop_material (round_id, number, title, link, saved_by, saved_at)
                VALUES (\(round), \(place + 1), \(material.title), \(material.link), \(account), \(now))
                """)
        }
    }
}
