/// One indicator of one local government over the rounds. Years in which something else was counted than today leave a gap
/// with a word; where only the target changed the line goes on, and the year is marked.
package struct IndicatorYears: Hashable, Sendable {
    /// What one round knows of it.
    package struct Round: Hashable, Sendable {
        package var name: String
        /// As that round's set has it; nil where it asked nothing of the kind of the type that the place had then.
        package var indicator: Indicator?
        package var type: LocalGovernmentType
        package var isCertified: Bool
        /// With the frame that counted; nil where nothing was recorded, or nothing was certified.
        package var answer: Answer?

        package init(
            name: String, indicator: Indicator?, type: LocalGovernmentType, isCertified: Bool, answer: Answer?
        ) {
            self.name = name
            self.indicator = indicator
            self.type = type
            self.isCertified = isCertified
            self.answer = answer
        }
    }

    /// Why a year has no figure in the line.
    package enum Gap: Hashable, Sendable {
        case notAsked
        case incomparable(FigureDifference)
        case notCertified
        /// nothing that could be compared with the target
        case verdict(Verdict)

        /// In full, for the table.
        package var words: Words {
            switch self {
            case .notAsked: Words(th: "ปีนั้นไม่ได้ประเมินข้อนี้", en: "not assessed that year")
            case .incomparable(.unit):
                Words(th: "ปีนั้นใช้หน่วยนับอื่น จึงเทียบกันไม่ได้", en: "counted in another unit, so it cannot be compared")
            case .incomparable(.definition):
                Words(th: "ปีนั้นใช้นิยามอื่น จึงเทียบกันไม่ได้", en: "defined otherwise, so it cannot be compared")
            case .notCertified: Words(th: "ไม่มีข้อมูลที่รับรองแล้ว", en: "no certified figures")
            case .verdict(.noService): PeerComparison.Reason.noService.words
            case .verdict(.notCarriedOut): PeerComparison.Reason.notCarriedOut.words
            case .verdict: PeerComparison.Reason.notRecorded.words
            }
        }

        /// In a word, for the picture.
        package var short: Words {
            switch self {
            case .notAsked: Words(th: "ไม่ประเมิน", en: "not asked")
            case .incomparable(.unit): Words(th: "ต่างหน่วย", en: "other unit")
            case .incomparable(.definition): Words(th: "ต่างนิยาม", en: "redefined")
            case .notCertified: Words(th: "ไม่รับรอง", en: "uncertified")
            case .verdict(.noService): Words(th: "ไม่มีบริการ", en: "no service")
            case .verdict(.notCarriedOut): Words(th: "ไม่ดำเนินการ", en: "not done")
            case .verdict: Words(th: "ไม่บันทึก", en: "blank")
            }
        }
    }

    package struct Year: Hashable, Sendable {
        package let name: String
        package let measure: ExactDecimal?
        package let gap: Gap?
        package let target: Target?
        package let verdict: Verdict?
        /// Of the two words for met, the one for above.
        package let isMetAbove: Bool
        package let isCertified: Bool
        /// The target of the year before, where it was another one.
        package let earlierTarget: Target?
    }

    /// The oldest first, the round of the page last.
    package let years: [Year]

    /// - Parameter rounds: the oldest first; the last one is the measure of what can be compared.
    package init(_ rounds: [Round]) {
        guard let today = rounds.last?.indicator else {
            years = []
            return
        }
        var list: [Year] = []
        var before: Target?
        for round in rounds {
            let year = Self.year(round, comparedWith: today, after: before)
            if let target = year.target { before = target }
            list.append(year)
        }
        years = list
    }

    /// Whether there is more than this year to show.
    package var hasHistory: Bool { years.count > 1 }

    private static func year(_ round: Round, comparedWith today: Indicator, after before: Target?) -> Year {
        guard let indicator = round.indicator, indicator.applies(to: round.type) else {
            return Year(
                name: round.name, measure: nil, gap: .notAsked, target: nil, verdict: nil,
                isMetAbove: false, isCertified: round.isCertified, earlierTarget: nil)
        }
        let target = indicator.target(for: round.type)
        let judged = Judgement(indicator, for: round.type, answer: round.answer, effectiveFrame: round.answer?.frame)
        let verdict = judged.verdict
        let difference = FigureDifference(indicator, today)
        var measure: ExactDecimal?
        var gap: Gap?
        if !round.isCertified, round.answer == nil {
            gap = .notCertified
        } else if let difference {
            gap = .incomparable(difference)
        } else {
            measure = CellMeasure.of(indicator, for: round.type, round.answer)
            if measure == nil { gap = .verdict(verdict) }
        }
        // Targets of two units cannot be held beside each other either.
        let changed = difference == nil && before != nil && before != target ? before : nil
        return Year(
            name: round.name, measure: measure, gap: gap, target: difference == nil ? target : nil,
            verdict: round.answer == nil && !round.isCertified ? nil : verdict, isMetAbove: judged.isMetAbove,
            isCertified: round.isCertified,
            earlierTarget: changed)
    }
}
