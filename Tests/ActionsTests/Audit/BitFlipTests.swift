import Actions
import Domain
import Foundation
import Store
import TestSupport
import Testing

/// Whatever bit of the record is turned, the entry is named. `AUDIT_FLIPS=1000` turns so many on each engine (Tests/long/audit).
@Suite struct BitFlipTests {
    @Test("every turned bit is found, and the entry named", arguments: Engine.enabled)
    func flips(_ engine: Engine) async throws {
        let wanted = ProcessInfo.processInfo.environment["AUDIT_FLIPS"].flatMap(Int.init) ?? 60
        let database = try await SmallRound.make(engine)
        try await AuditTrial.fill(database)
        let entries = try await database.read { db in
            try AuditTrial.chains.flatMap { try AuditEntries.list($0, on: db) }
        }
        var random = SeededRandom(wanted == 60 ? 5 : 2567)
        var (tried, located) = (0, 0)
        var refused = 0
        while tried < wanted {
            let flip = BitFlip(of: entries, &random)
            let found = try await AuditTrial.findings(database) { try flip.apply(entries, on: $0) }
            // A number that is taken, or a text that is no UTF-8: no such table can be.
            guard let found else {
                refused += 1
                continue
            }
            tried += 1
            let isNamed = found.faults.contains { $0.chain == flip.chain && $0.sequence == flip.sequence }
            #expect(isNamed, "\(flip): \(found.faults.map(\.line))")
            if isNamed { located += 1 }
        }
        #expect(try await database.read { try VerifyAudit.run(on: $0).isWhole })
        print("\(engine): \(located) of \(tried) turned bits found and located; \(refused) more refused by the engine")
        await database.close()
    }
}
