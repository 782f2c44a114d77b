/// A database of either engine. Bodies are synchronous: nothing waits for the network inside a transaction.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on a consistent snapshot.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Runs `body` in one transaction. When this returns, the change survives a power cut.
    /// When `body` throws, nothing of it remains, and the changes of others are not touched.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Closes every connection; what is under way ends first.
    func close() async
}

/// One connection inside a transaction.
package protocol Connection {
    var dialect: Dialect { get }

    /// Every row of the answer, kept.
    func rows(_ query: Query) throws -> [ResultRow]

    /// Runs a statement that answers nothing.
    /// - Returns: the number of rows changed.
    @discardableResult
    func run(_ query: Query) throws -> Int

    /// Reads the answer row by row without keeping it. Inside `row` the connection takes no other query.
    func scan(_ query: Query, _ row: (any RowReader) throws -> Void) throws
}

extension Connection {
    /// The first row of the answer, if any.
    package func first(_ query: Query) throws -> ResultRow? { try rows(query).first }

    /// Whether the answer has a row.
    package func exists(_ query: Query) throws -> Bool { try first(query) != nil }
}
