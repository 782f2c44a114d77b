import Domain
import FoundationEssentials

/// Observations as audit entries hold them; their words stand as salted commitments.
package enum ObservationRecord {
    static func json(_ fact: Observation.Fact, textSHA256: String) -> String {
        var members: [String: CanonicalJSON] = [
            "kind": .string(fact.kind.rawValue), "number": .whole(fact.number), "text_sha256": .string(textSHA256),
        ]
        if let ending = fact.ending { members["ending"] = .string(ending.rawValue) }
        return CanonicalJSON.object(members).text
    }

    /// - Returns: nil for an entry of another form.
    package static func fact(_ json: String) -> Observation.Fact? {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json.utf8)),
            let kind = Observation.Kind(rawValue: stored.kind)
        else { return nil }
        return Observation.Fact(
            number: stored.number, kind: kind, ending: stored.ending.flatMap(Observation.Ending.init(rawValue:)))
    }

    private struct Stored: Decodable {
        let kind: String
        let number: Int
        let ending: String?
    }
}
