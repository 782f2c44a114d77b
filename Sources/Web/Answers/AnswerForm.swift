import Actions
import Domain
import Markup

/// What a form or a script sends for one indicator.
enum AnswerForm {
    static func save(
        _ fields: FormFields, round: String, code: String, indicator: Indicator, suffix: String, requestID: String
    ) -> SaveAnswer {
        let frame = fields["frame" + suffix]
        let provision = fields["provision" + suffix]
        var save = SaveAnswer(
            round: round, localGovernment: code, indicator: indicator.code,
            entry: AnswerEntry(
                typedFrame: indicator.kind.hasFrame && indicator.frameFrom == nil ? frame : "",
                typedProvision: provision, carriedOut: fields["not-carried-out" + suffix] != "1",
                note: ThaiText.normalisedMultiline(fields["note" + suffix])),
            seen: Int(fields["version" + suffix]) ?? 0, requestID: requestID)
        save.shownDraft = ShownDraft.of(indicator.code, fields)
        save.confirmsUnchanged = fields["unchanged" + suffix] == "1"
        return save
    }
}

/// A form tells which draft its page showed in a row, so that only that one goes with it.
enum ShownDraft {
    static func field(_ code: String, _ draft: Draft?) -> HTML {
        guard let draft else { return .empty }
        return "<input type=\"hidden\" name=\"draft-\(code)\" value=\"\(String(draft.savedAt))\">"
    }

    static func of(_ code: String, _ fields: FormFields) -> Int64? { Int64(fields["draft-\(code)"]) }
}

/// The two buttons of a conflict, as a form sends them.
struct ConflictChoice: Sendable {
    /// The subject whose draft is thrown away: the person keeps what is recorded.
    var discarded: String?
    /// The subject for which the person prefers his own figures to a version he was shown.
    var taken: (subject: String, seen: Int)?

    /// `take=A1-01:7` or `discard=A1-01`, of a subject that stands on the page.
    init(_ fields: FormFields, among subjects: [String]) {
        if subjects.contains(fields["discard"]) { discarded = fields["discard"] }
        let parts = fields["take"].split(separator: ":").map(String.init)
        if parts.count == 2, subjects.contains(parts[0]), let seen = Int(parts[1]) { taken = (parts[0], seen) }
    }

    /// The version a person saw, who may have been shown a newer one since the form was made.
    func seen(_ version: Int, of subject: String) -> Int {
        if let taken, taken.subject == subject { taken.seen } else { version }
    }
}
