import Actions
import Domain
import Markup

/// The report as officers know it: what it is about, what came out in numbers, then the form in its seven columns.
func reportPage(_ page: ReportPage) -> HTML {
    let round = page.round
    let code = page.place.code
    return """
        <h1>\(page.title)</h1>
        <p class="place">\(page.officialPlace) · รอบการประเมิน ประจำปี พ.ศ. \(round.id)</p>
        <p class="notice\(if: page.reading.certification != nil, " good")">\(basisNotice(page))</p>
        \(reportFacts(page))
        <p class="actions screen-only"><a class="button quiet" href="\(url: SitePath.reportCSV(round: round.id, code: code).path)" download>ดาวน์โหลด CSV</a>
        \(if: page.mayReadAnswers, "<a href=\"\(url: SitePath.assessment(round: round.id, code: code).path)\">ข้อมูลที่บันทึกของ \(page.place.shortName)</a>")
        <span class="hint">พิมพ์ลงกระดาษ A4 ได้จากคำสั่งพิมพ์ของเบราว์เซอร์ (Ctrl+P)</span></p>
        <h2>สรุปจำนวนตัวชี้วัด</h2>
        \(reportSummary(page))
        <h2>ผลการประเมินรายตัวชี้วัด</h2>
        \(reportTable(page))
        """
}

private func basisNotice(_ page: ReportPage) -> HTML {
    guard let seal = page.seal else {
        return "<strong>\(page.basisWords)</strong> ข้อมูล ณ วันที่ \(ReportPage.moment(page.at)) อาจเปลี่ยนแปลงได้จนกว่าจะรับรอง"
    }
    return "<strong>\(page.basisWords)</strong> รหัสยืนยันข้อมูล (SHA-256) <code>\(seal)</code>"
}

private func reportFacts(_ page: ReportPage) -> HTML {
    let period = page.set.period
    let resolution = page.round.resolution.words
    return """
        <dl class="facts">
        \(resolution.map { "<dt>ดำเนินการตาม</dt><dd>\($0)</dd>" as HTML })
        <dt>ชุดตัวชี้วัดและค่าเป้าหมาย</dt><dd>\(page.set.titleTH) <span class="code">(\(page.set.id))</span>\(page.reading.amendments.map { "<br>\($0.words)" as HTML })</dd>
        <dt>ข้อมูลของ</dt><dd>ปีงบประมาณ พ.ศ. \(period.fiscalYearBE) (\(period.from.long()) ถึง \(period.to.long()))</dd>
        <dt>รหัส อปท.</dt><dd>\(page.place.code)</dd>
        </dl>
        """
}

/// How many rows came to each verdict, and the pooled rate, by area and in all.
private func reportSummary(_ page: ReportPage) -> HTML {
    let report = page.reading.report
    let heads = Verdict.allCases.map { verdict -> HTML in
        "<th scope=\"col\" class=\"number\">\(tallyHeading(verdict, page.set.words))</th>"
    }
    func row(_ name: String, _ tally: Tally) -> HTML {
        let counts = Verdict.allCases.map { "<td class=\"number\">\(tally[$0])</td>" as HTML }
        return """
            <tr><th scope="row">\(name)</th><td class="number">\(tally.printedRate)</td>\(counts)<td class="number">\(tally.applicable)</td></tr>
            """
    }
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="สรุปจำนวนตัวชี้วัด">
        <table class="figures">
        <thead><tr><th scope="col">ด้าน</th><th scope="col" class="number">ร้อยละที่ผ่าน</th>\(heads)<th scope="col" class="number">รวม</th></tr></thead>
        <tbody>\(report.areas.map { row($0.area.nameTH, $0.tally) })</tbody>
        <tfoot>\(row("รวมทุกด้าน", report.tally))</tfoot>
        </table>
        </div>
        <p class="hint">\(rateNote(page.set.words))\(if: report.hasPilots, " ตัวชี้วัดนำร่องแสดงผลไว้แต่ไม่นับรวม")</p>
        """
}

/// The form. Its head stands on every sheet of paper, with whose report it is: sheets get separated.
private func reportTable(_ page: ReportPage) -> HTML {
    let heads = ReportPage.columns.enumerated().map { position, name -> HTML in
        switch position {
        case 0: "<th scope=\"col\" class=\"service\">\(name)</th>"
        case 2...5: "<th scope=\"col\" class=\"number\">\(name)</th>"
        default: "<th scope=\"col\">\(name)</th>"
        }
    }
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="ผลการประเมินรายตัวชี้วัด">
        <table class="report">
        <thead><tr class="print-only"><th colspan="7" scope="colgroup">\(page.place.fullName) \(page.officialPlace) ปี พ.ศ. \(page.round.id) · \(page.basisWords)</th></tr>
        <tr>\(heads)</tr></thead>
        \(page.reading.report.areas.map { areaRows($0, page.set.id) })
        </table>
        </div>
        """
}

private func areaRows(_ area: Report.Area, _ set: String) -> HTML {
    let missions = area.missions.map { mission -> HTML in
        """
        <tbody><tr><th colspan="7" scope="rowgroup">ภารกิจ \(mission.name)</th></tr>
        \(mission.rows.map { reportRow($0, set) })
        </tbody>
        """
    }
    return
        "<tbody class=\"area\"><tr><th colspan=\"7\" scope=\"rowgroup\">\(area.area.nameTH)</th></tr></tbody>\n\(missions)"
}

private func reportRow(_ row: ReportRow, _ set: String) -> HTML {
    let indicator = row.indicator
    let handbook = SitePath.handbookIndicator(set: set, indicator: indicator.code).path
    return """
        <tr><td class="service">\(row.service)</td>
        <th scope="row">\(row.number). \(row.criterion) <a class="code" href="\(url: handbook)">\(indicator.code)</a>\(if: !indicator.unitTH.isEmpty, " <small>หน่วย: \(indicator.unitTH)</small>")\(if: indicator.pilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")</th>
        \(figureCell(row.target))\(figureCell(row.frame))\(figureCell(row.provision))\(figureCell(row.percent))
        <td><span data-verdict="\(row.verdict.rawValue)"><strong>\(row.word)</strong></span>\(row.rateWords.map { " <small>(2) ÷ (1) = \($0)</small>" as HTML })\(if: !row.reason.isEmpty, " <small>เหตุผล: \(row.reason)</small>")</td></tr>
        """
}

/// Words may break into lines, figures never do.
private func figureCell(_ cell: ReportCell) -> HTML {
    if case .words(let words) = cell { return "<td>\(words)</td>" }
    return "<td class=\"number\">\(cell.printed)</td>"
}
