import Domain

/// Where persons receive mail. An address counts once its code was shown.
package enum MailAddresses {
    package struct Standing: Hashable, Sendable {
        /// Confirmed; nil where there is none.
        package var address: String?
        package var confirmedAt: Int64?
        package var wantsNotices: Bool
        package var language: Language
        /// To which a code was sent that has not been shown yet.
        package var askedAddress: String?
        package var codeMark: [UInt8]?
        package var codeExpiresAt: Int64?
    }

    /// Somebody to whom a notice goes.
    package struct Reader: Hashable, Sendable {
        package let account: Int
        package let name: String
        package let address: String
        package let language: Language
    }

    package static func find(_ account: Int, on db: any Connection) throws -> Standing? {
        try db.first(
            """
            SELECT address, confirmed_at, wants_notices, language, asked_address, code_mark, code_expires_at
              FROM mail_address WHERE account_id = \(account)
            """
        ).map { row in
            Standing(
                address: try row.find("address"), confirmedAt: try row.find("confirmed_at"),
                wantsNotices: try row.get("wants_notices"),
                language: Language(rawValue: try row.get("language")) ?? .thai,
                askedAddress: try row.find("asked_address"), codeMark: try row.find("code_mark"),
                codeExpiresAt: try row.find("code_expires_at"))
        }
    }

    /// Notes an address that is to be confirmed; the one that was confirmed before stays until then.
    package static func ask(
        _ address: String, codeMark: [UInt8], until: Int64, language: Language, of account: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO mail_address (account_id, wants_notices, language, asked_address, code_mark, code_expires_at)
            VALUES (\(account), 1, \(language.rawValue), \(address), \(codeMark), \(until))
            ON CONFLICT (account_id) DO UPDATE
               SET asked_address = excluded.asked_address, code_mark = excluded.code_mark,
                   code_expires_at = excluded.code_expires_at
            """)
    }

    /// Uses up the code.
    /// - Returns: false where it is not the one that waits.
    package static func confirm(
        codeMark: [UInt8], of account: Int, at now: Int64, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            UPDATE mail_address
               SET address = asked_address, confirmed_at = \(now), asked_address = NULL, code_mark = NULL,
                   code_expires_at = NULL
             WHERE account_id = \(account) AND code_mark = \(codeMark) AND code_expires_at > \(now)
            """) == 1
    }

    /// - Returns: false where there was none.
    package static func delete(_ account: Int, on db: any Connection) throws -> Bool {
        try db.run("DELETE FROM mail_address WHERE account_id = \(account)") == 1
    }

    /// - Returns: false where there is no confirmed address.
    package static func choose(
        notices: Bool, _ language: Language, of account: Int, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            UPDATE mail_address SET wants_notices = \(notices), language = \(language.rawValue)
             WHERE account_id = \(account) AND address IS NOT NULL
            """) == 1
    }

    /// Those who hold one of the roles in a place and want notices.
    package static func readers(
        holding roles: [Role], at place: String, except account: Int, on db: any Connection
    ) throws -> [Reader] {
        try readers(
            """
            EXISTS (SELECT 1 FROM role_assignment
                     WHERE role_assignment.account_id = account.id
                       AND role_assignment.role IN (\(list: roles.map(\.rawValue)))
                       AND role_assignment.place = \(place))
               AND account.id <> \(account)
            """, on: db)
    }

    /// One person, if he wants notices.
    package static func reader(_ account: Int, on db: any Connection) throws -> Reader? {
        try readers("account.id = \(account)", on: db).first
    }

    private static func readers(_ condition: Query, on db: any Connection) throws -> [Reader] {
        try db.rows(
            """
            SELECT account.id, account.name, mail_address.address, mail_address.language
              FROM mail_address JOIN account ON account.id = mail_address.account_id
             WHERE mail_address.address IS NOT NULL AND mail_address.wants_notices = 1
               AND account.disabled_at IS NULL AND \(condition)
             ORDER BY account.id
            """
        ).map { row in
            Reader(
                account: try row.get("id"), name: try row.get("name"), address: try row.get("address"),
                language: Language(rawValue: try row.get("language")) ?? .thai)
        }
    }
}
