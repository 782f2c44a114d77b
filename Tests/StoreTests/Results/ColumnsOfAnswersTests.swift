import Domain
import Store
import TestSupport
import Testing

@Suite struct ColumnsOfAnswersTests {
    @Test("the columns hold what the repositories read", arguments: Engine.enabled)
    func sameAsRepositories(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let standards = try SmallRound.standards()
        try await database.write { db in try Self.fill(standards, on: db) }
        try await database.read { db in
            let columns = try ColumnsOfAnswers.load(SmallRound.id, standards, on: db)
            #expect(columns.participants.list.map(\.code) == SmallRound.codes)
            #expect(columns.participants.provinces.map(\.code) == ["10", "11", "20"])
            for (participant, assessment) in try Assessments.list(SmallRound.id, on: db).enumerated() {
                #expect(columns.participants.list[participant].localGovernment == assessment.localGovernment)
                #expect(columns.participants.list[participant].assessmentID == assessment.id)
                #expect(columns.state(of: participant) == assessment.state)
                try Self.expectSame(columns, participant, assessment, standards, on: db)
                try Self.expectSameCertified(columns, participant, assessment, standards, on: db)
            }
            var anew = columns
            for basis in Basis.allCases { anew.judge(basis) }
            for basis in Basis.allCases { #expect(columns.summary(basis) == anew.summary(basis)) }
        }
        await database.close()
    }

    @Test("a basis left out is not read", arguments: Engine.enabled)
    func oneBasis(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let standards = try SmallRound.standards()
        try await database.write { db in try Self.fill(standards, on: db) }
        try await database.read { db in
            let both = try ColumnsOfAnswers.load(SmallRound.id, standards, on: db)
            for basis in Basis.allCases {
                let one = try ColumnsOfAnswers.load(SmallRound.id, standards, bases: [basis], on: db)
                #expect(one.summary(basis) == both.summary(basis))
                let other: Basis = basis == .live ? .certified : .live
                #expect(one.summary(other).national.tally.judged == 0)
                #expect(one.summary(other).national.progress == both.summary(other).national.progress)
            }
        }
        await database.close()
    }

    @Test("assessments put in one by one give the columns that loading gives", arguments: Engine.enabled)
    func byAssessment(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let standards = try SmallRound.standards()
        let empty = try await database.read { try ColumnsOfAnswers.load(SmallRound.id, standards, on: $0) }
        try await database.write { db in
            try Self.fill(standards, on: db)
            // Every chain has an entry after what it changed.
            for code in SmallRound.codes {
                try AuditEntries.insert(
                    AuditEntries.Stored(
                        AuditEntry(.answersInvented, round: SmallRound.id), chain: code, sequence: 50, at: 0,
                        accountID: 0, role: "", requestID: "", hash: [1]), on: db)
            }
        }
        try await database.read { db in
            let loaded = try ColumnsOfAnswers.load(SmallRound.id, standards, on: db)
            var columns = empty
            for code in SmallRound.codes {
                let figures = try #require(try FiguresOfAssessment.find(SmallRound.id, code, on: db))
                columns.apply(figures)
            }
            for basis in Basis.allCases { #expect(columns.summary(basis) == loaded.summary(basis)) }
            for participant in SmallRound.codes.indices {
                #expect(columns.state(of: participant) == loaded.state(of: participant))
                for indicator in standards.set.indicators.indices {
                    #expect(
                        columns.state(of: participant, indicator: indicator)
                            == loaded.state(of: participant, indicator: indicator))
                }
            }
        }
        await database.close()
    }

    private static func expectSame(
        _ columns: AnswerColumns, _ participant: Int, _ assessment: Assessment, _ standards: Standards,
        on db: any Connection
    ) throws {
        let answers = try Answers.list(assessment.id, on: db)
        let baseValues = try BaseValues.list(assessment.id, on: db)
        let type = assessment.localGovernment.type
        for (position, indicator) in standards.set.indicators.enumerated() {
            var stored = answers[indicator.code]
            let hasNote = stored?.answer.note.isEmpty == false
            stored?.answer.note = ""
            let state = AnswerState(
                indicator, type: type, stored: stored,
                baseFrame: indicator.frameFrom.flatMap { baseValues[$0]?.value },
                percentPlaces: standards.set.percentPlaces)
            #expect(columns.state(of: participant, indicator: position) == state)
            #expect(columns.hasNote(of: participant, indicator: position) == hasNote)
            let verdict = columns.verdict(of: participant, indicator: position, on: .live)
            #expect(verdict == (indicator.applies(to: type) ? state.verdict : nil))
        }
        for (position, item) in standards.set.baseData.enumerated() {
            let read = columns.baseValue(of: participant, item: position)
            #expect(read?.value == baseValues[item.code]?.value)
            #expect(read?.version == baseValues[item.code]?.version)
            #expect(read?.savedAt == baseValues[item.code]?.savedAt)
        }
    }

    private static func expectSameCertified(
        _ columns: AnswerColumns, _ participant: Int, _ assessment: Assessment, _ standards: Standards,
        on db: any Connection
    ) throws {
        let current = try Certifications.current(assessment.id, on: db)
        #expect(columns.certification(of: participant)?.number == current?.number)
        #expect(columns.certification(of: participant)?.certifiedAt == current?.certifiedAt)
        let rows = try current.map { try Certifications.rows(assessment.id, $0.number, on: db) } ?? []
        for (position, indicator) in standards.set.indicators.enumerated() {
            var answer = rows.first { $0.indicator == indicator.code }?.answer
            answer?.note = ""
            #expect(columns.figures(of: participant, indicator: position, on: .certified) == answer)
        }
    }
}
