import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// What the site says of personal data, gives out of them, and notes of those who look.
@Suite struct PrivacyTests {
    private let notice = SitePath.privacy(.notice).path
    private let record = SitePath.privacy(.record).path
    private let ownData = SitePath.privacy(.ownDataFile).path
    private let viewings = SitePath.privacy(.viewings).path

    @Test("the notice and the record of processing are for everybody, and hold every line of the register")
    func notices() async throws {
        let site = try await TestSite(.sqlite)
        let stranger = Visitor(site)
        for path in [notice, record] {
            #expect(try await stranger.get(path).status == 200)
            for activity in ProcessingActivity.allCases {
                #expect(stranger.page.text.contains(activity.name.th), "\(path) \(activity)")
                for line in activity.lines {
                    #expect(stranger.page.text.contains(line.name.th), "\(path) \(line.name.th)")
                    #expect(stranger.page.text.contains(line.keeping.words.th), "\(path) \(line.keeping)")
                }
            }
        }
        #expect(stranger.page.root.all("footer").contains { $0.all("a").contains { $0["href"] == notice } })
        let file = try await site.send(.get, SitePath.privacy(.recordFile).path)
        let lines = file.text.split(whereSeparator: \.isNewline)
        #expect(file.status == 200 && lines.count == PersonalDatum.all.count + 1)
        for path in ["/sign-in", "/invitation"] {
            try await stranger.get(path)
            #expect(stranger.page.root.all("a").contains { $0["href"] == notice }, "\(path)")
        }
    }

    @Test(
        "a person takes along everything about himself, no secret, and nothing about others", arguments: Engine.enabled)
    func ownData(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let token = try await site.token(of: .somsri)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","note":"x"}"#)
        let manee = try await TestProgram(of: .manee, site)
        _ = try await manee.put(answer: "A1-02", seen: 0, #"{"frame":"11"}"#)
        let visitor = try await Visitor.signedIn(.somsri, to: site)
        try await visitor.get("/account")
        try await visitor.follow(PrivacyWords.ownData.th)
        #expect(visitor.page.status == 200 && visitor.page.text.contains("ดาวน์โหลดข้อมูลของท่าน"))
        let answer = try await visitor.send(.get, ownData)
        #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
        guard case .object(let members) = CanonicalJSON(canonical: answer.text),
            case .object(let account)? = members["account"], case .array(let acts)? = members["acts"],
            case .array(let roles)? = members["roles"], case .array(let sessions)? = members["sessions"],
            case .array(let tokens)? = members["tokens"]
        else {
            Issue.record("\(answer.text)")
            return
        }
        #expect(account["name"] == .string(TestPerson.somsri.name) && account["username"] == .string("somsri"))
        #expect(acts.count == 3, "\(acts.map(\.text))")
        #expect(answer.text.contains(#""subject":"A1-01""#) && !answer.text.contains("A1-02"))
        #expect(roles.count == 1 && sessions.count == 1 && tokens.count == 2)
        let hash = try await site.database.read { try Accounts.findSignIn("somsri", on: $0)?.passwordHash ?? "" }
        #expect(!hash.isEmpty)
        for secret in [hash, token, "argon2", TestPerson.manee.name, "manee"] {
            #expect(!answer.text.contains(secret), "\(secret)")
        }
        #expect(try await Visitor(site).send(.get, ownData).status == 303)
    }

    @Test("a look at others is noted once a day; a look at one's own figures is not", arguments: Engine.enabled)
    func noting(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let place = SitePath.assessment(round: "2567", code: TestPlace.tao).path
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(place)
        #expect(try await seen(site) == [])
        let province = try await Visitor.signedIn(.province, to: site)
        for _ in 0..<3 { try await province.get(place) }
        try await province.get(SitePath.assessment(round: "2567", code: TestPlace.pao).path)
        #expect(try await seen(site) == ["province figures \(TestPlace.tao)"])
        try await province.get(SitePath.steps(.checks(round: "2567", province: "76")).path)
        #expect(try await seen(site).contains("province figures 76"), "its own office is not the local government's")
        try await province.get("/people")
        try await somsri.get(SitePath.audit(.journal(round: "2567", code: TestPlace.tao)).path)
        #expect(
            try await seen(site) == [
                "province figures \(TestPlace.tao)", "province figures 76", "province people ",
                "somsri journal \(TestPlace.tao)",
            ])
        site.clock.advance(minutes: 24 * 60)
        let again = try await Visitor.signedIn(.province, to: site)
        try await again.get(place)
        #expect(try await seen(site).count == 5)
        let program = try await TestProgram(of: .odloc, site)
        _ = try await program.get("\(program.answers)/A1-01")
        #expect(try await seen(site).contains("odloc figures \(TestPlace.tao)"))
    }

    private func seen(_ site: TestSite) async throws -> [String] {
        try await site.database.read { db in
            let found = try Viewings.list(Viewings.Question(), limit: 100, on: db)
            let people = try Dictionary(uniqueKeysWithValues: Accounts.list(on: db).map { ($0.accountID, $0.username) })
            return found.map { "\(people[$0.account] ?? "?") \($0.what.rawValue) \($0.place)" }.sorted()
        }
    }

    @Test("who looked is told to the auditor for everywhere, and to a local government for itself alone")
    func reading() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        let own = SitePath.privacy(.viewingsOfChain(TestPlace.tao)).path
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(own)
        #expect(somsri.page.text.contains(TestPerson.province.name) && somsri.page.text.contains("พบ 1 รายการ"))
        #expect(try await somsri.get(viewings).status == 403)
        #expect(try await somsri.get(SitePath.privacy(.viewingsOfChain(TestPlace.pao)).path).status == 403)
        let auditor = try await Visitor.signedIn(.auditor, to: site)
        try await auditor.get(viewings + "?username=province")
        #expect(auditor.page.text.contains(TestPerson.province.name))
        try await auditor.get(viewings + "?username=nobody")
        #expect(auditor.page.text.contains("ไม่มีผู้ใช้ชื่อนี้") && auditor.page.text.contains("พบ 0 รายการ"))
        try await auditor.get(viewings + "?place=\(TestPlace.pao)")
        #expect(auditor.page.text.contains("พบ 0 รายการ"))
        #expect(try await auditor.get(SitePath.privacy(.viewingsOfChain("9999999")).path).status == 404)
    }

    @Test("a page whose viewing cannot be noted is not shown")
    func failing() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        _ = try await site.database.write { try $0.run("DROP TABLE viewing") }
        let answer = try await province.send(.get, SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(answer.status >= 500)
    }
}
