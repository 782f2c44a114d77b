/// One day of the chains: what the file of heads was at its end. Days are linked like entries: each seal covers the seal
/// before it.
package struct SealedDay: Hashable, Sendable {
    package var day: ThaiDate
    /// Chains that had entries.
    package var chains: Int
    /// Entries of all chains together.
    package var entries: Int
    /// SHA-256 of the file of heads.
    package var fileSHA256: [UInt8]
    /// The seal of the sealed day before; empty for the first.
    package var previous: [UInt8]
    package var seal: [UInt8]
    package var sealedAt: Int64

    package init(
        day: ThaiDate, chains: Int, entries: Int, fileSHA256: [UInt8], previous: [UInt8], seal: [UInt8], sealedAt: Int64
    ) {
        self.day = day
        self.chains = chains
        self.entries = entries
        self.fileSHA256 = fileSHA256
        self.previous = previous
        self.seal = seal
        self.sealedAt = sealedAt
    }

    /// What the seal is the SHA-256 of: a line that can be typed.
    package var sealedLine: String {
        "\(previous.isEmpty ? "-" : Hexadecimal.text(previous)) \(day.iso) \(Hexadecimal.text(fileSHA256))"
    }

    package static func fileName(_ day: ThaiDate) -> String { "audit-heads-\(day.iso).csv" }
}
