import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

/// What a look at every page is noted as, page by page: a new route stands in the printout, or the test fails.
@Suite struct ViewingRoutesTests {
    /// `Tests/golden/viewings.txt` is the printout; `UPDATE_GOLDEN=1` writes it anew, review the difference.
    @Test("every route of the site has its line")
    func printout() async throws {
        let site = try await TestSite(.sqlite).site
        let routes = site.buildRouter().routes.filter { $0.method == .get }.map(\.path.description)
        let lines = Set(routes).sorted().map { "\(ViewingNotes.what($0)?.rawValue ?? "-") \($0)" }
        let text = lines.joined(separator: "\n") + "\n"
        let golden = URL(filePath: #filePath).appending(path: "../../../golden/viewings.txt").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: golden) }
        #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }

    @Test("the place is read from the address as the router reads it")
    func places() {
        let person = Principal(accountID: 1, username: "x", name: "x", assignments: [])
        let pattern = "/audit/chains/{chain}"
        #expect(ViewingNotes.look(pattern, "/audit/chains/central", by: person)?.place == "central")
        #expect(ViewingNotes.look(pattern, "/audit/chains/%63entral", by: person)?.place == "central")
        #expect(ViewingNotes.look("/about-data", "/about-data", by: person) == nil)
    }
}
