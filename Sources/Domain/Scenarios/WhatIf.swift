/// What other targets would make of a round: the tables before and after, and whose verdicts flip.
///
/// Only the columns of the indicators that moved are judged anew, and all that is shown of a flip is taken out with it: nobody
/// who saves waits for a page to be written. The figures are read, never touched: what is official stays
/// what it was, whatever is asked here.
package struct WhatIf: Hashable, Sendable {
    /// One row of a table under the targets of the set and under the moved ones.
    package struct Row: Hashable, Sendable {
        /// "TH", a province, a type, or an indicator.
        package var key: String
        package var before: Tally
        package var after: Tally
    }

    /// A cell whose verdict is another one.
    package struct Flip: Hashable, Sendable {
        /// Position among the participants.
        package var participant: Int
        /// Position in the standard set.
        package var indicator: Int
        package var before: Verdict
        package var after: Verdict
        /// What was judged, with the frame that counts.
        package var answer: Answer

        package init(participant: Int, indicator: Int, before: Verdict, after: Verdict, answer: Answer) {
            self.participant = participant
            self.indicator = indicator
            self.before = before
            self.after = after
            self.answer = answer
        }
    }

    package let basis: Basis
    package let moves: MovedTargets
    /// Without pilots, as every sum.
    package let national: Row
    /// In the order of `LocalGovernmentType`.
    package let types: [Row]
    /// By code.
    package let provinces: [Row]
    /// Those that moved, in the order of the set; pilots too.
    package let indicators: [Row]
    /// By indicator, then by participant.
    package let flips: [Flip]

    /// - Parameter moves: those that do not fit the set are left out.
    package init(_ columns: AnswerColumns, _ moves: MovedTargets, on basis: Basis) {
        let set = columns.standards.set
        let moves = moves.valid(in: set)
        let official = columns.verdicts(basis)
        var after = official.participants
        var rows: [Row] = []
        var flips: [Flip] = []
        for position in set.indicators.indices {
            let indicator = set.indicators[position]
            guard moves.list.contains(where: { $0.indicator == indicator.code }) else { continue }
            let rule = CellRule(indicator.moved(moves.list), set)
            var row = Row(
                key: indicator.code, before: official.indicators[position], after: official.indicators[position])
            let judged = columns.verdicts(by: rule, of: position, on: basis)
            for (participant, verdict) in judged.enumerated() {
                let before = official.verdicts[position * columns.participants.count + participant]
                guard verdict != before, let was = Self.verdict(before), let became = Self.verdict(verdict) else {
                    continue
                }
                row.after.count(Int(before), by: -1)
                row.after.count(Int(verdict))
                if rule.isCounted {
                    after[participant].count(Int(before), by: -1)
                    after[participant].count(Int(verdict))
                }
                let answer = columns.figures(of: participant, indicator: position, on: basis) ?? Answer()
                flips.append(
                    Flip(participant: participant, indicator: position, before: was, after: became, answer: answer))
            }
            rows.append(row)
        }
        func sum(_ key: String, _ members: some Sequence<Int>) -> Row {
            var row = Row(key: key, before: Tally(), after: Tally())
            for member in members {
                row.before += official.participants[member]
                row.after += after[member]
            }
            return row
        }
        let participants = columns.participants
        self.basis = basis
        self.moves = moves
        national = sum("TH", participants.list.indices)
        types = LocalGovernmentType.allCases.map { sum($0.rawValue, participants.members(of: $0)) }
        provinces = participants.provinces.map { sum($0.code, $0.members) }
        indicators = rows
        self.flips = flips
    }

    /// How many verdicts would become met, and how many would not be met any more.
    package var gained: Int { flips.count { $0.after == .met } }
    package var lost: Int { flips.count { $0.before == .met } }

    private static let ordered: [Verdict] = Verdict.allCases.sorted { $0.ordinal < $1.ordinal }

    private static func verdict(_ ordinal: UInt8) -> Verdict? {
        Int(ordinal) < ordered.count ? ordered[Int(ordinal)] : nil
    }
}

extension AnswerColumns {
    /// One column judged by another rule, by participant; `CellRule.notAsked` where it is not asked.
    func verdicts(by rule: CellRule, of indicator: Int, on basis: Basis) -> [UInt8] {
        let count = participants.count
        let start = indicator * count
        return (0..<count).map { participant in
            let cell = start + participant
            return switch basis {
            case .live:
                rule.verdict(
                    type: participants.types[participant], flags: live.flags[cell],
                    frame: effectiveFrame(participant, indicator), provision: live.provision[cell])
            case .certified:
                rule.verdict(
                    type: participants.types[participant], flags: certified.flags[cell],
                    frame: certified.frame[cell], provision: certified.provision[cell])
            }
        }
    }
}
