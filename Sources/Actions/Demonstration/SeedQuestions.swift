import Domain
import Store

/// Questions of a demonstration, by the same actions as real persons: one that waits, one that was answered, helped, and became an
/// entry of the FAQ, and a general entry. Where anything was asked, nothing is invented.
package struct SeedQuestions: Sendable {
    package var round: String
    /// Whose recorder waits for an answer.
    package var waiting: String
    /// Whose recorder was helped.
    package var helped: String

    package init(round: String, waiting: String, helped: String) {
        self.round = round
        self.waiting = waiting
        self.helped = helped
    }

    /// - Returns: false where something was asked already, or the people who would act are missing.
    @discardableResult
    package func run(in environment: Environment, on db: any Connection) throws -> Bool {
        guard let found = try Rounds.find(round, on: db), found.demonstration, try FAQEntries.list(on: db).isEmpty,
            let office = try Accounts.find(username: "\(Role.odloc)", on: db),
            let first = try Accounts.find(username: "\(Role.recorder)-\(helped)", on: db),
            let second = try Accounts.find(username: "\(Role.recorder)-\(waiting)", on: db),
            case .asked(let id) = try ask(Self.question, "A1-01", by: first, environment, db)
        else { return false }
        _ = try AnswerQuestion(question: id, text: Self.answer, seen: 1).run(as: office, in: environment, on: db)
        _ = try CloseQuestion(question: id).run(as: first, in: environment, on: db)
        let ofIndicator = FAQEntry.Content(
            .indicator("A1-01"),
            question: Words(
                th: "ถนนที่อยู่ระหว่างก่อสร้างในวันสิ้นปีงบประมาณ นับเป็นถนนในความรับผิดชอบหรือไม่ (ข้อความสมมติ)",
                en: "Is a road that was still being built at the end of the fiscal year counted? (invented)"),
            answer: Words(
                th: "ยังไม่นับ นับเฉพาะสายที่ขึ้นทะเบียนแล้วในวันที่ 30 กันยายน\nสายที่เสร็จหลังจากนั้นนับในปีถัดไป (ข้อความสมมติ)",
                en:
                    "Not yet. Count the roads that were on the register on 30 September; later ones count next year. (invented)"
            ))
        _ = try WriteFAQ(content: ofIndicator, question: id).run(as: office, in: environment, on: db)
        let general = FAQEntry.Content(
            .subject(.recording), question: Words(th: Self.generalQuestion, en: ""),
            answer: Words(th: Self.generalAnswer, en: ""))
        _ = try WriteFAQ(content: general).run(as: office, in: environment, on: db)
        _ = try ask(Self.open, "A1-02", by: second, environment, db)
        return true
    }

    private func ask(
        _ text: String, _ indicator: String, by person: Principal, _ environment: Environment, _ db: any Connection
    ) throws -> AskQuestion.Outcome {
        try AskQuestion(text: text, round: round, indicator: indicator).run(as: person, in: environment, on: db)
    }

    private static let question = "ถนนที่ยังก่อสร้างไม่เสร็จเมื่อสิ้นปีงบประมาณ ต้องนับด้วยหรือไม่ (ข้อความสมมติ)"
    private static let answer = "ยังไม่นับ นับเฉพาะสายที่ขึ้นทะเบียนแล้วในวันที่ 30 กันยายน (ข้อความสมมติ)"
    private static let open = "ข้อนี้นับจากทะเบียนใด และใช้ข้อมูล ณ วันใด (ข้อความสมมติ)"
    private static let generalQuestion = "กรอกแล้วแต่ยังไม่เสนอผู้รับรอง แก้ไขได้อีกหรือไม่ (ข้อความสมมติ)"
    private static let generalAnswer = "แก้ไขได้จนกว่าจะเสนอผู้รับรอง หลังเสนอแล้วให้ดึงข้อมูลกลับก่อน (ข้อความสมมติ)"
}
