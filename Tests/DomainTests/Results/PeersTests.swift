import Domain
import Testing

/// Where one stands among its peers, recomputed by other means from the same figures.
@Suite struct PeersTests {
    private static let codes = (0..<90).map { String(6_100_000 + $0) }

    /// Sixty tambons and thirty towns in all regions, with and without coordinates, areas and populations.
    private static func country(_ random: inout ThaiRandom) -> (AnswerColumns, [String: [String: Answer]]) {
        var set = SmallCountry.set()
        for index in set.indicators.indices {
            if set.indicators[index].code == "A1-01" { set.indicators[index].publish = .suppressBelow5 }
            if set.indicators[index].code == "A2-04" { set.indicators[index].publish = .provinceOnly }
        }
        let list = codes.enumerated().map { number, code -> Participant in
            let province = ["11", "21", "31", "41", "51", "61", "71", "81", "91"].randomElement(using: &random) ?? "11"
            let hasPlace = Int.random(in: 0..<9, using: &random) > 0
            let hasArea = Int.random(in: 0..<9, using: &random) > 0
            return Participant(
                assessmentID: 1_000 + number,
                localGovernment: LocalGovernment(
                    code: code, type: number % 3 == 0 ? .townMunicipality : .tao, name: code, fullName: code,
                    provinceCode: province, province: province, districtCode: "\(province)01", district: "อำเภอ",
                    latitude: hasPlace
                        ? ExactDecimal(millionths: Int64.random(in: 6_000_000...20_000_000, using: &random)) : nil,
                    longitude: hasPlace
                        ? ExactDecimal(millionths: Int64.random(in: 98_000_000...105_000_000, using: &random)) : nil,
                    areaKM2: hasArea ? ExactDecimal(Int.random(in: 10...90, using: &random)) : nil))
        }
        var columns = AnswerColumns(
            round: "2567", standards: Standards(set, sha256: "test"), participants: Participants(list))
        var certified: [String: [String: Answer]] = [:]
        for (position, code) in codes.enumerated() {
            if Int.random(in: 0..<8, using: &random) > 0 {
                let value = ExactDecimal(Int.random(in: 1_000...20_000, using: &random))
                columns.apply(
                    StoredBaseValue(value: value, version: 1, entry: 1, savedBy: 1, savedAt: 1), participant: position,
                    item: 0)
            }
            guard Int.random(in: 0..<6, using: &random) > 0 else { continue }
            var rows: [Snapshot.Row] = []
            for indicator in set.indicators {
                guard Int.random(in: 0..<6, using: &random) > 0 else {
                    rows.append(Snapshot.Row(indicator: indicator.code, answer: nil, version: 0))
                    continue
                }
                let frame = ExactDecimal(Int.random(in: 0...30, using: &random))
                let answer = Answer(
                    frame: indicator.kind.hasFrame ? frame : nil,
                    provision: ExactDecimal(millionths: Int64.random(in: 0...60, using: &random) * 500_000),
                    carriedOut: Int.random(in: 0..<9, using: &random) > 0)
                rows.append(Snapshot.Row(indicator: indicator.code, answer: answer, version: 1))
                certified[code, default: [:]][indicator.code] = answer
            }
            certified[code, default: [:]]["certified"] = Answer()
            columns.apply(
                CertifiedFigures(number: 1, certifiedAt: 1, rows: rows), participant: position, entry: 1)
        }
        return (columns, certified)
    }

    @Test("groups, counts, quartiles and ranks are what a plain count of the same figures gives", arguments: 1...12)
    func recomputed(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        let (columns, certified) = Self.country(&random)
        let set = columns.standards.set
        for position in [0, 1, 2, 40, 41, 89] {
            let me = columns.participants.list[position].localGovernment
            let groups = columns.peers(of: position)
            #expect(groups.first?.group == .type(me.type))
            for (row, indicator) in set.indicators.enumerated() where indicator.applies(to: me.type) {
                let own = ExactDecimal(Int.random(in: 0...120, using: &random))
                let made = columns.comparisons(own: own, of: position, indicator: row, among: groups)
                for (group, comparison) in zip(groups, made) {
                    let members = Self.members(group.group, of: position, columns)
                    #expect(Set(group.members) == members, "\(group.group)")
                    let figures = members.compactMap {
                        Self.figure(columns.participants.list[$0].code, me.type, indicator, certified)
                    }
                    #expect(comparison.peers == members.count && comparison.withFigure == figures.count)
                    #expect(comparison.without.values.reduce(0, +) == members.count - figures.count)
                    guard figures.count >= 5 else {
                        #expect(comparison.isTooSmall && comparison.quartiles == nil && comparison.rank == nil)
                        continue
                    }
                    #expect(comparison.quartiles == Quartiles(figures + [own]))
                    let target = indicator.target(for: me.type)
                    let better = figures.filter { figure in
                        switch target.comparison {
                        case .atLeast, .above: figure > own
                        case .atMost, .below: figure < own
                        case .equal:
                            abs(figure.millionths - target.value.millionths)
                                < abs(own.millionths - target.value.millionths)
                        }
                    }
                    #expect(comparison.rank == better.count + 1 && comparison.ranked == figures.count + 1)
                    #expect(
                        comparison.met
                            == members.count {
                                Self.isMet(columns.participants.list[$0].code, me.type, indicator, certified)
                            })
                }
            }
        }
    }

    @Test("the pass rate beside every group is counted over the same certified verdicts", arguments: 1...12)
    func rates(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        let (columns, certified) = Self.country(&random)
        let set = columns.standards.set
        for position in [0, 1, 44, 89] {
            let type = columns.participants.list[position].type
            let groups = columns.peers(of: position)
            let own = ExactDecimal(50)
            for (group, made) in zip(groups, columns.rateComparisons(own: own, of: position, among: groups)) {
                let figures = group.members.compactMap { member -> ExactDecimal? in
                    guard let rows = certified[columns.participants.list[member].code] else { return nil }
                    var (met, judged) = (0, 0)
                    for indicator in set.indicators where !indicator.pilot && indicator.applies(to: type) {
                        let answer = rows[indicator.code]
                        let verdict = Judgement(indicator, for: type, answer: answer, effectiveFrame: answer?.frame)
                            .verdict
                        if verdict == .met { met += 1 }
                        if [.met, .belowTarget, .notCarriedOut].contains(verdict) { judged += 1 }
                    }
                    guard judged > 0 else { return nil }
                    return ExactDecimal(millionths: Int64((met * 200_000_000 + judged) / (2 * judged)))
                }
                #expect(made.withFigure == figures.count && made.peers == group.members.count)
                guard figures.count >= 5 else {
                    #expect(made.isTooSmall)
                    continue
                }
                #expect(made.quartiles == Quartiles(figures + [own]) && made.rank == figures.count { $0 > own } + 1)
            }
        }
    }

    @Test("what may not be published is neither counted nor named", arguments: 1...12)
    func hidden(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        let (columns, certified) = Self.country(&random)
        let provinceOnly = try #require(columns.standards.position(of: "A2-04"))
        let suppressed = try #require(columns.standards.position(of: "A1-01"))
        var hidden = 0
        for position in Self.codes.indices {
            if case .figure = columns.peerCell(of: position, indicator: provinceOnly) {
                Issue.record("\(position) shows what only provinces may")
            }
            let answer = certified[Self.codes[position]]?["A1-01"]
            let parts = [answer?.frame, answer?.provision].compactMap { $0 }
            let isSmall = parts.contains { $0 > .zero && $0 < ExactDecimal(5) }
            if certified[Self.codes[position]] != nil, isSmall {
                hidden += 1
                #expect(columns.peerCell(of: position, indicator: suppressed) == .without(.suppressed))
            }
            for peer in columns.neighbours(of: position, indicator: suppressed, among: columns.peers(of: position)) {
                guard case .figure = peer.cell else {
                    #expect(peer.answer == nil)
                    continue
                }
                let (frame, provision) = (peer.answer?.frame ?? .zero, peer.answer?.provision ?? .zero)
                let rest = ExactDecimal(millionths: abs(frame.millionths - provision.millionths))
                for part in [frame, provision, rest] { #expect(part == .zero || part >= ExactDecimal(5)) }
            }
        }
        #expect(hidden > 0)
    }

    @Test("up to three that pass, the nearest first, none of another type", arguments: 1...12)
    func passing(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        let (columns, certified) = Self.country(&random)
        for position in Self.codes.indices {
            let me = columns.participants.list[position].localGovernment
            let near = columns.participants.neighbours(of: position, ofSimilarArea: false)
            for (row, indicator) in columns.standards.set.indicators.enumerated() where indicator.applies(to: me.type) {
                let found = columns.passing(among: near, indicator: row)
                let all = columns.participants.members(of: me.type).filter { other in
                    other != position && Self.point(other, columns) != nil
                        && Self.isMet(columns.participants.list[other].code, me.type, indicator, certified)
                }
                #expect(found.count == (Self.point(position, columns) == nil ? 0 : min(3, all.count)))
                #expect(
                    found.map(\.distance?.kilometres)
                        == found.map(\.distance?.kilometres).sorted { ($0 ?? .zero) < ($1 ?? .zero) })
                guard let here = Self.point(position, columns), let farthest = found.last?.distance?.kilometres,
                    found.count == 3
                else { continue }
                for other in all {
                    let code = columns.participants.list[other].code
                    guard !found.contains(where: { $0.place.code == code }), let there = Self.point(other, columns)
                    else { continue }
                    #expect(here.kilometres(to: there) >= farthest)
                }
            }
        }
    }

    @Test(
        "who has no coordinates lies where the others of its district lie, and the distance says that it is not exact")
    func approximate() {
        func place(_ code: String, _ district: String, _ latitude: Int?) -> Participant {
            Participant(
                assessmentID: Int(code) ?? 0,
                localGovernment: LocalGovernment(
                    code: code, type: .tao, name: code, fullName: code, provinceCode: "11", province: "11",
                    districtCode: district, district: district, latitude: latitude.map { ExactDecimal($0) },
                    longitude: latitude.map { _ in ExactDecimal(100) }))
        }
        let list = Participants([
            place("1", "1101", 14), place("2", "1101", 16), place("3", "1101", nil), place("4", "1102", nil),
            place("5", "1103", 18),
        ])
        #expect(
            list.points.map { $0?.coordinates.latitude } == [
                14_000_000, 16_000_000, 15_000_000, 16_000_000, 18_000_000,
            ])
        #expect(list.points.map { $0?.isApproximate } == [false, false, true, true, false])
        let near = list.neighbours(of: 2)
        #expect(near.map(\.position) == [0, 1, 3, 4] && near.allSatisfy { $0.distance.isApproximate })
        #expect(near[0].distance.printed == "≈ 111")
        #expect(list.neighbours(of: 0).first { $0.position == 1 }?.distance.printed == "222.4")
    }

    @Test("fewer than five figures are no group; a group without an own figure has no rank")
    func small() throws {
        let target = Target(.atLeast, ExactDecimal(80))
        let four = (1...4).map { PeerComparison.Cell.figure(ExactDecimal($0), isMet: false) }
        let small = PeerComparison(own: ExactDecimal(3), among: four + [.without(.suppressed)], target: target)
        #expect(small.isTooSmall && small.quartiles == nil && small.rank == nil && small.peers == 5)
        let five = PeerComparison(own: nil, among: four + [.figure(ExactDecimal(9), isMet: true)], target: target)
        #expect(!five.isTooSmall && five.quartiles?.median == ExactDecimal(3) && five.rank == nil && five.met == 1)
        let tied = PeerComparison(
            own: ExactDecimal(4), among: four + [.figure(ExactDecimal(4), isMet: true)], target: target)
        #expect(tied.rank == 1 && tied.ranked == 6)
    }
}
