/// Numbers for new rows of a table. SQLite has one writer; on PostgreSQL whoever takes a number makes the others wait until he
/// has written his row.
enum NextNumber {
    static func take(_ table: Query, on db: any Connection) throws -> Int {
        if db.dialect == .postgres { try db.run("LOCK TABLE \(table) IN SHARE ROW EXCLUSIVE MODE") }
        return try db.first("SELECT COALESCE(MAX(id), 0) + 1 AS next FROM \(table)")?.get("next") ?? 1
    }
}
