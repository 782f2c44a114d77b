import Actions
import Domain
import Store
import TestSupport
import Testing

/// After a name is taken away, nothing in any table leads back to it, and the record of changes is whole.
@Suite struct PseudonymisePersonTests {
    private static let canaries = [
        "กานดา ปลดเกษียณ", "kanda", "kanda@example.org", "08 1111 2222", "ลาออกไปเลี้ยงหลาน", "คุณป้า", "มาพร้อมบัตร",
    ]

    private func environment() -> Environment {
        Environment(
            now: { SmallRound.now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }

    /// Every text of every table that holds one of the words.
    private func places(of words: [String], on db: any Connection) throws -> [String] {
        var found: [String] = []
        for table in Schema.tables {
            for row in try db.rows("SELECT * FROM \(trusted: table)") {
                for (column, value) in zip(row.columns.names, row.values) {
                    guard case .text(let text) = value, words.contains(where: text.contains) else { continue }
                    found.append("\(table).\(column): \(text)")
                }
            }
        }
        return found
    }

    private func fill(_ database: TestDatabase) async throws {
        let environment = environment()
        try await database.write { db in
            try AccountChanges.insert(
                7, username: "kanda", name: "กานดา ปลดเกษียณ", passwordHash: "hash", at: 1, on: db)
            try db.run(
                "INSERT INTO role_assignment (account_id, role, place) VALUES (7, 'recorder', '6110111')")
            try db.run(
                """
                INSERT INTO invitation (id, kind, token_hash, role, place, name, email, username, account_id, made_by, made_at,
                                        expires_at, accepted_by, accepted_at)
                VALUES (1, 'role', \([UInt8(1)]), 'recorder', '6110111', 'กานดา ปลดเกษียณ', 'kanda@example.org', 'kanda', NULL,
                        1, 1, 2, 7, 2),
                       (2, 'reset', \([UInt8(2)]), '', '', 'กานดา ปลดเกษียณ', '', 'kanda', 7, 1, 1, 2, NULL, NULL)
                """)
            try db.run(
                """
                INSERT INTO mail_address (account_id, address, wants_notices, language)
                VALUES (7, 'kanda@example.org', 1, 'th')
                """)
            try db.run(
                """
                INSERT INTO mail (id, once_key, kind, account_id, address, language, subject, body, state, attempts, claim,
                                  queued_at, due_at, useful_until, answer)
                VALUES ('m', 'k', 'notice', 7, 'kanda@example.org', 'th', 'ถึง กานดา ปลดเกษียณ', 'x', 'sent', 1, 1, 1, 1, 1, '')
                """)
            try db.run(
                """
                INSERT INTO draft (assessment_id, subject, account_id, frame, provision, carried_out, note, seen_version,
                                   saved_at)
                VALUES ((SELECT MIN(id) FROM assessment), 'A1-01', 7, '', '', 1, 'โทร. 08 1111 2222', 0, 1)
                """)
            try text("08 1111 2222", "telephone", of: .callBackNoted, subject: "2", in: environment, on: db)
            try text("มาพร้อมบัตร", "reason", of: .secondFactorRemoved, subject: "7", in: environment, on: db)
            try db.run(
                """
                INSERT INTO circular (round_id, number, kind, prepared_by, prepared_at) VALUES ('2567', 1, 'results', 1, 1)
                """)
            try db.run(
                """
                INSERT INTO responsible_officer (round_id, circular, lao_code, version, name, position, telephone, email,
                                                 order_number, named_by, named_role, on_behalf, named_at, entry_seq,
                                                 invitation_id)
                VALUES ('2567', 1, '6110111', 1, 'กานดา ปลดเกษียณ', 'นักวิชาการ', '08 1111 2222', 'kanda@example.org', '', 1,
                        'certifier', 0, 1, 99, 1)
                """)
            try text("คุณป้า", "spoke_with", of: .callBackNoted, subject: "2", in: environment, on: db)
        }
        let office = Principal(
            accountID: 900, username: "province-11", name: "สถจ.", assignments: [RoleAssignment(.province, at: "11")])
        _ = try await DisableAccount(account: 7, reason: "ลาออกไปเลี้ยงหลาน").perform(
            by: .known(office), in: environment, on: database)
    }

    private func text(
        _ words: String, _ field: String, of action: AuditEntry.Action, subject: String, in environment: Environment,
        on db: any Connection
    ) throws {
        let salt = environment.randomBytes(16)
        let member = CanonicalJSON.object(["\(field)_sha256": .string(Audit.commitment(to: words, salt: salt))])
        let receipt = try Audit.append(
            AuditEntry(action, subject: subject, became: member.text), to: Audit.centralChain, by: 900,
            role: "province", at: SmallRound.now, on: db)
        try AuditEntries.insertText(
            words, salt: salt, field: field, chain: receipt.chain, sequence: receipt.sequence, on: db)
    }

    private func run(_ reason: String?, on database: TestDatabase) async throws -> PseudonymisePerson.Outcome {
        let environment = environment()
        return try await database.write {
            try PseudonymisePerson(account: 7, reason: reason).run(in: environment, on: $0)
        }
    }

    @Test("nothing leads back to the person, and everything verifies", arguments: Engine.enabled)
    func nothingLeft(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await fill(database)
        let before = try await database.read { try places(of: Self.canaries, on: $0) }
        #expect(
            Set(before.map { String($0.prefix { $0 != "." }) }) == [
                "account", "audit_text", "draft", "invitation", "mail", "mail_address", "responsible_officer",
            ])
        #expect(try await run("ตามคำขอ", on: database) == .holdsRoles)
        _ = try await database.write { try $0.run("DELETE FROM role_assignment WHERE account_id = 7") }
        #expect(try await run("  ", on: database) == .reasonMissing)
        #expect(try await run(String(repeating: "ก", count: 10_000), on: database) == .reasonTooLong)
        #expect(try await database.read { try Accounts.name(7, on: $0) } == "กานดา ปลดเกษียณ")

        #expect(try await run("ตามคำขอที่ 12/2567", on: database) == .done)
        #expect(try await database.read { try places(of: Self.canaries, on: $0) } == [])
        #expect(try await database.read { try Accounts.name(7, on: $0) } == Pseudonym.name(of: 7))
        #expect(try await database.read { try Accounts.findSignIn("kanda", on: $0) } == nil)
        let verified = try await database.read { try VerifyAudit.run(on: $0) }
        #expect(verified.isWhole)
        let last = try await database.read { try AuditEntries.list(Audit.centralChain, on: $0).last }
        #expect(last?.action == "person.pseudonymised" && last?.subject == "7")
        #expect(last.map { !$0.became.contains("12/2567") } == true)
        #expect(try await run("อีกครั้ง", on: database) == .unchanged)
    }

    @Test("the name that stands for none can be chosen by nobody")
    func reserved() {
        #expect(Username.problem(Pseudonym.username(of: 7)) == .reserved)
    }
}
