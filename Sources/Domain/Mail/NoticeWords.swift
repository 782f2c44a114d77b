/// How a notice speaks: its subject, what has happened, and what its reader is asked to do at the address that follows.
struct NoticeWords: Sendable {
    var subject: Words
    var text: Words
    var request: Words
}

extension Notice {
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
        }
    }
}
