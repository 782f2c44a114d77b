import Actions
import Domain
import Markup
import Store

/// One area of one assessment, as its recording page shows it.
struct AreaPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    let area: StandardSet.Area
    let cards: [IndicatorCard]
    /// Why nothing can be changed, for somebody who otherwise may.
    let closedReason: ClosedReason?
    let mayRecord: Bool

    /// - Parameter late: what was sent after recording had ended; it is shown and kept nowhere.
    init(
        _ reading: AssessmentReading, _ code: String, drafts: [String: Draft], late: [SaveAnswer], person: Principal,
        at now: Int64, on db: any Connection
    ) throws {
        guard let area = reading.standards.set.areas.first(where: { $0.code == code }) else {
            throw Refusal.notFound("no area \(code)")
        }
        let indicators = reading.indicators.filter { $0.area == code }
        guard !indicators.isEmpty else { throw Refusal.notFound("area \(code) asks nothing of this type") }
        assessment = reading.assessment
        standards = reading.standards
        self.area = area
        let closedReason = reading.assessment.closedReason(at: now)
        self.closedReason = closedReason
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        let authors = try Accounts.names(
            Set(indicators.compactMap { drafts[$0.code] == nil ? nil : reading.answers[$0.code]?.savedBy }), on: db)
        let type = reading.assessment.localGovernment.type
        cards = indicators.map { indicator in
            let state = reading.state(of: indicator)
            let late = late.first { $0.indicator == indicator.code }
            return IndicatorCard(
                indicator: indicator, type: type, set: reading.standards.set, state: state,
                draft: late.map { $0.entry.draft(seen: state.version, at: now) } ?? drafts[indicator.code],
                lateReason: late == nil ? nil : closedReason, savedByName: state.savedBy.flatMap { authors[$0] })
        }
    }

    var isEditable: Bool { mayRecord && closedReason == nil }

    /// The page around the content.
    func frame(_ body: HTML) -> Page { assessment.page(area.nameTH, body) }
}

/// One indicator on the recording page.
struct IndicatorCard: Sendable {
    let indicator: Indicator
    let type: LocalGovernmentType
    let set: StandardSet
    let state: AnswerState
    let draft: Draft?
    /// Why the draft came too late to be kept.
    let lateReason: ClosedReason?
    /// Who saved what stands there, where a draft differs from it.
    let savedByName: String?

    /// What stands in the boxes: the draft, or what is recorded.
    var frameText: String { draft?.frame ?? state.answer?.frame?.grouped ?? "" }
    var provisionText: String { draft?.provision ?? state.answer?.provision?.grouped ?? "" }
    var carriedOut: Bool { draft?.carriedOut ?? state.answer?.carriedOut ?? true }
    var note: String { draft?.note ?? state.answer?.note ?? "" }

    /// Somebody saved other values since the draft's author saw the row.
    var isConflict: Bool { draft.map { $0.seenVersion != state.version } ?? false }

    var verdictWord: Words { state.word(of: indicator, in: self.set) }
    var explanation: Words { state.explanation(of: indicator, for: type, in: self.set) }

    /// What keeps the draft from being saved, as it reads now.
    var draftProblems: [FieldProblem] {
        guard let draft else { return [] }
        let entry = AnswerEntry(
            typedFrame: indicator.frameFrom == nil ? draft.frame : "", typedProvision: draft.provision,
            carriedOut: draft.carriedOut, note: draft.note)
        return entry.problems(for: indicator, baseFrame: indicator.frameFrom == nil ? nil : state.effectiveFrame)
    }
}
