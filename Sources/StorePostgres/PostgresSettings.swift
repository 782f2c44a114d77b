import Store

/// What every connection is set to, and what a database must be.
enum PostgresSettings {
    /// Oldest version with `pg_current_xact_id()`.
    private static let oldestVersion = 130000

    static func apply(to link: PostgresLink, statementSeconds: Int?) throws {
        do {
            try link.command(
                """
                SET bytea_output = 'hex'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO';
                SELECT set_config('synchronous_commit', 'on', false)
                 WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')
                """)
            if let statementSeconds { try link.command("SET statement_timeout = '\(statementSeconds)s'") }
        } catch {
            throw error.storeError
        }
    }

    /// Refuses a database that would keep other characters or sort them in another order than SQLite does.
    static func check(_ link: PostgresLink, _ url: PostgresURL) throws {
        guard link.serverVersion >= oldestVersion else {
            throw StoreError.cannotOpen("\(url) runs PostgreSQL \(link.serverVersion / 10000): 13 or newer is needed")
        }
        // Through JSON, because older servers have not all of the columns.
        let row = try PostgresConnection(link).first(
            """
            SELECT pg_encoding_to_char(d.encoding) AS encoding,
                   COALESCE(to_jsonb(d) ->> 'datlocprovider', 'c') AS provider,
                   COALESCE(to_jsonb(d) ->> 'datlocale', d.datcollate) AS collation
              FROM pg_database d WHERE d.datname = current_database()
            """)
        guard let row else { throw StoreError.cannotOpen("\(url) does not describe itself") }
        let encoding: String = try row.get("encoding")
        let collation: String = try row.get("collation")
        let sortsByBytes =
            try row.get("provider") != "i"
            && ["C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf8", "PG_C_UTF8"].contains(collation)
        guard encoding == "UTF8", sortsByBytes else {
            throw StoreError.cannotOpen(
                """
                the database \(url) keeps text in \(encoding) and sorts it by \(collation), not in UTF8 by bytes: \
                create it with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'
                """)
        }
    }
}
