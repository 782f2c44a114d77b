/// The answers of one round over the whole country, held in columns (about 35 MiB for 7,850 × 88).
///
/// Results are read from here, not from the database. Each save is put in with its version, so commits may arrive in any
/// order; verdicts and counts follow at once. Participants and indicators are named by their positions in
/// `participants.list` and in the standard set.
package struct AnswerColumns: Sendable {
    package let round: String
    package let standards: Standards
    package let participants: Participants

    var rules: [CellRule]
    /// Indicators that take their frame from each item of base data.
    var dependants: [[Int]]
    var live: LiveColumns
    var certified: CertifiedColumns
    var liveVerdicts: VerdictColumns
    var certifiedVerdicts: VerdictColumns
    var states: [Assessment.State]
    /// Sequence of the entry in each participant's chain that `states` knows of.
    var stateEntries: [Int]
    /// The same for its certification.
    var certificationEntries: [Int]

    /// Another number after every change; what was derived under the same number is still right.
    package internal(set) var stamp = 0

    /// Columns without any answer.
    package init(round: String, standards: Standards, participants: Participants) {
        self.round = round
        self.standards = standards
        self.participants = participants
        let count = participants.count
        let set = standards.set
        let rules = set.indicators.map { CellRule($0, set) }
        self.rules = rules
        dependants = set.baseData.indices.map { item in rules.indices.filter { rules[$0].frameItem == item } }
        live = LiveColumns(participants: count, indicators: rules.count, items: set.baseData.count)
        certified = CertifiedColumns(participants: count, indicators: rules.count)
        liveVerdicts = VerdictColumns(participants: count, indicators: rules.count)
        certifiedVerdicts = liveVerdicts
        states = Array(repeating: .notStarted, count: count)
        stateEntries = Array(repeating: 0, count: count)
        certificationEntries = stateEntries
        for basis in Basis.allCases { judge(basis) }
    }

    /// Judges every cell anew, whatever was counted before.
    package mutating func judge(_ basis: Basis) {
        stamp += 1
        switch basis {
        case .live: liveVerdicts = liveVerdictsAnew()
        case .certified: certifiedVerdicts = certifiedVerdictsAnew()
        }
    }

    /// The same columns judged by another set: what another target would change. Nothing recorded is touched.
    ///
    /// - Parameter standards: one with the same indicators and base data in the same order.
    package func judged(by standards: Standards) -> AnswerColumns? {
        guard standards.set.indicators.map(\.code) == self.standards.set.indicators.map(\.code),
            standards.set.baseData.map(\.code) == self.standards.set.baseData.map(\.code)
        else { return nil }
        var columns = AnswerColumns(round: round, standards: standards, participants: participants)
        columns.live = live
        columns.certified = certified
        columns.states = states
        columns.stateEntries = stateEntries
        columns.certificationEntries = certificationEntries
        for basis in Basis.allCases { columns.judge(basis) }
        return columns
    }
}

// MARK: - Judging

extension AnswerColumns {
    func liveVerdictsAnew() -> VerdictColumns {
        let count = participants.count
        let types = participants.types
        var judged = VerdictColumns(participants: count, indicators: rules.count)
        for (indicator, rule) in rules.enumerated() {
            let start = indicator * count
            if let item = rule.frameItem {
                let frames = item * count
                judged.fill(indicator, isCounted: rule.isCounted) { participant in
                    rule.verdict(
                        type: types[participant], flags: live.flags[start + participant],
                        frame: live.baseValue[frames + participant], provision: live.provision[start + participant])
                }
            } else {
                judged.fill(indicator, isCounted: rule.isCounted) { participant in
                    rule.verdict(
                        type: types[participant], flags: live.flags[start + participant],
                        frame: live.frame[start + participant], provision: live.provision[start + participant])
                }
            }
        }
        return judged
    }

    func certifiedVerdictsAnew() -> VerdictColumns {
        let count = participants.count
        let types = participants.types
        var judged = VerdictColumns(participants: count, indicators: rules.count)
        for (indicator, rule) in rules.enumerated() {
            let start = indicator * count
            judged.fill(indicator, isCounted: rule.isCounted) { participant in
                rule.verdict(
                    type: types[participant], flags: certified.flags[start + participant],
                    frame: certified.frame[start + participant], provision: certified.provision[start + participant])
            }
        }
        return judged
    }
}
