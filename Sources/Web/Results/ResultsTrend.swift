import Actions
import Charts
import Domain

/// One round of a trend, with the figures that stand in its table.
struct TrendYear: Sendable {
    let round: Round
    let tally: Tally
    let progress: Progress
    /// Why no line leads here from the year before; nil where the two can be compared.
    let breakWords: Words?
}

extension Site {
    /// How the same place or type stood in earlier rounds, the oldest first, this round last; empty where no earlier one is
    /// known. Rounds with invented figures and others are never put into one line.
    ///
    /// - Parameter place: finds it among the places of a summary.
    func trend(
        to round: Round, among rounds: [Round], _ basis: Basis, _ place: (Summary) -> Summary.Place?
    ) -> [TrendYear] {
        let comparable = rounds.filter { $0.demonstration == round.demonstration && $0.id <= round.id }
            .sorted { $0.id < $1.id }.suffix(5)
        var years: [TrendYear] = []
        var before: StandardSet?
        for round in comparable {
            guard let found = nation.summary(round.id, basis).flatMap(place), found.progress.participants > 0,
                let set = nation.read(round.id, { $0.standards.set })
            else { continue }
            years.append(
                TrendYear(
                    round: round, tally: found.tally, progress: found.progress,
                    breakWords: before.flatMap { trendBreak($0, set) }))
            before = set
        }
        return years.count > 1 ? years : []
    }
}

/// What keeps two years from being joined by a line: counted indicators that are new, gone, or counted otherwise.
func trendBreak(_ old: StandardSet, _ new: StandardSet) -> Words? {
    guard old != new else { return nil }
    func counted(_ set: StandardSet) -> [String: Indicator] {
        Dictionary(
            set.indicators.filter { !$0.pilot }.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (counted(old), counted(new))
    let changed = after.values.count { indicator in
        before[indicator.code].map { StandardSetDifference.breaksTrend($0, indicator) } ?? false
    }
    let added = after.keys.count { before[$0] == nil }
    let dropped = before.keys.count { after[$0] == nil }
    guard changed + added + dropped > 0 else { return nil }
    let parts = [
        (changed, Words(th: "เปลี่ยนหน่วยหรือนิยาม", en: "with another unit or definition")),
        (added, Words(th: "เพิ่ม", en: "new")), (dropped, Words(th: "ยกเลิก", en: "dropped")),
    ].filter { $0.0 > 0 }
    return Words(
        th: "ตัวชี้วัดที่นับผลเปลี่ยนไปจากปีก่อน: "
            + parts.map { "\($0.1.th) \($0.0) ข้อ" }.joined(separator: " "),
        en: "Counted indicators differ from the year before: "
            + parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", "))
}
