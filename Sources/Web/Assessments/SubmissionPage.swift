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
    let blankItems: [UnsavedRow]
    let blanks: [UnsavedRow]
    /// Blank pilots: they keep nothing from being certified.
    let blankPilots: [UnsavedRow]
    /// Rows in which the reader has typed what is not saved.
    let unsaved: [UnsavedRow]
    /// The same of others, who alone can see what they typed.
    let unsavedOfOthers: [(row: UnsavedRow, name: String)]
    let flags: [NamedFlag]
    /// Rows that differ much from last year's without a reason.
    let unexplained: [UnexplainedRow]
    /// Rows about which something was said that waits for an answer.
    let observations: [RowWithObservations]
    /// Names of those who can certify.
    let certifiers: [String]

    init(
        _ reading: AssessmentReading, person: Principal, _ mode: RecordingMode, in environment: Environment,
        on db: any Connection
    ) throws {
        let place = reading.assessment.localGovernment
        let rows = Dictionary(UnsavedRow.all(reading, mode).map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
        let all = reading.indicatorsByArea
        let blank = all.filter { reading.state(of: $0).verdict == .notRecorded }
        assessment = reading.assessment
        closedReason = reading.assessment.closedReason(at: environment.now())
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        progress = reading.progress(of: all)
        blankItems = reading.standards.baseData(for: place.type)
            .filter { reading.baseValues[$0.code]?.value == nil }
            .compactMap { rows[BaseDataItem.subject($0.code)] }
        blanks = blank.filter { !$0.pilot }.compactMap { rows[$0.code] }
        blankPilots = blank.filter(\.pilot).compactMap { rows[$0.code] }
        unsaved = UnsavedRow.list(
            reading, drafts: try Drafts.list(reading.assessment.id, by: person.accountID, on: db), mode)
        unsavedOfOthers = try Drafts.ofOthers(reading.assessment.id, than: person.accountID, on: db)
            .compactMap { draft in rows[draft.subject].map { ($0, draft.name) } }
        flags = reading.flags.map { flag in
            guard case .indicator(let code) = flag.flag.subject, let row = rows[code] else { return flag }
            return NamedFlag(flag: flag.flag, name: flag.name, path: row.path)
        }
        unexplained = UnexplainedRow.list(reading, since: try reading.earlierRound(in: environment, on: db), rows)
        observations = RowWithObservations.list(
            try reading.openObservations(on: db), of: reading)
        certifiers = try Accounts.names(holding: .certifier, at: place.code, on: db)
    }

    var round: String { assessment.round.id }
    var place: String { assessment.localGovernment.code }

    /// It can be handed over now.
    var isReady: Bool { mayRecord && closedReason == nil && assessment.after(.submit) != nil }
}

extension Indicator {
    /// The address of its row on the recording page.
    func path(round: String, code: String) -> String {
        SitePath.area(round: round, code: code, area: area).path + "#" + self.code
    }
}
