import Actions
import Domain
import Store
import TestSupport
import Testing

/// Checking, returning, and correcting only what was named.
@Suite struct ReturnTests {
    @Test("Accepting is a step of its own, and nobody accepts what he recorded or certified", arguments: Engine.enabled)
    func accepting(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        func check(_ certification: Int, as person: Principal) async throws -> String {
            let action = CheckAssessment(
                round: "2567", localGovernment: CertifiedRound.code, certification: certification)
            return name(of: try await round.perform(action, as: person))
        }
        let both = Principal(
            accountID: 12, username: "both", name: "สมใจ ใจดี",
            assignments: [RoleAssignment(.certifier, at: CertifiedRound.code), RoleAssignment(.province, at: "11")])
        #expect(try await check(1, as: both) == "ownWork")
        #expect(try await check(2, as: CertifiedRound.province) == "changedSince")
        await #expect(throws: Refusal.forbidden) { try await check(1, as: CertifiedRound.district) }
        await #expect(throws: Refusal.forbidden) {
            try await check(1, as: SmallRound.person(.province, of: "20", account: 18))
        }
        #expect(try await round.state() == .certified)
        #expect(try await check(1, as: CertifiedRound.province) == "checked")
        #expect(try await round.state() == .checked)
        #expect(try await check(1, as: CertifiedRound.province) == "notNow")
        await round.database.close()
    }

    @Test(
        "A return opens the named rows only, until its day, and the certification stands meanwhile",
        arguments: Engine.enabled)
    func returning(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        guard case .returned(let reopening, _) = try await round.sendBack(["A1-01": "หน่วยเป็นเมตร โปรดตรวจ"]) else {
            Issue.record("it was not returned")
            return
        }
        let assessment = try await round.assessment()
        #expect(assessment.state == .reopened && assessment.reopening == reopening)
        #expect(name(of: try await round.record("A1-02", frame: "4", provision: "2")) == "closed")
        #expect(name(of: try await round.record("A1-01", frame: "12", provision: "8", seen: 1)) == "saved")
        let value = SaveBaseValue(
            round: "2567", localGovernment: CertifiedRound.code, item: "population", typed: "5",
            value: .success(ExactDecimal(5)), seen: 0)
        if try SmallRound.standards().baseDataItem("population") != nil {
            #expect(name(of: try await round.perform(value, as: CertifiedRound.recorder)) == "closed")
        }
        let id = assessment.id
        let standing = try await round.database.read { try Certifications.current(id, on: $0) }
        #expect(standing?.number == 1)

        try await round.submit()
        #expect(try await round.state() == .submitted)
        _ = try await round.perform(
            SubmitAssessment(round: "2567", localGovernment: CertifiedRound.code, direction: .recall),
            as: CertifiedRound.recorder)
        #expect(try await round.state() == .reopened)
        try await round.submit()
        #expect(name(of: try await round.certify()) == "certified")
        let after = try await round.assessment()
        #expect(after.state == .certified && after.reopening == nil)
        let now = try await round.database.read { try Certifications.current(id, on: $0) }
        #expect(now?.number == 2)
        let reasons = try await round.database.read { try Reopenings.list(after, on: $0).first?.reasons }
        #expect(reasons == ["A1-01": "หน่วยเป็นเมตร โปรดตรวจ"])
        await round.database.close()
    }

    @Test("After its day nothing is corrected or certified, and what was certified stands", arguments: Engine.enabled)
    func overdue(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        // Nobody has less time than everybody.
        round.pass(days: 31)
        _ = try await round.sendBack(["A1-01": "โปรดตรวจ"], days: 3)
        round.pass(days: 3)
        #expect(name(of: try await round.record("A1-01", frame: "12", provision: "8", seen: 1)) == "saved")
        #expect(name(of: try await round.sendBack(["A1-01": "อีกครั้ง"])) == "stillOpen")
        round.pass(days: 1)
        #expect(name(of: try await round.record("A1-01", frame: "13", provision: "8", seen: 2)) == "closed")
        #expect(name(of: try await round.certify()) == "closed")
        #expect(name(of: try await round.sendBack(["A1-01": "อีกครั้ง"])) == "returned")
        #expect(name(of: try await round.record("A1-01", frame: "13", provision: "8", seen: 2)) == "saved")
        await round.database.close()
    }

    @Test(
        "A return needs a row, a reason for each, and a day to come; bad ones change nothing", arguments: Engine.enabled
    )
    func refusals(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        #expect("\(try await round.sendBack([:]))" == "reasons(Actions.Reasons.Problem.nothingNamed)")
        #expect(
            "\(try await round.sendBack(["A1-01": " "]))" == "reasons(Actions.Reasons.Problem.missing([\"A1-01\"]))")
        #expect(name(of: try await round.sendBack(["A1-01": "ก"], days: -1)) == "untilOutOfRange")
        #expect(name(of: try await round.sendBack(["A1-01": "ก"], days: 400)) == "untilOutOfRange")
        #expect(name(of: try await round.sendBack(["A1-01": "ก"], certification: 2)) == "changedSince")
        await #expect(throws: Refusal.self) { try await round.sendBack(["Z9-99": "ก"]) }
        #expect(try await round.state() == .certified)
        await round.database.close()
        let unchecked = try await CertifiedRound.make(engine, check: .off)
        #expect(name(of: try await unchecked.sendBack(["A1-01": "ก"])) == "noCheck")
        await unchecked.database.close()
    }

    @Test("Withdrawing what was checked brings it back to recording, and the check with it", arguments: Engine.enabled)
    func withdrawing(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        _ = try await round.perform(
            CheckAssessment(round: "2567", localGovernment: CertifiedRound.code, certification: 1),
            as: CertifiedRound.province)
        let withdrawn = try await round.perform(
            WithdrawCertification(round: "2567", localGovernment: CertifiedRound.code, reason: "แก้ไขหน่วย"),
            as: CertifiedRound.certifier)
        #expect(name(of: withdrawn) == "withdrawn")
        #expect(try await round.state() == .recording)
        try await round.submit()
        _ = try await round.certify()
        #expect(try await round.state() == .certified)
        await round.database.close()
    }
}
