/// How a notice speaks: its subject, what has happened, and what its reader is asked to do at the address that follows.
struct NoticeWords: Sendable {
    var subject: Words
    var text: Words
    var request: Words
}

extension Notice {
    /// Of a question, which is named in place of a local government.
    private func questionWords(_ named: (short: Words, full: Words), _ round: Round) -> NoticeWords {
        let (year, yearEN) = (round.id, Round.yearEN(round.id))
        let (short, full) = (named.short, named.full)
        return NoticeWords(
            subject: Words(th: "มีคำตอบแล้ว: \(short.th) ปี \(year)", en: "Answered: \(short.en), \(yearEN)"),
            text: Words(
                th: "มีคำตอบถึง\(full.th) ซึ่งท่านถามไว้ในระบบ", en: "There is an answer to \(full.en), which you asked."),
            request: Words(
                th: "โปรดอ่านคำตอบ และแจ้งว่าช่วยได้หรือถามต่อที่",
                en: "Please read it, and say whether it helped or ask again, at"))
    }

    /// Of letters: the place is an office or a local government.
    private func letterWords(_ named: (short: Words, full: Words), _ round: Round) -> NoticeWords {
        let (year, yearEN) = (round.id, Round.yearEN(round.id))
        let (short, place) = (named.short, named.full)
        let matter = Words(
            th: "หนังสือเกี่ยวกับการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(year)",
            en: "a letter about the assessment of the round \(yearEN)")
        if self == .letterReminder {
            return NoticeWords(
                subject: Words(
                    th: "หนังสือยังรอดำเนินการ \(short.th) ปี \(year)", en: "A letter still waits: \(short.en), \(yearEN)"),
                text: Words(
                    th: "\(matter.th) ถึง\(place.th) ออกมาแล้วหลายวัน แต่ยังไม่ปรากฏการดำเนินการในระบบ",
                    en: "\(matter.en) to \(place.en) was issued some days ago, and nothing has been done with it yet."),
                request: Words(th: "โปรดเปิดหนังสือและดำเนินการที่", en: "Please open it and act at"))
        }
        return NoticeWords(
            subject: Words(
                th: "มีหนังสือถึง \(short.th) ปี \(year)", en: "A letter has arrived: \(short.en), \(yearEN)"),
            text: Words(
                th: "มี\(matter.th) ถึง\(place.th) การเปิดอ่านอีเมลนี้ไม่ใช่การลงรับหนังสือ",
                en: "There is \(matter.en) to \(place.en). Opening this mail is no acknowledgement of it."),
            request: Words(th: "โปรดเปิดหนังสือและลงรับที่", en: "Please open and acknowledge it at"))
    }

    func words(_ place: (short: Words, full: Words), _ round: Round) -> NoticeWords {
        let (year, yearEN) = (round.id, Round.yearEN(round.id))
        let (short, full) = (place.short, place.full)
        let data = Words(
            th: "ข้อมูลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(year) ของ \(full.th)",
            en: "the assessment of \(full.en) for the round \(yearEN)")
        switch self {
        case .submitted:
            return NoticeWords(
                subject: Words(
                    th: "ขอให้รับรองข้อมูล \(short.th) ปี \(year)", en: "To be certified: \(short.en), \(yearEN)"),
                text: Words(
                    th: "เจ้าหน้าที่ผู้รับผิดชอบได้เสนอ\(data.th) เพื่อให้ท่านตรวจและรับรอง",
                    en: "The responsible officer has submitted \(data.en) to you for certification."),
                request: Words(th: "โปรดตรวจและรับรองข้อมูลที่", en: "Please check and certify at"))
        case .recalled:
            return NoticeWords(
                subject: Words(
                    th: "ดึงข้อมูลกลับไปแก้ไข \(short.th) ปี \(year)", en: "Taken back: \(short.en), \(yearEN)"),
                text: Words(
                    th:
                        "เจ้าหน้าที่ผู้รับผิดชอบได้ดึง\(data.th) กลับไปแก้ไข ท่านจึงยังไม่ต้องดำเนินการ ระบบจะแจ้งให้ทราบเมื่อมีการเสนออีกครั้ง",
                    en:
                        "The responsible officer has taken back \(data.en) to correct it. There is nothing for you to do until it is submitted again."
                ),
                request: Words(th: "ดูสถานะได้ที่", en: "Its state is shown at"))
        case .sentBack:
            return NoticeWords(
                subject: Words(
                    th: "ผู้รับรองส่งกลับให้แก้ไข \(short.th) ปี \(year)",
                    en: "Sent back by the certifier: \(short.en), \(yearEN)"),
                text: Words(
                    th: "ผู้รับรองข้อมูลได้ส่ง\(data.th) กลับให้แก้ไขก่อนรับรอง โปรดเสนอผู้รับรองอีกครั้งเมื่อแก้ไขเสร็จ",
                    en:
                        "The certifier has sent back \(data.en) to be corrected before certification. Please submit it again afterwards."
                ),
                request: Words(th: "โปรดอ่านเหตุผลและแก้ไขที่", en: "Please read the reason and correct it at"))
        case .certified:
            return NoticeWords(
                subject: Words(th: "รับรองข้อมูลแล้ว \(short.th) ปี \(year)", en: "Certified: \(short.en), \(yearEN)"),
                text: Words(
                    th: "ผู้รับรองข้อมูลได้รับรองและส่ง\(data.th) แล้ว ท่านไม่ต้องดำเนินการเพิ่มเติม",
                    en: "The certifier has certified and sent \(data.en). There is nothing more for you to do."),
                request: Words(th: "ดูข้อมูลที่รับรองได้ที่", en: "What was certified is shown at"))
        case .withdrawn:
            return NoticeWords(
                subject: Words(
                    th: "ถอนการรับรองข้อมูล \(short.th) ปี \(year)", en: "Certification withdrawn: \(short.en), \(yearEN)"
                ),
                text: Words(
                    th: "ผู้รับรองข้อมูลได้ถอนการรับรอง\(data.th) ท่านแก้ไขข้อมูลได้แล้ว โปรดเสนอผู้รับรองอีกครั้งเมื่อแก้ไขเสร็จ",
                    en:
                        "The certifier has withdrawn the certification of \(data.en). It can be corrected now; please submit it again afterwards."
                ),
                request: Words(th: "โปรดอ่านเหตุผลและแก้ไขที่", en: "Please read the reason and correct it at"))
        case .returned:
            return NoticeWords(
                subject: Words(
                    th: "ส่งคืนเพื่อแก้ไข \(short.th) ปี \(year)", en: "Returned for correction: \(short.en), \(yearEN)"),
                text: Words(
                    th: "ผู้ตรวจสอบข้อมูลได้ส่งคืน\(data.th) เพื่อแก้ไขบางตัวชี้วัดภายในวันที่กำหนด เมื่อแก้ไขแล้วต้องรับรองอีกครั้ง",
                    en:
                        "Some rows of \(data.en) are returned for correction until a given day. After that it is certified anew."
                ),
                request: Words(
                    th: "โปรดดูตัวชี้วัด เหตุผล และวันสุดท้ายที่แก้ไขได้ที่", en: "The rows, the reasons and the last day are shown at"
                ))
        case .reopened:
            return NoticeWords(
                subject: Words(th: "เปิดให้แก้ไข \(short.th) ปี \(year)", en: "Opened again: \(short.en), \(yearEN)"),
                text: Words(
                    th: "ผู้รับรองข้อมูลได้เปิด\(data.th) ให้แก้ไขในช่วงตรวจดูผล โปรดแก้ไขและเสนอผู้รับรองอีกครั้งก่อนสิ้นช่วงดังกล่าว",
                    en:
                        "The certifier has opened \(data.en) again while the result is previewed. Please correct and submit it before the preview ends."
                ),
                request: Words(th: "โปรดอ่านเหตุผลและแก้ไขที่", en: "Please read the reason and correct it at"))
        case .extended:
            return NoticeWords(
                subject: Words(th: "ขยายเวลาบันทึกข้อมูล \(short.th) ปี \(year)", en: "More time: \(short.en), \(yearEN)"),
                text: Words(
                    th: "สำนักงาน ก.ก.ถ. ได้ขยายเวลาบันทึก\(data.th)",
                    en: "The Office has given more time to record \(data.en)."
                ),
                request: Words(th: "ดูวันสุดท้ายและบันทึกข้อมูลได้ที่", en: "The last day is shown, and figures are recorded, at"))
        case .reviewRequested:
            return NoticeWords(
                subject: Words(
                    th: "มีคำขอทบทวนผลการประเมิน \(short.th) ปี \(year)",
                    en: "A review is asked for: \(short.en), \(yearEN)"),
                text: Words(
                    th:
                        "มีคำขอทบทวนผลการประเมินเกี่ยวกับ\(data.th) ระบบแจ้งเรื่องนี้ไม่เกินชั่วโมงละหนึ่งฉบับ อาจมีคำขอของ อปท. อื่นในชั่วโมงเดียวกัน",
                    en:
                        "A review is asked for of \(data.en). You are told at most once an hour; other local governments may have asked in the same hour."
                ),
                request: Words(th: "โปรดพิจารณาที่", en: "Please decide at"))
        case .reviewDecided:
            return NoticeWords(
                subject: Words(
                    th: "ผลการพิจารณาคำขอทบทวน \(short.th) ปี \(year)", en: "A review is decided: \(short.en), \(yearEN)"),
                text: Words(
                    th: "สำนักงาน ก.ก.ถ. ได้พิจารณาคำขอทบทวนผลการประเมินเกี่ยวกับ\(data.th) แล้ว",
                    en: "The Office has decided on the review of \(data.en)."),
                request: Words(
                    th: "ดูผลการพิจารณา และตัวชี้วัดที่ให้แก้ไข (ถ้ามี) ได้ที่",
                    en: "The decision, and the rows to be corrected if any, are shown at"))
        case .discussed:
            return NoticeWords(
                subject: Words(
                    th: "มีข้อสังเกตหรือคำถาม \(short.th) ปี \(year)", en: "A note or a question: \(short.en), \(yearEN)"),
                text: Words(
                    th: "มีข้อสังเกต คำถาม หรือคำตอบใหม่เกี่ยวกับ\(data.th) ระบบแจ้งเรื่องนี้ไม่เกินชั่วโมงละหนึ่งฉบับ",
                    en:
                        "There is a new note, question or answer about \(data.en). You are told at most once an hour."
                ),
                request: Words(th: "โปรดอ่านและตอบที่", en: "Please read and answer at"))
        case .letterArrived, .letterReminder: return letterWords(place, round)
        case .redList:
            return NoticeWords(
                subject: Words(th: "มีงานที่รอดำเนินการ \(short.th) ปี \(year)", en: "To be done: \(short.en), \(yearEN)"),
                text: Words(th: "\(data.th) ยังมีขั้นตอนที่รอดำเนินการ", en: "Something waits to be done in \(data.en)."),
                request: Words(th: "โปรดดูและดำเนินการที่", en: "Please look and act at"))
        case .questionAnswered: return questionWords(place, round)
        }
    }
}
