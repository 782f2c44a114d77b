import Actions
import Domain

/// Words that several pages share.
enum ObservationWords {
    static let title = Words(th: "ข้อสังเกตและคำถาม", en: "Observations and questions")

    static let ask = Words(th: "ตั้งข้อสังเกตหรือถาม", en: "Say or ask something")
    /// "มีข้อสังเกต 2 ข้อที่รอคำตอบ"
    static func open(_ count: Int) -> Words {
        Words(
            th: "มีข้อสังเกตหรือคำถามรอคำตอบ \(count) ข้อ",
            en: "\(counted(count, "observation or question", "observations or questions")) open")
    }

    static func done(_ done: String) -> Words? {
        switch done {
        case "made": Words(th: "บันทึกข้อสังเกตหรือคำถามแล้ว", en: "Your words are on record")
        case Observation.Ending.answered.rawValue: Words(th: "บันทึกคำตอบแล้ว", en: "Your answer is on record")
        case Observation.Ending.acknowledged.rawValue: Words(th: "รับทราบแล้ว", en: "Acknowledged")
        case Observation.Ending.withdrawn.rawValue: Words(th: "ถอนแล้ว", en: "Withdrawn")
        default: nil
        }
    }

    static let textTooLong = Words(
        th: "ข้อความยาวเกิน \(Observation.longestText) ตัวอักษร โปรดย่อข้อความ หรือแยกเป็นหลายข้อ",
        en: "The text is longer than \(Observation.longestText) characters: please shorten it or divide it")
    static let closedBefore = Words(
        th: "มีผู้ตอบหรือปิดข้อนี้แล้วก่อนหน้านี้ ข้อความของท่านยังอยู่ในช่อง หากยังต้องการแจ้ง โปรดบันทึกเป็นข้อใหม่",
        en:
            "Somebody closed this one before. Your words are still in the box: record them as a new one if they are needed"
    )
    static let tooManyOpen = Words(
        th: "ข้อนี้มีข้อสังเกตหรือคำถามรอคำตอบครบ \(Observation.mostOpen) ข้อแล้ว โปรดรอคำตอบก่อน",
        en: "\(Observation.mostOpen) observations or questions on this indicator are open: please wait for an answer")
}

extension MakeObservation.Outcome {
    /// Why nothing was made.
    var problem: Words? {
        switch self {
        case .made, .standing: nil
        case .textMissing: Words(th: "โปรดเขียนข้อสังเกตหรือคำถาม", en: "Please write what you want to say")
        case .textTooLong: ObservationWords.textTooLong
        case .tooManyOpen: ObservationWords.tooManyOpen
        case .closed(let reason): reason.words
        }
    }
}

extension CloseObservation.Outcome {
    /// Why nothing was closed.
    var problem: Words? {
        switch self {
        case .closed: nil
        case .textMissing: Words(th: "โปรดเขียนคำตอบ", en: "Please write the answer")
        case .textTooLong: ObservationWords.textTooLong
        case .closedBefore: ObservationWords.closedBefore
        case .roundClosed(let reason): reason.words
        }
    }
}
