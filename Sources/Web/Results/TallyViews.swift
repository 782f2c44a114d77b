import Domain
import Markup

extension Tally {
    /// The pooled rate with two places, "68.40"; "-" where nothing was judged.
    var printedRate: String { printedShare(met, of: judged) }
}

extension Progress {
    /// How much of a place the figures of one basis cover, in per cent of its local governments.
    func printedCoverage(_ basis: Basis) -> String {
        printedShare(basis == .certified ? certified : certified + notCertified, of: participants)
    }
}

/// Per cent with two places, half up, so that figures below each other line up; "-" where there is no whole.
func printedShare(_ part: Int, of whole: Int) -> String {
    guard let share = Percent.share(part, of: whole, places: 2) else { return "-" }
    let hundredths = share.millionths / 10_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// "7,850"
func printedCount(_ count: Int) -> String { ExactDecimal(count).grouped }

/// What a column of one verdict is called. `met` counts what is above the target too.
func tallyHeading(_ verdict: Verdict, _ words: VerdictWords) -> String {
    switch verdict {
    case .met: words.met
    case .belowTarget: words.belowTarget
    case .notCarriedOut: words.notCarriedOut
    case .noService: words.noService
    case .notRecorded: words.notRecorded
    }
}

/// How the rate is made, below every table that shows one.
func rateNote(_ words: VerdictWords) -> String {
    "ร้อยละที่ผ่าน คือ จำนวน “\(words.met)” (รวม “\(words.metAbove)”) ÷ จำนวน “\(words.met)” “\(words.belowTarget)” และ “\(words.notCarriedOut)” รวมกัน × 100"
        + " โดยไม่นำ “\(words.noService)” และ “\(words.notRecorded)” มาคิด"
}
