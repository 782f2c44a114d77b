import Actions
import Domain
import Store
import TestSupport
import Testing

struct SeededStatesTests {
    @Test("Of each type one stands in every state, Pattaya and Bangkok are recording", arguments: Engine.enabled)
    func states(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        _ = try await DemonstrationCountry.seed(database)
        let examples = try await database.read { try DemonstrationExamples("2567", on: $0) }
        for type in LocalGovernmentType.allCases {
            let isAlone = type == .pattaya || type == .bma
            for state in [Assessment.State.notStarted, .recording, .submitted, .certified] {
                let isEmpty = examples.codes(of: type, in: state).isEmpty
                #expect(isEmpty == (isAlone && state != .recording), "\(type) \(state)")
            }
        }
        #expect(examples.recording?.type == .tao && examples.submitted?.type == .tao)
        await database.close()
    }

    @Test("What stands recorded fits the state, and was saved by the recorder before now", arguments: Engine.enabled)
    func rows(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        _ = try await DemonstrationCountry.seed(database)
        let environment = DemonstrationCountry.environment()
        try await database.read { db throws in
            for assessment in try Assessments.list("2567", on: db) {
                let code = assessment.localGovernment.code
                let reading = try AssessmentReading("2567", code, in: environment, on: db)
                let recorder = try #require(try Accounts.find(username: "recorder-\(code)", on: db))
                #expect(reading.answers.isEmpty == (assessment.state == .notStarted))
                for (_, stored) in reading.answers {
                    #expect(stored.version == 1 && stored.savedBy == recorder.accountID && stored.entry == 1)
                    #expect(stored.savedAt <= DemonstrationCountry.now)
                }
                let certification = try Certifications.current(assessment.id, on: db)
                #expect((certification != nil) == (assessment.state == .certified))
                if assessment.state == .certified { #expect(reading.blanksWithoutReason.isEmpty) }
                #expect(try AuditEntries.list(code, on: db).map(\.action) == entries(assessment.state))
            }
        }
        await database.close()
    }

    @Test("What was invented goes on by hand: recorded, submitted, certified", arguments: Engine.enabled)
    func goesOn(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        _ = try await DemonstrationCountry.seed(database)
        let environment = DemonstrationCountry.environment()
        let code = try #require(try await database.read { try DemonstrationExamples("2567", on: $0) }.submitted?.code)
        let certifier = try #require(
            try await database.read { try Accounts.find(username: "certifier-\(code)", on: $0) })
        let blanks = try await database.read {
            try AssessmentReading("2567", code, in: environment, on: $0).blanksWithoutReason.map(\.code)
        }
        let reasons = StateBlankReasons(
            round: "2567", localGovernment: code,
            reasons: Dictionary(blanks.map { ($0, "ยังไม่มีข้อมูล") }, uniquingKeysWith: { first, _ in first }))
        _ = try await reasons.perform(by: .known(certifier), in: environment, on: database)
        let seen = try await database.read {
            CertifyAssessment.sha256(
                of: try AssessmentReading("2567", code, in: environment, on: $0).snapshot(number: 1))
        }
        let outcome = try await CertifyAssessment(round: "2567", localGovernment: code, seenSHA256: seen)
            .perform(by: .known(certifier), in: environment, on: database)
        guard case .certified = outcome else {
            Issue.record("it was not certified: \(outcome)")
            return
        }
        let findings = try await database.read { try CheckDatabase.run(in: environment, on: $0) }
        #expect(findings.problems == [])
        await database.close()
    }

    private func entries(_ state: Assessment.State) -> [String] {
        switch state {
        case .notStarted: []
        case .recording, .submitted: ["answers.invented"]
        case .certified, .checked, .reopened: ["answers.invented", "certification.created"]
        }
    }
}
