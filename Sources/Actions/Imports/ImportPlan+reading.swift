import Domain
import Store

extension ImportPlan {
    /// Compares a file with what is recorded, changing nothing.
    ///
    /// - Parameters:
    ///   - rows: of one local government.
    ///   - preferences: where the figures of the file are preferred to what others have recorded since it was made.
    package init(
        _ rows: [StatedRow], in reading: AssessmentReading, preferences: Set<FilePreference>, on db: any Connection
    ) throws {
        self.init()
        var planner = ImportPlanner(reading: reading, preferences: preferences)
        for row in rows where planner.isFirst(row, &self) {
            if case .baseValue(let code) = row.subject { try planner.plan(row, item: code, &self, on: db) }
        }
        for row in rows where planner.isKnown(row) {
            if case .indicator(let code) = row.subject { try planner.plan(row, indicator: code, &self, on: db) }
        }
        planner.checkDependants(&self)
        problems.sort { ($0.row.place.sheet, $0.row.place.number) < ($1.row.place.sheet, $1.row.place.number) }
    }
}

/// Goes through the rows of a file, base data first, since they are the frames of indicators.
private struct ImportPlanner {
    let reading: AssessmentReading
    let preferences: Set<FilePreference>
    private var first: [StatedRow.Subject: FileRow] = [:]
    private var baseValues: [String: ExactDecimal?]

    init(reading: AssessmentReading, preferences: Set<FilePreference>) {
        self.reading = reading
        self.preferences = preferences
        baseValues = reading.baseValues.mapValues(\.value)
    }

    private var type: LocalGovernmentType { reading.assessment.localGovernment.type }

    /// Notes a row; one that states the same cell again is a problem.
    mutating func isFirst(_ row: StatedRow, _ plan: inout ImportPlan) -> Bool {
        if let place = first[row.subject] {
            plan.problems.append(ImportProblem(row, nil, .twice(place)))
            return false
        }
        first[row.subject] = row.place
        return true
    }

    private func isPreferred(_ row: StatedRow, over version: Int) -> Bool {
        preferences.contains(FilePreference(subject: row.subject, version: version))
    }

    func isKnown(_ row: StatedRow) -> Bool { first[row.subject] == row.place }

    // MARK: Base data

    mutating func plan(_ row: StatedRow, item code: String, _ plan: inout ImportPlan, on db: any Connection) throws {
        guard let item = reading.standards.baseDataItem(code), item.appliesTo.contains(type) else {
            plan.problems.append(ImportProblem(row, nil, .unknownItem))
            return
        }
        let value: ExactDecimal?
        switch NumberInput.parse(row.provision) {
        case .success(let read): value = read
        case .failure(let problem):
            let problem = FieldProblem(.value, FieldProblem.Code(problem))
            plan.problems.append(ImportProblem(row, .value, FieldProblem.reason(problem, typed: row.provision)))
            return
        }
        let current = reading.baseValues[code]
        if value == current?.value {
            plan.unchanged += 1
            return
        }
        if let seen = row.seen, seen != current?.version ?? 0 {
            if let then = try SeenValues.baseValue(code, at: seen, in: reading.assessment, on: db), then.value == value
            {
                plan.newer += 1
                return
            }
            if !isPreferred(row, over: current?.version ?? 0) {
                let words = Words(both: current?.value.map { "\($0.grouped) \(item.unitTH)" } ?? "–")
                plan.problems.append(ImportProblem(row, .value, .newer(words, version: current?.version ?? 0)))
                return
            }
        }
        baseValues[code] = .some(value)
        plan.baseValues.append(ImportPlan.BaseValueChange(row: row, item: item, was: current, became: value))
    }

    /// Base values of the file that would fall below a provision that is recorded and does not stand in the file.
    func checkDependants(_ plan: inout ImportPlan) {
        let changed = Dictionary(
            plan.answers.map { ($0.indicator.code, $0.became) }, uniquingKeysWith: { first, _ in first })
        let faulty = Set(plan.problems.map(\.row.subject))
        for change in plan.baseValues {
            let problems = SaveBaseValue.problems(change.became, change.item.code, for: type, reading.standards) {
                code in
                faulty.contains(.indicator(code)) ? nil : changed[code] ?? reading.answers[code]?.answer
            }
            plan.problems += problems.map { ImportProblem(change.row, .value, .rule($0)) }
        }
    }

    // MARK: Indicators

    func plan(_ row: StatedRow, indicator code: String, _ plan: inout ImportPlan, on db: any Connection) throws {
        guard let indicator = reading.standards.indicator(code) else {
            plan.problems.append(ImportProblem(row, nil, .unknownIndicator))
            return
        }
        guard indicator.applies(to: type) else {
            plan.problems.append(ImportProblem(row, nil, .notAsked(type)))
            return
        }
        guard let answer = answer(of: row, indicator, &plan) else { return }
        let current = reading.answers[code]
        if answer == current?.answer ?? Answer() {
            plan.unchanged += 1
            return
        }
        if let seen = row.seen, seen != current?.version ?? 0 {
            // What nobody filled in since the file was made says nothing against what others recorded, whatever is preferred.
            if try SeenValues.answer(code, at: seen, in: reading.assessment, on: db)?.answer == answer {
                plan.newer += 1
                return
            }
            if !isPreferred(row, over: current?.version ?? 0) {
                let words = words(of: current, indicator)
                plan.problems.append(ImportProblem(row, nil, .newer(words, version: current?.version ?? 0)))
                return
            }
        }
        plan.answers.append(
            ImportPlan.AnswerChange(row: row, indicator: indicator, was: current, became: answer))
    }

    /// The answer a row states; nil, and the problems noted, where it states none that can be kept.
    private func answer(of row: StatedRow, _ indicator: Indicator, _ plan: inout ImportPlan) -> Answer? {
        guard let carriedOut = CarriedOutWord.read(row.carriedOut) else {
            plan.problems.append(ImportProblem(row, .carriedOut, .carriedOutUnknown))
            return nil
        }
        let provision = indicator.kind == .yesNo ? YesNoWord.figure(row.provision) : row.provision
        let entry = AnswerEntry(
            typedFrame: row.frame, typedProvision: provision, carriedOut: carriedOut,
            note: ThaiText.normalisedMultiline(row.note))
        let baseFrame = indicator.frameFrom.flatMap { baseValues[$0] ?? nil }
        switch entry.checked(by: indicator, baseFrame: baseFrame) {
        case .success(let answer): return answer
        case .failure(let problems):
            plan.problems += problems.fields.map { problem in
                ImportProblem(row, problem.field, FieldProblem.reason(problem, typed: row.typed(problem.field)))
            }
            return nil
        }
    }

    /// "(1) 403 สาย (2) 325 สาย"
    private func words(of stored: StoredAnswer?, _ indicator: Indicator) -> Words {
        guard let answer = stored?.answer else { return Words(both: "–") }
        if !answer.carriedOut { return Words(th: CarriedOutWord.no, en: "not carried out") }
        if indicator.kind == .yesNo, let provision = answer.provision {
            return provision == .zero ? Words(th: YesNoWord.no, en: "no") : Words(th: YesNoWord.yes, en: "yes")
        }
        let frame = answer.frame.map { "(1) \($0.grouped) \(indicator.frameUnitTH) " } ?? ""
        let provision = answer.provision.map { "(2) \($0.grouped) \(indicator.unitTH)" } ?? "(2) –"
        return Words(both: frame + provision)
    }
}
