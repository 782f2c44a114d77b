import Actions
import Domain
import Markup

/// Targets moved in thought, and what would become of the results.
struct WhatIfPage: Sendable {
    let round: Round
    let set: StandardSet
    let whatIf: WhatIf
    /// Of the page that is shown.
    let flips: [FlipRow]
    /// The kept one that is shown; nil while it is only asked.
    var scenario: Scenario?
    /// All that are kept of the round.
    var scenarios: [Scenario] = []
    /// May keep and remove them.
    var mayPlan = false
    var form = WhatIfForm()
    let provinceNames: [(code: String, words: Words)]
    /// From 1.
    let number: Int

    static let pageLength = 100

    /// A flipped verdict with the figures behind it.
    struct FlipRow: Sendable {
        let place: LocalGovernment
        let indicator: Indicator
        let figure: String
        let flip: WhatIf.Flip
    }

    /// - Parameter page: which of the pages of flips; nil for all of them.
    init(_ round: Round, _ whatIf: WhatIf, _ set: StandardSet, _ participants: Participants, page: Int?) {
        self.round = round
        self.set = set
        self.whatIf = whatIf
        provinceNames = participants.provinces.map { ($0.code, $0.words) }
        let pages = max((whatIf.flips.count + Self.pageLength - 1) / Self.pageLength, 1)
        let number = min(max(page ?? 1, 1), pages)
        self.number = number
        let shown =
            page == nil
            ? whatIf.flips[...] : whatIf.flips.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength)
        flips = shown.map { flip in
            let indicator = set.indicators[flip.indicator]
            return FlipRow(
                place: participants.list[flip.participant].localGovernment, indicator: indicator,
                figure: indicator.achieved(flip.answer, places: set.percentPlaces)?.grouped ?? "-", flip: flip)
        }
    }

    var pages: Int { max((whatIf.flips.count + Self.pageLength - 1) / Self.pageLength, 1) }

    /// The address of the page with these moves.
    func address(_ moves: MovedTargets? = nil, basis: Basis? = nil, page: Int = 1, table: String? = nil) -> String {
        var parts = ["basis=\((basis ?? whatIf.basis).rawValue)"]
        let moves = (moves ?? whatIf.moves).list
        if !moves.isEmpty { parts.append("moves=\(URLText.encoded(moves.map(\.text).joined(separator: ",")))") }
        if page > 1 { parts.append("page=\(page)") }
        if let table { parts += ["table=\(table)", "format=csv"] }
        return "\(ScenarioPath.whatIf(round: round.id).path)?\(parts.joined(separator: "&"))"
    }

    /// A verdict as the set prints it.
    func word(_ verdict: Verdict, _ indicator: Indicator) -> Words {
        set.words.words(for: verdict, isMetAbove: false, of: indicator)
    }

    /// A move in words: the indicator, of whom, and its target before and after.
    func words(_ move: MovedTarget) -> (indicator: Words, type: Words, before: Words, after: Words) {
        guard let indicator = set.indicators.first(where: { $0.code == move.indicator }) else {
            return (Words(both: move.indicator), Words(both: ""), Words(both: ""), Words(both: move.value.grouped))
        }
        let types = move.type.map { [$0] } ?? LocalGovernmentType.allCases.filter { indicator.applies(to: $0) }
        func printed(_ indicator: Indicator) -> Words {
            var seen: [Words] = []
            for type in types {
                let words = Words(
                    th: indicator.targetWords(for: type), en: indicator.targetWords(for: type, in: .english))
                if !seen.contains(words) { seen.append(words) }
            }
            return Words(
                th: seen.map(\.th).joined(separator: " / "), en: seen.map(\.en).joined(separator: " / "))
        }
        return (
            indicator.codeAndName, move.type?.name ?? Words(th: "ทุกประเภท", en: "every type"), printed(indicator),
            printed(indicator.moved([move]))
        )
    }
}

/// What was typed to move one target more, and to keep them all, with what is wrong with it.
struct WhatIfForm: Sendable {
    var indicator = ""
    var type = ""
    var value = ""
    var name = ""
    var valueProblem: Words?
    var indicatorProblem: Words?
    var typeProblem: Words?
    var nameProblem: Words?

    var isSound: Bool {
        valueProblem == nil && indicatorProblem == nil && typeProblem == nil && nameProblem == nil
    }

    init() {}

    /// - Returns: the move that was typed; nil where nothing was, or where something is wrong with it.
    init(_ fields: FormFields, _ set: StandardSet, _ moves: inout MovedTargets) {
        indicator = fields["indicator"]
        type = fields["type"]
        value = fields["value"]
        name = fields["name"]
        guard !value.isEmpty || !indicator.isEmpty else { return }
        guard let number = typed(value) else { return }
        let move = MovedTarget(
            indicator: indicator, type: LocalGovernmentType(rawValue: type), value: number)
        switch move.problem(in: set) {
        case nil:
            moves = moves.adding(move)
            (indicator, type, value) = ("", "", "")
        case .indicatorUnknown:
            indicatorProblem = Words(th: "เลือกตัวชี้วัดที่จะปรับเป้าหมาย", en: "Choose the indicator whose target is moved")
        case .typeNotAsked:
            typeProblem = Words(
                th: "ตัวชี้วัดนี้ไม่ใช้กับ อปท. ประเภทที่เลือก เลือกประเภทอื่นหรือทุกประเภท",
                en: "The indicator is not asked of this type; choose another one or every type")
        case .belowZero, .aboveHundred:
            valueProblem = Words(
                th: "เป้าหมายร้อยละต้องอยู่ระหว่าง 0 ถึง 100", en: "A target in per cent lies between 0 and 100")
        }
    }

    private mutating func typed(_ text: String) -> ExactDecimal? {
        switch NumberInput.parse(text) {
        case .success(let number?): return number
        case .success(nil):
            valueProblem = Words(th: "กรอกเป้าหมายที่ต้องการลอง", en: "Enter the target to try")
        case .failure:
            valueProblem = Words(
                th: "กรอกเป็นตัวเลข เช่น 85 หรือ 12.5", en: "Enter a number, such as 85 or 12.5")
        }
        return nil
    }

    var links: [ErrorLink] {
        [
            ("indicator", indicatorProblem), ("type", typeProblem), ("value", valueProblem), ("name", nameProblem),
        ].compactMap { id, problem in problem.map { ErrorLink(id, $0) } }
    }
}
