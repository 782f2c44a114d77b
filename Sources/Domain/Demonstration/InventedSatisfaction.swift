/// What invented citizens of one local government have said. The same seed gives the same answers.
package struct InventedSatisfaction: Sendable {
    /// One for each form that was sent.
    package private(set) var slots: [SatisfactionSlot] = []
    package private(set) var remarks: [(day: ThaiDate, text: String)] = []
    /// What was counted on paper.
    package let paper: PaperTally

    /// - Parameters:
    ///   - first: the first day of the round, which is not after `last`.
    ///   - isFlooded: one hour has far more forms than usual, all alike.
    package init(
        of code: String, seed: Int, _ questions: [StandardSet.SatisfactionQuestion], from first: ThaiDate,
        to last: ThaiDate, isFlooded: Bool = false
    ) {
        var draws = Chance(seed).at("satisfaction").at(code)
        let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
        // Some have few answers, so that the warning is seen.
        for _ in 0..<(8 + draws.below(60)) {
            let day = first.adding(days: draws.below(days))
            let sheet = Self.sheet(questions, &draws)
            slots.append(SatisfactionSlot(day: day, hour: 7 + draws.below(14), sheet: sheet, sheets: 1))
            if draws.happens(perThousand: 120) {
                remarks.append((day, Self.words[draws.below(Self.words.count)]))
            }
        }
        if isFlooded {
            let sheet = SatisfactionSheet(
                Dictionary(questions.map { ($0.code, .satisfied) }, uniquingKeysWith: { first, _ in first }))
            let day = first.adding(days: draws.below(days))
            slots += (0..<160).map { _ in SatisfactionSlot(day: day, hour: 2, sheet: sheet, sheets: 1) }
        }
        paper = Self.paper(questions, first, days, &draws)
    }

    private static func sheet(
        _ questions: [StandardSet.SatisfactionQuestion], _ draws: inout Chance
    ) -> SatisfactionSheet {
        var choices: [String: SatisfactionChoice] = [:]
        for question in questions where draws.happens(perThousand: 700) {
            choices[question.code] = draws.happens(perThousand: 740) ? .satisfied : .improve
        }
        if choices.isEmpty, let question = questions.first { choices[question.code] = .satisfied }
        return SatisfactionSheet(choices)
    }

    private static func paper(
        _ questions: [StandardSet.SatisfactionQuestion], _ first: ThaiDate, _ days: Int, _ draws: inout Chance
    ) -> PaperTally {
        var tally = SatisfactionTally()
        for _ in 0..<(15 + draws.below(40)) { tally.add(sheet(questions, &draws), times: 1) }
        return PaperTally(
            occasion: "วันออกหน่วยบริการเคลื่อนที่ หมู่ที่ \(1 + draws.below(9))",
            heldOn: first.adding(days: draws.below(days)), tally: tally)
    }

    private static let words = [
        "ไฟทางเข้าหมู่บ้านดับหลายดวง อยากให้ซ่อมก่อนหน้าฝน", "เจ้าหน้าที่พูดจาดี ให้บริการรวดเร็ว",
        "ถนนหน้าโรงเรียนเป็นหลุม รถจักรยานยนต์ล้มบ่อย", "เก็บขยะตรงเวลาดีแล้ว อยากให้เพิ่มถังแยกขยะ",
        "ท่อระบายน้ำข้างตลาดตัน ฝนตกแล้วน้ำท่วมทุกครั้ง", "งานประเพณีปีนี้จัดได้ดี อยากให้มีที่จอดรถมากขึ้น",
    ]
}
