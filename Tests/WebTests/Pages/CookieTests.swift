import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The cookies of the site, and what a session's is worth.
@Suite struct CookieTests {
    private let home = SitePath.assessment(round: "2567", code: TestPlace.tao).path

    private struct Cookie {
        let name: String
        let value: String
        let attributes: Set<String>

        init(_ header: String) {
            let parts = header.split(separator: ";").map { $0.drop { $0 == " " } }
            let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            name = pair.first ?? ""
            value = pair.count == 2 ? pair[1] : ""
            attributes = Set(parts.dropFirst().map { String($0) })
        }
    }

    /// Signs in through the form.
    /// - Returns: every cookie that was set on the way, and the last answer.
    private func signIn(
        _ person: TestPerson, _ visitor: Visitor, _ site: TestSite, password: String = TestPerson.password
    ) async throws -> (cookies: [Cookie], answered: TestSite.Answered) {
        // Somebody who is signed in is led away from the page, and may send the form all the same.
        let page = try await site.send(.get, "/sign-in")
        let csrf = try HTMLReader.read(page.text).all("input").first { $0["name"] == "csrf" }?["value"] ?? ""
        for cookie in page.headers[values: .setCookie].map(Cookie.init) { visitor.keep(cookie.name, cookie.value) }
        let password = password.utf8.map { "%" + Hexadecimal.text([$0]).uppercased() }.joined()
        let body = "csrf=\(csrf)&username=\(person.username)&password=\(password)"
        let answered = try await visitor.send(
            .post, "/sign-in", headers: visitor.formHeaders, body: Array(body.utf8))
        return ((page.headers[values: .setCookie] + answered.headers[values: .setCookie]).map(Cookie.init), answered)
    }

    private func isSignedIn(by cookie: String, _ site: TestSite) async throws -> Bool {
        try await site.send(.get, home, headers: [.cookie: cookie]).status == 200
    }

    @Test("Behind TLS those that open something are __Host-, Secure, HttpOnly and SameSite", arguments: [true, false])
    func attributes(behindTLS: Bool) async throws {
        let site = try await TestSite(.sqlite, behindTLS: behindTLS)
        let visitor = Visitor(site)
        var (cookies, signedIn) = try await signIn(.somsri, visitor, site)
        #expect(signedIn.status == 303)
        try await visitor.get(home)
        for (path, fields) in [("/language", "language=en"), ("/sign-out", "")] {
            let body = "csrf=\(try visitor.csrf())&\(fields)"
            let answered = try await visitor.send(.post, path, headers: visitor.formHeaders, body: Array(body.utf8))
            #expect(answered.status == 303)
            cookies += answered.headers[values: .setCookie].map(Cookie.init)
        }
        #expect(cookies.count >= 4)
        for cookie in cookies {
            #expect(cookie.attributes.isSuperset(of: ["HttpOnly", "SameSite=Lax", "Path=/"]), "\(cookie.name)")
            #expect(cookie.attributes.contains("Secure") == behindTLS, "\(cookie.name)")
            #expect(!cookie.attributes.contains { $0.lowercased().hasPrefix("domain") }, "\(cookie.name)")
        }
        let opening = Set(cookies.map(\.name)).subtracting(["language"])
        let prefix = behindTLS ? "__Host-" : ""
        #expect(opening == [prefix + "session", prefix + "sign-in-form"])
        #expect(cookies.last?.value == "" && cookies.last?.attributes.contains("Max-Age=0") == true)
    }

    @Test("Behind TLS a session without the prefix, as a neighbouring host might plant it, opens nothing")
    func planted() async throws {
        let site = try await TestSite(.sqlite, behindTLS: true)
        let visitor = Visitor(site)
        _ = try await signIn(.somsri, visitor, site)
        let token = visitor.cookie("__Host-session") ?? ""
        #expect(try await isSignedIn(by: "__Host-session=\(token)", site))
        #expect(try await !isSignedIn(by: "session=\(token)", site))
        // Nor does a form that was planted with the secret of somebody else's.
        let stranger = Visitor(site)
        let shown = try await stranger.send(.get, "/sign-in")
        let csrf = try HTMLReader.read(shown.text).all("input").first { $0["name"] == "csrf" }?["value"] ?? ""
        let secret = stranger.cookie("__Host-sign-in-form") ?? ""
        var headers = stranger.formHeaders
        headers[.cookie] = "sign-in-form=\(secret)"
        let answered = try await site.send(
            .post, "/sign-in", headers: headers, body: Array("csrf=\(csrf)&username=somsri&password=x".utf8))
        #expect(answered.status == 403)
    }

    @Test(
        "Signing in gives a new token and ends the old one, and never takes one that a browser brings",
        arguments: Engine.enabled)
    func rotation(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let visitor = Visitor(site)
        let chosen = String(repeating: "ab", count: 32)
        visitor.keep("session", chosen)
        _ = try await signIn(.somsri, visitor, site)
        let first = visitor.cookie("session") ?? ""
        #expect(first.count == 64 && first != chosen)
        #expect(try await isSignedIn(by: "session=\(first)", site))
        #expect(try await !isSignedIn(by: "session=\(chosen)", site))
        try await visitor.get(home)
        let oldForm = try visitor.csrf()

        _ = try await signIn(.manee, visitor, site)
        let second = visitor.cookie("session") ?? ""
        #expect(second.count == 64 && second != first)
        #expect(try await isSignedIn(by: "session=\(second)", site))
        #expect(try await !isSignedIn(by: "session=\(first)", site))
        // A form that was open before belongs to nobody any more.
        let late = try await visitor.send(
            .post, "/sign-out", headers: visitor.formHeaders, body: Array("csrf=\(oldForm)".utf8))
        #expect(late.status == 403)
        #expect(try await isSignedIn(by: "session=\(second)", site))
    }

    @Test("A password that is wrong leaves the token as it was")
    func refused() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        _ = try await signIn(.somsri, visitor, site)
        let token = visitor.cookie("session")
        _ = try await signIn(.manee, visitor, site, password: "ผิด")
        #expect(visitor.cookie("session") == token)
        #expect(try await visitor.get(home).status == 200)
    }
}
