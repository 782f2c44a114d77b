import Actions
import Domain
import Markup
import Store

/// What a recorder looks over before the assessment goes to its certifier.
struct SubmissionPage: Sendable {
    let assessment: Assessment
    let closedReason: ClosedReason?
    let mayRecord: Bool
    let progress: RecordingProgress
    let blankItems: [BaseDataItem]
    let blanks: [Indicator]
    /// Codes of rows with something typed that is not saved.
    let unsaved: [(name: String, path: String)]
    let flags: [NamedFlag]
    /// Names of those who can certify.
    let certifiers: [String]

    init(_ reading: AssessmentReading, person: Principal, at now: Int64, on db: any Connection) throws {
        assessment = reading.assessment
        closedReason = reading.assessment.closedReason(at: now)
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        progress = reading.countedProgress
        let place = reading.assessment.localGovernment
        let round = reading.assessment.round.id
        let items = reading.standards.baseData(for: place.type)
        blankItems = items.filter { reading.baseValues[$0.code]?.value == nil }
        blanks = reading.indicators.filter { !$0.pilot && reading.state(of: $0).verdict == .notRecorded }
        let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
        let baseData = SitePath.baseData(round: round, code: place.code).path
        unsaved =
            items.filter { drafts[BaseDataItem.subject($0.code)] != nil }.map { ($0.nameTH, "\(baseData)#\($0.code)") }
            + reading.indicators.filter { drafts[$0.code] != nil }.map {
                ("\($0.code) \($0.nameTH)", $0.path(round: round, code: place.code))
            }
        flags = reading.flags
        certifiers = try Accounts.names(holding: .certifier, at: place.code, on: db)
    }
}

extension Indicator {
    /// The address of its row on the recording page.
    func path(round: String, code: String) -> String {
        SitePath.area(round: round, code: code, area: area).path + "#" + self.code
    }
}
