import Actions
import Domain

/// What a form or a script sends for one indicator.
enum AnswerForm {
    static func save(
        _ fields: FormFields, round: String, code: String, indicator: Indicator, suffix: String, requestID: String
    ) -> SaveAnswer {
        let frame = fields["frame" + suffix]
        let provision = fields["provision" + suffix]
        return SaveAnswer(
            round: round, localGovernment: code, indicator: indicator.code,
            entry: AnswerEntry(
                typedFrame: indicator.kind.hasFrame && indicator.frameFrom == nil ? frame : "",
                typedProvision: provision, carriedOut: fields["not-carried-out" + suffix] != "1",
                note: ThaiText.normalisedMultiline(fields["note" + suffix])),
            seen: Int(fields["version" + suffix]) ?? 0, requestID: requestID)
    }
}
