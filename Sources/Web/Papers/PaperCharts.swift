import Charts
import Documents
import Domain

/// Charts of the official reports, drawn so that a copy in black and white still tells them apart.
enum PaperCharts {
    /// As in the style sheet of the pages.
    static func paint(_ rateClass: RateClass?) -> Drawing.Paint {
        switch rateClass {
        case .below60: .colour(0.890, 0.937, 0.941)
        case .from60: .colour(0.710, 0.839, 0.855)
        case .from70: .colour(0.490, 0.706, 0.737)
        case .from80: .colour(0.184, 0.459, 0.506)
        case .from90: .colour(0.043, 0.290, 0.337)
        case nil: .stripes
        }
    }

    private static func paint(_ verdict: Verdict) -> Drawing.Paint {
        switch verdict {
        case .met: .colour(0.043, 0.290, 0.337)
        case .belowTarget: .colour(0.490, 0.706, 0.737)
        case .notCarriedOut: .colour(0.80, 0.80, 0.80)
        case .noService: .colour(1, 1, 1)
        case .notRecorded: .stripes
        }
    }

    /// A bar for each row, parted by verdicts, with its rate at the end.
    static func bars(_ rows: [(name: String, tally: Tally)], _ head: PaperHead, width: Double) -> Drawing {
        let (nameWidth, bar, step) = (90.0, width - 90 - 16, 5.4)
        var drawing = Drawing(width: width, height: Double(rows.count) * step + 19)
        for (position, row) in rows.enumerated() {
            let top = Double(position) * step + 6
            drawing.labels.append(.init(Text(row.name), at: .init(0, top + 2.2), size: 8.5))
            var x = nameWidth
            for verdict in Verdict.allCases where row.tally[verdict] > 0 {
                let part = bar * Double(row.tally[verdict]) / Double(max(row.tally.applicable, 1))
                drawing.areas.append(.init(x: x, y: top, width: part, height: 4, paint(verdict)))
                x += part
            }
            drawing.labels.append(
                .init(
                    Text(printedShare(row.tally.met, of: row.tally.judged)), at: .init(width, top + 2.2), size: 9,
                    .right)
            )
        }
        drawing.labels.append(.init(.bold("ร้อยละที่ผ่าน"), at: .init(width, 2), size: 8.5, .right))
        legend(Verdict.allCases.map { ($0, head.heading($0)) }, at: Double(rows.count) * step + 10, in: &drawing)
        return drawing
    }

    private static func legend(_ entries: [(Verdict, String)], at y: Double, in drawing: inout Drawing) {
        var (x, y) = (0.0, y)
        for (verdict, words) in entries {
            let letters = words.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
            let needed = 9 + 1.6 * Double(letters)
            if x + needed > drawing.width {
                x = 0
                y += 5
            }
            drawing.areas.append(.init(x: x, y: y, width: 4, height: 3, paint(verdict)))
            drawing.labels.append(.init(Text(words), at: .init(x + 5.5, y + 1.5), size: 8))
            x += needed
        }
    }

    /// The rate over the rounds; no line leads to a year that cannot be compared with the one before.
    static func trend(_ years: [PaperYear]) -> Drawing {
        let (left, right, top, bottom) = (14.0, 150.0, 4.0, 38.0)
        var drawing = Drawing(width: right + 6, height: 46)
        func y(_ rate: Double) -> Double { bottom - (bottom - top) * rate / 100 }
        for rate in [0.0, 25, 50, 75, 100] {
            drawing.strokes.append(.init([.init(left, y(rate)), .init(right, y(rate))], width: rate == 0 ? 0.6 : 0.2))
            drawing.labels.append(.init(Text(String(Int(rate))), at: .init(left - 2, y(rate)), size: 8, .right))
        }
        let step = (right - left) / Double(max(years.count, 1))
        var before: Drawing.Point?
        for (position, year) in years.enumerated() {
            let x = left + step * (Double(position) + 0.5)
            drawing.labels.append(.init(Text(year.round.id), at: .init(x, bottom + 4), size: 9, .center))
            guard year.tally.judged > 0 else {
                before = nil
                continue
            }
            let point = Drawing.Point(x, y(Double(year.tally.met) * 100 / Double(year.tally.judged)))
            if let before, year.breakWords == nil { drawing.strokes.append(.init([before, point], width: 1.2)) }
            drawing.areas.append(.init(x: x - 1, y: point.y - 1, width: 2, height: 2, .colour(0.043, 0.290, 0.337)))
            let rate = printedShare(year.tally.met, of: year.tally.judged)
            let below = point.y < top + 6
            drawing.labels.append(
                .init(.bold(rate), at: .init(x, point.y + (below ? 4.5 : -4)), size: 9, .center))
            before = point
        }
        return drawing
    }
}

/// One round of a line of years on paper.
struct PaperYear: Sendable {
    let round: Round
    let tally: Tally
    /// On which figures that year stands.
    let basis: Basis
    /// Why it cannot be compared with the year before.
    let breakWords: String?

    static func table(_ years: [PaperYear]) -> PaperTable {
        PaperTable(
            name: "ผลตามรอบการประเมิน", caption: "ผลตามรอบการประเมิน",
            columns: [
                PaperTable.Column("รอบการประเมิน", width: 30), PaperTable.Column("ผ่าน (ข้อ)", width: 25, isNumber: true),
                PaperTable.Column("นำมาคิด (ข้อ)", width: 25, isNumber: true),
                PaperTable.Column("ร้อยละที่ผ่าน", width: 25, isNumber: true),
                PaperTable.Column("การเปรียบเทียบกับปีก่อน"),
            ],
            rows: years.enumerated().map { position, year in
                let note = position == 0 ? "-" : year.breakWords.map { "เปรียบเทียบไม่ได้: \($0)" } ?? "เปรียบเทียบได้"
                return PaperTable.Row(cells: [
                    .text("\(year.round.id)\(year.basis == .live ? " (\(PaperHead.preliminary))" : "")"),
                    .count(year.tally.met), .count(year.tally.judged), .share(year.tally.met, of: year.tally.judged),
                    .text(note),
                ])
            })
    }
}
