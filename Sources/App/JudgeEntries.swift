import Actions
import ArgumentParser
import Domain

/// Judges boxes as typed, from standard input, for trials that compare the browser's rules with the program's.
struct JudgeEntries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge-entries", abstract: "Judge what was typed from standard input, one case a line.",
        discussion: """
            Reads canonical JSON: {base, carried_out, earlier: {carried_out, frame, provision}, frame, indicator: {frame_from, kind, may_exceed, no_service, operator, \
            target, target_unit, unit}, note, percent_places, provision}; base, frame and provision are texts as typed. \
            Writes {base_problems, explanation, large_changes, percent, problems, verdict, word, would_pass} with words in both languages; \
            where there are problems the verdict is null. The figures of `earlier` are canonical, "" where blank.
            """,
        shouldDisplay: false)

    func run() throws {
        var number = 0
        while let line = readLine() {
            number += 1
            guard let entry = CanonicalJSON(canonical: line).flatMap(JudgedEntry.init) else {
                throw CommandRefusal("line \(number): not a case: \(line)")
            }
            FileHandleText.write(entry.judged.text + "\n", to: 1)
        }
    }
}

/// One case: an indicator, what was typed for it, and the base data it may take its frame from.
private struct JudgedEntry {
    let indicator: Indicator
    let entry: AnswerEntry
    let base: Result<ExactDecimal?, FieldProblem>
    let percentPlaces: Int
    /// Last year's figures; nil where none can be compared.
    let earlier: Answer?

    init?(_ line: CanonicalJSON) {
        guard case .string(let base) = line["base"], case .string(let frame) = line["frame"],
            case .string(let provision) = line["provision"], case .string(let note) = line["note"],
            case .bool(let carriedOut) = line["carried_out"], case .whole(let places) = line["percent_places"],
            let indicator = line["indicator"].flatMap(Self.indicator)
        else { return nil }
        self.indicator = indicator
        let hasOwnFrame = indicator.kind.hasFrame && indicator.frameFrom == nil
        entry = AnswerEntry(
            typedFrame: hasOwnFrame ? frame : "", typedProvision: provision, carriedOut: carriedOut, note: note)
        self.base = NumberInput.parse(base).mapError { FieldProblem(.value, FieldProblem.Code($0)) }
        percentPlaces = places
        earlier = line["earlier"].flatMap(Self.earlier)
    }

    private static func earlier(_ figures: CanonicalJSON) -> Answer? {
        guard case .string(let frame) = figures["frame"], case .string(let provision) = figures["provision"],
            case .bool(let carriedOut) = figures["carried_out"]
        else { return nil }
        return Answer(
            frame: ExactDecimal(canonicalInput: frame), provision: ExactDecimal(canonicalInput: provision),
            carriedOut: carriedOut)
    }

    private static func indicator(_ row: CanonicalJSON) -> Indicator? {
        guard case .string(let kindName) = row["kind"], let kind = IndicatorKind(rawValue: kindName),
            case .string(let sign) = row["operator"], let comparison = TargetOperator(rawValue: sign),
            case .string(let target) = row["target"], let value = ExactDecimal(canonicalInput: target),
            case .bool(let frameFrom) = row["frame_from"], case .bool(let mayExceed) = row["may_exceed"],
            case .string(let unit) = row["unit"], case .string(let targetUnit) = row["target_unit"]
        else { return nil }
        var noService: String?
        if case .string(let word) = row["no_service"] { noService = word }
        return Indicator(
            code: "A1-01", area: "A1", nameTH: "", kind: kind, frameFrom: frameFrom ? "item" : nil, unitTH: unit,
            targetUnitTH: targetUnit, target: Target(comparison, value), provisionMayExceedFrame: mayExceed,
            noServiceWordTH: noService)
    }
}

extension JudgedEntry {
    private static let printed = VerdictWords(
        metAbove: "met_above", met: "met", belowTarget: "below_target", belowTargetPlain: "", noService: "no_service",
        notCarriedOut: "not_carried_out", notRecorded: "not_recorded", notCertified: "")

    private var baseFrame: ExactDecimal? { indicator.frameFrom == nil ? nil : (try? base.get()) ?? nil }

    var judged: CanonicalJSON {
        let problems = entry.problems(for: indicator, baseFrame: baseFrame)
        var members: [String: CanonicalJSON] = [
            "base_problems": .array(baseProblems.map(Self.problem)), "explanation": .null,
            "large_changes": .array(largeChanges), "percent": .null, "problems": .array(problems.map(Self.problem)),
            "verdict": .null, "word": .null, "would_pass": .null,
        ]
        if problems.isEmpty { members.merge(verdict) { _, new in new } }
        return .object(members)
    }

    private var largeChanges: [CanonicalJSON] {
        guard let earlier, case .success = entry.frame, case .success = entry.provision else { return [] }
        return indicator.largeChanges(from: earlier, to: answer).map { change in
            .object(["figure": .string(change.figure.rawValue), "words": Self.words(change.words)])
        }
    }

    /// As the row would stand once saved.
    private var verdict: [String: CanonicalJSON] {
        let stored = StoredAnswer(answer: answer, version: 1, entry: 1, savedBy: 1, savedAt: 0)
        let state = AnswerState(
            indicator, type: .tao, stored: stored, baseFrame: baseFrame, percentPlaces: percentPlaces)
        let explanation = Explanation(state, indicator, for: .tao, percentPlaces: percentPlaces)
        let isBlank = state.answer?.isBlank ?? true
        let words = Words(th: explanation.words(in: .thai), en: explanation.words(in: .english))
        let word = Self.printed.words(for: state.verdict, isMetAbove: state.isMetAbove, of: indicator)
        return [
            "explanation": Self.words(isBlank ? Words(both: "") : words),
            "percent": .figure(state.percent),
            "verdict": .string(state.verdict.rawValue),
            "word": Self.words(word),
            "would_pass": .figure(explanation.wouldPass),
        ]
    }

    private var answer: Answer {
        let frame = (try? entry.frame.get()) ?? nil
        let provision = (try? entry.provision.get()) ?? nil
        return Answer(frame: frame, provision: provision, carriedOut: entry.carriedOut, note: entry.note)
    }

    private var baseProblems: [FieldProblem] {
        switch base {
        case .failure(let problem): return [problem]
        case .success(let value):
            return SaveBaseValue.problems(value, "item", for: .tao, Self.standards(indicator)) { _ in answer }
        }
    }

    private static func standards(_ indicator: Indicator) -> Standards {
        let day = ThaiDate(daysSinceEpoch: 0)
        let period = StandardSet.Period(fiscalYearBE: 2566, from: day, to: day)
        return Standards(
            StandardSet(
                id: "", titleTH: "", period: period, words: printed, areas: [],
                baseData: [BaseDataItem(code: "item", nameTH: "", unitTH: "")], indicators: [indicator]),
            sha256: "")
    }

    private static func problem(_ problem: FieldProblem) -> CanonicalJSON {
        .object([
            "code": .string(problem.code.rawValue), "field": .string(problem.field.rawValue),
            "words": words(problem.words),
        ])
    }

    private static func words(_ words: Words) -> CanonicalJSON {
        .object(["en": .string(words.en), "th": .string(words.th)])
    }
}
