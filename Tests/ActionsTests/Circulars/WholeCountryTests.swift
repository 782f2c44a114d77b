import Actions
import Domain
import Store
import TestSupport
import Testing

/// A circular over the whole register.
@Suite struct WholeCountryTests {
    private static let department = SmallRound.person(.dla, of: "", account: 18)

    @Test(
        "A circular reaches all 7,850 by one row, and every place has its state",
        arguments: Engine.enabled)
    func published(_ engine: Engine) async throws {
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
            _ = try PrepareCircular(round: "2567", kind: .workshop, officersBy: RegisterSeeds.day("2024-12-31"))
                .run(as: Self.department, in: environment, on: db)
        }
        let clock = ContinuousClock()
        let publishing = try await clock.measure {
            let outcome = try await database.write { db in
                let reading = try LetterReading("2567", 1, "", on: db)
                var letter = try #require(reading.own?.letter)
                (letter.number, letter.date, letter.signatory) = ("มท 1/ว 1", RegisterSeeds.firstDay, "นาย ก")
                return try WriteLetter(
                    round: "2567", circular: 1, place: "", letter: letter, seen: 1, issues: true
                ).run(as: Self.department, in: environment, on: db)
            }
            #expect(name(of: outcome) == "issued")
        }
        // Half a second alone on two cores; beside the whole suite everything takes longer.
        #expect(publishing < .seconds(60))
        let written = try await database.read { db in
            try db.first("SELECT (SELECT COUNT(*) FROM letter) AS letters, (SELECT COUNT(*) FROM receipt) AS receipts")
        }
        #expect(try written?.get("letters") == 1 && written?.get("receipts") == 0)
        let reading = try await clock.measure {
            let summary = try await database.read { db in
                let circular = try #require(try Circulars.find("2567", 1, on: db))
                return CircularSummary(
                    try CircularRecords.chain("2567", on: db), try CircularRecords.record(circular, on: db))
            }
            #expect(summary.country.count == 7_850 && summary.provinceOffices[.arrived] == 77)
        }
        #expect(reading < .seconds(60))
        print("\(engine): published in \(publishing), read in \(reading)")
        await database.close()
    }
}
