import Actions
import Domain
import Store

/// One indicator on a recording page.
struct IndicatorCard: Sendable {
    let indicator: Indicator
    let type: LocalGovernmentType
    let set: StandardSet
    let state: AnswerState
    let draft: Draft?
    /// Why the draft came too late to be kept.
    let lateReason: ClosedReason?
    /// Who saved what stands there; empty while nothing does.
    let savedByName: String
    /// It was somebody else than the reader.
    let isOfAnother: Bool
    let earlier: EarlierFigure<Answer>
    /// What was said about the row and waits for an answer.
    let observations: [Observation]
    /// What everybody reads about the indicator.
    let faq: [FAQEntry]

    /// What stands in the boxes: the draft, or what is recorded.
    var frameText: String { draft?.frame ?? state.answer?.frame?.grouped ?? "" }
    var provisionText: String { draft?.provision ?? state.answer?.provision?.grouped ?? "" }
    var carriedOut: Bool { draft?.carriedOut ?? state.answer?.carriedOut ?? true }
    var note: String { draft?.note ?? state.answer?.note ?? "" }

    /// Last year's figures for the row, until somebody confirms or changes them.
    var proposal: Answer? { earlier.proposal(for: indicator) }

    /// What stands in the boxes was confirmed as last year's.
    var isUnchanged: Bool { draft?.confirmsUnchanged ?? state.isUnchanged }

    /// What stands in the boxes and differs so much from last year's that a reason is asked for; nothing once there is a note.
    var unexplainedChanges: [LargeChange] {
        guard note.isEmpty, case .success(let frame) = entry.frame, case .success(let provision) = entry.provision
        else {
            return []
        }
        return earlier.largeChanges(
            of: indicator, to: Answer(frame: frame, provision: provision, carriedOut: carriedOut))
    }

    /// The version its author has seen.
    var seenVersion: Int { draft?.seenVersion ?? state.version }

    /// Somebody saved other values since the draft's author saw the row.
    var isConflict: Bool { draft.map { $0.seenVersion != state.version } ?? false }

    var verdictWord: Words { state.word(of: indicator, in: self.set) }
    var explanation: Words { state.explanation(of: indicator, for: type, in: self.set) }

    /// What keeps the draft from being saved, as it reads now.
    var draftProblems: [FieldProblem] {
        guard draft != nil else { return [] }
        return entry.problems(for: indicator, baseFrame: indicator.frameFrom == nil ? nil : state.effectiveFrame)
    }

    private var entry: AnswerEntry {
        AnswerEntry(
            typedFrame: indicator.frameFrom == nil ? frameText : "", typedProvision: provisionText,
            carriedOut: carriedOut, note: note)
    }

    func problems(of field: FieldProblem.Field) -> [FieldProblem] { draftProblems.filter { $0.field == field } }
}

extension IndicatorCard {
    /// - Parameter late: what was sent after recording had ended; it is shown and kept nowhere.
    static func list(
        _ indicators: [Indicator], _ reading: AssessmentReading, late: [SaveAnswer], drafts: [String: Draft],
        earlier: EarlierRound?, person: Principal, at now: Int64, on db: any Connection
    ) throws -> [IndicatorCard] {
        let observations = try reading.openObservations(on: db)
        let faq = try FAQEntries.published(of: indicators.map(\.code), on: db)
        let authors = try Accounts.names(indicators.compactMap { reading.answers[$0.code]?.savedBy }, on: db)
        return indicators.map { indicator in
            let state = reading.state(of: indicator)
            let late = late.first { $0.indicator == indicator.code }
            return IndicatorCard(
                indicator: indicator, type: reading.assessment.localGovernment.type, set: reading.standards.set,
                state: state,
                draft: late.map {
                    $0.entry.draft(seen: state.version, at: now, confirmsUnchanged: $0.confirmsUnchanged)
                } ?? drafts[indicator.code],
                lateReason: late == nil ? nil : reading.assessment.closedReason(at: now, row: indicator.code),
                savedByName: state.savedBy.flatMap { authors[$0] } ?? "",
                isOfAnother: state.savedBy.map { $0 != person.accountID } ?? false,
                earlier: earlier?.answer(to: indicator) ?? .none,
                observations: observations[indicator.code] ?? [], faq: faq[indicator.code] ?? [])
        }
    }
}
