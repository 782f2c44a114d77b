/// What somebody holds to prove that his entry is in the chain: `CODE:SEQ:HASH`.
package struct AuditReceipt: Hashable, Sendable, CustomStringConvertible {
    package var chain: String
    package var sequence: Int
    package var hash: [UInt8]

    package init(chain: String, sequence: Int, hash: [UInt8]) {
        self.chain = chain
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads what `description` wrote, with spaces around it; capital digits are understood, as somebody may type them.
    package init?(_ text: String) {
        let parts = ThaiText.normalised(text).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, let sequence = Int(parts[1]), sequence > 0,
            parts[2].utf8.count == 64,
            let hash = Hexadecimal.bytes(parts[2].utf8)
        else { return nil }
        self.init(chain: String(parts[0]), sequence: sequence, hash: hash)
    }

    package var description: String { "\(chain):\(sequence):\(Hexadecimal.text(hash))" }
}
