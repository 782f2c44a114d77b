import Domain
import Store
import TestSupport

extension ColumnsOfAnswersTests {
    /// Figures of every sort: blank, zero, with notes, versions, base data; certifications that stand, that were
    /// withdrawn, and one after another.
    static func fill(_ standards: Standards, on db: any Connection) throws {
        var random = SeededRandom(2567)
        let assessments = try Assessments.list(SmallRound.id, on: db)
        for (number, assessment) in assessments.enumerated() where number > 0 {
            let type = assessment.localGovernment.type
            for item in standards.baseData(for: type) where Bool.random(using: &random) {
                let stored = StoredBaseValue(
                    value: figure(&random), version: 1, entry: 2, savedBy: 7, savedAt: 1_720_000_000_001)
                _ = try BaseValues.save(stored, of: assessment.id, item.code, on: db)
            }
            for indicator in standards.indicators(for: type).shuffled(using: &random) {
                if Int.random(in: 0..<8, using: &random) == 0 { continue }
                var stored = StoredAnswer(
                    answer: answer(indicator, &random), version: 1, entry: 3, savedBy: 7, savedAt: 1_720_000_000_000)
                _ = try Answers.save(stored, of: assessment.id, indicator.code, on: db)
                if Bool.random(using: &random) {
                    stored.answer = answer(indicator, &random)
                    (stored.version, stored.entry, stored.savedBy) = (2, 4, 8)
                    _ = try Answers.save(stored, of: assessment.id, indicator.code, on: db)
                }
            }
            for certification in 1...number {
                try certify(certification, assessment, standards, &random, on: db)
                if certification < number || number == 2 {
                    try Certifications.withdraw(
                        assessment.id, .init(by: 3, at: 5, reason: "แก้ไขตัวเลข"), on: db)
                }
            }
            try Assessments.setState(assessment.id, number == 2 ? .recording : .certified, on: db)
        }
    }

    private static func certify(
        _ number: Int, _ assessment: Assessment, _ standards: Standards, _ random: inout SeededRandom,
        on db: any Connection
    ) throws {
        let type = assessment.localGovernment.type
        var rows: [Snapshot.Row] = []
        for indicator in standards.indicators(for: type) {
            var frozen: Answer? = answer(indicator, &random)
            if indicator.frameFrom != nil { frozen?.frame = figure(&random) }
            if Int.random(in: 0..<6, using: &random) == 0 { frozen = nil }
            rows.append(Snapshot.Row(indicator: indicator.code, answer: frozen, version: 1))
        }
        try Certifications.insert(
            Certification(
                number: number, standardSet: "2567", sha256: "x", certifiedBy: 3, certifiedAt: Int64(1_000 + number)),
            Snapshot(
                round: SmallRound.id, localGovernment: assessment.localGovernment.code, type: type, number: number,
                standardSet: SmallRound.id, standardSetSHA256: "x", baseData: [:], rows: rows),
            of: assessment.id, on: db)
    }

    private static func answer(_ indicator: Indicator, _ random: inout SeededRandom) -> Answer {
        Answer(
            frame: indicator.kind.hasFrame && indicator.frameFrom == nil ? figure(&random) : nil,
            provision: figure(&random), carriedOut: Int.random(in: 0..<9, using: &random) > 0,
            note: Bool.random(using: &random) ? "ซ่อมแล้ว" : "")
    }

    private static func figure(_ random: inout SeededRandom) -> ExactDecimal? {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: nil
        case 1: .zero
        default: ExactDecimal(millionths: Int64.random(in: 1...900_000_000, using: &random))
        }
    }
}
