/// The first entry of a chain that is not what was written, and what is wrong with it.
package struct AuditFault: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// It stands in the chain of somebody else.
        case moved
        /// A column is not what it was.
        case changed
        /// It is missing, and entries behind it are there.
        case removed
        /// It was never written here.
        case inserted
        /// It stands at another place of its chain.
        case reordered
        /// It and all behind it are missing: something outside the chain knows of them.
        case cutOff = "cut_off"
        /// The chain holds together, but an entry that was witnessed is another one: all was written anew from there or before.
        case rewritten
        /// A column holds a value of another kind: a number where there must be a text.
        case unreadable
        /// Its hash is right, but this program knows no such act.
        case unknownAction = "unknown_action"
        /// The free text beside it is not the one it commits to.
        case textChanged = "text_changed"
        /// A free text stands there for an entry that does not name it.
        case textWithoutEntry = "text_without_entry"
    }

    package var chain: String
    package var sequence: Int
    package var kind: Kind
    /// In English, for the command line: what is known of it.
    package var detail: String

    package init(_ kind: Kind, in chain: String, at sequence: Int, _ detail: String) {
        self.chain = chain
        self.sequence = sequence
        self.kind = kind
        self.detail = detail
    }

    /// `CHAIN:SEQ kind: detail`.
    package var line: String { "\(chain):\(sequence) \(kind.rawValue): \(detail)" }
}
