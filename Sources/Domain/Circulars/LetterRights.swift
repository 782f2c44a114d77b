/// Who does what with the letter of an office, or for a local government. The reach is that of `Permissions`.
extension Permissions {
    /// Whether one role in one place reaches an office: "" the Department, two digits a province, four a district.
    package static func allows(
        _ assignment: RoleAssignment, _ permission: Permission, atOffice place: String
    ) -> Bool {
        switch reach(of: assignment.role, permission) {
        case .nothing, .ownRows, .ownLocalGovernment: false
        case .ownDistrict: assignment.place == place
        case .ownProvince: !assignment.place.isEmpty && place.hasPrefix(assignment.place)
        case .bangkok: place == LetterRoute.office
        case .country: true
        }
    }
}

extension Principal {
    /// By which role somebody notes a receipt or names an officer, and whether he does it for somebody else.
    package struct ActingRole: Hashable, Sendable {
        package let role: Role
        package let isOnBehalf: Bool
    }

    /// nil where he may not.
    package func actingRole(forReceivingAt target: Whereabouts) -> ActingRole? {
        acting {
            Permissions.allows($0, .receiveLetters, at: target, rows: nil)
        } own: {
            $0.place == target.code
        }
    }

    /// nil where he may not.
    package func actingRole(forReceivingAtOffice place: String) -> ActingRole? {
        acting {
            Permissions.allows($0, .receiveLetters, atOffice: place)
        } own: {
            $0.place == place
        }
    }

    /// The role by which he writes and issues the letter of an office: his own, never that of one below; nil where he may not.
    package func role(forLetterOf place: String) -> Role? {
        if place == LetterRoute.department { return roleInCountry(for: .sendCirculars) }
        guard !isReadingToken else { return nil }
        return assignments.first { assignment in
            Permissions.allows(assignment, .passLettersOn, atOffice: place)
                && (assignment.place == place || place == LetterRoute.office)
        }?.role
    }

    /// His own role first: what he can do himself he does not do on behalf.
    private func acting(_ allowed: (RoleAssignment) -> Bool, own: (RoleAssignment) -> Bool) -> ActingRole? {
        guard !isReadingToken else { return nil }
        let held = assignments.filter(allowed)
        if let mine = held.first(where: own) { return ActingRole(role: mine.role, isOnBehalf: false) }
        return held.first.map { ActingRole(role: $0.role, isOnBehalf: true) }
    }

    private var isReadingToken: Bool { entry == .token(mayRecord: false) }

    /// The offices whose letters he writes.
    package var letterOffices: [String] {
        var places: [String] = []
        if role(forLetterOf: LetterRoute.department) != nil { places.append(LetterRoute.department) }
        for assignment in assignments where assignment.place.utf8.count == 2 || assignment.place.utf8.count == 4 {
            if role(forLetterOf: assignment.place) != nil { places.append(assignment.place) }
        }
        if role(forLetterOf: LetterRoute.office) != nil { places.append(LetterRoute.office) }
        return places
    }
}

extension Principal {
    /// Whether there is any place whose letters he may see.
    package var readsCirculars: Bool {
        assignments.contains {
            switch Permissions.reach(of: $0.role, .readAnswers) {
            case .nothing, .ownRows: false
            case .ownLocalGovernment, .ownDistrict, .ownProvince, .bangkok, .country: true
            }
        }
    }

    /// Whether he may read what an office has written.
    package func mayRead(letterOf place: String) -> Bool {
        assignments.contains { Permissions.allows($0, .readAnswers, atOffice: place) }
    }

    /// Whether he follows up those who say nothing to the letter of an office: its own people, those of its province, and the Department.
    package func mayFollowUp(letterOf place: String) -> Bool {
        role(forLetterOf: place) != nil || roleInCountry(for: .sendCirculars) != nil
            || assignments.contains { Permissions.allows($0, .passLettersOn, atOffice: place) }
    }
}

extension Principal {
    /// The role by which he chases those of a place; nil where he may not.
    package func role(forFollowingUp scope: FunnelScope) -> Role? {
        if case .country = scope { return roleInCountry(for: .followUp) }
        guard !isReadingToken else { return nil }
        return assignments.first { Permissions.allows($0, .followUp, atOffice: scope.code) }?.role
    }

    /// Whether he sees the way of those of a place.
    package func mayRead(_ scope: FunnelScope) -> Bool {
        switch scope {
        case .country: mayInCountry(.readAnswers)
        case .province(let code), .district(let code):
            assignments.contains { Permissions.allows($0, .readAnswers, atOffice: code) }
        }
    }
}
