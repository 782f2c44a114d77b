import Domain
import Testing

/// Who may invite whom, as a table that can be read aloud.
@Suite struct InvitingTests {
    private static let tao = RolePlace.localGovernment(
        Whereabouts(code: "6760201", districtCode: "7602", provinceCode: "76"))
    private static let foreign = RolePlace.localGovernment(
        Whereabouts(code: "2700101", districtCode: "7001", provinceCode: "70"))
    private static let bangkok = RolePlace.localGovernment(
        Whereabouts(code: "1100001", districtCode: "", provinceCode: "10"))
    private static let places: [(name: String, place: RolePlace)] = [
        ("country", .country), ("76", .province("76")), ("70", .province("70")), ("10", .province("10")),
        ("7602", .district("7602", province: "76")), ("7001", .district("7001", province: "70")),
        ("1001", .district("1001", province: "10")), ("tao", tao), ("foreign", foreign), ("bangkok", bangkok),
    ]

    private static let holders = [
        RoleAssignment(.recorder, at: "6760201"), RoleAssignment(.contributor, at: "6760201"),
        RoleAssignment(.certifier, at: "6760201"), RoleAssignment(.district, at: "7602"),
        RoleAssignment(.province, at: "76"), RoleAssignment(.odloc), RoleAssignment(.dla), RoleAssignment(.committee),
        RoleAssignment(.auditor), RoleAssignment(.admin),
    ]

    /// Inviter: roles in places.
    private static let table: [Role: Set<String>] = [
        .certifier: ["recorder tao"],
        .province: ["district 7602", "recorder tao", "certifier tao"],
        .odloc: [
            "odloc country", "dla country", "committee country", "auditor country", "province 76", "province 70",
            "recorder bangkok", "certifier bangkok",
        ],
        .admin: [
            "odloc country", "dla country", "committee country", "auditor country", "admin country", "province 76",
            "province 70", "recorder bangkok", "certifier bangkok",
        ],
    ]

    @Test("each role invites whom the table says, and nobody else")
    func everybody() {
        for holder in Self.holders {
            var invited: Set<String> = []
            for role in Role.allCases {
                for (name, place) in Self.places where Permissions.mayInvite(holder, role, at: place) {
                    invited.insert("\(role) \(name)")
                }
            }
            #expect(invited == Self.table[holder.role] ?? [], "\(holder.role)")
        }
    }

    @Test("the roles that are offered are those to which somebody may invite somewhere")
    func offered() {
        for holder in Self.holders {
            let person = Principal(accountID: 1, username: "x", name: "x", assignments: [holder])
            let expected = Set((Self.table[holder.role] ?? []).compactMap { $0.split(separator: " ").first })
            #expect(Set(person.invitable.map { Substring($0.rawValue) }) == expected, "\(holder.role)")
            #expect(person.invites == !expected.isEmpty)
        }
    }

    @Test("a program that holds a token invites nobody")
    func programs() {
        let admin = Principal(
            accountID: 1, username: "x", name: "x", assignments: [RoleAssignment(.admin)],
            entry: .token(mayRecord: true))
        #expect(!admin.invites && !admin.mayInvite(.odloc, at: .country))
    }

    @Test("an administrator's account holds no other role, and no other account an administrator's")
    func apart() {
        #expect(!Permissions.mayHold(.odloc, beside: [RoleAssignment(.admin)]))
        #expect(!Permissions.mayHold(.admin, beside: [RoleAssignment(.odloc)]))
        #expect(Permissions.mayHold(.admin, beside: []))
        #expect(Permissions.mayHold(.certifier, beside: [RoleAssignment(.recorder, at: "6760201")]))
        #expect(!Permissions.mayHold(.contributor, beside: []))
        #expect(!Permissions.mayHold(.recorder, beside: [RoleAssignment(.contributor, at: "6760201")]))
    }
}

@Suite struct InvitationTests {
    @Test("a code is read as it stands on paper, however it is typed")
    func codes() throws {
        let code = InvitationCode((0..<20).map { UInt8($0 * 11) })
        #expect(code.text.utf8.count == 24 && code.plain.utf8.count == 20)
        #expect(InvitationCode(typed: code.text) == code)
        #expect(InvitationCode(typed: " " + code.plain.lowercased() + " ") == code)
        let confusable = try #require(InvitationCode(typed: "oil0-0000-0000-0000-0000"))
        #expect(confusable.text == "0110-0000-0000-0000-0000")
        #expect(InvitationCode(typed: "๐๑๒๓-0000-0000-0000-0000")?.text == "0123-0000-0000-0000-0000")
        for wrong in ["", "0000", "0000-0000-0000-0000-0000-0", "U000-0000-0000-0000-0000", "ก000-0000-0000-0000-0000"]
        {
            #expect(InvitationCode(typed: wrong) == nil, "\(wrong)")
        }
    }

    @Test(
        "a sign-in name is Latin letters and digits",
        arguments: [
            ("", Username.Problem.missing), ("ab", .tooShort), ("สมศรี", .wrongLetters), ("1st", .wrongLetters),
            ("a b c", .wrongLetters), ("contributor-7", .reserved),
            ("a123456789012345678901234567890123456789b", .tooLong), ("x\"><x>", .wrongLetters),
        ])
    func usernames(name: String, problem: Username.Problem) {
        #expect(Username.problem(Username.normalised(name)) == problem)
    }

    @Test("a sign-in name is proposed from the address of mail, else from role and place")
    func proposals() {
        let recorder = RoleAssignment(.recorder, at: "6760201")
        #expect(Username.problem(Username.normalised(" Somsri.B ")) == nil)
        #expect(Username.proposal(email: "Somsri.B@example.go.th", recorder) == "somsri.b")
        #expect(Username.proposal(email: "", recorder) == "recorder-6760201")
        #expect(Username.proposal(email: "12@x", RoleAssignment(.odloc)) == "odloc")
    }

    @Test("an invitation needs a name; a mail address may be missing, and must look like one")
    func invitees() {
        #expect(Invitee(name: "  ").problems == [.nameMissing])
        #expect(Invitee(name: String(repeating: "ก", count: 101)).problems == [.nameTooLong])
        #expect(Invitee(name: "สมศรี", email: "somsri").problems == [.emailBad])
        #expect(Invitee(name: "สมศรี", email: "a@b@c").problems == [.emailBad])
        #expect(Invitee(name: "สมศรี", email: " somsri@example.go.th ").problems == [])
    }
}
