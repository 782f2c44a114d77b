import Domain

/// Everything about one division: how far it is, the ways to ask it, and the links made for it.
struct CollectionPage: Sendable {
    let assessment: Assessment
    let division: DivisionState
    let mayCollect: Bool
    /// Milliseconds since 1970, UTC.
    let now: Int64
    let closedReason: ClosedReason?
    /// In the forms that make a link, print a memo, and note a request.
    var due: [Form: DateBoxes] = [:]
    var done: Done?

    /// A form of the page that asks for a day.
    enum Form: String, CaseIterable, Sendable {
        case link, memo, request
    }

    /// What has just been done.
    enum Done: String, Sendable {
        case requested, revoked
    }

    init(assessment: Assessment, division: DivisionState, mayCollect: Bool, now: Int64) {
        self.assessment = assessment
        self.division = division
        self.mayCollect = mayCollect
        self.now = now
        closedReason = assessment.closedReason(at: now)
        let day = CollectionRequest.usualDue(assessment, today: today)
        for form in Form.allCases {
            var boxes = Self.boxes(form)
            (boxes.day, boxes.month, boxes.year) = (String(day.day), String(day.month), String(day.buddhistYear))
            due[form] = boxes
        }
    }

    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: now).date }
    var round: String { assessment.round.id }
    var code: String { assessment.localGovernment.code }

    /// Somebody may ask now, and there is something to ask for.
    var isOpen: Bool { mayCollect && closedReason == nil && !division.rows.isEmpty }

    mutating func refuse(_ form: Form, _ boxes: DateBoxes, _ problem: Words) {
        var boxes = boxes
        boxes.problem = problem
        due[form] = boxes
    }

    /// The boxes of a form as they were filled in.
    static func dueBoxes(_ form: Form, _ fields: FormFields) -> DateBoxes {
        var boxes = boxes(form)
        boxes.day = fields["due.day"]
        boxes.month = fields["due.month"]
        boxes.year = fields["due.year"]
        return boxes
    }

    private static func boxes(_ form: Form) -> DateBoxes {
        let legend =
            form == .link
            ? Words(th: "ใช้ลิงก์ได้ถึงวันที่", en: "The link can be used until")
            : Words(th: "ขอให้ส่งข้อมูลภายในวันที่", en: "Figures are asked for until")
        return DateBoxes(id: "due-\(form.rawValue)", name: "due", legend: legend)
    }

    static let notADay = Words(
        th: "โปรดกรอกวัน เดือน และปี พ.ศ. ให้ครบ เช่น 9 4 2567", en: "Please give day, month and year B.E., as 9 4 2567")
}
