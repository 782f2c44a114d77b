import Domain

/// Groups and figures of peers by other means than those of the program.
extension PeersTests {
    static func members(_ group: PeerGroup, of me: Int, _ columns: AnswerColumns) -> Set<Int> {
        let list = columns.participants.list
        let mine = list[me].localGovernment
        let same = list.indices.filter { $0 != me && list[$0].type == mine.type }
        func population(_ place: Int) -> Int? {
            columns.baseValue(of: place, item: 0)?.value.map { Int($0.millionths / 1_000_000) }
        }
        func sizeClass(_ count: Int?) -> Int? {
            guard let count else { return nil }
            switch count {
            case ..<3_000: return 0
            case ..<5_000: return 1
            case ..<8_000: return 2
            case ..<15_000: return 3
            default: return 4
            }
        }
        switch group {
        case .type: return Set(same)
        case .size: return Set(same.filter { sizeClass(population($0)) == sizeClass(population(me)) })
        case .region:
            let parts = ["1": 0, "2": 1, "3": 2, "4": 2, "5": 3, "6": 3, "7": 4, "8": 5, "9": 5]
            func part(_ place: Int) -> Int? { parts[String(list[place].localGovernment.provinceCode.prefix(1))] }
            return Set(same.filter { part($0) == part(me) })
        case .neighbours:
            guard let here = point(me, columns) else { return [] }
            let near = same.filter { place in
                guard let area = mine.areaKM2, let theirs = list[place].localGovernment.areaKM2 else { return true }
                return theirs.millionths * 2 >= area.millionths && theirs.millionths <= area.millionths * 2
            }.compactMap { place in
                point(place, columns).map { (place, here.squaredDistance(to: $0)) }
            }
            return Set(near.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }.prefix(10).map(\.0))
        }
    }

    /// Its own coordinates, or the mean of its district (which here is its province).
    static func point(_ place: Int, _ columns: AnswerColumns) -> Coordinates? {
        let list = columns.participants.list.map(\.localGovernment)
        if let own = Coordinates(list[place]) { return own }
        let others = list.filter { $0.districtCode == list[place].districtCode }.compactMap { Coordinates($0) }
        guard !others.isEmpty else { return nil }
        let count = Int64(others.count)
        return Coordinates(
            latitude: others.map(\.latitude).reduce(0, +) / count,
            longitude: others.map(\.longitude).reduce(0, +) / count)
    }

    /// By long division over the certified answer; nil where there is no figure that may be shown.
    static func figure(
        _ code: String, _ type: LocalGovernmentType, _ indicator: Indicator,
        _ certified: [String: [String: Answer]]
    ) -> ExactDecimal? {
        guard let answer = certified[code]?[indicator.code], answer.carriedOut, let provision = answer.provision,
            indicator.publish != .provinceOnly
        else { return nil }
        if indicator.kind.hasFrame, answer.frame == .zero { return nil }
        if indicator.publish == .suppressBelow5, let frame = answer.frame {
            let rest = abs(frame.millionths - provision.millionths)
            if [frame.millionths, provision.millionths, rest].contains(where: { $0 > 0 && $0 < 5_000_000 }) {
                return nil
            }
        }
        guard indicator.kind.hasFrame, let frame = answer.frame else { return provision }
        var rest = Int128(provision.millionths) * (indicator.kind == .ratio ? 100 : 1)
        var digits: Int128 = 0
        for place in 0...6 {
            if place > 0 { rest *= 10 }
            digits = digits * 10 + rest / Int128(frame.millionths)
            rest %= Int128(frame.millionths)
        }
        if rest * 2 >= Int128(frame.millionths) { digits += 1 }
        return ExactDecimal(millionths: Int64(digits))
    }

    static func isMet(
        _ code: String, _ type: LocalGovernmentType, _ indicator: Indicator, _ certified: [String: [String: Answer]]
    ) -> Bool {
        guard figure(code, type, indicator, certified) != nil, let answer = certified[code]?[indicator.code] else {
            return false
        }
        return Judgement(indicator, for: type, answer: answer, effectiveFrame: answer.frame).verdict == .met
    }
}
