import FoundationEssentials
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

@Suite("The addresses of the site")
struct RoutesTests {
    /// `Tests/golden/routes.txt` tells the browser tests which pages there are, so that none is forgotten.
    /// `UPDATE_GOLDEN=1` writes it anew; every new page then needs its place in `Tests/browser/walk.py`.
    @Test("are those of the golden list")
    func golden() async throws {
        let site = try await TestSite(.sqlite).site
        let routes = site.buildRouter().routes.filter { $0.method != .head }
        let lines = routes.map { route in
            "\(route.method) /\(route.path.components.map(\.description).joined(separator: "/"))"
        }
        let text = Set(lines).sorted().joined(separator: "\n") + "\n"
        let golden = URL(filePath: #filePath).appending(path: "../../../golden/routes.txt").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: golden)
        }
        #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }
}
