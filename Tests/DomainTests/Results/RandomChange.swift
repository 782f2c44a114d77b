import Domain

/// One thing that happens to one participant of the small country.
enum RandomChange {
    case answer(StoredAnswer, participant: Int, indicator: Int)
    case baseValue(StoredBaseValue, participant: Int, item: Int)
    case state(Assessment.State, participant: Int, entry: Int)
    case certification(CertifiedFigures?, participant: Int, entry: Int)

    func apply(to columns: inout AnswerColumns) {
        switch self {
        case .answer(let stored, let participant, let indicator):
            columns.apply(stored, participant: participant, indicator: indicator)
        case .baseValue(let stored, let participant, let item):
            columns.apply(stored, participant: participant, item: item)
        case .state(let state, let participant, let entry):
            columns.apply(state, participant: participant, entry: entry)
        case .certification(let figures, let participant, let entry):
            columns.apply(figures, participant: participant, entry: entry)
        }
    }

    /// Changes in the order in which their chains recorded them, versions and entries counted up as the actions do.
    static func history(_ count: Int, _ random: inout ThaiRandom) -> [RandomChange] {
        var versions: [[Int]: Int] = [:]
        var entries: [Int: Int] = [:]
        return (0..<count).map { _ in
            // The last few participants stay untouched.
            let participant = Int.random(in: 0..<36, using: &random)
            entries[participant, default: 0] += 1
            let entry = entries[participant, default: 0]
            func version(_ kind: Int, _ position: Int) -> Int {
                versions[[participant, kind, position], default: 0] += 1
                return versions[[participant, kind, position], default: 0]
            }
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<14:
                let indicator = Int.random(in: 0..<9, using: &random)
                let stored = StoredAnswer(
                    answer: answer(&random), version: version(0, indicator), entry: entry, savedBy: 7,
                    savedAt: Int64(entry))
                return .answer(stored, participant: participant, indicator: indicator)
            case 14..<17:
                let item = Int.random(in: 0..<2, using: &random)
                let stored = StoredBaseValue(
                    value: figure(&random), version: version(1, item), entry: entry, savedBy: 7, savedAt: Int64(entry))
                return .baseValue(stored, participant: participant, item: item)
            case 17:
                let state = Assessment.State.allCases.randomElement(using: &random) ?? .submitted
                return .state(state, participant: participant, entry: entry)
            default:
                let figures = Bool.random(using: &random) ? certified(entry, &random) : nil
                return .certification(figures, participant: participant, entry: entry)
            }
        }
    }

    static func answer(_ random: inout ThaiRandom) -> Answer {
        Answer(
            frame: figure(&random), provision: figure(&random), carriedOut: Int.random(in: 0..<9, using: &random) > 0,
            note: Bool.random(using: &random) ? "หมายเหตุ" : "")
    }

    private static func certified(_ number: Int, _ random: inout ThaiRandom) -> CertifiedFigures {
        var rows: [Snapshot.Row] = []
        for indicator in SmallCountry.standards.set.indicators {
            let answer = Int.random(in: 0..<6, using: &random) == 0 ? nil : answer(&random)
            rows.append(Snapshot.Row(indicator: indicator.code, answer: answer, version: 1))
        }
        return CertifiedFigures(number: number, certifiedAt: Int64(number), rows: rows)
    }

    private static func figure(_ random: inout ThaiRandom) -> ExactDecimal? {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: nil
        case 1: .zero
        default: ExactDecimal(millionths: Int64.random(in: 0...100, using: &random) * 500_000)
        }
    }
}
