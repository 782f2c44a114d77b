import Actions
import Domain
import Store
import TestSupport
import Testing

/// Tables of many local governments, as the Office imports them.
@Suite struct ImportTableTests {
    private func result(
        _ csv: String, on site: TestSite, dryRun: Bool = false
    ) async throws -> ImportTable.Result {
        let table = StatedTable(Array(csv.utf8), file: "figures.csv")
        #expect(table.problems.isEmpty)
        let action = ImportTable(
            round: TestSite.round, rows: table.rows, file: ImportedFile(name: "figures.csv", sha256: "00"),
            dryRun: dryRun)
        let environment = site.environment
        return try await site.database.write { db in try action.run(in: environment, on: db) }
    }

    private let head = "lao_code,indicator_code,frame,provision,carried_out,note\n"

    @Test("each local government is imported as a whole or not at all", arguments: Engine.enabled)
    func isWholePerLocalGovernment(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let csv =
            head + """
                \(TestPlace.tao),A1-01,12.5,10,true,"หมายเหตุ \(marker.replacing("\"", with: "\"\""))"
                \(TestPlace.tao),A1-02,,,false,
                \(TestPlace.municipality),A1-01,10,11,true,
                \(TestPlace.municipality),A1-02,10,9,true,
                9999999,A1-01,1,1,true,

                """
        let result = try await result(csv, on: site)
        #expect(result.localGovernments == 1 && result.answers == 2)
        #expect(result.refused.map(\.code) == [TestPlace.municipality, "9999999"])
        let environment = site.environment
        try await site.database.read { db in
            let tao = try AssessmentReading(TestSite.round, TestPlace.tao, in: environment, on: db)
            #expect(tao.answers["A1-01"]?.answer.frame?.description == "12.5")
            #expect(tao.answers["A1-01"]?.answer.note == "หมายเหตุ \(marker)")
            #expect(tao.answers["A1-02"]?.answer.carriedOut == false)
            #expect(tao.assessment.state == .recording)
            let other = try AssessmentReading(TestSite.round, TestPlace.municipality, in: environment, on: db)
            #expect(other.answers.isEmpty && other.assessment.state == .notStarted)
        }
    }

    @Test(
        "every cell that changes has an entry, the chain holds, and the file is named on it", arguments: Engine.enabled)
    func isOnTheRecord(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let rows = "\(TestPlace.tao),A1-01,12,10,true,เหตุผล\n\(TestPlace.tao),A1-02,5,5,true,\n"
        _ = try await result(head + rows, on: site)
        _ = try await result(head + rows.replacing(",5,5,", with: ",5,4,"), on: site)
        try await site.database.read { db in
            let chain = try AuditEntries.list(TestPlace.tao, on: db)
            #expect(
                chain.map(\.action) == [
                    "answers.imported", "answer.saved", "answer.saved", "answers.imported", "answer.saved",
                ])
            #expect(Audit.firstBreak(in: chain) == nil)
            // People write names into names of files: the chain itself holds none.
            #expect(!chain[0].became.contains("figures.csv"))
            let texts = try AuditEntries.texts(TestPlace.tao, on: db)
            #expect(texts[1] == ["file": "figures.csv"] && texts[2] == ["note": "เหตุผล"])
            let stored = try Answers.list(Assessments.find(TestSite.round, TestPlace.tao, on: db)?.id ?? 0, on: db)
            #expect(stored["A1-02"]?.version == 2 && stored["A1-02"]?.entry == 5)
        }
    }

    @Test("a dry run tells the same and changes nothing", arguments: Engine.enabled)
    func triesWithoutChange(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let result = try await result("lao_code,item,value\n\(TestPlace.tao),households,1200\n", on: site, dryRun: true)
        #expect(result.baseValues == 1)
        let entries = try await site.database.read { db in try AuditEntries.list(TestPlace.tao, on: db) }
        #expect(entries.isEmpty)
    }

    @Test("base data of a file may not fall below what is recorded under it", arguments: Engine.enabled)
    func keepsFramesAboveProvisions(engine: Engine) async throws {
        let site = try await TestSite(engine)
        _ = try await result("lao_code,item,value\n\(TestPlace.tao),households,1200\n", on: site)
        _ = try await result(head + "\(TestPlace.tao),A5-01,,1000,true,\n", on: site)
        let lower = try await result("lao_code,item,value\n\(TestPlace.tao),households,900\n", on: site)
        guard case .problems(let problems) = lower.refused.first?.reason else {
            Issue.record("households fell below A5-01")
            return
        }
        #expect(problems.first?.words.th.contains("A5-01") == true)
    }

    @Test("what is handed to the certifier is not touched, though a passed deadline does not hold back the Office")
    func respectsStates() async throws {
        let site = try await TestSite(.sqlite)
        let rows = head + "\(TestPlace.tao),A1-01,12,10,true,\n"
        site.clock.advance(minutes: 60 * 24 * 60)
        #expect(try await result(rows, on: site).answers == 1)
        try await site.database.write { db in
            let id = try Assessments.find(TestSite.round, TestPlace.tao, on: db)?.id ?? 0
            try Assessments.setState(id, .submitted, submittedBy: 1, at: 0, on: db)
        }
        let changed = try await result(rows.replacing(",10,", with: ",9,"), on: site)
        guard case .closed(.submitted) = changed.refused.first?.reason else {
            Issue.record("figures changed after they were submitted")
            return
        }
    }
}
