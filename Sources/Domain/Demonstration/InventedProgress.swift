/// How far a local government is in an invented round.
package struct InventedProgress: Sendable {
    package let state: Assessment.State
    /// How late it is among those of its type, 0 ..< 1,000; the late ones save near the end.
    package let lateness: Int
    /// Parts of a million of its rows that are recorded.
    private let filled: Int
    private let chance: Chance

    /// Spreads the states over the country: of each type with four members or more at least one stands in each state,
    /// unless all or none are to be certified. Of the rest a tenth is untouched, four are recording, five submitted. A
    /// type with fewer members (Pattaya, Bangkok) is recording, unless all are to be certified.
    ///
    /// - Parameters:
    ///   - certified: share to be certified, 0 to 1.
    ///   - fill: share of all cells of the country to be recorded, 0 to 1; fewer where too many are untouched.
    /// - Returns: one for each place, in the same order.
    package static func spread(
        over places: [InventedPlace], seed: Int, year: Int, certified: ExactDecimal, fill: ExactDecimal
    ) -> [InventedProgress] {
        let lateness = places.map { Self.lateness(of: $0, seed: seed, year: year) }
        var ranks = Array(repeating: 0, count: places.count)
        var states = Array(repeating: Assessment.State.certified, count: places.count)
        for (_, members) in Dictionary(grouping: places.indices, by: { places[$0].localGovernment.type }) {
            let latestFirst = members.sorted {
                (lateness[$1], places[$0].localGovernment.code) < (lateness[$0], places[$1].localGovernment.code)
            }
            for (rank, (place, state)) in zip(latestFirst, quota(of: members.count, certified)).enumerated() {
                ranks[place] = 999 - rank * 1_000 / members.count
                states[place] = state
            }
        }
        let complete = completeFill(states, fill)
        return places.indices.map { index in
            var draws = places[index].chance.at("progress").at(year)
            let begun = Int(fill.millionths) / 1_000 * (200 + draws.below(801))
            return InventedProgress(
                state: states[index], lateness: ranks[index], filled: states[index] == .recording ? begun : complete,
                chance: draws)
        }
    }

    /// - Parameter position: where the row stands, as thousandths of the rows asked; who is recording goes from the top.
    func isRecorded(_ indicator: String, at position: Int) -> Bool {
        switch state {
        case .notStarted: false
        case .recording: position * 1_000 < filled
        case .submitted, .certified, .checked, .reopened: blankDraw(indicator) < filled
        }
    }

    /// Of what is being recorded, rows in which the second box is still empty.
    func isHalfRecorded(_ indicator: String) -> Bool {
        guard state == .recording else { return false }
        var draws = chance.at("half").at(indicator)
        return draws.happens(perThousand: 40)
    }

    private func blankDraw(_ indicator: String) -> Int {
        var draws = chance.at("blank").at(indicator)
        return draws.below(1_000_000)
    }

    private static func lateness(of place: InventedPlace, seed: Int, year: Int) -> Int {
        var lasting = place.chance.at("lateness")
        var yearly = lasting.at(year)
        var ofProvince = Chance(seed).at("lateness").at(place.localGovernment.provinceCode)
        return lasting.below(1_000_000) + yearly.below(1_000_000) + ofProvince.bell(900_000)
    }

    /// The states of one type, the latest first.
    private static func quota(of count: Int, _ certified: ExactDecimal) -> [Assessment.State] {
        let done = Int((Int64(count) * certified.millionths + 500_000) / 1_000_000)
        guard count >= 4 else {
            return Array(repeating: certified == ExactDecimal(1) ? .certified : .recording, count: count)
        }
        let isMixed = certified > .zero && certified < ExactDecimal(1)
        let rest = isMixed ? min(max(count - done, 3), count - 1) : count - done
        let untouched = rest == 0 ? 0 : max(rest / 10, 1)
        let recording = rest == 0 ? 0 : max(rest * 4 / 10, 1)
        return Array(repeating: .notStarted, count: untouched) + Array(repeating: .recording, count: recording)
            + Array(repeating: .submitted, count: max(rest - untouched - recording, 0))
            + Array(repeating: .certified, count: count - rest)
    }

    /// What the complete ones must record so that the country comes to its share.
    private static func completeFill(_ states: [Assessment.State], _ fill: ExactDecimal) -> Int {
        let recording = states.count { $0 == .recording }
        let complete = states.count { $0 == .submitted || $0 == .certified }
        guard complete > 0 else { return 0 }
        return min(Int(fill.millionths) * (states.count * 10 - recording * 6) / (complete * 10), 1_000_000)
    }
}
