import Domain
import Markup

/// How far all have come, step by step, then the same by place.
func funnelPage(_ page: FunnelPage) -> HTML {
    let reading = page.reading
    return """
        <h1>\(FunnelWords.title)</h1>
        <p class="place">\(reading.title) · \(FunnelWords.count(page.tally.count)) · \(reading.round.name) · \(th: "ณ วันที่", en: "as of") \(dateTime: reading.at)</p>
        <p class="actions screen-only">\(page.links.map { "<a class=\"button quiet\" href=\"\(url: $0.path.path)\">\($0.name)</a> " as HTML })</p>
        \(if: page.tally.count == 0, emptyState(Words(th: "รอบนี้ยังไม่เปิด จึงยังไม่มีรายชื่อ อปท.", en: "This round is not open yet, so it has no local governments")))
        \(if: page.tally.count > 0, steps(page))
        \(if: !page.rows.isEmpty, places(page))
        \(if: !page.places.isEmpty, localGovernments(page))
        """
}

private func steps(_ page: FunnelPage) -> HTML {
    let tally = page.tally
    let rows = FunnelStep.allCases.map { step -> DataTable.Row in
        let (reached, missing, lost) = (tally.reached(step), tally.missing(step), tally.lost(at: step))
        return DataTable.Row([
            "\(step.words)",
            """
            <progress class="share" max="\(max(tally.count, 1))" value="\(reached)" aria-label="\(step.words.text)"></progress>
            """,
            "\(printedCount(reached))", "\(printedShare(reached, of: tally.count))",
            listLink(missing, page.redList(step), step.missing),
            listLink(
                lost, page.redList(step, isLostOnly: true),
                Words(th: "\(step.missing.th) ค้างที่ขั้นนี้", en: "\(step.missing.en), lost here")),
        ])
    }
    return """
        \(dataTable(DataTable(label: FunnelWords.title, columns: [
            .init(words: FunnelWords.step), .init(words: Words(th: "สัดส่วน", en: "Share")),
            .init(words: Words(th: "ถึงขั้นนี้แล้ว (แห่ง)", en: "Reached"), isNumber: true),
            .init(words: Words(th: "ร้อยละ", en: "Per cent"), isNumber: true),
            .init(words: Words(th: "ยังไม่ถึง (แห่ง)", en: "Not reached"), isNumber: true),
            .init(words: Words(th: "ค้างที่ขั้นนี้ (แห่ง)", en: "Lost here"), isNumber: true),
        ], rows: rows)))
        <p class="hint">\(FunnelWords.definition) \(FunnelWords.figures)</p>
        """
}

private func listLink(_ count: Int, _ path: String, _ words: Words) -> HTML {
    count == 0
        ? "0"
        : """
        <a href="\(url: path)" aria-label="\(Words(th: "\(words.th) \(printedCount(count)) แห่ง", en: "\(words.en): \(printedCount(count))").text)">\(printedCount(count))</a>
        """
}

/// By province or district: how many have reached each step.
private func places(_ page: FunnelPage) -> HTML {
    let isCountry = page.reading.scope == .country
    let name = isCountry ? Words(th: "จังหวัด", en: "Province") : Words(th: "อำเภอ", en: "District")
    let (path, round) = (page.path, page.reading.round.id)
    let order = TableOrder(
        column: page.order?.step.rawValue ?? "", isDescending: page.order?.isDescending ?? false,
        address: { "\(path)?sort=\($0)&order=\($1 ? "desc" : "asc")#places" })
    let rows = page.rows.map { row in
        DataTable.Row(
            [
                "<a href=\"\(url: SitePath.funnel(.funnel(round: round, row.scope)).path)\">\(row.name)</a>",
                "\(printedCount(row.tally.count))",
            ]
                + FunnelStep.allCases.map { step in
                    "\(printedCount(row.tally.reached(step)))"
                })
    }
    return """
        <h2 id="places">\(if: isCountry, "\(th: "รายจังหวัด", en: "By province")")\(if: !isCountry, "\(th: "รายอำเภอ", en: "By district")")</h2>
        <p class="hint">\(th: "จำนวนแห่งที่ถึงแต่ละขั้นแล้ว กดหัวตารางเพื่อเรียงตามสัดส่วนของ อปท. ในพื้นที่", en: "How many have reached each step. Press a heading to order by their share of the place.")</p>
        \(dataTable(DataTable(label: name, columns: [.init(words: name), .init(words: Words(th: "ทั้งหมด", en: "All"), isNumber: true)] + FunnelStep.allCases.map { .init(words: $0.words, key: $0.rawValue, isNumber: true) }, rows: rows, order: order, isDense: true)))
        """
}

private func localGovernments(_ page: FunnelPage) -> HTML {
    let rows = page.places.map { one -> DataTable.Row in
        DataTable.Row(
            [
                placeLink(one.place, page.reading)
            ]
                + FunnelStep.allCases.map { step in
                    let isThere = one.member.has(step)
                    return statusWord(
                        isThere ? Words(th: "แล้ว", en: "Yes") : Words(th: "ยัง", en: "No"),
                        state: isThere ? "certified" : "returned")
                })
    }
    return """
        <h2>\(th: "ราย อปท.", en: "By local government")</h2>
        \(dataTable(DataTable(label: Words(th: "องค์กรปกครองส่วนท้องถิ่น", en: "Local governments"), columns: [.init(words: Words(th: "อปท.", en: "Local government"))] + FunnelStep.allCases.map { .init(words: $0.words) }, rows: rows)))
        """
}

/// To its calls for those who chase it, to its figures for others.
func placeLink(_ place: LocalGovernment, _ reading: FunnelReading, step: FunnelStep? = nil) -> HTML {
    let round = reading.round.id
    let path =
        reading.mayFollowUp
        ? SitePath.funnel(.calls(round: round, code: place.code)).path + (step.map { "?step=\($0.rawValue)" } ?? "")
        : SitePath.assessment(round: round, code: place.code).path
    return "<a href=\"\(url: path)\">\(shortName: place)</a>"
}
