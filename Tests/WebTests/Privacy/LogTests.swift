import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The log, at its most talkative, holds no secret and nobody's name, whatever goes right or wrong.
@Suite struct LogTests {
    @Test("secrets, names and what people write stay out of the log")
    func canaries() async throws {
        let log = CapturedLog()
        let site = try await TestSite(.sqlite, isMailing: true, logger: log.logger)
        let token = try await site.token(of: .somsri)
        var canaries = [
            TestPerson.password, token, TestPerson.somsri.name, "รหัสผ่านที่ผิดไป", "somsri", "somsri@example.org",
            "เล่าให้ฟังในหมายเหตุ", "08 1111 2222",
        ]
        let visitor = Visitor(site)
        try await visitor.get("/sign-in")
        try await visitor.submit(to: "/sign-in", with: ["username": "somsri", "password": "รหัสผ่านที่ผิดไป"])
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        canaries.append(try #require(somsri.cookie("session")))
        try await somsri.get("/account/email")
        try await somsri.submit(to: "/account/email", with: ["email": "somsri@example.org"])
        let program = try await TestProgram(of: .somsri, site)
        canaries.append(program.token)
        _ = try await program.put(answer: "A1-01", seen: 0, #"{"frame":"10","note":"เล่าให้ฟังในหมายเหตุ"}"#)
        _ = try await program.put(answer: "A1-01", seen: 9, #"{"frame":"11","note":"เล่าให้ฟังในหมายเหตุ"}"#)
        let environment = site.environment
        let issued = try await site.database.write {
            try AddUser(username: "newly", name: "คนใหม่ เพิ่งมา", role: .recorder, place: TestPlace.tao)
                .run(in: environment, on: $0)
        }
        guard case .made(let invitation) = issued else {
            Issue.record("\(issued)")
            return
        }
        canaries += ["คนใหม่ เพิ่งมา", invitation.code.text]
        let newly = Visitor(site)
        try await newly.get(SitePath.invitation(code: invitation.code.text).path)
        #expect(newly.page.status == 200)
        try await newly.get(SitePath.collectionLink(token: "0123456789abcdefghij").path)
        canaries.append("0123456789abcdefghij")

        // Bad days: a table is gone, and the engine's own words go to the log.
        _ = try await site.database.write { try $0.run("DROP TABLE idempotency") }
        let broken = try await program.put(answer: "A1-02", seen: 0, #"{"frame":"10","note":"เล่าให้ฟังในหมายเหตุ"}"#)
        #expect(broken.status == 500)
        _ = try await site.database.write { try $0.run("DROP TABLE draft") }
        _ = try await somsri.send(.get, SitePath.assessment(round: "2567", code: TestPlace.tao).path)

        let text = log.text
        #expect(text.contains("request") && text.contains("error") && text.contains("/invitation/…"))
        for canary in canaries { #expect(!text.contains(canary), "\(canary) stands in the log") }
    }
}
