import Domain
import Store

/// Records one indicator's figures for one local government.
package struct SaveAnswer: Action {
    package var round: String
    package var localGovernment: String
    package var indicator: String
    /// The figures, or what was typed and could not be read as figures.
    package var entry: AnswerEntry
    package var seen: Int
    /// When the draft was typed that the sender's page showed; nil where it showed none.
    package var shownDraft: Int64?
    /// The sender confirms that the figures are last year's; where they are not, they are saved like any others.
    package var confirmsUnchanged = false
    package var repeated: RepeatedRequest?
    package var requestID: String

    package init(
        round: String, localGovernment: String, indicator: String, entry: AnswerEntry, seen: Int,
        repeated: RepeatedRequest? = nil, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.indicator = indicator
        self.entry = entry
        self.seen = seen
        self.repeated = repeated
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case saved(SavedAnswer)
        /// The same request came before: what it was answered then, byte for byte.
        case replayed(version: Int, body: String)
        case keyReused
        /// Kept as a draft; nothing typed is lost.
        case invalid([FieldProblem])
        /// Somebody saved other values; nothing changed, what was sent is kept as a draft.
        case conflict(current: AnswerState, yours: Answer)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        let place = try AnswerPlace(round, localGovernment, indicator, in: environment, on: db)
        let whereabouts = place.assessment.whereabouts
        guard let role = try person.role(for: .recordAnswers, at: whereabouts, rows: place.rows(on: db)) else {
            throw Refusal.forbidden
        }
        let given = try repeated?.given(place.assessment.id, by: person.accountID, on: db)
        if let given, given.isAnswered { return replay(given) }
        if let reason = place.assessment.closedReason(at: now, row: indicator) { return .closed(reason) }

        let baseFrame = try place.baseFrame(on: db)
        switch entry.checked(by: place.indicator, baseFrame: baseFrame) {
        case .failure(let problems):
            try keepDraft(place, by: person, at: now, on: db)
            return .invalid(problems.fields)
        case .success(let answer):
            let current = try Answers.find(place.assessment.id, indicator, on: db)
            let isUnchanged = try isUnchanged(answer, current, place, in: environment, on: db)
            // A copy of what was refused long ago says nothing about what its author has typed since.
            let isCopy = given != nil && given?.requestHash == repeated?.requestHash
            if let current, current.answer == answer, current.isUnchanged == isUnchanged {
                if !isCopy { try Drafts.delete(place.assessment.id, indicator, by: person.accountID, on: db) }
                return try unchanged(current, place, baseFrame, by: person, on: db)
            }
            // Who confirms what stands there already has seen it, whatever the version.
            guard (current?.version ?? 0) == seen || current?.answer == answer else {
                try keepDraft(place, by: person, at: now, on: db)
                return .conflict(current: place.state(current, baseFrame), yours: answer)
            }
            if !isCopy { try Drafts.delete(place.assessment.id, indicator, by: person.accountID, on: db) }
            var stored = StoredAnswer(
                answer: answer, version: (current?.version ?? 0) + 1, entry: 0, savedBy: person.accountID, savedAt: now)
            stored.isUnchanged = isUnchanged
            return try save(stored, over: current, place, baseFrame, by: person, role, environment, on: db)
        }
    }

    /// Confirmed now and equal to last year's figures, or confirmed before and still the same figures.
    private func isUnchanged(
        _ answer: Answer, _ current: StoredAnswer?, _ place: AnswerPlace, in environment: Environment,
        on db: any Connection
    ) throws -> Bool {
        if let current, current.isUnchanged, current.answer.hasSameFigures(as: answer) { return true }
        guard confirmsUnchanged else { return false }
        let earlier = try EarlierRound(before: place.assessment, indicators: [indicator], in: environment, on: db)
        return earlier?.answer(to: place.indicator).proposal(for: place.indicator)?.hasSameFigures(as: answer) ?? false
    }

    private func replay(_ given: RepeatedRequests.Given) -> Outcome {
        given.requestHash == repeated?.requestHash
            ? .replayed(version: given.version, body: given.body) : .keyReused
    }

    /// The values stand already: no new version and no entry, whatever version was seen.
    private func unchanged(
        _ current: StoredAnswer, _ place: AnswerPlace, _ baseFrame: ExactDecimal?, by person: Principal,
        on db: any Connection
    ) throws -> Outcome {
        let chain = place.assessment.localGovernment.code
        let receipt = AuditReceipt(
            chain: chain, sequence: current.entry, hash: try AuditEntries.hash(chain, current.entry, on: db) ?? [])
        let saved = SavedAnswer(state: place.state(current, baseFrame), receipt: receipt)
        try remember(saved.state.version, saved.body, place, by: person, on: db)
        return .saved(saved)
    }

    private func save(
        _ new: StoredAnswer, over current: StoredAnswer?, _ place: AnswerPlace, _ baseFrame: ExactDecimal?,
        by person: Principal, _ role: Role, _ environment: Environment, on db: any Connection
    ) throws -> Outcome {
        var stored = new
        let (assessment, answer) = (place.assessment, new.answer)
        let salt = answer.note.isEmpty ? [] : environment.randomBytes(16)
        let receipt = try Audit.append(
            AuditEntry(
                .answerSaved, round: round, subject: indicator,
                was: current.map(AnswerRecord.json) ?? "",
                became: AnswerRecord.json(
                    answer, version: stored.version, noteSalt: salt, isUnchanged: stored.isUnchanged)),
            to: assessment.localGovernment.code, by: person.accountID, role: role.rawValue, at: stored.savedAt,
            requestID: requestID, on: db)
        if !salt.isEmpty {
            try AuditEntries.insertText(
                answer.note, salt: salt, field: "note", chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        stored.entry = receipt.sequence
        guard try Answers.save(stored, of: assessment.id, indicator, on: db) else {
            throw StoreError.busy("another save of \(indicator) came in between")
        }
        if assessment.state == .notStarted {
            try Assessments.setState(assessment.id, .recording, on: db)
        }
        let saved = SavedAnswer(state: place.state(stored, baseFrame), receipt: receipt)
        try remember(stored.version, saved.body, place, by: person, on: db)
        return .saved(saved)
    }

    /// Remembers the answer for a repeated request.
    private func remember(
        _ version: Int, _ body: String, _ place: AnswerPlace, by person: Principal, on db: any Connection
    ) throws {
        guard let repeated else { return }
        try RepeatedRequests.insert(
            RepeatedRequests.Given(repeated.requestHash, version: version, body: body), place.assessment.id,
            repeated.key, by: person.accountID, repeated.subject, on: db)
    }

    private func keepDraft(_ place: AnswerPlace, by person: Principal, at now: Int64, on db: any Connection) throws {
        if let repeated, try !repeated.isFirst(place.assessment.id, by: person.accountID, on: db) { return }
        try Drafts.keep(
            entry.draft(seen: seen, at: now, confirmsUnchanged: confirmsUnchanged), of: place.assessment.id, indicator,
            by: person.accountID, on: db)
    }
}
