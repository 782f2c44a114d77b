import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct SavePaperTallyTests {
    private static let code = "6110111"
    private let recorder = SmallRound.person(.recorder, of: code, account: 11)
    private static let today = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date

    private func paper(_ occasion: String = "วันออกหน่วย" + marker, satisfied: Int = 20) -> PaperTally {
        PaperTally(
            occasion: occasion, heldOn: Self.today,
            tally: SatisfactionTally(
                sheets: 40, counts: ["S-01": SatisfactionCount(satisfied: satisfied, improve: 10), "S-99": .zero]))
    }

    private func save(
        _ paper: PaperTally, _ correction: SavePaperTally.Correction? = nil, as person: Principal? = nil,
        on database: any Database
    ) async throws -> SavePaperTally.Outcome {
        try await SavePaperTally(round: "2567", localGovernment: Self.code, paper: paper, correction: correction)
            .perform(by: .known(person ?? recorder), in: SmallRound.environment(), on: database)
    }

    private func remove(
        seen: Int, _ reason: String, number: Int = 1, on database: any Database
    ) async throws -> RemovePaperTally.Outcome {
        try await RemovePaperTally(
            round: "2567", localGovernment: Self.code, number: number, seen: seen, reason: reason
        ).perform(by: .known(recorder), in: SmallRound.environment(), on: database)
    }

    private func papers(_ database: any Database) async throws -> [StoredPaperTally] {
        try await database.read {
            try SatisfactionReading("2567", Self.code, in: SmallRound.environment(), on: $0).papers
        }
    }

    @Test(
        "a tally is entered, corrected with a reason and removed with a reason, each on the record",
        arguments: Engine.enabled)
    func life(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        guard case .saved = try await save(paper(), on: database) else {
            Issue.record("not saved")
            return
        }
        guard case .saved(let second, _) = try await save(paper("ที่ว่าการ"), on: database) else {
            Issue.record("not saved")
            return
        }
        #expect(second.number == 2)
        let correction = SavePaperTally.Correction(number: 1, seen: 1, reason: "นับผิด" + marker)
        guard case .saved(let corrected, _) = try await save(paper(satisfied: 21), correction, on: database) else {
            Issue.record("not corrected")
            return
        }
        #expect(corrected.version == 2)
        guard case .removed = try await remove(seen: 2, "ซ้ำ", on: database) else {
            Issue.record("not removed")
            return
        }
        #expect(try await papers(database).map(\.number) == [2])
        guard case .saved(let third, _) = try await save(paper(), on: database) else {
            Issue.record("not saved")
            return
        }
        #expect(third.number == 3, "a number is never given twice")
        let (entries, texts) = try await database.read {
            (try AuditEntries.list(Self.code, on: $0), try AuditEntries.texts(Self.code, on: $0))
        }
        #expect(entries.map(\.action).suffix(2) == ["paper_tally.removed", "paper_tally.saved"])
        #expect(Audit.firstBreak(in: entries) == nil)
        #expect(texts[3]?["reason"] == "นับผิด" + marker && texts[1]?["occasion"] == "วันออกหน่วย" + marker)
        #expect(!entries.contains { ($0.was + $0.became).contains("วันออกหน่วย") }, "free text stands as a commitment")
    }

    @Test(
        "a correction without a reason, or of what somebody changed meanwhile, changes nothing",
        arguments: Engine.enabled)
    func refused(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await save(paper(), on: database)
        guard
            case .reasonMissing = try await save(
                paper(satisfied: 1), .init(number: 1, seen: 1, reason: " "), on: database),
            case .changedSince = try await save(
                paper(satisfied: 1), .init(number: 1, seen: 0, reason: "ก"), on: database),
            case .unchanged = try await save(paper(), .init(number: 1, seen: 0, reason: ""), on: database),
            case .reasonMissing = try await remove(seen: 1, " ", on: database),
            case .changedSince = try await remove(seen: 2, "ก", on: database),
            case .invalid([.moreAnswersThanSheets("S-01")]) = try await save(paper(satisfied: 31), on: database)
        else {
            Issue.record("not refused")
            return
        }
        #expect(
            try await papers(database).map(\.paper.tally.counts) == [
                ["S-01": SatisfactionCount(satisfied: 20, improve: 10)]
            ])
        await #expect(throws: Refusal.self) { _ = try await remove(seen: 1, "ก", number: 9, on: database) }
    }

    @Test(
        "nobody but the recorder of the place enters tallies, and nobody in a closed round", arguments: Engine.enabled)
    func forbidden(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        for (role, place) in [(Role.certifier, Self.code), (.recorder, "5110201"), (.province, "11"), (.odloc, "")] {
            await #expect(throws: Refusal.forbidden) {
                _ = try await save(paper(), as: SmallRound.person(role, of: place, account: 50), on: database)
            }
        }
        _ = try await save(paper(), on: database)
        _ = try await database.write { try CloseRound(id: "2567").run(in: SmallRound.environment(), on: $0) }
        guard case .closed(.roundClosed) = try await save(paper(), on: database),
            case .closed(.roundClosed) = try await remove(seen: 1, "ก", on: database)
        else {
            Issue.record("not closed")
            return
        }
    }
}
