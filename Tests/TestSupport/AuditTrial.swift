import Actions
import Domain
import Store

/// A small country of chains, and what somebody with access to the tables may do to them.
package enum AuditTrial {
    package static let chains = ["1100001", "5110201", "6110111", Audit.centralChain]

    /// Chains of different lengths, one of a single entry, with texts beside some entries.
    package static func fill(_ database: TestDatabase, entries: Int = 12) async throws {
        try await database.write { db in
            for (offset, chain) in chains.enumerated() {
                for number in 1...(offset == 0 ? 1 : entries + offset) { try append(number, to: chain, on: db) }
            }
        }
    }

    private static func append(_ number: Int, to chain: String, on db: any Connection) throws {
        let salt = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 16)
        let note = "หมายเหตุ \(number)"
        let actions = AuditEntry.Action.allCases
        let receipt = try Audit.append(
            AuditEntry(
                actions[number % actions.count], round: number % 3 == 0 ? "" : "2567", subject: "A1-\(number)",
                was: number == 1 ? "" : #"{"frame":"\#(number)"}"#,
                became: CanonicalJSON.object([
                    "frame": .string(String(number + 1)),
                    "note_sha256": .string(Audit.commitment(to: note, salt: salt)),
                ]).text),
            to: chain, by: number % 5, role: number % 5 == 0 ? "command" : "recorder",
            at: SmallRound.now + Int64(number) * 3_600_000, requestID: "r\(number)", on: db)
        guard number % 2 == 0 else { return }
        try AuditEntries.insertText(
            note, salt: salt, field: "note", chain: chain, sequence: receipt.sequence, on: db)
    }

    /// Does something to the tables, verifies, and leaves nothing of it.
    /// - Returns: nil where the engine itself refuses to hold it.
    package static func findings(
        _ database: TestDatabase, comparing heads: [AuditHead] = [],
        after damage: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> VerifyAudit.Findings? {
        do {
            _ = try await database.write { db in
                do {
                    try damage(db)
                } catch is StoreError {
                    throw Refused()
                }
                throw Undone(findings: try VerifyAudit.run(comparing: heads, on: db))
            }
            return nil
        } catch let undone as Undone {
            return undone.findings
        } catch is Refused {
            return nil
        }
    }

    private struct Undone: Error { let findings: VerifyAudit.Findings }
    private struct Refused: Error {}
}

/// One bit of one column of one entry.
package struct BitFlip: Sendable, CustomStringConvertible {
    package let chain: String
    package let sequence: Int
    private let column: Int
    private let bit: Int

    package var description: String { "bit \(bit) of \(Self.columns[column].description) in \(chain):\(sequence)" }

    private static let columns: [StaticString] = [
        "chain", "seq", "at", "account_id", "role", "round_id", "action", "subject", "was", "became", "request_id",
        "hash",
    ]

    /// Any bit of any column of any entry, each column as likely as another.
    package init(of entries: [AuditEntries.Stored], _ random: inout SeededRandom) {
        while true {
            let entry = entries[Int.random(in: entries.indices, using: &random)]
            let column = Int.random(in: Self.columns.indices, using: &random)
            let bits = Self.bytes(entry, column).count * 8
            guard bits > 0 else { continue }
            (chain, sequence, self.column) = (entry.chain, entry.sequence, column)
            bit = Int.random(in: 0..<bits, using: &random)
            return
        }
    }

    /// - Throws: `StoreError` where the engine takes no such value.
    package func apply(_ entries: [AuditEntries.Stored], on db: any Connection) throws {
        guard let entry = entries.first(where: { $0.chain == chain && $0.sequence == sequence }) else { return }
        var bytes = Self.bytes(entry, column)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        let name = Self.columns[column]
        let value: Query
        switch column {
        case 1...3: value = "\(bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) })"
        case 11: value = "\(bytes)"
        default: value = db.dialect == .sqlite ? "CAST(\(bytes) AS TEXT)" : "convert_from(\(bytes), 'UTF8')"
        }
        try db.run(
            "UPDATE audit_entry SET \(trusted: name) = \(value) WHERE chain = \(chain) AND seq = \(sequence)")
    }

    private static func bytes(_ entry: AuditEntries.Stored, _ column: Int) -> [UInt8] {
        func number(_ value: Int64) -> [UInt8] {
            (0..<8).map { UInt8(truncatingIfNeeded: value >> Int64(56 - 8 * $0)) }
        }
        switch column {
        case 1: return number(Int64(entry.sequence))
        case 2: return number(entry.at)
        case 3: return number(Int64(entry.accountID))
        case 11: return entry.hash
        default:
            let texts = [
                0: entry.chain, 4: entry.role, 5: entry.round, 6: entry.action, 7: entry.subject, 8: entry.was,
                9: entry.became, 10: entry.requestID,
            ]
            return Array((texts[column] ?? "").utf8)
        }
    }
}
