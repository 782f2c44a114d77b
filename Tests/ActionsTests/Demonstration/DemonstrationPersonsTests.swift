import Actions
import Domain
import Store
import TestSupport
import Testing

struct DemonstrationPersonsTests {
    @Test("There is a person for every role and place, and each can be found", arguments: Engine.enabled)
    func everyAccount(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        try await database.read { db throws in
            #expect(try Settings.find(Settings.demonstration, on: db) == "1")
            let persons = try Accounts.list(on: db)
            #expect(persons.count == 5 + 76 + 878 + 2 * 27)
            #expect(Set(persons.map(\.accountID)).count == persons.count)
            for person in persons {
                #expect(person.assignments.count == 1)
                let role = try #require(person.assignments.first)
                let suffix = role.place.isEmpty ? "" : "-\(role.place)"
                #expect(person.username == "\(role.role.rawValue)\(suffix)")
            }
            for (username, name) in [
                ("odloc", "เจ้าหน้าที่สำนักงาน ก.ก.ถ."), ("province-76", "สถจ.เพชรบุรี"),
                ("district-7606", "ท้องถิ่นอำเภอบ้านลาด"), ("recorder-6110111", "เจ้าหน้าที่ผู้รับผิดชอบ อบต.บางด้วน"),
                ("certifier-1100001", "ผู้รับรองข้อมูล กรุงเทพมหานคร"),
                ("certifier-3200408", "ผู้รับรองข้อมูล เมืองพัทยา"),
            ] {
                #expect(try Accounts.find(username: username, on: db)?.name == name)
            }
            #expect(!persons.contains { $0.username == "province-10" || $0.username.hasPrefix("district-10") })
            let signIn = try #require(try Accounts.findSignIn("admin", on: db))
            #expect(signIn.demonstration && Password.verify("demo-2567", against: signIn.passwordHash))
        }
        await database.close()
    }

    @Test("Again adds nobody; another password is everybody's from then on", arguments: Engine.enabled)
    func again(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        let environment = DemonstrationCountry.environment()
        let added = try await database.write {
            try DemonstrationPersons(password: "demo-2567").run(in: environment, on: $0)
        }
        #expect(added == 0)
        _ = try await database.write { try DemonstrationPersons(password: "other").run(in: environment, on: $0) }
        try await database.read { db throws in
            for username in ["odloc", "recorder-6110111"] {
                let signIn = try #require(try Accounts.findSignIn(username, on: db))
                #expect(Password.verify("other", against: signIn.passwordHash))
            }
        }
        await database.close()
    }

    @Test("Persons who are real keep their accounts and their password", arguments: Engine.enabled)
    func beside(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        try await database.write { db in
            try db.run(
                """
                INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                VALUES (41, 'somjai', 'สมใจ', 'own', 0, 0)
                """)
            _ = try DemonstrationPersons(password: "demo-2567").run(in: DemonstrationCountry.environment(), on: db)
        }
        try await database.read { db throws in
            #expect(try Accounts.findSignIn("somjai", on: db)?.passwordHash == "own")
            #expect(try Accounts.findSignIn("odloc", on: db)?.accountID == 42)
        }
        await database.close()
    }
}
