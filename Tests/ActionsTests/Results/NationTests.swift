import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct NationTests {
    @Test("a save stands in the tables as soon as it is told", arguments: Engine.enabled)
    func saveIsShown(engine: Engine) async throws {
        let office = try await Office.open(engine)
        #expect(office.nation.read("2566") { $0.participants.count } == nil)
        let before = try #require(office.nation.summary("2567", .live))
        #expect(before.national.progress == Progress(untouched: 4))

        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        let after = try #require(office.nation.summary("2567", .live))
        #expect(after.national.tally.met == before.national.tally.met + 1)
        #expect(after.provinces[1].tally.met == 1 && after.provinces[0].tally.met == 0)
        #expect(after.national.progress == Progress(notCertified: 1, untouched: 3))
        try await office.expectAsLoaded()
        await office.database.close()
    }

    @Test("a base value judges its dependants anew in the tables", arguments: Engine.enabled)
    func baseValueIsShown(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let dependant = try #require(office.standards.dependants(of: "households").first { $0.applies(to: .tao) })
        try await office.save("6110111", dependant.code, frame: nil, provision: 1)
        #expect(office.verdict("6110111", dependant.code) == .notRecorded)
        try await office.saveBase("6110111", "households", 5)
        #expect(office.verdict("6110111", dependant.code) != .notRecorded)
        try await office.expectAsLoaded()
        await office.database.close()
    }

    @Test("a certification stands in the official tables until it is withdrawn", arguments: Engine.enabled)
    func certification(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        try await office.submit("6110111")
        #expect(office.nation.read("2567") { $0.state(of: 3) } == .submitted)
        try await office.certify("6110111")
        var official = try #require(office.nation.summary("2567", .certified))
        #expect(official.national.progress == Progress(certified: 1, untouched: 3))
        #expect(official.national.tally.met == 1)
        try await office.expectAsLoaded()

        try await office.withdraw("6110111")
        official = try #require(office.nation.summary("2567", .certified))
        #expect(official.national.progress == Progress(notCertified: 1, untouched: 3))
        #expect(official.national.tally.judged == 0)
        try await office.expectAsLoaded()
        await office.database.close()
    }

    @Test("what another server commits is caught up with", arguments: Engine.enabled.filter { $0 == .postgres })
    func catchUp(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let other = try await Office.open(beside: office)
        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        try await office.saveBase("6110111", "households", 5)
        try await office.save("5110201", "A1-01", frame: 10, provision: 1)
        try await office.save("6110111", "A1-01", frame: 10, provision: 8.5, seen: 1)
        try await office.submit("6110111")
        try await office.certify("6110111")
        #expect(other.nation.summary("2567", .live)?.national.tally.judged == 0)
        try await other.nation.catchUp(from: other.database)
        try await other.expectAsLoaded()
        try await office.withdraw("6110111")
        try await other.nation.catchUp(from: other.database)
        try await other.expectAsLoaded()
        let summary = other.nation.summary("2567", .live)
        try await other.nation.catchUp(from: other.database)
        #expect(other.nation.summary("2567", .live) == summary)
        await office.database.close()
    }

    @Test(
        "a transaction that began first and committed last is not missed",
        arguments: Engine.enabled.filter { $0 == .postgres })
    func lateCommit(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let other = try await Office.open(beside: office)
        let gate = Gate()
        async let slow: Void = office.save("6110111", "A1-01", frame: 10, provision: 9) { gate.passThrough() }
        await gate.reached()
        try await office.save("5110201", "A1-01", frame: 10, provision: 9)
        try await other.nation.catchUp(from: other.database)
        #expect(other.verdict("5110201", "A1-01") == .met)
        #expect(other.verdict("6110111", "A1-01") == .notRecorded)
        gate.open()
        try await slow
        try await other.nation.catchUp(from: other.database)
        #expect(other.verdict("6110111", "A1-01") == .met)
        try await other.expectAsLoaded()
        await office.database.close()
    }

    @Test("there is no round to load that was never made", arguments: Engine.enabled)
    func unknownRound(engine: Engine) async throws {
        let office = try await Office.open(engine)
        await #expect(throws: Refusal.notFound("no round 2599")) {
            try await office.nation.load("2599", from: office.database, standards: StandardsShelf())
        }
        await office.database.close()
    }
}
