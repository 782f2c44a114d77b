/// Where one figure stands among those of its peers.
package struct PeerComparison: Hashable, Sendable {
    /// What one peer has beside it.
    package enum Cell: Hashable, Sendable {
        case figure(ExactDecimal, isMet: Bool)
        case without(Reason)
    }

    /// Why a peer has no figure that could be compared.
    package enum Reason: String, CaseIterable, Sendable {
        case notCertified, notRecorded, notCarriedOut, noService
        /// kept out of sight to protect persons
        case suppressed

        package var words: Words {
            switch self {
            case .notCertified: Words(th: "ยังไม่รับรองข้อมูล", en: "not certified")
            case .notRecorded: Words(th: "ไม่ได้บันทึกข้อมูล", en: "not recorded")
            case .notCarriedOut: Words(th: "ไม่ได้ดำเนินการ", en: "not carried out")
            case .noService: Words(th: "ไม่มีบริการสาธารณะ", en: "no such service")
            case .suppressed: Words(th: "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "hidden to protect personal data")
            }
        }
    }

    /// Fewer peers with a figure say more of single ones than of a group.
    package static let fewest = 5

    /// Peers of the group, without the one that is compared.
    package let peers: Int
    /// Of these, how many have a figure.
    package let withFigure: Int
    /// Of these, how many passed.
    package let met: Int
    package let without: [Reason: Int]
    package let own: ExactDecimal?
    /// Over the peers and, where it has a figure, the one that is compared; nil where the group is too small.
    package let quartiles: Quartiles?
    /// 1 for the best, the same for equal figures; nil without an own figure, and where the group is too small.
    package let rank: Int?

    /// - Parameter cells: of the peers, without the own.
    package init(own: ExactDecimal?, among cells: [Cell], target: Target) {
        var figures: [ExactDecimal] = []
        var without: [Reason: Int] = [:]
        var met = 0
        for cell in cells {
            switch cell {
            case .figure(let figure, let isMet):
                figures.append(figure)
                if isMet { met += 1 }
            case .without(let reason): without[reason, default: 0] += 1
            }
        }
        peers = cells.count
        withFigure = figures.count
        self.met = met
        self.without = without
        self.own = own
        guard figures.count >= Self.fewest else {
            (quartiles, rank) = (nil, nil)
            return
        }
        quartiles = Quartiles(figures + (own.map { [$0] } ?? []))
        rank = own.map { own in 1 + figures.count { target.isBetter($0, than: own) } }
    }

    package var isTooSmall: Bool { withFigure < Self.fewest }

    /// Among how many the rank counts.
    package var ranked: Int { withFigure + (own == nil ? 0 : 1) }
}

extension Target {
    /// Whether a measure lies further on the side that is asked for; where one value is asked for, nearer to it.
    package func isBetter(_ left: ExactDecimal, than right: ExactDecimal) -> Bool {
        switch comparison {
        case .atLeast, .above: left > right
        case .atMost, .below: left < right
        case .equal: distance(left) < distance(right)
        }
    }

    private func distance(_ measure: ExactDecimal) -> UInt64 { (measure.millionths - value.millionths).magnitude }
}
