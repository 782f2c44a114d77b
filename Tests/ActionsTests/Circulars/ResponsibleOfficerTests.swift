import Actions
import Domain
import Store
import TestSupport
import Testing

/// The responsible officer: named, replaced, invited.
@Suite struct ResponsibleOfficerTests {
    private func arrived(_ engine: Engine, _ kind: Circular.Kind = .workshop) async throws -> PassedCircular {
        let way = try await PassedCircular.make(engine, kind)
        try await way.passDown()
        _ = try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)
        return way
    }

    private func versions(_ way: PassedCircular) async throws -> [ResponsibleOfficer] {
        try await way.database.read { db in
            try Circulars.find("2567", 1, on: db).map {
                try ResponsibleOfficers.list($0, PassedCircular.tao, on: db)
            } ?? []
        }
    }

    @Test("Every version is kept, and a replaced officer's invitation ends", arguments: Engine.enabled)
    func replaced(_ engine: Engine) async throws {
        let way = try await arrived(engine)
        guard
            case .named(let first, .invited(let issued), _) = try await way.officer(
                email: "somsri@example.go.th", as: PassedCircular.certifier)
        else {
            Issue.record("the first was not invited")
            return
        }
        #expect(first.invitation == issued.invitation.id && issued.invitation.email == "somsri@example.go.th")
        #expect(
            name(of: try await way.officer(email: "somsri@example.go.th", seen: 1, as: PassedCircular.certifier))
                == "unchanged")
        #expect(name(of: try await way.officer("มานี", seen: 0, as: PassedCircular.certifier)) == "conflict")
        guard
            case .named(let second, .invited, _) = try await way.officer(
                "มานี ช่วยกัน", seen: 1, as: PassedCircular.province)
        else {
            Issue.record("the second was not named")
            return
        }
        #expect(second.version == 2 && second.isOnBehalf && second.role == .province && !first.isOnBehalf)
        let kept = try await versions(way)
        #expect(kept.map(\.version) == [2, 1] && kept.map(\.person.name) == ["มานี ช่วยกัน", "สมศรี บันทึกดี"])
        let earlier = try await way.database.read { try Invitations.find(issued.invitation.id, on: $0) }
        #expect(earlier?.state(at: way.environment.now()) == .revoked)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test(
        "Who may not invite still names; who has the role or an invitation is not invited again",
        arguments: Engine.enabled)
    func inviting(_ engine: Engine) async throws {
        let way = try await arrived(engine)
        func inviting(_ outcome: NameOfficer.Outcome) -> String {
            if case .named(_, let inviting, _) = outcome { name(of: inviting) } else { name(of: outcome) }
        }
        #expect(inviting(try await way.officer(as: PassedCircular.recorder)) == "notByThisRole")
        #expect(inviting(try await way.officer("มานี", seen: 1, as: PassedCircular.certifier)) == "invited")
        #expect(inviting(try await way.officer("ปิติ", seen: 2, as: PassedCircular.district)) == "notByThisRole")
        #expect(inviting(try await way.officer("มานี", seen: 3, as: PassedCircular.certifier)) == "waiting")
        try await way.database.write { db in
            try AccountChanges.insert(40, username: "chujai", name: "ชูใจ", passwordHash: "x", at: 0, on: db)
            _ = try RoleAssignments.insert(RoleAssignment(.recorder, at: PassedCircular.tao), to: 40, at: 0, on: db)
        }
        #expect(inviting(try await way.officer("ชูใจ", seen: 4, as: PassedCircular.certifier)) == "holdsRole")
        await way.database.close()
    }

    @Test("Names and telephones stand in no entry of the chain", arguments: Engine.enabled)
    func texts(_ engine: Engine) async throws {
        let way = try await arrived(engine)
        _ = try await way.officer(email: "somsri@example.go.th", as: PassedCircular.certifier)
        let entries = try await way.database.read { try AuditEntries.list(PassedCircular.tao, on: $0) }
        for entry in entries {
            for words in ["สมศรี", "0 2241 9000", "somsri", "นักวิเคราะห์"] { #expect(!entry.became.contains(words)) }
        }
        let texts = try await way.database.read { try AuditEntries.texts(PassedCircular.tao, on: $0) }
        #expect(texts.values.contains { $0["telephone"] == "0 2241 9000" && $0["name"] == "สมศรี บันทึกดี" })
        await way.database.close()
    }

    @Test("What is missing is said; a circular of results asks for no officer", arguments: Engine.enabled)
    func problems(_ engine: Engine) async throws {
        let way = try await arrived(engine)
        let outcome = try await way.perform(
            NameOfficer(
                round: "2567", circular: 1, localGovernment: PassedCircular.tao,
                person: .init(name: " ", position: "", telephone: "12", email: "x"), seen: 0),
            as: PassedCircular.certifier)
        guard case .invalid(let problems) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(problems == [.nameMissing, .positionMissing, .telephoneBad, .emailBad])
        await way.database.close()
        let results = try await arrived(engine, .results)
        #expect(name(of: try await results.officer(as: PassedCircular.certifier)) == "notAsked")
        await results.database.close()
    }
}
