import Domain

/// Words that the pages of the plan share.
enum ImprovementWords {
    static let plan = Words(th: "แผนปรับปรุงบริการ", en: "Improvement plan")
    static let owner = Words(th: "ผู้รับผิดชอบ", en: "Owner")
    static let due = Words(th: "แล้วเสร็จภายในวันที่", en: "Due on")
    static let work = Words(th: "สิ่งที่จะทำ", en: "What is to be done")

    /// A question to those above, who know both sides: no telephone of another office's people is shown here.
    static func contact(_ peer: LocalGovernment, _ indicator: Indicator, _ page: ImprovementPlanPage) -> String {
        let text = say(
            th:
                "ขอให้ช่วยประสาน\(peer.fullWords.th) (\(peer.placeWords.th)) เรื่องตัวชี้วัด \(indicator.code) เพื่อขอทราบวิธีดำเนินการที่ทำให้ผ่านค่าเป้าหมาย",
            en:
                "Please put us in touch with \(peer.fullWords.en) \(peer.fullName) (\(peer.placeWords.en)) about indicator \(indicator.code): how do they meet the target?"
        )
        let place = QuestionPlace(
            round: page.round.id, indicator: indicator.code, code: page.place.code,
            page: SitePath.improvement(.plan(round: page.round.id, code: page.place.code)).path)
        return SitePath.questions(.askingWith(place, text: text)).path
    }

    static func problem(_ problem: ImprovementItem.Problem) -> Words {
        switch problem {
        case .textMissing: Words(th: "โปรดเขียนสิ่งที่จะทำ", en: "Please write what is to be done")
        case .textTooLong:
            Words(
                th: "ข้อความยาวเกิน \(ImprovementItem.longestText) ตัวอักษร",
                en: "Longer than \(ImprovementItem.longestText) letters")
        case .nameTooLong:
            Words(
                th: "ชื่อยาวเกิน \(ImprovementItem.longestName) ตัวอักษร",
                en: "Longer than \(ImprovementItem.longestName) letters")
        case .ownerElsewhere:
            Words(th: "บัญชีนี้ไม่มีหน้าที่ใน อปท. นี้แล้ว โปรดเลือกใหม่", en: "This account holds no role here any more")
        case .twoOwners:
            Words(th: "เลือกบัญชีหรือพิมพ์ชื่อ อย่างใดอย่างหนึ่ง", en: "Choose an account or type a name, not both")
        }
    }
}
