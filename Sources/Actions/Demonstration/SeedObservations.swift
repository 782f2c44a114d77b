import Domain
import Store

/// Invents what certifiers and recorders say to each other about some rows of a round that is a demonstration, by the same
/// actions as real persons: a question that waits, one that is answered, and a note. Where anything was said, nothing is invented.
package struct SeedObservations: Sendable {
    package var round: String
    package var localGovernments: [String]

    package init(round: String, localGovernments: [String]) {
        self.round = round
        self.localGovernments = localGovernments
    }

    /// - Returns: how many were invented.
    package func run(in environment: Environment, on db: any Connection) throws -> Int {
        var made = 0
        for code in localGovernments {
            let reading = try AssessmentReading(round, code, in: environment, on: db)
            let assessment = reading.assessment
            guard assessment.round.demonstration, assessment.state != .notStarted,
                try Observations.list(assessment.id, on: db).isEmpty,
                let recorder = try Accounts.find(username: "\(Role.recorder)-\(code)", on: db),
                let certifier = try Accounts.find(username: "\(Role.certifier)-\(code)", on: db)
            else { continue }
            let rows = reading.indicators.filter { !$0.pilot && reading.answers[$0.code] != nil }
            guard rows.count >= 3 else { continue }
            let asked = try make(.question, Self.question, on: rows[0], of: code, by: certifier, environment, db)
            if let asked {
                _ = try CloseObservation(
                    round: round, localGovernment: code, indicator: rows[0].code, number: asked, text: Self.answer
                ).run(as: recorder, in: environment, on: db)
            }
            made += try [
                asked, make(.question, Self.open, on: rows[1], of: code, by: certifier, environment, db),
                assessment.state == .certified
                    ? nil : make(.note, Self.note, on: rows[2], of: code, by: recorder, environment, db),
            ].count { $0 != nil }
        }
        return made
    }

    private func make(
        _ kind: Observation.Kind, _ text: String, on row: Indicator, of code: String, by person: Principal,
        _ environment: Environment, _ db: any Connection
    ) throws -> Int? {
        let outcome = try MakeObservation(
            round: round, localGovernment: code, indicator: row.code, kind: kind, text: text
        ).run(as: person, in: environment, on: db)
        if case .made(let number) = outcome { return number }
        return nil
    }

    private static let question = "ตัวเลขนี้นับ ณ วันสิ้นปีงบประมาณแล้วหรือไม่ (ข้อความสมมติ)"
    private static let answer = "นับ ณ วันที่ 30 กันยายนแล้ว ตรงกับทะเบียนของกอง (ข้อความสมมติ)"
    private static let open = "โปรดตรวจหน่วยนับอีกครั้ง และแจ้งชื่อเอกสารที่ใช้ (ข้อความสมมติ)"
    private static let note = "ใช้ตัวเลขจากทะเบียนเดียวกับปีก่อน (ข้อความสมมติ)"
}
