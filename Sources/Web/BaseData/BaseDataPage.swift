import Actions
import Domain
import Markup
import Store

/// The base data of one assessment, as its recording page shows it.
struct BaseDataPage: Sendable {
    let assessment: Assessment
    let cards: [BaseDataCard]
    /// nil where the local government has no figures of an earlier round.
    let earlier: EarlierRound?
    let progress: RecordingProgress
    /// What the reader has typed elsewhere in this assessment and not saved yet.
    let unsavedElsewhere: [UnsavedRow]
    let closedReason: ClosedReason?
    /// Why items were opened for correction; nil while none are.
    let returned: ReturnedRows?
    let mayRecord: Bool
    let reader: String

    /// - Parameter late: what was sent after recording had ended; it is shown and kept nowhere.
    /// - Throws: `Refusal.notFound` for a type that records none.
    init(
        _ reading: AssessmentReading, late: [SaveBaseValue], person: Principal, _ mode: RecordingMode,
        in environment: Environment, on db: any Connection
    ) throws {
        let now = environment.now()
        let type = reading.assessment.localGovernment.type
        let (round, place) = (reading.assessment.round.id, reading.assessment.localGovernment.code)
        let items = reading.standards.baseData(for: type)
        guard !items.isEmpty else { throw Refusal.notFound("no base data for \(type.rawValue)") }
        assessment = reading.assessment
        let closedReason = reading.assessment.closedReason(at: now)
        self.closedReason = closedReason
        returned = try ReturnedRows(reading.assessment, on: db)
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
        let authors = try Accounts.names(reading.baseValues.values.map(\.savedBy), on: db)
        let earlier = try EarlierRound(
            before: reading.assessment, indicators: [], items: items.map(\.code), in: environment, on: db)
        self.earlier = earlier
        var progress = RecordingProgress()
        for item in items { progress.count(isFilled: reading.baseValues[item.code]?.value != nil) }
        self.progress = progress
        let shown = Set(items.map { BaseDataItem.subject($0.code) })
        unsavedElsewhere = UnsavedRow.list(reading, drafts: drafts, mode).filter { !shown.contains($0.subject) }
        reader = person.name
        cards = items.map { item in
            let stored = reading.baseValues[item.code]
            let late = late.first { $0.item == item.code }
            return BaseDataCard(
                item: item, stored: stored,
                draft: late?.draft(at: now) ?? drafts[BaseDataItem.subject(item.code)],
                lateReason: late == nil
                    ? nil : reading.assessment.closedReason(at: now, row: BaseDataItem.subject(item.code)),
                savedByName: stored.flatMap { authors[$0.savedBy] } ?? "",
                isOfAnother: stored.map { $0.savedBy != person.accountID } ?? false,
                earlier: earlier?.value(of: item) ?? .none, earlierSource: earlier?.source(of: item) ?? "",
                dependants: reading.standards.dependants(of: item.code).filter { $0.applies(to: type) }
                    .map { ($0.codeAndName, mode.address(of: $0, round: round, code: place)) },
                draftProblems: Self.problems(late, drafts, item, reading))
        }
    }

    var isEditable: Bool { mayRecord && closedReason == nil }

    /// The boxes of an item can be filled in.
    func isOpen(_ card: BaseDataCard) -> Bool { isEditable && !isHeld(card) }

    /// The item stays as it was certified while others are corrected.
    func isHeld(_ card: BaseDataCard) -> Bool {
        guard isEditable, let reopening = assessment.reopening else { return false }
        return !reopening.rows.contains(BaseDataItem.subject(card.item.code))
    }

    /// What keeps a draft from being saved, as it reads now.
    private static func problems(
        _ late: SaveBaseValue?, _ drafts: [String: Draft], _ item: BaseDataItem, _ reading: AssessmentReading
    ) -> [FieldProblem] {
        guard late == nil, let draft = drafts[BaseDataItem.subject(item.code)] else { return [] }
        if case .failure = DateInput.parse(draft.frame) { return [FieldProblem(.asOf, .notADay)] }
        switch NumberInput.parse(draft.provision) {
        case .failure(let problem): return [FieldProblem(.value, FieldProblem.Code(problem))]
        case .success(let value):
            return SaveBaseValue.problems(
                value, item.code, for: reading.assessment.localGovernment.type, reading.standards
            ) { reading.answers[$0]?.answer }
        }
    }
}

/// One item of base data on its recording page.
struct BaseDataCard: Sendable {
    let item: BaseDataItem
    let stored: StoredBaseValue?
    let draft: Draft?
    let lateReason: ClosedReason?
    /// Who saved what stands there; empty while nothing does.
    let savedByName: String
    /// It was somebody else than the reader.
    let isOfAnother: Bool
    let earlier: EarlierFigure<ExactDecimal>
    /// Where last year's value came from.
    let earlierSource: String
    /// Indicators whose frame it is, of those asked of this type, with the way to each.
    let dependants: [(name: Words, path: String)]
    let draftProblems: [FieldProblem]

    var version: Int { stored?.version ?? 0 }
    var text: String { draft?.provision ?? stored?.value?.grouped ?? "" }
    var source: String { draft?.note ?? stored?.origin.source ?? "" }
    var isUnchanged: Bool { draft?.confirmsUnchanged ?? stored?.isUnchanged ?? false }

    /// The day of the standard set until something is recorded.
    func asOf(in language: Language) -> String {
        draft?.frame ?? (stored.map { $0.origin.asOf } ?? item.asOf)?.short(in: language) ?? ""
    }

    /// A large change of what is recorded whose source nobody has stated.
    var unexplainedChange: LargeChange? {
        stored?.origin.source.isEmpty == true ? earlier.largeChange(to: stored) : nil
    }

    func problems(of field: FieldProblem.Field) -> [FieldProblem] { draftProblems.filter { $0.field == field } }

    var isConflict: Bool { draft.map { $0.seenVersion != version } ?? false }
}
