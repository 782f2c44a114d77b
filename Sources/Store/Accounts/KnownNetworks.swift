/// Networks from which an account has signed in, as marks that only this system can make.
package enum KnownNetworks {
    package static func contains(
        _ mark: [UInt8], of account: Int, since moment: Int64, on db: any Connection
    ) throws -> Bool {
        try db.exists(
            """
            SELECT 1 AS one FROM known_network
             WHERE account_id = \(account) AND network_mark = \(mark) AND seen_at >= \(moment)
            """)
    }

    /// Notes that an account has signed in from a network, and forgets those from which it has not since a moment.
    package static func note(
        _ mark: [UInt8], of account: Int, at now: Int64, forgettingBefore moment: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM known_network WHERE account_id = \(account) AND seen_at < \(moment)")
        try db.run(
            """
            INSERT INTO known_network (account_id, network_mark, seen_at) VALUES (\(account), \(mark), \(now))
            ON CONFLICT (account_id, network_mark) DO UPDATE SET seen_at = excluded.seen_at
            """)
    }
}
