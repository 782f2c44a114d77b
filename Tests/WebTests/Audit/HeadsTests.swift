import Actions
import Crypto
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// What everybody may hold of the record: heads by day, their files, a feed, and the look-up of receipts.
@Suite struct HeadsTests {
    private let heads = SitePath.audit(.heads).path
    private static let day = ThaiDate(year: 2024, month: 3, day: 26) ?? ThaiDate(daysSinceEpoch: 0)

    /// A site on the day after something was recorded and sealed.
    private func sealed(_ engine: Engine) async throws -> (site: TestSite, receipt: String) {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let saved = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","note":"ชื่อบุคคล"}"#)
        site.clock.advance(minutes: 10 * 60)
        #expect(try await DaysToSeal.seal(in: site.environment, on: site.database) == 1)
        return (site, saved["receipt"] ?? "")
    }

    @Test("before the first seal there is only today, which is not final")
    func today() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        try await visitor.get(heads)
        #expect(visitor.page.status == 200 && visitor.page.text.contains("ยังไม่มีวันที่ปิดผนึก"))
        try await visitor.follow("วันนี้ถึงขณะนี้")
        #expect(visitor.page.text.contains("ยังไม่สิ้นวัน") && visitor.page.text.contains("งานส่วนกลาง central"))
        #expect(try await visitor.get(SitePath.audit(.headsOfDay(Self.day.adding(days: -1))).path).status == 404)
        #expect(try await visitor.get("/audit/heads/yesterday").status == 404)
        let file = try await visitor.send(.get, SitePath.audit(.headsFile(Self.day)).path)
        #expect(file.status == 200 && file.headers[.cacheControl] == "no-store")
    }

    @Test(
        "a sealed day has one file, the same bytes each time, with its SHA-256 on the page", arguments: Engine.enabled)
    func days(engine: Engine) async throws {
        let (site, _) = try await sealed(engine)
        let path = SitePath.audit(.headsFile(Self.day)).path
        let first = try await site.send(.get, path)
        #expect(first.status == 200 && first.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(first.text.hasPrefix("lao_code,entries,head\n\(TestPlace.tao),1,"))
        #expect(first.text.split(separator: "\n").last?.hasPrefix("central,") == true && !first.text.contains("\r"))
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 1, #"{"frame":"11"}"#)
        #expect(try await site.send(.get, path).bytes == first.bytes)
        let sha256 = Hexadecimal.text(SHA256.hash(data: first.bytes))
        let visitor = Visitor(site)
        try await visitor.get(heads)
        #expect(visitor.page.text.contains(sha256) && visitor.page.text.contains("26 มีนาคม 2567"))
        try await visitor.follow("26 มีนาคม 2567")
        #expect(visitor.page.text.contains(sha256) && visitor.page.text.contains("อบต.หนองบัว"))
        try await visitor.get(SitePath.audit(.headsOfDay(Self.day)).path + "?code=central")
        #expect(!visitor.page.text.contains("อบต.หนองบัว") && visitor.page.text.contains("งานส่วนกลาง"))
        let feed = try await site.send(.get, SitePath.audit(.feed).path)
        #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.contains(sha256) && feed.text.contains("href=\"http://mattrathan.test\(path)\""))
        #expect(feed.text.hasPrefix("<?xml") && feed.text.contains("<updated>2024-03-26T17:32:00.000Z</updated>"))
        let (known, problems) = AuditHeadsFile.read(first.bytes, file: "heads.csv")
        #expect(problems.isEmpty)
        #expect(try await site.database.read { try VerifyAudit.run(comparing: known, on: $0).isWhole })
    }

    @Test("heads that are no longer those that were sealed are not given out", arguments: Engine.enabled)
    func broken(engine: Engine) async throws {
        let (site, _) = try await sealed(engine)
        _ = try await site.database.write {
            try $0.run("UPDATE audit_head SET entries = 9 WHERE chain = \(TestPlace.tao)")
        }
        #expect(try await site.send(.get, SitePath.audit(.headsFile(Self.day)).path).status == 500)
        let visitor = Visitor(site)
        try await visitor.get(SitePath.audit(.headsOfDay(Self.day)).path)
        #expect(visitor.page.text.contains("ไม่ตรงกับที่ปิดผนึกไว้"))
    }

    @Test("a receipt is looked up by anybody, who learns the day and nothing else", arguments: Engine.enabled)
    func receipts(engine: Engine) async throws {
        let (site, receipt) = try await sealed(engine)
        let visitor = Visitor(site)
        for (typed, words) in [
            (receipt, "พบในบันทึก: รายการนี้บันทึกไว้เมื่อวันที่ 26 มีนาคม 2567"), (" \(receipt.uppercased()) ", "พบในบันทึก"),
            (String(receipt.dropLast()) + (receipt.hasSuffix("0") ? "1" : "0"), "ไม่พบในบันทึก"),
            (receipt.replacing(":1:", with: ":2:"), "ไม่พบในบันทึก"), ("6760201:1", "ไม่ใช่เลขอ้างอิงรายการ"),
            (marker, "ไม่ใช่เลขอ้างอิงรายการ"),
        ] {
            try await visitor.get(heads + "?receipt=" + Self.encoded(typed))
            #expect(visitor.page.text.contains(words), "\(typed)")
            #expect(!visitor.page.text.contains(TestPerson.somsri.name) && !visitor.page.text.contains("ชื่อบุคคล"))
            #expect(visitor.page.value(of: "receipt") == typed)
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
