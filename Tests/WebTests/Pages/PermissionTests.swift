import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// Nobody sees or changes what is not his.
@Suite struct PermissionTests {
    private static let round = "2567"
    private static let code = TestPlace.tao

    /// Every page of one local government.
    private static let pages: [SitePath] = [
        .assessment(round: round, code: code), .nextUnfinished(round: round, code: code),
        .area(round: round, code: code, area: "A1"), .areaGrid(round: round, code: code, area: "A1"),
        .indicator(round: round, code: code, indicator: "A1-01"), .baseData(round: round, code: code),
        .submissionConfirmation(round: round, code: code), .submission(round: round, code: code),
        .certification(round: round, code: code),
        .history(round: round, code: code, indicator: "A1-01"),
        .baseValueHistory(round: round, code: code, item: "population"),
        .explanation(round: round, code: code, indicator: "A1-01"),
        .divisions(round: round, code: code), .division(round: round, code: code, name: "กองช่าง"),
    ]

    /// Every form of one local government, with what it needs to get as far as the question who may.
    private static let forms: [(SitePath, String)] = [
        (.area(round: round, code: code, area: "A1"), "version.A1-01=0&frame.A1-01=1"),
        (.area(round: round, code: code, area: "A1"), ""),
        (.area(round: round, code: code, area: "A1"), "discard=A1-01"),
        (.areaGrid(round: round, code: code, area: "A1"), "version.A1-01=0&frame.A1-01=1"),
        (.indicator(round: round, code: code, indicator: "A1-01"), "version.A1-01=0&frame.A1-01=1"),
        (.baseData(round: round, code: code), "version.population=0&provision.population=1"),
        (.baseData(round: round, code: code), ""),
        (.submission(round: round, code: code), ""), (.recall(round: round, code: code), ""),
        (.certification(round: round, code: code), "confirmed=1"),
        (.blankReasons(round: round, code: code), "reason.A1-01=x"),
        (.withdrawal(round: round, code: code), "reason=x"),
        (.divisions(round: round, code: code), "row=A1-01&division=กองคลัง"), (.divisions(round: round, code: code), ""),
        (.collectionRequests(round: round, code: code), ""),
        (.collectionRequests(round: round, code: code), asking + "&way=memo"),
        (.collectionLinks(round: round, code: code), ""), (.collectionLinks(round: round, code: code), asking),
        (.collectionSlip(round: round, code: code), "token=x"),
        (.linkRevocation(round: round, code: code, link: 1), ""),
    ]

    private static let asking = "division=กองช่าง&due.day=9&due.month=4&due.year=2567"

    @Test("figures are read by those whose place it is and refused to all others")
    func reading() async throws {
        let site = try await TestSite(.sqlite)
        let readers: [TestPerson] = [.somsri, .prasert, .chujai, .duangkaew, .district, .province, .odloc, .auditor]
        let strangers: [TestPerson] = [.piti, .weera, .otherProvince, .committee, .admin, .newcomer]
        for person in readers {
            let visitor = try await Visitor.signedIn(person, to: site)
            for page in Self.pages {
                #expect(try await visitor.get(page.path).status == 200, "\(person.username) \(page.path)")
            }
        }
        for person in strangers {
            let visitor = try await Visitor.signedIn(person, to: site)
            for page in Self.pages {
                #expect(try await visitor.get(page.path).status == 403, "\(person.username) \(page.path)")
            }
        }
    }

    @Test("forms of others are refused, even without anything in them")
    func writing() async throws {
        let site = try await TestSite(.sqlite)
        for person in [TestPerson.piti, .weera, .province, .odloc, .auditor, .committee, .admin] {
            let visitor = try await Visitor.signedIn(person, to: site)
            try await visitor.get("/rounds/1/local-governments/1")
            for (form, fields) in Self.forms {
                let body = "csrf=\(try visitor.csrf())&" + fields
                let answered = try await visitor.send(
                    .post, form.path, headers: visitor.formHeaders, body: Array(body.utf8))
                #expect(answered.status == 403, "\(person.username) \(form.path)")
            }
        }
    }

    @Test("a recorder does not certify and a certifier does not record")
    func parting() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await somsri.get("/rounds/1/local-governments/1")
        try await prasert.get("/rounds/1/local-governments/1")
        for (position, (form, fields)) in Self.forms.enumerated() {
            let visitor = position < 9 || position > 11 ? prasert : somsri
            let body = "csrf=\(try visitor.csrf())&" + fields
            let answered = try await visitor.send(
                .post, form.path, headers: visitor.formHeaders, body: Array(body.utf8))
            #expect(answered.status == 403, "\(form.path) \(fields)")
        }
    }

    @Test("a form without its token, or from another site, changes nothing")
    func forgery() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/rounds/1/local-governments/1")
        for (form, fields) in Self.forms {
            let bare = try await somsri.send(.post, form.path, headers: somsri.formHeaders, body: Array(fields.utf8))
            #expect(bare.status == 403 && bare.text.contains("แบบฟอร์มหมดอายุ"))
            var foreign = somsri.formHeaders
            foreign[.origin] = "https://elsewhere.example"
            let body = "csrf=\(try somsri.csrf())&" + fields
            let answered = try await somsri.send(.post, form.path, headers: foreign, body: Array(body.utf8))
            #expect(answered.status == 403 && answered.text.contains("แบบฟอร์มหมดอายุ"))
        }
    }

    @Test("a refusal still knows who is signed in, and leads back to his work")
    func refusalPage() async throws {
        let site = try await TestSite(.sqlite)
        let piti = try await Visitor.signedIn(.piti, to: site)
        let page = try await piti.get(Self.pages[0].path)
        #expect(page.status == 403 && page.root.text.contains(TestPerson.piti.name))
        try await piti.follow("กลับหน้าแรก")
        #expect(piti.page.address == SitePath.assessment(round: "2567", code: TestPlace.municipality).path)
    }

    @Test("what does not exist, or does not concern the type, is not found")
    func absent() async throws {
        let site = try await TestSite(.sqlite)
        let weera = try await Visitor.signedIn(.weera, to: site)
        let pao = TestPlace.pao
        let paths: [SitePath] = [
            .assessment(round: "2566", code: pao), .assessment(round: "2567", code: "9999999"),
            .area(round: "2567", code: pao, area: "A9"), .history(round: "2567", code: pao, indicator: "A1-03"),
            .explanation(round: "2567", code: pao, indicator: "A1-03"),
            .baseValueHistory(round: "2567", code: pao, item: "population"),
        ]
        for path in paths {
            #expect(try await weera.get(path.path).status == 404, "\(path.path)")
        }
    }
}
