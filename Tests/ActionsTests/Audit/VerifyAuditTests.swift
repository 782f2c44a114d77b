import Actions
import Domain
import Store
import TestSupport
import Testing

/// What can be done to the record with access to its tables, and how it is named.
@Suite struct VerifyAuditTests {
    private static let chain = "6110111"

    /// Damages one database again and again; nothing of it remains.
    private func trial(
        _ database: TestDatabase, comparing heads: [AuditHead] = [],
        _ damage: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> [String] {
        let found = try await AuditTrial.findings(database, comparing: heads, after: damage)
        return (found?.faults ?? []).map { "\($0.chain):\($0.sequence) \($0.kind.rawValue)" }
    }

    private func made(_ engine: Engine) async throws -> TestDatabase {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        return database
    }

    @Test("a record that nobody touched is whole", arguments: Engine.enabled)
    func whole(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        let found = try await database.read { try VerifyAudit.run(on: $0) }
        #expect(found.isWhole && found.chains == 4 && found.entries == 1 + 13 + 14 + 15 && found.texts == 6 + 7 + 7)
        await database.close()
    }

    @Test("a changed column and a changed hash", arguments: Engine.enabled)
    func changed(_ engine: Engine) async throws {
        let database = try await made(engine)
        #expect(
            try await trial(database) {
                try $0.run("UPDATE audit_entry SET account_id = 9 WHERE chain = \(Self.chain) AND seq = 5")
            } == ["6110111:5 changed"])
        #expect(
            try await trial(database) {
                try $0.run(
                    "UPDATE audit_entry SET hash = \([UInt8](repeating: 1, count: 32)) WHERE chain = \(Self.chain) AND seq = 14"
                )
            } == ["6110111:14 changed"])
    }

    @Test("entries taken out, with and without new numbers for those behind them", arguments: Engine.enabled)
    func removed(_ engine: Engine) async throws {
        let database = try await made(engine)
        #expect(
            try await trial(database) {
                try $0.run("DELETE FROM audit_entry WHERE chain = \(Self.chain) AND seq IN (5, 6, 9)")
            } == ["6110111:5 removed"])
        #expect(
            try await trial(database) { db in
                try db.run("DELETE FROM audit_text")
                try db.run("DELETE FROM audit_entry WHERE chain = \(Self.chain) AND seq = 5")
                for number in 6...14 {
                    try db.run(
                        "UPDATE audit_entry SET seq = seq - 1 WHERE chain = \(Self.chain) AND seq = \(number)")
                }
            } == ["6110111:5 removed"])
    }

    @Test("entries put in, of nobody or of another chain", arguments: Engine.enabled)
    func inserted(_ engine: Engine) async throws {
        let database = try await made(engine)
        #expect(
            try await trial(database) { db in
                try db.run("DELETE FROM audit_text")
                for number in (5...14).reversed() {
                    try db.run(
                        "UPDATE audit_entry SET seq = seq + 1 WHERE chain = \(Self.chain) AND seq = \(number)")
                }
                try Self.copy(from: Self.chain, 1, to: Self.chain, 5, on: db)
            } == ["6110111:5 inserted"])
        #expect(
            try await trial(database) { try Self.copy(from: Self.chain, 1, to: "1100001", -4, on: $0) }
                == ["1100001:-4 inserted"])
        // The last entry of one chain at the end of another: both ends are named.
        #expect(
            try await trial(database) { db in
                try db.run("DELETE FROM audit_text")
                try db.run("UPDATE audit_entry SET chain = '5110201' WHERE chain = \(Self.chain) AND seq = 14")
            } == ["5110201:14 inserted", "6110111:14 moved"])
    }

    @Test("entries out of their order", arguments: Engine.enabled)
    func reordered(_ engine: Engine) async throws {
        let database = try await made(engine)
        for (first, second) in [(5, 6), (5, 9), (1, 14)] {
            #expect(
                try await trial(database) { db in
                    try db.run("DELETE FROM audit_text")
                    for (old, new) in [(first, -1), (second, first), (-1, second)] {
                        try db.run(
                            "UPDATE audit_entry SET seq = \(new) WHERE chain = \(Self.chain) AND seq = \(old)")
                    }
                } == ["6110111:\(first) reordered"])
        }
    }

    @Test(
        "a chain that was cut off is known by its texts, by figures, and by a head that somebody kept",
        arguments: Engine.enabled)
    func cutOff(_ engine: Engine) async throws {
        let database = try await made(engine)
        let cut: @Sendable (any Connection) throws -> Void = {
            try $0.run("DELETE FROM audit_entry WHERE chain = \(Self.chain) AND seq > 12")
        }
        #expect(try await trial(database, cut) == ["6110111:13 cut_off"])
        let bare: @Sendable (any Connection) throws -> Void = {
            try $0.run("DELETE FROM audit_text")
            try cut($0)
        }
        #expect(try await trial(database, bare) == [])
        let head = AuditHead(chain: Self.chain, entries: 14, hash: [1])
        #expect(try await trial(database, comparing: [head], bare) == ["6110111:13 cut_off"])
        #expect(
            try await trial(database, comparing: [AuditHead(chain: "9999999", entries: 2, hash: [1])]) { _ in }
                == ["9999999:1 cut_off"])
        #expect(
            try await trial(database) { db in
                try bare(db)
                let id = try Assessments.find(SmallRound.id, Self.chain, on: db)?.id ?? 0
                let answer = StoredAnswer(
                    answer: Answer(frame: ExactDecimal(10)), version: 1, entry: 14, savedBy: 0, savedAt: 0)
                _ = try Answers.save(answer, of: id, "A1-01", on: db)
            } == ["6110111:13 cut_off"])
    }

    @Test("a chain that was written anew is known by a head that somebody kept", arguments: Engine.enabled)
    func rewritten(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        let entries = try await database.read { try AuditEntries.list(Self.chain, on: $0) }
        let heads = entries.map { AuditHead(chain: Self.chain, entries: $0.sequence, hash: $0.hash) }
        let found = try await AuditTrial.findings(database, comparing: heads) { db in
            try db.run("DELETE FROM audit_text")
            try db.run("DELETE FROM audit_entry WHERE chain = \(Self.chain) AND seq > 8")
            for entry in entries.dropFirst(8) {
                _ = try Audit.append(
                    AuditEntry(.answerSaved, round: entry.round, subject: "A9-99", became: entry.became),
                    to: Self.chain,
                    by: entry.accountID, role: entry.role, at: entry.at, on: db)
            }
        }
        #expect(found?.faults.map(\.line).first?.hasPrefix("6110111:9 rewritten") == true)
        #expect(try await database.read { try VerifyAudit.run(comparing: heads, on: $0).isWhole })
        await database.close()
    }

    @Test("texts that are not those of their entries; an erased one is no fault", arguments: Engine.enabled)
    func texts(_ engine: Engine) async throws {
        let database = try await made(engine)
        #expect(
            try await trial(database) {
                try $0.run("UPDATE audit_text SET text = 'อื่น' WHERE chain = \(Self.chain) AND seq = 4")
            } == ["6110111:4 text_changed"])
        #expect(
            try await trial(database) {
                try $0.run("UPDATE audit_text SET salt = \([UInt8(1)]) WHERE chain = \(Self.chain) AND seq = 4")
            } == ["6110111:4 text_changed"])
        #expect(
            try await trial(database) {
                try $0.run("UPDATE audit_text SET field = 'reason' WHERE chain = \(Self.chain) AND seq = 4")
            } == ["6110111:4 text_without_entry"])
        #expect(try await trial(database) { try $0.run("DELETE FROM audit_text WHERE seq = 4") } == [])
    }

    @Test("an act that nobody knows is named though its hash is right")
    func unknownAction() async throws {
        let database = try await made(.sqlite)
        #expect(
            try await trial(database) { db in
                let head = try AuditEntries.head(Self.chain, on: db)?.hash ?? []
                try Self.copy(from: Self.chain, 1, to: Self.chain, 15, on: db)
                try db.run("UPDATE audit_entry SET action = 'x.done' WHERE chain = \(Self.chain) AND seq = 15")
                let entry = try AuditEntries.list(Self.chain, on: db)[14]
                let hash = Audit.hash(of: entry, after: head)
                try db.run("UPDATE audit_entry SET hash = \(hash) WHERE chain = \(Self.chain) AND seq = 15")
            } == ["6110111:15 unknown_action"])
    }

    private static func copy(
        from chain: String, _ sequence: Int, to other: String, _ number: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO audit_entry (chain, seq, at, account_id, role, round_id, action, subject, was, became, request_id,
                                     hash)
            SELECT \(other), \(number), at, account_id, role, round_id, action, subject, was, became, request_id, hash
              FROM audit_entry WHERE chain = \(chain) AND seq = \(sequence)
            """)
    }
}
