import Actions
import Domain
import Store
import TestSupport
import Testing

/// What a local government can do after recording: look over its own result, and ask for a second look.
@Suite struct PreviewAndReviewTests {
    private func reopen(_ round: CertifiedRound, _ reason: String = "กรอกหน่วยผิด") async throws -> String {
        name(
            of: try await round.perform(
                ReopenInPreview(round: "2567", localGovernment: CertifiedRound.code, reason: reason),
                as: CertifiedRound.certifier))
    }

    @Test("The preview begins after the last day, lasts its days, and opens every row", arguments: Engine.enabled)
    func preview(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine, check: .off)
        round.pass(days: 30)
        #expect(try await reopen(round) == "notInPreview")
        round.pass(days: 1)
        #expect(try await reopen(round, " ") == "reasons")
        #expect(try await reopen(round) == "reopened")
        #expect(name(of: try await round.record("A1-02", frame: "4", provision: "2")) == "saved")
        try await round.submit()
        #expect(name(of: try await round.certify()) == "certified")
        round.pass(days: 6)
        #expect(try await reopen(round) == "reopened")
        round.pass(days: 1)
        #expect(try await reopen(round) == "notInPreview")
        #expect(name(of: try await round.record("A1-02", frame: "5", provision: "2", seen: 1)) == "closed")
        await round.database.close()
    }

    @Test("Without a preview nobody opens his own figures", arguments: Engine.enabled)
    func noPreview(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine, check: .off)
        var schedule = RoundSchedule()
        schedule.previewDays = 0
        _ = try await round.perform(ScheduleRound(round: "2567", schedule: schedule), as: CertifiedRound.office)
        round.pass(days: 31)
        #expect(try await reopen(round) == "notInPreview")
        await round.database.close()
    }

    private func ask(_ round: CertifiedRound, _ reasons: [String: String]) async throws -> String {
        name(
            of: try await round.perform(
                RequestReview(round: "2567", localGovernment: CertifiedRound.code, reasons: Reasons(reasons)),
                as: CertifiedRound.certifier))
    }

    private func decide(
        _ round: CertifiedRound, granted: Set<String>, _ reasons: [String: String], days: Int? = 7,
        as person: Principal = CertifiedRound.office
    ) async throws -> String {
        let action = DecideReview(
            round: "2567", localGovernment: CertifiedRound.code, number: 1, granted: granted,
            reasons: Reasons(reasons), until: days.map { round.today.adding(days: $0) })
        return name(of: try await round.perform(action, as: person))
    }

    @Test(
        "A review is asked for after the check, once at a time, and opens what was granted", arguments: Engine.enabled)
    func review(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        let asked = ["A1-01": "นับถนนที่โอนแล้ว", "A1-02": "มีหลักฐานเพิ่ม"]
        #expect(try await ask(round, asked) == "notInReview")
        round.pass(days: 61)
        #expect(try await ask(round, [:]) == "reasons")
        #expect(try await ask(round, asked) == "requested")
        #expect(try await ask(round, asked) == "waiting")
        await #expect(throws: Refusal.forbidden) {
            try await decide(round, granted: [], asked, as: CertifiedRound.province)
        }
        #expect(try await decide(round, granted: ["A1-01"], ["A1-01": "เห็นด้วย"]) == "reasons")
        let words = ["A1-01": "เห็นด้วย", "A1-02": "ไม่มีหลักฐาน"]
        #expect(try await decide(round, granted: ["A1-01"], words, days: nil) == "untilOutOfRange")
        #expect(try await decide(round, granted: ["A1-01", "A1-03"], words) == "decided")
        #expect(try await decide(round, granted: ["A1-01"], words) == "decidedBefore")
        let assessment = try await round.assessment()
        #expect(assessment.reopening?.kind == .reviewed && assessment.reopening?.rows == .some(["A1-01"]))
        let request = try await round.database.read { try ReviewRequests.list(assessment, on: $0).first }
        #expect(request?.reasons == asked && request?.decision?.reasons == words)
        #expect(request?.decision?.granted == ["A1-01"])
        await round.database.close()
    }

    @Test(
        "A review that is refused opens nothing, and none is asked for where nobody checks", arguments: Engine.enabled)
    func refused(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine)
        round.pass(days: 75)
        #expect(try await ask(round, ["A1-01": "ขอให้ดูอีกครั้ง"]) == "requested")
        #expect(try await decide(round, granted: [], ["A1-01": "ผลถูกต้องแล้ว"], days: nil) == "decided")
        #expect(try await round.state() == .certified)
        round.pass(days: 1)
        #expect(try await ask(round, ["A1-01": "อีกครั้ง"]) == "notInReview")
        await round.database.close()
        let unchecked = try await CertifiedRound.make(engine, check: .off)
        unchecked.pass(days: 31)
        #expect(try await ask(unchecked, ["A1-01": "ก"]) == "notInReview")
        await unchecked.database.close()
    }
}
