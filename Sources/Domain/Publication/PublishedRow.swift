/// One row of the results before anything is hidden.
package struct PublishedRow: Sendable {
    let localGovernment: String
    let indicator: String
    let province: String
    let kind: IndicatorKind
    let rule: PublicationRule
    /// nil where nothing was recorded, or nothing certified.
    let figures: Answer?
    let verdict: Verdict
    /// Milliseconds since 1970, UTC; nil without a certification.
    let certifiedAt: Int64?

    /// Every row of the certified figures, in byte order of local government and indicator.
    package static func all(in columns: AnswerColumns) -> [PublishedRow] {
        let indicators = columns.standards.set.indicators.enumerated().sorted {
            ResultBundle.inByteOrder($0.element.code, $1.element.code)
        }
        var rows: [PublishedRow] = []
        rows.reserveCapacity(columns.participants.count * indicators.count)
        for (participant, who) in columns.participants.list.enumerated() {
            let certifiedAt = columns.certification(of: participant)?.certifiedAt
            for (position, indicator) in indicators {
                guard let verdict = columns.verdict(of: participant, indicator: position, on: .certified) else {
                    continue
                }
                rows.append(
                    PublishedRow(
                        localGovernment: who.code, indicator: indicator.code,
                        province: who.localGovernment.provinceCode, kind: indicator.kind, rule: indicator.publish,
                        figures: columns.figures(of: participant, indicator: position, on: .certified),
                        verdict: verdict, certifiedAt: certifiedAt))
            }
        }
        return rows
    }

    package var suppression: Suppression.Row {
        Suppression.Row(
            province: province, rule: rule,
            isSmall: Suppression.isSmall(frame: figures?.frame, provision: figures?.provision))
    }

    /// As they stand in the file. `carried_out` is true where nothing was said, and in every hidden row, where it tells nothing.
    package func fields(isHidden: Bool) -> [String] {
        let moment = certifiedAt.map { ThaiClock.rfc3339($0) } ?? ""
        let flag = ResultBundle.spelled(isHidden)
        let carriedOut = ResultBundle.spelled(isHidden || figures?.carriedOut ?? true)
        if isHidden { return [localGovernment, indicator, "", "", carriedOut, "", "", "", flag, moment] }
        let (value, percent) = Self.quotients(
            kind, verdict, frame: figures?.frame, provision: figures?.provision)
        return [
            localGovernment, indicator, figures?.frame?.description ?? "", figures?.provision?.description ?? "",
            carriedOut, value?.description ?? "",
            percent?.description ?? "", verdict.rawValue, flag, moment,
        ]
    }

    /// What is printed beside the figures: the per cent of a ratio that was compared with its target, the value of others.
    package static func quotients(
        _ kind: IndicatorKind, _ verdict: Verdict, frame: ExactDecimal?, provision: ExactDecimal?
    ) -> (value: ExactDecimal?, percent: ExactDecimal?) {
        switch kind {
        case .ratio:
            let isJudged = verdict == .met || verdict == .belowTarget
            return (nil, isJudged ? Percent.of(provision, in: frame, places: 6) : nil)
        case .rate: return (Percent.rate(provision, per: frame), nil)
        case .count, .yesNo: return (provision, nil)
        }
    }
}
