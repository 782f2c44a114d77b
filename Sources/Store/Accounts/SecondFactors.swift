import Domain

/// Second factors, one for an account, and the codes on paper that stand for them.
package enum SecondFactors {
    package static func find(_ account: Int, on db: any Connection) throws -> SecondFactor? {
        try db.first(
            "SELECT sealed_secret, confirmed_at, last_step FROM second_factor WHERE account_id = \(account)"
        ).map { row in
            SecondFactor(
                sealedSecret: try row.get("sealed_secret"), confirmedAt: try row.find("confirmed_at"),
                lastStep: try row.get("last_step"))
        }
    }

    package static func isConfirmed(_ account: Int, on db: any Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 AS one FROM second_factor WHERE account_id = \(account) AND confirmed_at IS NOT NULL")
    }

    /// Begins anew, unless there is a confirmed one.
    package static func begin(
        _ sealedSecret: [UInt8], of account: Int, at now: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM second_factor WHERE account_id = \(account) AND confirmed_at IS NULL")
        try db.run(
            """
            INSERT INTO second_factor (account_id, sealed_secret, created_at, last_step)
            VALUES (\(account), \(sealedSecret), \(now), 0)
            ON CONFLICT (account_id) DO NOTHING
            """)
    }

    /// - Returns: false where it was confirmed before.
    package static func confirm(_ account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try db.run(
            """
            UPDATE second_factor SET confirmed_at = \(now) WHERE account_id = \(account) AND confirmed_at IS NULL
            """) == 1
    }

    /// Uses up the code of a step of time, and all before it.
    /// - Returns: false where it is used up already.
    package static func use(step: Int64, of account: Int, on db: any Connection) throws -> Bool {
        try db.run(
            "UPDATE second_factor SET last_step = \(step) WHERE account_id = \(account) AND last_step < \(step)") == 1
    }

    package static func delete(_ account: Int, on db: any Connection) throws {
        try db.run("DELETE FROM recovery_code WHERE account_id = \(account)")
        try db.run("DELETE FROM second_factor WHERE account_id = \(account)")
    }

    /// Puts new recovery codes in the place of all that there were.
    package static func replaceCodes(_ marks: [[UInt8]], of account: Int, on db: any Connection) throws {
        try db.run("DELETE FROM recovery_code WHERE account_id = \(account)")
        for mark in marks {
            try db.run("INSERT INTO recovery_code (account_id, code_mark) VALUES (\(account), \(mark))")
        }
    }

    /// - Returns: false where there is no such code, or it was used before.
    package static func use(code mark: [UInt8], of account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try db.run(
            """
            UPDATE recovery_code SET used_at = \(now)
             WHERE account_id = \(account) AND code_mark = \(mark) AND used_at IS NULL
            """) == 1
    }

    package static func unusedCodes(_ account: Int, on db: any Connection) throws -> Int {
        try db.first(
            "SELECT COUNT(*) AS count FROM recovery_code WHERE account_id = \(account) AND used_at IS NULL")?
            .get("count") ?? 0
    }
}
