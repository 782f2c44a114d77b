import Domain

/// Figures as an audit entry holds them; a note stands as its salted commitment.
enum AnswerRecord {
    static func json(_ answer: Answer, version: Int, noteSalt: [UInt8]) -> String {
        var members: [String: CanonicalJSON] = [
            "carried_out": .bool(answer.carriedOut),
            "frame": .figure(answer.frame),
            "provision": .figure(answer.provision),
            "version": .whole(version),
        ]
        if !noteSalt.isEmpty { members["note_sha256"] = .string(Audit.commitment(to: answer.note, salt: noteSalt)) }
        return CanonicalJSON.object(members).text
    }

    static func json(_ value: ExactDecimal?, version: Int) -> String {
        CanonicalJSON.object(["value": .figure(value), "version": .whole(version)]).text
    }
}
