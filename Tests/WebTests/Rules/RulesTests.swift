import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// The rules of a round as data for the browser.
@Suite struct RulesTests {
    @Test("every indicator of the type with its target, its words in both languages, and nothing of other types")
    func indicators() async throws {
        let rules = try await Self.rules(of: .tao)
        let standards = try SmallRound.standards()
        guard case .object(let shipped) = rules["indicators"] else { throw HTMLFault("no indicators") }
        #expect(Set(shipped.keys) == Set(standards.indicators(for: .tao).map(\.code)))
        for indicator in standards.indicators(for: .tao) {
            let row = try #require(shipped[indicator.code])
            #expect(row["kind"] == .string(indicator.kind.rawValue))
            #expect(row["target"] == .figure(indicator.target(for: .tao).value))
            #expect(row["operator"] == .string(indicator.target(for: .tao).comparison.rawValue))
            #expect(row["frameFrom"] == (indicator.frameFrom.map { .string($0) } ?? .null))
            #expect(row["provisionMayExceedFrame"] == .bool(indicator.provisionMayExceedFrame))
            for verdict in Verdict.allCases {
                let words = standards.set.words.words(for: verdict, isMetAbove: false, of: indicator)
                #expect(row["verdictWords"]?[verdict.rawValue] == Self.words(words))
            }
        }
        #expect(shipped["A1-01"]?["verdictWords"]?["met_above"]?["en"] == .string("Above target"))
    }

    @Test("base data with its dependants, and a word for every problem")
    func baseDataAndProblems() async throws {
        let rules = try await Self.rules(of: .tao)
        guard case .array(let dependants) = rules["baseData"]?["households"]?["dependants"] else {
            throw HTMLFault("no households")
        }
        #expect(dependants.contains(.string("A5-01")))
        for code in FieldProblem.Code.allCases {
            #expect(rules["problems"]?[code.rawValue] == Self.words(FieldProblem(.frame, code).words))
        }
        let named = FieldProblem(.value, .exceedsFrame, indicators: ["A1-01", "A1-02"]).words
        for (language, words) in [("th", named.th), ("en", named.en)] {
            guard case .string(let template) = rules["problems"]?["exceeds_frame_of"]?[language] else {
                throw HTMLFault("no words for a base value below what is recorded")
            }
            #expect(template.replacing("{indicators}", with: "A1-01, A1-02") == words)
        }
    }

    @Test("a browser that has them is told so in a few bytes")
    func keeps() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = SitePath.rules(round: "2567", type: "TAO").path
        let first = try await somsri.send(.get, path)
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.cacheControl] == "private, no-cache")
        let second = try await somsri.send(.get, path, headers: [.ifNoneMatch: tag])
        #expect(second.status == 304 && second.text.isEmpty && second.headers[.eTag] == tag)
        let other = try await somsri.send(.get, SitePath.rules(round: "2567", type: "PAO").path)
        #expect(other.headers[.eTag] != tag)
    }

    @Test("only for those who are signed in, and only for rounds and types there are")
    func refuses() async throws {
        let site = try await TestSite(.sqlite)
        let stranger = try await site.send(.get, SitePath.rules(round: "2567", type: "TAO").path)
        #expect(stranger.status == 303)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        for path in [
            SitePath.rules(round: "2567", type: "VILLAGE").path, SitePath.rules(round: "1999", type: "TAO").path,
        ] {
            #expect(try await somsri.send(.get, path).status == 404)
        }
    }

    private static func rules(of type: LocalGovernmentType) async throws -> CanonicalJSON {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let answered = try await somsri.send(.get, SitePath.rules(round: "2567", type: type.rawValue).path)
        guard answered.status == 200, let rules = CanonicalJSON(canonical: answered.text) else {
            throw HTMLFault("the rules are not canonical JSON: \(answered.status)")
        }
        return rules
    }

    private static func words(_ words: Words) -> CanonicalJSON {
        .object(["en": .string(words.en), "th": .string(words.th)])
    }
}
