/// Where somebody can hold a role.
package enum RolePlace: Hashable, Sendable {
    case country
    /// Two digits.
    case province(String)
    /// Four digits, and the province in which it lies.
    case district(String, province: String)
    case localGovernment(Whereabouts)

    /// As `RoleAssignment.place` holds it.
    package var code: String {
        switch self {
        case .country: ""
        case .province(let code): code
        case .district(let code, _): code
        case .localGovernment(let place): place.code
        }
    }

    /// Bangkok has no provincial office and its khet no district officer: the Office takes their place.
    package var isInBangkok: Bool {
        switch self {
        case .country: false
        case .province(let code), .district(_, let code): code == LocalGovernment.bangkok.provinceCode
        case .localGovernment(let place): place.code == LocalGovernment.bangkok.code
        }
    }

    /// Whether a role is held in places of this kind.
    package func suits(_ role: Role) -> Bool {
        switch (role, self) {
        case (.recorder, .localGovernment), (.certifier, .localGovernment): true
        case (.district, .district), (.province, .province): !isInBangkok
        case (.odloc, .country), (.dla, .country), (.committee, .country), (.auditor, .country), (.admin, .country):
            true
        // Contributors come by one-time links alone.
        default: false
        }
    }
}
