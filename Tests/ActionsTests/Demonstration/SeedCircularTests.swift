import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct SeedCircularTests {
    @Test(
        "The chain of a demonstration is passed on by its provinces, and answered by those that were named",
        arguments: Engine.enabled)
    func seeded(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        _ = try await DemonstrationCountry.seed(database)
        let environment = DemonstrationCountry.environment()
        let seed = SeedCircular(round: "2567", settled: ["2110101", "6110111"])
        #expect(try await database.write { try seed.run(in: environment, on: $0) })
        #expect(try await !database.write { try seed.run(in: environment, on: $0) })
        try await database.read { db in
            let circular = try #require(try Circulars.list("2567", on: db).first)
            let (chain, record) = (
                try CircularRecords.chain("2567", on: db), try CircularRecords.record(circular, on: db)
            )
            func state(_ code: String) -> NodeState? {
                chain.members.first { $0.code == code }.map { record.state(of: $0) }
            }
            #expect(circular.publishedAt != nil && record.state(ofOffice: "11") == .passedOn)
            #expect(record.state(ofOffice: "1101") == .arrived && record.state(ofOffice: "10") == .passedOn)
            // The PAO has its letter; the TAO waits for its district.
            #expect(state("2110101") == .officerNamed && state("6110111") == .notArrived)
            #expect(try ResponsibleOfficers.list(circular, "2110101", on: db).first?.invitation == nil)
        }
        await database.close()
    }
}
