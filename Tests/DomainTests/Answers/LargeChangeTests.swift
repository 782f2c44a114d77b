import Domain
import Testing

/// Which changes from last year ask for a reason.
@Suite struct LargeChangeTests {
    @Test(
        "half as much again or less than two thirds asks, of ten or more; of units a hundred times apart, whatever the size",
        arguments: [
            ("100", "149.999999", nil), ("100", "150", LargeChange.Form.up), ("150", "100", .down),
            ("149.999999", "100", nil), ("100", "100", nil), ("0", "0", nil),
            ("6", "9", nil), ("6.666667", "9.999999", nil), ("6", "10", .up), ("10", "6", .down), ("7", "10", nil),
            ("0", "9", nil), ("0", "10", .fromZero), ("9", "0", nil), ("10", "0", .toZero),
            ("0.05", "4.99", nil), ("0.05", "5", .up), ("70.37", "70370", .up), ("4521", "4.521", .down),
            ("0.000001", "999999999999.999999", .up), ("999999999999.999999", "0", .toZero),
        ] as [(String, String, LargeChange.Form?)])
    func limits(was: String, became: String, form: LargeChange.Form?) throws {
        let was = try #require(ExactDecimal(canonicalInput: was))
        let became = try #require(ExactDecimal(canonicalInput: became))
        #expect(LargeChange(.provision, from: was, to: became)?.form == form)
    }

    @Test("the words show the arithmetic")
    func words() throws {
        let change = try #require(LargeChange(.provision, from: ExactDecimal(1_200), to: ExactDecimal(3_500)))
        #expect(change.words.th == "การจัดบริการสาธารณะ (2) เปลี่ยนจากปีก่อนเป็น 2.92 เท่า (3,500 ÷ 1,200)")
        #expect(change.words.en == "The provision (2) has become 2.92 times last year's (3,500 ÷ 1,200)")
        let down = try #require(LargeChange(.frame, from: ExactDecimal(90), to: ExactDecimal(30)))
        #expect(down.words.th == "กรอบการประเมิน (1) เปลี่ยนจากปีก่อน ลดลงเหลือ 1 ใน 3 (90 ÷ 30)")
        let gone = try #require(LargeChange(.count, from: ExactDecimal(90), to: .zero))
        #expect(gone.words.en == "The number was 90 last year and is 0 now")
    }

    private func row(_ kind: IndicatorKind, frameFrom: String? = nil) -> Indicator {
        Indicator(
            code: "A1-01", area: "A1", nameTH: "", kind: kind, frameFrom: frameFrom, unitTH: "คน",
            target: Target(.atLeast, ExactDecimal(1)))
    }

    private func figures(_ frame: Int?, _ provision: Int?, _ carriedOut: Bool = true) -> Answer {
        Answer(
            frame: frame.map { ExactDecimal($0) }, provision: provision.map { ExactDecimal($0) }, carriedOut: carriedOut
        )
    }

    @Test("both figures of a row are compared; a frame from base data, blanks and answers of yes or no are not")
    func rows() {
        func found(_ row: Indicator, _ was: Answer, _ is: Answer) -> [LargeChange.Figure] {
            row.largeChanges(from: was, to: `is`).map(\.figure)
        }
        #expect(found(row(.ratio), figures(100, 50), figures(200, 90)) == [.frame, .provision])
        #expect(found(row(.ratio), figures(100, 50), figures(110, 55)) == [])
        #expect(found(row(.ratio, frameFrom: "households"), figures(100, 50), figures(900, 90)) == [.provision])
        #expect(found(row(.count), figures(nil, 50), figures(nil, 90)) == [.count])
        #expect(found(row(.yesNo), figures(nil, 1), figures(nil, 0)) == [])
        #expect(found(row(.ratio), figures(100, nil), figures(100, 90)) == [])
        #expect(found(row(.ratio), figures(100, 50), figures(100, nil)) == [])
        #expect(found(row(.ratio), figures(100, 50), figures(nil, nil)) == [])
        #expect(found(row(.ratio), figures(100, 50), figures(100, nil, false)) == [.provision])
        #expect(found(row(.ratio), figures(100, nil, false), figures(100, 50)) == [.provision])
        #expect(found(row(.ratio), figures(100, 0, false), figures(100, nil, false)) == [])
    }

    @Test("only figures that fill a row are proposed, never a frame that base data gives")
    func proposals() {
        #expect(row(.ratio).proposal(from: figures(100, 50)) == figures(100, 50))
        #expect(row(.ratio, frameFrom: "households").proposal(from: figures(100, 50)) == figures(nil, 50))
        #expect(row(.ratio).proposal(from: figures(100, nil)) == nil)
        #expect(row(.ratio).proposal(from: figures(nil, 50)) == nil)
        #expect(row(.ratio).proposal(from: figures(0, nil)) == figures(0, nil))
        #expect(row(.ratio).proposal(from: figures(nil, nil, false)) == figures(nil, nil, false))
        #expect(row(.yesNo).proposal(from: figures(nil, 0)) == figures(nil, 0))
        #expect(row(.count).proposal(from: figures(nil, nil)) == nil)
        var noted = figures(100, 50)
        noted.note = "เดิม"
        #expect(row(.ratio).proposal(from: noted)?.note == "")
    }
}
