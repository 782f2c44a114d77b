import Domain
import Store

/// Records one item of base data, the frame of every indicator that names it. Its dependants are judged anew at once,
/// since the effective frame is read when they are; their versions stay.
package struct SaveBaseValue: Action {
    package var round: String
    package var localGovernment: String
    package var item: String
    package var typed: String
    package var value: Result<ExactDecimal?, FieldProblem>
    package var seen: Int
    /// As in `SaveAnswer`.
    package var shownDraft: Int64?
    /// Where it comes from; nil leaves that as it is.
    package var origin: BaseValueOrigin?
    /// The day as it was typed, for the draft, and what is wrong with it.
    package var asOfTyped = ""
    package var originProblem: FieldProblem?
    /// The sender confirms that it is last year's; where it is not, it is saved like any other.
    package var confirmsUnchanged = false
    /// By the button of its row, and not because the page said so already.
    package var isPressed = false
    package var repeated: RepeatedRequest?
    package var requestID: String

    package init(
        round: String, localGovernment: String, item: String, typed: String,
        value: Result<ExactDecimal?, FieldProblem>, seen: Int, repeated: RepeatedRequest? = nil, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.item = item
        self.typed = typed
        self.value = value
        self.seen = seen
        self.repeated = repeated
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case saved(SavedBaseValue)
        case replayed(version: Int, body: String)
        case keyReused
        case invalid([FieldProblem])
        case conflict(current: StoredBaseValue?, yours: ExactDecimal?)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        guard let known = standards.baseDataItem(item), known.appliesTo.contains(assessment.localGovernment.type) else {
            throw Refusal.notFound("no base data \(item) for \(assessment.localGovernment.type.rawValue)")
        }
        guard let role = person.role(for: .recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
        let given = try repeated?.given(assessment.id, by: person.accountID, on: db)
        if let given, given.isAnswered {
            return given.requestHash == repeated?.requestHash
                ? .replayed(version: given.version, body: given.body) : .keyReused
        }
        if let reason = assessment.closedReason(at: now, row: BaseDataItem.subject(item)) { return .closed(reason) }
        let problems = try self.problems(assessment, standards, on: db) + [originProblem].compactMap { $0 }
        guard problems.isEmpty, case .success(let value) = value else {
            try keepDraft(assessment, by: person, at: now, on: db)
            return .invalid(problems)
        }
        let current = try BaseValues.find(assessment.id, item, on: db)
        // A copy of what was refused long ago says nothing about what its author has typed since.
        let isCopy = given != nil && given?.requestHash == repeated?.requestHash
        let new = try stored(value, over: current, known, assessment, by: person, at: now, environment, on: db)
        if let current, current.value == value, current.origin == new.origin, current.isUnchanged == new.isUnchanged {
            if !isCopy { try forgetDraft(assessment, by: person, on: db) }
            return .saved(try unchanged(current, assessment, by: person, on: db))
        }
        // Who confirms what stands there already has seen it, whatever the version.
        guard (current?.version ?? 0) == seen || (current?.value == value && current?.origin == new.origin) else {
            try keepDraft(assessment, by: person, at: now, on: db)
            return .conflict(current: current, yours: value)
        }
        if !isCopy { try forgetDraft(assessment, by: person, on: db) }
        return .saved(try save(new, over: current, assessment, by: person, role, environment, on: db))
    }

    /// As it would stand, but for its audit entry.
    private func stored(
        _ value: ExactDecimal?, over current: StoredBaseValue?, _ item: BaseDataItem, _ assessment: Assessment,
        by person: Principal, at now: Int64, _ environment: Environment, on db: any Connection
    ) throws -> StoredBaseValue {
        var isUnchanged = current.map { $0.isUnchanged && $0.value == value } ?? false
        if !isUnchanged, confirmsUnchanged, let value {
            let earlier = try EarlierRound(
                before: assessment, indicators: [], items: [item.code], in: environment, on: db)
            isUnchanged = earlier?.value(of: item) == .figure(value)
        }
        return StoredBaseValue(
            value: value, version: (current?.version ?? 0) + 1, entry: 0, savedBy: person.accountID, savedAt: now,
            origin: origin ?? current?.origin ?? BaseValueOrigin(), isUnchanged: isUnchanged)
    }

    /// What is wrong with the value itself, or with what is already recorded under it.
    private func problems(
        _ assessment: Assessment, _ standards: Standards, on db: any Connection
    ) throws -> [FieldProblem] {
        let value: ExactDecimal?
        switch self.value {
        case .failure(let problem): return [problem]
        case .success(let read): value = read
        }
        return try Self.problems(value, item, for: assessment.localGovernment.type, standards) { indicator in
            try Answers.find(assessment.id, indicator, on: db)?.answer
        }
    }

    /// Rows that a value would leave with more provision than frame, as one problem that names them.
    /// - Parameter answer: what is recorded for an indicator.
    package static func problems(
        _ value: ExactDecimal?, _ item: String, for type: LocalGovernmentType, _ standards: Standards,
        answer: (String) throws -> Answer?
    ) rethrows -> [FieldProblem] {
        guard let value else { return [] }
        var exceeding: [String] = []
        for indicator in standards.dependants(of: item) where indicator.applies(to: type) {
            guard let answer = try answer(indicator.code),
                case .failure(let broken) = indicator.check(answer, baseFrame: value),
                broken.fields.contains(where: { $0.code == .exceedsFrame || $0.code == .frameZeroWithProvision })
            else { continue }
            exceeding.append(indicator.code)
        }
        return exceeding.isEmpty ? [] : [FieldProblem(.value, .exceedsFrame, indicators: exceeding)]
    }

    private func unchanged(
        _ current: StoredBaseValue, _ assessment: Assessment, by person: Principal, on db: any Connection
    ) throws -> SavedBaseValue {
        let chain = assessment.localGovernment.code
        let saved = SavedBaseValue(
            item: item, stored: current,
            receipt: AuditReceipt(
                chain: chain, sequence: current.entry, hash: try AuditEntries.hash(chain, current.entry, on: db) ?? []))
        try remember(saved, assessment, by: person, on: db)
        return saved
    }

    private func save(
        _ new: StoredBaseValue, over current: StoredBaseValue?, _ assessment: Assessment, by person: Principal,
        _ role: Role, _ environment: Environment, on db: any Connection
    ) throws -> SavedBaseValue {
        var stored = new
        let salt = new.origin.source.isEmpty ? [] : environment.randomBytes(16)
        let receipt = try Audit.append(
            AuditEntry(
                .baseValueSaved, round: round, subject: BaseDataItem.subject(item),
                was: current.map { AnswerRecord.json($0, sourceSalt: []) } ?? "",
                became: AnswerRecord.json(new, sourceSalt: salt)),
            to: assessment.localGovernment.code, by: person.accountID, role: role.rawValue, at: new.savedAt,
            requestID: requestID, on: db)
        if !salt.isEmpty {
            try AuditEntries.insertText(
                new.origin.source, salt: salt, field: "source", chain: receipt.chain, sequence: receipt.sequence, on: db
            )
        }
        stored.entry = receipt.sequence
        guard try BaseValues.save(stored, of: assessment.id, item, on: db) else {
            throw StoreError.busy("another save of \(item) came in between")
        }
        if assessment.state == .notStarted { try Assessments.setState(assessment.id, .recording, on: db) }
        let saved = SavedBaseValue(item: item, stored: stored, receipt: receipt)
        try remember(saved, assessment, by: person, on: db)
        return saved
    }

    private func remember(
        _ saved: SavedBaseValue, _ assessment: Assessment, by person: Principal, on db: any Connection
    ) throws {
        guard let repeated else { return }
        try RepeatedRequests.insert(
            RepeatedRequests.Given(repeated.requestHash, version: saved.stored.version, body: saved.body),
            assessment.id, repeated.key, by: person.accountID, repeated.subject, on: db)
    }

    private func forgetDraft(_ assessment: Assessment, by person: Principal, on db: any Connection) throws {
        try Drafts.delete(assessment.id, BaseDataItem.subject(item), by: person.accountID, on: db)
    }

    private func keepDraft(
        _ assessment: Assessment, by person: Principal, at now: Int64, on db: any Connection
    ) throws {
        if let repeated, try !repeated.isFirst(assessment.id, by: person.accountID, on: db) { return }
        // Who says nothing of the source and the day leaves them as they are recorded.
        let standing = origin == nil ? try BaseValues.find(assessment.id, item, on: db)?.origin : nil
        try Drafts.keep(
            draft(at: now, standing), of: assessment.id, BaseDataItem.subject(item), by: person.accountID, on: db)
    }

    /// Kept, or shown again, as it was typed: the day in the place of the frame, the source in that of the note.
    /// - Parameter standing: what is recorded of source and day, where nothing was said of them.
    package func draft(at now: Int64, _ standing: BaseValueOrigin? = nil) -> Draft {
        Draft(
            frame: origin == nil ? standing?.asOf?.long() ?? asOfTyped : asOfTyped, provision: typed, carriedOut: true,
            note: origin?.source ?? standing?.source ?? "", seenVersion: seen,
            savedAt: now, confirmsUnchanged: confirmsUnchanged)
    }
}

/// A base value that is durable, with its receipt.
package struct SavedBaseValue: Hashable, Sendable {
    package var item: String
    package var stored: StoredBaseValue
    package var receipt: AuditReceipt

    package var body: String {
        CanonicalJSON.object([
            "percent": .null,
            "receipt": .string(receipt.description),
            "savedAt": .string(ThaiClock.rfc3339(stored.savedAt)),
            "verdict": .null,
            "version": .string(String(stored.version)),
        ]).text
    }
}
