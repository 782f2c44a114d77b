import Actions
import Domain
import Store
import TestSupport
import Testing

/// Silence escalates by rule: each rung once, and never for those who have answered.
@Suite struct EscalateSilenceTests {
    private func run(_ way: PassedCircular) async throws -> Int {
        try await EscalateSilence.run(in: way.environment, on: way.database)
    }

    @Test("Each rung is written once, on its day", arguments: Engine.enabled)
    func rungs(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        try await way.passDown()
        #expect(try await run(way) == 0)
        way.pass(days: 3)
        // The TAO, the PAO, the second district, and the Office, which has not written to Bangkok.
        #expect(try await run(way) == 4)
        #expect(try await run(way) == 0)
        #expect(Set(try await way.rungs().keys) == [PassedCircular.tao, PassedCircular.pao, "1102", "10"])
        _ = try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)
        way.pass(days: 11)
        // Two rungs for each of the three that still say nothing.
        #expect(try await run(way) == 6)
        let rungs = try await way.rungs()
        #expect(rungs[PassedCircular.tao].map { Set($0.keys) } == [.reminder])
        #expect(rungs["1102"].map { Set($0.keys) } == Set(EscalationRung.allCases))
        #expect(try await way.entries(.silenceEscalated, in: PassedCircular.tao) == 1)
        #expect(try await way.entries(.silenceEscalated, in: PassedCircular.pao) == 3)
        #expect(try await way.entries(.silenceEscalated, in: Audit.centralChain) == 6)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("Two servers at once write each rung once", arguments: Engine.enabled)
    func twoServers(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        try await way.passDown()
        way.pass(days: 14)
        let other: any Database = engine == .postgres ? try way.database.openAgain() : way.database
        let environment = way.environment
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for database in [way.database as any Database, other, way.database, other] {
                group.addTask { try await EscalateSilence.run(in: environment, on: database) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.reduce(0, +) == 12)
        #expect(try await way.rungs().values.reduce(0) { $0 + $1.count } == 12)
        #expect(try await way.entries(.silenceEscalated, in: Audit.centralChain) == 6)
        #expect(try await way.isWhole())
        if engine == .postgres { await other.close() }
        await way.database.close()
    }

    @Test(
        "A letter that arrives is told to those who hold roles there, and so is the reminder", arguments: Engine.enabled
    )
    func mails(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        let people = [
            PassedCircular.recorder, PassedCircular.certifier, PassedCircular.district, PassedCircular.province,
        ]
        try await way.database.write { db in
            for person in people {
                let account = person.accountID
                try AccountChanges.insert(
                    account, username: "p\(account)", name: person.name, passwordHash: "x", at: 0, on: db)
                for assignment in person.assignments {
                    _ = try RoleAssignments.insert(assignment, to: account, at: 0, on: db)
                }
                try MailAddresses.ask(
                    "\(account)@example.go.th", codeMark: [UInt8(account)], until: .max, language: .thai, of: account,
                    on: db)
                _ = try MailAddresses.confirm(codeMark: [UInt8(account)], of: account, at: 0, on: db)
            }
        }
        func told(_ notice: Notice) async throws -> [String] {
            try await way.database.read { db in
                try db.rows(
                    "SELECT address FROM mail WHERE kind = \(Mail.Kind.notice(notice).rawValue) ORDER BY address"
                ).map { try $0.get("address") }
            }
        }
        try await way.passDown()
        #expect(
            try await told(.letterArrived) == ["11", "12", "15", "16"].map { "\($0)@example.go.th" })
        way.pass(days: 14)
        _ = try await run(way)
        #expect(try await told(.letterReminder) == ["11", "12"].map { "\($0)@example.go.th" })
        await way.database.close()
    }
}
