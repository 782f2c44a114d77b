import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing
import Web

/// Every route, by everybody, at his own place and at another: what the site answers is what the table of permissions says.
///
/// `Tests/golden/access.txt` is the printout for officials; `UPDATE_GOLDEN=1` writes it anew, review the difference.
@Suite(.serialized) struct AccessTests {
    /// nil: somebody who is not signed in.
    private static let persons: [(name: String, person: TestPerson?)] = [
        ("nobody", nil), ("recorder", .somsri), ("recorder elsewhere", .piti), ("certifier", .prasert),
        ("certifier elsewhere", .jintana), ("district", .district), ("province", .province),
        ("province elsewhere", .otherProvince), ("odloc", .odloc), ("dla", .dla), ("committee", .committee),
        ("auditor", .auditor), ("admin", .admin), ("without a role", .newcomer),
    ]
    private static let place = Whereabouts(code: TestPlace.tao, districtCode: "7602", provinceCode: "76")

    /// Answered by a code, a step or a token of its own, or by whether something is configured: not by who asks.
    private static let elsewhere: Set<String> = [
        "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", "POST /sign-in/new-password", "POST /invitation",
        "POST /invitation/{token}", "POST /invitation/{token}/account", "POST /collection/{token}",
        "GET /metrics", "GET /sign-in/thaid/return", "POST /sign-in/thaid", "GET /account/thaid", "POST /account/thaid",
        "POST /account/thaid/removal",
    ]

    @Test("no route is without its line, and each answers as the table of permissions says")
    func matrix() async throws {
        var table: [String: [Bool]] = [:]
        for (name, person) in Self.persons {
            let site = try await TestSite(.sqlite, isMailing: true)
            let principal = try await Self.principal(person, site)
            let visitor = try await Self.visitor(person, site)
            for (route, method, path) in Self.routes(of: site) {
                guard let access = Access.of(route) else {
                    Issue.record("\(route) has no line: say in Access.swift who may ask for it")
                    return
                }
                let answered = try await Self.ask(method, path, by: visitor, person, site)
                let isAllowed = !Self.isRefusal(answered)
                let expected = access.allows(principal, at: Self.place)
                // What does not exist is told to nobody who may not see it, and to others as such.
                if answered.status != 404, isAllowed || !access.dependsOnPerson {
                    #expect(isAllowed == expected, "\(name): \(route) answered \(answered.status)")
                }
                table[route, default: []].append(expected)
            }
        }
        #expect(table.count > 150)
        try Self.expectGolden(table)
    }

    /// Every route with an address to ask.
    /// - Parameter all: those too that the table of permissions does not decide.
    static func routes(
        of site: TestSite, all: Bool = false
    ) -> [(route: String, HTTPRequest.Method, path: String)] {
        let values = [
            "{seat}": "1", "{key}": "x",
            "{round}": "2567", "{code}": TestPlace.tao, "{area}": "A1", "{indicator}": "A1-01", "{item}": "population",
            "{province}": "76", "{office}": "76", "{district}": "7602", "{step}": "received", "{set}": "2567",
            "{type}": "TAO", "{type}.json": "TAO.json",
            "{link}": "1",
            "{token}": "x", "{number}": "1", "{account}": "1", "{invitation}": "1", "{chain}": TestPlace.tao,
            "{day}": "2024-03-25", "{day}.csv": "2024-03-25.csv", "{mail}": "1",
            "{guide}": "recorder",
        ]
        return site.site.buildRouter().routes.filter { $0.method != .head }.compactMap { route in
            let parts = route.path.components.map(\.description)
            let name = "\(route.method) /\(parts.joined(separator: "/"))"
            guard all || !elsewhere.contains(name) else { return nil }
            let path = "/" + parts.map { values[$0] ?? $0 }.joined(separator: "/")
            let isHandbook = name.hasPrefix("GET /handbook") && path.contains(TestPlace.tao)
            return (name, route.method, isHandbook ? path.replacing(TestPlace.tao, with: "A1-01") : path)
        }.sorted { first, second in
            // Who has signed out is nobody any more.
            let (isFirst, isSecond) = (first.0 == "POST /sign-out", second.0 == "POST /sign-out")
            return isFirst == isSecond ? first.0 < second.0 : isSecond
        }
    }

    /// With what each form needs to get as far as the question who may.
    private static let fields =
        "confirmed=1&division=กองช่าง&row=A1-01&frame=1&provision=1&version=0&version.A1-01=0&frame.A1-01=1&reason=x&name=x"
        + "&reason.A1-01=x&until.day=30&until.month=3&until.year=2567&certification=1&kind=note&text=x&way=memo"
        + "&due.day=9&due.month=4&due.year=2567&step=subcommittee&token=x&role=recorder&place=\(TestPlace.tao)"

    static var fieldPairs: [(String, String)] {
        fields.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }.map {
            ($0[0], $0[1])
        }
    }

    private static func ask(
        _ method: HTTPRequest.Method, _ path: String, by visitor: Visitor, _ person: TestPerson?, _ site: TestSite
    ) async throws -> TestSite.Answered {
        if path.hasPrefix("/api/v1/rounds") {
            var headers: HTTPFields = [:]
            if let person { headers[.authorization] = "Bearer \(try await site.token(of: person))" }
            return try await visitor.send(method, path, headers: headers, body: [])
        }
        let query = method == .get ? "?division=\("กองช่าง".utf8.map { "%" + hexadecimal($0) }.joined())" : ""
        guard method != .get else { return try await visitor.send(.get, path + query, headers: [:], body: []) }
        let csrf = (try? visitor.csrf()) ?? ""
        var headers = visitor.formHeaders
        if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = csrf }
        return try await visitor.send(method, path, headers: headers, body: Array("csrf=\(csrf)&\(fields)".utf8))
    }

    private static func hexadecimal(_ byte: UInt8) -> String { Hexadecimal.text([byte]).uppercased() }

    private static func isRefusal(_ answered: TestSite.Answered) -> Bool {
        if answered.status == 401 || answered.status == 403 { return true }
        return answered.status == 303 && answered.headers[.location]?.hasPrefix("/sign-in") == true
    }

    private static func visitor(_ person: TestPerson?, _ site: TestSite) async throws -> Visitor {
        guard let person else {
            let visitor = Visitor(site)
            try await visitor.get("/sign-in")
            return visitor
        }
        let visitor = try await Visitor.signedIn(person, to: site)
        try await visitor.get("/about-data")
        return visitor
    }

    private static func principal(_ person: TestPerson?, _ site: TestSite) async throws -> Principal? {
        guard let person else { return nil }
        return try await site.database.read { try Accounts.find(username: person.username, on: $0) }
    }

    private static func expectGolden(_ table: [String: [Bool]]) throws {
        let names = persons.map(\.name)
        let lines = table.sorted { $0.key < $1.key }.map { route, allowed in
            "\(route) | " + allowed.map { $0 ? "yes" : "-" }.joined(separator: " | ")
        }
        let text = (["route | " + names.joined(separator: " | ")] + lines).joined(separator: "\n") + "\n"
        let golden = URL(filePath: #filePath).appending(path: "../../../golden/access.txt").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: golden) }
        #expect(text == String(decoding: (try? Data(contentsOf: golden)) ?? Data(), as: UTF8.self))
    }
}
