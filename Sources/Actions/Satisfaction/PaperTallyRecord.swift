import Domain
import Store

/// What the record of changes holds of a tally on paper. The occasion is a free text, and stands as its commitment.
enum PaperTallyRecord {
    static func subject(_ number: Int) -> String { "paper/\(number)" }

    static func text(_ paper: PaperTally, occasion: String) -> String {
        var members = members(of: paper)
        members["occasion_sha256"] = .string(occasion)
        return CanonicalJSON.object(members).text
    }

    static func text(_ paper: PaperTally, occasion: String, reason: String) -> String {
        var members = members(of: paper)
        members["occasion_sha256"] = .string(occasion)
        members["reason_sha256"] = .string(reason)
        return CanonicalJSON.object(members).text
    }

    /// As it was before: its occasion stands in the entry that made it so.
    static func text(_ paper: PaperTally) -> String { CanonicalJSON.object(members(of: paper)).text }

    private static func members(of paper: PaperTally) -> [String: CanonicalJSON] {
        let counts = paper.tally.counts.mapValues { count in
            CanonicalJSON.array([.whole(count.satisfied), .whole(count.improve)])
        }
        return [
            "counts": .object(counts), "held_on": .string(paper.heldOn.iso), "sheets": .whole(paper.tally.sheets),
        ]
    }
}
