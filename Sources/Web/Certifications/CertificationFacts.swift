import Actions
import Domain
import Store

/// One certification as its certificate shows it.
struct CertificationFacts: Sendable {
    let number: Int
    let standardSet: String
    let sha256: String
    let name: String
    let at: Int64
    /// nil in what was certified before offices were asked for.
    let capacity: Capacity?
    /// Proof that the certification is in the audit chain.
    let receipt: AuditReceipt?
    let withdrawal: Withdrawal?

    struct Withdrawal: Sendable {
        let name: String
        let at: Int64
        let reason: String
    }

    /// Newest first.
    static func list(
        _ certifications: [Certification], _ assessment: Assessment, on db: any Connection
    ) throws -> [CertificationFacts] {
        let names = try Accounts.names(
            certifications.flatMap { [$0.certifiedBy] + ($0.withdrawal.map { [$0.by] } ?? []) }, on: db)
        return try certifications.reversed().map { certification in
            let entry = try AuditEntries.history(
                assessment.localGovernment.code, round: assessment.round.id, subject: String(certification.number),
                on: db
            ).first { $0.action == AuditEntry.Action.certified.rawValue }
            return CertificationFacts(
                number: certification.number, standardSet: certification.standardSet, sha256: certification.sha256,
                name: names[certification.certifiedBy] ?? "", at: certification.certifiedAt,
                capacity: certification.capacity,
                receipt: entry.map { AuditReceipt(chain: $0.chain, sequence: $0.sequence, hash: $0.hash) },
                withdrawal: certification.withdrawal.map {
                    Withdrawal(name: names[$0.by] ?? "", at: $0.at, reason: $0.reason)
                })
        }
    }
}
