import Actions
import Domain

/// A citizen's form as it is shown: for whom, and what was chosen when it comes back with something to mend.
struct SatisfactionForm: Sendable {
    let place: SatisfactionPlace
    /// By the code of the question: "satisfied", "improve" or "unused".
    var choices: [String: String] = [:]
    /// As typed.
    var remark = ""
    var problem: Problem?

    static let unused = "unused"

    enum Problem: Sendable {
        case nothingChosen
        case remark(SatisfactionRemark.Problem)
        /// It lay open for too long.
        case expired
        /// Too many answers at once; seconds to wait.
        case busy(Int)
    }
}

extension SatisfactionForm.Problem {
    /// What is wrong and how to mend it.
    var words: Words {
        switch self {
        case .nothingChosen:
            Words(
                th: "ท่านยังไม่ได้เลือก โปรดเลือก “พอใจ” หรือ “ปรับปรุง” ของบริการที่ท่านเคยใช้อย่างน้อย 1 บริการ",
                en: "Nothing is chosen yet. Please choose for at least one service that you have used.")
        case .remark(.tooLong):
            Words(
                th: "ข้อเสนอแนะยาวเกิน \(SatisfactionRemark.longest) ตัวอักษร โปรดย่อให้สั้นลง",
                en: "The remark is longer than \(SatisfactionRemark.longest) characters. Please shorten it.")
        case .remark(.holdsNumber):
            Words(
                th: "ข้อเสนอแนะมีตัวเลขคล้ายหมายเลขโทรศัพท์หรือเลขประจำตัวประชาชน โปรดลบออก เพราะแบบนี้ไม่เก็บข้อมูลส่วนบุคคล",
                en:
                    "The remark holds what looks like a telephone or identity number. Please take it out: no personal data are kept."
            )
        case .expired:
            Words(
                th: "หน้านี้เปิดไว้นานเกินไป คำตอบของท่านยังอยู่ครบ โปรดกดส่งอีกครั้ง",
                en: "This page was open for too long. Your choices are still here: please send them again.")
        case .busy(let seconds):
            Words(
                th:
                    "ขณะนี้มีผู้ตอบจากเครือข่ายเดียวกับท่านหรือของ อปท. แห่งนี้พร้อมกันจำนวนมาก คำตอบของท่านยังอยู่ครบ โปรดรอ \(seconds) วินาทีแล้วกดส่งอีกครั้ง",
                en:
                    "Many people on your network, or of this place, are answering right now. Your choices are still here: please wait \(counted(seconds, "second")) and send them again."
            )
        }
    }

    /// Where on the page it is mended.
    func fragment(_ form: SatisfactionForm) -> String? {
        switch self {
        case .nothingChosen: form.place.questions.first.map { "choice-\($0.code)-satisfied" }
        case .remark: "remark"
        case .expired, .busy: nil
        }
    }
}
