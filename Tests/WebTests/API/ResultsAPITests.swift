import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import TestSupport
import Testing

@testable import Web

/// What programs read of results, and that the description of the API tells of all of it.
@Suite struct ResultsAPITests {
    private let rounds = "/api/v1/rounds/2567"

    @Test("Every route of the API is described, nothing else is, and every reference leads somewhere")
    func described() async throws {
        let schema = try JSONSchema(OpenAPI.document)
        let site = try await TestSite(.sqlite)
        let routes = site.site.buildRouter().routes.filter { $0.method != .head }.map { route in
            "\(route.method.rawValue.lowercased()) /\(route.path.components.map(\.description).joined(separator: "/"))"
        }
        let paths = try #require(schema.document["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, methods in
            methods.keys.filter { $0 != "parameters" }.map { "\($0) \(path)" }
        }
        #expect(Set(described) == Set(routes.filter { $0.contains(" /api/v1/") }))
        for reference in schema.references { #expect(schema.resolve(reference) != nil, "\(reference)") }
        await site.database.close()
    }

    @Test("The page of reference shows every operation with its parameters, and every document")
    func reference() async throws {
        let reference = try APIReference.read()
        let page = apiReferencePage(reference).text
        let operations = reference.operations
        #expect(operations.count > 10)
        for one in operations {
            #expect(page.contains("<code>\(one.method) \(one.path)</code>"))
            #expect(page.contains("id=\"\(one.operation.operationId)\""))
            for parameter in one.parameters { #expect(parameter.name != nil && parameter.place != nil, "\(one.path)") }
        }
        for name in ["Results", "Answer", "Problem"] { #expect(page.contains("id=\"schema-\(name)\"")) }
    }

    @Test("What is answered is what the description says, and the same as the tables", arguments: Engine.enabled)
    func answers(engine: Engine) async throws {
        let site = try await TestSite(engine, demonstration: true)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"1240","provision":"1116"}"#)
        let office = try await TestProgram(of: .odloc, site)
        let schema = try JSONSchema(OpenAPI.document)
        for (path, name) in [
            ("/api/v1/rounds", "Rounds"), ("\(rounds)/summary", "Summary"), ("\(rounds)/summary?basis=live", "Summary"),
            ("\(rounds)/provinces/76/summary?basis=live", "ProvinceSummary"),
            ("\(rounds)/provinces/76/results/A1-01?basis=live", "Results"),
            ("\(rounds)/local-governments/\(TestPlace.tao)/results", "Results"),
            ("\(rounds)/local-governments/\(TestPlace.tao)/results?basis=live", "Results"),
            ("\(rounds)/what-if?basis=live&moves=A1-01%3D95", "WhatIf"), ("/api/v1/standard-sets/2567", "StandardSet"),
        ] {
            let answered = try await office.get(path)
            #expect(answered.status == 200 && answered.type == "application/json", "\(path) \(answered.text)")
            let value = try JSONSerialization.jsonObject(with: Data(answered.text.utf8))
            let faults = schema.faults(value, ["$ref": "#/components/schemas/\(name)"])
            #expect(faults.isEmpty, "\(path) \(faults.prefix(5))")
        }
        let row =
            #"{"carriedOut":true,"certifiedAt":null,"frame":"1240","indicator":"A1-01","localGovernment":"\#(TestPlace.tao)","percent":"90","provision":"1116","value":null,"verdict":"met"}"#
        let own = try await somsri.get("\(rounds)/local-governments/\(TestPlace.tao)/results?basis=live")
        #expect(own.text.contains(row))
        #expect(try await office.get("\(rounds)/provinces/76/results/A1-01?basis=live").text.contains(row))
        #expect(try await office.get("\(rounds)/summary?basis=live").text.contains(#""met":1,"#))
        let whatIf = try await office.get("\(rounds)/what-if?basis=live&moves=A1-01%3D95")
        #expect(whatIf.text.contains(#""after":"below_target","before":"met","indicator":"A1-01""#))
        // What was written once is written anew after a save, and is the same again while nothing is saved.
        let province = "\(rounds)/provinces/76/summary?basis=live"
        let once = try await office.get(province).text
        #expect(try await office.get(province).text == once)
        _ = try await somsri.put(answer: "A1-02", seen: 0, #"{"frame":"10","provision":"10"}"#)
        #expect(try await office.get(province).text != once)
        #expect(try await office.get("\(rounds)/summary?basis=live").text.contains(#""met":2,"#))
        // Without a certification nothing is official.
        let certified = try await office.get("\(rounds)/local-governments/\(TestPlace.tao)/results")
        #expect(!certified.text.contains("1116") && certified.text.contains("not_recorded"))
        await site.database.close()
    }

    @Test("who may not is refused in the order of the contract, and what is wrong is named")
    func refusals() async throws {
        let site = try await TestSite(.sqlite)
        let office = try await TestProgram(of: .odloc, site)
        var nobody = office
        nobody.token = "mtr_nobody"
        let piti = try await TestProgram(of: .piti, at: TestPlace.municipality, site)
        for path in ["\(rounds)/summary?basis=x", "/api/v1/rounds/2599/summary", "/api/v1/rounds"] {
            #expect(try await nobody.get(path).status == 401, "\(path)")
        }
        for path in [
            "/api/v1/rounds/2599/summary", "\(rounds)/provinces/99/summary", "\(rounds)/provinces/76/results/A9-99",
            "\(rounds)/local-governments/9999999/results", "/api/v1/standard-sets/nothing",
        ] {
            #expect(try await office.get(path).status == 404, "\(path)")
        }
        for path in [
            "\(rounds)/summary?basis=x", "\(rounds)/what-if", "\(rounds)/provinces/76/summary",
            "\(rounds)/provinces/76/results/A1-01", "\(rounds)/local-governments/\(TestPlace.tao)/results",
        ] {
            #expect(try await piti.get(path).status == 403, "\(path)")
        }
        for path in [
            "\(rounds)/summary?basis=x", "\(rounds)/what-if?moves=nonsense", "\(rounds)/what-if?moves=A9-99%3D5",
        ] {
            let refused = try await office.get(path)
            #expect(refused.status == 400 && refused.code == "malformed", "\(path) \(refused.text)")
        }
        // The Committee reads certified figures and no others.
        let committee = try await TestProgram(of: .committee, site)
        #expect(try await committee.get("\(rounds)/provinces/76/results/A1-01").status == 200)
        #expect(try await committee.get("\(rounds)/provinces/76/results/A1-01?basis=live").status == 403)
        await site.database.close()
    }
}
