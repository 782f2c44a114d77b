import Domain
import Store

/// The free texts of entries and the commitments to them.
package enum AuditTexts {
    /// Members that are hashes of something else than a free text.
    private static let otherHashes: Set<String> = ["standard_set_sha256"]
    private static let suffix = "_sha256"

    /// The field of a text to which a member of an entry commits; nil for other members.
    package static func field(ofMember name: String) -> String? {
        guard name.utf8.count > suffix.utf8.count, name.hasSuffix(suffix), !otherHashes.contains(name) else {
            return nil
        }
        return String(name.dropLast(suffix.utf8.count))
    }

    /// The member by which an entry commits to a text.
    static func member(ofField field: String) -> String { field + suffix }

    /// What is wrong with a text beside its entry; nil for nothing.
    static func fault(of text: AuditEntries.TextBesideEntry) -> (kind: AuditFault.Kind, detail: String)? {
        guard let became = text.became else {
            return (
                .cutOff, "a text (\(text.field.prefix(60))) belongs to entry \(text.sequence), the chain ends before it"
            )
        }
        guard case .string(let commitment) = CanonicalJSON(canonical: became)?[text.field + suffix] else {
            return (.textWithoutEntry, "a text (\(text.field.prefix(60))) stands there that the entry does not name")
        }
        guard let (salt, words) = text.text else {
            return (.textChanged, "the text (\(text.field)) or its salt is of another kind")
        }
        guard Audit.commitment(to: words, salt: salt) == commitment else {
            return (.textChanged, "the text (\(text.field)) or its salt is not the one that was written")
        }
        return nil
    }

    /// A text of an entry as a reader sees it.
    package enum Standing: Hashable, Sendable {
        case text(String)
        case erased
        /// Something stands there, but not what the entry commits to.
        case changed
    }

    /// The texts of one chain that still are what their entries commit to, and those that are not.
    package static func standing(
        in chain: String, on db: any Connection
    ) throws -> [Int: [String: Standing]] {
        var texts: [Int: [String: Standing]] = [:]
        try AuditEntries.scanTexts(of: chain, on: db) { text in
            let isWhole = fault(of: text) == nil
            texts[text.sequence, default: [:]][text.field] = isWhole ? .text(text.text?.words ?? "") : .changed
        }
        return texts
    }
}
