import Domain
import Testing

/// One cell and what is said of it.
struct Golden: Sendable, CustomTestStringConvertible {
    let kind: IndicatorKind
    let target: Target
    let frame: ExactDecimal?
    let answer: Answer?
    let unit: String
    let frameFrom: String?
    let arithmetic: String
    let wouldPass: String?

    init(
        _ kind: IndicatorKind, _ comparison: TargetOperator, _ target: String, _ frame: String?, _ provision: String?,
        carriedOut: Bool = true, isRecorded: Bool = true, unit: String = "แห่ง", frameFrom: String? = nil,
        _ arithmetic: String, _ wouldPass: String?
    ) {
        self.kind = kind
        self.target = Target(comparison, ExactDecimal(canonicalInput: target) ?? .zero)
        self.frame = frame.flatMap { ExactDecimal(canonicalInput: $0) }
        self.unit = unit
        self.frameFrom = frameFrom
        self.arithmetic = arithmetic
        self.wouldPass = wouldPass
        answer =
            isRecorded
            ? Answer(
                frame: self.frame, provision: provision.flatMap { ExactDecimal(canonicalInput: $0) },
                carriedOut: carriedOut) : nil
    }

    var explanation: Explanation {
        Explanation(
            Indicator(
                code: "A1-01", area: "A1", nameTH: "", kind: kind, frameFrom: frameFrom, unitTH: unit,
                targetUnitTH: kind == .rate ? "เด็กต่อครู ๑ คน" : "", target: target),
            for: .tao, answer: answer, effectiveFrame: frame, percentPlaces: 2)
    }

    var testDescription: String { arithmetic }
}

extension ExplanationTests {
    static let golden: [Golden] = [
        Golden(
            .ratio, .atLeast, "85", "57.24", "29.767", unit: "กม.",
            "29.767 ÷ 57.24 × 100 = 52.00 ต่ำกว่าค่าเป้าหมาย ≥ 85",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 48.654 กม."),
        Golden(
            .ratio, .atLeast, "80", "7", "5", "5 ÷ 7 × 100 = 71.43 ต่ำกว่าค่าเป้าหมาย ≥ 80",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 5.6 แห่ง หากนับเป็นจำนวนเต็มคือ 6 แห่ง"),
        Golden(.ratio, .atLeast, "80", "12500", "11000", "11,000 ÷ 12,500 × 100 = 88.00 สูงกว่าค่าเป้าหมาย ≥ 80", nil),
        Golden(.ratio, .atLeast, "80", "5", "4", "4 ÷ 5 × 100 = 80.00 เท่ากับค่าเป้าหมาย ≥ 80", nil),
        // Two places would print the target itself for what lies just below it.
        Golden(
            .ratio, .atLeast, "80", "3", "2.399999", unit: "กม.",
            "2.399999 ÷ 3 × 100 = 79.99997 ต่ำกว่าค่าเป้าหมาย ≥ 80",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 2.4 กม."),
        Golden(
            .ratio, .atLeast, "80", "999999999999.999999", "799999999999.999999", unit: "บาท",
            "799,999,999,999.999999 ÷ 999,999,999,999.999999 × 100 = 80.000000 (ก่อนปัดเศษต่ำกว่า 80) "
                + "ต่ำกว่าค่าเป้าหมาย ≥ 80",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 800,000,000,000 บาท"),
        Golden(
            .ratio, .above, "80", "7", "5.6", unit: "ตัน",
            "5.6 ÷ 7 × 100 = 80.00 เท่ากับค่าเป้าหมาย แต่ต้องมากกว่า (> 80)",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 5.600001 ตัน"),
        Golden(.ratio, .atMost, "30", "10", "3", unit: "ลบ.ม.", "3 ÷ 10 × 100 = 30.00 เท่ากับค่าเป้าหมาย ≤ 30", nil),
        Golden(.ratio, .atMost, "30", "10", "1", unit: "ลบ.ม.", "1 ÷ 10 × 100 = 10.00 ไม่เกินค่าเป้าหมาย ≤ 30", nil),
        Golden(
            .ratio, .atMost, "30", "9", "4", "4 ÷ 9 × 100 = 44.44 เกินค่าเป้าหมาย ≤ 30",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) ไม่เกิน 2.7 แห่ง หากนับเป็นจำนวนเต็มคือ 2 แห่ง"),
        Golden(
            .rate, .atMost, "15", "3", "50", unit: "คน", "50 ÷ 3 = 16.67 เกินค่าเป้าหมาย ≤ 15 เด็กต่อครู ๑ คน",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) ไม่เกิน 45 คน"),
        Golden(
            .rate, .atMost, "15", "3", "45", unit: "คน", "45 ÷ 3 = 15 เท่ากับค่าเป้าหมาย ≤ 15 เด็กต่อครู ๑ คน", nil),
        Golden(
            .count, .atLeast, "4", nil, "3", unit: "ครั้ง", "3 ครั้ง ต่ำกว่าค่าเป้าหมาย ≥ 4 ครั้ง",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 4 ครั้ง"),
        Golden(.yesNo, .equal, "1", nil, "1", "บันทึกว่า “มี” ตรงตามค่าเป้าหมาย", nil),
        Golden(
            .yesNo, .equal, "1", nil, "0", "บันทึกว่า “ไม่มี” ไม่ตรงตามค่าเป้าหมาย", "จะผ่านเมื่อบันทึกว่า “มี”"),
        Golden(.ratio, .atLeast, "80", "0", nil, "กรอบการประเมิน (1) เป็น 0 จึงไม่นำมาเทียบกับค่าเป้าหมาย", nil),
        Golden(
            .ratio, .atLeast, "80", "10", nil, carriedOut: false,
            "ไม่ได้ดำเนินการในปีงบประมาณ จึงไม่นำมาเทียบกับค่าเป้าหมาย",
            "หากดำเนินการ จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 8 แห่ง"),
        Golden(.ratio, .atLeast, "80", nil, nil, isRecorded: false, "ยังไม่ได้บันทึกข้อมูล", nil),
        Golden(.ratio, .atLeast, "80", nil, "5", "ยังไม่ได้บันทึกกรอบการประเมิน (1)", nil),
        Golden(
            .ratio, .atLeast, "80", nil, "5", frameFrom: "households",
            "ยังไม่ได้บันทึกข้อมูลพื้นฐานซึ่งเป็นกรอบการประเมิน (1)", nil),
        Golden(
            .ratio, .atLeast, "80", "10", nil, "ยังไม่ได้บันทึกการจัดบริการสาธารณะ (2)",
            "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 8 แห่ง"),
    ]
}
