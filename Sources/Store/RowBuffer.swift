/// Rows of one table that wait for their statement.
struct RowBuffer {
    private var rows: [[SQLValue]] = []
    private let most: Int

    /// Values that one statement binds at most; SQLite allows 32,766, and longer lists are no faster.
    private static let widest = 3_000

    init(columns: Int) {
        most = Self.widest / columns
    }

    /// - Returns: whether it is time to write.
    mutating func add(_ row: [SQLValue]) -> Bool {
        rows.append(row)
        return rows.count >= most
    }

    /// - Parameters:
    ///   - head: the statement up to its list of values.
    ///   - tail: what stands behind it.
    mutating func write(_ head: Query, _ tail: Query = "", on db: any Connection) throws {
        guard !rows.isEmpty else { return }
        try db.run("\(head) VALUES \(rows: rows) \(tail)")
        rows.removeAll(keepingCapacity: true)
    }
}
