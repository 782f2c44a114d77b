import Domain
import TestSupport
import Testing

/// What programs rely on when they record answers.
@Suite struct AnswersAPITests {
    @Test("a first save, a change, a stale one: versions, verdict, receipt", arguments: Engine.enabled)
    func saves(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let program = try await TestProgram(of: .somsri, site)
        let blank = try await program.get("\(program.answers)/A1-03")
        #expect(blank.status == 200 && blank.etag == "\"0\"")
        #expect(
            blank.text
                == #"{"carriedOut":true,"frame":null,"indicator":"A1-03","note":"","percent":null,"provision":null,"savedAt":null,"verdict":"not_recorded","version":"0"}"#
        )

        let first = try await program.put(
            answer: "A1-03", seen: 0, #"{"frame": "0057.240", "provision": "29.767", "carriedOut": true, "note": ""}"#)
        #expect(first.status == 200 && first.etag == "\"1\"" && first.type == "application/json")
        #expect(first["version"] == "1" && first["verdict"] == "below_target" && first["percent"] == "52")
        #expect(first["savedAt"] == "2024-03-26T07:32:00.000Z")
        #expect(first["receipt"]?.hasPrefix("\(program.code):1:") == true && first["receipt"]?.utf8.count == 74)

        let shown = try await program.get("\(program.answers)/A1-03")
        #expect(shown["frame"] == "57.24" && shown["provision"] == "29.767" && shown.etag == "\"1\"")

        let equal = try await program.put(answer: "A1-03", seen: 0, #"{"frame": "57.24", "provision": "29.7670"}"#)
        #expect(equal.status == 200 && equal["version"] == "1", "stale, but equal to what stands there")
        #expect(equal["receipt"] == first["receipt"], "no entry of its own")

        let stale = try await program.put(
            answer: "A1-03", seen: 0, #"{"frame": "57.24", "provision": "30", "note": "ใหม่"}"#)
        #expect(stale.status == 409 && stale.code == "conflict" && stale.type == "application/problem+json")
        #expect(stale.json?["current"]?["provision"] == .string("29.767"))
        #expect(stale.json?["current"]?["version"] == .string("1"))
        #expect(stale.json?["yours"]?["provision"] == .string("30") && stale.json?["yours"]?["note"] == .string("ใหม่"))

        let second = try await program.put(answer: "A1-03", seen: 1, #"{"frame":"57.24","provision":"30"}"#)
        #expect(second.status == 200 && second["version"] == "2" && second["receipt"]?.contains(":2:") == true)
        let emptied = try await program.put(answer: "A1-03", seen: 2, #"{"frame":null}"#)
        #expect(emptied.status == 200 && emptied["version"] == "3", "all blank is a version, not a deletion")
        #expect(emptied["verdict"] == "not_recorded")
    }

    @Test("refusals come in the order of the contract", arguments: Engine.enabled)
    func refusesInOrder(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let path = "\(somsri.answers)/A1-01"
        let broken = "{"
        // Each request has every fault of those behind it.
        var nobody = somsri
        nobody.token = "mtr_nobody"
        #expect(try await nobody.put("\(somsri.answers)/A9-99", seen: nil, key: nil, broken).status == 401)
        nobody.token = ""
        #expect(try await nobody.put(path, seen: 0, key: TestProgram.freshKey(), "{}").status == 401)
        let piti = try await TestProgram(of: .piti, at: TestPlace.municipality, site)
        for unknown in [
            "\(somsri.answers)/A9-99", "/api/v1/rounds/2566/local-governments/\(TestPlace.tao)/answers/A1-01",
        ] {
            #expect(try await piti.put(unknown, seen: nil, key: nil, broken).status == 404)
        }
        let weera = try await TestProgram(of: .weera, at: TestPlace.pao, site)
        #expect(
            try await weera.put("\(weera.answers)/A1-03", seen: nil, key: nil, broken).status == 404, "not of its type")
        #expect(try await piti.put(path, seen: nil, key: nil, broken).status == 403)
        #expect(try await piti.put(path, seen: 0, key: TestProgram.freshKey(), broken).status == 403)
        var reader = somsri
        reader.token = try await site.token(of: .somsri, mayRecord: false)
        #expect(try await reader.get(path).status == 200)
        #expect(try await reader.put(path, seen: nil, key: nil, broken).status == 403)

        let blind = try await somsri.put(path, seen: nil, key: nil, broken)
        #expect(blind.status == 428 && blind.code == "precondition_required")
        let keyless = try await somsri.put(path, seen: 0, key: nil, broken)
        #expect(keyless.status == 400 && keyless.code == "idempotency_key_missing")
        #expect(try await somsri.put(path, seen: 0, key: "no-uuid", broken).code == "idempotency_key_missing")

        let key = TestProgram.freshKey()
        let first = try await somsri.put(path, seen: 0, key: key, #"{"frame":"10","provision":"9"}"#)
        #expect(first.status == 200)
        try await site.closeRound()
        let replayed = try await somsri.put(path, seen: 7, key: key, #"{"frame":"10","provision":"9"}"#)
        #expect(replayed.status == 200 && replayed.text == first.text && replayed.etag == first.etag)
        let reused = try await somsri.put(path, seen: 1, key: key, #"{"frame":"10","provision":"11"}"#)
        #expect(reused.status == 422 && reused.code == "idempotency_key_reused")
        #expect(try await somsri.put(path, seen: 1, key: key, broken).code == "idempotency_key_reused")
        let closed = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","provision":"11"}"#)
        #expect(closed.status == 423 && closed.code == "closed" && closed["reason"] == "roundClosed")
        #expect(try await somsri.put(answer: "A1-01", seen: 0, broken).status == 423)
    }

    @Test("a wrong figure is refused before a stale version")
    func refusesFiguresBeforeConflicts() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","provision":"9"}"#)
        #expect(try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","provision":"11"}"#).code == "invalid")
        #expect(try await somsri.put(answer: "A1-01", seen: 0, "[]").code == "malformed")
    }

    @Test("every code of a wrong figure", arguments: Engine.enabled)
    func namesEachProblem(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(base: "households", seen: 0, #"{"value":"100"}"#)
        let cases: [(String, String, String, String)] = [
            ("A1-01", #"{"frame":"๔๐๓","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"1,250","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":12,"provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"1e3","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"+5","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"5\u0000","provision":"1"}"#, "frame", "not_a_number"),
            ("A1-01", #"{"frame":"5","provision":"-1"}"#, "provision", "negative"),
            ("A1-01", #"{"frame":"1234567890123"}"#, "frame", "too_many_digits"),
            ("A1-01", #"{"frame":"0.1234567"}"#, "frame", "too_many_digits"),
            ("A1-01", #"{"frame":"5","provision":"6"}"#, "provision", "exceeds_frame"),
            ("A1-01", #"{"frame":"0","provision":"6"}"#, "provision", "frame_zero_with_provision"),
            (
                "A1-01", #"{"frame":"9","provision":"6","carriedOut":false}"#, "provision",
                "not_carried_out_with_provision"
            ),
            ("A1-05", #"{"frame":"9","provision":"6"}"#, "frame", "frame_not_used"),
            ("A1-19", #"{"provision":"2"}"#, "provision", "not_0_or_1"),
            ("A5-01", #"{"frame":"99","provision":"6"}"#, "frame", "frame_fixed"),
            ("A5-01", #"{"provision":"101"}"#, "provision", "exceeds_frame"),
            ("A1-14", #"{"frame":"99","provision":"6"}"#, "frame", "frame_fixed"),
        ]
        for (indicator, body, field, code) in cases {
            let reply = try await somsri.put(answer: indicator, seen: 0, body)
            #expect(reply.status == 422 && reply.code == "invalid", "\(indicator) \(body)")
            guard case .array(let problems) = reply.json?["problems"], let problem = problems.first else {
                Issue.record("\(body): \(reply.text)")
                continue
            }
            #expect(problem["field"] == .string(field) && problem["code"] == .string(code), "\(body): \(reply.text)")
        }
        let shown = try await somsri.get("\(somsri.answers)/A1-01")
        #expect(shown["version"] == "0", "a draft moves no version")
        let visitor = try await Visitor.signedIn(.somsri, to: site)
        try await visitor.get("/rounds/2567/local-governments/\(somsri.code)/areas/A1")
        #expect(visitor.page.value(of: "provision.A1-01") == "6", "what was sent is kept as a draft")

        let fixed = try await somsri.put(answer: "A5-01", seen: 0, #"{"frame":"100.0","provision":"80"}"#)
        #expect(fixed.status == 200 && fixed["percent"] == "80", "a frame equal as a number is accepted")
    }

    @Test("all answers of one local government in the shape of each")
    func lists() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","provision":"9"}"#)
        let list = try await somsri.get(somsri.answers)
        guard case .array(let answers) = list.json?["answers"] else {
            Issue.record("no list: \(list.text)")
            return
        }
        #expect(answers.count == 74)
        #expect(answers.first == (try await somsri.get("\(somsri.answers)/A1-01")).json)
        #expect(try await TestProgram(of: .auditor, site).get(somsri.answers).status == 200)
        #expect(try await TestProgram(of: .admin, site).get(somsri.answers).status == 403)
    }

    @Test("a key is of one account, one path and one body", arguments: Engine.enabled)
    func scopesKeys(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let manee = try await TestProgram(of: .manee, site)
        let key = TestProgram.freshKey()
        let body = #"{"frame":"10","provision":"9"}"#
        let refused = try await somsri.put("\(somsri.answers)/A1-01", seen: 3, key: key, body)
        #expect(refused.status == 409, "nothing but an accepted request is remembered")
        let first = try await somsri.put("\(somsri.answers)/A1-01", seen: 0, key: key, body)
        #expect(first.status == 200)
        #expect(try await somsri.put("\(somsri.answers)/A1-02", seen: 0, key: key, body).status == 200)
        #expect(try await somsri.put("\(somsri.baseData)/villages", seen: 0, key: key, #"{"value":"9"}"#).status == 200)
        #expect(try await manee.put("\(manee.answers)/A1-02", seen: 1, key: key, #"{"frame":"8"}"#).status == 200)

        _ = try await somsri.put(answer: "A1-01", seen: 1, #"{"frame":"10","provision":"8"}"#)
        site.clock.advance(minutes: 90)
        let again = try await somsri.put("\(somsri.answers)/A1-01", seen: 0, key: key.uppercased(), body)
        #expect(
            again.status == 200 && again.text == first.text && again.etag == "\"1\"", "byte for byte, after later saves"
        )
    }
}
