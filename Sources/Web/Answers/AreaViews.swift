import Domain
import Markup

/// The recording page of a whole area: a card for each indicator, one save button for those without script.
func wholeAreaPage(_ page: AreaPage, csrf: HTML, justSaved: Bool) -> HTML {
    """
    \(recordingHead(page, "\(page.area.name)", position: page.isEditable ? areaProgress(page) : .empty, saved: justSaved ? RecordingWords.saved : nil))
    \(recordingForm(page, csrf: csrf, "\(page.cards.map { indicatorCard($0, page) })"))
    \(if: page.isEditable, "<p>\(nextUnfinished(page.assessment, after: page.area.code))</p>")
    \(areaLinks(page))
    """
}

/// The form around the rows of an area.
func recordingForm(_ page: AreaPage, csrf: HTML, _ rows: HTML) -> HTML {
    """
    <form method="post" action="\(url: page.path.path)" class="area" data-autosave="\(page.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(page.assessment))">
    \(if: page.isEditable, "\(csrf)\(defaultButton())")
    \(rows)
    \(if: page.isEditable, "<p class=\"actions\"><button>\(RecordingWords.saveAll)</button></p>")
    </form>
    """
}

/// What Enter in a box does without script: it saves. Without it, it would press the first button of the form, whatever that is.
func defaultButton() -> HTML { "<button hidden>\(RecordingWords.saveAll)</button>" }

/// Links to the areas before and after this one, in the same way of filling in.
func areaLinks(_ page: AreaPage) -> HTML {
    guard let position = page.areas.firstIndex(where: { $0.code == page.area.code }) else { return .empty }
    func link(_ position: Int, _ relation: String, _ arrow: String) -> HTML? {
        guard page.areas.indices.contains(position) else { return nil }
        let area = page.areas[position]
        let path = page.mode.path(round: page.round, code: page.place, area: area.code, indicator: "")
        return "<a rel=\"\(relation)\" href=\"\(url: path.path)\">\(arrow) \(area.name)</a>"
    }
    return """
        <nav class="pager" aria-label="\(say(th: "ด้านอื่น", en: "Other areas"))">
        \(link(position - 1, "prev", "←"))
        \(link(position + 1, "next", "→"))
        </nav>
        """
}

/// Words that several recording pages share.
enum RecordingWords {
    static let saved = Words(th: "บันทึกแล้ว", en: "Saved")
    static let saveAll = Words(th: "บันทึกทั้งหน้า", en: "Save the whole page")
    static let blank = Words(th: "ยังไม่กรอก", en: "Not filled in")
    static let frame = Words(th: "กรอบการประเมิน (1)", en: "Frame (1)")
    static let provision = Words(th: "การจัดบริการสาธารณะ (2)", en: "Provision (2)")
    static let notCarriedOut = Words(th: "ไม่ได้ดำเนินการในปีงบประมาณ", en: "Not carried out in the fiscal year")
    static let note = Words(th: "หมายเหตุ", en: "Note")
    static let pilot = Words(th: "นำร่อง ไม่นับผล", en: "Pilot, not counted")
    static let history = Words(th: "ประวัติการแก้ไข", en: "Changes")
    static let receipt = Words(th: "เลขอ้างอิงรายการ", en: "Receipt")
}
