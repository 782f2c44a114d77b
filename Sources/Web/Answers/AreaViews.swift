import Actions
import Domain
import Markup

/// The recording page of one area: a card for each indicator, one save button for those without script.
func areaPage(
    _ page: AreaPage, csrf: HTML, justSaved: Bool, problems: [String: SaveAnswer.Outcome]
) -> HTML {
    let place = page.assessment.localGovernment
    let round = page.assessment.round.id
    let path = SitePath.area(round: round, code: place.code, area: page.area.code).path
    let unsaved = page.cards.filter { $0.draft != nil }
    return """
        <h1>\(page.area.nameTH)</h1>
        <p class="place">\(place.fullName) <span>\(place.place)</span> · รอบปี \(round)</p>
        \(if: justSaved && unsaved.isEmpty, "<p class=\"notice good\" role=\"status\">บันทึกแล้ว</p>")
        \(if: !unsaved.isEmpty, unsavedSummary(unsaved))
        \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
        <form method="post" action="\(url: path)" class="area" data-autosave="\(page.isEditable ? "on" : "off")">
        \(csrf)
        \(page.cards.map { indicatorCard($0, page) })
        \(if: page.isEditable, "<p class=\"actions\"><button>บันทึกทั้งหน้า</button></p>")
        </form>
        \(areaLinks(page))
        """
}

private func unsavedSummary(_ cards: [IndicatorCard]) -> HTML {
    let items = cards.map { card -> HTML in
        "<li><a href=\"#\(card.indicator.code)\">\(card.indicator.code) \(card.indicator.nameTH)</a></li>"
    }
    return """
        <div class="error-summary" role="alert" tabindex="-1">
        <p>มี \(cards.count) ข้อที่ยังไม่บันทึก สิ่งที่กรอกไว้ยังอยู่ในช่อง</p>
        <ul>\(items)</ul>
        </div>
        """
}

private func closedNotice(_ reason: ClosedReason) -> HTML {
    "<p class=\"notice\">\(reason.wordsTH)</p>"
}

/// Links to the areas before and after this one.
private func areaLinks(_ page: AreaPage) -> HTML {
    let type = page.assessment.localGovernment.type
    let areas = page.standards.set.areas.filter { area in
        page.standards.set.indicators.contains { $0.area == area.code && $0.applies(to: type) }
    }
    guard let position = areas.firstIndex(where: { $0.code == page.area.code }) else { return .empty }
    func link(_ area: StandardSet.Area, _ words: String) -> HTML {
        let path = SitePath.area(
            round: page.assessment.round.id, code: page.assessment.localGovernment.code, area: area.code)
        return "<a href=\"\(url: path.path)\">\(words)\(area.nameTH)</a>"
    }
    return """
        <nav class="pager" aria-label="ด้านอื่น">
        \(position > 0 ? link(areas[position - 1], "← ") : nil)
        \(position + 1 < areas.count ? link(areas[position + 1], "→ ") : nil)
        </nav>
        """
}
