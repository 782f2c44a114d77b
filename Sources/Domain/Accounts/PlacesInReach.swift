/// Where somebody may do something beyond a single local government.
package struct PlacesInReach: Hashable, Sendable {
    package var country: Bool
    package var provinces: Set<String>
    package var districts: Set<String>

    package init(country: Bool = false, provinces: Set<String> = [], districts: Set<String> = []) {
        self.country = country
        self.provinces = provinces
        self.districts = districts
    }

    /// A person of one local government reaches no place in this sense.
    package var isEmpty: Bool { !country && provinces.isEmpty && districts.isEmpty }

    package func contains(province: String) -> Bool { country || provinces.contains(province) }

    package func contains(province: String, district: String) -> Bool {
        contains(province: province) || districts.contains(district)
    }
}

extension Principal {
    /// All his roles taken together.
    package func reach(_ permission: Permission) -> PlacesInReach {
        var places = PlacesInReach()
        for assignment in assignments {
            switch Permissions.reach(of: assignment.role, permission) {
            case .nothing, .ownRows, .ownLocalGovernment: break
            case .ownDistrict: places.districts.insert(assignment.place)
            case .ownProvince: places.provinces.insert(assignment.place)
            case .bangkok: places.provinces.insert(LocalGovernment.bangkok.provinceCode)
            case .country: places.country = true
            }
        }
        return places
    }
}
