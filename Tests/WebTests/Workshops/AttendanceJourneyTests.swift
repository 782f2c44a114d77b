import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the session to the certificate and its end, by the pages alone.
@Suite struct AttendanceJourneyTests {
    private static let code = TestPlace.tao
    private static let own = SitePath.workshop(.organisation(round: "2567", code: code)).path
    private static let settings = SitePath.workshop(.settings(round: "2567")).path
    private static let attendance = SitePath.workshop(.attendance(round: "2567", session: 1)).path
    private static let name = "นางสาวสมศรี ใจดี"

    private static func step(_ step: AttendanceStep) -> String {
        SitePath.workshop(.attendanceStep(round: "2567", session: 1, step)).path
    }

    /// A workshop that gives certificates, one session on 23 April from nine to twelve, and one person registered.
    /// - Returns: the link of the registration.
    private func registered(_ site: TestSite) async throws -> (Visitor, link: String) {
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.settings)
        try await dla.submit(
            to: Self.settings,
            with: [
                "title": "ประชุมชี้แจง" + marker, "opens.day": "1", "opens.month": "1", "opens.year": "2567",
                "reply.day": "1", "reply.month": "2", "reply.year": "2567", "seats": "1", "certificates": "1",
            ])
        try await dla.get(SitePath.workshop(.newSession(round: "2567")).path)
        try await dla.submit(
            to: SitePath.workshop(.session(round: "2567", number: 0)).path,
            with: [
                "starts.day": "23", "starts.month": "4", "starts.year": "2567", "starts-time": "9.00", "ends.day": "23",
                "ends.month": "4", "ends.year": "2567", "ends-time": "12.00", "capacity": "5",
                "facebook": "https://facebook.example/live",
            ])
        let visitor = Visitor(site)
        try await visitor.get(Self.own)
        try await visitor.submit(
            to: Self.own,
            with: [
                "reply": "attend", "name": Self.name, "position": "นักวิเคราะห์" + marker, "telephone": "0812345678",
            ])
        #expect(visitor.page.text.contains("มีที่นั่งแล้ว"), "\(visitor.page.text)")
        let link = visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
        #expect(!visitor.page.text.contains("การเข้าร่วมประชุม"))
        // From 26 March, 14.32, to 23 April, 9.00.
        site.clock.advance(minutes: 27 * 1_440 + 568 + 540)
        return (visitor, link)
    }

    @Test("Codes of the stream are made, typed, and guessed five times only", arguments: Engine.enabled)
    func codes(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let (visitor, link) = try await registered(site)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.attendance)
        try await dla.submit(to: Self.step(.streamCode))
        let made = try await site.database.read { try StreamCodes.list("2567", session: 1, on: $0) }
        let code = try #require(made.first?.code)
        #expect(dla.page.text.contains(code) && dla.page.text.contains("แสดงรหัสนี้ในการถ่ายทอดสด"))

        try await visitor.get(link)
        #expect(visitor.page.text.contains("ไม่พบการเข้าร่วม") && !visitor.page.text.contains("โต้แย้งผล"))
        for attempt in 1...5 {
            try await visitor.submit(to: link + "/stream-code", with: ["code": "x\(attempt)"])
            #expect(visitor.page.status == 422 && visitor.page.text.contains("รหัสไม่ถูกต้อง"))
        }
        try await visitor.submit(to: link + "/stream-code", with: ["code": code])
        #expect(visitor.page.status == 429 && visitor.page.text.contains("กรอกรหัสผิดหลายครั้ง"))
        site.clock.advance(minutes: 10)
        try await visitor.submit(to: link + "/stream-code", with: ["code": ThaiDigits.thai(code)])
        #expect(visitor.page.status == 200 && visitor.page.text.contains("รับรหัสแล้ว"))
        #expect(visitor.page.text.contains("กรอกรหัสจากการถ่ายทอดสด 1 จาก 1 รหัส"))
    }

    @Test("The Webex file, an objection, the certificate, and its end", arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let (visitor, link) = try await registered(site)
        site.clock.advance(minutes: 240)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.attendance)
        try await dla.upload(nil, to: Self.attendance)
        #expect(dla.page.status == 422 && dla.page.text.contains("โปรดเลือกไฟล์"))
        let text = """
            Name,Attendee Email,Join Time,Leave Time
            สมศรี ใจดี (อบต.),,2024-04-23 09:00:00,2024-04-23 10:00:00
            iPhone,,2024-04-23 09:00:00,2024-04-23 12:00:00
            ,,2024-04-23 09:00:00,2024-04-23 12:00:00
            """
        try await dla.upload((name: "room.csv", bytes: Array(text.utf8)), to: Self.attendance)
        #expect(
            dla.page.status == 200 && dla.page.text.contains("จับคู่กับผู้ลงทะเบียนได้ 1 คน รอจับคู่ 1 คน"), "\(dla.page.text)")
        #expect(dla.page.text.contains("บรรทัดที่ 4: ไม่มีชื่อและอีเมล"))
        #expect(dla.page.text.contains("อยู่ในห้อง Webex 60 นาที (ร้อยละ 33"))

        try await visitor.get(link)
        #expect(visitor.page.text.contains("เข้าร่วมบางส่วน"))
        #expect(try await visitor.send(.get, link + "/certificate.pdf").status == 404)
        try await visitor.submit(to: link + "/objection", with: ["contest": ""])
        #expect(visitor.page.status == 422 && visitor.page.text.contains("โปรดเขียนเหตุผลที่โต้แย้ง"))
        try await visitor.submit(to: link + "/objection", with: ["contest": "ใช้ iPhone ของเพื่อน" + marker])
        #expect(visitor.page.text.contains("รอผู้จัดการประชุมวินิจฉัย"))

        try await dla.get(Self.attendance)
        #expect(dla.page.text.contains("ใช้ iPhone ของเพื่อน" + marker))
        try await dla.submit(to: Self.step(.participant), with: ["lao": "1"])
        #expect(dla.page.status == 422 && dla.page.text.contains("ไม่มีผู้ลงทะเบียน"))
        try await dla.submit(to: Self.step(.participant), with: ["lao": "สมศรี  ใจดี"])
        #expect(dla.page.status == 200 && dla.page.text.contains("จับคู่แล้ว: " + Self.name), "\(dla.page.text)")
        // What was attached is taken back by a button, and attached once more.
        try await dla.submit(to: Self.step(.undo))
        #expect(dla.page.text.contains("ยกเลิกสิ่งที่บันทึกแล้ว: " + Self.name), "\(dla.page.text)")
        let waiting = try await site.database.read { try RoomParticipants.list("2567", session: 1, on: $0) }
        #expect(waiting.count == 1)
        try await dla.submit(to: Self.step(.participant), with: ["lao": "สมศรี  ใจดี"])

        try await visitor.get(link)
        #expect(visitor.page.text.contains("อยู่ในห้อง Webex 180 นาที"))
        let paper = try await visitor.send(.get, link + "/certificate.pdf")
        #expect(paper.status == 200 && paper.bytes.starts(with: Array("%PDF".utf8)))
        let words = try await PaperText.read(paper.bytes)
        #expect(words.contains(PaperText.dense(Self.name)) && words.contains("หนังสือรับรองการเข้าร่วม"))
        let proof = try await site.database.read { db -> String? in
            let found = try Registrations.find("2567", Self.code, seat: 1, on: db)
            return try found.flatMap { found in try RegistrationSeal.find(on: db)?.certificateCode(of: found).text }
        }
        let code = "2567-\(Self.code)-1-\(try #require(proof))"
        #expect(words.contains(code), "\(words)")
        let verify = SitePath.workshop(.certificateVerification(code: code)).path
        let anybody = Visitor(site)
        try await anybody.get(verify)
        #expect(anybody.page.text.contains("ออกจากระบบจริง") && anybody.page.text.contains(Self.name))
        #expect(!anybody.page.text.contains("0812345678") && !anybody.page.text.contains("นักวิเคราะห์"))
        let forged = String(verify.dropLast()) + (verify.hasSuffix("0") ? "1" : "0")
        #expect(try await anybody.get(forged).status == 404)

        try await dla.get(Self.attendance)
        try await dla.submit(to: Self.step(.decision), with: ["decision": "absent", "reason": "ให้ผู้อื่นเข้าแทน"])
        #expect(dla.page.text.contains("บันทึกคำวินิจฉัยแล้ว"), "\(dla.page.text)")
        try await anybody.get(verify)
        #expect(anybody.page.text.contains("ใช้ไม่ได้แล้ว"))
        try await visitor.get(link)
        #expect(visitor.page.text.contains("ให้ผู้อื่นเข้าแทน") && !visitor.page.text.contains("หนังสือรับรอง"))
    }

    @Test("The sheet to sign, and checking in at a venue, for those who answer for the places")
    func onSite() async throws {
        let site = try await TestSite(.sqlite)
        let (_, link) = try await registered(site)
        _ = try await site.database.write { try $0.run("UPDATE workshop_session SET venue = 'หอประชุม'") }
        let sheet = SitePath.workshop(.signInSheet(round: "2567", session: 1)).path
        let elsewhere = try await Visitor.signedIn(.otherProvince, to: site)
        let theirs = try await PaperText.read(try await elsewhere.send(.get, sheet).bytes)
        #expect(theirs.contains("ใบลงลายมือชื่อ") && !theirs.contains("สมศรี"))
        #expect(try await !elsewhere.get(Self.attendance).text.contains("สมศรี"))
        let province = try await Visitor.signedIn(.province, to: site)
        #expect(
            try await PaperText.read(try await province.send(.get, sheet).bytes).contains(PaperText.dense(Self.name)))
        try await province.get(Self.attendance)
        #expect(!province.page.text.contains("นำเข้าไฟล์") && !province.page.text.contains("ออกรหัส"))
        try await province.submit(to: Self.step(.checkIn))
        #expect(province.page.text.contains("ลงทะเบียนเข้างาน ณ สถานที่ประชุม"), "\(province.page.text)")
        let visitor = Visitor(site)
        try await visitor.get(link)
        #expect(visitor.page.text.contains("ลงทะเบียนเข้างาน ณ สถานที่ประชุม"))
    }
}
