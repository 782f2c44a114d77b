/// One row of the report form (สรุปผลประเมินการจัดบริการสาธารณะ): an indicator in its seven columns.
///
/// Cells keep figures as figures, so that a page, a CSV file, a workbook and a printed document show the same row.
package struct ReportRow: Hashable, Sendable {
    /// Counted across the whole report, from 1.
    package let number: Int
    package let indicator: Indicator
    package let verdict: Verdict
    /// บริการสาธารณะ
    package let service: String
    /// เกณฑ์ชี้วัด
    package let criterion: String
    /// ค่าเป้าหมาย (%): a bare figure means "at least so many per cent", as officers know it; all else says what it is.
    package let target: ReportCell
    /// กรอบการประเมิน (1)
    package let frame: ReportCell
    /// การจัดบริการสาธารณะ (2)
    package let provision: ReportCell
    /// (2) เทียบกับ (1) %
    package let percent: ReportCell
    /// ผลการประเมิน
    package let words: Words
    /// Provision ÷ frame of a rate in the unit of its target: the column of per cent has no place for it.
    package let rate: ExactDecimal?
    /// Why the row stays blank; empty where it is not, or where nobody said.
    package let reason: String

    package init(
        _ number: Int, _ indicator: Indicator, for type: LocalGovernmentType, _ figures: ReportFigures,
        _ set: StandardSet
    ) {
        let judged = Judgement(indicator, for: type, answer: figures.answer, effectiveFrame: figures.frame)
        let verdict = judged.verdict
        self.number = number
        self.indicator = indicator
        self.verdict = verdict
        service = indicator.missionTH
        criterion = indicator.nameTH
        target = Self.target(indicator, type)
        frame = indicator.kind.hasFrame ? ReportCell(figures.frame) : .dash
        provision =
            switch verdict {
            case .noService, .notCarriedOut: .dash
            case .met, .belowTarget, .notRecorded: Self.provision(indicator, figures.answer?.provision)
            }
        percent = ReportCell(judged.percent(places: set.percentPlaces))
        words = set.words.words(for: verdict, isMetAbove: judged.isMetAbove, of: indicator)
        rate =
            indicator.kind == .rate && (verdict == .met || verdict == .belowTarget)
            ? Percent.rate(figures.answer?.provision, per: figures.frame, places: set.percentPlaces) : nil
        reason = verdict == .notRecorded ? figures.reason : ""
    }

    /// The printed word in Thai.
    package var word: String { words.th }

    /// "14.5 เด็กต่อครู ๑ คน"; nil for all but a rate that was compared with its target.
    package var rateWords: String? { rate.map { "\($0.grouped) \(indicator.targetUnitTH)" } }

    private static func target(_ indicator: Indicator, _ type: LocalGovernmentType) -> ReportCell {
        let target = indicator.target(for: type)
        guard indicator.kind == .ratio else {
            return .words(
                Words(th: indicator.targetWords(for: type), en: indicator.targetWords(for: type, in: .english)))
        }
        return target.comparison == .atLeast
            ? .figure(target.value) : .words(Words(both: "\(target.comparison.sign) \(target.value.grouped)"))
    }

    private static func provision(_ indicator: Indicator, _ provision: ExactDecimal?) -> ReportCell {
        guard indicator.kind == .yesNo, let provision else { return ReportCell(provision) }
        return .words(provision == .zero ? Words(th: "ไม่มี", en: "No") : Words(th: "มี", en: "Yes"))
    }
}

/// What was recorded for one row of a report.
package struct ReportFigures: Hashable, Sendable {
    /// nil when nothing was recorded.
    package var answer: Answer?
    /// The frame that counts; known from base data even where nothing was recorded on the row.
    package var frame: ExactDecimal?
    /// Why it stays blank, as its certifier stated it.
    package var reason: String

    package init(answer: Answer? = nil, frame: ExactDecimal? = nil, reason: String = "") {
        self.answer = answer
        self.frame = frame
        self.reason = reason
    }
}

/// What stands in one cell of the report form.
package enum ReportCell: Hashable, Sendable {
    /// "-": nothing belongs here, or nothing is known.
    case dash
    case figure(ExactDecimal)
    case words(Words)

    package init(_ figure: ExactDecimal?) {
        self = figure.map { .figure($0) } ?? .dash
    }

    /// For people, thousands set apart: "1,234.5".
    package var printed: String { printed(in: .thai) }

    package func printed(in language: Language) -> String {
        switch self {
        case .dash: "-"
        case .figure(let figure): figure.grouped
        case .words(let words): words[language]
        }
    }

    /// For programs that read figures: "1234.5".
    package func plain(in language: Language) -> String {
        if case .figure(let figure) = self { figure.description } else { printed(in: language) }
    }
}
