/// Verdicts counted over cells; sums of tallies are tallies, so rates over many are pooled.
///
/// Plain fields on purpose: a SIMD vector would be aligned to 32 bytes, which values in asynchronous code must not be.
package struct Tally: Hashable, Sendable {
    package private(set) var met = 0
    package private(set) var belowTarget = 0
    package private(set) var notCarriedOut = 0
    package private(set) var noService = 0
    package private(set) var notRecorded = 0

    package init(met: Int = 0, belowTarget: Int = 0, notCarriedOut: Int = 0, noService: Int = 0, notRecorded: Int = 0) {
        self.met = met
        self.belowTarget = belowTarget
        self.notCarriedOut = notCarriedOut
        self.noService = noService
        self.notRecorded = notRecorded
    }

    package subscript(verdict: Verdict) -> Int {
        switch verdict {
        case .met: met
        case .belowTarget: belowTarget
        case .notCarriedOut: notCarriedOut
        case .noService: noService
        case .notRecorded: notRecorded
        }
    }

    /// Counts one cell more, or one less, by `Verdict.ordinal`.
    mutating func count(_ ordinal: Int, by step: Int = 1) {
        switch ordinal {
        case 0: met += step
        case 1: belowTarget += step
        case 2: notCarriedOut += step
        case 3: noService += step
        default: notRecorded += step
        }
    }

    package static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout Tally, right: Tally) {
        left.met += right.met
        left.belowTarget += right.belowTarget
        left.notCarriedOut += right.notCarriedOut
        left.noService += right.noService
        left.notRecorded += right.notRecorded
    }

    /// Cells that are asked, whatever their verdict.
    package var applicable: Int { judged + noService + notRecorded }

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
