/// The verdict of every cell on one basis, one byte each, and what is counted of them.
///
/// Counters are kept per participant and per indicator only: every table of places is a sum of the first, every table
/// of areas a sum of the second, and both sums take microseconds.
struct VerdictColumns: Hashable, Sendable {
    /// `Verdict.ordinal` or `CellRule.notAsked`; column by column.
    private(set) var verdicts: [UInt8]
    /// Without pilots.
    private(set) var participants: [Tally]
    /// Pilots too.
    private(set) var indicators: [Tally]

    init(participants: Int, indicators: Int) {
        verdicts = Array(repeating: CellRule.notAsked, count: participants * indicators)
        self.participants = Array(repeating: Tally(), count: participants)
        self.indicators = Array(repeating: Tally(), count: indicators)
    }

    /// Puts one verdict in the place of another.
    mutating func set(_ verdict: UInt8, participant: Int, indicator: Int, isCounted: Bool) {
        let cell = indicator * participants.count + participant
        let before = verdicts[cell]
        guard before != verdict else { return }
        verdicts[cell] = verdict
        if before != CellRule.notAsked {
            indicators[indicator].count(Int(before), by: -1)
            if isCounted { participants[participant].count(Int(before), by: -1) }
        }
        if verdict != CellRule.notAsked {
            indicators[indicator].count(Int(verdict))
            if isCounted { participants[participant].count(Int(verdict)) }
        }
    }

    /// Judges a whole column, which must be unjudged, by a verdict for each participant.
    @inline(__always)
    mutating func fill(_ indicator: Int, isCounted: Bool, _ verdict: (Int) -> UInt8) {
        let start = indicator * participants.count
        var tally = Tally()
        for participant in participants.indices {
            let judged = verdict(participant)
            verdicts[start + participant] = judged
            guard judged != CellRule.notAsked else { continue }
            tally.count(Int(judged))
            if isCounted { participants[participant].count(Int(judged)) }
        }
        indicators[indicator] = tally
    }
}
