import Domain
import Testing

@Suite struct SatisfactionAnomalyTests {
    private static let same = SatisfactionSheet(["S-01": .satisfied, "S-02": .satisfied])
    private static let mixed = SatisfactionSheet(["S-01": .satisfied, "S-02": .improve])
    private static let first = ThaiDate(daysSinceEpoch: 19_808)

    private static func slot(
        _ day: Int, _ hour: Int, _ sheets: Int, _ sheet: SatisfactionSheet = same
    ) -> SatisfactionSlot {
        SatisfactionSlot(day: first.adding(days: day), hour: hour, sheet: sheet, sheets: sheets)
    }

    @Test(
        "no answers, few answers, and many that differ are nothing unusual",
        arguments: [
            [], [slot(0, 9, 49)], [slot(0, 9, 500, mixed)], [slot(0, 9, 40), slot(0, 10, 45), slot(0, 11, 40)],
        ])
    func usual(slots: [SatisfactionSlot]) {
        #expect(SatisfactionAnomaly.find(in: slots) == [])
    }

    @Test(
        "ten times the usual hour, nearly all alike, is unusual; one less of either is not",
        arguments: [
            (50, 0, true), (49, 0, false), (95, 10, true), (95, 11, false),
        ])
    func border(same: Int, mixed: Int, isUnusual: Bool) {
        // Every mixed sheet has one "improve" of two choices: 200 of 210 are 95.2 %, 201 of 212 are 94.8 %.
        let slots = [Self.slot(0, 9, same), Self.slot(0, 9, mixed, Self.mixed)].filter { $0.sheets > 0 }
        #expect(SatisfactionAnomaly.find(in: slots).isEmpty == !isUnusual)
    }

    @Test("a place where many answer all day long has a higher usual")
    func busy() {
        let days = (0..<3).flatMap { day in (0..<24).map { Self.slot(day, $0, 30, Self.mixed) } }
        #expect(SatisfactionAnomaly.find(in: days + [Self.slot(1, 3, 200)]) == [])
        let found = SatisfactionAnomaly.find(in: days + [Self.slot(1, 3, 700)])
        #expect(found.map(\.hour) == [3] && found.map(\.usual) == [30] && found.map(\.sheets) == [730])
    }

    @Test(
        "a flood spread over a day is found by the day, and a flood of hours moves the usual only after half the time")
    func spread() {
        let quiet = (0..<5).map { Self.slot($0, 10, 5, Self.mixed) }
        let slow = (0..<24).map { Self.slot(5, $0, 40) }
        let found = SatisfactionAnomaly.find(in: quiet + slow)
        #expect(found.map(\.hour) == [nil] && found.first?.sheets == 960 && found.first?.usual == 20)
        let long = (0..<40).map { Self.slot(5 + $0 / 24, $0 % 24, 60) }
        #expect(SatisfactionAnomaly.find(in: quiet + long).count == 40)
    }

    @Test("the note shows its arithmetic in both languages")
    func words() throws {
        let found = try #require(SatisfactionAnomaly.find(in: [Self.slot(0, 14, 412), Self.slot(1, 9, 2)]).first)
        #expect(
            found.words.th == """
                พบการตอบผิดปกติ 26 มีนาคม 2567 เวลา 14.00–15.00 น.: มีผู้ตอบ 412 คน เท่ากับ 82.4 เท่าของปกติ (5 คนต่อชั่วโมง) \
                และร้อยละ 100 เลือก “พอใจ” (824 จาก 824 คำตอบ)
                """)
        #expect(
            found.words.en == """
                Unusual answers on 26 March 2024, 14:00–15:00: 412 forms, 82.4 times the usual 5 an hour, and 100% chose \
                “Satisfied” (824 of 824 answers)
                """)
    }
}
