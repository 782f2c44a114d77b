import Domain
import Testing

/// One field of a standard set, changed.
struct SetMutation: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: StandardSetDifference.Kind
    /// Whether an open round may go over to the changed set.
    let mayAmend: Bool
    let change: @Sendable (inout StandardSet) -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ kind: StandardSetDifference.Kind, mayAmend: Bool = false,
        _ change: @escaping @Sendable (inout StandardSet) -> Void
    ) {
        self.name = name
        self.kind = kind
        self.mayAmend = mayAmend
        self.change = change
    }

    static let all: [SetMutation] = ofSet + ofIndicator

    private static let ofSet: [SetMutation] = [
        SetMutation("title", .wordsChanged, mayAmend: true) { $0.titleTH += "๒" },
        SetMutation("English title", .wordsChanged, mayAmend: true) { $0.titleEN += "2" },
        SetMutation("fiscal year", .periodChanged) { $0.period.fiscalYearBE += 1 },
        SetMutation("first day", .periodChanged) { $0.period.from = $0.period.from.adding(days: 1) },
        SetMutation("last day", .periodChanged) { $0.period.to = $0.period.to.adding(days: 1) },
        SetMutation("note on the period", .periodChanged, mayAmend: true) { $0.period.note = "x" },
        SetMutation("approval", .approvalChanged, mayAmend: true) { $0.approvalReference = "นร ๐๑๐๗/๑" },
        SetMutation("note on the approval", .approvalChanged, mayAmend: true) { $0.approvalNote = "x" },
        SetMutation("places", .percentPlacesChanged) { $0.percentPlaces = 5 },
        SetMutation("word", .verdictWordsChanged, mayAmend: true) { $0.words.metAbove = "ผ่าน" },
        SetMutation("last word", .verdictWordsChanged, mayAmend: true) { $0.words.notCertified = "x" },
        SetMutation("area name", .wordsChanged, mayAmend: true) { $0.areas[0].nameTH += "x" },
        SetMutation("area name in English", .wordsChanged, mayAmend: true) { $0.areas[0].nameEN += "x" },
        SetMutation("area added", .areaChanged) { $0.areas.append(StandardSet.Area(code: "A3", nameTH: "x")) },
        SetMutation("areas in another order", .areaChanged) { $0.areas.swapAt(0, 1) },
        SetMutation("question", .questionsChanged, mayAmend: true) { $0.satisfactionQuestions[0].serviceTH += "x" },
        SetMutation("question in English", .questionsChanged, mayAmend: true) {
            $0.satisfactionQuestions[0].nameEN += "x"
        },
        SetMutation("status of a question", .questionsChanged, mayAmend: true) {
            $0.satisfactionQuestions[0].status = .observed
        },
        SetMutation("question dropped", .questionsChanged) { $0.satisfactionQuestions = [] },
        SetMutation("base data", .baseDataChanged) { $0.baseData[0].nameTH += "x" },
        SetMutation("base data in English", .baseDataChanged, mayAmend: true) { $0.baseData[0].nameEN += "x" },
        SetMutation("unit of base data", .baseDataChanged) { $0.baseData[0].unitTH = "หลัง" },
        SetMutation("day of base data", .baseDataChanged) { $0.baseData[0].asOf = nil },
        SetMutation("types of base data", .baseDataChanged) { $0.baseData[0].appliesTo.remove(.bma) },
        SetMutation("base data dropped", .baseDataChanged) { $0.baseData = [] },
        SetMutation("indicators in another order", .orderChanged) { $0.indicators.swapAt(0, 1) },
        SetMutation("indicator dropped", .dropped) { $0.indicators.removeLast() },
        SetMutation("indicator added", .newIndicator) { set in
            var one = set.indicators[0]
            one.code = "A1-02"
            set.indicators.append(one)
        },
    ]

    private static let ofIndicator: [SetMutation] = [
        SetMutation("kind", .kindChanged) { $0.indicators[0].kind = .rate },
        SetMutation("frame unit", .unitChanged) { $0.indicators[1].frameUnitTH = "ครู" },
        SetMutation("provision unit", .unitChanged) { $0.indicators[1].unitTH = "เด็ก" },
        SetMutation("frame from base data", .frameChanged) { $0.indicators[0].frameFrom = "houses" },
        SetMutation("frame", .definitionChanged) { $0.indicators[0].frameTH += "x" },
        SetMutation("provision", .definitionChanged) { $0.indicators[0].provisionTH += "x" },
        SetMutation("operator", .targetChanged, mayAmend: true) { $0.indicators[0].target.comparison = .above },
        SetMutation("target unit", .targetChanged, mayAmend: true) { $0.indicators[1].targetUnitTH += "x" },
        SetMutation("types", .appliesToChanged) { $0.indicators[0].appliesTo.remove(.bma) },
        SetMutation("pilot", .pilotChanged) { $0.indicators[0].pilot = true },
        SetMutation("publication", .publishChanged) { $0.indicators[0].publish = .suppressBelow5 },
        SetMutation("exceeding", .exceedingChanged) { $0.indicators[0].provisionMayExceedFrame = true },
        SetMutation("area", .areaChanged) { $0.indicators[0].area = "A2" },
        SetMutation("status", .statusChanged, mayAmend: true) { $0.indicators[0].status = .observed },
        SetMutation("name", .wordsChanged, mayAmend: true) { $0.indicators[0].nameTH += "x" },
        SetMutation("name in English", .wordsChanged, mayAmend: true) { $0.indicators[0].nameEN += "x" },
        SetMutation("mission", .wordsChanged, mayAmend: true) { $0.indicators[0].missionTH += "x" },
        SetMutation("division", .wordsChanged, mayAmend: true) { $0.indicators[0].divisionTH += "x" },
        SetMutation("words for zero", .wordsChanged, mayAmend: true) { $0.indicators[0].noServiceWordTH = "ไม่มี" },
        SetMutation("basis", .wordsChanged, mayAmend: true) { $0.indicators[0].basis = "x" },
        SetMutation("source", .wordsChanged, mayAmend: true) { $0.indicators[0].source = ["x"] },
        SetMutation("evidence", .evidenceChanged, mayAmend: true) { $0.indicators[0].evidenceTH.swapAt(0, 1) },
    ]
}

/// A small set with every part.
func smallSet() -> StandardSet {
    StandardSet(
        id: "2567", titleTH: "ชุดทดสอบ",
        period: StandardSet.Period(
            fiscalYearBE: 2566, from: ThaiDate(daysSinceEpoch: 19_266), to: ThaiDate(daysSinceEpoch: 19_630)),
        words: VerdictWords(
            metAbove: "สูงกว่า", met: "ผ่าน", belowTarget: "ต่ำกว่า", belowTargetPlain: "ยังต่ำกว่า", noService: "ไม่มี",
            notCarriedOut: "ไม่ได้ดำเนินการ", notRecorded: "ไม่ได้บันทึก", notCertified: "ไม่รับรอง"),
        areas: [
            StandardSet.Area(code: "A1", nameTH: "โครงสร้างพื้นฐาน"), StandardSet.Area(code: "A2", nameTH: "คุณภาพชีวิต"),
        ],
        satisfactionQuestions: [StandardSet.SatisfactionQuestion(code: "S-01", serviceTH: "ถนน")],
        baseData: [
            BaseDataItem(
                code: "houses", nameTH: "หลังคาเรือน", unitTH: "หลังคาเรือน", asOf: ThaiDate(daysSinceEpoch: 19_630))
        ],
        indicators: [
            Indicator(
                code: "A1-01", area: "A1", missionTH: "ถนน", nameTH: "ถนน", kind: .ratio, frameTH: "ทั้งหมด",
                provisionTH: "ที่ดี", unitTH: "กม.", target: Target(.atLeast, ExactDecimal(75)),
                evidenceTH: ["ทะเบียน", "ภาพถ่าย"]),
            Indicator(
                code: "A2-03", area: "A2", nameTH: "เด็กต่อครู", kind: .rate, appliesTo: [.tao, .townMunicipality],
                frameTH: "ครู", provisionTH: "เด็ก", unitTH: "คน", targetUnitTH: "เด็กต่อครู ๑ คน",
                target: Target(.atMost, ExactDecimal(15))),
        ])
}
