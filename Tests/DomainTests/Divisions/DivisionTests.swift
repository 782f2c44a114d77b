import Domain
import Testing

@Suite struct DivisionTests {
    @Test("a name is cleaned, and refused when blank or longer than a hundred characters")
    func names() {
        #expect(Division.name(typed: "  กอง\u{200B}ช่าง  ") == "กองช่าง")
        #expect(Division.name(typed: " \u{00A0} ") == nil)
        #expect(Division.name(typed: String(repeating: "ก", count: 100)) != nil)
        #expect(Division.name(typed: String(repeating: "ก", count: 101)) == nil)
    }

    @Test("a row belongs where the local government put it, else where the set says, else to the office")
    func owners() {
        let target = Target(.atLeast, ExactDecimal(1))
        func row(_ code: String, _ division: String) -> Indicator {
            Indicator(code: code, area: "A1", divisionTH: division, nameTH: code, kind: .count, target: target)
        }
        let rows = [row("1", "กองช่าง"), row("2", ""), row("3", "กองช่าง"), row("4", "กองคลัง")]
        let groups = RowOwners(changed: ["4": "กองช่าง"]).grouped(rows)
        #expect(groups.map(\.division) == ["กองช่าง", "สำนักปลัด"])
        #expect(groups.map { $0.rows.map(\.code) } == [["1", "3", "4"], ["2"]])
    }

    @Test("a memo addresses who is at the head of a division")
    func heads() {
        #expect(Division.head(of: "กองช่าง") == "ผู้อำนวยการกองช่าง")
        #expect(Division.head(of: "สำนักปลัด") == "หัวหน้าสำนักปลัด")
    }

    @Test("a link waits, is in use, and ends at its last moment or when it is revoked")
    func states() {
        let rows = DivisionRows(round: "2567", localGovernment: "6110111", division: "กองช่าง")
        var link = CollectionLink(id: 1, rows: rows, madeBy: 1, madeAt: 0, expiresAt: 100)
        #expect(link.state(at: 99) == .waiting && link.state(at: 100) == .expired)
        link.contributor = CollectionLink.Contributor(account: 2, name: "ก", position: "ข", telephone: "", openedAt: 5)
        #expect(link.state(at: 99) == .opened && link.state(at: 100) == .expired)
        link.revokedAt = 50
        #expect(link.state(at: 60) == .revoked)
    }
}

@Suite struct ContributorPermissionTests {
    private static let rows = DivisionRows(round: "2567", localGovernment: "6110111", division: "กองช่าง")
    private let place = Whereabouts(code: "6110111", districtCode: "1101", provinceCode: "11")

    private func contributor(_ rows: DivisionRows?) -> Principal {
        Principal(
            accountID: 1, username: "contributor-1", name: "มานี",
            assignments: [RoleAssignment(.contributor, at: "6110111", rows: rows)])
    }

    @Test("a contributor reads, records and discusses the rows of his division in his round, and nothing else")
    func ownRows() {
        let person = contributor(Self.rows)
        for permission in Permission.allCases {
            let isOwn = [.readAnswers, .recordAnswers, .discuss].contains(permission)
            #expect(person.may(permission, at: place, rows: Self.rows) == isOwn, "\(permission)")
            #expect(!person.may(permission, at: place), "\(permission) of the whole")
            #expect(!person.may(permission, at: place, rows: nil), "\(permission) of base data")
            #expect(person.reach(permission).isEmpty && !person.mayInCountry(permission))
            for other in [
                DivisionRows(round: "2566", localGovernment: "6110111", division: "กองช่าง"),
                DivisionRows(round: "2567", localGovernment: "5110201", division: "กองช่าง"),
                DivisionRows(round: "2567", localGovernment: "6110111", division: "กองคลัง"),
            ] {
                #expect(!person.may(permission, at: place, rows: other), "\(permission) \(other)")
            }
        }
        let elsewhere = Whereabouts(code: "5110201", districtCode: "1102", provinceCode: "11")
        #expect(!person.may(.recordAnswers, at: elsewhere, rows: Self.rows))
    }

    @Test("one without a link may do nothing")
    func withoutLink() {
        for permission in Permission.allCases {
            #expect(!contributor(nil).may(permission, at: place, rows: Self.rows))
            #expect(!contributor(nil).may(permission, at: place, rows: nil))
        }
    }
}
