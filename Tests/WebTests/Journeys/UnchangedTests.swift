import Actions
import Domain
import Store
import TestSupport
import Testing
import Web

/// Last year's figures as a proposal, confirmed or changed.
@Suite struct UnchangedTests {
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    private let answers = [
        "A1-03": Answer(frame: ExactDecimal(1_250), provision: ExactDecimal(900)),
        "A1-04": Answer(carriedOut: false), "A1-19": Answer(provision: ExactDecimal(1)),
        "A1-01": Answer(frame: ExactDecimal(12), provision: ExactDecimal(9)),
    ]
    private let confirmed = "ยืนยันว่าไม่เปลี่ยนแปลงจากปีก่อน"

    private func secondYear(_ engine: Engine) async throws -> TestSite {
        let site = try await TestSite(engine)
        try await EarlierYear.add(to: site, of: TestPlace.tao, answers: answers, isCertified: true)
        return site
    }

    private func stored(_ indicator: String, on site: TestSite) async throws -> StoredAnswer? {
        try await site.database.read { db in
            guard let assessment = try Assessments.find("2567", TestPlace.tao, on: db) else { return nil }
            return try Answers.find(assessment.id, indicator, on: db)
        }
    }

    private func save(
        _ provision: String, seen: Int, note: String = "", confirms: Bool = true, key: UInt8? = nil, on site: TestSite
    ) async throws -> SaveAnswer.Outcome {
        let person = try await site.database.read { try Accounts.find(username: TestPerson.somsri.username, on: $0) }
        var save = SaveAnswer(
            round: "2567", localGovernment: TestPlace.tao, indicator: "A1-03",
            entry: AnswerEntry(typedFrame: "1250", typedProvision: provision, carriedOut: true, note: note), seen: seen,
            repeated: key.map { RepeatedRequest(key: [$0], subject: "A1-03", requestHash: [$0]) })
        save.confirmsUnchanged = confirms
        return try await save.perform(
            by: .known(try #require(person)), in: site.environment, on: site.database)
    }

    @Test(
        "one button without script confirms its row with whatever else was typed; it stands at the row, in the history and on record",
        arguments: Engine.enabled)
    func button(engine: Engine) async throws {
        let site = try await secondYear(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        let button = try somsri.page.element("A1-03").all("button").first { $0["name"] == "unchanged" }
        #expect(button?.text.contains("ไม่เปลี่ยนแปลงจากปีก่อน A1-03") == true)
        #expect(
            try somsri.page.element("A1-01").all("button").isEmpty, "counted otherwise last year: nothing is proposed")
        #expect(try somsri.page.element("A1-02").all("button").isEmpty, "nothing was recorded last year")

        try await somsri.press(
            "unchanged", "A1-03", in: roads,
            with: ["frame.A1-02": "10", "provision.A1-02": "9", "note.A1-03": "ดูทะเบียน"])
        #expect(somsri.page.address.hasSuffix("?saved=1#A1-04"))
        let row = try #require(try await stored("A1-03", on: site))
        #expect(row.isUnchanged && row.answer.provision == ExactDecimal(900) && row.answer.note == "ดูทะเบียน")
        #expect(try await stored("A1-02", on: site)?.isUnchanged == false)
        let shown = try somsri.page.element("A1-03")
        #expect(shown.all("p").contains { $0.text.contains(confirmed) && $0["hidden"] == nil })
        #expect(shown.all("button").allSatisfy { $0["hidden"] != nil })

        try await somsri.press("unchanged", "A1-04", in: roads)
        try await somsri.press("unchanged", "A1-19", in: roads)
        #expect(try await stored("A1-04", on: site)?.answer.carriedOut == false)
        #expect(try await stored("A1-19", on: site)?.answer.provision == ExactDecimal(1))
        #expect(try await stored("A1-19", on: site)?.isUnchanged == true)

        try await somsri.get(SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-03").path)
        #expect(somsri.page.text.contains(confirmed))
        let record = try await site.database.read { try AuditEntries.list(TestPlace.tao, on: $0) }
        let became = try #require(record.last { $0.subject == "A1-03" }?.became)
        #expect(became.contains(#""unchanged":true"#) && AnswerRecord.figures(became)?.isUnchanged == true)
        let plain = try #require(record.last { $0.subject == "A1-02" }?.became)
        #expect(!plain.contains("unchanged"))
    }

    @Test("on its own page a row is confirmed and the next one comes; in the grid as well", arguments: Engine.enabled)
    func otherWays(engine: Engine) async throws {
        let site = try await secondYear(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let single = SitePath.indicator(round: "2567", code: TestPlace.tao, indicator: "A1-03").path
        try await somsri.get(single)
        try await somsri.press("unchanged", "A1-03", in: single)
        #expect(somsri.page.address.contains("A1-04") && somsri.page.text.contains("บันทึกข้อ A1-03 แล้ว"))
        let grid = SitePath.areaGrid(round: "2567", code: TestPlace.tao, area: "A1").path
        try await somsri.get(grid)
        try await somsri.press("unchanged", "A1-19", in: grid)
        #expect(try await stored("A1-03", on: site)?.isUnchanged == true)
        #expect(try await stored("A1-19", on: site)?.isUnchanged == true)
    }

    @Test("what is not last year's is saved and not confirmed; a change of figures ends it, a note does not")
    func states() async throws {
        let site = try await secondYear(.sqlite)
        guard case .saved = try await save("899", seen: 0, on: site) else { throw HTMLFault("not saved") }
        #expect(try await stored("A1-03", on: site)?.isUnchanged == false)
        guard case .saved(let first) = try await save("900", seen: 1, on: site) else { throw HTMLFault("not saved") }
        #expect(first.state.isUnchanged && first.state.version == 2)
        guard case .saved(let same) = try await save("900", seen: 1, confirms: false, on: site) else {
            throw HTMLFault("not saved")
        }
        #expect(same.state.isUnchanged && same.state.version == 2, "the same figures from an older page change nothing")
        guard case .saved(let noted) = try await save("900", seen: 2, note: "x", confirms: false, on: site) else {
            throw HTMLFault("not saved")
        }
        #expect(noted.state.isUnchanged && noted.state.version == 3)
        guard case .saved(let changed) = try await save("901", seen: 3, confirms: false, on: site) else {
            throw HTMLFault("not saved")
        }
        #expect(!changed.state.isUnchanged)
        guard case .saved(let back) = try await save("900", seen: 4, confirms: false, on: site) else {
            throw HTMLFault("not saved")
        }
        #expect(!back.state.isUnchanged, "typed again it is not confirmed")
        guard case .saved(let late) = try await save("900", seen: 2, on: site) else { throw HTMLFault("not saved") }
        #expect(late.state.isUnchanged && late.state.version == 6, "who confirms what stands there is in no conflict")
    }

    @Test(
        "a repeated request is answered as before; a conflict keeps the confirmation in the draft",
        arguments: Engine.enabled)
    func repeated(engine: Engine) async throws {
        let site = try await secondYear(engine)
        guard case .saved(let saved) = try await save("900", seen: 0, key: 1, on: site) else {
            throw HTMLFault("not saved")
        }
        guard case .saved = try await save("700", seen: 1, confirms: false, key: 2, on: site),
            case .replayed(1, saved.body) = try await save("900", seen: 0, key: 1, on: site),
            case .conflict = try await save("900", seen: 1, key: 3, on: site)
        else { throw HTMLFault("not as before") }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        try await somsri.press("take", "A1-03:2", in: roads)
        let row = try #require(try await stored("A1-03", on: site))
        #expect(row.isUnchanged && row.version == 3 && row.answer.provision == ExactDecimal(900))
    }

    @Test("the script sends a confirmation with the values of its row, and hears what became of it")
    func autosave() async throws {
        let site = try await secondYear(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        let values = ["frame": "1,250", "provision": "900", "unchanged": "1"]
        let reply = try await somsri.autosave("A1-03", with: values)
        #expect(reply.status == 200 && reply.text.contains(#""unchanged":"1""#))
        try await somsri.get(roads)
        let other = try await somsri.autosave("A1-03", with: ["provision": "890", "unchanged": "1"])
        #expect(other.status == 200 && other.text.contains(#""unchanged":"""#))
        let row = try #require(try await stored("A1-03", on: site))
        #expect(!row.isUnchanged && row.answer.provision == ExactDecimal(890))
    }

    @Test(
        "a large change asks for a note at its row, before submission, and shows the certifier its reason",
        arguments: Engine.enabled)
    func largeChange(engine: Engine) async throws {
        let site = try await secondYear(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        try await somsri.submit(to: roads, with: ["frame.A1-03": "2500", "provision.A1-03": "900"])
        let words = "กรอบการประเมิน (1) เปลี่ยนจากปีก่อนเป็น 2 เท่า (2,500 ÷ 1,250)"
        #expect(try somsri.page.element("A1-03").text.contains(words))
        let submission = SitePath.submission(round: "2567", code: TestPlace.tao).path
        try await somsri.get(submission)
        #expect(somsri.page.text.contains("ยังไม่ระบุเหตุผล 1 ข้อ") && somsri.page.text.contains(words))

        try await somsri.get(roads)
        try await somsri.submit(to: roads, with: ["note.A1-03": "รับโอนถนน"])
        let line = try somsri.page.element("A1-03").all("p").first { $0["class"] == "large-change" }
        #expect(line?["hidden"] != nil)
        try await somsri.get(submission)
        #expect(!somsri.page.text.contains("ยังไม่ระบุเหตุผล"))
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(SitePath.certification(round: "2567", code: TestPlace.tao).path)
        #expect(prasert.page.text.contains(words) && prasert.page.text.contains("รับโอนถนน"))
    }

    @Test(
        "a large change of base data asks where the figure comes from, before submission, and shows it to the certifier",
        arguments: Engine.enabled)
    func largeChangeOfBaseData(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao, answers: answers, baseValues: ["households": ExactDecimal(1_150)],
            isCertified: true)
        let path = SitePath.baseData(round: "2567", code: TestPlace.tao).path
        let submission = SitePath.submission(round: "2567", code: TestPlace.tao).path
        let words = "จำนวน เปลี่ยนจากปีก่อนเป็น 1,000 เท่า (1,150,000 ÷ 1,150)"
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(path)
        try await somsri.submit(to: path, with: ["provision.households": "1150000"])
        #expect(try somsri.page.element("households").text.contains(words))
        try await somsri.get(submission)
        #expect(somsri.page.text.contains("ยังไม่ระบุเหตุผล 1 ข้อ") && somsri.page.text.contains(words))

        try await somsri.get(path)
        try await somsri.submit(to: path, with: ["source.households": "ทะเบียน" + marker])
        #expect(try !somsri.page.element("households").text.contains(words))
        try await somsri.get(submission)
        #expect(!somsri.page.text.contains("ยังไม่ระบุเหตุผล"))
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(SitePath.certification(round: "2567", code: TestPlace.tao).path)
        #expect(prasert.page.text.contains(words) && prasert.page.text.contains("ที่มา: ทะเบียน" + marker))
    }

    @Test("somebody who came in by a link confirms his rows as well, without script", arguments: Engine.enabled)
    func byLink(engine: Engine) async throws {
        let site = try await secondYear(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let guest = try await OneTimeLink.open(try await OneTimeLink.make("กองช่าง", by: somsri), in: site)
        let path = SitePath.contribution.path
        try await guest.get(path)
        try await guest.press("unchanged", "A1-03", in: path)
        #expect(guest.page.status == 200)
        let row = try #require(try await stored("A1-03", on: site))
        #expect(row.isUnchanged && row.answer.frame == ExactDecimal(1_250))
    }

    @Test(
        "base data is confirmed likewise; its day and its source are kept, told in its history, and proposed the year after",
        arguments: Engine.enabled)
    func baseData(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao, answers: answers, baseValues: ["households": ExactDecimal(1_150)],
            isCertified: true)
        try await site.database.write { db in
            _ = try db.run("UPDATE base_value SET source = 'ทะเบียน \"><x>' WHERE item_code = 'households'")
        }
        let path = SitePath.baseData(round: "2567", code: TestPlace.tao).path
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(path)
        #expect(try somsri.page.element("villages").all("button").isEmpty)
        try await somsri.press(
            "unchanged", "households", in: path, with: ["provision.villages": "12", "as-of.villages": "๓๑ ธ.ค. ๒๕๖๖"])
        let households = try #require(try await base("households", on: site))
        #expect(households.isUnchanged && households.value == ExactDecimal(1_150))
        #expect(households.origin.source == "ทะเบียน \"><x>" && households.origin.asOf != nil)
        let villages = try #require(try await base("villages", on: site))
        #expect(!villages.isUnchanged && villages.origin == BaseValueOrigin(asOf: ThaiDate(iso: "2023-12-31")))
        #expect(try await base("population", on: site) == nil, "a day alone is no figure")

        try await somsri.get(SitePath.baseValueHistory(round: "2567", code: TestPlace.tao, item: "households").path)
        #expect(somsri.page.text.contains(confirmed) && somsri.page.text.contains("ที่มาของข้อมูล: ทะเบียน"))
        try await somsri.get(path)
        try await somsri.submit(to: path, with: ["as-of.villages": "เมื่อวาน", "source.villages": "ที่ว่าการอำเภอ"])
        #expect(somsri.page.status == 422)
        let shown = try somsri.page.element("villages")
        #expect(shown.text.contains("อ่านเป็นวันที่ไม่ได้"))
        #expect(shown.all("input").contains { $0["value"] == "เมื่อวาน" })
        #expect(shown.all("input").contains { $0["value"] == "ที่ว่าการอำเภอ" })
        let reply = try await somsri.autosave("villages", with: ["as-of": "31/12/2566", "provision": "13"])
        #expect(reply.status == 200)
        let later = try #require(try await base("villages", on: site))
        #expect(later.origin == BaseValueOrigin(source: "ที่ว่าการอำเภอ", asOf: ThaiDate(iso: "2023-12-31")))
        #expect(later.value == ExactDecimal(13))
    }

    private func base(_ item: String, on site: TestSite) async throws -> StoredBaseValue? {
        try await site.database.read { db in
            guard let assessment = try Assessments.find("2567", TestPlace.tao, on: db) else { return nil }
            return try BaseValues.find(assessment.id, item, on: db)
        }
    }

    @Test("a day reads back as it is shown, in both languages", arguments: Language.allCases)
    func days(language: Language) throws {
        for iso in ["2023-09-30", "2024-02-29", "2023-12-01"] {
            let day = try #require(ThaiDate(iso: iso))
            #expect(try DateInput.parse(day.short(in: language)).get() == day)
        }
    }
}
