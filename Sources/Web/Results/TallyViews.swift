import Domain
import Markup

extension Tally {
    /// The pooled rate with two places, half up; nil where nothing was judged.
    var twoPlaceRate: ExactDecimal? { Percent.share(met, of: judged, places: 2) }

    /// "68.40"; "-" where nothing was judged.
    var printedRate: String { printedShare(met, of: judged) }
}

extension Progress {
    /// How much of a place the figures of one basis cover, in per cent of its local governments.
    func coverage(_ basis: Basis) -> ExactDecimal? { Percent.share(covered(basis), of: participants, places: 2) }

    func printedCoverage(_ basis: Basis) -> String { printedShare(covered(basis), of: participants) }

    private func covered(_ basis: Basis) -> Int { basis == .certified ? certified : certified + notCertified }
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
func tallyHeading(_ verdict: Verdict, _ words: VerdictWords) -> Words {
    let th =
        switch verdict {
        case .met: words.met
        case .belowTarget: words.belowTarget
        case .notCarriedOut: words.notCarriedOut
        case .noService: words.noService
        case .notRecorded: words.notRecorded
        }
    return Words(th: th, en: verdict.nameEN)
}

/// How the rate is made, below every table that shows one.
func rateNote(_ words: VerdictWords) -> Words {
    Words(
        th:
            "ร้อยละที่ผ่าน คือ จำนวน “\(words.met)” (รวม “\(words.metAbove)”) ÷ จำนวน “\(words.met)” “\(words.belowTarget)” และ “\(words.notCarriedOut)” รวมกัน × 100 โดยไม่นำ “\(words.noService)” และ “\(words.notRecorded)” มาคิด",
        en:
            "The pass rate is the number of “Met” (with “Above target”) ÷ the number of “Met”, “Below target” and “Not carried out” together × 100. “No such service” and “Not recorded” are left out of it."
    )
}

/// Words that stand on every page of results.
enum ResultsWords {
    static let rate = Words(th: "ร้อยละที่ผ่าน", en: "Pass rate (%)")
    static let coverage = Words(th: "ครอบคลุม อปท. (%)", en: "Coverage (%)")
    static let all = Words(th: "ทั้งหมด", en: "All")
    static let certified = Words(th: "รับรองแล้ว", en: "Certified")
    static let status = Words(th: "สถานะ", en: "Status")
    static let sum = Words(th: "รวม", en: "Total")
    static let pilot = Words(th: "นำร่อง ไม่นับผล", en: "Pilot, not counted")
    static let counted = Words(th: "นับ", en: "Yes")
    static let country = Words(th: "ทั่วประเทศ", en: "Whole country")

    /// ยังไม่รับรองข้อมูล
    static func notCertified(_ words: VerdictWords) -> Words { Words(th: words.notCertified, en: "Not certified") }

    /// ไม่ได้บันทึกข้อมูล, of a local government.
    static func untouched(_ words: VerdictWords) -> Words { Words(th: words.notRecorded, en: "Nothing recorded") }
}
