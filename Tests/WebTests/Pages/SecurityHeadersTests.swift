import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

/// What stands in the head of every answer, and in none of its pages.
@Suite(.serialized) struct SecurityHeadersTests {
    /// What holds nothing of anybody and may be kept: what is public, and the rules of the round, which work without a line.
    private static let kept: Set<String> = [
        "/sw.js", "/healthz", "/readyz", "/api/v1/openapi.json", "/audit/heads/feed.xml", "/publications/feed.xml",
        "/rounds/2567/rules/TAO.json",
    ]

    private static func faults(_ answered: TestSite.Answered) -> [String] {
        var faults: [String] = []
        let policies = name("Content-Security-Policy").map { answered.headers[values: $0] } ?? []
        if policies.count != 1 { faults.append("\(policies.count) policies") }
        var directives: [String: [Substring]] = [:]
        for directive in policies.joined(separator: ";").split(separator: ";") {
            let words = directive.split(separator: " ")
            directives[String(words.first ?? "")] = Array(words.dropFirst())
        }
        if directives["default-src"] != ["'none'"] { faults.append("default-src") }
        for directive in ["script-src", "style-src", "connect-src", "form-action"]
        where directives[directive] != ["'self'"] {
            faults.append("\(directive) \(directives[directive] ?? [])")
        }
        for directive in ["frame-ancestors", "base-uri"] where directives[directive] != ["'none'"] {
            faults.append(directive)
        }
        // One page alone, and only for who asks, shows another site: `StreamTests`.
        if directives["frame-src"] != nil { faults.append("frame-src") }
        if policies.contains(where: { $0.contains("unsafe") || $0.contains("*") }) {
            faults.append("unsafe or anywhere")
        }
        if name("X-Content-Type-Options").flatMap({ answered.headers[$0] }) != "nosniff" { faults.append("nosniff") }
        if name("X-Frame-Options").flatMap({ answered.headers[$0] }) != "DENY" { faults.append("frames") }
        return faults
    }

    private static func name(_ text: String) -> HTTPField.Name? { HTTPField.Name(text) }

    private static func isPage(_ answered: TestSite.Answered) -> Bool {
        answered.headers[.contentType]?.hasPrefix("text/html") == true
    }

    @Test("A strict policy stands over every answer; what somebody who is signed in sees is kept nowhere")
    func everyAnswer() async throws {
        let site = try await TestSite(.sqlite, isMailing: true)
        let persons: [TestPerson?] = [nil, .somsri, .prasert, .province, .odloc, .admin]
        var pages = 0
        for person in persons {
            let visitor = if let person { try await Visitor.signedIn(person, to: site) } else { Visitor(site) }
            for (route, method, path) in AccessTests.routes(of: site, all: true) where method == .get {
                let answered = try await visitor.send(.get, path)
                #expect(Self.faults(answered).isEmpty, "\(route): \(Self.faults(answered))")
                if Self.isPage(answered) {
                    pages += 1
                    let root = try HTMLReader.read(answered.text)
                    #expect(PageRules.faults(root).isEmpty, "\(route): \(PageRules.faults(root))")
                }
                guard person != nil, !Self.kept.contains(path) else { continue }
                #expect(
                    answered.headers[.cacheControl] == "no-store",
                    "\(route): \(answered.status) \(answered.headers[.cacheControl] ?? "no word")")
            }
        }
        #expect(pages > 200, "\(pages)")
    }

    @Test("Pages that tell of a mistake have it too")
    func mistakes() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let refused = [
            try await somsri.send(.get, "/nowhere"), try await somsri.send(.get, "/people"),
            try await somsri.send(.post, "/sign-out", headers: somsri.formHeaders),
            try await somsri.send(.post, "/sign-out"), try await site.send(.get, "/home"),
            try await site.send(.get, "/api/v1/rounds/2567/local-governments/\(TestPlace.tao)/answers"),
        ]
        #expect(refused.map(\.status) == [404, 403, 403, 400, 303, 401])
        for answered in refused {
            #expect(
                Self.faults(answered).isEmpty && answered.headers[.cacheControl] == "no-store", "\(answered.status)")
        }
    }

    @Test("Behind TLS a browser is told never to come without it")
    func transportSecurity() async throws {
        for behindTLS in [true, false] {
            let site = try await TestSite(.sqlite, behindTLS: behindTLS)
            let told = try await site.send(.get, "/sign-in").headers[.strictTransportSecurity]
            #expect((told != nil) == behindTLS)
        }
    }
}
