import Actions
import Domain
import Store
import TestSupport
import Testing

/// Steps that meet each other: none takes from another what it has opened, and none brings back what was sent back.
@Suite struct BesideEachOtherTests {
    private func withdraw(_ round: CertifiedRound) async throws -> String {
        name(
            of: try await round.perform(
                WithdrawCertification(round: "2567", localGovernment: CertifiedRound.code, reason: "แก้ไข"),
                as: CertifiedRound.certifier))
    }

    @Test("Withdrawing a corrected certification does not bring back the one before", arguments: Engine.enabled)
    func withdrawing(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        _ = try await round.sendBack(["A1-01": "โปรดตรวจ"])
        try await round.record("A1-01", frame: "12", provision: "8", seen: 1)
        try await round.submit()
        #expect(name(of: try await round.certify()) == "certified")
        #expect(try await withdraw(round) == "withdrawn")
        let id = try await round.assessment().id
        #expect(try await round.database.read { try Certifications.current(id, on: $0) } == nil)
        #expect(try await round.state() == .recording)
        await round.database.close()
    }

    @Test("A granted review leaves open what is being corrected, until the later day", arguments: Engine.enabled)
    func reviewBesideReturn(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        round.pass(days: 61)
        let asked = try await round.perform(
            RequestReview(
                round: "2567", localGovernment: CertifiedRound.code, reasons: Reasons(["A1-03": "มีหลักฐานเพิ่ม"])),
            as: CertifiedRound.certifier)
        #expect(name(of: asked) == "requested")
        let returned = try await round.sendBack(["A1-01": "โปรดตรวจ"], days: 20, as: CertifiedRound.office)
        #expect(name(of: returned) == "returned")
        let decided = try await round.perform(
            DecideReview(
                round: "2567", localGovernment: CertifiedRound.code, number: 1, granted: ["A1-03"],
                reasons: Reasons(["A1-03": "เห็นด้วย"]), until: round.today.adding(days: 5)), as: CertifiedRound.office)
        #expect(name(of: decided) == "decided")
        let reopening = try await round.assessment().reopening
        #expect(reopening?.rows == .some(["A1-01", "A1-03"]) && reopening?.until == round.today.adding(days: 20))
        await round.database.close()
    }

    @Test("What was handed over and not certified in time can be sent back again", arguments: Engine.enabled)
    func tooLate(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        round.pass(days: 31)
        _ = try await round.sendBack(["A1-01": "โปรดตรวจ"], days: 2)
        try await round.record("A1-01", frame: "12", provision: "8", seen: 1)
        try await round.submit()
        round.pass(days: 3)
        #expect(name(of: try await round.certify()) == "closed")
        #expect(name(of: try await round.sendBack(["A1-02": "โปรดตรวจ"])) == "returned")
        // What was half corrected can be put right too.
        #expect(try await round.assessment().reopening?.rows == .some(["A1-01", "A1-02"]))
        await round.database.close()
    }

    @Test(
        "More time is more time for a correction too, and after closing only for whoever corrects",
        arguments: Engine.enabled)
    func moreTime(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        round.pass(days: 31)
        _ = try await round.sendBack(["A1-01": "โปรดตรวจ"], days: 2)
        _ = try await round.perform(CloseRound(id: "2567"), as: CertifiedRound.office)
        let until = round.today.adding(days: 9)
        let granted = try await round.perform(
            GrantExtension(round: "2567", place: CertifiedRound.code, until: until, reason: "น้ำท่วม"),
            as: CertifiedRound.office)
        #expect(name(of: granted) == "granted")
        #expect(try await round.assessment().reopening?.until == until)
        round.pass(days: 9)
        #expect(name(of: try await round.record("A1-01", frame: "12", provision: "8", seen: 1)) == "saved")
        await round.database.close()
    }

    @Test("An item of base data is opened with the rows whose frame it is", arguments: Engine.enabled)
    func baseData(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        let standards = try SmallRound.standards()
        let item = try #require(standards.baseData(for: .tao).first)
        let dependants = standards.indicators(for: .tao).filter { $0.frameFrom == item.code }.map(\.code)
        try #require(!dependants.isEmpty)
        let row = BaseDataItem.subject(item.code)
        _ = try await round.sendBack([row: "โปรดตรวจ"])
        #expect(try await round.assessment().reopening?.rows == .some(Set(dependants + [row])))
        await round.database.close()
    }

    @Test(
        "A participant with a certification is not rebased, and a final round is judged by no other set",
        arguments: Engine.enabled)
    func frozen(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        _ = try await round.sendBack(["A1-01": "โปรดตรวจ"])
        let environment = round.environment
        let rebased = try await round.database.write { db in
            try RebaseParticipant(round: "2567", localGovernment: CertifiedRound.code, reason: "เปลี่ยนประเภท")
                .run(in: environment, on: db)
        }
        #expect(name(of: rebased) == "certified")
        let amended = try await round.database.write { db in
            _ = try db.run("UPDATE round SET state = 'closed', later_state = 'final' WHERE id = '2567'")
            return try AmendRound(id: "2567", standardSet: "2568", reason: "ก").run(in: environment, on: db)
        }
        #expect(name(of: amended) == "final")
        await round.database.close()
    }

    @Test("A province returns for the first time only while it checks; the Office may later", arguments: Engine.enabled)
    func afterTheCheck(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        round.pass(days: 61)
        #expect(name(of: try await round.sendBack(["A1-01": "โปรดตรวจ"])) == "checkOver")
        #expect(name(of: try await round.sendBack(["A1-01": "โปรดตรวจ"], as: CertifiedRound.office)) == "returned")
        await round.database.close()
    }

    @Test("Whoever once recorded a figure does not check, though another has overwritten it", arguments: Engine.enabled)
    func onceRecorded(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        _ = try await withdraw(round)
        let entry = AnswerEntry(typedFrame: "11", typedProvision: "8", carriedOut: true, note: "")
        _ = try await round.perform(
            SaveAnswer(round: "2567", localGovernment: CertifiedRound.code, indicator: "A1-01", entry: entry, seen: 1),
            as: SmallRound.person(.recorder, of: CertifiedRound.code, account: 31))
        try await round.record("A1-01", frame: "12", provision: "8", seen: 2)
        try await round.submit()
        _ = try await round.certify()
        let moved = SmallRound.person(.province, of: "11", account: 31)
        let check = CheckAssessment(round: "2567", localGovernment: CertifiedRound.code, certification: 2)
        #expect(name(of: try await round.perform(check, as: moved)) == "ownWork")
        #expect(name(of: try await round.perform(check, as: CertifiedRound.province)) == "checked")
        await round.database.close()
    }
}
