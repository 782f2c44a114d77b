import Actions
import Domain
import Store
import TestSupport
import Testing

/// Invitations from making to accepting, in the small country of `SmallRound` (provinces 10, 11, 20).
@Suite struct InvitationActionsTests {
    private static let tao = "6110111"
    private static let password = "ข้าวเหนียวมะม่วงริมน้ำ"
    private let province = Principal(
        accountID: 900, username: "province-11", name: "สถจ.", assignments: [RoleAssignment(.province, at: "11")])

    private func environment(at now: Int64 = SmallRound.now) -> Environment {
        Environment(now: { now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }

    private func invite(
        _ role: Role, at place: String, name: String = "สมศรี ใจดี" + marker, as person: Principal,
        on database: any Database
    ) async throws -> MakeInvitation.Outcome {
        try await MakeInvitation(Invitee(name: name), role, at: place)
            .perform(by: .known(person), in: environment(), on: database)
    }

    private func made(
        _ role: Role = .recorder, at place: String = tao, name: String = "สมศรี ใจดี" + marker,
        on database: any Database
    ) async throws -> IssuedInvitation {
        guard case .made(let issued) = try await invite(role, at: place, name: name, as: province, on: database) else {
            throw StoreError.failed("not invited")
        }
        return issued
    }

    private func accept(
        _ issued: IssuedInvitation, as username: String, at now: Int64 = SmallRound.now, on database: any Database
    ) async throws -> AcceptInvitation.Outcome {
        try await AcceptInvitation(code: issued.code, username: username)
            .open(passwordHash: "hash", in: environment(at: now), on: database)
    }

    private func person(_ username: String, on database: any Database) async throws -> Principal {
        let found = try await database.read { try Accounts.find(username: username, on: $0) }
        return try #require(found)
    }

    @Test("who may invite does, everybody else is refused, in every place", arguments: Engine.enabled)
    func matrix(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let places = ["", "11", "20", "10", "1101", Self.tao, "2110101", "1100001"]
        let holders: [RoleAssignment] = [
            RoleAssignment(.recorder, at: Self.tao), RoleAssignment(.certifier, at: Self.tao),
            RoleAssignment(.district, at: "1101"), RoleAssignment(.province, at: "11"),
            RoleAssignment(.province, at: "20"), RoleAssignment(.odloc), RoleAssignment(.dla),
            RoleAssignment(.committee), RoleAssignment(.auditor), RoleAssignment(.admin),
        ]
        var made = 0
        for (number, holder) in holders.enumerated() {
            let person = Principal(
                accountID: 900 + number, username: "x\(number)", name: "x", assignments: [holder])
            for role in Role.allCases {
                for place in places {
                    let found = try await database.read { try RolePlace.find(place, on: $0) }
                    let isAllowed = try Permissions.mayInvite(holder, role, at: #require(found))
                    let name = "\(number) \(role) \(place)"
                    let outcome: MakeInvitation.Outcome? =
                        try? await invite(role, at: place, name: name, as: person, on: database)
                    guard case .made(let issued)? = outcome else {
                        #expect(!isAllowed, "\(name): \(String(describing: outcome))")
                        continue
                    }
                    #expect(isAllowed, "\(name)")
                    #expect(issued.invitation.assignment == RoleAssignment(role, at: place))
                    made += 1
                }
            }
        }
        // recorder 0, certifier 1, district 0, province 11: 1 + 2 × 2, province 20: 0, odloc 4 + 2 + 2, admin one more
        #expect(made == 1 + 5 + 8 + 9)
    }

    @Test(
        "an invitation makes an account with the role, once, and stands in the chain without names",
        arguments: Engine.enabled)
    func life(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let issued = try await made(on: database)
        #expect(try await accept(issued, as: " Somsri ", on: database) == .accepted(username: "somsri"))
        let somsri = try await person("somsri", on: database)
        #expect(somsri.assignments == [RoleAssignment(.recorder, at: Self.tao)])
        #expect(somsri.name == "สมศรี ใจดี" + marker)
        #expect(try await accept(issued, as: "somsri2", on: database) == .over(.accepted))
        let entries = try await database.read { try AuditEntries.list(Self.tao, on: $0) }
        #expect(entries.map(\.action) == ["invitation.made", "invitation.accepted"])
        #expect(Audit.firstBreak(in: entries) == nil)
        #expect(entries.allSatisfy { !"\($0.became)\($0.was)\($0.subject)".contains("สมศรี") })
        #expect(
            try await invite(.recorder, at: Self.tao, as: province, on: database) == .invalid([.heldAlready]))
    }

    @Test("two who accept at once: one account and one role", arguments: Engine.enabled)
    func race(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let issued = try await made(on: database)
        let outcomes = try await withThrowingTaskGroup(of: AcceptInvitation.Outcome.self) { group in
            for number in 0..<8 {
                group.addTask { try await accept(issued, as: "person\(number)", on: database) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { if case .accepted = $0 { true } else { false } }.count == 1)
        #expect(outcomes.filter { $0 == .over(.accepted) }.count == 7)
        let counts = try await database.read { db in
            try db.first(
                """
                SELECT (SELECT COUNT(*) FROM account) AS accounts, (SELECT COUNT(*) FROM role_assignment) AS roles
                """)
        }
        #expect(try counts?.get("accounts") == 1 && counts?.get("roles") == 1)
    }

    @Test("a sign-in name belongs to one person, however many want it at once", arguments: Engine.enabled)
    func oneName(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let first = try await made(name: "ก", on: database)
        let second = try await made(name: "ข", on: database)
        async let one = accept(first, as: "somsri", on: database)
        async let other = accept(second, as: "somsri", on: database)
        let outcomes = try await [one, other]
        #expect(outcomes.contains(.accepted(username: "somsri")))
        #expect(outcomes.contains(.invalid([.username(.taken)])))
    }

    @Test(
        "expired, revoked and unknown codes open nothing; one issued again has another code", arguments: Engine.enabled)
    func endings(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let issued = try await made(on: database)
        let late = SmallRound.now + Invitation.validity
        #expect(try await accept(issued, as: "somsri", at: late, on: database) == .over(.expired))
        guard
            case .issued(let again) = try await EndInvitation(issued.invitation.id, issuesAgain: true)
                .perform(by: .known(province), in: environment(), on: database)
        else {
            Issue.record("not issued again")
            return
        }
        #expect(again.code != issued.code)
        #expect(try await accept(issued, as: "somsri", on: database) == .over(.revoked))
        #expect(
            try await EndInvitation(again.invitation.id)
                .perform(by: .known(province), in: environment(), on: database) == .revoked)
        #expect(try await accept(again, as: "somsri", on: database) == .over(.revoked))
        let unknown = AcceptInvitation(code: InvitationCode([UInt8](repeating: 1, count: 20)), username: "somsri")
        #expect(try await unknown.open(passwordHash: "x", in: environment(), on: database) == .unknown)
        let stranger = Principal(
            accountID: 901, username: "x", name: "x", assignments: [RoleAssignment(.province, at: "20")])
        let other = try await made(name: "ใหม่", on: database)
        await #expect(throws: Refusal.forbidden) {
            try await EndInvitation(other.invitation.id)
                .perform(by: .known(stranger), in: environment(), on: database)
        }
    }

    @Test(
        "somebody with an account takes a second role; nobody takes what he offers himself", arguments: Engine.enabled)
    func secondRole(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await accept(try await made(on: database), as: "somsri", on: database)
        let second = try await made(at: "5110201", on: database)
        let somsri = try await person("somsri", on: database)
        let action = AcceptIntoAccount(code: second.code)
        #expect(try await action.perform(by: .known(province), in: environment(), on: database) == .madeByHimself)
        #expect(try await action.perform(by: .known(somsri), in: environment(), on: database) == .accepted)
        #expect(try await action.perform(by: .known(somsri), in: environment(), on: database) == .heldAlready)
        #expect(try await person("somsri", on: database).assignments.count == 2)
    }

    @Test("a role that is handed over ends at once and stays on record with its reason", arguments: Engine.enabled)
    func handover(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await accept(try await made(on: database), as: "somsri", on: database)
        let somsri = try await person("somsri", on: database)
        let assignment = RoleAssignment(.recorder, at: Self.tao)
        func handOver(_ reason: String, _ name: String, as person: Principal) async throws -> HandOverRole.Outcome {
            try await HandOverRole(
                account: somsri.accountID, assignment, reason: reason, successor: Invitee(name: name)
            ).perform(by: .known(person), in: environment(at: SmallRound.now + 5), on: database)
        }
        #expect(
            try await handOver(" ", "", as: province) == .invalid([.reasonMissing, .successor(.nameMissing)]))
        await #expect(throws: Refusal.forbidden) { try await handOver("x", "y", as: somsri) }
        let reason = "ย้ายไปอำเภออื่น" + marker
        guard case .ended(let issued?) = try await handOver(reason, "มานี", as: province) else {
            Issue.record("not handed over")
            return
        }
        #expect(try await person("somsri", on: database).assignments.isEmpty)
        _ = try await accept(issued, as: "manee", on: database)
        let (past, texts, entries) = try await database.read { db in
            (
                try RoleHolders.pastHolders(RoleHolders.Search(province.peopleInReach), on: db).rows,
                try AuditEntries.texts(Self.tao, on: db), try AuditEntries.list(Self.tao, on: db)
            )
        }
        #expect(past.count == 1 && past.first?.until == SmallRound.now + 5 && past.first?.since == SmallRound.now)
        #expect(texts.values.contains { $0["reason"] == reason })
        #expect(entries.allSatisfy { !$0.became.contains("ย้าย") } && Audit.firstBreak(in: entries) == nil)
        await #expect(throws: Refusal.self) { try await handOver("x", "y", as: province) }
    }

    @Test(
        "a disabled account loses sessions, tokens and its own invitations, and may go on later",
        arguments: Engine.enabled)
    func disabling(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await accept(try await made(.certifier, on: database), as: "prasert", on: database)
        let prasert = try await person("prasert", on: database)
        let environment = environment()
        guard case .made(let offered) = try await invite(.recorder, at: Self.tao, as: prasert, on: database),
            case .opened(let session) = try await SignIn(username: "prasert").proceed(in: environment, on: database),
            case .created(let token, _, _) = try await database.write({ db in
                try CreateToken(username: "prasert", days: 1, mayRecord: true).run(in: environment, on: db)
            })
        else {
            Issue.record("not prepared")
            return
        }
        func change(
            _ enables: Bool, _ reason: String = "ลาออก", as person: Principal
        ) async throws
            -> DisableAccount.Outcome
        {
            try await DisableAccount(account: prasert.accountID, enables: enables, reason: reason)
                .perform(by: .known(person), in: environment, on: database)
        }
        #expect(try await change(false, " ", as: province) == .reasonMissing)
        await #expect(throws: Refusal.forbidden) { try await change(false, as: prasert) }
        #expect(try await change(false, as: province) == .done)
        #expect(try await change(false, as: province) == .unchanged)
        let (opened, program) = try await database.read { db in
            (
                try Sessions.find(
                    tokenHash: SignIn.hash(session.token), at: SmallRound.now, idleLimit: SignIn.idleLimit, on: db),
                try Tokens.principal(tokenHash: SignIn.hash(token), at: SmallRound.now, on: db)
            )
        }
        #expect(opened == nil && program == nil)
        #expect(try await accept(offered, as: "late", on: database) == .over(.revoked))
        #expect(try await change(true, as: province) == .done)
        #expect(try await person("prasert", on: database).assignments == [RoleAssignment(.certifier, at: Self.tao)])
        let still = try await database.read { db in
            try Tokens.principal(tokenHash: SignIn.hash(token), at: SmallRound.now, on: db)
        }
        #expect(still == nil, "a token that ended stays ended")
    }

    @Test(
        "a code for a new password lasts a quarter of an hour, works once, and ends open sessions",
        arguments: Engine.enabled)
    func reset(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await accept(try await made(on: database), as: "somsri", on: database)
        let environment = environment()
        guard case .opened(let session) = try await SignIn(username: "somsri").proceed(in: environment, on: database)
        else {
            Issue.record("somsri cannot sign in")
            return
        }
        let token = session.token
        let issued = try await database.write { db in
            try IssuePasswordCode(username: "somsri").run(in: environment, on: db)
        }
        let code = try #require(issued).code
        let reset = ResetPassword(code: code)
        let weak = try await database.read { db in
            try reset.refusal(password: "somsri", repeated: "somsri", in: environment, on: db)
        }
        #expect(weak == .invalid([.password(.tooShort)]))
        let differing = try await database.read { db in
            try reset.refusal(password: Self.password, repeated: "x", in: environment, on: db)
        }
        #expect(differing == .invalid([.passwordsDiffer]))
        let late = self.environment(at: SmallRound.now + Invitation.resetValidity)
        #expect(try await reset.open(passwordHash: "new", in: late, on: database) == .over(.expired))
        #expect(
            try await AcceptInvitation(code: code, username: "x").open(
                passwordHash: "new", in: environment, on: database) == .unknown)
        #expect(
            try await reset.open(passwordHash: "new", in: environment, on: database) == .accepted(username: "somsri"))
        #expect(try await reset.open(passwordHash: "x", in: environment, on: database) == .over(.accepted))
        let (hash, opened) = try await database.read { db in
            (
                try Accounts.findSignIn("somsri", on: db)?.passwordHash,
                try Sessions.find(
                    tokenHash: SignIn.hash(token), at: SmallRound.now, idleLimit: SignIn.idleLimit, on: db)
            )
        }
        #expect(hash == "new" && opened == nil)
    }
}
