import Domain
import Store

/// A demonstration of the steps after certification: provinces check a sample; in one of them one local government was accepted and
/// one was sent back. Those that the demonstration announces are left as they are.
package struct SeedSteps: Sendable {
    package var round: String
    /// Codes that stay as they are.
    package var untouched: [String]

    private static let province = "50"

    package init(round: String, untouched: [String]) {
        self.round = round
        self.untouched = untouched
    }

    package func run(in environment: Environment, on db: any Connection) throws {
        var schedule = RoundSchedule()
        schedule.check = .sample
        _ = try ScheduleRound(round: round, schedule: schedule)
            .run(by: 0, "command", in: environment, on: db)
        guard let person = try Accounts.find(username: "province-\(Self.province)", on: db) else { return }
        let waiting = try CheckRows.list(round, province: Self.province, on: db).filter {
            $0.isWaiting && !untouched.contains($0.assessment.localGovernment.code)
        }
        guard waiting.count > 2, let certification = waiting[0].certification else { return }
        _ = try CheckAssessment(
            round: round, localGovernment: waiting[0].assessment.localGovernment.code, certification: certification
        ).run(as: person, in: environment, on: db)
        let returned = try AssessmentReading(
            round, waiting[1].assessment.localGovernment.code, in: environment, on: db)
        let rows = returned.indicators.filter { returned.state(of: $0).verdict == .belowTarget }.prefix(2).map(\.code)
        guard !rows.isEmpty, let standing = waiting[1].certification else { return }
        let words = ["โปรดตรวจหน่วยนับอีกครั้ง ตัวเลขต่างจากปีก่อนมาก", "โปรดแนบที่มาของตัวเลขในหมายเหตุ"]
        _ = try ReturnAssessment(
            round: round, localGovernment: returned.assessment.localGovernment.code, certification: standing,
            reasons: Reasons(Dictionary(zip(rows, words), uniquingKeysWith: { first, _ in first })),
            until: ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date.adding(days: 14)
        ).run(as: person, in: environment, on: db)
    }
}
