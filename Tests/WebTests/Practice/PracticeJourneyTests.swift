import Actions
import Domain
import HTTPTypes
import Markup
import Store
import TestSupport
import Testing
import Web

/// Somebody who is registered for the workshop practises in a copy of his own local government, and nothing of it comes anywhere else.
@Suite struct PracticeJourneyTests {
    private static let own = SitePath.workshop(.organisation(round: "2567", code: TestPlace.tao)).path

    private static let person = [
        "reply": "attend", "name": "นางสาวฝึก ตั้งใจ" + marker, "position": "นักวิเคราะห์", "telephone": "08 1234 5678",
        "email": "fuek@example.go.th",
    ]

    private func site(_ engine: Engine) async throws -> TestSite {
        let site = try await TestSite(engine, isPractising: true)
        try await site.database.write { db in
            try Workshops.save(
                Workshop(
                    round: "2567", title: "ประชุมชี้แจง", opensOn: ThaiDate(daysSinceEpoch: 19_700),
                    replyBy: ThaiDate(daysSinceEpoch: 19_820)), by: 1, at: 1, on: db)
            let start: Int64 = 19_836 * 86_400_000
            try WorkshopSessions.save(
                WorkshopSession(round: "2567", number: 1, startsAt: start, endsAt: start + 10_800_000), by: 1, at: 1,
                on: db)
            try WorkshopSessions.assign("2567", on: db)
        }
        return site
    }

    private static func isMarked(_ page: SeenPage) -> Bool {
        page.root.all("aside").contains { $0.text.contains("ข้อมูลฝึกหัด") }
    }

    /// Registers, and comes back with the address of the registration.
    private func registered(_ visitor: Visitor, _ person: [String: String] = person) async throws -> String {
        try await visitor.get(Self.own)
        try await visitor.submit(to: Self.own, with: person)
        #expect(visitor.page.address.hasPrefix(Self.own + "/"), "\(visitor.page.text)")
        return visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
    }

    /// What the room holds of one copy.
    private func reading(_ site: TestSite, _ place: String) async throws -> PracticeReading {
        let room = try #require(site.room)
        return try await room.read { try PracticeReading("2567", place, in: site.environment, on: $0) }
    }

    private func progress(_ site: TestSite, _ place: String) async throws -> PracticeProgress? {
        let room = try #require(site.room)
        let name = try await room.read { try PracticeRecords.room({ [] }, on: $0) }
        return try await site.database.read {
            try PracticeCopies.progress(at: PracticeCopies.Place(room: name, code: place), on: $0)
        }
    }

    @Test(
        "He enters by his registration, finds every mistake, submits, and the organiser sees it",
        arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let site = try await site(engine)
        let visitor = try await Visitor.signedIn(.somsri, to: site)
        let link = try await registered(visitor)
        try await visitor.submit(to: link + "/practice")
        #expect(visitor.page.address == "/practice/home" && Self.isMarked(visitor.page))
        #expect(
            visitor.page.root.text.contains("นางสาวฝึก ตั้งใจ" + marker) && visitor.page.text.contains("หนองบัว" + marker))
        #expect(visitor.page.text.contains("0 จาก 5 ข้อ") && visitor.page.text.contains("0 จาก 3 ข้อ"))
        #expect(!visitor.page.text.contains("เฉลย"))

        let before = try await reading(site, "9900001")
        for task in before.exercise.tasks where task.mistake != nil || task.isBlank {
            let path = SitePath.indicator(round: "2567", code: "9900001", indicator: task.indicator).path
            try await visitor.get("/practice" + path)
            var values = ["provision": task.right.provision?.description ?? ""]
            if let frame = task.right.frame { values["frame"] = frame.description }
            if task.mistake == .notCarriedOut {
                var fields = Dictionary(values.map { ("\($0.key).\(task.indicator)", $0.value) }) { $1 }
                fields["not-carried-out.\(task.indicator)"] = ""
                try await visitor.submit(to: "/practice" + path, with: fields)
            } else {
                let saved = try await visitor.autosave(task.indicator, with: values)
                #expect(saved.status == 200, "\(task) \(saved.text)")
            }
        }
        let done = PracticeProgress(mended: 5, mistakes: 5, filled: 3, blanks: 3, isSubmitted: false)
        #expect(try await reading(site, "9900001").progress == done)
        #expect(try await progress(site, "9900001") == done, "the system knows it")

        let submission = "/practice" + SitePath.submission(round: "2567", code: "9900001").path
        try await visitor.get(submission + "/confirmation")
        try await visitor.submit(to: submission)
        #expect(visitor.page.address.hasPrefix("/practice/rounds/2567/local-governments/9900001"))
        try await visitor.get("/practice/home")
        #expect(visitor.page.text.contains("เฉลย") && visitor.page.text.contains("ฝึกครบทุกขั้นแล้ว"))

        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(SitePath.workshop(.overview(round: "2567")).path)
        #expect(dla.page.text.contains("เข้าแล้ว 1 คน ฝึกแล้ว 1 คน ครบทุกขั้น 1 คน"))
        try await dla.get(SitePath.workshop(.people(round: "2567")).path)
        #expect(dla.page.text.contains("แก้ 5 จาก 5 · กรอก 3 จาก 3 · เสนอแล้ว"))
        try await nothingReal(site)
        // She is signed in to the system as before.
        try await visitor.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(visitor.page.status == 200 && !Self.isMarked(visitor.page))
        try await visitor.get("/practice/home")
        try await visitor.submit(to: "/practice/sign-out")
        #expect(visitor.page.text.contains("ออกจากห้องฝึกแล้ว"))
        #expect(try await visitor.get("/practice/home").address == "/practice/sign-in?next=/home")
        #expect(try await visitor.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path).status == 200)
    }

    /// Nothing that was practised lies where results are made.
    private func nothingReal(_ site: TestSite) async throws {
        try await site.database.read { (db: any Connection) throws in
            #expect(try !db.exists("SELECT 1 FROM answer"))
            #expect(try !db.exists("SELECT 1 FROM assessment WHERE state <> 'notStarted'"))
            #expect(try !db.exists("SELECT 1 FROM audit_entry WHERE action LIKE 'answer%'"))
            #expect(try !db.exists("SELECT 1 FROM local_government WHERE code LIKE '99%'"))
            var facts = FunnelFacts()
            facts.add(.practised, TestPlace.tao)
            #expect(try FunnelRecords.facts("2567", on: db) == facts)
        }
    }

    @Test("Every page of the room says that it is practice, and leads nowhere else")
    func everyPage() async throws {
        let site = try await site(.sqlite)
        let visitor = Visitor(site)
        let link = try await registered(visitor)
        try await visitor.submit(to: link + "/practice")
        var (waiting, seen) = (["/practice/home"], Set(["/practice/home"]))
        var kinds: Set<String> = []
        while let address = waiting.popLast() {
            let page = try await visitor.get(address)
            #expect(page.status == 200, "\(address) \(page.status)")
            #expect(Self.isMarked(page), "\(address)")
            let addresses =
                page.root.all("a").compactMap { $0["href"] } + page.root.all("form").compactMap { $0["action"] }
            for found in addresses where found.hasPrefix("/") {
                #expect(found.hasPrefix("/practice/"), "\(found) on \(address)")
            }
            for found in page.root.all("a").compactMap({ $0["href"] }) where found.hasPrefix("/practice/") {
                let path = String(found.split(separator: "#").first ?? "")
                // One page of each kind.
                let kind = path.split(separator: "/").map { $0.contains { $0.isNumber } ? "n" : $0 }.joined(
                    separator: "/")
                guard !path.hasSuffix(".xlsx"), kinds.insert(kind).inserted, seen.insert(path).inserted else {
                    continue
                }
                waiting.append(path)
            }
        }
        #expect(seen.count > 12, "\(seen.sorted())")
    }

    @Test(
        "Each person has a copy of his own, whoever takes the seat a new one, and all are gone after the round",
        arguments: Engine.enabled)
    func copies(_ engine: Engine) async throws {
        let site = try await site(engine)
        let visitor = Visitor(site)
        let link = try await registered(visitor)
        try await visitor.submit(to: link + "/practice")
        try await visitor.get(link)
        try await visitor.submit(to: link + "/practice")
        #expect(
            try await site.database.read { try PracticeCopies.count("2567", on: $0).entered } == 1,
            "the same copy again")
        // The same person, whose position is mended, keeps it.
        try await visitor.get(link)
        try await visitor.submit(to: link + "/details", with: ["position": "ปลัด"])
        let same = visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
        try await visitor.submit(to: same + "/practice")
        #expect(try await site.room?.read { try $0.rows("SELECT code FROM local_government").count } == 1)
        try await visitor.get(same)
        try await visitor.submit(
            to: same + "/person", with: ["name": "นายแทน มาใหม่" + marker, "telephone": "0899999999"])
        let other = visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
        #expect(other != link)
        try await visitor.submit(to: other + "/practice")
        #expect(visitor.page.root.text.contains("นายแทน มาใหม่" + marker))
        let room = try #require(site.room)
        let copies = try await room.read { db in
            try db.rows("SELECT code FROM local_government ORDER BY code").map { try $0.get("code") as String }
        }
        #expect(copies == ["9900001", "9900002"])
        // One sees nothing of the other.
        let earlier = "/practice" + SitePath.assessment(round: "2567", code: "9900001").path
        #expect(try await visitor.get(earlier).status == 403)
        #expect(try await Visitor(site).get(earlier).address.hasPrefix("/practice/sign-in"))
        // The cookie of the room opens nothing of the system.
        let real = try await visitor.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(real.address.hasPrefix("/sign-in"))

        #expect(try await !EmptyPracticeRoom.run(room, of: site.database))
        try await site.closeRound()
        #expect(try await EmptyPracticeRoom.run(room, of: site.database))
        #expect(try await room.read { try PracticeRecords.isEmpty(on: $0) })
        #expect(try await !room.read { try $0.exists("SELECT 1 FROM account") })
        #expect(try await visitor.get("/practice/home").address.hasPrefix("/practice/sign-in"))
        try await visitor.get(other)
        #expect(!visitor.page.text.contains("ห้องฝึก"), "no button without a feature")
        #expect(
            try await site.database.read { try PracticeCopies.count("2567", on: $0).entered } == 1, "progress is kept")
    }

    @Test("Without a practice room there is no button, and no page")
    func absent() async throws {
        let site = try await TestSite(.sqlite)
        #expect(try await Visitor(site).get("/practice/home").status == 404)
    }
}
