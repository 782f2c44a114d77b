import Actions
import Domain
import Markup

/// The recording page of one area: a card for each indicator, one save button for those without script.
func areaPage(_ page: AreaPage, csrf: HTML, justSaved: Bool) -> HTML {
    let place = page.assessment.localGovernment
    let round = page.assessment.round.id
    let path = SitePath.area(round: round, code: place.code, area: page.area.code).path
    let unsaved = page.cards.filter { $0.draft != nil }
    return """
        <h1>\(page.area.nameTH)</h1>
        \(placeLine(page.assessment))
        \(if: justSaved && unsaved.isEmpty, "<p class=\"notice good\" role=\"status\">บันทึกแล้ว</p>")
        \(if: !unsaved.isEmpty, unsavedSummary(unsaved))
        \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
        \(if: page.isEditable, blankRows(page.cards))
        <form method="post" action="\(url: path)" class="area" data-autosave="\(page.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(page.assessment))">
        \(if: page.isEditable, csrf)
        \(page.cards.map { indicatorCard($0, page) })
        \(if: page.isEditable, "<p class=\"actions\"><button>บันทึกทั้งหน้า</button></p>")
        </form>
        \(if: page.isEditable, nextUnfinishedLink(page.assessment, after: page.area.code))
        \(areaLinks(page))
        """
}

/// What is not saved yet, and why it is where that is the same for all.
private func unsavedSummary(_ cards: [IndicatorCard]) -> HTML {
    let items = cards.map { card -> HTML in
        "<li><a href=\"#\(card.indicator.code)\">\(card.indicator.code) \(card.indicator.nameTH)</a></li>"
    }
    let late = cards.compactMap(\.lateReason).first
    return """
        <div class="error-summary" role="alert" tabindex="-1">
        <p>มี \(cards.count) ข้อที่ยังไม่บันทึก สิ่งที่กรอกไว้ยังอยู่ในช่อง</p>
        \(late.map { "<p>\($0.words) โปรดคัดลอกสิ่งที่กรอกไว้ก่อนออกจากหน้านี้</p>" as HTML })
        <ul>\(items)</ul>
        </div>
        """
}

/// Where the script of a recording page finds the rules by which it judges.
func rulesPath(_ assessment: Assessment) -> String {
    SitePath.rules(round: assessment.round.id, type: assessment.localGovernment.type.rawValue).path
}

/// Why nothing can be changed.
func closedNotice(_ reason: ClosedReason) -> HTML {
    "<p class=\"notice\">\(reason.words)</p>"
}

/// The rows of this page that are still blank.
private func blankRows(_ cards: [IndicatorCard]) -> HTML {
    let blank = cards.filter { $0.state.verdict == .notRecorded }
    guard !blank.isEmpty else { return "<p class=\"hint\">ด้านนี้กรอกครบแล้ว</p>" }
    let links = blank.map { " <a href=\"#\($0.indicator.code)\">\($0.indicator.code)</a>" as HTML }
    return "<p class=\"hint\">ยังไม่กรอก \(blank.count) ข้อ:\(links)</p>"
}

/// To the next row that still needs somebody; the address finds it at the moment it is followed.
/// - Parameter after: the part of the task list the reader has before him.
func nextUnfinishedLink(_ assessment: Assessment, after: String) -> HTML {
    let path = SitePath.nextUnfinished(round: assessment.round.id, code: assessment.localGovernment.code).path
    return "<p><a data-next-unfinished href=\"\(url: "\(path)?after=\(after)")\">ข้อถัดไปที่ยังกรอกไม่ครบ</a></p>"
}

/// Links to the areas before and after this one.
private func areaLinks(_ page: AreaPage) -> HTML {
    let type = page.assessment.localGovernment.type
    let areas = page.standards.set.areas.filter { area in
        page.standards.set.indicators.contains { $0.area == area.code && $0.applies(to: type) }
    }
    guard let position = areas.firstIndex(where: { $0.code == page.area.code }) else { return .empty }
    func link(_ area: StandardSet.Area, _ relation: String, _ words: String) -> HTML {
        let path = SitePath.area(
            round: page.assessment.round.id, code: page.assessment.localGovernment.code, area: area.code)
        return "<a rel=\"\(relation)\" href=\"\(url: path.path)\">\(words) \(area.nameTH)</a>"
    }
    return """
        <nav class="pager" aria-label="ด้านอื่น">
        \(position > 0 ? link(areas[position - 1], "prev", "←") : nil)
        \(position + 1 < areas.count ? link(areas[position + 1], "next", "→") : nil)
        </nav>
        """
}
