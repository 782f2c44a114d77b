import Domain
import TestSupport
import Testing

/// What programs rely on when they record base data.
@Suite struct BaseDataAPITests {
    @Test("a base value is the frame of its indicators, whose versions stay", arguments: Engine.enabled)
    func isTheFrame(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let early = try await somsri.put(answer: "A5-01", seen: 0, #"{"provision":"90"}"#)
        #expect(early["verdict"] == "not_recorded", "its frame is still blank")

        let saved = try await somsri.put(base: "households", seen: 0, #"{"value":"00100.50"}"#)
        #expect(saved.status == 200 && saved["version"] == "1" && saved.etag == "\"1\"")
        #expect(saved.json?["verdict"] == .null && saved.json?["percent"] == .null)
        let shown = try await somsri.get("\(somsri.baseData)/households")
        #expect(shown["value"] == "100.5" && shown["version"] == "1" && shown.etag == "\"1\"")
        let judged = try await somsri.get("\(somsri.answers)/A5-01")
        #expect(judged["verdict"] == "met" && judged["frame"] == "100.5" && judged["version"] == "1")

        let tooSmall = try await somsri.put(base: "households", seen: 1, #"{"value":"89"}"#)
        #expect(tooSmall.status == 422 && tooSmall.code == "invalid")
        guard case .array(let problems) = tooSmall.json?["problems"] else {
            Issue.record("no problems: \(tooSmall.text)")
            return
        }
        #expect(problems.count == 1 && problems.first?["code"] == .string("exceeds_frame"))
        #expect(problems.first?["indicators"] == .array([.string("A5-01")]))
        #expect(problems.first?["field"] == .string("value"))

        let equal = try await somsri.put(base: "households", seen: 0, #"{"value":"100.500"}"#)
        #expect(equal.status == 200 && equal["version"] == "1" && equal["receipt"] == saved["receipt"])
        let stale = try await somsri.put(base: "households", seen: 0, #"{"value":"120"}"#)
        #expect(stale.status == 409 && stale.json?["current"]?["value"] == .string("100.5"))
        #expect(stale.json?["yours"]?["value"] == .string("120"))
        let blank = try await somsri.put(base: "households", seen: 1, #"{"value":null}"#)
        #expect(blank.status == 200 && blank["version"] == "2")
        #expect(try await somsri.get("\(somsri.answers)/A5-01")["verdict"] == "not_recorded")
    }

    @Test("refusals come in the order of the contract")
    func refusesInOrder() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await TestProgram(of: .somsri, site)
        let path = "\(somsri.baseData)/population"
        let broken = "{"
        var nobody = somsri
        nobody.token = "mtr_nobody"
        #expect(try await nobody.put(path, seen: 0, key: TestProgram.freshKey(), broken).status == 401)
        let piti = try await TestProgram(of: .piti, at: TestPlace.municipality, site)
        #expect(try await piti.put("\(somsri.baseData)/rainfall", seen: nil, key: nil, broken).status == 404)
        let weera = try await TestProgram(of: .weera, at: TestPlace.pao, site)
        #expect(try await weera.put("\(weera.baseData)/population", seen: nil, key: nil, broken).status == 404)
        #expect(try await weera.get("\(weera.baseData)/population").status == 404)
        #expect(try await piti.put(path, seen: nil, key: nil, broken).status == 403)
        #expect(try await piti.put(path, seen: 0, key: TestProgram.freshKey(), broken).status == 403)
        #expect(try await somsri.put(path, seen: nil, key: nil, broken).status == 428)
        #expect(try await somsri.put(path, seen: 0, key: nil, broken).status == 400)
        let key = TestProgram.freshKey()
        let first = try await somsri.put(path, seen: 0, key: key, #"{"value":"4521"}"#)
        try await site.closeRound()
        #expect(try await somsri.put(path, seen: 0, key: key, #"{"value":"4521"}"#).text == first.text)
        #expect(try await somsri.put(path, seen: 0, key: key, broken).code == "idempotency_key_reused")
        #expect(try await somsri.put(base: "population", seen: 0, broken).status == 423)
        #expect(try await somsri.put(base: "population", seen: 0, #"{"value":"๔๕๒๑"}"#).status == 423)
    }

    @Test(
        "Thai digits, numbers of JSON and signs are refused here",
        arguments: ["\"๔๕๒๑\"", "4521", "\"+4\"", "true", "\"\""])
    func refusesSpellings(value: String) async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await TestProgram(of: .somsri, site)
        let reply = try await somsri.put(base: "population", seen: 0, #"{"value":\#(value)}"#)
        #expect(reply.status == 422 && reply.code == "invalid", "\(value): \(reply.text)")
        #expect(try await somsri.get("\(somsri.baseData)/population").etag == "\"0\"")
    }
}
