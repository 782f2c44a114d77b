/// What is said of a red list before it is mailed.
package enum RedListWords {
    package static let excused = Words(
        th: "ไม่ส่งถึงหน่วยงานที่ลงทะเบียนในรอบที่ยังไม่สิ้นสุดหรือยังไม่ได้บันทึกผู้เข้าร่วม และหน่วยงานที่แจ้งว่าไม่เข้าร่วมหรือขอชมย้อนหลัง",
        en:
            "None to those registered for a session that is not over or whose attendance is not recorded, nor to those who said that nobody comes or asked for the recording"
    )
}

extension MailText {
    /// To somebody of a local government that stands on the red list of a step.
    /// - Parameters:
    ///   - place: as it is called, with amphoe and province.
    ///   - today: the day of the list.
    ///   - settings: where the reader switches notices off; nil for a named officer without an account.
    package static func redList(
        _ step: FunnelStep, to name: String, about place: (short: Words, full: Words), in round: Round, today: ThaiDate,
        address: String, settings: String?, help: Words, language: Language
    ) -> MailText {
        let (short, full) = place
        let words = NoticeWords(
            subject: Words(
                th: "ขอให้ดำเนินการ: \(step.missing.th) \(short.th) ปี \(round.id)",
                en: "To be done: \(step.missing.en), \(short.en), \(Round.yearEN(round.id))"),
            text: Words(
                th:
                    "ณ วันที่ \(today.long()) การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(round.id) ของ \(full.th) อยู่ในสถานะ “\(step.missing.th)” หากได้ดำเนินการแล้ว ขออภัยมา ณ โอกาสนี้",
                en:
                    "On \(today.english) the assessment of \(full.en) for the round \(Round.yearEN(round.id)) stood at “\(step.missing.en)”. If it has been done meanwhile, please excuse this mail."
            ),
            request: Words(th: "\(step.request.th)ที่", en: step.request.en))
        return notice(words, to: name, in: round, address: address, settings: settings, help: help, language: language)
    }
}
