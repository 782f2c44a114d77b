import Domain

/// The results of one province as the API shows them: taken out under the lock of the nation, written after it.
struct ProvinceDocument: Sendable {
    let basis: Basis
    let standardSet: String
    let whole: Summary.Place
    let districts: [Summary.Place]
    let areas: [Summary.Topic]
    let indicators: [Summary.Topic]
    let localGovernments: [(participant: Participant, tally: Tally, state: Assessment.State)]

    init(_ province: Participants.Place, _ basis: Basis, _ columns: AnswerColumns) {
        self.basis = basis
        standardSet = columns.standards.set.id
        whole = columns.place(province.code, province.members, basis)
        districts = columns.districts(of: province.code, basis)
        indicators = columns.indicators(of: province.members, basis)
        areas = columns.areas(of: indicators)
        localGovernments = province.members.map { member in
            (columns.participants.list[member], columns.tally(of: member, basis), columns.state(of: member))
        }
    }

    func canonical(round: String) -> CanonicalJSON {
        let places = localGovernments.map { place -> CanonicalJSON in
            let local = place.participant.localGovernment
            return .object(
                place.tally.canonicalMembers.merging([
                    "district": .string(local.districtCode), "key": .string(local.code),
                    "nameTh": .string(local.fullName), "state": .string(place.state.rawValue),
                    "type": .string(local.type.rawValue),
                ]) { first, _ in first })
        }
        return .object([
            "areas": .array(areas.map(\.canonical)), "basis": .string(basis.rawValue),
            "districts": .array(districts.map(\.canonical)), "indicators": .array(indicators.map(\.canonical)),
            "localGovernments": .array(places), "province": whole.canonical, "round": .string(round),
            "standardSet": .string(standardSet),
        ])
    }
}
