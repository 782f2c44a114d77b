import Domain
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

/// Somebody who came in by a one-time link, at every address of the site.
@Suite struct ContributorTests {
    /// What anybody may see who is not signed in, and what is a contributor's own.
    private static let open: Set<String> = [
        "/", "/about-data", "/styleguide", "/handbook/2567", "/handbook/2567/types/TAO", "/healthz", "/readyz",
        "/metrics", "/offline", "/offline/signed-out", "/offline/key", "/sw.js", "/api/v1/openapi.json", "/collection",
        "/rounds/2567/rules/TAO.json", "/handbook/2567/indicators/\(TestPlace.tao)", "/s/\(TestPlace.tao)",
        "/s/\(TestPlace.tao)/thanks", "/invitation", "/verify/letters/x", "/audit/heads", "/audit/heads/feed.xml",
        "/publications", "/publications/feed.xml",
        "/privacy", "/privacy/record", "/privacy/record.csv", "/account/data", "/account/data.json",
        "/w", "/w/2567", "/w/2567/qr.pdf", "/w/2567/\(TestPlace.tao)", "/w/2567/\(TestPlace.tao)/qr.pdf",
        "/w/2567/\(TestPlace.tao)/1/x", "/w/2567/\(TestPlace.tao)/1/x/calendar.ics",
        "/w/2567/\(TestPlace.tao)/1/x/certificate.pdf", "/verify/certificates/x",
        "/faq", "/guides", "/api/v1/standard-sets/2567", "/api/reference",
    ]
    /// Forms that belong to nobody's figures.
    private static let openForms: Set<String> = [
        "/language", "/sign-in", "/sign-out", "/collection", "/s/\(TestPlace.tao)",
        "/w/2567/\(TestPlace.tao)", "/w/2567/\(TestPlace.tao)/lost-link", "/w/2567/\(TestPlace.tao)/1/x/seat",
    ]

    private static func address(_ pattern: String) -> String {
        let values = [
            "{round}": "2567", "{code}": TestPlace.tao, "{area}": "A1", "{indicator}": "A1-01", "{item}": "population",
            "{province}": "76", "{office}": "76", "{set}": "2567", "{type}": "TAO", "{type}.json": "TAO.json",
            "{link}": "1",
            "{token}": "x", "{number}": "1", "{seat}": "1", "{key}": "x", "{step}": "seat",
            "{account}": "1", "{invitation}": "1",
        ]
        return "/" + pattern.split(separator: "/").map { values[String($0)] ?? String($0) }.joined(separator: "/")
    }

    @Test("sees and changes nothing but the rows of the division", arguments: Engine.enabled)
    func everywhere(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        // A1-01 is of another division.
        let manee = try await OneTimeLink.open(try await OneTimeLink.make("กองคลัง", by: somsri), in: site)
        let csrf = try manee.csrf()
        var tried = 0
        for route in site.site.buildRouter().routes where route.method != .head {
            let path = Self.address(route.path.components.map(\.description).joined(separator: "/"))
            if (route.method == .get ? Self.open : Self.openForms).contains(path) { continue }
            var headers = manee.formHeaders
            if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = csrf }
            let body = "csrf=\(csrf)&frame=1&version=0&division=กองคลัง&name=x&provision=1"
            let query =
                route.method == .get ? "?division=%E0%B8%81%E0%B8%AD%E0%B8%87%E0%B8%84%E0%B8%A5%E0%B8%B1%E0%B8%87" : ""
            let answered = try await manee.send(
                route.method, path + query, headers: route.method == .get ? [:] : headers,
                body: route.method == .get ? [] : Array(body.utf8))
            if path.hasPrefix("/rounds/") {
                #expect(answered.status == 403, "\(route.method) \(path): \(answered.status)")
            }
            #expect([303, 401, 403, 404, 410].contains(answered.status), "\(route.method) \(path): \(answered.status)")
            if answered.status == 303 {
                #expect(["/collection", "/home"].contains(answered.headers[.location]), "\(route.method) \(path)")
            }
            tried += 1
        }
        #expect(tried > 40)
        #expect(try await manee.get("/home").address == SitePath.contribution.path)
        #expect(try await manee.get(SitePath.contribution.path).status == 200)
        let links = manee.page.root.all("main").flatMap { $0.all("a") }.compactMap { $0["href"] }
        #expect(
            links.allSatisfy { ["/handbook/", "#", "/collection/observations/"].contains(where: $0.hasPrefix) },
            "\(links)")
    }

    @Test("others have no business with a contributor's page")
    func others() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get(SitePath.contribution.path).status == 403)
        #expect(try await Visitor(site).get(SitePath.contribution.path).status == 403)
    }
}
