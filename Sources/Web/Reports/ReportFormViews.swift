import Actions
import Domain
import Markup

/// The form. Its head stands on every sheet of paper, with whose report it is: sheets get separated.
func reportForm(_ page: ReportPage) -> HTML {
    let heads = ReportPage.columns.enumerated().map { position, name -> HTML in
        switch position {
        case 0: "<th scope=\"col\" class=\"service\">\(name)</th>"
        case 2...5: "<th scope=\"col\" class=\"number\">\(name)</th>"
        default: "<th scope=\"col\">\(name)</th>"
        }
    }
    let whose: HTML =
        "\(th: "\(page.place.fullWords.th)", en: "\(fullName: page.place)") \(page.officialPlace) \(page.round.shortName) · \(page.basisWords)"
    let table: HTML = """
        <table class="report">
        <thead><tr class="print-only"><th colspan="7" scope="colgroup">\(whose)</th></tr>
        <tr>\(heads)</tr></thead>
        \(page.reading.report.areas.map { areaRows($0, page) })
        </table>
        """
    return wideTable(ReportPage.tableCaption.text, table)
}

private func areaRows(_ area: Report.Area, _ page: ReportPage) -> HTML {
    let missions = area.missions.map { mission -> HTML in
        """
        <tbody><tr><th colspan="7" scope="rowgroup">\(th: "ภารกิจ \(mission.name)", en: "Mission: \(thai: mission.name)")</th></tr>
        \(mission.rows.map { reportRow($0, page) })
        </tbody>
        """
    }
    return
        "<tbody class=\"area\"><tr><th colspan=\"7\" scope=\"rowgroup\">\(area.area.name)</th></tr></tbody>\n\(missions)"
}

/// The code leads to the handbook, the verdict to how it came about.
private func reportRow(_ row: ReportRow, _ page: ReportPage) -> HTML {
    let indicator = row.indicator
    let handbook = SitePath.handbookIndicator(set: page.set.id, indicator: indicator.code).path
    let explained = SitePath.improvement(
        .result(round: page.round.id, code: page.place.code, indicator: indicator.code)
    ).path
    return """
        <tr><td class="service">\(thai: row.service)</td>
        <th scope="row">\(row.number). \(indicator.name) <a class="code" href="\(url: handbook)">\(indicator.code)</a>\(if: !indicator.unitTH.isEmpty, " <small>\(th: "หน่วย", en: "unit"): \(thai: indicator.unitTH)</small>")\(if: indicator.pilot, " <span class=\"tag\">\(ResultsWords.pilot)</span>")</th>
        \(figureCell(row.target))\(figureCell(row.frame))\(figureCell(row.provision))\(figureCell(row.percent))
        <td><span data-verdict="\(row.verdict.rawValue)"><strong><a href="\(url: explained)">\(row.words)</a></strong></span>\(row.rateWords.map { " <small>(2) ÷ (1) = \(thai: $0)</small>" as HTML })\(if: !row.reason.isEmpty, " <small>\(th: "เหตุผล", en: "reason"): \(thai: row.reason)</small>")</td></tr>
        """
}

/// Words may break into lines, figures never do.
private func figureCell(_ cell: ReportCell) -> HTML {
    if case .words(let words) = cell { return "<td>\(words)</td>" }
    return "<td class=\"number\">\(cell.printed)</td>"
}
