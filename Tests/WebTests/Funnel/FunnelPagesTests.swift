import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The funnel by its pages: who sees which place, and what is done with exactly those on a red list.
@Suite struct FunnelPagesTests {
    private static let province = FunnelScope.province("76")
    private static let calls = SitePath.funnel(.calls(round: "2567", code: TestPlace.tao)).path

    private static func funnel(_ scope: FunnelScope) -> String { SitePath.funnel(.funnel(round: "2567", scope)).path }
    private static func list(_ scope: FunnelScope, _ step: FunnelStep = .received) -> String {
        SitePath.funnel(.redList(round: "2567", scope, step)).path
    }
    private static func sheet(_ scope: FunnelScope) -> String {
        SitePath.funnel(.callSheet(round: "2567", scope, .received)).path
    }
    private static func messages(_ scope: FunnelScope) -> String {
        SitePath.funnel(.messages(round: "2567", scope, .received)).path
    }
    private static func mail(_ scope: FunnelScope, _ step: FunnelStep = .firstFigure) -> String {
        SitePath.funnel(.mail(round: "2567", scope, step)).path
    }

    @Test("From the country to the district, each sees his own place and no other")
    func scopes() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get("/home")
        #expect(dla.page.address == Self.funnel(.country) && dla.page.text.contains("อปท. 3 แห่ง"))
        #expect(dla.page.text.contains("นับ อปท. ทุกแห่งหนึ่งครั้งในแต่ละขั้น"))
        try await dla.follow("เพชรบุรี")
        #expect(dla.page.address == Self.funnel(Self.province) && dla.page.text.contains("อปท. 2 แห่ง"))
        try await dla.follow("บ้านลาด")
        #expect(dla.page.address == Self.funnel(.district("7602")) && dla.page.text.contains("อบต.หนองบัว"))
        try await dla.follow("ทั้งจังหวัด")
        #expect(dla.page.address == Self.funnel(Self.province))
        try await dla.follow("ผลการประเมิน")
        #expect(dla.page.address == SitePath.provinceResults(round: "2567", province: "76").path)

        let district = try await Visitor.signedIn(.district, to: site)
        try await district.get("/home")
        try await district.follow("ความคืบหน้าตั้งแต่หนังสือจนรับรอง")
        #expect(district.page.address == Self.funnel(.district("7602")))
        for path in [
            Self.funnel(.country), Self.funnel(Self.province), Self.list(Self.province), Self.funnel(.district("7001")),
        ] {
            #expect(try await district.send(.get, path).status == 403, "\(path)")
        }
        let auditor = try await Visitor.signedIn(.auditor, to: site)
        try await auditor.get(Self.list(.country))
        #expect(auditor.page.text.contains("อปท. 3 แห่ง") && !auditor.page.has(link: "บัญชีโทรศัพท์"))
        #expect(auditor.page.has(link: "ดาวน์โหลดรายการ"))
        for path in [Self.sheet(.country), Self.messages(.country), Self.mail(.country), Self.calls] {
            #expect(try await auditor.send(.get, path).status == 403, "\(path)")
        }
        for person in [TestPerson.somsri, .committee, .admin] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.send(.get, Self.funnel(.country)).status == 403)
            #expect(try await visitor.send(.get, Self.funnel(.district("7602"))).status == 403)
        }
        for path in [
            Self.funnel(.province("99")), Self.funnel(.district("9999")), Self.funnel(.country) + "/red-list/x",
            Self.funnel(.country) + "/provinces/x", "/rounds/2599/funnel",
        ] {
            #expect(try await dla.send(.get, path).status == 404, "\(path)")
        }
    }

    @Test("A step that is taken is counted, and leaves the red list")
    func counted() async throws {
        let site = try await TestSite(.sqlite)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        try await odloc.get(Self.list(.country, .firstFigure))
        #expect(odloc.page.text.contains("อปท. 3 แห่ง"))
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path)
        let saved = try await somsri.autosave("A1-01", with: ["frame": "5", "provision": "4"])
        #expect(saved.status == 200)
        try await odloc.get(Self.list(.country, .firstFigure))
        #expect(odloc.page.text.contains("อปท. 2 แห่ง") && !odloc.page.text.contains("อบต.หนองบัว"))
        try await odloc.get(Self.list(.country, .allFigures) + "?lost=1")
        #expect(odloc.page.text.contains("แสดง 1 จาก 3 แห่ง") && odloc.page.text.contains("อบต.หนองบัว"))
        // Nobody has received, and so nobody is lost at the next step; the order by a step stands.
        try await odloc.get(Self.funnel(.country) + "?sort=first-figure&order=desc#places")
        let names = odloc.page.root.all("th").filter { $0["scope"] == "row" }.map(\.text)
        #expect(names.suffix(2).first?.contains("เพชรบุรี") == true && names.last?.contains("ราชบุรี") == true)
    }

    @Test("A red list is narrowed, and its file holds exactly what is left, with no formula")
    func file() async throws {
        let site = try await TestSite(.sqlite)
        try await site.database.write { db in
            _ = try db.run("UPDATE assessment SET full_name_th = '=1+1' WHERE lao_code = \(TestPlace.pao)")
        }
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.list(.country) + "?province=76&type=TAO")
        #expect(dla.page.text.contains("แสดง 1 จาก 3 แห่ง"))
        let narrowed = try await dla.send(.get, Self.list(.country) + "?province=76&type=TAO&format=csv")
        #expect(narrowed.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(narrowed.headers[.contentDisposition]?.contains("red-list-2567-TH-received.csv") == true)
        #expect(narrowed.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(narrowed.text.contains(TestPlace.tao) && !narrowed.text.contains(TestPlace.municipality))
        let whole = try await dla.send(.get, Self.list(.country) + "?format=csv")
        #expect(whole.text.contains("'=1+1") && !whole.text.contains(",=1+1"))
        #expect(whole.text.split(separator: "\r\n").count == 4)
        try await dla.get(Self.list(.country) + "?q=" + "%E0%B9%84%E0%B8%A1%E0%B9%88")
        #expect(dla.page.text.contains("ไม่มี อปท. ในรายการนี้"))
    }

    @Test("A call is noted, seen by those who chase, and its promise is remembered")
    func calling() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(Self.list(Self.province))
        try await province.follow("บัญชีโทรศัพท์")
        #expect(province.page.address == Self.sheet(Self.province) && province.page.text.contains("สมศรี บันทึกดี"))
        try await province.follow("อบต.หนองบัว")
        #expect(province.page.address == Self.calls + "?step=received")
        try await province.submit(
            to: Self.calls,
            with: ["person": "chief", "result": "promised", "telephone": "x", "note": "ปลัดรับปาก" + marker])
        #expect(province.page.status == 422 && province.page.value(of: "note") == "ปลัดรับปาก" + marker)
        try await province.submit(
            to: Self.calls, with: ["promised.day": "25", "promised.month": "3", "promised.year": "2567"])
        #expect(province.page.status == 422 && province.page.text.contains("วันนี้ผ่านไปแล้ว"))
        #expect(province.page.text.contains("หมายเลขโทรศัพท์ไม่ถูกต้อง"))
        try await province.submit(
            to: Self.calls, with: ["promised.day": "28", "telephone": "0 3249 1234"])
        #expect(province.page.status == 200 && province.page.text.contains("บันทึกการโทรแล้ว"))
        #expect(province.page.text.contains("จะส่งวันที่ 28 มี.ค.") && province.page.text.contains("ปลัดรับปาก" + marker))
        try await province.get(Self.sheet(Self.province))
        #expect(province.page.text.contains("ปลัดรับปาก" + marker))
        #expect(province.page.root.all("a").contains { $0["href"] == "tel:032491234" })
        try await province.get(Self.list(Self.province))
        #expect(!province.page.text.contains("เลยวันที่รับปากไว้"))
        try await province.get(SitePath.audit(.journal(round: "2567", code: TestPlace.tao)).path)
        for words in ["บันทึกการโทรติดตาม", "โทรถึง: ปลัดหรือผู้รับรองข้อมูล", "จะส่งวันที่: 28 มีนาคม 2567", "รายการ: ยังไม่ลงรับหนังสือ"] {
            #expect(province.page.text.contains(words), "\(words)")
        }
        site.clock.advance(minutes: 4 * 1_440)
        let again = try await Visitor.signedIn(.province, to: site)
        try await again.get(Self.list(Self.province))
        #expect(again.page.text.contains("เลยวันที่รับปากไว้"))
        let file = try await again.send(.get, Self.sheet(Self.province) + "?format=csv")
        #expect(file.status == 200 && file.text.contains("0 3249 1234") && file.text.contains("2024-03-26"))
        // Who looked at telephones is on record.
        let looked = try await site.database.read { db in
            try Viewings.count(Viewings.Question(place: "76"), on: db)
        }
        #expect(looked > 0)
    }

    @Test("Texts for LINE stand a district each, and name nobody")
    func texts() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.messages(.country))
        #expect(!dla.page.root.all("textarea").contains { _ in true })
        try await dla.follow("เพชรบุรี")
        #expect(dla.page.address == Self.messages(Self.province))
        let boxes = dla.page.root.all("textarea")
        #expect(boxes.count == 1 && boxes.allSatisfy { $0["readonly"] != nil })
        let text = boxes.first?.rawText ?? ""
        #expect(text.contains("ยังไม่ลงรับหนังสือ 2 แห่ง") && text.contains("1. ") && text.contains("2. "))
        #expect(text.contains("หนองบัว" + marker) && text.contains("http://mattrathan.test/home"))
        #expect(!text.contains("สมศรี"))
    }

    @Test("Mail is asked for, sent to exactly the list, and said in numbers")
    func mailing() async throws {
        let site = try await TestSite(.sqlite, isMailing: true)
        try await site.database.write { db in
            try MailAddresses.ask("a@example.go.th", codeMark: [1], until: .max, language: .thai, of: 1, on: db)
            _ = try MailAddresses.confirm(codeMark: [1], of: 1, at: 0, on: db)
        }
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(Self.list(Self.province, .firstFigure) + "?type=TAO")
        try await province.follow("ส่งอีเมลถึง อปท. ในรายการ")
        #expect(province.page.text.contains("ส่งอีเมลถึง อปท. 1 แห่งที่ยังไม่เริ่มบันทึกข้อมูลหรือไม่"))
        try await province.submit(to: Self.mail(Self.province) + "?type=TAO")
        #expect(province.page.text.contains("จัดส่งอีเมล 1 ฉบับ ถึง อปท. 1 แห่ง"))
        #expect(province.page.text.contains("แสดง 1 จาก 2 แห่ง"))
        let queued = try await site.database.read { db in
            try db.rows("SELECT address, body FROM mail").map { row in
                (try row.get("address") as String, try row.get("body") as String)
            }
        }
        #expect(queued.map(\.0) == ["a@example.go.th"])
        #expect(queued.first?.1.contains("/rounds/2567/local-governments/\(TestPlace.tao)") == true)
        try await province.get(Self.mail(Self.province))
        try await province.submit(to: Self.mail(Self.province))
        #expect(province.page.text.contains("วันนี้ส่งไปก่อนแล้ว 1 แห่ง"))
        // Where nobody was told there is nothing to ask for.
        try await province.get(Self.list(Self.province, .told))
        #expect(!province.page.has(link: "ส่งอีเมลถึง"))
        let silent = try await TestSite(.sqlite)
        let other = try await Visitor.signedIn(.province, to: silent)
        try await other.get(Self.mail(Self.province))
        try await other.submit(to: Self.mail(Self.province))
        #expect(other.page.status == 409 && other.page.text.contains("ยังไม่ได้ตั้งค่าการส่งอีเมล"))
    }
}
