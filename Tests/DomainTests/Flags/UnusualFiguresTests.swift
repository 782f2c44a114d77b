import Domain
import Testing

@Suite struct UnusualFiguresTests {
    private let roads = Indicator(
        code: "A1-01", area: "A1", nameTH: "ถนน", kind: .ratio, frameTH: "จำนวนถนน", provisionTH: "ถนนที่ดูแล",
        unitTH: "สาย",
        target: Target(.atLeast, ExactDecimal(80)))

    private func flags(
        _ indicator: Indicator, frame: String?, provision: String?, carriedOut: Bool = true
    ) -> [String] {
        let answer = Answer(
            frame: frame.flatMap { ExactDecimal(canonicalInput: $0) },
            provision: provision.flatMap { ExactDecimal(canonicalInput: $0) }, carriedOut: carriedOut)
        let stored = StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: 0)
        let state = AnswerState(indicator, type: .tao, stored: stored, baseFrame: nil, percentPlaces: 2)
        return UnusualFigures.flags(indicator, state, for: .tao).map(\.words.th)
    }

    @Test("Ordinary figures, and rows nobody answered, raise no flag")
    func isSilent() {
        #expect(flags(roads, frame: "403", provision: "350").isEmpty)
        #expect(flags(roads, frame: "403", provision: "0", carriedOut: false).isEmpty)
        #expect(flags(roads, frame: nil, provision: nil).isEmpty)
        let state = AnswerState(roads, type: .tao, stored: nil, baseFrame: nil, percentPlaces: 2)
        #expect(UnusualFigures.flags(roads, state, for: .tao).isEmpty)
    }

    @Test("A frame of zero is asked about, unless it is demand")
    func zeroFrame() {
        #expect(flags(roads, frame: "0", provision: nil) == ["โปรดตรวจว่ากรอบการประเมิน (1) “จำนวนถนน” เป็น 0 จริง"])
        var lamps = roads
        lamps.noServiceWordTH = "ไม่มีผู้แจ้ง"
        #expect(flags(lamps, frame: "0", provision: "0").isEmpty)
    }

    @Test("A provision of zero is asked about where more is better")
    func zeroProvision() {
        #expect(flags(roads, frame: "403", provision: "0") == ["การจัดบริการสาธารณะ (2) เป็น 0 จากกรอบ (1) 403 สาย"])
        var losses = roads
        losses.target = Target(.atMost, ExactDecimal(30))
        #expect(flags(losses, frame: "403", provision: "0").isEmpty)
    }

    @Test("Parts of things that come in wholes point to the unit")
    func partsOfThings() {
        #expect(
            flags(roads, frame: "57.24", provision: "29.767")
                == ["(1) 57.24 สาย และ (2) 29.767 สาย ไม่ใช่จำนวนเต็ม โปรดตรวจหน่วยนับ"])
        var lengths = roads
        lengths.unitTH = "กม."
        lengths.frameUnitTH = "กม."
        #expect(flags(lengths, frame: "57.24", provision: "50").isEmpty)
    }

    @Test("More than a hundred per cent shows its arithmetic")
    func aboveFrame() {
        var open = roads
        open.provisionMayExceedFrame = true
        #expect(flags(open, frame: "100", provision: "120") == ["เกินร้อยละ 100: 120 ÷ 100 × 100 = 120"])
    }

    @Test("Base data is compared with itself")
    func baseData() {
        let items = [
            ("population", "คน"), ("households", "ครัวเรือน"), ("houses", "หลังคาเรือน"), ("villages", "หมู่บ้าน/ชุมชน"),
        ]
        .map { BaseDataItem(code: $0, nameTH: $0, unitTH: $1) }
        func words(_ values: [String: Int]) -> [String] {
            UnusualFigures.flags(values.mapValues { ExactDecimal($0) }, items).map(\.words.th)
        }
        #expect(words(["population": 4521, "households": 1200, "houses": 1300, "villages": 12]).isEmpty)
        #expect(words([:]).isEmpty)
        #expect(words(["population": 900, "households": 1200]) == ["จำนวนครัวเรือน 1,200 มากกว่าจำนวนประชากร 900 คน"])
        #expect(words(["houses": 9, "villages": 12]) == ["จำนวนหมู่บ้าน/ชุมชน 12 มากกว่าจำนวนหลังคาเรือน 9"])
        #expect(words(["population": 0]) == ["population เป็น 0 คน"])
        let part = UnusualFigures.flags(["villages": ExactDecimal(millionths: 12_500_000)], items)
        #expect(part.map(\.words.th) == ["12.5 หมู่บ้าน/ชุมชน ไม่ใช่จำนวนเต็ม"])
    }

    @Test("A hundred per cent everywhere is worth a look, once there are ten")
    func allFull() {
        func states(_ count: Int, last: Int64) -> [AnswerState] {
            (0..<count).map { position in
                let provision = position == count - 1 ? last : 10_000_000
                let answer = Answer(frame: ExactDecimal(10), provision: ExactDecimal(millionths: provision))
                return AnswerState(
                    roads, type: .tao,
                    stored: StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: 0),
                    baseFrame: nil, percentPlaces: 2)
            }
        }
        #expect(UnusualFigures.allFull(states(10, last: 10_000_000))?.subject == .assessment)
        #expect(UnusualFigures.allFull(states(9, last: 10_000_000)) == nil)
        #expect(UnusualFigures.allFull(states(10, last: 9_999_999)) == nil, "rounding to 100.00 is not a hundred")
    }
}
