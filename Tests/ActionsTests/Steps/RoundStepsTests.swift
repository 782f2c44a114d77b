import Actions
import Domain
import Store
import TestSupport
import Testing

/// How a round goes from recording to the Committee.
@Suite struct RoundStepsTests {
    private func extend(
        _ round: CertifiedRound, _ place: String, days: Int, reason: String = "น้ำท่วม"
    ) async throws -> String {
        name(
            of: try await round.perform(
                GrantExtension(round: "2567", place: place, until: round.today.adding(days: days), reason: reason),
                as: CertifiedRound.office))
    }

    @Test("More time for the country, a province or one; the latest day counts", arguments: Engine.enabled)
    func extensions(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine, check: .off)
        let before = try await round.assessment().recordingEnds
        #expect(try await extend(round, "11", days: 40) == "granted")
        #expect(try await extend(round, "", days: 35) == "granted")
        #expect(try await round.assessment().recordingEnds == before.adding(days: 10))
        #expect(try await extend(round, "11", days: 39) == "notLater")
        #expect(try await extend(round, "99", days: 50) == "unknownPlace")
        #expect(try await extend(round, "9999999", days: 50) == "unknownPlace")
        #expect(try await extend(round, "x", days: 50) == "unknownPlace")
        #expect(try await extend(round, "11", days: 20) == "untilOutOfRange")
        #expect(try await extend(round, "11", days: 50, reason: "") == "reasons")
        await #expect(throws: Refusal.forbidden) {
            try await round.perform(
                GrantExtension(round: "2567", place: "", until: round.today.adding(days: 50), reason: "ก"),
                as: CertifiedRound.province)
        }
        round.pass(days: 38)
        let withdrawn = try await round.perform(
            WithdrawCertification(round: "2567", localGovernment: CertifiedRound.code, reason: "แก้ไข"),
            as: CertifiedRound.certifier)
        #expect(name(of: withdrawn) == "withdrawn")
        #expect(name(of: try await round.record("A1-02", frame: "4", provision: "2")) == "saved")
        let list = try await round.database.read { try Extensions.list("2567", on: $0) }
        #expect(list.map(\.reason) == ["น้ำท่วม", "น้ำท่วม"] && list.map(\.scope) == [.country, .province("11")])
        await round.database.close()
    }

    @Test(
        "Closed, late ones, final, sub-committee, Committee: in this order, and final means final",
        arguments: Engine.enabled)
    func toTheCommittee(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine, check: .off)
        func finalise() async throws -> String {
            name(of: try await round.perform(FinaliseRound(round: "2567"), as: CertifiedRound.office))
        }
        func meet(_ step: Round.State, _ meeting: String, days: Int? = 0) async throws -> String {
            let day = days.map { round.today.adding(days: $0) }
            return name(
                of: try await round.perform(
                    RecordMeeting(round: "2567", step: step, meeting: meeting, heldOn: day), as: CertifiedRound.office))
        }
        #expect(try await finalise() == "notNow")
        round.pass(days: 31)
        #expect(name(of: try await round.perform(CloseRound(id: "2567"), as: CertifiedRound.office)) == "closed")
        #expect(try await finalise() == "pending")
        #expect(try await extend(round, "11", days: 3) == "onlySingleOnes")
        #expect(try await extend(round, CertifiedRound.code, days: 3) == "certified")
        #expect(try await extend(round, "5110201", days: 3) == "granted")
        let late = SaveAnswer(
            round: "2567", localGovernment: "5110201", indicator: "A1-01",
            entry: AnswerEntry(typedFrame: "5", typedProvision: "4", carriedOut: true, note: ""), seen: 0)
        let recorder = SmallRound.person(.recorder, of: "5110201", account: 21)
        #expect(name(of: try await round.perform(late, as: recorder)) == "saved")
        round.pass(days: 8)
        #expect(name(of: try await round.perform(late, as: recorder)) == "closed")
        #expect(try await meet(.subcommittee, "2/2567") == "notNow")
        guard
            case .finalised(let counts) = try await round.perform(
                FinaliseRound(round: "2567"), as: CertifiedRound.office)
        else {
            Issue.record("it was not made final")
            return
        }
        #expect(counts == counted(certified: 1, notCertified: 1, untouched: 2))
        #expect(name(of: try await round.record("A1-01", frame: "9", provision: "8", seen: 1)) == "closed")
        #expect(try await extend(round, "5110201", days: 3) == "notNow")
        #expect(try await meet(.committee, "4/2567") == "notNow")
        #expect(try await meet(.subcommittee, " ") == "meetingMissing")
        #expect(try await meet(.subcommittee, "2/2567", days: nil) == "dayMissing")
        #expect(try await meet(.subcommittee, "2/2567", days: 1) == "dayAhead")
        #expect(try await meet(.subcommittee, "2/2567") == "recorded")
        #expect(try await meet(.committee, "4/2567") == "recorded")
        #expect(try await meet(.committee, "5/2567") == "notNow")
        let state = try await round.database.read { try Rounds.find("2567", on: $0)?.state }
        #expect(state == .committee)
        let meetings = try await round.database.read { try RoundMeetings.list("2567", on: $0) }
        #expect(meetings.map(\.meeting) == ["", "2/2567", "4/2567"])
        await round.database.close()
    }

    private func counted(certified: Int, notCertified: Int, untouched: Int) -> FinaliseRound.Counts {
        var counts = FinaliseRound.Counts()
        (counts.certified, counts.notCertified, counts.untouched) = (certified, notCertified, untouched)
        return counts
    }

    @Test(
        "A sample takes a share of every province, rounded up, and can be drawn again from the record",
        arguments: Engine.enabled)
    func sample(_ engine: Engine) async throws {
        let round = try await CertifiedRound.make(engine, check: .off)
        var schedule = RoundSchedule()
        schedule.check = .sample
        schedule.samplePercent = 40
        guard
            case .scheduled(let toCheck) = try await round.perform(
                ScheduleRound(round: "2567", schedule: schedule), as: CertifiedRound.office)
        else {
            Issue.record("it was not scheduled")
            return
        }
        // Three in one province, one in another.
        #expect(toCheck == 3)
        let chosen = try await round.database.read { db in
            try Assessments.list("2567", on: db).filter(\.isToBeChecked).map(\.localGovernment.provinceCode)
        }
        #expect(chosen.sorted() == ["10", "11", "11"])
        schedule.samplePercent = 0
        #expect(
            name(
                of: try await round.perform(ScheduleRound(round: "2567", schedule: schedule), as: CertifiedRound.office)
            )
                == "impossible")
        await round.database.close()
    }
}
