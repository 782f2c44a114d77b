import Domain
import Foundation
import Markup
import TestSupport
import Testing

@testable import Web

@Suite("The gallery of parts")
struct StyleguideTests {
    /// Whatever a page puts into a part is escaped there.
    private static let marked = StyleguideSamples(
        place: "อบต.\"><x>", person: "นาง\"><x>", text: "ถนน\"><x>", unit: "กม.\"><x>")

    @Test("Every part in every state is as it was seen and approved", arguments: Language.allCases)
    func golden(language: Language) throws {
        let gallery = PageLanguage.$current.withValue(language) { styleguide(Self.marked).text }
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../golden/styleguide.\(language.rawValue).html").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try gallery.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(gallery == (try String(contentsOf: file, encoding: .utf8)), "UPDATE_GOLDEN=1 writes it anew")
        #expect(!gallery.contains("\"><x>"))
    }

    @Test("The gallery keeps the rules of every page, whatever stands in its data", arguments: Language.allCases)
    func rules(language: Language) throws {
        let gallery = PageLanguage.$current.withValue(language) { styleguide(Self.marked).text }
        #expect(PageRules.faults(try HTMLReader.read(gallery)) == [])
    }

    @Test("Outside a demonstration there is no gallery")
    func hidden() async throws {
        let visitor = Visitor(try await TestSite(.sqlite))
        #expect(try await visitor.get("/styleguide").status == 404)
    }

    @Test("A date is read from its three boxes, Thai digits and names of months too")
    func dates() throws {
        func read(_ day: String, _ month: String, _ year: String) -> Result<ThaiDate?, DateInput.Problem> {
            DateBoxes(id: "d", name: "d", legend: Words(both: ""), day: day, month: month, year: year).date
        }
        let day = try #require(ThaiDate(year: 2024, month: 3, day: 26))
        #expect(read("26", "3", "2567") == .success(day))
        #expect(read("๒๖", "๓", "๒๕๖๗") == .success(day))
        #expect(read("", " ", "") == .success(nil))
        #expect((try? read("31", "2", "2567").get()) == nil)
    }
}
