/// The peers of one local government in a round, and what they have beside it. Only certified figures of others are read, and
/// only what may be published of them (ADR 34).
extension AnswerColumns {
    package struct PeerSet: Hashable, Sendable {
        package let group: PeerGroup
        /// Positions of the peers, without its own; neighbours with the nearest first, else ascending.
        package let members: [Int]
    }

    /// Its groups in the order in which pages show them; one that cannot be made is left out.
    package func peers(of participant: Int) -> [PeerSet] {
        let place = participants.list[participant].localGovernment
        let same = participants.members(of: place.type).filter { $0 != participant }
        var sets = [PeerSet(group: .type(place.type), members: same)]
        if let size = sizeClass(of: participant) {
            sets.append(PeerSet(group: .size(size), members: same.filter { sizeClass(of: $0) == size }))
        }
        if let region = Region(province: place.provinceCode) {
            let members = same.filter { Region(province: participants.list[$0].localGovernment.provinceCode) == region }
            sets.append(PeerSet(group: .region(region), members: members))
        }
        let near = participants.neighbours(of: participant)
        if !near.isEmpty {
            let members = near.prefix(PeerGroup.mostNeighbours).map(\.position)
            sets.append(PeerSet(group: .neighbours, members: Array(members)))
        }
        return sets
    }

    /// By the population that is recorded; nil where none is.
    package func sizeClass(of participant: Int) -> SizeClass? {
        guard let item = position(ofItem: SizeClass.item),
            let population = baseValue(of: participant, item: item)?.value
        else { return nil }
        return SizeClass(population: population)
    }

    /// What a peer has beside one indicator.
    package func peerCell(of participant: Int, indicator: Int) -> PeerComparison.Cell {
        let definition = standards.set.indicators[indicator]
        guard certification(of: participant) != nil else { return .without(.notCertified) }
        guard definition.publish != .provinceOnly else { return .without(.suppressed) }
        let answer = figures(of: participant, indicator: indicator, on: .certified)
        guard definition.mayBeShown(answer) else { return .without(.suppressed) }
        let verdict = verdict(of: participant, indicator: indicator, on: .certified) ?? .notRecorded
        switch verdict {
        case .noService: return .without(.noService)
        case .notCarriedOut: return .without(.notCarriedOut)
        case .notRecorded: return .without(.notRecorded)
        case .met, .belowTarget:
            guard let measure = CellMeasure.of(definition.kind, verdict, answer) else { return .without(.notRecorded) }
            return .figure(measure, isMet: verdict == .met)
        }
    }

    /// One indicator beside every group: each cell is looked at once, however many groups it belongs to.
    package func comparisons(
        own: ExactDecimal?, of participant: Int, indicator: Int, among sets: [PeerSet]
    ) -> [PeerComparison] {
        let target = standards.set.indicators[indicator].target(for: participants.list[participant].type)
        var cells: [Int: PeerComparison.Cell] = [:]
        return sets.map { set in
            let list = set.members.map { member -> PeerComparison.Cell in
                if let known = cells[member] { return known }
                let cell = peerCell(of: member, indicator: indicator)
                cells[member] = cell
                return cell
            }
            return PeerComparison(own: own, among: list, target: target)
        }
    }

    /// The pass rate over all counted indicators beside every group, from certified figures. It gives no cell away.
    package func rateComparisons(
        own: ExactDecimal?, of participant: Int, among sets: [PeerSet]
    ) -> [PeerComparison] {
        let tallies = verdicts(.certified).participants
        let best = Target(.atLeast, ExactDecimal(100))
        return sets.map { set in
            let cells = set.members.map { member -> PeerComparison.Cell in
                guard certification(of: member) != nil else { return .without(.notCertified) }
                return tallies[member].rate.map { .figure($0, isMet: false) } ?? .without(.notRecorded)
            }
            return PeerComparison(own: own, among: cells, target: best)
        }
    }

    /// What the nearest have beside one indicator, by name: figures that may be shown, or why there is none.
    package func neighbours(of participant: Int, indicator: Int, among sets: [PeerSet]) -> [NamedPeer] {
        guard let set = sets.first(where: { $0.group == .neighbours }) else { return [] }
        let here = participants.points[participant]
        return set.members.map { member in
            let cell = peerCell(of: member, indicator: indicator)
            var answer: Answer?
            if case .figure = cell { answer = figures(of: member, indicator: indicator, on: .certified) }
            return NamedPeer(
                place: participants.list[member].localGovernment,
                distance: here.flatMap { here in participants.points[member].map { here.distance(to: $0) } },
                cell: cell, answer: answer)
        }
    }

    /// The first that passed and may be named, with their figures.
    /// - Parameter near: the nearest first, as `Participants.neighbours` gives them.
    package func passing(
        among near: [Participants.Neighbour], indicator: Int, limit: Int = 3
    ) -> [NamedPeer] {
        var found: [NamedPeer] = []
        for neighbour in near {
            if found.count == limit { break }
            let cell = peerCell(of: neighbour.position, indicator: indicator)
            guard case .figure(_, isMet: true) = cell else { continue }
            found.append(
                NamedPeer(
                    place: participants.list[neighbour.position].localGovernment, distance: neighbour.distance,
                    cell: cell, answer: figures(of: neighbour.position, indicator: indicator, on: .certified)))
        }
        return found
    }
}

/// A peer by its name, with what may be shown of it.
package struct NamedPeer: Hashable, Sendable {
    package let place: LocalGovernment
    package let distance: Distance?
    package let cell: PeerComparison.Cell
    /// Certified, with the frame that counted; nil where nothing may be shown.
    package let answer: Answer?
}

extension Participants {
    package struct Neighbour: Hashable, Sendable {
        package let position: Int
        package let distance: Distance
    }

    /// The others of its type, the nearest first.
    /// - Parameter ofSimilarArea: leaves out those whose area is known to be less than half or more than double.
    package func neighbours(of participant: Int, ofSimilarArea: Bool = true) -> [Neighbour] {
        let place = list[participant].localGovernment
        guard let here = points[participant] else { return [] }
        let others = members(of: place.type).compactMap { position -> (Int, Int128, Point)? in
            guard position != participant, let there = points[position] else { return nil }
            if ofSimilarArea, !place.isOfSimilarArea(list[position].localGovernment) { return nil }
            return (position, here.coordinates.squaredDistance(to: there.coordinates), there)
        }
        return others.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map { Neighbour(position: $0.0, distance: here.distance(to: $0.2)) }
    }
}

extension LocalGovernment {
    /// Where either area is unknown, nothing speaks against it.
    func isOfSimilarArea(_ other: LocalGovernment) -> Bool {
        guard let area = areaKM2, let theirs = other.areaKM2 else { return true }
        return Int128(theirs.millionths) * 2 >= Int128(area.millionths)
            && Int128(theirs.millionths) <= Int128(area.millionths) * 2
    }
}

extension Indicator {
    /// Whether figures of one local government may stand before others, small numbers about people being hidden.
    /// - Parameter answer: with the frame that counts.
    package func mayBeShown(_ answer: Answer?) -> Bool {
        switch publish {
        case .local: return true
        case .provinceOnly: return false
        case .suppressBelow5: return !Suppression.isSmall(frame: answer?.frame, provision: answer?.provision)
        }
    }
}
