import Actions
import Domain
import Store

/// What was said about one row, with the row as it stands.
struct ObservationsPage: Sendable {
    let assessment: Assessment
    let indicator: Indicator
    let state: AnswerState
    /// nil for a contributor once recording is over: what others recorded since is not his to see.
    let verdict: (word: Words, explanation: Words)?
    /// The row on the page on which the reader fills it in.
    let row: String
    let observations: [Observation]
    let reader: Int
    /// Somebody who sees the rows of his division only.
    let isContributor: Bool
    let mayDiscuss: Bool
    let closedReason: ClosedReason?
    var form = ObservationForm()
    /// What has just been done.
    var done = ""

    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    init(
        _ place: AnswerPlace, _ mode: RecordingMode, person: Principal, in environment: Environment,
        on db: any Connection
    ) throws {
        let (round, code) = (place.assessment.round.id, place.assessment.localGovernment.code)
        let whereabouts = place.assessment.whereabouts
        guard try person.may(.readAnswers, at: whereabouts, rows: place.rows(on: db)) else { throw Refusal.forbidden }
        assessment = place.assessment
        indicator = place.indicator
        let stored = try Answers.find(place.assessment.id, place.indicator.code, on: db)
        state = place.state(stored, try place.baseFrame(on: db))
        let isOver = person.isContributor && place.assessment.closedReason(at: environment.now()) != nil
        verdict =
            isOver
            ? nil
            : (
                state.word(of: place.indicator, in: place.standards.set),
                state.explanation(
                    of: place.indicator, for: place.assessment.localGovernment.type, in: place.standards.set)
            )
        isContributor = person.isContributor
        row =
            person.isContributor
            ? SitePath.contribution.path + (isOver ? "" : "#\(place.indicator.code)")
            : mode.address(of: place.indicator, round: round, code: code)
        observations = try Observations.list(place.assessment.id, indicator: place.indicator.code, on: db)
        reader = person.accountID
        mayDiscuss = try person.may(.discuss, at: whereabouts, rows: place.rows(on: db))
        closedReason = place.assessment.round.closedToObservations
        // Whoever checks figures asks; whoever records them explains.
        let asks = person.assignments.contains { [.certifier, .province, .odloc].contains($0.role) }
        form.kind = asks ? .question : .note
    }

    var path: SitePath {
        isContributor
            ? .contributedObservations(indicator: indicator.code)
            : .observations(
                round: assessment.round.id, code: assessment.localGovernment.code, indicator: indicator.code)
    }

    /// Something can be said now.
    var isOpen: Bool { mayDiscuss && closedReason == nil }
}

/// What somebody typed, and why it was not taken.
struct ObservationForm: Sendable {
    var kind = Observation.Kind.note
    var text = ""
    /// The one that is being closed; nil for a new one.
    var closes: Int?
    var problem: Words?

    init(kind: Observation.Kind = .note) {
        self.kind = kind
    }

    init(_ fields: FormFields, closes: Int? = nil) {
        kind = Observation.Kind(rawValue: fields["kind"]) ?? .note
        text = fields["text"]
        self.closes = closes
    }

    /// The box of the page in which it was typed.
    var box: String { closes.map { "closing-text-\($0)" } ?? "text" }
}

/// Everything that was said about one assessment.
struct AssessmentObservationsPage: Sendable {
    let assessment: Assessment
    let rows: [Row]

    struct Row: Sendable {
        let indicator: Indicator
        let observations: [Observation]
    }

    init(_ reading: AssessmentReading, on db: any Connection) throws {
        assessment = reading.assessment
        let all = try Observations.list(reading.assessment.id, on: db)
        rows = reading.indicatorsByArea.compactMap { indicator in
            let ofRow = all.filter { $0.indicator == indicator.code }
            return ofRow.isEmpty ? nil : Row(indicator: indicator, observations: ofRow)
        }
    }

    func path(of row: Row) -> SitePath {
        .observations(
            round: assessment.round.id, code: assessment.localGovernment.code, indicator: row.indicator.code)
    }
}
