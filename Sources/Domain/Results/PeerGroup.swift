/// Which local governments are held beside one another. All groups are of one type: a province is no yardstick for a tambon.
package enum PeerGroup: Hashable, Sendable {
    /// the same type, all over the country
    case type(LocalGovernmentType)
    /// the same type with about as many people
    case size(SizeClass)
    /// the same type in the same part of the country
    case region(Region)
    /// the nearest of the same type whose area is neither less than half nor more than double
    case neighbours

    /// How many neighbours there are at most.
    package static let mostNeighbours = 10

    package var key: String {
        switch self {
        case .type: "type"
        case .size: "size"
        case .region: "region"
        case .neighbours: "neighbours"
        }
    }

    package var words: Words {
        switch self {
        case .type(let type): Words(th: "\(type.name.th)ทั่วประเทศ", en: "\(type.name.en), whole country")
        case .size(let size):
            Words(th: "ประเภทเดียวกัน ประชากร\(size.words.th)", en: "Same type, \(size.words.en) inhabitants")
        case .region(let region): Words(th: "ประเภทเดียวกันใน\(region.words.th)", en: "Same type, \(region.words.en)")
        case .neighbours:
            Words(th: "แห่งที่ใกล้ที่สุด ประเภทเดียวกัน พื้นที่ใกล้เคียงกัน", en: "Nearest of the same type and a similar area")
        }
    }
}

/// A class of population. The register holds none, so it is what the local government recorded as base data of the round.
package struct SizeClass: Hashable, Sendable {
    /// The base data by which it is found.
    package static let item = "population"
    /// Where each class but the first begins.
    package static let bounds = [3_000, 5_000, 8_000, 15_000, 30_000, 100_000]

    package let ordinal: Int

    package init(population: ExactDecimal) {
        ordinal = Self.bounds.count { population >= ExactDecimal($0) }
    }

    package var words: Words {
        let from = ordinal > 0 ? ExactDecimal(Self.bounds[ordinal - 1]).grouped : nil
        let until = ordinal < Self.bounds.count ? ExactDecimal(Self.bounds[ordinal] - 1).grouped : nil
        return switch (from, until) {
        case (let from?, let until?): Words(th: " \(from)–\(until) คน", en: "\(from)–\(until)")
        case (nil, let until?): Words(th: "ไม่เกิน \(until) คน", en: "up to \(until)")
        case (let from?, nil): Words(th: "ตั้งแต่ \(from) คน", en: "\(from) or more")
        case (nil, nil): Words(both: "")
        }
    }
}

/// A part of the country, by the first digit of the code of the province.
package enum Region: String, CaseIterable, Sendable {
    case central, east, northeast, north, west, south

    package init?(province: String) {
        switch province.utf8.first {
        case UInt8(ascii: "1"): self = .central
        case UInt8(ascii: "2"): self = .east
        case UInt8(ascii: "3"), UInt8(ascii: "4"): self = .northeast
        case UInt8(ascii: "5"), UInt8(ascii: "6"): self = .north
        case UInt8(ascii: "7"): self = .west
        case UInt8(ascii: "8"), UInt8(ascii: "9"): self = .south
        default: return nil
        }
    }

    package var words: Words {
        switch self {
        case .central: Words(th: "ภาคกลาง", en: "the Central region")
        case .east: Words(th: "ภาคตะวันออก", en: "the East")
        case .northeast: Words(th: "ภาคตะวันออกเฉียงเหนือ", en: "the Northeast")
        case .north: Words(th: "ภาคเหนือ", en: "the North")
        case .west: Words(th: "ภาคตะวันตก", en: "the West")
        case .south: Words(th: "ภาคใต้", en: "the South")
        }
    }
}
