import Domain
import Store

/// The persons of a demonstration: one for every role and place, none of them real, all with one password that
/// everybody may know. `serve` refuses a database that holds them.
package struct DemonstrationPersons: Sendable {
    package var password: String

    package init(password: String) {
        self.password = password
    }

    /// Adds those who are missing, and gives all of them the password where it is another than before.
    ///
    /// - Returns: how many were added.
    /// - Throws: `StoreError.failed` when the password cannot be hashed for want of memory.
    package func run(in environment: Environment, on db: any Connection) throws -> Int {
        let known = try DemonstrationAccounts.passwordHash(on: db)
        let hash: String
        if let known, Password.verify(password, against: known) {
            hash = known
        } else {
            guard let made = Password.hash(password, salt: environment.randomBytes(16)) else {
                throw StoreError.failed("there is no memory to hash a password")
            }
            hash = made
            try DemonstrationAccounts.setPasswordHash(hash, on: db)
        }
        let names = try DemonstrationAccounts.usernames(on: db)
        let next = try Accounts.nextID(on: db)
        let missing = try persons(on: db).filter { !names.contains($0.username) }
        let now = environment.now()
        try DemonstrationAccounts.insert(
            missing.enumerated().map { offset, person in
                var person = person
                person.accountID = next + offset
                return person
            }, passwordHash: hash, at: now, on: db)
        try Settings.save("1", as: Settings.demonstration, on: db)
        if !missing.isEmpty {
            _ = try Audit.append(
                AuditEntry(.personsInvented, became: CanonicalJSON.object(["persons": .whole(missing.count)]).text),
                to: Audit.centralChain, by: 0, role: "command", at: now, on: db)
        }
        return missing.count
    }

    /// Bangkok has no provincial office and its khet no district officer: the Office sees its figures itself.
    private func persons(on db: any Connection) throws -> [Principal] {
        var persons = [
            person("odloc", "เจ้าหน้าที่สำนักงาน ก.ก.ถ.", .odloc),
            person("dla", "เจ้าหน้าที่กรมส่งเสริมการปกครองท้องถิ่น", .dla),
            person("committee", "กรรมการการกระจายอำนาจฯ", .committee),
            person("auditor", "ผู้ตรวจสอบ", .auditor),
            person("admin", "ผู้ดูแลระบบ", .admin),
        ]
        for province in try Provinces.list(on: db) where province.code != LocalGovernment.bangkok.provinceCode {
            persons.append(person("province-\(province.code)", "สถจ.\(province.name)", .province, at: province.code))
        }
        for district in try Districts.list(on: db) where district.provinceCode != LocalGovernment.bangkok.provinceCode {
            let name = "ท้องถิ่นอำเภอ\(district.name)"
            persons.append(person("district-\(district.code)", name, .district, at: district.code))
        }
        for one in try LocalGovernments.list(on: db) {
            let (recorder, certifier) = ("เจ้าหน้าที่ผู้รับผิดชอบ \(one.shortName)", "ผู้รับรองข้อมูล \(one.shortName)")
            persons.append(person("recorder-\(one.code)", recorder, .recorder, at: one.code))
            persons.append(person("certifier-\(one.code)", certifier, .certifier, at: one.code))
        }
        return persons
    }

    private func person(_ username: String, _ name: String, _ role: Role, at place: String = "") -> Principal {
        Principal(accountID: 0, username: username, name: name, assignments: [RoleAssignment(role, at: place)])
    }
}
