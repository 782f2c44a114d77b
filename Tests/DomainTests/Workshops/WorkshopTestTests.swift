import Domain
import Testing

/// The short test and the evaluation of a workshop.
@Suite struct WorkshopTestTests {
    @Test("Empty options are left out, and the right one is still the one that was meant")
    func question() {
        let question = WorkshopQuestion(text: " ข้อ  ใด ", options: ["", "ก", " ", "ข"], right: 3)
        #expect(question.text == "ข้อ ใด" && question.options == ["ก", "ข"] && question.right == 1 && question.isValid)
        #expect(
            WorkshopQuestion(text: "x", options: ["", "ก", "ข"], right: 0).right == nil, "an empty option is not right")
        #expect(WorkshopQuestion(text: "x", options: ["ก"], right: 4).right == nil)
        for wrong in [
            WorkshopQuestion(text: "", options: ["ก", "ข"], right: 0),
            WorkshopQuestion(text: "x", options: ["ก"], right: 0),
            WorkshopQuestion(text: "x", options: ["ก", "ข"], right: nil),
            WorkshopQuestion(text: "x", options: ["ก", "ก "], right: 0),
            WorkshopQuestion(text: String(repeating: "ก", count: 301), options: ["ก", "ข"], right: 0),
        ] { #expect(!wrong.isValid, "\(wrong)") }
    }

    @Test("Sixty percent right is a pass; what is not answered is not right")
    func result() {
        let questions = (0..<5).map { WorkshopQuestion(text: "\($0)", options: ["ก", "ข"], right: $0 % 2) }
        let result = WorkshopTestResult(questions, chosen: [0, 1, 0, nil, 1], at: 7)
        #expect(result.right == 3 && result.asked == 5 && result.isPassed && result.at == 7)
        #expect(!WorkshopTestResult(questions, chosen: [0, 1], at: 7).isPassed)
        #expect(!WorkshopTestResult([], chosen: [], at: 7).isPassed)
    }

    @Test("Averages and remarks of five forms and more, exact")
    func summary() {
        var summary = WorkshopEvaluationSummary()
        for (digits, remark) in [("54321", "ดี"), ("54321", ""), ("44444", ""), ("55555", "x"), ("11111", "")] {
            #expect(summary.average(.content) == nil)
            summary.add(WorkshopEvaluation(digits: digits, remark: remark))
        }
        #expect(summary.average(.content)?.description == "4" && summary.average(.ready)?.description == "2.4")
        #expect(summary.remarks == ["ดี", "x"] && summary.count == 5)
        let evaluation = WorkshopEvaluation(ratings: [.content: 6, .time: 3], remark: " ก \n\n\n ข ")
        #expect(evaluation.missing == [.content, .speakers, .channel, .ready] && evaluation.digits == "00300")
    }
}
