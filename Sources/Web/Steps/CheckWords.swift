import Domain

/// Words of the check that several pages share.
enum CheckWords {
    static let title = Words(th: "ตรวจสอบข้อมูล", en: "Check of figures")
    static let one = Words(th: "ตรวจสอบข้อมูลของ อปท. นี้", en: "Check these figures")
    static let next = Words(th: "อปท. ถัดไปที่รอตรวจ", en: "Next one to check")
    static let noCheck = Words(
        th: "รอบการประเมินนี้ไม่มีการตรวจสอบ หรือผลเป็นที่สุดแล้ว", en: "Nobody checks in this round, or its results are final")
    static let checkOver = Words(
        th: "พ้นกำหนดตรวจสอบแล้ว ส่งคืนได้เฉพาะแห่งที่เคยส่งคืนในกำหนด หากพบข้อผิดพลาดโปรดแจ้งสำนักงาน ก.ก.ถ.",
        en:
            "The days of the check are over: only what was returned in time can be returned again. Please tell the Office"
    )
    static let changedSince = Words(
        th: "มีการรับรองใหม่หลังจากที่ท่านเปิดหน้านี้ ยังไม่ได้บันทึก โปรดตรวจข้อมูลล่าสุดอีกครั้ง",
        en:
            "The figures were certified anew after you opened this page. Nothing was recorded: please look over the latest ones."
    )
    static let ownWork = Words(
        th: "ท่านบันทึกหรือรับรองข้อมูลชุดนี้เอง จึงตรวจสอบไม่ได้ โปรดให้ผู้อื่นตรวจสอบ",
        en: "You recorded or certified some of these figures, so somebody else must check them")
    static let untilOutOfRange = Words(
        th: "โปรดกรอกวันสุดท้ายที่ให้แก้ไข ตั้งแต่วันนี้ และไม่เกิน 1 ปี",
        en: "Please enter the last day of correcting: today or later, within a year")

    static func stillOpen(_ until: ThaiDate) -> Words {
        Words(
            th: "เปิดให้แก้ไขอยู่แล้วถึงวันที่ \(until.long()) ส่งคืนอีกได้เมื่อรับรองใหม่หรือพ้นกำหนด",
            en:
                "Open for correction until \(until.english) already; return it again once it is certified anew or the time is over"
        )
    }

    static func notNow(_ state: Assessment.State) -> Words {
        Words(
            th: "ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “\(state.words.th)”",
            en: "This cannot be done, since the state is now “\(state.words.en)”")
    }
}

enum ReviewWords {
    static let title = Words(th: "ขอทบทวนผลการประเมิน", en: "Request for a review")
    static let notInReview = Words(
        th: "ขณะนี้ไม่อยู่ในช่วงขอทบทวนผลการประเมิน", en: "A review cannot be asked for now")
    static let waiting = Words(
        th: "มีคำขอทบทวนที่รอการพิจารณาอยู่แล้ว", en: "A request waits for its decision already")
    static let decidedBefore = Words(th: "คำขอนี้พิจารณาแล้ว", en: "This request was decided before")
}
