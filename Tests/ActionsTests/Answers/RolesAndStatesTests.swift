import Actions
import Domain
import Foundation
import Store
import TestSupport
import Testing

/// Who may do what in which state, tried through the actions themselves and kept as a table that officials can read:
/// `Tests/golden/roles-and-states.txt`. `UPDATE_GOLDEN=1` writes it anew; review the difference.
@Suite struct RolesAndStatesTests {
    private static let code = "6110111"

    private static let people: [(name: String, person: Principal)] = [
        ("recorder", SmallRound.person(.recorder, of: code, account: 11)),
        ("certifier", SmallRound.person(.certifier, of: code, account: 12)),
        ("recorder elsewhere", SmallRound.person(.recorder, of: "5110201", account: 13)),
        ("certifier elsewhere", SmallRound.person(.certifier, of: "5110201", account: 14)),
        ("contributor of the row", contributor("กองช่าง", account: 22)),
        ("contributor of another", contributor("กองคลัง", account: 23)),
        ("district", SmallRound.person(.district, of: "1101", account: 15)),
        ("province", SmallRound.person(.province, of: "11", account: 16)),
        ("odloc", SmallRound.person(.odloc, of: "", account: 17)),
        ("dla", SmallRound.person(.dla, of: "", account: 18)),
        ("committee", SmallRound.person(.committee, of: "", account: 19)),
        ("auditor", SmallRound.person(.auditor, of: "", account: 20)),
        ("admin", SmallRound.person(.admin, of: "", account: 21)),
    ]

    private static func contributor(_ division: String, account: Int) -> Principal {
        let rows = DivisionRows(round: "2567", localGovernment: code, division: division)
        return Principal(
            accountID: account, username: "contributor-\(account)", name: "สมใจ ใจดี",
            assignments: [RoleAssignment(.contributor, at: code, rows: rows)])
    }

    private static let steps = [
        "record", "submit", "recall", "state reasons", "certify", "send back", "withdraw", "ask", "check", "return",
        "extend",
    ]

    @Test("Every role tries every step in every state", arguments: Engine.enabled)
    func table(_ engine: Engine) async throws {
        var lines = ["state | role | " + Self.steps.joined(separator: " | ")]
        for state in Assessment.State.allCases {
            let database = try await SmallRound.make(engine)
            try await bring(database, to: state)
            for (name, person) in Self.people {
                var cells: [String] = []
                for step in Self.steps { cells.append(try await attempt(step, as: person, on: database)) }
                lines.append("\(state) | \(name) | " + cells.joined(separator: " | "))
            }
            await database.close()
        }
        try expectGolden(lines.joined(separator: "\n") + "\n")
    }

    private func bring(_ database: any Database, to state: Assessment.State) async throws {
        try await database.write { db in
            for (id, role) in [(11, Role.recorder), (12, Role.certifier)] {
                try db.run(
                    """
                    INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                    VALUES (\(id), \("person-\(id)"), 'สมใจ ใจดี', '', 0, 0)
                    """)
                try db.run(
                    "INSERT INTO role_assignment (account_id, role, place) VALUES (\(id), \(role.rawValue), \(Self.code))"
                )
            }
            var schedule = RoundSchedule()
            schedule.check = .all
            try Rounds.schedule("2567", schedule, on: db)
            guard let id = try Assessments.find("2567", Self.code, on: db)?.id else { return }
            let isCertified = [.certified, .checked, .reopened].contains(state)
            try Assessments.setState(id, isCertified ? .certified : state, on: db)
            guard isCertified else { return }
            let snapshot = try AssessmentReading("2567", Self.code, in: SmallRound.environment(), on: db)
                .snapshot(number: 1)
            try Certifications.insert(
                Certification(
                    number: 1, standardSet: "2567", sha256: CertifyAssessment.sha256(of: snapshot), certifiedBy: 99,
                    certifiedAt: SmallRound.now), snapshot, of: id, on: db)
            if state == .checked { try Assessments.setState(id, .checked, submittedBy: 98, at: SmallRound.now, on: db) }
            if state == .reopened {
                let day = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date
                try Reopenings.insert(
                    Reopening(.returned, until: day, rows: .some(["A1-02"])), of: id, certification: 1, by: 98,
                    .province, at: SmallRound.now, entry: 1, on: db)
            }
        }
    }

    /// Tries a step and takes it back, so that every attempt finds the same state.
    private func attempt(_ step: String, as person: Principal, on database: any Database) async throws -> String {
        let environment = SmallRound.environment()
        do {
            return try await database.write { db -> String in
                throw Tried(words: try Self.run(step, as: person, in: environment, on: db))
            }
        } catch let tried as Tried {
            return tried.words
        }
    }

    private struct Tried: Error {
        let words: String
    }

    private static func run(
        _ step: String, as person: Principal, in environment: Environment, on db: any Connection
    ) throws -> String {
        do {
            switch step {
            case "record":
                let entry = AnswerEntry(typedFrame: "10", typedProvision: "8", carriedOut: true, note: "")
                let save = SaveAnswer(round: "2567", localGovernment: code, indicator: "A1-01", entry: entry, seen: 0)
                return word(try save.run(as: person, in: environment, on: db))
            case "submit", "recall":
                let action = SubmitAssessment(
                    round: "2567", localGovernment: code, direction: step == "submit" ? .submit : .recall)
                return word(try action.run(as: person, in: environment, on: db))
            case "state reasons":
                let action = StateBlankReasons(round: "2567", localGovernment: code, reasons: ["A1-01": "รอข้อมูล"])
                return word(try action.run(as: person, in: environment, on: db))
            case "certify":
                let action = CertifyAssessment(round: "2567", localGovernment: code, seenSHA256: "")
                return word(try action.run(as: person, in: environment, on: db))
            case "send back":
                let action = SendBackSubmission(round: "2567", localGovernment: code, reason: "โปรดตรวจ")
                return word(try action.run(as: person, in: environment, on: db))
            case "ask":
                let action = MakeObservation(
                    round: "2567", localGovernment: code, indicator: "A1-01", kind: .question, text: "นับสายใดบ้าง")
                return word(try action.run(as: person, in: environment, on: db))
            case "check":
                let action = CheckAssessment(round: "2567", localGovernment: code, certification: 1)
                return word(try action.run(as: person, in: environment, on: db))
            case "return":
                let action = ReturnAssessment(
                    round: "2567", localGovernment: code, certification: 1, reasons: Reasons(["A1-01": "โปรดตรวจ"]),
                    until: ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date)
                return word(try action.run(as: person, in: environment, on: db))
            case "extend":
                let action = GrantExtension(
                    round: "2567", place: code,
                    until: ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date.adding(days: 60),
                    reason: "น้ำท่วม")
                return word(try action.run(as: person, in: environment, on: db))
            default:
                let action = WithdrawCertification(round: "2567", localGovernment: code, reason: "แก้ไข")
                return word(try action.run(as: person, in: environment, on: db))
            }
        } catch Refusal.forbidden {
            return "forbidden"
        }
    }

    /// The outcome's own name, without what it carries.
    private static func word(_ outcome: some Any) -> String {
        String("\(outcome)".prefix { $0 != "(" })
    }

    private func expectGolden(_ text: String, file: String = #filePath) throws {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let golden = folder.appendingPathComponent("golden/roles-and-states.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
    }
}
