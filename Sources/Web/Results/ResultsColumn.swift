import Charts
import Domain
import Markup

/// One column of a table of results, beside the names: its heading and what stands in it.
struct ResultsColumn: Sendable {
    /// Under which heading columns of counts stand together.
    enum Group: CaseIterable, Sendable {
        case localGovernments, verdicts

        var words: Words {
            switch self {
            case .localGovernments: Words(th: "จำนวน อปท. (แห่ง)", en: "Local governments")
            case .verdicts: Words(th: "จำนวนผลการประเมิน (ข้อ)", en: "Verdicts")
            }
        }
    }

    let heading: Words
    var order: ResultsOrder.Column?
    var group: Group?
    var isNumber = true
    /// Stands before the heading: how the column is drawn in bars.
    var mark = HTML.empty
    let cell: @Sendable (ResultsRow) -> HTML

    /// The columns of a table, in their order.
    static func columns(of table: ResultsTable, _ page: ResultsPage) -> [ResultsColumn] {
        let verdicts = Verdict.allCases.map { verdict(page.heading(of: $0), $0, hasBar: table.hasShareBars) }
        let shares = table.hasShareBars ? [shareBars] : []
        switch table.kind {
        case .topics:
            let sum = ResultsColumn(heading: ResultsWords.sum, order: .applicable) {
                "\(printedCount($0.tally.applicable))"
            }
            return [rate] + shares + verdicts + [sum]
        case .localGovernments:
            let state = ResultsColumn(heading: ResultsWords.status, order: .state, isNumber: false) {
                $0.state.map { "\($0.words)" } ?? .empty
            }
            return [rate, state] + verdicts
        case .places: return [rate, coverage(page.basis)] + progress(page.words) + verdicts
        }
    }

    /// The names of the rows themselves.
    static func name(of table: ResultsTable) -> ResultsColumn {
        ResultsColumn(heading: table.heading, order: .name, isNumber: false) { _ in .empty }
    }

    private static let rate = ResultsColumn(heading: ResultsWords.rate, order: .rate) { row in
        "\(row.tally.printedRate)\(rateBar(row.rate))"
    }

    private static let shareBars = ResultsColumn(
        heading: Words(th: "สัดส่วนผลการประเมิน", en: "Shares of the verdicts"), isNumber: false
    ) { shareBar($0.tally) }

    private static func coverage(_ basis: Basis) -> ResultsColumn {
        ResultsColumn(heading: ResultsWords.coverage, order: .coverage) { row in
            "\((row.progress ?? Progress()).printedCoverage(basis))"
        }
    }

    private static func progress(_ words: VerdictWords) -> [ResultsColumn] {
        let columns: [(Words, ResultsOrder.Column, @Sendable (Progress) -> Int)] = [
            (ResultsWords.all, .participants, { $0.participants }),
            (ResultsWords.certified, .certified, { $0.certified }),
            (ResultsWords.notCertified(words), .notCertified, { $0.notCertified }),
            (ResultsWords.untouched(words), .untouched, { $0.untouched }),
        ]
        return columns.map { heading, order, count in
            ResultsColumn(heading: heading, order: order, group: .localGovernments) { row in
                "\(printedCount(count(row.progress ?? Progress())))"
            }
        }
    }

    private static func verdict(_ heading: Words, _ verdict: Verdict, hasBar: Bool) -> ResultsColumn {
        ResultsColumn(
            heading: heading, order: .init(verdict), group: .verdicts, mark: hasBar ? verdictSwatch(verdict) : .empty
        ) { row in "\(printedCount(row.tally[verdict]))" }
    }
}

extension ResultsTable {
    /// The table of areas shows the shares as bars; in the others the rate alone is drawn.
    var hasShareBars: Bool { !isMain && kind == .topics && rows.count <= 12 }
}
