import Domain

/// Figures as an audit entry holds them; a note stands as its salted commitment. That they were confirmed as unchanged is
/// a member only where it is true, so that every other entry reads as it always did.
package enum AnswerRecord {
    static func json(_ stored: StoredAnswer) -> String {
        json(stored.answer, version: stored.version, noteSalt: [], isUnchanged: stored.isUnchanged)
    }

    static func json(_ answer: Answer, version: Int, noteSalt: [UInt8], isUnchanged: Bool = false) -> String {
        var members: [String: CanonicalJSON] = [
            "carried_out": .bool(answer.carriedOut),
            "frame": .figure(answer.frame),
            "provision": .figure(answer.provision),
            "version": .whole(version),
        ]
        if !noteSalt.isEmpty { members["note_sha256"] = .string(Audit.commitment(to: answer.note, salt: noteSalt)) }
        if isUnchanged { members["unchanged"] = .bool(true) }
        return CanonicalJSON.object(members).text
    }

    /// - Parameter sourceSalt: empty where no source stands in this entry.
    static func json(_ stored: StoredBaseValue, sourceSalt: [UInt8]) -> String {
        var members: [String: CanonicalJSON] = ["value": .figure(stored.value), "version": .whole(stored.version)]
        if let day = stored.origin.asOf { members["as_of"] = .string(day.iso) }
        if !sourceSalt.isEmpty {
            members["source_sha256"] = .string(Audit.commitment(to: stored.origin.source, salt: sourceSalt))
        }
        if stored.isUnchanged { members["unchanged"] = .bool(true) }
        return CanonicalJSON.object(members).text
    }

    /// What an entry says of an answer.
    package struct Figures: Hashable, Sendable {
        package var frame: ExactDecimal?
        package var provision: ExactDecimal?
        package var carriedOut: Bool
        package var version: Int
        /// It came with a note, whose text may have been erased since.
        package var hasNote: Bool
        /// It was confirmed as last year's.
        package var isUnchanged = false

        package var isBlank: Bool { frame == nil && provision == nil && carriedOut }
    }

    /// Reads what was written above.
    /// - Returns: nil for anything else.
    package static func figures(_ text: String) -> Figures? {
        guard case .object(let members) = CanonicalJSON(canonical: text),
            case .bool(let carriedOut) = members["carried_out"],
            let frame = figure(members["frame"]), let provision = figure(members["provision"]),
            case .whole(let version) = members["version"]
        else { return nil }
        let note = members["note_sha256"]
        let isUnchanged = members["unchanged"] == .bool(true)
        guard members.count == 4 + (note == nil ? 0 : 1) + (isUnchanged ? 1 : 0) else { return nil }
        return Figures(
            frame: frame.value, provision: provision.value, carriedOut: carriedOut, version: version,
            hasNote: note != nil, isUnchanged: isUnchanged)
    }

    /// What an entry says of a base value.
    package struct BaseFigure: Hashable, Sendable {
        package var value: ExactDecimal?
        package var version: Int
        package var asOf: ThaiDate?
        /// It came with a source, whose text may have been erased since.
        package var hasSource: Bool
        package var isUnchanged: Bool
    }

    /// Reads what was written above.
    /// - Returns: nil for anything else.
    package static func baseValue(_ text: String) -> BaseFigure? {
        guard case .object(let members) = CanonicalJSON(canonical: text), let value = figure(members["value"]),
            case .whole(let version) = members["version"]
        else { return nil }
        var asOf: ThaiDate?
        if case .string(let day) = members["as_of"] { asOf = ThaiDate(iso: day) }
        let hasSource = members["source_sha256"] != nil
        let isUnchanged = members["unchanged"] == .bool(true)
        let known = 2 + (asOf == nil ? 0 : 1) + (hasSource ? 1 : 0) + (isUnchanged ? 1 : 0)
        guard members.count == known else { return nil }
        return BaseFigure(
            value: value.value, version: version, asOf: asOf, hasSource: hasSource, isUnchanged: isUnchanged)
    }

    /// A figure or a blank; nil for what is neither.
    private static func figure(_ member: CanonicalJSON?) -> (value: ExactDecimal?, Void)? {
        switch member {
        case .null: (nil, ())
        case .string(let text): ExactDecimal(canonicalInput: text).map { ($0, ()) }
        default: nil
        }
    }
}

extension AnswerRecord.Figures {
    /// An answer as it stands.
    package init(_ stored: StoredAnswer) {
        self.init(
            frame: stored.answer.frame, provision: stored.answer.provision, carriedOut: stored.answer.carriedOut,
            version: stored.version, hasNote: !stored.answer.note.isEmpty, isUnchanged: stored.isUnchanged)
    }
}
