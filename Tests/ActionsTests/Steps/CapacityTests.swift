import Actions
import Domain
import Store
import TestSupport
import Testing

/// Who certifies, and in which office.
@Suite struct CapacityTests {
    private static func day(_ text: String) -> ThaiDate { ThaiDate(iso: text) ?? ThaiDate(daysSinceEpoch: 0) }

    private static func acting(_ from: String, _ until: String, number: String = "12/2567") -> Capacity {
        Capacity(
            .acting, position: "รองปลัดเทศบาล",
            order: Capacity.Order(number: number, from: day(from), until: day(until)))
    }

    @Test("An acting official needs an order in force; what was certified says so", arguments: Engine.enabled)
    func acting(_ engine: Engine) async throws {
        let round = try await withdrawn(engine)
        func attempt(_ capacity: Capacity) async throws -> String { "\(try await round.certify(capacity))" }
        #expect(try await attempt(Capacity(.holder, position: " ")).contains("positionMissing"))
        #expect(try await attempt(Capacity(.acting, position: "รองปลัด")).contains("orderMissing"))
        #expect(try await attempt(Self.acting("2024-07-01", "2024-07-02")).contains("orderNotInForce"))
        #expect(try await attempt(Self.acting("2024-08-01", "2024-07-01")).contains("datesReversed"))
        #expect(try await attempt(Self.acting("2024-07-01", "2024-07-31", number: " ")).contains("orderMissing"))
        guard case .certified(let made, _) = try await round.certify(Self.acting("2024-07-01", "2024-07-31")) else {
            Issue.record("it was not certified")
            return
        }
        let id = try await round.assessment().id
        let stored = try await round.database.read { try Certifications.current(id, on: $0) }
        #expect(stored?.capacity == made.capacity && stored?.capacity?.order?.number == "12/2567")
        let last = try await round.database.read { try Certifications.lastCapacity(of: 12, on: $0) }
        #expect(last == stored?.capacity)
        await round.database.close()
    }

    @Test("The district witnesses only where nobody of the local government can certify", arguments: Engine.enabled)
    func witness(_ engine: Engine) async throws {
        let round = try await withdrawn(engine)
        let witness = Capacity(.witness, position: "ท้องถิ่นอำเภอ", reason: "ปลัดเป็นผู้บันทึกข้อมูลเอง")
        try await round.database.write { db in
            for (id, role) in [(11, "recorder"), (12, "certifier"), (15, "district")] {
                try db.run(
                    """
                    INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                    VALUES (\(id), \("person-\(id)"), \("คนที่ \(id)"), '', 0, 0)
                    """)
                try db.run(
                    """
                    INSERT INTO role_assignment (account_id, role, place)
                    VALUES (\(id), \(role), \(role == "district" ? "1101" : CertifiedRound.code))
                    """)
            }
        }
        #expect("\(try await round.certify(witness, as: CertifiedRound.district))".contains("othersCan([\"คนที่ 12\"])"))
        await #expect(throws: Refusal.forbidden) { try await round.certify(witness) }
        await #expect(throws: Refusal.forbidden) {
            try await round.certify(witness, as: SmallRound.person(.district, of: "1102", account: 19))
        }
        _ = try await round.database.write {
            try $0.run("UPDATE role_assignment SET account_id = 11 WHERE account_id = 12")
        }
        await #expect(throws: Refusal.forbidden) {
            try await round.certify(Capacity(.holder, position: "ท้องถิ่นอำเภอ"), as: CertifiedRound.district)
        }
        let noReason = Capacity(.witness, position: "ท้องถิ่นอำเภอ")
        #expect("\(try await round.certify(noReason, as: CertifiedRound.district))".contains("reasonMissing"))
        #expect(name(of: try await round.certify(witness, as: CertifiedRound.district)) == "certified")
        let id = try await round.assessment().id
        let stored = try await round.database.read { try Certifications.current(id, on: $0) }
        #expect(stored?.capacity == witness && stored?.certifiedBy == 15)
        await round.database.close()
    }

    @Test("Who recorded a figure certifies nothing, in whatever office", arguments: Engine.enabled)
    func ownWork(_ engine: Engine) async throws {
        let round = try await withdrawn(engine)
        let both = Principal(
            accountID: 11, username: "both", name: "สมใจ ใจดี",
            assignments: [
                RoleAssignment(.recorder, at: CertifiedRound.code), RoleAssignment(.certifier, at: CertifiedRound.code),
            ])
        #expect(name(of: try await round.certify(Capacity(.holder, position: "ปลัด"), as: both)) == "ownWork")
        await round.database.close()
    }

    /// Submitted again after the first certification was withdrawn.
    private func withdrawn(_ engine: Engine) async throws -> CertifiedRound {
        let round = try await CertifiedRound.make(engine, check: .off)
        _ = try await round.perform(
            WithdrawCertification(round: "2567", localGovernment: CertifiedRound.code, reason: "แก้ไข"),
            as: CertifiedRound.certifier)
        try await round.submit()
        return round
    }
}
