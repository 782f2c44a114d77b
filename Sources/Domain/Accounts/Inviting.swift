/// Who may invite whom: the second half of the table of permissions. Whoever may invite to a role in a place may also take back
/// the invitation and pass the role on.
extension Permissions {
    package static func mayInvite(_ assignment: RoleAssignment, _ role: Role, at place: RolePlace) -> Bool {
        guard place.suits(role) else { return false }
        switch (assignment.role, place) {
        case (.admin, .country): return true
        case (.odloc, .country): return role != .admin
        case (.admin, .province), (.odloc, .province): return true
        case (.admin, .localGovernment), (.odloc, .localGovernment): return place.isInBangkok
        case (.province, .district(_, let province)): return province == assignment.place
        case (.province, .localGovernment(let found)):
            return found.provinceCode == assignment.place && !place.isInBangkok
        case (.certifier, .localGovernment(let found)): return role == .recorder && found.code == assignment.place
        default: return false
        }
    }

    /// Whether one account may hold a role beside those that it has. An administrator sees no figures, and no second role in the
    /// same account may change that.
    package static func mayHold(_ role: Role, beside held: [RoleAssignment]) -> Bool {
        switch role {
        case .contributor: false
        case .admin: held.allSatisfy { $0.role == .admin }
        default: !held.contains { $0.role == .admin || $0.role == .contributor }
        }
    }
}

extension Principal {
    /// The role by which this person may invite; nil when he may not. Programs invite nobody.
    package func role(forInviting role: Role, at place: RolePlace) -> Role? {
        guard entry == .session else { return nil }
        return assignments.first { Permissions.mayInvite($0, role, at: place) }?.role
    }

    package func mayInvite(_ role: Role, at place: RolePlace) -> Bool {
        self.role(forInviting: role, at: place) != nil
    }

    /// The roles to which this person may invite, in the order of the table.
    package var invitable: [Role] {
        Role.allCases.filter { role in
            assignments.contains { assignment in
                Self.examples(near: assignment.place).contains { Permissions.mayInvite(assignment, role, at: $0) }
            }
        }
    }

    /// A place of each kind that could be in reach of somebody who holds a role in `place`.
    private static func examples(near place: String) -> [RolePlace] {
        let bangkok = LocalGovernment.bangkok
        return [
            .country, .province(place.isEmpty ? "11" : place), .district("\(place)01", province: place),
            .localGovernment(Whereabouts(code: place, districtCode: "", provinceCode: place)),
            .localGovernment(Whereabouts(code: bangkok.code, districtCode: "", provinceCode: bangkok.provinceCode)),
        ]
    }

    /// Whether there is anybody whom this person may invite.
    package var invites: Bool { entry == .session && !invitable.isEmpty }

    /// Whose roles this person sees and changes: exactly those to which he may invite.
    package var peopleInReach: PeopleInReach {
        var reach = PeopleInReach()
        for assignment in assignments {
            switch assignment.role {
            case .admin: (reach.country, reach.administrators) = (true, true)
            case .odloc: reach.country = true
            case .province: reach.provinces.insert(assignment.place)
            case .certifier: reach.localGovernments.insert(assignment.place)
            default: break
            }
        }
        return reach
    }
}

/// People by where they hold their roles, as far as somebody may invite there.
package struct PeopleInReach: Hashable, Sendable {
    /// The central offices, the provincial offices, and Bangkok.
    package var country = false
    /// Administrators too.
    package var administrators = false
    /// The districts and local governments of these provinces.
    package var provinces: Set<String> = []
    /// The recorders of these local governments.
    package var localGovernments: Set<String> = []

    package init() {}
}
