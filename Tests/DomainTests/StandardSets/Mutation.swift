import Domain
import Testing

/// One field of a standard set, changed.
struct Mutation: Sendable, CustomTestStringConvertible {
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

    static let all: [Mutation] = ofSet + ofIndicator

    private static let ofSet: [Mutation] = [
        Mutation("title", .wordsChanged, mayAmend: true) { $0.titleTH += "๒" },
        Mutation("English title", .wordsChanged, mayAmend: true) { $0.titleEN += "2" },
        Mutation("fiscal year", .periodChanged) { $0.period.fiscalYearBE += 1 },
        Mutation("first day", .periodChanged) { $0.period.from = $0.period.from.adding(days: 1) },
        Mutation("last day", .periodChanged) { $0.period.to = $0.period.to.adding(days: 1) },
        Mutation("note on the period", .periodChanged, mayAmend: true) { $0.period.note = "x" },
        Mutation("approval", .approvalChanged, mayAmend: true) { $0.approvalReference = "นร ๐๑๐๗/๑" },
        Mutation("note on the approval", .approvalChanged, mayAmend: true) { $0.approvalNote = "x" },
        Mutation("places", .percentPlacesChanged) { $0.percentPlaces = 5 },
        Mutation("word", .verdictWordsChanged, mayAmend: true) { $0.words.metAbove = "ผ่าน" },
        Mutation("last word", .verdictWordsChanged, mayAmend: true) { $0.words.notCertified = "x" },
        Mutation("area name", .wordsChanged, mayAmend: true) { $0.areas[0].nameTH += "x" },
        Mutation("area name in English", .wordsChanged, mayAmend: true) { $0.areas[0].nameEN += "x" },
        Mutation("area added", .areaChanged) { $0.areas.append(StandardSet.Area(code: "A3", nameTH: "x")) },
        Mutation("areas in another order", .areaChanged) { $0.areas.swapAt(0, 1) },
        Mutation("question", .questionsChanged, mayAmend: true) { $0.satisfactionQuestions[0].serviceTH += "x" },
        Mutation("question in English", .questionsChanged, mayAmend: true) {
            $0.satisfactionQuestions[0].nameEN += "x"
        },
        Mutation("status of a question", .questionsChanged, mayAmend: true) {
            $0.satisfactionQuestions[0].status = .observed
        },
        Mutation("question dropped", .questionsChanged) { $0.satisfactionQuestions = [] },
        Mutation("base data", .baseDataChanged) { $0.baseData[0].nameTH += "x" },
        Mutation("base data in English", .baseDataChanged, mayAmend: true) { $0.baseData[0].nameEN += "x" },
        Mutation("unit of base data", .baseDataChanged) { $0.baseData[0].unitTH = "หลัง" },
        Mutation("day of base data", .baseDataChanged) { $0.baseData[0].asOf = nil },
        Mutation("types of base data", .baseDataChanged) { $0.baseData[0].appliesTo.remove(.bma) },
        Mutation("base data dropped", .baseDataChanged) { $0.baseData = [] },
        Mutation("indicators in another order", .orderChanged) { $0.indicators.swapAt(0, 1) },
        Mutation("indicator dropped", .dropped) { $0.indicators.removeLast() },
        Mutation("indicator added", .newIndicator) { set in
            var one = set.indicators[0]
            one.code = "A1-02"
            set.indicators.append(one)
        },
    ]

    private static let ofIndicator: [Mutation] = [
        Mutation("kind", .kindChanged) { $0.indicators[0].kind = .rate },
        Mutation("frame unit", .unitChanged) { $0.indicators[1].frameUnitTH = "ครู" },
        Mutation("provision unit", .unitChanged) { $0.indicators[1].unitTH = "เด็ก" },
        Mutation("frame from base data", .frameChanged) { $0.indicators[0].frameFrom = "houses" },
        Mutation("frame", .definitionChanged) { $0.indicators[0].frameTH += "x" },
        Mutation("provision", .definitionChanged) { $0.indicators[0].provisionTH += "x" },
        Mutation("operator", .targetChanged, mayAmend: true) { $0.indicators[0].target.comparison = .above },
        Mutation("target unit", .targetChanged, mayAmend: true) { $0.indicators[1].targetUnitTH += "x" },
        Mutation("types", .appliesToChanged) { $0.indicators[0].appliesTo.remove(.bma) },
        Mutation("pilot", .pilotChanged) { $0.indicators[0].pilot = true },
        Mutation("publication", .publishChanged) { $0.indicators[0].publish = .suppressBelow5 },
        Mutation("exceeding", .exceedingChanged) { $0.indicators[0].provisionMayExceedFrame = true },
        Mutation("area", .areaChanged) { $0.indicators[0].area = "A2" },
        Mutation("status", .statusChanged, mayAmend: true) { $0.indicators[0].status = .observed },
        Mutation("name", .wordsChanged, mayAmend: true) { $0.indicators[0].nameTH += "x" },
        Mutation("name in English", .wordsChanged, mayAmend: true) { $0.indicators[0].nameEN += "x" },
        Mutation("mission", .wordsChanged, mayAmend: true) { $0.indicators[0].missionTH += "x" },
        Mutation("division", .wordsChanged, mayAmend: true) { $0.indicators[0].divisionTH += "x" },
        Mutation("words for zero", .wordsChanged, mayAmend: true) { $0.indicators[0].noServiceWordTH = "ไม่มี" },
        Mutation("basis", .wordsChanged, mayAmend: true) { $0.indicators[0].basis = "x" },
        Mutation("source", .wordsChanged, mayAmend: true) { $0.indicators[0].source = ["x"] },
        Mutation("evidence", .evidenceChanged, mayAmend: true) { $0.indicators[0].evidenceTH.swapAt(0, 1) },
    ]
}

/// A small set with every part.
func set() -> StandardSet {
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
