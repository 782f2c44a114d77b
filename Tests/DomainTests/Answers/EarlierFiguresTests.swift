import Domain
import Testing

/// Which figures of the round before may stand beside those of this one.
@Suite struct EarlierFiguresTests {
    private let road = Indicator(
        code: "A1-01", area: "A1", nameTH: "ถนน", kind: .ratio, frameTH: "ถนนในความรับผิดชอบ", provisionTH: "ถนนที่ใช้ได้",
        unitTH: "สาย", target: Target(.atLeast, ExactDecimal(80)))
    private let answer = Answer(frame: ExactDecimal(12), provision: ExactDecimal(9))

    private func set(_ indicators: [Indicator], _ items: [BaseDataItem] = []) throws -> StandardSet {
        let day = try #require(ThaiDate(year: 2023, month: 9, day: 30))
        return StandardSet(
            id: "2566", titleTH: "", period: StandardSet.Period(fiscalYearBE: 2565, from: day, to: day),
            words: VerdictWords(
                metAbove: "", met: "", belowTarget: "", belowTargetPlain: "", noService: "", notCarriedOut: "",
                notRecorded: "", notCertified: ""),
            areas: [], baseData: items, indicators: indicators)
    }

    private func compared(with earlier: Indicator, _ stated: Answer?) throws -> EarlierFigure<Answer> {
        var figures = EarlierFigures(round: "2566", standardSet: "2566", isCertified: true)
        figures.answers["A1-01"] = stated
        return figures.answer(to: road, under: try set([earlier]))
    }

    @Test("the same thing counted alike stands there, whatever else of the row has changed")
    func comparable() throws {
        var earlier = road
        earlier.nameTH = "ถนนลาดยาง"
        earlier.target = Target(.atLeast, ExactDecimal(75))
        earlier.evidenceTH = ["ทะเบียน"]
        #expect(try compared(with: earlier, answer) == .figure(answer))
        let notDone = Answer(carriedOut: false)
        #expect(try compared(with: earlier, notDone) == .figure(notDone))
    }

    @Test("another unit or another definition leaves no figure, and says which of the two it was")
    func incomparable() throws {
        var earlier = road
        earlier.unitTH = "กม."
        #expect(try compared(with: earlier, answer) == .incomparable(.unit))
        earlier = road
        earlier.frameUnitTH = "กม."
        #expect(try compared(with: earlier, answer) == .incomparable(.unit))
        earlier = road
        earlier.provisionTH = "ถนนที่ซ่อมแล้ว"
        #expect(try compared(with: earlier, answer) == .incomparable(.definition))
        earlier = road
        earlier.frameFrom = "houses"
        #expect(try compared(with: earlier, answer) == .incomparable(.definition))
    }

    @Test("what was not asked for or stayed blank leaves nothing")
    func nothing() throws {
        #expect(try compared(with: road, nil) == .none)
        #expect(try compared(with: road, Answer(note: "ไม่มีข้อมูล")) == .none)
        var other = road
        other.code = "A1-02"
        #expect(try compared(with: other, answer) == .none)
    }

    @Test("base data is compared by its unit")
    func baseData() throws {
        let item = BaseDataItem(code: "houses", nameTH: "บ้าน", unitTH: "หลังคาเรือน")
        var earlier = item
        var figures = EarlierFigures(round: "2566", standardSet: "2566", isCertified: true)
        #expect(figures.value(of: item, under: try set([], [earlier])) == .none)
        figures.baseValues["houses"] = ExactDecimal(900)
        #expect(figures.value(of: item, under: try set([], [earlier])) == .figure(ExactDecimal(900)))
        earlier.unitTH = "หลัง"
        #expect(figures.value(of: item, under: try set([], [earlier])) == .incomparable(.unit))
    }
}
