import TestSupport
import Testing
import Web

/// Addresses and texts that no person types.
@Suite struct StrangeInputTests {
    @Test("bytes that no database text can hold are refused, not stumbled over", arguments: Engine.enabled)
    func bearsNUL(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        #expect(try await somsri.get("/api/v1/rounds/25%0067/local-governments/\(TestPlace.tao)/answers").status == 404)
        #expect(try await somsri.get("\(somsri.answers)/A1%00").status == 404)
        let saved = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"5","provision":"5","note":"ก\u0000ข"}"#)
        #expect(saved.status == 200)
        #expect(try await somsri.get("\(somsri.answers)/A1-01")["note"] == "กข")

        let visitor = try await Visitor.signedIn(.somsri, to: site)
        let path = "/rounds/2567/local-governments/\(TestPlace.tao)/areas/A1"
        try await visitor.get(path)
        try await visitor.submit(to: path, with: ["frame.A1-02": "5\u{0}x", "note.A1-02": "ก\u{0}ข"])
        #expect(visitor.page.status == 422 && visitor.page.value(of: "frame.A1-02") == "5x")
        #expect(try await visitor.get("/rounds/2567/local-governments/%00").status == 404)
    }

    @Test("addresses with strange bytes are answered by a page", arguments: Engine.enabled)
    func bearsStrangeAddresses(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        let search = SitePath.search(round: "2567").path
        for query in [
            "q=%00", "q=%E0%B8%81%00", "q=%FF%FE", "q=%25", "q='%3B--", "type=%00&state=%00&province=%00&district=%00",
        ] {
            #expect(try await odloc.get("\(search)?\(query)").status < 500, "\(query)")
        }
        for path in [
            "/rounds/%00/results", "/rounds/2567%00/local-governments", "/handbook/%00", "/%00", "/rounds/%FF",
        ] {
            #expect(try await odloc.get(path).status == 404, "\(path)")
        }
    }
}
