/// A circular by province and district: the same local governments counted once for each place they lie in.
package struct CircularSummary: Sendable {
    package private(set) var country = NodeTally()
    /// By two digits.
    package private(set) var provinces: [String: NodeTally] = [:]
    /// By four digits; those in no district are left out.
    package private(set) var districts: [String: NodeTally] = [:]
    /// Districts of each province, by their own state.
    package private(set) var offices: [String: NodeTally] = [:]
    /// Provinces by their own state, with the Office of the Committee for Bangkok.
    package private(set) var provinceOffices = NodeTally()

    package init(_ chain: LetterChain, _ record: CircularRecord) {
        for member in chain.members {
            let state = record.state(of: member)
            country.add(state)
            provinces[member.place.provinceCode, default: NodeTally()].add(state)
            if !member.place.districtCode.isEmpty {
                districts[member.place.districtCode, default: NodeTally()].add(state)
            }
        }
        for place in chain.offices where place != LetterRoute.department {
            let state = record.state(ofOffice: place)
            if place.utf8.count == 2 {
                provinceOffices.add(state)
            } else {
                offices[String(place.prefix(2)), default: NodeTally()].add(state)
            }
        }
    }
}
