import Domain
import Markup

/// The base data of one assessment: a box for each item, one save button for those without script.
func baseDataPage(_ page: BaseDataPage, csrf: HTML, justSaved: Bool) -> HTML {
    let path = SitePath.baseData(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    let unsaved = page.cards.filter { $0.draft != nil }
    return """
        <h1>ข้อมูลพื้นฐาน</h1>
        \(placeLine(page.assessment))
        <p>กรอกครั้งเดียวต่อรอบ ใช้เป็นกรอบการประเมิน (1) ของตัวชี้วัดหลายข้อ</p>
        \(if: justSaved && unsaved.isEmpty, "<p class=\"notice good\" role=\"status\">บันทึกแล้ว</p>")
        \(if: !unsaved.isEmpty, unsavedSummary(unsaved))
        \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
        <form method="post" action="\(url: path)" class="area" data-autosave="\(page.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(page.assessment))">
        \(if: page.isEditable, csrf)
        \(page.cards.map { baseDataCard($0, page) })
        \(if: page.isEditable, "<p class=\"actions\"><button>บันทึกทั้งหน้า</button></p>")
        </form>
        \(if: page.isEditable, nextUnfinishedLink(page.assessment, after: UnfinishedRows.baseData))
        """
}

private func unsavedSummary(_ cards: [BaseDataCard]) -> HTML {
    let items = cards.map { "<li><a href=\"#\($0.item.code)\">\($0.item.nameTH)</a></li>" as HTML }
    let late = cards.compactMap(\.lateReason).first
    return """
        <div class="error-summary" role="alert" tabindex="-1">
        <p>มี \(cards.count) รายการที่ยังไม่บันทึก สิ่งที่กรอกไว้ยังอยู่ในช่อง</p>
        \(late.map { "<p>\($0.words) โปรดคัดลอกสิ่งที่กรอกไว้ก่อนออกจากหน้านี้</p>" as HTML })
        <ul>\(items)</ul>
        </div>
        """
}

private func baseDataCard(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    let code = card.item.code
    let round = page.assessment.round.id
    let place = page.assessment.localGovernment.code
    return """
        <article class="indicator" id="\(code)" data-save="\(url: SitePath.baseValue(round: round, code: place, item: code).path)">
        <h2>\(card.item.nameTH)</h2>
        \(card.item.asOf.map { "<p class=\"hint\">ข้อมูล ณ วันที่ \($0.long())</p>" as HTML })
        <input type="hidden" name="version.\(code)" value="\(card.draft?.seenVersion ?? card.version)">
        <div class="boxes">
        \(numberBox(NumberBox(field: "provision", subject: code, value: card.text, label: "จำนวน", unit: card.item.unitTH, isEditable: page.isEditable, problems: card.draftProblems)))
        </div>
        <p class="save-state" aria-live="polite">\(saveState(card))</p>
        \(if: card.isConflict && page.isEditable, conflict(card))
        \(dependants(card, page))
        <p><a href="\(url: SitePath.baseValueHistory(round: round, code: place, item: code).path)">ประวัติการแก้ไข</a></p>
        </article>
        """
}

private func saveState(_ card: BaseDataCard) -> HTML {
    if let draft = card.draft {
        let why =
            card.lateReason?.words.text
            ?? (card.isConflict ? "มีค่าอื่นบันทึกไว้แล้ว" : card.draftProblems.first?.words.text ?? "กด “บันทึกทั้งหน้า” เพื่อบันทึก")
        return "<span class=\"unsaved\">ยังไม่บันทึก: \(why)</span> (กรอกเมื่อ \(ThaiClock.dateTime(draft.savedAt)))"
    }
    guard let stored = card.stored else { return .empty }
    return "บันทึกแล้ว \(ThaiClock.dateTime(stored.savedAt)) โดย \(card.savedByName ?? "")"
}

/// Both values, and a button for each.
private func conflict(_ card: BaseDataCard) -> HTML {
    """
    <div class="conflict">
    <h3>มีค่าที่ไม่ตรงกันสองค่า</h3>
    <table><thead><tr><th scope="col">ค่า</th><th scope="col">จำนวน</th><th scope="col">โดย</th></tr></thead><tbody>
    <tr><th scope="row">ที่บันทึกอยู่</th><td>\(card.stored?.value.map { "\($0.grouped) \(card.item.unitTH)" } ?? "ว่าง")</td><td>\(card.savedByName ?? "") \(card.stored.map { ThaiClock.dateTime($0.savedAt) } ?? "")</td></tr>
    <tr><th scope="row">ที่ท่านกรอก</th><td>\(card.text.isEmpty ? "ว่าง" : "\(card.text) \(card.item.unitTH)")</td><td>ท่าน \(card.draft.map { ThaiClock.dateTime($0.savedAt) } ?? "")</td></tr>
    </tbody></table>
    \(conflictButtons(card.item.code, seen: card.version))
    </div>
    """
}

/// Which rows stand or fall with this figure.
private func dependants(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    guard !card.dependants.isEmpty else {
        return "<p class=\"hint\">ไม่มีตัวชี้วัดของ อปท. ประเภทนี้ที่ใช้ข้อมูลนี้เป็นกรอบ</p>"
    }
    let links = card.dependants.map { indicator -> HTML in
        let path = indicator.path(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
        return "<li><a href=\"\(url: path)\">\(indicator.code) \(indicator.nameTH)</a></li>"
    }
    return """
        <p class="hint">ใช้เป็นกรอบการประเมิน (1) ของตัวชี้วัด</p>
        <ul>\(links)</ul>
        """
}
