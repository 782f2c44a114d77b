import Domain
import Store

/// One chain while many entries are added to it in one transaction: its head is read once.
struct AuditChain {
    let code: String
    private var sequence: Int
    private var hash: [UInt8]

    init(_ code: String, on db: any Connection) throws {
        self.code = code
        let head = try AuditEntries.head(code, on: db)
        sequence = head?.sequence ?? 0
        hash = head?.hash ?? []
    }

    /// The entry as it is to be stored, linked to the one before it.
    mutating func append(
        _ entry: AuditEntry, by account: Int, role: String, at now: Int64, requestID: String
    ) -> AuditEntries.Stored {
        sequence += 1
        func stored(_ hash: [UInt8]) -> AuditEntries.Stored {
            AuditEntries.Stored(
                entry, chain: code, sequence: sequence, at: now, accountID: account, role: role, requestID: requestID,
                hash: hash)
        }
        hash = Audit.hash(of: stored([]), after: hash)
        return stored(hash)
    }
}
