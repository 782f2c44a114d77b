import Domain
import Markup

/// What is held beside the peers.
enum PeerFigure {
    /// the measure of an indicator
    case measure
    /// yes or no: no median between them
    case yesNo
    /// the pass rate over all indicators: nobody passes or fails by it
    case rate
}

func peersTable(_ groups: [(group: PeerGroup, comparison: PeerComparison)], of figure: PeerFigure) -> HTML {
    var columns = [
        DataTable.Column(words: Words(th: "กลุ่ม", en: "Group")),
        DataTable.Column(words: Words(th: "มีตัวเลข", en: "With a figure"), isNumber: true),
    ]
    if figure != .rate { columns.append(DataTable.Column(words: Words(th: "ผ่าน", en: "Met"), isNumber: true)) }
    if figure != .yesNo {
        columns += [
            Words(th: "ควอร์ไทล์ 1", en: "Quartile 1"), Words(th: "ค่ากลาง", en: "Median"),
            Words(th: "ควอร์ไทล์ 3", en: "Quartile 3"), Words(th: "แห่งนี้", en: "This one"),
            Words(th: "อันดับ", en: "Rank"),
        ].map { DataTable.Column(words: $0, isNumber: true) }
    }
    let rows = groups.map { group, comparison -> DataTable.Row in
        var cells: [HTML] = [
            "\(group.words)\(without(comparison))",
            "\(count(comparison.withFigure)) / \(count(comparison.peers))",
        ]
        if figure != .rate {
            let none = figure == .yesNo ? tooSmall : Words(both: "-")
            cells.append(comparison.isTooSmall ? "\(none)" : "\(count(comparison.met))")
        }
        if figure != .yesNo { cells += middle(comparison) }
        return DataTable.Row(cells)
    }
    return dataTable(
        DataTable(
            label: Words(th: "เทียบกับ อปท. ลักษณะเดียวกัน", en: "Among its peers"), columns: columns, rows: rows,
            isDense: true))
}

private let tooSmall = Words(th: "กลุ่มเล็กเกินไป", en: "group too small")

private func count(_ number: Int) -> String { ExactDecimal(number).grouped }

private func middle(_ comparison: PeerComparison) -> [HTML] {
    func print(_ figure: ExactDecimal?) -> HTML { figure.map { "\($0.twoPlaces.grouped)" } ?? "-" }
    let rank: HTML =
        comparison.rank.map {
            "\(th: "\(count($0)) จาก \(count(comparison.ranked))", en: "\(count($0)) of \(count(comparison.ranked))")"
        } ?? (comparison.isTooSmall ? "\(tooSmall)" : "-")
    return [
        print(comparison.quartiles?.lower), print(comparison.quartiles?.median), print(comparison.quartiles?.upper),
        print(comparison.own), rank,
    ]
}

/// Those that have nothing beside it, and why.
private func without(_ comparison: PeerComparison) -> HTML {
    let parts = PeerComparison.Reason.allCases.compactMap { reason -> String? in
        comparison.without[reason].map { "\(reason.words.text) \(count($0))" }
    }
    guard !parts.isEmpty else { return .empty }
    return """
        <br><small>\(th: "ไม่มีตัวเลข", en: "without a figure"): \(parts.joined(separator: ", "))</small>
        """
}
