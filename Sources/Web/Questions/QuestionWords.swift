import Actions
import Domain

/// Words that several pages share.
enum QuestionWords {
    static let title = Words(th: "คำถามถึงส่วนกลาง", en: "Questions to the central offices")
    static let ask = Words(th: "ถามคำถาม", en: "Ask a question")
    static let faq = Words(th: "คำถามที่พบบ่อย", en: "Frequently asked questions")

    /// "คำถามที่ 12"
    static func name(_ id: Int) -> Words { Words(th: "คำถามที่ \(id)", en: "Question no. \(id)") }

    /// "รอมาแล้ว 3 วัน", by days of Thailand.
    static func age(since moment: Int64, at now: Int64) -> Words {
        let day = { (moment: Int64) in ThaiClock.bangkok(millisecondsSinceEpoch: moment).date.daysSinceEpoch }
        let days = max(0, day(now) - day(moment))
        guard days > 0 else { return Words(th: "ถามวันนี้", en: "asked today") }
        return Words(th: "รอมาแล้ว \(days) วัน", en: "waiting for \(counted(days, "day"))")
    }

    static func waiting(_ count: Int) -> Words {
        Words(th: "มีคำถามรอคำตอบ \(count) ข้อ", en: "\(counted(count, "question")) waiting for an answer")
    }

    static func answered(_ count: Int) -> Words {
        Words(th: "คำถามของท่านมีคำตอบแล้ว \(count) ข้อ", en: "\(counted(count, "question")) of yours answered")
    }

    static func done(_ done: String) -> Words? {
        switch done {
        case "asked":
            Words(
                th: "ส่งคำถามแล้ว เมื่อมีคำตอบจะขึ้นที่หน้าหลักของท่าน",
                en: "Your question is sent. The answer will be announced on your home page")
        case "answered":
            Words(th: "บันทึกคำตอบแล้ว ระบบแจ้งผู้ถามให้ทราบ", en: "Your answer is on record, and the asker is told")
        case "closed": Words(th: "ปิดคำถามแล้ว", en: "The question is closed")
        case "published": Words(th: "เผยแพร่แล้ว", en: "Published")
        case "withdrawn": Words(th: "ถอนจากคำถามที่พบบ่อยแล้ว", en: "Taken out of the FAQ")
        default: nil
        }
    }

    static let textTooLong = Words(
        th: "ข้อความยาวเกิน \(Question.longestText) ตัวอักษร โปรดย่อข้อความ",
        en: "The text is longer than \(Question.longestText) characters: please shorten it")
    static let conflict = Words(
        th: "มีข้อความใหม่ระหว่างที่ท่านเขียน โปรดอ่านก่อน ข้อความของท่านยังอยู่ในช่อง",
        en: "Something was said while you were writing. Please read it; your words are still in the box")
    static let closed = Words(
        th: "คำถามนี้ปิดแล้ว หากยังสงสัย โปรดถามเป็นคำถามใหม่", en: "This question is closed. Please ask a new one if you need to"
    )
    static let textMissing = Words(th: "โปรดเขียนข้อความ", en: "Please write something")
}

extension AskQuestion.Outcome {
    /// Why nothing was asked, and at which box.
    var problem: (box: String, words: Words)? {
        switch self {
        case .asked, .standing: nil
        case .textMissing: ("text", Words(th: "โปรดเขียนคำถาม", en: "Please write your question"))
        case .textTooLong: ("text", QuestionWords.textTooLong)
        case .indicatorUnknown:
            (
                "indicator",
                Words(
                    th: "ไม่มีตัวชี้วัดรหัสนี้ในรอบการประเมิน โปรดเลือกจากรายการ",
                    en: "There is no such indicator in the round: please choose from the list")
            )
        case .tooManyOpen:
            (
                "text",
                Words(
                    th: "ท่านมีคำถามรอคำตอบครบ \(Question.mostOpen) ข้อแล้ว โปรดรอคำตอบ หรือปิดข้อที่ไม่ต้องการแล้ว",
                    en:
                        "\(Question.mostOpen) questions of yours wait for an answer: please wait, or close those you need no more"
                )
            )
        }
    }
}

extension AnswerQuestion.Outcome {
    var problem: Words? {
        switch self {
        case .answered: nil
        case .textMissing: Words(th: "โปรดเขียนคำตอบ", en: "Please write the answer")
        case .textTooLong: QuestionWords.textTooLong
        case .conflict: QuestionWords.conflict
        case .closed: QuestionWords.closed
        }
    }
}

extension AskAgain.Outcome {
    var problem: Words? {
        switch self {
        case .asked: nil
        case .textMissing: QuestionWords.textMissing
        case .textTooLong: QuestionWords.textTooLong
        case .conflict: QuestionWords.conflict
        case .closed: QuestionWords.closed
        }
    }
}
