import Domain
import Markup

/// What round this is, until when, of what time, and by which set.
func roundFacts(_ page: AssessmentPage) -> HTML {
    let round = page.round
    let set = page.standards.set
    return """
        <dl class="facts">
        <dt>\(th: "รอบการประเมิน", en: "Round")</dt><dd>\(th: "ประจำปี พ.ศ. \(round.id)", en: "\(Round.yearEN(round.id))")</dd>
        <dt>\(th: "บันทึกข้อมูลได้", en: "Recording")</dt><dd>\(date: round.opensOn) \(th: "ถึง", en: "to") \(date: page.assessment.recordingEnds) <strong>\(page.days)</strong></dd>
        <dt>\(th: "ช่วงเวลาที่ประเมิน", en: "Period assessed")</dt><dd>\(set.period.words)</dd>
        \(round.resolution.words.map { "<dt>\(th: "ที่มา", en: "Ordered by")</dt><dd>\($0)</dd>" as HTML })
        <dt>\(th: "ชุดตัวชี้วัด", en: "Standard set")</dt><dd>\(ThaiDigits.arabic(set.title))\(page.amendments.map { "<p class=\"hint\">\($0.words)</p>" as HTML })</dd>
        </dl>
        """
}

/// Report, handbook, and the same local government in other rounds.
func furtherLinks(_ page: AssessmentPage) -> HTML {
    let place = page.assessment.localGovernment
    let report = SitePath.report(round: page.round.id, code: place.code).path
    let handbook = SitePath.handbookBook(set: page.standards.set.id, type: place.type.rawValue).path
    let observations = SitePath.assessmentObservations(round: page.round.id, code: place.code).path
    let journal = SitePath.audit(.journal(round: page.round.id, code: place.code)).path
    let circulars = SitePath.circulars(.list(round: page.round.id)).path
    let others = page.otherRounds.map { round -> HTML in
        let path = SitePath.assessment(round: round, code: place.code).path
        return "<li><a href=\"\(url: path)\">\(th: "รอบปี \(round)", en: "Round \(Round.yearEN(round))")</a></li>"
    }
    return """
        <ul>
        <li><a href="\(url: report)">\(th: "รายงานสรุปผลประเมิน", en: "Report of results")\(if: page.certification == nil, " \(th: "(ผลเบื้องต้น)", en: "(preliminary)")")</a></li>
        <li><a href="\(url: handbook)">\(th: "คู่มือตัวชี้วัดของ\(place.type.name.th)", en: "Indicator handbook of a \(place.type.name.en)")</a></li>
        <li><a href="\(url: observations)">\(ObservationWords.title)</a></li>
        <li><a href="\(url: circulars)">\(CircularWords.title)</a></li>
        <li><a href="\(url: journal)">\(AuditWords.journal)</a></li>
        \(others)
        </ul>
        """
}
