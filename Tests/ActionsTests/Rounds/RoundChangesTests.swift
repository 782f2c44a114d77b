import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct RoundChangesTests {
    private let environment = SmallRound.environment()

    /// A successor of set 2567 with another id and some text replaced.
    private func importSuccessor(_ database: any Database, replacing old: String, by new: String) async throws {
        let environment = environment
        let outcome = try await database.write { db in
            guard let stored = try StandardSets.find("2567", on: db) else { throw StoreError.failed("no set") }
            let source = stored.source
                .replacing("standard_set: \"2567\"", with: "standard_set: \"2567-2\"")
                .replacing(old, with: new, maxReplacements: 1)
            return try ImportStandardSet(source: source, name: "2567-2.yaml").run(in: environment, on: db)
        }
        guard case .imported = outcome else { throw StoreError.failed("not imported: \(outcome)") }
    }

    @Test(
        "A successor that differs in a target is pinned, recorded, and judged by from then on",
        arguments: Engine.enabled)
    func amends(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await importSuccessor(database, replacing: "value: \"80\"", by: "value: \"85\"")
        let environment = environment
        let outcome = try await database.write {
            try AmendRound(id: "2567", standardSet: "2567-2", reason: "มติที่ประชุม").run(in: environment, on: $0)
        }
        guard case .amended(from: "2567", let changes) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(changes.map(\.kind) == [.targetChanged])
        let (round, amendments, frozen) = try await database.read { db in
            (
                try Rounds.find("2567", on: db), try Rounds.amendments(of: "2567", on: db),
                try StandardSets.find("2567-2", on: db)?.frozen
            )
        }
        #expect(round?.standardSet == "2567-2")
        #expect(amendments.map(\.from) == ["2567"] && amendments.first?.reason == "มติที่ประชุม")
        #expect(frozen == true)
        await database.close()
    }

    @Test("A successor that asks for something else is refused with what differs", arguments: Engine.enabled)
    func refusesAnotherUnit(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await importSuccessor(database, replacing: "unit_th: สาย", by: "unit_th: กม.")
        let environment = environment
        let outcome = try await database.write {
            try AmendRound(id: "2567", standardSet: "2567-2", reason: "x").run(in: environment, on: $0)
        }
        guard case .tooDifferent(let changes) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(changes.contains { $0.breaksTrend })
        #expect(try await database.read { try Rounds.find("2567", on: $0)?.standardSet } == "2567")
        await database.close()
    }

    @Test(
        "A participant is taken anew from the register; answers that no longer apply are kept",
        arguments: Engine.enabled)
    func rebases(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let environment = environment
        let person = SmallRound.person(.recorder, of: "5110201", account: 7)
        // Asked of subdistrict municipalities, not of PAOs.
        let save = SaveAnswer(
            round: "2567", localGovernment: "5110201", indicator: "A1-05",
            entry: AnswerEntry(typedFrame: "", typedProvision: "3", carriedOut: true, note: ""), seen: 0)
        _ = try await save.perform(by: .known(person), in: environment, on: database)
        _ = try await database.write {
            try $0.run("UPDATE local_government SET type = 'PAO', name_th = 'ใหม่' WHERE code = '5110201'")
        }
        let rebase = RebaseParticipant(round: "2567", localGovernment: "5110201", reason: "ยกฐานะ")
        let outcome = try await database.write { try rebase.run(in: environment, on: $0) }
        guard case .rebased(let was, let became, setAside: 1) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(was.type == .subdistrictMunicipality && became.type == .pao)
        let (assessment, answers) = try await database.read { db in
            let assessment = try Assessments.find("2567", "5110201", on: db)
            return (assessment, try Answers.list(assessment?.id ?? 0, on: db))
        }
        #expect(assessment?.localGovernment.name == "ใหม่")
        #expect(answers["A1-05"]?.answer.provision == ExactDecimal(3))
        await #expect(throws: Refusal.self) {
            _ = try await save.perform(by: .known(person), in: environment, on: database)
        }
        await database.close()
    }

    @Test(
        "A round does not open while counted targets are unapproved, unless the Office confirms",
        arguments: Engine.enabled)
    func opensWithApprovalOnly(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let environment = environment
        let (refused, opened) = try await database.write { db in
            let day = ThaiDate(daysSinceEpoch: 20_000)
            let round = Round(
                id: "2568", standardSet: "2567", state: .prepared, opensOn: day, closesOn: day,
                resolution: Resolution(meeting: "", on: nil))
            _ = try CreateRound(round: round).run(in: environment, on: db)
            return (
                try OpenRound(id: "2568").run(in: environment, on: db),
                try OpenRound(id: "2568", approvalReference: "นร 0107/1").run(in: environment, on: db)
            )
        }
        guard case .unapproved(let codes) = refused, case .opened(participants: 4) = opened else {
            Issue.record("\(refused) \(opened)")
            return
        }
        #expect(codes.count == 81)
        await database.close()
    }
}
