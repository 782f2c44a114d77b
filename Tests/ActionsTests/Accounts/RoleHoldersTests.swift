import Actions
import Domain
import Store
import TestSupport
import Testing

/// The lists of people against the rule who may invite whom.
@Suite struct RoleHoldersTests {
    @Test("who is listed is exactly whom the reader may invite to that role there", arguments: Engine.enabled)
    func reach(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let places = ["", "11", "20", "1101", "1102", "6110111", "2110101", "1100001"]
        let all = try await database.write { db in
            var all: [(assignment: RoleAssignment, place: RolePlace)] = []
            for code in places {
                guard let place = try RolePlace.find(code, on: db) else { continue }
                for role in Role.allCases where place.suits(role) {
                    let id = try AccountChanges.nextNumber(on: db)
                    try AccountChanges.insert(id, username: "u\(id)", name: "n", passwordHash: "h", at: 0, on: db)
                    let assignment = RoleAssignment(role, at: code)
                    _ = try RoleAssignments.insert(assignment, to: id, at: 0, on: db)
                    all.append((assignment, place))
                }
            }
            return all
        }
        #expect(all.count == 15)
        for (assignment, _) in all {
            let reader = Principal(accountID: 0, username: "", name: "", assignments: [assignment])
            let listed = try await database.read { db in
                try RoleHolders.holders(RoleHolders.Search(reader.peopleInReach), on: db)
            }
            let expected = all.filter { reader.mayInvite($0.assignment.role, at: $0.place) }.map(\.assignment)
            #expect(Set(listed.rows.map(\.assignment)) == Set(expected), "\(assignment)")
            #expect(listed.count == expected.count)
        }
    }
}
