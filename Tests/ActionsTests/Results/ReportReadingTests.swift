import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct ReportReadingTests {
    @Test(
        "a report is made from live figures until they are certified, then from the frozen ones",
        arguments: Engine.enabled)
    func basis(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        var reading = try await report(office)
        #expect(reading.basis == .live)
        #expect(cells(reading, "A1-01") == ["10", "9", "90", "met"])

        try await office.submit("6110111")
        try await office.certify("6110111")
        reading = try await report(office)
        #expect(reading.basis == .certified)
        #expect(reading.certification?.number == 1)
        #expect(cells(reading, "A1-01") == ["10", "9", "90", "met"])
        #expect(row(reading, "A1-02")?.reason == "ยังไม่มีข้อมูล")

        try await office.withdraw("6110111")
        try await office.save("6110111", "A1-01", frame: 10, provision: 2, seen: 1)
        reading = try await report(office)
        #expect(reading.basis == .live)
        #expect(cells(reading, "A1-01") == ["10", "2", "20", "below_target"])
        await office.database.close()
    }

    @Test(
        "a frame from base data stands in the report before anything is recorded on its row", arguments: Engine.enabled)
    func baseFrame(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let code = try #require(office.standards.dependants(of: "households").first { $0.applies(to: .tao) }?.code)
        try await office.saveBase("6110111", "households", 4_521)
        #expect(cells(try await report(office), code) == ["4,521", "-", "-", "not_recorded"])
        try await office.submit("6110111")
        try await office.certify("6110111")
        #expect(cells(try await report(office), code) == ["4,521", "-", "-", "not_recorded"])
        await office.database.close()
    }

    @Test("the report counts as the tables do", arguments: Engine.enabled)
    func tally(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        try await office.save("6110111", "A1-02", frame: 10, provision: 1)
        try await office.save("6110111", "A1-03", frame: 0, provision: 0)
        let tally = office.nation.read("2567") { columns in
            columns.participants.position(of: "6110111").map { columns.tally(of: $0, .live) }
        }
        #expect(try await report(office).report.tally == tally ?? nil)
        await office.database.close()
    }

    @Test("there is no report of a local government that takes no part")
    func unknown() async throws {
        let office = try await Office.open(.sqlite)
        await #expect(throws: Refusal.self) { try await report(office, "9999999") }
        await office.database.close()
    }

    private func report(_ office: Office, _ code: String = "6110111") async throws -> ReportReading {
        let environment = SmallRound.environment()
        return try await office.database.read { try ReportReading("2567", code, in: environment, on: $0) }
    }

    private func row(_ reading: ReportReading, _ code: String) -> ReportRow? {
        reading.report.rows.first { $0.indicator.code == code }
    }

    private func cells(_ reading: ReportReading, _ code: String) -> [String]? {
        row(reading, code).map { [$0.frame, $0.provision, $0.percent].map(\.printed) + [$0.verdict.rawValue] }
    }
}
