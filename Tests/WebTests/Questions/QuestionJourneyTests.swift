import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From a question at an indicator to the entry that everybody reads there, by the pages alone.
@Suite struct QuestionJourneyTests {
    private let handbook = SitePath.handbookIndicator(set: "2567", indicator: "A1-01").path
    private let row = SitePath.indicator(round: "2567", code: TestPlace.tao, indicator: "A1-01").path
    private let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    private let list = QuestionPath.list.path

    private func confirmAddress(of account: Int, in site: TestSite) async throws {
        try await site.database.write { db in
            try MailAddresses.ask(
                "somsri@example.go.th", codeMark: [1], until: .max, language: .thai, of: account, on: db)
            _ = try MailAddresses.confirm(codeMark: [1], of: account, at: 1, on: db)
        }
    }

    /// Asks at the indicator and comes back with the address of the question.
    private func asked(_ somsri: Visitor) async throws {
        try await somsri.get(row)
        try await somsri.follow("ถามคำถาม")
        #expect(somsri.page.value(of: "indicator") == "A1-01")
        try await somsri.submit(to: list, with: ["text": " "])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("โปรดเขียนคำถาม"))
        try await somsri.submit(to: list, with: ["text": "นับสายใดบ้าง" + marker + "\nรวมลูกรังไหม"])
        #expect(somsri.page.address == "/questions/1?done=asked")
    }

    @Test(
        "asked, seen with its age, answered, told, made an entry, shown at the indicator, withdrawn",
        arguments: Engine.enabled)
    func wholeThread(_ engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        try await confirmAddress(of: 1, in: site)
        var somsri = try await Visitor.signedIn(.somsri, to: site)
        try await asked(somsri)
        #expect(somsri.page.text.contains("นับสายใดบ้าง" + marker) && somsri.page.text.contains("A1-01"))
        #expect(somsri.page.has(link: row), "the page from which it was asked")
        #expect(try await somsri.get("/home").address == SitePath.assessment(round: "2567", code: TestPlace.tao).path)

        site.clock.advance(minutes: 3 * 24 * 60)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        try await odloc.get("/home")
        try await odloc.follow("มีคำถามรอคำตอบ 1 ข้อ")
        #expect(odloc.page.text.contains("รอมาแล้ว 3 วัน") && odloc.page.text.contains("สมศรี บันทึกดี" + marker))
        try await odloc.follow("คำถามที่ 1")
        try await odloc.submit(to: "/questions/1/answer", with: ["text": "ไม่รวมลูกรัง" + marker])
        #expect(odloc.page.address == "/questions/1?done=answered")
        #expect(
            try await odloc.get("/home").address == SitePath.funnel(.funnel(round: "2567", .country)).path)
        let mails = try await site.database.read { db in
            try db.rows("SELECT kind, subject, body FROM mail").map {
                (try $0.get("kind") as String, try $0.get("subject") as String, try $0.get("body") as String)
            }
        }
        #expect(mails.map(\.0) == ["notice.questionAnswered"] && mails[0].1.contains("คำถามที่ 1"))
        #expect(mails[0].2.contains("https://mattrathan.test/questions/1\n") && !mails[0].2.contains("ลูกรัง"))

        // Her session has ended meanwhile.
        somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/home")
        try await somsri.follow("คำถามของท่านมีคำตอบแล้ว 1 ข้อ")
        try await somsri.follow("คำถามที่ 1")
        #expect(somsri.page.text.contains("ไม่รวมลูกรัง" + marker) && somsri.page.text.contains("สำนักงาน กลาง" + marker))
        try await somsri.submit(to: "/questions/1/closing")
        #expect(try await somsri.get("/home").address == SitePath.assessment(round: "2567", code: TestPlace.tao).path)

        try await publish(odloc)
        let visitor = Visitor(site)
        for page in [handbook, "/faq", "/faq?q=ลูกรังนับดวย", "/faq?q=a1-01"] {
            try await visitor.get(page)
            #expect(visitor.page.text.contains("ถนนลูกรังนับด้วยหรือไม่" + marker), "\(page)")
            #expect(!visitor.page.text.contains("สมศรี"), "\(page)")
        }
        #expect(try await visitor.get("/faq?q=%E0%B8%99%E0%B9%89%E0%B8%B3%22%3E%3Cx%3E").text.contains("ไม่พบคำถาม"))
        for page in [row, area] {
            #expect(try await somsri.get(page).text.contains("ถนนลูกรังนับด้วยหรือไม่" + marker), "\(page)")
        }
        try await odloc.get("/faq")
        try await odloc.follow("แก้ไข")
        try await odloc.submit(to: "/faq/1/withdrawal")
        #expect(odloc.page.text.contains("ถอนจากคำถามที่พบบ่อยแล้ว") && odloc.page.text.contains("ที่ถอนแล้ว 1 ข้อ"))
        for page in [handbook, "/faq"] {
            #expect(try await !visitor.get(page).text.contains("ถนนลูกรังนับ"), "\(page)")
        }
        for page in [row, area] { #expect(try await !somsri.get(page).text.contains("ถนนลูกรังนับ"), "\(page)") }
    }

    /// Makes an entry of the first question; the name of the place must go first.
    private func publish(_ odloc: Visitor) async throws {
        try await odloc.get("/questions/1")
        try await odloc.follow("ทำเป็นคำถามที่พบบ่อย")
        #expect(odloc.page.value(of: "topic") == "A1-01" && odloc.page.value(of: "from_question") == "1")
        #expect(odloc.page.text.contains("ไม่รวมลูกรัง" + marker), "it is there to be read")
        #expect(odloc.page.root.all("textarea").allSatisfy { $0.rawText.filter { !$0.isWhitespace }.isEmpty })
        try await odloc.submit(
            to: "/faq",
            with: [
                "answer_th": "ไม่รวมลูกรัง" + marker, "question_th": "อบต.หนองบัว\(marker) ถามว่า",
                "question_en": "x" + marker,
            ])
        #expect(odloc.page.status == 422)
        #expect(odloc.page.text.contains("มีชื่อ “หนองบัว") && odloc.page.text.contains("ต้องมีทั้งคำถามและคำตอบ"))
        try await odloc.submit(to: "/faq", with: ["question_th": "ถนนลูกรังนับด้วยหรือไม่" + marker, "question_en": ""])
        #expect(odloc.page.address == "/faq?done=published#faq-1")
    }

    @Test("whoever comes second keeps his words; what was asked again waits again; others see nothing")
    func refusals() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await asked(somsri)
        let province = try await Visitor.signedIn(.province, to: site)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await province.get("/home")
        #expect(province.page.has(link: "มีคำถามรอคำตอบ 1 ข้อ"))
        try await province.get("/questions/1")
        try await dla.get("/questions/1")
        try await province.submit(to: "/questions/1/answer", with: ["text": "ตอบก่อน"])
        try await dla.submit(to: "/questions/1/answer", with: ["text": "ตอบทีหลัง" + marker])
        #expect(dla.page.status == 409 && dla.page.text.contains("มีข้อความใหม่ระหว่างที่ท่านเขียน"))
        #expect(dla.page.root.all("textarea").contains { $0.rawText.contains("ตอบทีหลัง" + marker) })
        try await dla.submit(to: "/questions/1/answer", with: ["text": ""])
        #expect(dla.page.status == 422 && dla.page.text.contains("โปรดเขียนคำตอบ"))

        try await somsri.get("/questions/1")
        try await dla.get("/questions/1")
        try await somsri.submit(to: "/questions/1/follow-up", with: ["text": "แล้วคอนกรีต"])
        #expect(somsri.page.address == "/questions/1?done=asked" && somsri.page.text.contains("รอคำตอบ"))
        try await somsri.submit(to: "/questions/1/closing")
        try await dla.submit(to: "/questions/1/answer", with: ["text": "ช้าไป" + marker])
        #expect(dla.page.status == 409 && dla.page.text.contains("คำถามนี้ปิดแล้ว"))
        #expect(dla.page.text.contains("ช้าไป" + marker), "it can be copied")

        for person in [TestPerson.manee, .prasert, .piti, .otherProvince, .auditor, .admin, .district] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get("/questions/1").status == 403, "\(person.username)")
            #expect(try await !visitor.get(list).text.contains("นับสายใดบ้าง"), "\(person.username)")
        }
        #expect(try await dla.get("/faq/new").status == 403)
        #expect(try await dla.get("/questions/x").status == 404)
    }

    @Test("the link carries the page it is on, but no secret and nothing that was searched for")
    func places() {
        let place = QuestionPlace(address: row + "?q=x")
        #expect(place == QuestionPlace(round: "2567", indicator: "A1-01", code: TestPlace.tao, page: row))
        #expect(QuestionPath.asking(place).path == "/questions/new?from=" + row.replacing("/", with: "%2F"))
        #expect(QuestionPlace(address: handbook).indicator == "A1-01" && QuestionPlace(address: handbook).round == "")
        for address in ["/invitation/secret", "/collection/secret", "//elsewhere.example", "https://x", "", "/s/1"] {
            #expect(QuestionPlace(address: address) == QuestionPlace(), "\(address)")
        }
    }
}
