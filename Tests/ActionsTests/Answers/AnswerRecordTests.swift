import Actions
import Domain
import Store
import TestSupport
import Testing

/// Audit entries are read back as they were written.
@Suite struct AnswerRecordTests {
    @Test("What a save writes is what history reads")
    func readsWhatWasWritten() async throws {
        let database = try await SmallRound.make(.sqlite)
        let code = "6110111"
        let person = SmallRound.person(.recorder, of: code, account: 11)
        let save = SaveAnswer(
            round: "2567", localGovernment: code, indicator: "A1-01",
            entry: AnswerEntry(typedFrame: "10", typedProvision: "", carriedOut: false, note: "หมายเหตุ"), seen: 0)
        _ = try await save.perform(by: .known(person), in: SmallRound.environment(), on: database)
        let value = SaveBaseValue(
            round: "2567", localGovernment: code, item: "villages", typed: "12", value: .success(ExactDecimal(12)),
            seen: 0)
        _ = try await value.perform(by: .known(person), in: SmallRound.environment(), on: database)
        let entries = try await database.read { try AuditEntries.list(code, on: $0) }
        let figures = try #require(AnswerRecord.figures(entries[0].became))
        #expect(figures.frame == ExactDecimal(10) && figures.provision == nil && !figures.carriedOut)
        #expect(figures.version == 1 && figures.hasNote)
        #expect(AnswerRecord.baseValue(entries[1].became)?.value == ExactDecimal(12))
        #expect(AnswerRecord.baseValue(entries[0].became) == nil && AnswerRecord.figures(entries[1].became) == nil)
        await database.close()
    }

    @Test(
        "Anything else is not read",
        arguments: [
            "", "null", "{}", #"{"carried_out":true,"frame":null,"provision":null}"#,
            #"{"carried_out":true,"frame":1,"provision":null,"version":1}"#,
            #"{"carried_out":true,"frame":"x","provision":null,"version":1}"#,
            #"{"carried_out":true,"extra":1,"frame":null,"provision":null,"version":1}"#,
            #"{"carried_out": true,"frame":null,"provision":null,"version":1}"#,
            #"{"value":"1"}"#, #"{"value":1,"version":1}"#,
        ])
    func refusesOthers(text: String) {
        #expect(AnswerRecord.figures(text) == nil)
        #expect(AnswerRecord.baseValue(text) == nil)
    }
}
