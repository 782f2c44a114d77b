import Charts
import Domain
import Markup

/// The rate over the rounds, drawn and as a table. Where two rounds cannot be compared the line breaks, and the table says why.
func trendSection(_ page: ResultsPage) -> HTML {
    let title = Words(th: "ร้อยละที่ผ่านตามรอบการประเมิน", en: "Pass rate by round")
    let trend = RateTrend(
        page.trend.map { year in
            RateTrend.Year(
                name: year.round.id, rate: year.tally.twoPlaceRate, printedRate: year.tally.printedRate,
                isBreak: year.breakWords != nil)
        })
    let rows = page.trend.map { year -> HTML in
        let note: HTML = year.breakWords.map { "\($0)" } ?? .empty
        return """
            <tr><th scope="row">\(th: "ปี \(year.round.id)", en: "Round \(year.round.id)")</th><td class="number">\(year.tally.printedRate)</td><td class="number">\(year.progress.printedCoverage(page.basis))</td><td>\(note)</td></tr>
            """
    }
    return """
        <section class="trend-section" aria-labelledby="trend">
        <h2 id="trend">\(title)</h2>
        \(trendLine(trend, breakWord: say(th: "เปรียบเทียบไม่ได้", en: "not comparable"), title: title.text, description: description(page)))
        \(wideTable(title.text, "<table class=\"figures\"><thead><tr><th scope=\"col\">\(th: "รอบการประเมิน", en: "Round")</th><th scope=\"col\" class=\"number\">\(ResultsWords.rate)</th><th scope=\"col\" class=\"number\">\(ResultsWords.coverage)</th><th scope=\"col\">\(th: "การเปรียบเทียบกับปีก่อน", en: "Against the year before")</th></tr></thead><tbody>\(rows)</tbody></table>"))
        </section>
        """
}

private func description(_ page: ResultsPage) -> String {
    page.trend.map { year in
        let mark =
            year.breakWords == nil
            ? "" : say(th: " (เปรียบเทียบกับปีก่อนไม่ได้)", en: " (not comparable with the year before)")
        return say(
            th: "ปี \(year.round.id) ร้อยละ \(year.tally.printedRate)\(mark)",
            en: "\(year.round.id): \(year.tally.printedRate)%\(mark)")
    }.joined(separator: say(th: " ", en: ", "))
}
