import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Facebook Live: a link for everybody, and inside a page only after a click on that page's own address.
@Suite struct StreamTests {
    private static let front = SitePath.workshop(.front(round: "2567")).path
    private static let watch = SitePath.workshop(.stream(round: "2567", session: 1)).path
    private static let own = SitePath.workshop(.organisation(round: "2567", code: TestPlace.tao)).path

    private func site(facebook: String, cancelled: Bool = false) async throws -> TestSite {
        let site = try await TestSite(.sqlite)
        let (environment, organiser) = (site.environment, SmallRound.person(.dla, of: "", account: 18))
        try await site.database.write { db in
            guard let opens = ThaiDate(year: 2024, month: 1, day: 1) else { return }
            _ = try SaveWorkshop(
                Workshop(round: "2567", version: 0, title: "ประชุมชี้แจง", opensOn: opens, replyBy: opens)
            ).run(as: organiser, in: environment, on: db)
            _ = try SaveWorkshopSession(
                WorkshopSession(
                    round: "2567", number: 0, version: 0, startsAt: 1_713_837_600_000, endsAt: 1_713_848_400_000,
                    facebookLink: facebook, cancellation: cancelled ? .init(at: 0, reason: "เลื่อน") : nil)
            ).run(as: organiser, in: environment, on: db)
        }
        return site
    }

    private func policy(_ answered: TestSite.Answered) -> String {
        HTTPField.Name("Content-Security-Policy").flatMap { answered.headers[$0] } ?? ""
    }

    /// Everything on a page that a browser fetches by itself from elsewhere.
    private func foreign(_ answered: TestSite.Answered) throws -> [String] {
        let root = try HTMLReader.read(answered.text)
        let fetching = root.descendants.flatMap { element -> [String] in
            let address = element.name == "link" ? element["href"] : nil
            return [element["src"], element["srcset"], element["data"], element["poster"], address].compactMap { $0 }
        }
        return fetching.filter { $0.contains("//") }
    }

    @Test("The page that was asked for it shows one host, and no other page shows any")
    func embedded() async throws {
        let site = try await site(facebook: "https://www.facebook.com/dla.th/videos/1234567890/")
        for path in [Self.front, Self.own, Self.front + "?q=ท่า", Self.front + "?watch=2", Self.front + "?watch=x"] {
            let answered = try await site.send(.get, path)
            #expect(!policy(answered).contains("frame-src") && !policy(answered).contains("facebook"), "\(path)")
            #expect(try foreign(answered).isEmpty, "\(path)")
        }
        let visitor = Visitor(site)
        try await visitor.get(Self.own)
        try await visitor.follow("ชมในหน้านี้")
        #expect(visitor.page.address == Self.watch && visitor.page.status == 200)
        let answered = try await site.send(.get, Self.watch)
        #expect(policy(answered).hasSuffix("base-uri 'none'; frame-src https://www.facebook.com"))
        #expect(policy(answered).hasPrefix("default-src 'none'; style-src 'self'; script-src 'self';"))
        #expect(policy(answered).ranges(of: "facebook").count == 1)
        #expect(
            try foreign(answered) == [
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fdla.th%2Fvideos%2F1234567890%2F&show_text=false"
            ])
        #expect(HTTPField.Name("Referrer-Policy").flatMap { answered.headers[$0] } == "same-origin")
        let frame = try #require(visitor.page.root.all("iframe").first)
        #expect(frame["title"] == "ถ่ายทอดสดทาง Facebook" && frame["sandbox"]?.contains("top-navigation") == false)
        try await visitor.follow("ปิดการถ่ายทอดสด")
        #expect(visitor.page.root.all("iframe").isEmpty)
    }

    @Test(
        "What is no video of Facebook, or of a session that is cancelled, is a link and no more",
        arguments: [
            ("https://www.facebook.com/dla.th", false), ("https://fb.watch/abcd/", false),
            ("https://facebook.example/dla.th/videos/1/", false),
            ("https://www.facebook.com/dla.th/videos/1234567890/", true),
        ])
    func linkOnly(link: String, isCancelled: Bool) async throws {
        let site = try await site(facebook: link, cancelled: isCancelled)
        let answered = try await site.send(.get, Self.watch)
        #expect(answered.status == 200 && !policy(answered).contains("frame-src"))
        #expect(try foreign(answered).isEmpty && !answered.text.contains("<iframe"))
        let visitor = Visitor(site)
        try await visitor.get(Self.front)
        #expect(visitor.page.root.all("a").contains { $0["href"] == link })
        #expect(!visitor.page.text.contains("ชมในหน้านี้"))
    }
}
