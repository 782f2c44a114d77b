import Actions
import Domain
import Markup
import Store

/// One page of what citizens wrote in their own words.
struct SatisfactionRemarksPage: Sendable {
    let report: SatisfactionReportPage
    let remarks: [Satisfactions.Remark]
    /// From 1.
    let number: Int

    static let perPage = 50

    var pages: Int { max((report.reading.remarks + Self.perPage - 1) / Self.perPage, 1) }

    static let title = Words(th: "ข้อเสนอแนะของประชาชน", en: "Remarks of citizens")
}

func satisfactionRemarks(_ page: SatisfactionRemarksPage) -> HTML {
    let path = SitePath.satisfaction(.remarks(round: page.report.round.id, code: page.report.place.code)).path
    let items = page.remarks.map { remark -> HTML in
        """
        <li><p class="when">\(date: remark.day)</p>
        \(lines(of: remark.text))</li>
        """
    }
    let list: HTML =
        items.isEmpty
        ? emptyState(Words(th: "ยังไม่มีข้อเสนอแนะ", en: "No remarks yet")) : "<ol class=\"timeline\">\(items)</ol>"
    let pages = Pager(number: page.number, pages: page.pages) { "\(path)?page=\($0)" }
    return """
        <h1>\(SatisfactionRemarksPage.title)</h1>
        \(placeLine(page.report.reading.place.assessment))
        <p class="hint">\(th: "ใช้ภายในเพื่อปรับปรุงบริการ ไม่เผยแพร่ต่อสาธารณะ หากพบข้อมูลส่วนบุคคล โปรดอย่านำไปใช้หรือส่งต่อ ภายในวันเดียวกันไม่เรียงตามเวลา", en: "For improving services; never published. If a remark holds personal data, please do not use it or pass it on. Remarks of one day stand in no order of time.")</p>
        \(list)
        \(pager(pages, label: SatisfactionRemarksPage.title))
        """
}

private func lines(of text: String) -> [HTML] {
    text.split(separator: "\n").map { "<p>\(thai: String($0))</p>" }
}
