extension AuditEntries {
    /// An entry as it stands in the table, whatever somebody or a bad disk has put there.
    package enum Reading: Sendable {
        case entry(Stored)
        /// A column holds a value of another kind.
        /// - Parameter sequence: nil where it cannot be read itself.
        case unreadable(chain: String, sequence: Int?, column: String)

        package var chain: String {
            switch self {
            case .entry(let entry): entry.chain
            case .unreadable(let chain, _, _): chain
            }
        }
    }

    /// Every entry in the order of chain and sequence; nothing is kept.
    /// - Parameter chain: nil for all.
    package static func scan(
        _ chain: String? = nil, on db: any Connection, _ body: (Reading) throws -> Void
    ) throws {
        let condition: Query = chain.map { "WHERE chain = \($0)" } ?? ""
        try db.scan("SELECT \(columns) FROM audit_entry \(condition) ORDER BY chain, seq") { row in
            try body(Reading(row))
        }
    }

    /// One chain as it stands. A name that is no UTF-8 any more is found only by looking through all.
    package static func readings(_ chain: String, on db: any Connection) throws -> [Reading] {
        var readings: [Reading] = []
        try scan(chain, on: db) { readings.append($0) }
        if readings.isEmpty {
            try scan(on: db) { if $0.chain == chain { readings.append($0) } }
        }
        return readings
    }
}

extension AuditEntries.Reading {
    init(_ row: any RowReader) {
        do {
            self = .entry(
                AuditEntries.Stored(
                    chain: try Self.text(row, 0), sequence: Int(try Self.integer(row, 1)), at: try Self.integer(row, 2),
                    accountID: Int(try Self.integer(row, 3)), role: try Self.text(row, 4), round: try Self.text(row, 5),
                    action: try Self.text(row, 6), subject: try Self.text(row, 7), was: try Self.text(row, 8),
                    became: try Self.text(row, 9), requestID: try Self.text(row, 10), hash: try Self.blob(row, 11)))
        } catch {
            self = .unreadable(
                chain: (try? Self.text(row, 0)) ?? "x'\(row.blob(0).map { String($0, radix: 16) }.joined())'",
                sequence: (try? Self.integer(row, 1)).map { Int($0) }, column: Self.names[error.column])
        }
    }

    private struct OtherKind: Error {
        let column: Int
    }

    private static func text(_ row: any RowReader, _ column: Int) throws(OtherKind) -> String {
        guard case .text(let text) = row.value(column) else { throw OtherKind(column: column) }
        return text
    }

    private static func integer(_ row: any RowReader, _ column: Int) throws(OtherKind) -> Int64 {
        guard case .integer(let number) = row.value(column) else { throw OtherKind(column: column) }
        return number
    }

    private static func blob(_ row: any RowReader, _ column: Int) throws(OtherKind) -> [UInt8] {
        guard case .blob(let bytes) = row.value(column) else { throw OtherKind(column: column) }
        return bytes
    }

    private static let names = [
        "chain", "seq", "at", "account_id", "role", "round_id", "action", "subject", "was", "became", "request_id",
        "hash",
    ]
}

extension AuditEntries.Stored {
    /// The same content under another number or in another chain.
    package func placed(in chain: String, at sequence: Int) -> AuditEntries.Stored {
        AuditEntries.Stored(
            chain: chain, sequence: sequence, at: at, accountID: accountID, role: role, round: round, action: action,
            subject: subject, was: was, became: became, requestID: requestID, hash: hash)
    }
}
