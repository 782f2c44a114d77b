/// เจ้าหน้าที่ผู้รับผิดชอบ as a local government has named him in answer to a circular. A later one replaces him; all are kept.
package struct ResponsibleOfficer: Hashable, Sendable {
    package struct Person: Hashable, Sendable {
        package var name: String
        package var position: String
        package var telephone: String
        /// "" where he has none.
        package var email: String

        /// All as they were typed.
        package init(name: String, position: String, telephone: String, email: String = "") {
            self.name = ThaiText.normalised(name)
            self.position = ThaiText.normalised(position)
            self.telephone = ThaiText.normalised(telephone)
            self.email = ThaiText.normalised(email)
        }

        package var problems: Set<Problem> {
            var problems: Set<Problem> = []
            if name.isEmpty { problems.insert(.nameMissing) }
            if position.isEmpty { problems.insert(.positionMissing) }
            if telephone.isEmpty { problems.insert(.telephoneMissing) }
            let digits = ThaiDigits.arabic(telephone).utf8.filter { (0x30...0x39).contains($0) }.count
            if !telephone.isEmpty, !(9...30).contains(digits) { problems.insert(.telephoneBad) }
            if !email.isEmpty, !EmailAddress.isValid(email) { problems.insert(.emailBad) }
            let longest = [name, position, telephone].map(\.unicodeScalars.count).max() ?? 0
            if longest > Invitation.longestText { problems.insert(.tooLong) }
            return problems
        }
    }

    package enum Problem: String, Hashable, CaseIterable, Sendable {
        case nameMissing, positionMissing, telephoneMissing
        /// Nine digits at least: "0 2241 9000".
        case telephoneBad
        case emailBad, tooLong
    }

    /// The order by which he is assigned, as far as it was typed: "คำสั่ง… ที่ 123/2567".
    package struct Order: Hashable, Sendable {
        package var number: String
        package var on: ThaiDate?

        package init(number: String = "", on: ThaiDate? = nil) {
            self.number = ThaiText.normalised(number)
            self.on = on
        }
    }

    package var localGovernment: String
    /// 1 for the first.
    package var version: Int
    package var person: Person
    package var order: Order
    package var namedBy: Int
    package var role: Role
    /// Named by a district, a province or the Office.
    package var isOnBehalf: Bool
    /// Milliseconds since 1970, UTC.
    package var namedAt: Int64
    /// The invitation that was made for him; nil where he had an account, or who named him may not invite.
    package var invitation: Int?

    package init(
        localGovernment: String, version: Int, person: Person, order: Order, namedBy: Int, role: Role,
        isOnBehalf: Bool, namedAt: Int64, invitation: Int? = nil
    ) {
        self.localGovernment = localGovernment
        self.version = version
        self.person = person
        self.order = order
        self.namedBy = namedBy
        self.role = role
        self.isOnBehalf = isOnBehalf
        self.namedAt = namedAt
        self.invitation = invitation
    }
}
