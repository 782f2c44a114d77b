/// ขยายเวลา: a later last day of recording, for the country, a province or one local government, with a reason.
package struct Extension: Hashable, Sendable {
    /// For whom.
    package enum Scope: Hashable, Sendable {
        case country
        /// Two digits.
        case province(String)
        /// Seven digits.
        case localGovernment(String)

        /// As it is kept: "", two digits or seven.
        package var code: String {
            switch self {
            case .country: ""
            case .province(let code), .localGovernment(let code): code
            }
        }

        /// nil for anything that is neither empty, two digits nor seven.
        package init?(code: String) {
            guard code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            switch code.utf8.count {
            case 0: self = .country
            case 2: self = .province(code)
            case 7: self = .localGovernment(code)
            default: return nil
            }
        }
    }

    /// 1 for the first of a round.
    package var number: Int
    package var scope: Scope
    package var until: ThaiDate
    /// Given after the round was closed: a late one is admitted (รับข้อมูลล่าช้า).
    package var isLate: Bool
    /// nil once the words were erased.
    package var reason: String?
    package var grantedBy: Int
    /// Milliseconds since 1970, UTC.
    package var grantedAt: Int64

    package init(
        number: Int, scope: Scope, until: ThaiDate, isLate: Bool, reason: String?, grantedBy: Int, grantedAt: Int64
    ) {
        self.number = number
        self.scope = scope
        self.until = until
        self.isLate = isLate
        self.reason = reason
        self.grantedBy = grantedBy
        self.grantedAt = grantedAt
    }
}
