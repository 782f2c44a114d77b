/// What stands in the tables of results: the country, its provinces, types, areas and indicators on one basis.
///
/// On the certified basis a cell without a certification counts as not recorded, and `Progress` tells apart whose cells
/// those are.
package struct Summary: Hashable, Sendable {
    /// Participants of one place or type, with all their counted cells.
    package struct Place: Hashable, Sendable {
        /// "TH", a province, a district, or a type as files spell it.
        package var key: String
        package var tally: Tally
        package var progress: Progress
    }

    /// An area, or one indicator, over all who are asked.
    package struct Topic: Hashable, Sendable {
        package var key: String
        package var tally: Tally
        /// A pilot stands in its own row only: it is part of no sum.
        package var isPilot: Bool
    }

    package var basis: Basis
    package var national: Place
    /// Every province, by code; one without participants too.
    package var provinces: [Place]
    /// Every type, in the order of `LocalGovernmentType`.
    package var types: [Place]
    /// In the order of the standard set.
    package var areas: [Topic]
    package var indicators: [Topic]
}

extension AnswerColumns {
    package func summary(_ basis: Basis) -> Summary {
        let provinces = participants.provinces.map { place($0.code, $0.members, basis) }
        let types = LocalGovernmentType.allCases.map { type in
            place(type.rawValue, participants.members(of: type), basis)
        }
        let indicators = zip(standards.set.indicators, verdicts(basis).indicators).map { indicator, tally in
            Summary.Topic(key: indicator.code, tally: tally, isPilot: indicator.pilot)
        }
        return Summary(
            basis: basis, national: place("TH", Array(participants.list.indices), basis), provinces: provinces,
            types: types, areas: areas(of: indicators), indicators: indicators)
    }

    /// The districts of one province, by code.
    package func districts(of province: String, _ basis: Basis) -> [Summary.Place] {
        participants.districts(of: province).map { place($0.code, $0.members, basis) }
    }

    /// The counted cells of one participant.
    package func tally(of participant: Int, _ basis: Basis) -> Tally { verdicts(basis).participants[participant] }

    /// Any participants taken together.
    package func place(_ key: String, _ members: [Int], _ basis: Basis) -> Summary.Place {
        let tallies = verdicts(basis).participants
        var place = Summary.Place(key: key, tally: Tally(), progress: Progress())
        for member in members {
            place.tally += tallies[member]
            if certified.number[member] > 0 {
                place.progress.certified += 1
            } else if states[member] == .notStarted {
                place.progress.untouched += 1
            } else {
                place.progress.notCertified += 1
            }
        }
        return place
    }

    /// One indicator over some participants.
    package func tally(of members: [Int], indicator: Int, _ basis: Basis) -> Tally {
        let verdicts = verdicts(basis).verdicts
        var tally = Tally()
        for member in members {
            let verdict = verdicts[indicator * participants.count + member]
            if verdict != CellRule.notAsked { tally.count(Int(verdict)) }
        }
        return tally
    }

    /// Every indicator over some participants only, such as those of one province.
    package func indicators(of members: [Int], _ basis: Basis) -> [Summary.Topic] {
        let verdicts = verdicts(basis).verdicts
        return standards.set.indicators.enumerated().map { position, indicator in
            var tally = Tally()
            for member in members {
                let verdict = verdicts[position * participants.count + member]
                if verdict != CellRule.notAsked { tally.count(Int(verdict)) }
            }
            return Summary.Topic(key: indicator.code, tally: tally, isPilot: indicator.pilot)
        }
    }

    /// The areas of the set from the rows of its indicators.
    package func areas(of indicators: [Summary.Topic]) -> [Summary.Topic] {
        standards.set.areas.map { area in
            var tally = Tally()
            for (indicator, topic) in zip(standards.set.indicators, indicators)
            where indicator.area == area.code && !topic.isPilot {
                tally += topic.tally
            }
            return Summary.Topic(key: area.code, tally: tally, isPilot: false)
        }
    }
}
