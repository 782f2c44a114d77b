import Actions
import Domain
import Foundation
import Store

/// A round 2566 before that of the tests, closed, on the set of that year, in which roads are counted by their length.
package enum EarlierYear {
    /// - Parameters:
    ///   - answers: by indicator.
    ///   - isCertified: false leaves the figures as they were recorded.
    package static func add(
        to site: TestSite, of code: String, answers: [String: Answer], baseValues: [String: ExactDecimal] = [:],
        isCertified: Bool
    ) async throws {
        let environment = site.environment
        let source = try source()
        try await site.database.write { db in
            let imported = try ImportStandardSet(source: source, name: "2566.yaml").run(in: environment, on: db)
            guard case .imported = imported, let opens = ThaiDate(year: 2023, month: 4, day: 1),
                let closes = ThaiDate(year: 2023, month: 7, day: 31)
            else { throw StoreError.failed("seeds/standards/2566.yaml: \(imported)") }
            let round = Round(
                id: "2566", standardSet: "2566", state: .prepared, opensOn: opens, closesOn: closes,
                resolution: Resolution(meeting: "", on: nil))
            _ = try CreateRound(round: round).run(in: environment, on: db)
            _ = try OpenRound(id: "2566", approvalReference: "test").run(in: environment, on: db)
            try record(code, answers, baseValues, on: db)
            if isCertified { try certify(code, in: environment, on: db) }
            _ = try CloseRound(id: "2566").run(in: environment, on: db)
        }
    }

    private static let moment: Int64 = 1_690_000_000_000

    private static func record(
        _ code: String, _ answers: [String: Answer], _ baseValues: [String: ExactDecimal], on db: any Connection
    ) throws {
        guard let assessment = try Assessments.find("2566", code, on: db) else { throw StoreError.failed("no \(code)") }
        for (indicator, answer) in answers {
            let stored = StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: moment)
            _ = try Answers.save(stored, of: assessment.id, indicator, on: db)
        }
        for (item, value) in baseValues {
            let stored = StoredBaseValue(value: value, version: 1, entry: 1, savedBy: 1, savedAt: moment)
            _ = try BaseValues.save(stored, of: assessment.id, item, on: db)
        }
        try Assessments.setState(assessment.id, .recording, on: db)
    }

    private static func certify(_ code: String, in environment: Actions.Environment, on db: any Connection) throws {
        let reading = try AssessmentReading("2566", code, in: environment, on: db)
        let snapshot = reading.snapshot(number: 1)
        try Certifications.insert(
            Certification(
                number: 1, standardSet: "2566", sha256: CertifyAssessment.sha256(of: snapshot), certifiedBy: 2,
                certifiedAt: moment), snapshot, of: reading.assessment.id, on: db)
        try Assessments.setState(reading.assessment.id, .certified, on: db)
    }

    private static func source(file: String = #filePath) throws -> String {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appendingPathComponent("seeds/standards/2566.yaml"), encoding: .utf8)
    }
}
