import Actions
import Domain
import Store
import TestSupport
import Testing

/// Data whose time is over go, those whose time is not stay, and the record of changes is whole after it.
@Suite struct ForgetPastDataTests {
    private static let day: Int64 = 86_400_000
    private static let year: Int64 = 31_557_600_000
    private static let now = SmallRound.now

    private func environment(at now: Int64) -> Environment {
        Environment(now: { now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }

    private func run(_ database: TestDatabase, at now: Int64 = now) async throws -> [String: Int] {
        try await ForgetPastData().run(in: environment(at: now), on: database)
    }

    private func count(_ query: Query, _ database: TestDatabase) async throws -> Int {
        try await database.read { try $0.first(query)?.get("n") ?? 0 }
    }

    /// An account that held a role in a local government until a moment.
    private func insert(_ id: Int, until ended: Int64?, signedIn: Int64, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO account (id, username, name, password_hash, demonstration, created_at, last_session_at)
            VALUES (\(id), \("user\(id)"), \("ชื่อ \(id)"), 'hash', 0, 1, \(signedIn))
            """)
        if let ended {
            try db.run(
                """
                INSERT INTO role_past (account_id, role, place, began_at, ended_at, ended_by)
                VALUES (\(id), 'recorder', '6110111', 1, \(ended), 0)
                """)
        } else {
            try db.run("INSERT INTO role_assignment (account_id, role, place) VALUES (\(id), 'recorder', '6110111')")
        }
    }

    @Test("every kind goes at its time and not a day before", arguments: Engine.enabled)
    func kinds(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let now = Self.now
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        try await database.write { db in
            try insert(1, until: nil, signedIn: now, on: db)
            for (mark, age) in [(UInt8(1), 119), (2, 121)] {
                try db.run(
                    "INSERT INTO known_network (account_id, network_mark, seen_at) VALUES (1, \([mark]), \(now - Int64(age) * Self.day))"
                )
            }
            for (id, age) in [(1, 364), (2, 366)] {
                let ended = now - Int64(age) * Self.day
                try db.run(
                    """
                    INSERT INTO invitation (id, kind, token_hash, role, place, name, email, username, made_by, made_at,
                                            expires_at)
                    VALUES (\(id), 'role', \([UInt8(id)]), 'recorder', '6110111', 'ชื่อ', 'a@b.example', 'user', 1, 1, \(ended))
                    """)
                try db.run(
                    """
                    INSERT INTO collection_link (id, assessment_id, division, token_hash, made_by, made_at, expires_at,
                                                 position, telephone)
                    VALUES (\(id), (SELECT MIN(id) FROM assessment), 'กองช่าง', \([UInt8(id)]), 1, 1, \(ended), 'นายช่าง', '08')
                    """)
                try db.run(
                    """
                    INSERT INTO draft (assessment_id, subject, account_id, frame, provision, carried_out, note,
                                       seen_version, saved_at)
                    VALUES ((SELECT MIN(id) FROM assessment), \("A1-0\(id)"), 1, '', '', 1, 'x', 0, \(ended))
                    """)
                try db.run(
                    """
                    INSERT INTO phone_call (round_id, lao_code, number, person, result, telephone, note, called_by,
                                            called_role, called_at)
                    VALUES ('2567', '6110111', \(id), 'chief', 'spoken', '0 2241 9000', 'x', 1, 'province', \(ended))
                    """)
                try Viewings.note(
                    Viewing(account: 1, what: .people, place: "", day: today.adding(days: -age), firstAt: ended), on: db
                )
            }
            for (mark, years) in [(UInt8(1), 4), (2, 6)] {
                let day = ThaiDate(daysSinceEpoch: today.daysSinceEpoch - years * 366)
                try db.run(
                    """
                    INSERT INTO satisfaction_remark (assessment_id, answered_on, remark_id, remark, invented)
                    VALUES ((SELECT MIN(id) FROM assessment), \(day.iso), \([mark]), 'ดี', 0)
                    """)
            }
            for (id, age) in [(1, 89), (2, 92)] {
                try db.run(
                    """
                    INSERT INTO mail (id, once_key, kind, account_id, address, language, subject, body, state, attempts,
                                      claim, queued_at, due_at, useful_until, answer)
                    VALUES (\(String(id)), \(String(id)), 'notice', 1, 'a@b.example', 'th', 's', 'b', 'queued', 0, 0, 1, 1,
                            \(now - Int64(age) * Self.day), '')
                    """)
            }
            try db.run(
                """
                INSERT INTO mail_address (account_id, wants_notices, language, asked_address, code_mark, code_expires_at)
                VALUES (1, 1, 'th', 'a@b.example', \([UInt8(1)]), 5)
                """)
            try db.run("INSERT INTO sign_in_step (token_hash, account_id, expires_at) VALUES (\([UInt8(1)]), 1, 5)")
            try db.run(
                "INSERT INTO identity_step (token_hash, next_path, expires_at) VALUES (\([UInt8(1)]), '/', 5)")
            try db.run(
                """
                INSERT INTO session (token_hash, account_id, csrf_secret, created_at, seen_at, expires_at)
                VALUES (\([UInt8(1)]), 1, \([UInt8(1)]), \(now), \(now), \(now + 1000)),
                       (\([UInt8(2)]), 1, \([UInt8(1)]), 1, 1, 2)
                """)
        }
        let forgotten = try await run(database)
        #expect(
            try await count("SELECT COUNT(*) AS n FROM phone_call WHERE telephone <> '' AND note <> ''", database) == 1)
        #expect(
            forgotten == [
                "calls": 1, "drafts": 1, "invitations": 1, "links": 1, "mails": 1, "remarks": 1, "viewings": 1,
            ])
        for table in [
            "SELECT COUNT(*) AS n FROM mail_address", "SELECT COUNT(*) AS n FROM sign_in_step",
            "SELECT COUNT(*) AS n FROM identity_step",
        ] as [Query] {
            #expect(try await count(table, database) == 0)
        }
        #expect(try await count("SELECT COUNT(*) AS n FROM known_network", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM invitation WHERE name = ''", database) == 1)
        #expect(
            try await count(
                "SELECT COUNT(*) AS n FROM invitation WHERE id = 2 AND email = '' AND username = ''", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM collection_link WHERE telephone = '08'", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM draft", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM viewing", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM satisfaction_remark", database) == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM session", database) == 1)
        let entries = try await count("SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'data.forgotten'", database)
        #expect(try await run(database).isEmpty)
        #expect(entries == 1)
        #expect(try await count("SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'data.forgotten'", database) == 1)
        let after = try await run(database, at: now + 3 * Self.day)
        #expect(after == ["calls": 1, "drafts": 1, "invitations": 1, "links": 1, "mails": 1, "viewings": 1])
    }

    @Test("names go ten years after the last role, and never while one is held", arguments: Engine.enabled)
    func names(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let now = Self.now
        let (before, after) = (now - 10 * Self.year - Self.day, now - 10 * Self.year + Self.day)
        try await database.write { db in
            try insert(1, until: before, signedIn: before, on: db)
            try insert(2, until: after, signedIn: before, on: db)
            try insert(3, until: before, signedIn: after, on: db)
            try insert(4, until: nil, signedIn: before, on: db)
            // Stopped long ago, and nobody has ended what he held.
            try insert(5, until: nil, signedIn: before, on: db)
            try db.run("UPDATE account SET disabled_at = \(before) WHERE id = 5")
        }
        #expect(try await run(database) == ["names": 2])
        let names = try await database.read { try Accounts.names([1, 2, 3, 4, 5], on: $0) }
        #expect(
            names == [
                1: Pseudonym.name(of: 1), 2: "ชื่อ 2", 3: "ชื่อ 3", 4: "ชื่อ 4", 5: Pseudonym.name(of: 5),
            ])
        #expect(try await count("SELECT COUNT(*) AS n FROM role_assignment", database) == 1)
        #expect(try await run(database).isEmpty)
    }

    @Test("texts of ten years ago go, and the record still verifies", arguments: Engine.enabled)
    func texts(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        let whole = try await database.read { try VerifyAudit.run(on: $0) }
        #expect(whole.texts > 0)
        #expect(try await run(database, at: Self.now + 9 * Self.year)["texts"] == nil)
        #expect(try await run(database, at: Self.now + 11 * Self.year)["texts"] == whole.texts)
        let left = try await database.read { try VerifyAudit.run(on: $0) }
        #expect(left.isWhole && left.texts == 0)
    }
}
