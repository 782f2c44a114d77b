import Domain
import Markup
import Store

/// The list of those who check: what waits first, and everything by a link.
func checksPage(_ page: ChecksPage) -> HTML {
    let path = SitePath.steps(.checks(round: page.round.id, province: page.province.code)).path
    let waiting = page.waiting
    return """
        <h1>\(CheckWords.title) \(page.province.words)</h1>
        \(page.accepted.map(acceptedNotice))
        <p>\(page.round.name) · \(th: "การตรวจสอบ:", en: "Check:") \(page.round.schedule.check.words)</p>
        \(if: page.round.schedule.check == .off || page.round.state > .closed, notice("\(CheckWords.noCheck)"))
        <p>\(th: "รอตรวจ \(waiting.count) แห่ง · ตรวจแล้ว \(page.count(.checked)) แห่ง · เปิดให้แก้ไข \(page.count(.reopened)) แห่ง · ทั้งหมด \(page.rows.count) แห่ง", en: "\(waiting.count) waiting · \(page.count(.checked)) checked · \(page.count(.reopened)) open for correction · \(page.rows.count) in all")</p>
        \(waiting.first.map { first in "<p class=\"actions\"><a class=\"button\" accesskey=\"n\" href=\"\(url: checkPath(first))\">\(th: "เริ่มตรวจ", en: "Begin with") \(shortName: first.assessment.localGovernment)</a></p>" as HTML })
        \(tabs([
            Tab(words: Words(th: "ที่รอตรวจ", en: "Waiting"), path: path, isCurrent: page.onlyWaiting),
            Tab(words: Words(th: "ทุกแห่ง", en: "All"), path: path + "?show=all", isCurrent: !page.onlyWaiting),
        ], label: Words(th: "แสดง", en: "Show")))
        \(if: page.shown.isEmpty, emptyState(Words(th: "ไม่มี อปท. ที่รอตรวจ", en: "None is waiting to be checked"), action: (Words(th: "ดูทุกแห่ง", en: "See all"), path + "?show=all")))
        \(if: !page.shown.isEmpty, table(page))
        """
}

private func checkPath(_ row: CheckRow) -> String {
    SitePath.steps(.check(round: row.assessment.round.id, code: row.assessment.localGovernment.code)).path
}

private func table(_ page: ChecksPage) -> HTML {
    dataTable(
        DataTable(
            label: CheckWords.title,
            columns: [
                .init(words: Words(th: "อปท.", en: "Local government")),
                .init(words: Words(th: "อำเภอ", en: "District")),
                .init(words: Words(th: "สถานะ", en: "State")),
                .init(words: Words(th: "รับรองล่าสุด", en: "Certified last")),
                .init(words: Words(th: "ส่งคืน (ครั้ง)", en: "Returns"), isNumber: true),
            ],
            rows: page.shown.map { row in
                let place = row.assessment.localGovernment
                return DataTable.Row([
                    "<a href=\"\(url: checkPath(row))\">\(place.shortWords)</a>",
                    "\(Words(th: place.district, en: place.districtEN))",
                    "\(row.assessment.state.word)\(due(row, page))",
                    row.certifiedAt.map { "\(dateTime: $0)" } ?? "–", "\(row.returns)",
                ])
            }))
}

/// Until when it is open for correction.
private func due(_ row: CheckRow, _ page: ChecksPage) -> HTML {
    guard let reopening = row.assessment.reopening else { return .empty }
    let isOver = reopening.until < page.today
    return """
        <p class="hint">\(if: isOver, "\(th: "พ้นกำหนดแก้ไข", en: "Overdue since")")\(if: !isOver, "\(th: "แก้ไขได้ถึง", en: "Until")") \(date: reopening.until)</p>
        """
}
