/// Verdicts counted over cells; sums of tallies are tallies, so rates over many are pooled.
package struct Tally: Hashable, Sendable {
    /// By `Verdict.ordinal`; the last three lanes stay zero.
    private var lanes: SIMD8<Int32>

    package init() {
        lanes = .zero
    }

    package init(met: Int = 0, belowTarget: Int = 0, notCarriedOut: Int = 0, noService: Int = 0, notRecorded: Int = 0) {
        self.init()
        self[.met] = met
        self[.belowTarget] = belowTarget
        self[.notCarriedOut] = notCarriedOut
        self[.noService] = noService
        self[.notRecorded] = notRecorded
    }

    package subscript(verdict: Verdict) -> Int {
        get { Int(lanes[verdict.ordinal]) }
        set { lanes[verdict.ordinal] = Int32(newValue) }
    }

    /// Counts one cell more, or one less.
    mutating func count(_ ordinal: Int, by step: Int32 = 1) { lanes[ordinal] &+= step }

    package static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout Tally, right: Tally) { left.lanes &+= right.lanes }

    package var met: Int { self[.met] }
    package var belowTarget: Int { self[.belowTarget] }
    package var notCarriedOut: Int { self[.notCarriedOut] }
    package var noService: Int { self[.noService] }
    package var notRecorded: Int { self[.notRecorded] }

    /// Cells that are asked, whatever their verdict.
    package var applicable: Int { Int(lanes.wrappedSum()) }

    /// Cells below the line of the rate: a service that is there, and was or was not brought to its target.
    package var judged: Int { met + belowTarget + notCarriedOut }

    /// Met in per cent of what was judged, half up to six places; nil when nothing was. What is not there or not
    /// recorded stands beside it, never hidden inside.
    package var rate: ExactDecimal? { Percent.share(met, of: judged, places: 6) }
}

/// How far the participants of one place are, each counted once.
package struct Progress: Hashable, Sendable {
    /// With a certification that stands.
    package var certified = 0
    /// Begun, not certified (ยังไม่รับรองข้อมูล).
    package var notCertified = 0
    /// Nobody recorded anything (ไม่ได้บันทึกข้อมูล).
    package var untouched = 0

    package init(certified: Int = 0, notCertified: Int = 0, untouched: Int = 0) {
        self.certified = certified
        self.notCertified = notCertified
        self.untouched = untouched
    }

    package var participants: Int { certified + notCertified + untouched }
}
