import Actions
import Domain

/// Words that several pages share.
enum ObservationWords {
    static let title = Words(th: "ข้อสังเกตและคำถาม", en: "Observations and questions")

    static let ask = Words(th: "ตั้งข้อสังเกตหรือถาม", en: "Say or ask something")
    static func closed(_ count: Int) -> Words {
        Words(
            th: "ถามตอบแล้ว \(count) รายการ",
            en: "\(counted(count, "observation or question", "observations or questions")) closed")
    }

    /// "มีข้อสังเกตหรือคำถามรอคำตอบ 2 รายการ"
    static func open(_ count: Int) -> Words {
        Words(
            th: "มีข้อสังเกตหรือคำถามรอคำตอบ \(count) รายการ",
            en: "\(counted(count, "observation or question", "observations or questions")) open")
    }

    /// "คำถามที่ 3"
    static func name(_ kind: Observation.Kind, _ number: Int) -> Words {
        Words(th: "\(kind.words.th)ที่ \(number)", en: "\(kind.words.en) no. \(number)")
    }

    /// "ตอบคำถามที่ 3"
    static func closing(_ kind: Observation.Kind, _ number: Int, _ ending: Observation.Ending) -> Words {
        let name = name(kind, number)
        return switch ending {
        case .answered: Words(th: "ตอบ\(name.th)", en: "\(name.en) answered")
        case .acknowledged: Words(th: "รับทราบ\(name.th)", en: "\(name.en) acknowledged")
        case .withdrawn: Words(th: "ถอน\(name.th)", en: "\(name.en) withdrawn")
        }
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

    static let neverClosed = Words(th: "ไม่มีคำตอบจนปิดรอบ", en: "Not answered before the round was closed")

    static let textTooLong = Words(
        th: "ข้อความยาวเกิน \(Observation.longestText) ตัวอักษร โปรดย่อข้อความ หรือแยกเป็นหลายรายการ",
        en: "The text is longer than \(Observation.longestText) characters: please shorten it or divide it")
    static let closedBefore = Words(
        th: "มีผู้ตอบหรือปิดรายการนี้แล้วก่อนหน้านี้ ข้อความของท่านยังอยู่ในช่อง หากยังต้องการแจ้ง โปรดบันทึกเป็นรายการใหม่",
        en:
            "Somebody closed this one before. Your words are still in the box: record them as a new one if they are needed"
    )
    static let tooManyOpen = Words(
        th: "ข้อนี้มีข้อสังเกตหรือคำถามรอคำตอบครบ \(Observation.mostOpen) รายการแล้ว โปรดรอคำตอบก่อน",
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
