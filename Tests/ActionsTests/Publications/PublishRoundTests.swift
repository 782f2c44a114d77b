import Actions
import Domain
import Store
import TestSupport
import Testing

/// How a round is published, and that what was published stays as it was.
@Suite struct PublishRoundTests {
    private static let code = CertifiedRound.code

    private func make(_ engine: Engine) async throws -> CertifiedRound {
        let round = try await CertifiedRound.make(engine)
        try await round.database.write { db in
            _ = try db.run("UPDATE standard_set SET sha256 = \(String(repeating: "5e", count: 32)) WHERE id = '2567'")
        }
        return round
    }

    private func close(_ round: CertifiedRound) async throws {
        round.pass(days: 31)
        #expect(name(of: try await round.perform(CloseRound(id: "2567"), as: CertifiedRound.office)) == "closed")
    }

    private func publish(_ round: CertifiedRound, correction: String? = nil) async throws -> PublishRound.Outcome {
        let environment = round.environment
        let key = try #require(SigningKey(seed: [UInt8](repeating: 3, count: 32)))
        return try await round.database.write {
            try PublishRound(round: "2567", correction: correction, key: key).run(in: environment, on: $0)
        }
    }

    private func files(_ round: CertifiedRound, version: Int) async throws -> [String: [UInt8]] {
        let environment = round.environment
        let files = try await round.database.read { db in
            let publication = try Publications.find("2567", version, on: db)
            return try PublishedBundle.files(of: try #require(publication), in: environment, on: db)
        }
        return Dictionary(files.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private func correct(_ round: CertifiedRound, provision: String) async throws {
        #expect(name(of: try await round.sendBack(["A1-01": "โปรดตรวจ"])) == "returned")
        #expect(name(of: try await round.record("A1-01", frame: "10", provision: provision, seen: 1)) == "saved")
        try await round.submit()
        #expect(name(of: try await round.certify()) == "certified")
    }

    @Test("Only a closed round, once; a correction needs a reason and something to correct", arguments: Engine.enabled)
    func order(_ engine: Engine) async throws {
        let round = try await make(engine)
        #expect(name(of: try await publish(round)) == "notClosed")
        try await close(round)
        #expect(name(of: try await publish(round, correction: "ผิด")) == "nothingToCorrect")
        #expect(name(of: try await publish(round)) == "published")
        #expect(name(of: try await publish(round)) == "alreadyPublished")
        #expect(name(of: try await publish(round, correction: "  ")) == "reasonMissing")
        #expect(name(of: try await publish(round, correction: String(repeating: "ก", count: 1_001))) == "reasonTooLong")
        let (versions, whole) = try await round.database.read { db in
            (try Publications.list("2567", on: db).map(\.version), try VerifyAudit.run(on: db).isWhole)
        }
        #expect(versions == [1] && whole)
        await round.database.close()
    }

    @Test("A bundle holds what was certified, is intact, and the row of the record names it", arguments: Engine.enabled)
    func contents(_ engine: Engine) async throws {
        let round = try await make(engine)
        try await close(round)
        guard case .published(let publication, let seal, let changes) = try await publish(round) else {
            Issue.record("it was not published")
            return
        }
        #expect(publication.version == 1 && changes.isEmpty && seal.supersedes == nil)
        let files = try await files(round, version: 1)
        let findings = VerifyBundle.run(files, key: Hexadecimal.bytes(seal.publicKey.utf8))
        #expect(findings.isIntact && findings.isSignerChecked, "\(findings.problems.prefix(3))")
        let results = String(decoding: files["results.csv"] ?? [], as: UTF8.self).split(separator: "\n")
        let moment = ThaiClock.rfc3339(SmallRound.now)
        #expect(results.contains("\(Self.code),A1-01,10,8,true,,80,met,false,\(moment)"))
        #expect(results.contains("\(Self.code),A1-02,,,true,,,not_recorded,false,\(moment)"))
        #expect(results.contains("5110201,A1-01,,,true,,,not_recorded,false,"))
        let entry = try await round.database.read { try AuditEntries.list(Audit.centralChain, on: $0).last }
        #expect(entry?.action == "results.published" && entry?.became.contains(seal.merkleRoot) == true)
        #expect(String(decoding: files["audit_heads.csv"] ?? [], as: UTF8.self).contains("\(Self.code),"))
        await round.database.close()
    }

    @Test("What was published stays byte for byte, whatever is certified later", arguments: Engine.enabled)
    func frozen(_ engine: Engine) async throws {
        let round = try await make(engine)
        try await close(round)
        _ = try await publish(round)
        let first = try await files(round, version: 1)
        #expect(first == (try await files(round, version: 1)))
        round.pass(days: 1)
        try await correct(round, provision: "7")
        #expect(first == (try await files(round, version: 1)))
        round.pass(days: 1)
        guard
            case .published(let second, let seal, let changes) = try await publish(round, correction: "อปท. แก้ไขตัวเลข")
        else {
            Issue.record("it was not corrected")
            return
        }
        #expect(second.version == 2 && seal.supersedes == 1 && second.reason == "อปท. แก้ไขตัวเลข")
        #expect(
            changes.map { "\($0.indicator) \($0.column) \($0.was) \($0.became)" }.prefix(3) == [
                "A1-01 provision 8 7", "A1-01 percent 80 70", "A1-01 verdict met below_target",
            ])
        #expect(changes.dropFirst(3).map(\.column) == ["certified_at"])
        #expect(first == (try await files(round, version: 1)))
        let corrected = try await files(round, version: 2)
        #expect(VerifyBundle.run(corrected, key: nil).isIntact && corrected != first)
        let kept = try await round.database.read {
            try Publications.file(BundleDifference.fileName, of: second, on: $0)
        }
        #expect(kept == BundleDifference.bytes(changes))
        await round.database.close()
    }

    @Test("Rows that somebody changed behind the program are not written out as published", arguments: Engine.enabled)
    func tampered(_ engine: Engine) async throws {
        let round = try await make(engine)
        try await close(round)
        _ = try await publish(round)
        try await round.database.write { db in
            _ = try db.run("UPDATE certified_answer SET provision = provision + 1 WHERE indicator_code = 'A1-01'")
        }
        await #expect(throws: PublishedBundle.Changed.self) { try await files(round, version: 1) }
        await round.database.close()
    }

    @Test("A kept file that was changed is found by check, and not written out", arguments: Engine.enabled)
    func keptFile(_ engine: Engine) async throws {
        let round = try await make(engine)
        try await close(round)
        _ = try await publish(round)
        let environment = round.environment
        func problems() async throws -> [String] {
            let found = try await round.database.read { try CheckDatabase.run(in: environment, on: $0) }
            #expect(found.checked["publications"] == 1)
            return found.problems.filter { $0.contains("published") }
        }
        #expect(try await problems() == [])
        for name in ["summary_type.csv", "seal.json"] {
            let publication = Publication(
                round: "2567", version: 1, standardSet: "2567", publishedAt: 0, reason: "")
            let kept = try #require(
                try await round.database.read { try Publications.file(name, of: publication, on: $0) })
            func put(_ bytes: [UInt8]) async throws {
                try await round.database.write { db in
                    _ = try db.run("UPDATE publication_file SET content = \(bytes) WHERE name = \(name)")
                }
            }
            var changed = kept
            changed[kept.count - 10] ^= 1
            try await put(changed)
            #expect(try await problems() == ["version 1 of round 2567 is not what was published"], "\(name)")
            await #expect(throws: PublishedBundle.Changed.self) { try await files(round, version: 1) }
            try await put(kept)
        }
        #expect(try await problems() == [])
        await round.database.close()
    }

    @Test("Figures that are invented anew take their publications with them", arguments: Engine.enabled)
    func inventedAnew(_ engine: Engine) async throws {
        let round = try await make(engine)
        try await close(round)
        _ = try await publish(round)
        let left = try await round.database.write { db in
            try InventedRounds.clear("2567", on: db)
            return try Publications.list("2567", on: db).count
        }
        #expect(left == 0)
        await round.database.close()
    }
}
