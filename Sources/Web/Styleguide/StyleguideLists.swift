import Domain
import Markup

/// The gallery's lists, tables and charts.
func tables(_ samples: StyleguideSamples) -> HTML {
    let names = Words(th: "อปท.", en: "Local government")
    let rate = Words(th: "ร้อยละที่ผ่าน", en: "Pass rate")
    let rows = ["68.40", "52.10", "-"].map { figure -> HTML in
        """
        <tr><th scope="row">\(samples.placeWords)</th><td class="number" data-label="\(rate.text)">\(figure)</td></tr>
        """
    }
    let table: HTML = """
        <table class="figures cards">
        <thead><tr>\(sortedHeading(SortedHeading(words: names, address: "?sort=name")))\(sortedHeading(SortedHeading(words: rate, address: "?sort=rate&order=desc", direction: .ascending, isNumber: true)))</tr></thead>
        <tbody>\(rows)</tbody>
        </table>
        """
    let address: @Sendable (Int) -> String = { "?page=\($0)" }
    let label = Words(th: "หน้าอื่นของตาราง", en: "Other pages of the table")
    return """
        \(wideTable(say(th: "ตารางตัวอย่าง", en: "A table"), table))
        \(pager(Pager(number: 2, pages: 3, address: address), label: label))
        """
}

func emptyStates() -> HTML {
    """
    \(emptyState(Words(th: "ยังไม่มีการบันทึก", en: "Nothing has been recorded yet")))
    \(emptyState(Words(th: "ไม่มี อปท. ตามที่เลือก", en: "Nothing matches what was chosen"), action: (Words(th: "ล้างตัวกรอง", en: "Clear the filter"), "/styleguide")))
    """
}

func confirmations() -> HTML {
    let back = (words: Words(th: "กลับไปแก้ไข", en: "Back to the figures"), path: "/styleguide")
    let submit = Confirmation(
        question: Words(th: "เสนอผู้รับรองหรือไม่", en: "Submit for certification?"),
        consequences: [
            Words(th: "แก้ไขตัวเลขไม่ได้ จนกว่าจะดึงข้อมูลกลับ", en: "Figures cannot be changed until they are recalled")
        ],
        action: Words(th: "เสนอผู้รับรอง", en: "Submit"), path: "/styleguide", wayBack: back)
    let withdraw = Confirmation(
        question: Words(th: "ถอนการรับรองหรือไม่", en: "Withdraw the certification?"),
        consequences: [
            Words(th: "ผลการประเมินจะไม่นับจนกว่าจะรับรองใหม่", en: "Results do not count until they are certified again")
        ],
        action: Words(th: "ถอนการรับรอง", en: "Withdraw"), path: "/styleguide", wayBack: back, isGrave: true)
    return "\(confirmation(submit, csrf: csrfSample))\(confirmation(withdraw, csrf: csrfSample))"
}

/// The gallery's forms are sent nowhere that changes anything.
private let csrfSample: HTML = "<input type=\"hidden\" name=\"csrf\" value=\"\">"

func timelines(_ samples: StyleguideSamples) -> HTML {
    timeline([
        TimelineEntry(
            at: samples.moment + 3_600_000, who: samples.person, role: Role.certifier.name,
            what: [Assessment.State.certified.words]),
        TimelineEntry(at: samples.moment, who: samples.person, role: Role.recorder.name, what: [samples.textWords]),
    ])
}

func charts(_ samples: StyleguideSamples) -> HTML {
    let table: HTML = """
        <table class="figures"><thead><tr><th scope="col">\(th: "อปท.", en: "Local government")</th><th scope="col" class="number">\(th: "ร้อยละที่ผ่าน", en: "Pass rate")</th></tr></thead>
        <tbody><tr><th scope="row">\(samples.placeWords)</th><td class="number">68.40</td></tr></tbody></table>
        """
    let bar: HTML = """
        <svg viewBox="0 0 200 24" role="img" aria-labelledby="sample-chart-caption"><rect class="bar-ground" width="200" height="24"/><rect class="bar" width="137" height="24"/></svg>
        """
    return chartFrame(id: "sample-chart", caption: samples.textWords, chart: bar, table: table)
}
