import Actions
import Domain
import Store
import TestSupport
import Testing

/// The funnel over the whole register.
@Suite struct WholeFunnelTests {
    @Test("The way of all 7,850 is read in one pass over each table", arguments: Engine.enabled)
    func wholeCountry(_ engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        let environment = SmallRound.environment()
        let set = try DemonstrationCountry.set("2567")
        try await database.write { db in
            _ = try seed.run(on: db)
            _ = try set.run(in: environment, on: db)
            let day = RegisterSeeds.firstDay
            try Rounds.insert(
                Round(
                    id: "2567", standardSet: "2567", state: .open, opensOn: day, closesOn: day.adding(days: 90),
                    resolution: Resolution(meeting: "4/2566", on: nil)), at: 0, on: db)
            _ = try Assessments.freezeParticipants(of: "2567", on: db)
            try Self.fill(on: db)
        }
        let standards = try SmallRound.standards()
        let columns = try await database.read { try ColumnsOfAnswers.load("2567", standards, on: $0) }
        let clock = ContinuousClock()
        var facts = FunnelFacts()
        let reading = try await clock.measure {
            facts = try await database.read { try FunnelRecords.facts("2567", on: $0) }
        }
        var funnel = Funnel([], facts)
        let counting = clock.measure {
            funnel = Funnel(columns.funnelMembers, facts.with(columns.funnelFacts))
            #expect(funnel.tally(.country).count == 7_850)
        }
        for step in [FunnelStep.told, .received, .officerNamed, .replied] {
            #expect(funnel.tally(.country).reached(step) == 7_850, "\(step)")
        }
        #expect(funnel.redList(at: .firstFigure, in: .country).count == 7_850)
        #expect(funnel.provinces.count == 77 && funnel.provinces["50"] == funnel.tally(.province("50")))
        // Without optimisation and beside the whole suite everything takes longer.
        #expect(reading < .seconds(60) && counting < .seconds(60))
        print("\(engine): the funnel read in \(reading), counted in \(counting)")
        try await mailed(engine, database)
        await database.close()
    }

    /// One press on the list of the whole country.
    private func mailed(_ engine: Engine, _ database: TestDatabase) async throws {
        var environment = SmallRound.environment()
        environment.mail = TestSite.mailDesk
        let random = Environment(
            now: environment.now, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
            standards: environment.standards, mail: environment.mail)
        let codes = try await database.read { try CircularRecords.chain("2567", on: $0).members.map(\.code) }
        let mailing = try await ContinuousClock().measure {
            let outcome = try await MailRedList(round: "2567", step: .firstFigure, scope: .country, codes: codes)
                .perform(
                    by: .known(SmallRound.person(.dla, of: "", account: 18)), in: random, on: database)
            #expect(outcome == .queued(.init(mails: 7_850, places: 7_850)))
        }
        #expect(mailing < .seconds(120))
        print("\(engine): 7,850 mails queued in \(mailing)")
    }

    /// Everybody has done everything that letters ask.
    private static func fill(on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO circular (round_id, number, kind, officers_by, prepared_by, prepared_at, published_at)
            VALUES ('2567', 1, 'workshop', NULL, 1, 1, 1)
            """)
        try db.run(
            """
            INSERT INTO letter (round_id, circular, place, version, content, saved_by, saved_at, issued_by, issued_at)
            SELECT '2567', 1, code, 1, '{}', 1, 1, 1, 1 FROM province
            UNION ALL SELECT '2567', 1, code, 1, '{}', 1, 1, 1, 1 FROM district
            """)
        try db.run(
            """
            INSERT INTO receipt (round_id, circular, place, received_by, received_role, on_behalf, received_at,
                                 register_number, register_time)
            SELECT '2567', 1, lao_code, 1, 'recorder', 0, 1, '', '' FROM assessment
            """)
        try db.run(
            """
            INSERT INTO responsible_officer (round_id, circular, lao_code, version, name, position, telephone, email,
                                             order_number, named_by, named_role, on_behalf, named_at, entry_seq)
            SELECT '2567', 1, lao_code, 1, 'ก', 'ข', '1', 'a@example.go.th', '', 1, 'recorder', 0, 1, 1 FROM assessment
            """)
        try db.run(
            """
            INSERT INTO letter_reply (round_id, circular, lao_code, number, sent_on, noted_by, noted_role, on_behalf,
                                      noted_at)
            SELECT '2567', 1, lao_code, '1', '2024-04-01', 1, 'recorder', 0, 1 FROM assessment
            """)
    }
}
