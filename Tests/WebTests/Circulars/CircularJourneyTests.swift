import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the Department's letter to the named officer, by the pages alone.
@Suite struct CircularJourneyTests {
    private static let code = TestPlace.tao
    private static let list = SitePath.circulars(.list(round: "2567")).path
    private static let received = SitePath.circulars(.received(round: "2567", number: 1, place: code)).path
    private static let receipt = SitePath.circulars(.receipt(round: "2567", number: 1, place: code)).path
    private static let officer = SitePath.circulars(.officer(round: "2567", number: 1, place: code)).path

    private static let reply = SitePath.circulars(.reply(round: "2567", number: 1, place: code)).path

    private static func letter(_ place: String) -> String {
        SitePath.circulars(.letter(round: "2567", number: 1, place: place)).path
    }

    private static let signed = [
        "number": "มท ๐๘๑๐.๒/ว ๑" + marker, "date.day": "26", "date.month": "3", "date.year": "2567",
        "signatory": "นาย ก" + marker,
    ]

    /// Begins the circular and issues the Department's letter.
    private func begun(_ site: TestSite, days: String = "16") async throws -> Visitor {
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.list)
        try await dla.submit(
            to: Self.list,
            with: ["kind": "workshop", "officers.day": days, "officers.month": "4", "officers.year": "2567"])
        #expect(dla.page.address == Self.letter(""))
        try await dla.submit(to: Self.letter(""), with: Self.signed, pressing: "ออกหนังสือ")
        #expect(dla.page.status == 200 && dla.page.text.contains("ออกหนังสือแล้ว"))
        return dla
    }

    private func passedOn(_ person: TestPerson, _ place: String, in site: TestSite) async throws {
        let visitor = try await Visitor.signedIn(person, to: site)
        try await visitor.get("/home")
        #expect(visitor.page.text.contains("รอลงรับ"))
        try await visitor.follow("รอลงรับ")
        try await visitor.submit(
            to: SitePath.circulars(.receipt(round: "2567", number: 1, place: place)).path,
            with: ["number": "1/2567" + marker, "time": "9.30"])
        #expect(visitor.page.text.contains("ลงรับหนังสือแล้ว") && visitor.page.text.contains("09.30"))
        try await visitor.follow("เขียนหนังสือส่งต่อ")
        #expect(visitor.page.value(of: "cause")?.contains("ได้รับแจ้งจาก") == true)
        try await visitor.submit(to: Self.letter(place), with: Self.signed, pressing: "ออกหนังสือ")
        #expect(visitor.page.text.contains("ออกหนังสือแล้ว"))
    }

    @Test("The letter goes down, is acknowledged, and the officer is named and invited", arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        _ = try await begun(site)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get("/home").address == SitePath.assessment(round: "2567", code: Self.code).path)
        #expect(try await somsri.get(Self.received).text.contains("ผู้ส่งยังไม่ออกหนังสือ"))
        try await passedOn(.province, "76", in: site)
        try await passedOn(.district, "7602", in: site)

        try await somsri.get("/home")
        try await somsri.follow("รอลงรับ")
        // Looking at it acknowledges nothing.
        try await somsri.get(Self.received)
        #expect(
            try await site.database.read { try Receipts.find(Circulars.list("2567", on: $0)[0], Self.code, on: $0) }
                == nil)
        try await somsri.submit(to: Self.receipt, with: ["time": "25.00", "number": "7" + marker])
        #expect(somsri.page.status == 422 && somsri.page.value(of: "number") == "7" + marker)
        try await somsri.submit(to: Self.receipt, with: ["time": ""])
        #expect(somsri.page.status == 200 && somsri.page.text.contains("ลงรับหนังสือแล้ว"))

        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(Self.received)
        try await prasert.submit(to: Self.officer, with: ["name": "ปิติ" + marker, "telephone": "12"])
        #expect(prasert.page.status == 422 && prasert.page.value(of: "name") == "ปิติ" + marker)
        try await prasert.submit(
            to: Self.officer, with: ["position": "นักวิเคราะห์" + marker, "telephone": "0 2241 9000"])
        #expect(prasert.page.status == 200 && prasert.page.text.contains("ปิติ"))
        try await prasert.get(Self.received)
        #expect(prasert.page.text.contains("แจ้งชื่อเจ้าหน้าที่แล้ว"))
        try await prasert.follow("หนังสือตอบ")
        #expect(prasert.page.status == 200 && prasert.page.text.contains("ขอแจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ"))
        try await prasert.get(Self.received)
        try await prasert.submit(to: Self.reply, with: ["number": "พบ 1" + marker])
        #expect(prasert.page.status == 422 && prasert.page.value(of: "number") == "พบ 1" + marker)
        try await prasert.submit(to: Self.reply, with: ["sent.day": "31", "sent.month": "2", "sent.year": "2567"])
        #expect(prasert.page.status == 422 && prasert.page.text.contains("ไม่มีวันที่นี้"))
        try await prasert.submit(to: Self.reply, with: ["sent.day": "26", "sent.month": "3", "sent.year": "2567"])
        #expect(prasert.page.status == 200 && prasert.page.text.contains("บันทึกการส่งหนังสือตอบแล้ว"))
        #expect(prasert.page.text.contains("พบ 1" + marker) && prasert.page.text.contains("26 มีนาคม 2567"))
        let order = try await prasert.send(
            .get, SitePath.circulars(.order(round: "2567", number: 1, place: Self.code)).path)
        #expect(order.status == 200 && order.bytes.starts(with: Array("%PDF".utf8)))

        // He may not invite, and is told who does.
        try await somsri.get(Self.received)
        try await somsri.submit(to: Self.officer, with: ["name": "มานะ"])
        #expect(somsri.page.text.contains("ท่านไม่มีสิทธิออกคำเชิญ") && somsri.page.text.contains("ผู้ที่เคยแจ้งไว้"))
    }

    @Test("Who looks after many sees who has done what, and telephones the others")
    func overview() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await begun(site)
        let path = SitePath.circulars(.circular(round: "2567", number: 1)).path
        try await dla.get(path)
        #expect(dla.page.text.contains("เพชรบุรี") && dla.page.text.contains("ราชบุรี"))
        try await passedOn(.province, "76", in: site)
        try await passedOn(.district, "7602", in: site)
        try await dla.get(path + "?state=arrived")
        #expect(dla.page.text.contains("เพชรบุรี"))
        try await dla.follow("บัญชีโทรศัพท์ติดตาม")
        #expect(dla.page.text.contains("จังหวัด อื่น") && !dla.page.text.contains("จังหวัด ดูแล"))
        let district = try await Visitor.signedIn(.district, to: site)
        try await district.get(path)
        #expect(district.page.status == 200 && district.page.text.contains("ถึงแล้ว ยังไม่ลงรับ"))
        try await district.follow("หนังสือเตือน")
        #expect(district.page.text.contains("บัดนี้ ยังไม่ปรากฏ"))
        try await district.get(SitePath.circulars(.callSheet(round: "2567", number: 1, sender: "7602")).path)
        #expect(district.page.text.contains("สมศรี บันทึกดี"))
        #expect(try await district.get(path + "?province=70").status == 403)
        #expect(try await district.get(path + "?district=7001").status == 403)
        #expect(try await district.get(path + "?district=x").status == 404)
        let province = try await Visitor.signedIn(.province, to: site)
        #expect(try await province.get(path + "?state=arrived").text.contains("หนองบัว"))
        // A province notes a receipt for one of its own, on record as such.
        try await province.get(Self.received)
        try await province.submit(to: Self.receipt)
        #expect(province.page.text.contains("ลงรับแทน"))
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get(path).address == Self.list)
        let stranger = try await Visitor.signedIn(.otherProvince, to: site)
        #expect(try await stranger.get(Self.received).status == 403)
        #expect(try await stranger.get(Self.letter("76")).status == 403)
    }

    @Test("Anybody verifies a letter by its code, and is told plainly where there is none")
    func verification() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await begun(site)
        let code = try #require(
            dla.page.root.all("a").first { $0["href"]?.hasPrefix("/verify/letters/") == true }?["href"])
        let anybody = Visitor(site)
        try await anybody.get(code.lowercased())
        let issue = try await site.database.read { db in
            try Letters.find(Circulars.list("2567", on: db)[0], "", on: db)?.issue
        }
        #expect(anybody.page.status == 200 && anybody.page.text.contains(Hexadecimal.text(issue?.sha256 ?? [])))
        #expect(anybody.page.text.contains("กรมส่งเสริมการปกครองท้องถิ่น"))
        for unknown in ["00000-00000", "x", "%22%3E%3Cx%3E"] {
            try await anybody.get("/verify/letters/" + unknown)
            #expect(anybody.page.status == 404 && anybody.page.text.contains("ไม่พบหนังสือรหัส"))
        }
    }

    @Test("A draft is kept as it was typed, and two who write one letter lose nothing")
    func drafts() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.list)
        try await dla.submit(to: Self.list, with: ["kind": "workshop"])
        #expect(dla.page.status == 422)
        try await dla.submit(to: Self.list, with: ["kind": "results"])
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        try await odloc.get(Self.letter(""))
        try await dla.submit(to: Self.letter(""), with: ["subject": "เรื่องแรก" + marker], pressing: "บันทึกร่าง")
        #expect(dla.page.value(of: "subject") == "เรื่องแรก" + marker)
        try await odloc.submit(to: Self.letter(""), with: ["subject": "เรื่องที่สอง"], pressing: "บันทึกร่าง")
        #expect(odloc.page.status == 409 && odloc.page.value(of: "subject") == "เรื่องที่สอง")
        try await dla.submit(
            to: Self.letter(""), with: ["date.day": "31", "date.month": "2", "date.year": "2567"], pressing: "ออกหนังสือ")
        #expect(dla.page.status == 422 && dla.page.value(of: "date.day") == "31")
        try await dla.submit(
            to: Self.letter(""), with: ["date.day": "", "date.month": "", "date.year": ""], pressing: "ออกหนังสือ")
        #expect(dla.page.status == 422 && dla.page.text.contains("แต่ยังออกหนังสือไม่ได้"))
        // A colleague issues it while somebody still writes: what he typed stands before him.
        try await odloc.get(Self.letter(""))
        let stale = odloc.page
        try await dla.get(Self.letter(""))
        try await dla.submit(to: Self.letter(""), with: Self.signed, pressing: "ออกหนังสือ")
        odloc.look(at: stale)
        try await odloc.submit(to: Self.letter(""), with: ["subject": "เรื่องที่สาม" + marker], pressing: "บันทึกร่าง")
        #expect(odloc.page.status == 409 && odloc.page.text.contains("เรื่องที่สาม" + marker))
    }

    @Test("Nobody else sees a circular that is not issued")
    func unissued() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.list)
        try await dla.submit(to: Self.list, with: ["kind": "results"])
        #expect(dla.page.address == Self.letter(""))
        let province = try await Visitor.signedIn(.province, to: site)
        #expect(try await province.get(Self.list).text.contains("ยังไม่มีหนังสือเวียน"))
    }
}
