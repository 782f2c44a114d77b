import Domain
import Testing

@Suite("Questions and the FAQ") struct QuestionTests {
    private func person(_ role: Role, at place: String = "", account: Int = 2) -> Principal {
        Principal(accountID: account, username: "x", name: "x", assignments: [RoleAssignment(role, at: place)])
    }

    private func question(province: String, place: String = "6760201", asker: Int = 1) -> Question {
        Question(
            id: 1, asker: asker,
            origin: Question.Origin(
                chain: "central", place: place, province: province, round: nil, indicator: nil, page: ""),
            state: .asked, since: 0)
    }

    @Test("the Office and the Department answer everybody, a province its own, and nobody himself")
    func answering() {
        let ofProvince = question(province: "76")
        let ofNobody = question(province: "", place: "")
        for role in Role.allCases {
            let expected = role == .odloc || role == .dla
            #expect((person(role).role(toAnswer: ofNobody) == role) == expected, "\(role)")
            #expect((person(role).role(toAnswer: ofProvince) == role) == expected, "\(role)")
        }
        #expect(person(.province, at: "76").role(toAnswer: ofProvince) == .province)
        #expect(person(.province, at: "70").role(toAnswer: ofProvince) == nil)
        #expect(person(.province, at: "76").role(toAnswer: ofNobody) == nil)
        #expect(person(.district, at: "7602").role(toAnswer: ofProvince) == nil)
        #expect(person(.odloc, account: 1).role(toAnswer: ofProvince) == nil, "nobody answers himself")
        var program = person(.odloc)
        program.entry = .token(mayRecord: false)
        #expect(program.role(toAnswer: ofProvince) == nil && !program.mayAsk)
        #expect(!person(.contributor, at: "6760201").mayAsk && person(.committee).mayAsk)
        #expect(person(.recorder, at: "6760201", account: 1).sees(ofProvince))
        #expect(!person(.recorder, at: "6760201").sees(ofProvince))
    }

    private func content(
        _ question: String = "นับอย่างไร", _ answer: String = "นับเป็นสาย", en: (String, String) = ("", "")
    ) -> FAQEntry.Content {
        FAQEntry.Content(
            .indicator("A1-01"), question: Words(th: question, en: en.0), answer: Words(th: answer, en: en.1))
    }

    @Test("an entry needs its Thai, both halves of its English, and no names")
    func problems() {
        let longest = String(repeating: "ก", count: FAQEntry.longestQuestion)
        #expect(content().problems(names: ["สมศรี"]).isEmpty)
        #expect(content(" ", "\u{200B}").problems(names: []) == [.questionMissing, .answerMissing])
        #expect(content(longest).problems(names: []).isEmpty)
        #expect(content(longest + "ก").problems(names: []) == [.questionTooLong])
        let answer = String(repeating: "ก", count: FAQEntry.longestAnswer + 1)
        #expect(content(en: ("How?", answer)).problems(names: []) == [.answerTooLong])
        #expect(content(en: ("How?", "")).problems(names: []) == [.englishIncomplete])
        #expect(content(en: ("How?", "So.")).problems(names: []).isEmpty)
        #expect(
            content("อบต. หนองบัว ถามว่า", "ตอบคุณสมศรี บันทึก ดี").problems(names: ["สมศรี บันทึกดี", "หนองบัว", "ปลา"])
                == [.names("สมศรี บันทึกดี"), .names("หนองบัว")])
        #expect(content("ก ข", "กข").problems(names: ["กข", ""]).isEmpty, "two letters are found everywhere")
    }

    @Test("an entry is found by its words, its title and its code, whatever marks were forgotten")
    func search() {
        let entry = content("ถนนที่กำลังก่อสร้าง นับหรือไม่", "ยังไม่นับ", en: ("Roads being built?", "No."))
        let title = Words(th: "A1-01 ถนนลาดยาง", en: "A1-01 Asphalt roads")
        for typed in ["", "ก่อสร้าง", "กอสราง", "ถนน นับ", "a1-01", "ASPHALT", "A๑-๐๑", "built ถนน", "…"] {
            #expect(entry.contains(typed, title: title), "\(typed)")
        }
        for typed in ["น้ำ", "ถนน น้ำ", "A1-02", "<x>"] { #expect(!entry.contains(typed, title: title), "\(typed)") }
    }
}
