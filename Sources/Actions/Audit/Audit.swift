import Crypto
import Domain
import Store

/// The record of changes: every entry is linked to the one before it in its chain by SHA-256 over every column.
package enum Audit {
    /// Chain of acts that concern no single local government.
    package static let centralChain = "central"

    /// Writes an entry in the transaction of its change.
    package static func append(
        _ entry: AuditEntry, to chain: String, by account: Int, role: String, at now: Int64, requestID: String = "",
        on db: any Connection
    ) throws -> AuditReceipt {
        if chain == centralChain { try AuditEntries.lock(chain, on: db) }
        let head = try AuditEntries.head(chain, on: db)
        let sequence = (head?.sequence ?? 0) + 1
        var stored = AuditEntries.Stored(
            entry, chain: chain, sequence: sequence, at: now, accountID: account, role: role, requestID: requestID,
            hash: [])
        let hash = hash(of: stored, after: head?.hash ?? [])
        stored = AuditEntries.Stored(
            entry, chain: chain, sequence: sequence, at: now, accountID: account, role: role, requestID: requestID,
            hash: hash)
        try AuditEntries.insert(stored, on: db)
        return AuditReceipt(chain: chain, sequence: sequence, hash: hash)
    }

    /// SHA-256 over the hash before it and every column, each led by its length.
    package static func hash(of entry: AuditEntries.Stored, after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        func add(_ field: some Collection<UInt8>) {
            bytes += String(field.count).utf8
            bytes.append(UInt8(ascii: ":"))
            bytes += field
        }
        add(previous)
        add(entry.chain.utf8)
        add(String(entry.sequence).utf8)
        add(String(entry.at).utf8)
        add(String(entry.accountID).utf8)
        add(entry.role.utf8)
        add(entry.round.utf8)
        add(entry.action.utf8)
        add(entry.subject.utf8)
        add(entry.was.utf8)
        add(entry.became.utf8)
        add(entry.requestID.utf8)
        return Array(SHA256.hash(data: bytes))
    }

    /// A free text in an entry stands as its commitment; the text itself can be erased without breaking the chain.
    package static func commitment(to text: String, salt: [UInt8]) -> String {
        Hexadecimal.text(SHA256.hash(data: salt + Array(text.utf8)))
    }

    /// What is wrong with the entries of one chain, oldest first; nil while they are what was written.
    package static func firstBreak(in entries: [AuditEntries.Stored]) -> AuditFault? {
        var walk = ChainWalk()
        for entry in entries { walk.take(.entry(entry)) }
        walk.finish()
        guard let chain = entries.first?.chain, walk.place(of: chain).isBroken else { return nil }
        let readings = entries.map { AuditEntries.Reading.entry($0) }
        return ChainDiagnosis.faults(in: chain, readings, among: walk.places, known: []).first
    }
}
