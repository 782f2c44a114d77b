import Actions
import Domain
import Store

/// Requests for a review of one result, and the next one where it can be made.
struct ReviewPage: Sendable {
    let reading: AssessmentReading
    /// Newest first.
    let requests: [ReviewRequest]
    let names: [Int: String]
    /// Rows that can be named, with their verdict where they have one.
    let rows: [(row: String, name: Words, verdict: Words?)]
    let mayAsk: Bool
    let mayDecide: Bool
    let isInReview: Bool
    let isCertified: Bool

    init(
        _ reading: AssessmentReading, person: Principal, in environment: Environment, on db: any Connection
    ) throws {
        let assessment = reading.assessment
        self.reading = reading
        requests = try ReviewRequests.list(assessment, on: db)
        names = try Accounts.names(requests.flatMap { [$0.by] + ($0.decision.map { [$0.by] } ?? []) }, on: db)
        let standing = try Certifications.current(assessment.id, on: db)
        let frozen = try standing.map { try reading.asCertified($0, on: db) } ?? reading
        rows =
            frozen.standards.baseData(for: assessment.localGovernment.type).map {
                let row = BaseDataItem.subject($0.code)
                return (row, frozen.name(ofRow: row), nil)
            }
            + frozen.indicatorsByArea.map {
                ($0.code, $0.codeAndName, frozen.state(of: $0).word(of: $0, in: frozen.standards.set))
            }
        isCertified = standing != nil && assessment.isSettled(at: environment.now())
        mayAsk = try person.roleToCertify(assessment, on: db) != nil
        mayDecide = person.may(.conductRound, at: assessment.whereabouts)
        isInReview = assessment.isInReview(at: environment.now())
    }

    var assessment: Assessment { reading.assessment }
    var isWaiting: Bool { requests.contains { $0.decision == nil } }
    var isOpen: Bool { mayAsk && isInReview && isCertified && !isWaiting }
}

/// What was sent and could not be taken, to be shown again.
struct ReviewForm: Sendable {
    var problem: Words?
    /// By row, as typed.
    var reasons: [String: String] = [:]
    var granted: Set<String> = []
    var until = DateBoxes(
        id: "until", name: "until",
        legend: Words(
            th: "วันสุดท้ายที่ให้แก้ไขและรับรองใหม่ (เมื่อให้แก้ไข)", en: "Last day of correcting (where something is granted)"))
    var done = ""
}
