import Domain
import Store

/// What a file of invitations would do, row by row, before anything is done.
package struct InvitationPlan: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        case new
        /// The person holds the role there already; nothing is done.
        case held
        /// The person was invited and may still accept; nothing is done.
        case waiting
        case refused([Refused])
    }

    /// Why a row is refused.
    package enum Refused: Hashable, Sendable {
        case roleUnknown
        /// Whoever sends the file may not invite to this role there.
        case notInReach
        case invitee(InvitationProblem)
        /// The same person stands in another line.
        case twice(line: Int)
    }

    package struct Row: Hashable, Sendable {
        /// Of the file, from 1.
        package let line: Int
        /// As they are written there.
        package let role: String
        package let place: String
        package let invitee: Invitee
        /// nil where role or place is unknown.
        package let assignment: RoleAssignment?
        package var standing: Standing
    }

    package private(set) var rows: [Row] = []
    /// What cannot be read.
    package private(set) var problems: [FileProblem] = []

    package static let columns = ["role", "place", "name", "email"]
    /// More persons nobody invites at once.
    package static let mostRows = 2_000

    /// All or nothing: one refused row is enough.
    package var isPossible: Bool {
        problems.isEmpty && !rows.contains { if case .refused = $0.standing { true } else { false } }
    }

    package var new: [Row] { rows.filter { $0.standing == .new } }

    package init(
        _ bytes: [UInt8], file: String, by person: Principal, at now: Int64, on db: any Connection
    ) throws {
        var table = CSVTable(bytes, file: file, columns: Self.columns, spreadsheetSafe: true)
        problems = table.headerProblems
        var judge = RowJudge(person: person, now: now)
        while let next = table.next() {
            switch next {
            case .failure(let problem): problems.append(problem)
            case .success(let row):
                guard rows.count < Self.mostRows else {
                    problems.append(
                        FileProblem(
                            file: file, line: row.line, code: "too_many_rows",
                            message: "the file has more than \(Self.mostRows) rows: send it in parts"))
                    return
                }
                rows.append(try judge.judge(row, on: db))
            }
        }
        if rows.isEmpty, problems.isEmpty {
            problems.append(
                FileProblem(file: file, line: 0, code: "no_rows", message: "the file has no row below its first line"))
        }
    }
}

/// Judges rows, and remembers what was seen.
private struct RowJudge {
    let person: Principal
    let now: Int64
    private var places: [String: RolePlace?] = [:]
    private var seen: [String: Int] = [:]

    init(person: Principal, now: Int64) {
        self.person = person
        self.now = now
    }

    mutating func judge(_ row: CSVRow, on db: any Connection) throws -> InvitationPlan.Row {
        let (roleText, placeText) = (ThaiText.normalised(row[0]), ThaiText.normalised(row[1]))
        let invitee = Invitee(name: row[2], email: row[3])
        let role = Role(rawValue: roleText) ?? Role.allCases.first { $0.name.th == roleText }
        let code = ThaiDigits.arabic(placeText)
        let place = try place(code, on: db)
        var judged = InvitationPlan.Row(
            line: row.line, role: roleText, place: placeText, invitee: invitee,
            assignment: role.flatMap { role in place.map { RoleAssignment(role, at: $0.code) } }, standing: .new)
        var refused: [InvitationPlan.Refused] = []
        if role == nil { refused.append(.roleUnknown) }
        if place == nil { refused.append(.invitee(.placeUnknown)) }
        if let role, let place {
            if !place.suits(role) {
                refused.append(.invitee(.placeUnsuitable))
            } else if !person.mayInvite(role, at: place) {
                refused.append(.notInReach)
            } else {
                switch try invitee.problems(role, at: place, now: now, on: db) {
                case [.heldAlready]: judged.standing = .held
                case [.waitingAlready]: judged.standing = .waiting
                case let problems: refused += problems.map { .invitee($0) }
                }
            }
            let key = "\(role.rawValue) \(place.code) \(invitee.name)"
            if let line = seen[key] { refused.append(.twice(line: line)) }
            seen[key] = seen[key] ?? row.line
        }
        if !refused.isEmpty { judged.standing = .refused(refused) }
        return judged
    }

    private mutating func place(_ code: String, on db: any Connection) throws -> RolePlace? {
        if let known = places[code] { return known }
        let found = try RolePlace.find(code, on: db)
        places[code] = .some(found)
        return found
    }
}

/// Invites everybody in a file, or nobody.
package struct InviteFromFile: Action {
    package var bytes: [UInt8]
    /// For the person who mends it.
    package var file: String
    package var requestID: String

    package init(_ bytes: [UInt8], file: String, requestID: String = "") {
        self.bytes = bytes
        self.file = file
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case made([IssuedInvitation])
        case refused(InvitationPlan)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.invites else { throw Refusal.forbidden }
        let plan = try InvitationPlan(bytes, file: file, by: person, at: environment.now(), on: db)
        guard plan.isPossible else { return .refused(plan) }
        let wanted = try plan.new.compactMap {
            row -> (row: InvitationPlan.Row, role: Role, place: RolePlace, by: Role)? in
            guard let assignment = row.assignment, let place = try RolePlace.find(assignment.place, on: db),
                let inviting = person.role(forInviting: assignment.role, at: place)
            else { return nil }
            return (row, assignment.role, place, inviting)
        }
        // In one order, so that two files never wait for each other.
        for one in wanted.sorted(by: { $0.place.code < $1.place.code }) { try one.place.lock(on: db) }
        return .made(
            try wanted.map { one in
                try IssuedInvitation.make(
                    one.row.invitee, one.role, at: one.place, by: AccountActor(person, as: one.by),
                    requestID: requestID, in: environment, on: db)
            })
    }
}
