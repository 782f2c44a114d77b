import Actions
import Domain
import Markup
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ResultsPageTests {
    @Test("the country stands by area, by type and by province, local governments kept apart by how far they are")
    func nation() async throws {
        let (nation, database) = try await loaded()
        let scope = try await scope(.live, "odloc", .odloc, on: database)
        let page = try #require(
            nation.read("2567") { scope.nationPage($0.summary(.live), $0.participants, $0.standards.set) })
        #expect(page.tables.map(\.key) == ["areas", "types", "provinces"])
        let provinces = page.tables[2].rows
        #expect(provinces.map(\.key) == ["10", "20", "11"])
        #expect(provinces[1].progress == Progress())
        #expect(provinces[2].progress == Progress(notCertified: 1, untouched: 2))
        #expect(provinces[2].tally.met == 1)
        #expect(page.tables[1].rows.count == 7)

        let html = resultsPage(page).text
        #expect(html.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"))
        #expect(html.contains("<h2 id=\"provinces\">") && !html.contains("<x>"))
        #expect(html.contains("/rounds/2567/results/provinces/11"))
        await database.close()
    }

    @Test("official pages count nothing that is not certified, and say what the column of blanks holds")
    func official() async throws {
        let (nation, database) = try await loaded()
        let scope = try await scope(.certified, "odloc", .odloc, on: database)
        let page = try #require(
            nation.read("2567") { scope.nationPage($0.summary(.certified), $0.participants, $0.standards.set) })
        #expect(page.whole.tally.judged == 0 && page.whole.tally.printedRate == "-")
        let html = resultsPage(page).text
        #expect(!html.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"))
        #expect(html.contains("ไม่ได้บันทึกข้อมูลหรือยังไม่รับรองข้อมูล"))
        await database.close()
    }

    @Test("a province sees its own, a district no more than its own district, others nothing")
    func province() async throws {
        let (nation, database) = try await loaded()
        let own = try await page("11", .province, "11", nation, database)
        #expect(own.tables.map(\.key) == ["areas", "weakest", "districts", "local-governments"])
        #expect(own.tables[3].rows.map(\.key).sorted() == ["2110101", "5110201", "6110111"])
        let district = try await page("11", .district, "1102", nation, database)
        #expect(district.tables.map(\.key) == ["areas", "local-governments"])
        #expect(district.tables[1].rows.map(\.key) == ["5110201"])
        #expect(district.whole.progress == Progress(untouched: 1))
        await #expect(throws: Refusal.forbidden) { try await page("20", .province, "11", nation, database) }
        await #expect(throws: Refusal.forbidden) { try await page("10", .district, "1102", nation, database) }
        await #expect(throws: Refusal.forbidden) { try await page("11", .recorder, "6110111", nation, database) }
        await #expect(throws: Refusal.notFound("no province 99")) {
            try await page("99", .province, "11", nation, database)
        }
        await database.close()
    }

    @Test("the Committee is led to certified reports only, never to what is being recorded")
    func committee() async throws {
        let (nation, database) = try await loaded()
        let rows = try await page("11", .committee, "", nation, database).tables[3].rows
        #expect(rows.allSatisfy { $0.recordPath == nil && $0.path == nil })
        let office = try await page("11", .odloc, "", nation, database).tables[3].rows
        #expect(office.allSatisfy { $0.recordPath != nil && $0.path != nil })
        await database.close()
    }

    @Test("indicators stand from the weakest to the strongest, what nobody was judged on behind them, pilots last")
    func indicators() async throws {
        let (nation, database) = try await loaded()
        let scope = try await scope(.live, "odloc", .odloc, on: database)
        let page = try #require(nation.read("2567") { scope.indicatorsPage($0.summary(.live), $0.standards.set) })
        let rows = page.tables[0].rows
        #expect(rows.prefix(2).map(\.key) == ["A1-02", "A1-01"])
        #expect(rows.dropFirst(2).allSatisfy { $0.tally.rate == nil })
        #expect(rows.last?.isPilot == true)
        #expect(resultsPage(page).text.contains("นำร่อง ไม่นับผล"))
        await database.close()
    }

    @Test("one type is shown over the provinces that have it")
    func type() async throws {
        let (nation, database) = try await loaded()
        let scope = try await scope(.live, "odloc", .odloc, on: database)
        let page = try #require(nation.read("2567") { scope.typePage(.tao, $0) })
        #expect(page.tables.map(\.key) == ["areas", "indicators", "provinces"])
        #expect(page.tables[2].rows.map(\.key) == ["11"])
        #expect(page.whole.progress == Progress(notCertified: 1))
        await database.close()
    }

    @Test("every table is a file too, with the mark of invented figures and the source of its figures in each row")
    func files() async throws {
        let (nation, database) = try await loaded()
        let page = try await page("11", .province, "11", nation, database)
        for table in page.tables {
            var reader = CSVReader(resultsCSV(table, page).bytes, file: "results.csv")
            var records: [[String]] = []
            while let next = reader.next() { records.append(try next.get().texts) }
            #expect(records.count == table.rows.count + (table.total == nil ? 1 : 2))
            #expect(records.allSatisfy { $0.count == records[0].count })
            let ending = ["2567", "2567", "ผลเบื้องต้น (ยังไม่รับรองข้อมูล)", Round.demonstrationMark.th]
            #expect(records.dropFirst().allSatisfy { Array($0.suffix(4)) == ending })
        }
        await database.close()
    }

    @Test("shares have two places, half up, and a dash where there is no whole")
    func shares() {
        #expect(printedShare(1, of: 3) == "33.33")
        #expect(printedShare(2, of: 3) == "66.67")
        #expect(printedShare(7_850, of: 7_850) == "100.00")
        #expect(printedShare(1, of: 200) == "0.50")
        #expect(printedShare(0, of: 0) == "-")
    }

    private func loaded() async throws -> (Nation, TestDatabase) {
        let database = try await MarkedRound.make()
        try await MarkedRound.save("A1-01", frame: "10", provision: "9", on: database)
        try await MarkedRound.save("A1-02", frame: "10", provision: "1", on: database)
        let nation = Nation()
        try await nation.load("2567", from: database, standards: SmallRound.environment().standards)
        return (nation, database)
    }

    private func scope(
        _ basis: Basis, _ username: String, _ role: Role, at place: String = "", on database: any Database
    ) async throws -> ResultsScope {
        let round = try #require(try await database.read { try Rounds.find("2567", on: $0) })
        let person = Principal(
            accountID: 1, username: username, name: username, assignments: [RoleAssignment(role, at: place)])
        return ResultsScope(round: round, amendments: [], basis: basis, at: SmallRound.now, person: person)
    }

    private func page(
        _ province: String, _ role: Role, _ place: String, _ nation: Nation, _ database: any Database
    ) async throws -> ResultsPage {
        let scope = try await scope(.live, "\(role)", role, at: place, on: database)
        let places = scope.person.reach(.readResults)
        return try #require(
            try nation.read("2567") { try scope.provincePage(province, within: places, $0) })
    }
}
