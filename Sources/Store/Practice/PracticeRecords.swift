import Domain

/// What makes up a copy in the database of the practice room, where nothing else is.
package enum PracticeRecords {
    /// Somebody who has a copy.
    package struct Trainee: Sendable {
        package let account: Int
        /// The code of his copy.
        package let place: String
    }

    /// Tells this room from one that was made anew; drawn when it is asked for first.
    package static func room(_ draw: () -> [UInt8], on db: any Connection) throws -> String {
        if let known = try Settings.find(roomKey, on: db) { return known }
        try Settings.insert(Hexadecimal.text(draw()), as: roomKey, on: db)
        return try Settings.find(roomKey, on: db) ?? ""
    }

    private static let roomKey = "practice_room"

    /// Who has the copy of that code.
    package static func trainee(at place: String, on db: any Connection) throws -> Trainee? {
        try db.first("SELECT account_id FROM role_assignment WHERE place = \(place)").map {
            Trainee(account: try $0.get("account_id"), place: place)
        }
    }

    /// A person without a password, who records for one place.
    package static func insertTrainee(
        _ name: String, at place: String, _ now: Int64, on db: any Connection
    ) throws -> Trainee {
        let account = try insertAccount("trainee-\(place)", name, now, on: db)
        try db.run(
            """
            INSERT INTO role_assignment (account_id, role, place)
            VALUES (\(account), \(Role.recorder.rawValue), \(place))
            """)
        return Trainee(account: account, place: place)
    }

    package static func rename(_ account: Int, to name: String, on db: any Connection) throws {
        try db.run("UPDATE account SET name = \(name) WHERE id = \(account)")
    }

    /// Who has recorded what a copy holds at first.
    package static func predecessor(named name: String, at now: Int64, on db: any Connection) throws -> Int {
        let known = try db.first("SELECT id FROM account WHERE username = 'predecessor'")
        if let known { return try known.get("id") }
        return try insertAccount("predecessor", name, now, on: db)
    }

    /// The code of the next copy: seven digits of which no real one begins so. Who takes one keeps others waiting until he has written it.
    package static func nextPlace(on db: any Connection) throws -> String {
        if db.dialect == .postgres { try db.run("LOCK TABLE local_government IN SHARE ROW EXCLUSIVE MODE") }
        let last = try db.first("SELECT MAX(code) AS last FROM local_government")?.find("last") as String?
        return String((last.flatMap { Int($0) } ?? 9_900_000) + 1)
    }

    /// One round more in which the copy is assessed.
    package static func insertAssessment(
        _ round: String, of place: LocalGovernment, on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("assessment", on: db)
        try db.run(
            """
            INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code, district_code,
                                    state)
            VALUES (\(id), \(round), \(place.code), \(place.type.rawValue), \(place.name), \(place.fullName),
                    \(place.provinceCode), \(place.districtCode.isEmpty ? nil : place.districtCode), 'recording')
            """)
        return id
    }

    /// A round whose set was changed is practised on the new one.
    package static func pin(_ set: String, to round: String, on db: any Connection) throws {
        try db.run(
            "UPDATE round SET standard_set_id = \(set) WHERE id = \(round) AND standard_set_id <> \(set)")
    }

    /// Everything that anybody has practised, and who it was.
    package static func clear(on db: any Connection) throws {
        for table in Schema.tables.reversed() {
            try db.run("DELETE FROM \(trusted: table)")
        }
    }

    package static func isEmpty(on db: any Connection) throws -> Bool {
        try db.first("SELECT id FROM round") == nil
    }

    private static func insertAccount(
        _ username: String, _ name: String, _ now: Int64, on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("account", on: db)
        try db.run(
            """
            INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
            VALUES (\(id), \(username), \(name), '', 0, \(now))
            """)
        return id
    }
}
