import TestSupport
import Testing
import Web

/// Invented figures never pass for real ones.
@Suite struct DemonstrationTests {
    @Test("every page of a demonstration round says so and is kept from search engines; a real round's does not")
    func marksPages() async throws {
        let code = TestPlace.tao
        let pages: [SitePath] = [
            .assessment(round: "2567", code: code), .area(round: "2567", code: code, area: "A1"),
            .baseData(round: "2567", code: code), .submission(round: "2567", code: code),
            .certification(round: "2567", code: code), .history(round: "2567", code: code, indicator: "A1-01"),
            .baseValueHistory(round: "2567", code: code, item: "population"),
            .explanation(round: "2567", code: code, indicator: "A1-01"),
        ]
        for isDemonstration in [true, false] {
            let site = try await TestSite(.sqlite, demonstration: isDemonstration)
            let duangkaew = try await Visitor.signedIn(.duangkaew, to: site)
            for path in pages.map(\.path) + ["/home"] {
                let page = try await duangkaew.get(path)
                #expect(page.status == 200)
                let robots = page.root.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" }
                #expect(robots == isDemonstration, "\(path)")
                #expect(page.root.text.contains("ข้อมูลสมมติเพื่อสาธิต") == isDemonstration, "\(path)")
            }
        }
    }
}
