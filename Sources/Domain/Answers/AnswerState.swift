/// One cell as it stands: figures with the frame that counts, version, verdict.
package struct AnswerState: Hashable, Sendable {
    package var indicator: String
    /// With the effective frame; nil when nothing was recorded.
    package var answer: Answer?
    package var effectiveFrame: ExactDecimal?
    package var version: Int
    package var savedBy: Int?
    package var savedAt: Int64?
    /// Somebody confirmed that the figures are last year's.
    package var isUnchanged: Bool
    package var verdict: Verdict
    package var isMetAbove: Bool
    /// Printed quotient of a ratio that was compared with its target; never what decided.
    package var percent: ExactDecimal?

    package init(
        _ indicator: Indicator, type: LocalGovernmentType, stored: StoredAnswer?, baseFrame: ExactDecimal?,
        percentPlaces: Int
    ) {
        let frame = indicator.frameFrom == nil ? stored?.answer.frame : baseFrame
        let judgement = Judgement(indicator, for: type, answer: stored?.answer, effectiveFrame: frame)
        self.indicator = indicator.code
        answer = judgement.answer
        effectiveFrame = frame
        version = stored?.version ?? 0
        savedBy = stored?.savedBy
        savedAt = stored?.savedAt
        isUnchanged = stored?.isUnchanged ?? false
        verdict = judgement.verdict
        isMetAbove = judgement.isMetAbove
        percent = judgement.percent(places: percentPlaces)
    }

    /// The cell as the API shows it.
    package var canonical: CanonicalJSON {
        .object([
            "carriedOut": .bool(answer?.carriedOut ?? true),
            "frame": .figure(effectiveFrame),
            "indicator": .string(indicator),
            "note": .string(answer?.note ?? ""),
            "percent": .figure(percent),
            "provision": .figure(answer?.provision),
            "savedAt": savedAt.map { .string(ThaiClock.rfc3339($0)) } ?? .null,
            "verdict": .string(verdict.rawValue),
            "version": .string(String(version)),
        ])
    }
}

/// A save that is durable, with its receipt.
package struct SavedAnswer: Hashable, Sendable {
    package var state: AnswerState
    package var receipt: AuditReceipt

    package init(state: AnswerState, receipt: AuditReceipt) {
        self.state = state
        self.receipt = receipt
    }

    /// What the API answers, byte for byte, now and whenever the same request is repeated.
    package var body: String {
        CanonicalJSON.object([
            "percent": .figure(state.percent),
            "receipt": .string(receipt.description),
            "savedAt": .string(ThaiClock.rfc3339(state.savedAt ?? 0)),
            "verdict": .string(state.verdict.rawValue),
            "version": .string(String(state.version)),
        ]).text
    }
}
