import Domain
import Store

/// What stood in a cell at a version that somebody was shown: by it, a page that is sent whole tells what was typed into
/// from what only stood there while others went on.
enum SeenValues {
    /// A row as somebody was shown it.
    struct Seen: Hashable {
        var answer: Answer
        var isUnchanged: Bool
    }

    /// - Returns: nil where that is no longer known, as where the text of a note was erased.
    static func answer(
        _ indicator: String, at version: Int, in assessment: Assessment, on db: any Connection
    ) throws -> Seen? {
        if version == 0 { return Seen(answer: Answer(), isUnchanged: false) }
        let code = assessment.localGovernment.code
        let entries = try AuditEntries.history(code, round: assessment.round.id, subject: indicator, on: db)
        // The entry that followed says what it was before; what came in bulk has none of its own.
        let next = entries.first { AnswerRecord.figures($0.became)?.version == version + 1 }
        guard let figures = next.flatMap({ AnswerRecord.figures($0.was) }) else { return nil }
        var answer = Answer(frame: figures.frame, provision: figures.provision, carriedOut: figures.carriedOut)
        let own = entries.first { AnswerRecord.figures($0.became)?.version == version }
        if let own, AnswerRecord.figures(own.became)?.hasNote == true {
            guard let note = try AuditEntries.texts(code, on: db)[own.sequence]?["note"] else { return nil }
            answer.note = note
        }
        return Seen(answer: answer, isUnchanged: figures.isUnchanged)
    }

    /// A base value as somebody was shown it.
    struct SeenBaseValue: Hashable {
        var value: ExactDecimal?
        var origin: BaseValueOrigin
    }

    /// - Returns: nil where that is no longer known.
    static func baseValue(
        _ item: String, at version: Int, in assessment: Assessment, on db: any Connection
    ) throws -> SeenBaseValue? {
        if version == 0 { return SeenBaseValue(value: nil, origin: BaseValueOrigin()) }
        let code = assessment.localGovernment.code
        let entries = try AuditEntries.history(
            code, round: assessment.round.id, subject: BaseDataItem.subject(item), on: db)
        let next = entries.first { AnswerRecord.baseValue($0.became)?.version == version + 1 }
        guard let figure = next.flatMap({ AnswerRecord.baseValue($0.was) }) else { return nil }
        var origin = BaseValueOrigin(asOf: figure.asOf)
        let own = entries.first { AnswerRecord.baseValue($0.became)?.version == version }
        if let own, AnswerRecord.baseValue(own.became)?.hasSource == true {
            guard let source = try AuditEntries.texts(code, on: db)[own.sequence]?["source"] else { return nil }
            origin.source = source
        }
        return SeenBaseValue(value: figure.value, origin: origin)
    }
}
