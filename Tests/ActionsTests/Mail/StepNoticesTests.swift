import Actions
import Domain
import Store
import TestSupport
import Testing

/// Who is told by mail of what comes after certification.
@Suite struct StepNoticesTests {
    private let code = CertifiedRound.code

    private func round(_ engine: Engine, check: RoundSchedule.Check = .all) async throws -> CertifiedRound {
        let round = try await CertifiedRound.make(engine, check: check)
        let people = [
            CertifiedRound.recorder, CertifiedRound.certifier, CertifiedRound.district, CertifiedRound.province,
            CertifiedRound.office,
        ]
        try await round.database.write { db in
            for person in people {
                let account = person.accountID
                try AccountChanges.insert(
                    account, username: "p\(account)", name: person.name, passwordHash: "x", at: 0, on: db)
                for assignment in person.assignments {
                    _ = try RoleAssignments.insert(assignment, to: account, at: 0, on: db)
                }
                try MailAddresses.ask(
                    "\(account)@example.go.th", codeMark: [UInt8(account)], until: .max, language: .thai, of: account,
                    on: db)
                _ = try MailAddresses.confirm(codeMark: [UInt8(account)], of: account, at: 0, on: db)
            }
        }
        return round
    }

    private func perform<A: Action>(_ action: A, as person: Principal, in round: CertifiedRound) async throws -> String
    {
        var environment = round.environment
        environment.mail = TestSite.mailDesk
        environment.randomBytes = { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
        return name(of: try await action.perform(by: .known(person), in: environment, on: round.database))
    }

    private func told(_ notice: Notice, in round: CertifiedRound) async throws -> [String] {
        try await round.database.read { db in
            try db.rows("SELECT address FROM mail WHERE kind = \(Mail.Kind.notice(notice).rawValue) ORDER BY address")
                .map { try $0.get("address") }
        }
    }

    private let recorder = "11@example.go.th"
    private let certifier = "12@example.go.th"
    private let office = "17@example.go.th"

    @Test(
        "what is sent back, and more time, are told to recorder and certifier; time for all to nobody",
        arguments: Engine.enabled)
    func returned(_ engine: Engine) async throws {
        let round = try await round(engine)
        let sendBack = ReturnAssessment(
            round: "2567", localGovernment: code, certification: 1, reasons: Reasons(["A1-01": "นับใหม่" + marker]),
            until: round.today.adding(days: 7))
        #expect(try await perform(sendBack, as: CertifiedRound.province, in: round) == "returned")
        #expect(try await told(.returned, in: round) == [recorder, certifier])
        for (place, days) in [("", 35), ("11", 36)] {
            let all = GrantExtension(round: "2567", place: place, until: round.today.adding(days: days), reason: "น้ำท่วม")
            #expect(try await perform(all, as: CertifiedRound.office, in: round) == "granted")
        }
        #expect(try await told(.extended, in: round).isEmpty)
        let one = GrantExtension(round: "2567", place: code, until: round.today.adding(days: 40), reason: "น้ำท่วม")
        #expect(try await perform(one, as: CertifiedRound.office, in: round) == "granted")
        #expect(try await told(.extended, in: round) == [recorder, certifier])
        let hasReason = try await round.database.read { db in
            try db.exists("SELECT 1 AS one FROM mail WHERE body LIKE '%นับใหม่%' OR body LIKE '%น้ำท่วม%'")
        }
        #expect(!hasReason, "what somebody has written is not mailed")
        await round.database.close()
    }

    @Test(
        "a request for a review is told to the Office, its decision to the local government", arguments: Engine.enabled)
    func review(_ engine: Engine) async throws {
        let round = try await round(engine)
        round.pass(days: 61)
        let ask = RequestReview(round: "2567", localGovernment: code, reasons: Reasons(["A1-01": "มีหลักฐาน"]))
        #expect(try await perform(ask, as: CertifiedRound.certifier, in: round) == "requested")
        #expect(try await told(.reviewRequested, in: round) == [office])
        let decide = DecideReview(
            round: "2567", localGovernment: code, number: 1, granted: [], reasons: Reasons(["A1-01": "ไม่เห็นด้วย"]),
            until: nil)
        #expect(try await perform(decide, as: CertifiedRound.office, in: round) == "decided")
        #expect(try await told(.reviewDecided, in: round) == [recorder, certifier])
        await round.database.close()
    }

    @Test("opening one's own result again is told to the recorder", arguments: Engine.enabled)
    func preview(_ engine: Engine) async throws {
        let round = try await round(engine, check: .off)
        round.pass(days: 31)
        let reopen = ReopenInPreview(round: "2567", localGovernment: code, reason: "กรอกหน่วยผิด")
        #expect(try await perform(reopen, as: CertifiedRound.certifier, in: round) == "reopened")
        #expect(try await told(.reopened, in: round) == [recorder])
        await round.database.close()
    }
}
