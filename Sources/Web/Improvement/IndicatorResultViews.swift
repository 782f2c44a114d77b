import Actions
import Charts
import Domain
import Markup

func indicatorResultPage(_ page: IndicatorResultPage) -> HTML {
    let indicator = page.indicator
    let handbook = SitePath.handbookIndicator(set: page.report.set.id, indicator: indicator.code).path
    let isMissed =
        page.explained.explanation.verdict == .belowTarget || page.explained.explanation.verdict == .notCarriedOut
    return """
        <h1>\(th: "ผลตัวชี้วัด", en: "Result of indicator") <span class="code">\(indicator.code)</span></h1>
        <p>\(indicator.name)\(if: indicator.pilot, " <span class=\"tag\">\(RecordingWords.pilot)</span>")</p>
        <p class="place">\(fullName: page.place) <span>\(page.place.placeWords)</span> · \(page.round.shortName)</p>
        \(verdictLine(page.explained, isPreliminary: page.report.reading.certification == nil))
        \(if: isMissed && page.plan != nil, "<p><a href=\"\(url: (page.plan?.path ?? "") + "#" + indicator.code)\">\(ImprovementWords.plan)</a></p>")
        \(verdictExplanation(page.explained))
        \(yearsSection(page))
        \(peersSection(page))
        <p><a href="\(url: handbook)">\(th: "คู่มือตัวชี้วัด", en: "Handbook") \(indicator.code)</a> · <a href="\(url: SitePath.report(round: page.round.id, code: page.place.code).path)">\(th: "กลับไปรายงาน", en: "Back to the report")</a></p>
        """
}

// MARK: - Years

private func yearsSection(_ page: IndicatorResultPage) -> HTML {
    let title = Words(th: "ย้อนหลังไม่เกิน 5 ปี", en: "Up to five years")
    guard page.years.hasHistory else {
        return """
            <h2>\(title)</h2>
            <p>\(th: "ยังไม่มีผลของรอบก่อนในระบบ", en: "No earlier round is known to the system.")</p>
            """
    }
    let indicator = page.indicator
    let trend = MeasureTrend(
        page.years.years.map { year in
            MeasureTrend.Year(
                name: year.name, measure: year.measure, printed: year.measure?.twoPlaces.grouped ?? "",
                target: indicator.kind == .yesNo ? nil : year.target?.value, gapWord: year.gap?.short.text ?? "",
                breakWord: year.earlierTarget == nil ? nil : say(th: "เป้าหมายใหม่", en: "new target"))
        })
    let description = page.years.years.map { year in
        "\(year.name): \(year.measure.map { CellMeasure.words($0, indicator).text } ?? year.gap?.words.text ?? "-")"
    }.joined(separator: say(th: " ", en: "; "))
    return """
        <section class="trend-section" aria-labelledby="years">
        <h2 id="years">\(title)</h2>
        \(if: indicator.kind != .yesNo, measureLine(trend, id: "line", title: title.text, description: description))
        \(if: indicator.kind != .yesNo, "<p class=\"hint\">\(th: "เส้นประแนวนอนคือค่าเป้าหมาย ปีที่เทียบกับปีนี้ไม่ได้เว้นว่างไว้พร้อมคำบอก", en: "The dashed level is the target. A year that cannot be compared with this one is left out, with a word in its place.")</p>")
        \(yearsTable(page))
        </section>
        """
}

private func yearsTable(_ page: IndicatorResultPage) -> HTML {
    let indicator = page.indicator
    let columns = [
        DataTable.Column(words: Words(th: "รอบปี", en: "Round")),
        DataTable.Column(words: Words(th: "ผล", en: "Measure"), isNumber: true),
        DataTable.Column(words: Words(th: "ค่าเป้าหมาย", en: "Target"), isNumber: true),
        DataTable.Column(words: Words(th: "ผลการประเมิน", en: "Verdict")),
        DataTable.Column(words: Words(th: "การเปรียบเทียบ", en: "Comparison")),
    ]
    let rows = page.years.years.map { year -> DataTable.Row in
        let target = year.target.map { "\($0.comparison.sign) \($0.value.grouped)" } ?? "-"
        let verdict: HTML = year.verdict.map { "\(page.word($0, isMetAbove: year.isMetAbove))" } ?? "-"
        return DataTable.Row([
            "\(year.name)", year.measure.map { "\(CellMeasure.words($0, indicator))" } ?? "-",
            indicator.kind == .yesNo ? "\(year.target.map { $0.value.yesNo } ?? Words(both: "-"))" : "\(target)",
            verdict,
            yearNote(year),
        ])
    }
    return dataTable(
        DataTable(label: Words(th: "ผลย้อนหลัง", en: "Earlier results"), columns: columns, rows: rows))
}

private func yearNote(_ year: IndicatorYears.Year) -> HTML {
    let notes = [
        year.gap.map(\.words),
        year.earlierTarget.map {
            Words(
                th: "ค่าเป้าหมายเปลี่ยนจาก \($0.comparison.sign) \($0.value.grouped)",
                en: "target changed from \($0.comparison.sign) \($0.value.grouped)")
        },
        year.isCertified || year.gap == .notCertified ? nil : Words(th: "ผลเบื้องต้น", en: "preliminary"),
    ].compactMap { $0 }
    return notes.isEmpty ? "-" : "\(notes.map(\.text).joined(separator: " · "))"
}

// MARK: - Peers

private func peersSection(_ page: IndicatorResultPage) -> HTML {
    let title: HTML = "<h2>\(th: "เทียบกับ อปท. ลักษณะเดียวกัน", en: "Among its peers")</h2>"
    if page.indicator.publish == .provinceOnly {
        return """
            \(title)
            <p>\(th: "ข้อนี้เผยแพร่เฉพาะผลรวมระดับจังหวัด เพื่อคุ้มครองข้อมูลส่วนบุคคล จึงไม่แสดงของแห่งอื่น", en: "Of this indicator only totals of provinces are published, to protect personal data, so nothing is shown of others.")</p>
            """
    }
    return """
        \(title)
        <p class="hint">\(th: "ใช้ข้อมูลของแห่งอื่นเฉพาะที่รับรองแล้ว และเผยแพร่ได้", en: "Of others only certified figures that may be published are used.")\(if: page.round.state == .open, " \(th: "รอบนี้ยังเปิดอยู่ จึงเป็นผลเบื้องต้น", en: "The round is still open, so this is preliminary.")")</p>
        \(peersTable(page.peers.groups, of: page.indicator.kind == .yesNo ? .yesNo : .measure))
        <p class="hint">\(sizeNote(page)) \(th: "ภาคแบ่งตามเลขตัวแรกของรหัสจังหวัด แห่งที่ใกล้ที่สุดมีไม่เกิน \(PeerGroup.mostNeighbours) แห่ง วัดตามพิกัดในทะเบียน และมีพื้นที่ตั้งแต่ครึ่งหนึ่งถึงสองเท่า", en: "Regions go by the first digit of the code of the province. The nearest are \(PeerGroup.mostNeighbours) at most, by the coordinates of the register, with half to double the area.") \(th: "ที่ไม่มีพิกัดใช้ค่าเฉลี่ยของแห่งอื่นในอำเภอ ระยะจึงเป็นค่าประมาณ (≈)", en: "Where it has none, the mean of the district stands for them, and the distance is approximate (≈).") \(th: "กลุ่มที่มีตัวเลขน้อยกว่า \(PeerComparison.fewest) แห่งไม่แสดงค่ากลาง", en: "A group with fewer than \(PeerComparison.fewest) figures shows no median.")</p>
        \(if: !page.peers.neighbours.isEmpty, neighboursTable(page))
        """
}

private func sizeNote(_ page: IndicatorResultPage) -> HTML {
    page.peers.lacksSize
        ? "\(th: "ยังไม่ได้บันทึกจำนวนประชากร จึงไม่มีกลุ่มตามขนาด", en: "The population is not recorded, so there is no group by size.")"
        : "\(th: "ขนาดแบ่งตามจำนวนประชากรที่ อปท. บันทึกเป็นข้อมูลพื้นฐาน เพราะทะเบียนไม่มี", en: "Size goes by the population that was recorded as base data, since the register has none.")"
}

private func neighboursTable(_ page: IndicatorResultPage) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "แห่งที่ใกล้ที่สุด", en: "Nearest")),
        DataTable.Column(words: Words(th: "ระยะ (กม.)", en: "Distance (km)"), isNumber: true),
        DataTable.Column(words: Words(th: "ผล", en: "Measure"), isNumber: true),
        DataTable.Column(words: Words(th: "ผลการประเมิน", en: "Verdict")),
    ]
    return """
        <h3>\(th: "แห่งที่ใกล้ที่สุด", en: "The nearest ones")</h3>
        \(dataTable(DataTable(label: Words(th: "แห่งที่ใกล้ที่สุด", en: "The nearest ones"), columns: columns, rows: page.peers.neighbours.map { neighbour($0, page) })))
        """
}

private func neighbour(_ peer: NamedPeer, _ page: IndicatorResultPage) -> DataTable.Row {
    let name: HTML = "\(shortName: peer.place) <small>\(peer.place.placeWords)</small>"
    switch peer.cell {
    case .figure(let measure, let isMet):
        let isAbove = Judgement(
            page.indicator, for: peer.place.type, answer: peer.answer, effectiveFrame: peer.answer?.frame
        ).isMetAbove
        return DataTable.Row([
            name, "\(peer.distance?.printed ?? "-")", "\(CellMeasure.words(measure, page.indicator))",
            "\(page.word(isMet ? .met : .belowTarget, isMetAbove: isAbove))",
        ])
    case .without(let reason):
        return DataTable.Row([name, "\(peer.distance?.printed ?? "-")", "-", "\(reason.words)"])
    }
}

extension IndicatorResultPage {
    /// The word of this round's set.
    func word(_ verdict: Verdict, isMetAbove: Bool) -> Words {
        report.set.words.words(for: verdict, isMetAbove: isMetAbove, of: indicator)
    }
}
