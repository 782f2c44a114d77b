import Charts
import Domain
import Markup

/// How the rates of single local governments spread, drawn and as a table.
func distributionSection(_ distribution: RateDistribution, _ page: ResultsPage) -> HTML {
    let title = Words(
        th: "การกระจายของร้อยละที่ผ่านราย อปท.", en: "How the pass rates of local governments spread")
    let average = page.whole.rate.map { rate in
        (
            rate: rate,
            words: say(th: "ภาพรวม \(page.whole.tally.printedRate)", en: "All \(page.whole.tally.printedRate)")
        )
    }
    let rows = distribution.counts.enumerated().map { position, count -> HTML in
        row(classWords(position), count, of: distribution.total)
    }
    return """
        <section class="distribution" aria-labelledby="distribution">
        <h2 id="distribution">\(title)</h2>
        <p class="hint">\(th: "จำนวน อปท. ในแต่ละช่วงร้อยละที่ผ่าน เส้นตั้งคือร้อยละที่ผ่านเมื่อรวมทุกแห่ง", en: "Local governments by their pass rate in per cent; the upright is the pass rate of them all.")</p>
        \(rateHistogram(distribution, average: average, title: title.text, description: description(distribution)))
        <details><summary>\(th: "ตัวเลขของแผนภูมิ", en: "Figures of the chart")</summary>
        <table class="figures narrow">
        <thead><tr><th scope="col">\(ResultsWords.rate)</th><th scope="col" class="number">\(th: "จำนวน อปท.", en: "Local governments")</th><th scope="col" class="number">\(th: "ร้อยละ", en: "Share (%)")</th></tr></thead>
        <tbody>\(rows)</tbody>
        <tfoot>\(row(ResultsWords.sum, distribution.total, of: distribution.total))</tfoot>
        </table>
        \(if: distribution.withoutRate > 0, "<p class=\"hint\">\(th: "ไม่รวม อปท. ที่ยังไม่มีผลที่นำมาคิด \(printedCount(distribution.withoutRate)) แห่ง", en: "Without \(counted(distribution.withoutRate, "local government")) that have nothing to count yet.")</p>")
        </details>
        </section>
        """
}

private func row(_ words: Words, _ count: Int, of total: Int) -> HTML {
    """
    <tr><th scope="row">\(words)</th><td class="number">\(printedCount(count))</td><td class="number">\(printedShare(count, of: total))</td></tr>
    """
}

private func classWords(_ position: Int) -> Words {
    position == 9
        ? Words(th: "90 ถึง 100", en: "90 to 100")
        : Words(
            th: "\(position * 10) ถึงต่ำกว่า \(position * 10 + 10)", en: "\(position * 10) to below \(position * 10 + 10)")
}

/// The columns that hold somebody, in one sentence.
private func description(_ distribution: RateDistribution) -> String {
    distribution.counts.enumerated().filter { $0.element > 0 }.map { position, count in
        let words = classWords(position)
        return say(th: "ร้อยละ \(words.th) \(printedCount(count)) แห่ง", en: "\(words.en)%: \(printedCount(count))")
    }.joined(separator: say(th: " ", en: ", "))
}
