import Actions
import Store
import TestSupport
import Testing
import Web

/// What a change of the register leaves behind.
@Suite struct SetAsideTests {
    @Test("answers that no longer apply after a rebase are kept and shown apart")
    func showsThem() async throws {
        let site = try await TestSite(.sqlite)
        let piti = try await TestProgram(of: .piti, at: TestPlace.municipality, site)
        let environment = site.environment
        let saved = try await piti.put(answer: "A1-03", seen: 0, #"{"frame":"12","provision":"10"}"#)
        #expect(saved.status == 200)
        try await site.database.write { db in
            try db.run("UPDATE local_government SET type = 'PAO' WHERE code = \(TestPlace.municipality)")
            _ = try RebaseParticipant(round: "2567", localGovernment: TestPlace.municipality, reason: "ทดสอบ")
                .run(in: environment, on: db)
        }
        let visitor = try await Visitor.signedIn(.piti, to: site)
        try await visitor.get(SitePath.assessment(round: "2567", code: TestPlace.municipality).path)
        #expect(visitor.page.text.contains("ข้อมูลที่แยกไว้ 1 ข้อ"))
        #expect(visitor.page.text.contains("12 / 10 กม."))
        #expect(visitor.page.text.contains("กรอกแล้ว 0 จาก"))
    }
}
