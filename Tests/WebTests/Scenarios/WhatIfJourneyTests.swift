import Domain
import HTTPTypes
import TestSupport
import Testing

/// The Office tries other targets before a meeting, and keeps what it will show there.
@Suite struct WhatIfJourneyTests {
    private let path = "/rounds/2567/what-if"

    @Test(
        "A target is moved, the flip is seen, kept, shown to the Committee, and taken away", arguments: Engine.enabled)
    func journey(_ engine: Engine) async throws {
        let site = try await TestSite(engine, demonstration: true)
        let recorder = try await Visitor.signedIn(.somsri, to: site)
        let area = "/rounds/2567/local-governments/\(TestPlace.tao)/areas/A1"
        try await recorder.get(area)
        try await recorder.submit(to: area, with: ["frame.A1-01": "๑,๒๔๐", "provision.A1-01": "1116"])

        let office = try await Visitor.signedIn(.odloc, to: site)
        try await office.get("/rounds/2567/results")
        try await office.follow("จำลองการปรับเป้าหมาย")
        #expect(office.page.text.contains("ยังไม่ได้ปรับเป้าหมายข้อใด"))
        try await office.follow("คิดจากข้อมูลที่บันทึกอยู่ขณะนี้ (ผลเบื้องต้น)")
        let asked = path + "?basis=live&moves="
        try await office.get(asked + "&indicator=A1-01&type=&value=x")
        #expect(office.page.status == 422 && office.page.text.contains("กรอกเป็นตัวเลข"))
        try await office.get(asked + "&indicator=A1-01&type=&value=%E0%B9%99%E0%B9%90.%E0%B9%95")
        #expect(office.page.status == 200)
        #expect(office.page.text.contains("ที่เปลี่ยนเป็นไม่ผ่าน 1 ข้อ"))
        #expect(office.page.text.contains("อบต.หนองบัว"))
        // Two moves beside each other, one of them taken back.
        try await office.get(asked + "A1-01%3D90.5&indicator=A1-02&type=TAO&value=5")
        #expect(office.page.text.contains("องค์การบริหารส่วนตำบล"))
        #expect(office.page.text.contains("ที่เปลี่ยนเป็นไม่ผ่าน 1 ข้อ"))
        try await office.submit(to: "/rounds/2567/scenarios", with: ["name": ""])
        #expect(office.page.status == 422 && office.page.text.contains("ตั้งชื่อสถานการณ์จำลอง"))
        try await office.submit(to: "/rounds/2567/scenarios", with: ["name": "เสนอ <ครั้งที่ 2>"])
        #expect(office.page.heading == "เสนอ <ครั้งที่ 2>" && office.page.text.contains("ที่เปลี่ยนเป็นไม่ผ่าน 1 ข้อ"))

        let committee = try await Visitor.signedIn(.committee, to: site)
        try await committee.get(path)
        try await committee.follow("เสนอ <ครั้งที่ 2>")
        #expect(committee.page.text.contains("เพื่อประกอบการพิจารณาเท่านั้น"))
        try await committee.get("/rounds/2567/results?basis=live")
        #expect(committee.page.status == 200)

        let province = try await Visitor.signedIn(.province, to: site)
        for page in [path, "/rounds/2567/scenarios/1"] {
            try await province.get(page)
            #expect(province.page.status == 403)
        }
        try await office.submit(to: "/rounds/2567/scenarios/1/removal")
        #expect(office.page.heading == "จำลองการปรับเป้าหมาย")
        try await committee.get("/rounds/2567/scenarios/1")
        #expect(committee.page.status == 404)
        await site.database.close()
    }

    @Test("Each table is a file that says itself what it is")
    func files() async throws {
        let site = try await TestSite(.sqlite, demonstration: true)
        let office = try await Visitor.signedIn(.odloc, to: site)
        for table in ["indicators", "types", "provinces", "flips"] {
            let answered = try await office.send(
                .get, path + "?moves=A1-01%3D90&basis=live&table=\(table)&format=csv")
            #expect(answered.status == 200)
            #expect(answered.headers[.contentType]?.hasPrefix("text/csv") == true)
            if table != "flips" { #expect(answered.text.contains("A1-01=90") && answered.text.contains("ผลจำลอง")) }
        }
        #expect(try await office.send(.get, path + "?table=nothing&format=csv").status == 404)
        await site.database.close()
    }
}
