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

    static func json(_ value: ExactDecimal?, version: Int) -> String {
        CanonicalJSON.object(["value": .figure(value), "version": .whole(version)]).text
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
    /// - Returns: nil for anything else.
    package static func baseValue(_ text: String) -> (value: ExactDecimal?, version: Int)? {
        guard case .object(let members) = CanonicalJSON(canonical: text), members.count == 2,
            let value = figure(members["value"]), case .whole(let version) = members["version"]
        else { return nil }
        return (value.value, version)
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
