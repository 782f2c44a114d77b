/// The free texts beside the chains. An entry holds only the salted SHA-256 of its text, as the member `FIELD_sha256` of what
/// it became, so that a text can be erased.
extension AuditEntries {
    package static func insertText(
        _ text: String, salt: [UInt8], field: String, chain: String, sequence: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO audit_text (chain, seq, field, salt, text)
            VALUES (\(chain), \(sequence), \(field), \(salt), \(text))
            """)
    }

    /// The free texts of one chain that have not been erased, by sequence and field.
    package static func texts(_ chain: String, on db: any Connection) throws -> [Int: [String: String]] {
        var texts: [Int: [String: String]] = [:]
        for row in try db.rows("SELECT seq, field, text FROM audit_text WHERE chain = \(chain)") {
            texts[try row.get("seq"), default: [:]][try row.get("field")] = try row.get("text") as String
        }
        return texts
    }

    /// A text with the entry that it stands beside.
    package struct TextBesideEntry: Sendable {
        package let chain: String
        package let sequence: Int
        package let field: String
        /// nil where the salt or the text is not of its kind.
        package let text: (salt: [UInt8], words: String)?
        /// What the entry became; nil where there is no such entry.
        package let became: String?
    }

    /// Every text, chain by chain; nothing is kept.
    /// - Parameter chain: nil for all.
    package static func scanTexts(
        of chain: String? = nil, on db: any Connection, _ body: (TextBesideEntry) throws -> Void
    ) throws {
        let condition: Query = chain.map { "WHERE audit_text.chain = \($0)" } ?? ""
        try db.scan(
            """
            SELECT audit_text.chain, audit_text.seq, audit_text.field, audit_text.salt, audit_text.text,
                   audit_entry.became
              FROM audit_text
              LEFT JOIN audit_entry ON audit_entry.chain = audit_text.chain AND audit_entry.seq = audit_text.seq
             \(condition)
             ORDER BY audit_text.chain, audit_text.seq, audit_text.field
            """
        ) { row in
            var text: (salt: [UInt8], words: String)?
            if case .blob(let salt) = row.value(3), case .text(let words) = row.value(4) { text = (salt, words) }
            try body(
                TextBesideEntry(
                    chain: row.text(0), sequence: Int(row.integer(1)), field: row.text(2), text: text,
                    became: row.isNull(5) ? nil : row.text(5)))
        }
    }
}
