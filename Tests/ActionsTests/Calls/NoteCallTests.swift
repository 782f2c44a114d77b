import Actions
import Domain
import Store
import TestSupport
import Testing

/// Telephone calls, and the note that the reply was sent.
@Suite struct NoteCallTests {
    private func call(
        _ way: PassedCircular, _ result: Call.Result = .spoken, telephone: String = "", note: String = "",
        as person: Principal
    ) async throws -> NoteCall.Outcome {
        try await way.perform(
            NoteCall(
                round: "2567", localGovernment: PassedCircular.tao, step: .received, called: .chief, result: result,
                telephone: telephone, note: note), as: person)
    }

    @Test("Those above a local government note calls, newest first; nobody else does", arguments: Engine.enabled)
    func noted(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine, nil)
        let promise = Call.Result.promised(way.today.adding(days: 3))
        for person in [
            PassedCircular.district, PassedCircular.province, PassedCircular.office, PassedCircular.department,
        ] {
            #expect(name(of: try await call(way, promise, as: person)) == "noted")
        }
        for person in [
            PassedCircular.recorder, PassedCircular.certifier, PassedCircular.otherDistrict,
            PassedCircular.otherProvince, PassedCircular.auditor,
        ] {
            await #expect(throws: Refusal.forbidden) { try await call(way, as: person) }
        }
        #expect(
            name(of: try await call(way, .promised(way.today.adding(days: -1)), as: PassedCircular.province))
                == "invalid")
        let calls = try await way.database.read { try Calls.list("2567", of: [PassedCircular.tao], on: $0) }
        #expect(calls[PassedCircular.tao]?.map(\.number) == [4, 3, 2, 1])
        #expect(calls[PassedCircular.tao]?.map(\.role) == [.dla, .odloc, .province, .district])
        #expect(
            calls[PassedCircular.tao]?.first?.result == promise && calls[PassedCircular.tao]?.first?.step == .received)
        #expect(try await way.entries(.callNoted, in: PassedCircular.tao) == 4)
        await way.database.close()
    }

    @Test("What was said stands in no entry of the chain, and can be taken away", arguments: Engine.enabled)
    func texts(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine, nil)
        _ = try await call(way, telephone: "0 2241 9000", note: "ปลัดรับปาก", as: PassedCircular.province)
        let entries = try await way.database.read { try AuditEntries.list(PassedCircular.tao, on: $0) }
        #expect(!entries.contains { $0.became.contains("9000") || $0.became.contains("รับปาก") })
        let texts = try await way.database.read { try AuditEntries.texts(PassedCircular.tao, on: $0) }
        #expect(texts.values.contains { $0["telephone"] == "0 2241 9000" && $0["note"] == "ปลัดรับปาก" })
        #expect(try await way.isWhole())
        way.pass(days: 366)
        let forgotten = try await ForgetPastData().run(in: way.environment, on: way.database)
        // The row, and the two words beside the entry.
        #expect(forgotten["calls"] == 3)
        let call = try await way.database.read { try Calls.list("2567", of: [PassedCircular.tao], on: $0) }
        #expect(call[PassedCircular.tao]?.first?.telephone == "" && call[PassedCircular.tao]?.first?.note == "")
        #expect(try await way.isWhole())
        await way.database.close()
    }

    private func reply(
        _ way: PassedCircular, _ number: String = "พบ 72001/45", days: Int? = 0, as person: Principal
    ) async throws -> NoteReply.Outcome {
        try await way.perform(
            NoteReply(
                round: "2567", circular: 1, localGovernment: PassedCircular.tao, number: number,
                on: days.map { way.today.adding(days: $0) }), as: person)
    }

    @Test("The reply is noted once, after the officer is named", arguments: Engine.enabled)
    func replied(_ engine: Engine) async throws {
        let way = try await PassedCircular.make(engine)
        try await way.passDown()
        _ = try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)
        #expect(name(of: try await reply(way, as: PassedCircular.recorder)) == "notNamed")
        _ = try await way.officer(as: PassedCircular.certifier)
        #expect(name(of: try await reply(way, " ", as: PassedCircular.recorder)) == "numberMissing")
        #expect(
            name(of: try await reply(way, String(repeating: "1", count: 41), as: PassedCircular.recorder))
                == "numberTooLong")
        #expect(name(of: try await reply(way, days: nil, as: PassedCircular.recorder)) == "dayMissing")
        #expect(name(of: try await reply(way, days: 1, as: PassedCircular.recorder)) == "dayAhead")
        await #expect(throws: Refusal.forbidden) { try await reply(way, as: PassedCircular.elsewhere) }
        await #expect(throws: Refusal.forbidden) { try await reply(way, as: PassedCircular.department) }
        guard case .noted(let noted, _) = try await reply(way, as: PassedCircular.district) else {
            Issue.record("not noted")
            return
        }
        #expect(noted.isOnBehalf && noted.number == "พบ 72001/45" && noted.on == way.today)
        guard case .already(let again) = try await reply(way, "อื่น", as: PassedCircular.recorder) else {
            Issue.record("noted twice")
            return
        }
        #expect(again == noted)
        let facts = try await way.database.read { try FunnelRecords.facts("2567", on: $0) }
        let steps = try await way.database.read { db in
            try CircularRecords.chain("2567", on: db).members.filter { $0.code == PassedCircular.tao }.map {
                facts.steps(of: $0)
            }
        }
        #expect(
            steps == [[FunnelSteps(.told), FunnelSteps(.received), FunnelSteps(.officerNamed), FunnelSteps(.replied)]])
        #expect(try await way.entries(.replyNoted, in: PassedCircular.tao) == 1)
        #expect(try await way.isWhole())
        await way.database.close()
    }
}
