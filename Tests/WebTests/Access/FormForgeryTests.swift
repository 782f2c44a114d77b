import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing
import Web

/// Every form of the site, sent from elsewhere: without a token, with somebody else's, or from a foreign page, in every encoding
/// that a page can make a browser use. None does anything.
@Suite(.serialized) struct FormForgeryTests {
    /// Forms that belong to nobody, so that there is nobody to be tricked: they ask for our own origin only. The citizens' form
    /// has a token of its own besides (`SatisfactionFormTests`).
    private static let ofNobody: Set<String> = ["POST /language", "POST /s/{code}"]
    /// Forms of somebody who is not signed in: their token is of his browser.
    private static let beforeSigningIn: Set<String> = [
        "POST /sign-in", "POST /sign-in/code", "POST /sign-in/new-password", "POST /sign-in/thaid", "POST /invitation",
        "POST /invitation/{token}", "POST /collection/{token}",
    ]
    /// Forms with a file.
    private static let withFile: Set<String> = [
        "POST /people/file", "POST /people/file/invitations",
        "POST /rounds/{round}/workshop/sessions/{number}/attendance",
        "POST /rounds/{round}/local-governments/{code}/workbook",
        "POST /rounds/{round}/local-governments/{code}/workbook/import",
        "POST /rounds/{round}/local-governments/{code}/workbook/marked-copy",
    ]
    /// What the script of a page sends: its token stands in a header, which no foreign form can set.
    private static let ofScript: Set<String> = [
        "POST /rounds/{round}/local-governments/{code}/answers/{indicator}",
        "POST /rounds/{round}/local-governments/{code}/base-data/{item}",
    ]

    private enum Encoding: String, CaseIterable {
        case urlEncoded = "application/x-www-form-urlencoded"
        case multipart = "multipart/form-data; boundary=x"
        case plain = "text/plain"

        func body(_ csrf: String?, _ fields: [(String, String)]) -> [UInt8] {
            let all = (csrf.map { [("csrf", $0)] } ?? []) + fields
            switch self {
            case .urlEncoded: return Array(all.map { "\($0)=\($1)" }.joined(separator: "&").utf8)
            case .plain: return Array(all.map { "\($0)=\($1)" }.joined(separator: "\r\n").utf8)
            case .multipart:
                let parts = all.map { "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }
                return Array((parts.joined() + "--x--\r\n").utf8)
            }
        }
    }

    private struct Attempt {
        let name: String
        /// nil for none.
        let csrf: String?
        var headers: HTTPFields
    }

    /// Everybody who sends a form: the page of his browser, and one of another session of the same person.
    private struct Sender {
        let visitor: Visitor
        let csrf: String
        let foreignCSRF: String
    }

    @Test("does nothing, and is answered by a page that says why")
    func everyForm() async throws {
        let provider = try await LyingProvider.start()
        defer { provider.stop() }
        let identity = IdentitySettings(provider: try provider.settings(patience: 60), countsAsSecondFactor: false)
        let site = try await TestSite(.sqlite, identity: identity, isMailing: true)
        let senders = try await Self.senders(site)
        let before = try Self.written(site)
        var tried = 0
        for (route, method, path) in AccessTests.routes(of: site, all: true) where method == .post {
            guard let sender = senders[try Self.sender(of: route)] else {
                Issue.record("nobody sends \(route)")
                continue
            }
            for attempt in Self.attempts(sender)
            where attempt.csrf == sender.csrf || !Self.ofNobody.contains(route) {
                for encoding in Encoding.allCases {
                    var headers = attempt.headers
                    headers[.contentType] = encoding.rawValue
                    if let csrf = attempt.csrf, let name = HTTPField.Name("X-CSRF-Token") { headers[name] = csrf }
                    let answered = try await sender.visitor.send(
                        .post, path, headers: headers, body: encoding.body(attempt.csrf, AccessTests.fieldPairs))
                    let isOfForm =
                        Self.ofScript.contains(route)
                        || encoding == (Self.withFile.contains(route) ? .multipart : .urlEncoded)
                    let words = isOfForm ? "แบบฟอร์มหมดอายุ" : "รูปแบบที่ระบบไม่รู้จัก"
                    #expect(
                        answered.status == (isOfForm ? 403 : 400) && answered.text.contains(words),
                        "\(route) \(attempt.name), \(encoding): \(answered.status)")
                    tried += 1
                }
            }
            #expect(try Self.written(site) == before, "\(route) has written")
        }
        #expect(tried > 700, "\(tried)")
    }

    @Test("The API knows no cookie: what a browser sends by itself opens nothing")
    func programs() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/about-data")
        let before = try Self.written(site)
        var tried = 0
        for (route, method, path) in AccessTests.routes(of: site) where path.hasPrefix("/api/v1/rounds/") {
            for isOurs in [false, true] {
                var headers = isOurs ? somsri.formHeaders : [.origin: "https://elsewhere.example"]
                headers[.contentType] = "application/json"
                if isOurs, let name = HTTPField.Name("X-CSRF-Token") { headers[name] = try somsri.csrf() }
                let body = Array(#"{"frame":"7","provision":"7"}"#.utf8)
                let answered = try await somsri.send(method, path, headers: headers, body: method == .get ? [] : body)
                #expect(answered.status == 401, "\(route): \(answered.status)")
                // Nor does another site get leave to ask for more.
                #expect(answered.headers[.accessControlAllowOrigin] == nil)
                tried += 1
            }
        }
        #expect(tried >= 8)
        #expect(try Self.written(site) == before)
    }

    private static func attempts(_ sender: Sender) -> [Attempt] {
        let visitor = sender.visitor
        var attempts = [
            Attempt(name: "without a token", csrf: nil, headers: visitor.formHeaders),
            Attempt(name: "of another session", csrf: sender.foreignCSRF, headers: visitor.formHeaders),
        ]
        for origin in ["https://elsewhere.example", "http://mattrathan.test.elsewhere.example"] {
            var headers = visitor.formHeaders
            headers[.origin] = origin
            attempts.append(Attempt(name: "from \(origin)", csrf: sender.csrf, headers: headers))
        }
        for relation in ["cross-site", "same-site"] {
            var headers = visitor.formHeaders
            headers[.origin] = nil
            if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = relation }
            attempts.append(Attempt(name: relation, csrf: sender.csrf, headers: headers))
        }
        return attempts
    }

    // MARK: Who sends what

    private static let persons: [String: TestPerson] = [
        "recorder": .somsri, "certifier": .prasert, "province": .province, "odloc": .odloc, "admin": .admin,
    ]

    /// Somebody who may do what the form is for, so that nothing but the token holds him up.
    private static func sender(of route: String) throws -> String {
        if beforeSigningIn.contains(route) { return "nobody" }
        if route.hasPrefix("POST /collection") { return "contributor" }
        guard let access = Access.of(route) else { throw HTMLFault("\(route) has no line in Access.swift") }
        let place = Whereabouts(code: TestPlace.tao, districtCode: "7602", provinceCode: "76")
        for (name, person) in persons.sorted(by: { $0.key > $1.key }) {
            let principal = Principal(
                accountID: 1, username: person.username, name: person.name, assignments: person.assignments)
            if access.allows(principal, at: place) { return name }
        }
        throw HTMLFault("nobody of the test may send \(route)")
    }

    private static func senders(_ site: TestSite) async throws -> [String: Sender] {
        var senders: [String: Sender] = [:]
        for (name, person) in persons {
            let (visitor, other) = (
                try await Visitor.signedIn(person, to: site), try await Visitor.signedIn(person, to: site)
            )
            for one in [visitor, other] { try await one.get("/about-data") }
            senders[name] = Sender(visitor: visitor, csrf: try visitor.csrf(), foreignCSRF: try other.csrf())
        }
        let (nobody, stranger) = (Visitor(site), Visitor(site))
        for one in [nobody, stranger] { try await one.get("/sign-in") }
        senders["nobody"] = Sender(
            visitor: nobody, csrf: nobody.page.value(of: "csrf") ?? "",
            foreignCSRF: stranger.page.value(of: "csrf") ?? "")
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let link = try await OneTimeLink.make("กองคลัง", by: somsri)
        let contributor = try await OneTimeLink.open(link, in: site)
        senders["contributor"] = Sender(
            visitor: contributor, csrf: try contributor.csrf(), foreignCSRF: try somsri.csrf())
        return senders
    }

    /// Every byte that the database has written.
    private static func written(_ site: TestSite) throws -> [Data] {
        guard case .file(let path) = site.database.place else { throw HTMLFault("no file") }
        return try [path, path + "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    }
}
