import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// Where people land after signing in.
@Suite struct HomeTests {
    @Test("each role is led to its work")
    func leadsToWork() async throws {
        let site = try await TestSite(.sqlite)
        let tao = SitePath.assessment(round: "2567", code: TestPlace.tao).path
        let ways: [(TestPerson, String)] = [
            (.somsri, tao), (.prasert, tao), (.chujai, tao),
            (.district, SitePath.provinceResults(round: "2567", province: "76").path),
            (.province, SitePath.provinceResults(round: "2567", province: "76").path),
            (.odloc, SitePath.funnel(.funnel(round: "2567", .country)).path),
            (.dla, SitePath.funnel(.funnel(round: "2567", .country)).path),
            (.committee, SitePath.results(round: "2567").path),
            (.auditor, SitePath.results(round: "2567").path),
        ]
        for (person, path) in ways {
            let visitor = try await Visitor.signedIn(person, to: site)
            let answered = try await visitor.send(.get, "/home")
            #expect(answered.status == 303)
            #expect(answered.headers[.location] == path, "\(person.username)")
        }
    }

    @Test("who has several places chooses; who has none is told; the administrator reads his commands")
    func showsChoices() async throws {
        let site = try await TestSite(.sqlite)
        let duangkaew = try await Visitor.signedIn(.duangkaew, to: site)
        try await duangkaew.get("/home")
        #expect(duangkaew.page.has(link: "อบต.หนองบัว" + marker))
        try await duangkaew.follow("ทต.หนองบัว" + marker)
        #expect(duangkaew.page.address == SitePath.assessment(round: "2567", code: TestPlace.municipality).path)

        let newcomer = try await Visitor.signedIn(.newcomer, to: site)
        try await newcomer.get("/home")
        #expect(newcomer.page.text.contains("ยังไม่ได้รับมอบหมายหน้าที่"))

        let admin = try await Visitor.signedIn(.admin, to: site)
        try await admin.get("/home")
        #expect(admin.page.text.contains("mattrathan token create --user NAME"))
    }

    @Test("somebody who is not signed in signs in first and then comes to the page he asked for")
    func signsInFirst() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        try await visitor.get("/home")
        #expect(visitor.page.address == "/sign-in?next=/home")
    }
}
