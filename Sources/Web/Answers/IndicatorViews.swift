import Domain
import Markup

/// One row on a page of its own: its boxes, and everything that is known of it one tap away.
func oneIndicatorPage(_ page: IndicatorPage, csrf: HTML, saved: String?) -> HTML {
    let (area, card) = (page.area, page.card)
    let code = card.indicator.code
    return """
        \(recordingHead(area, indicatorTitle(card.indicator), position: position(page), saved: savedWords(saved, on: code)))
        <form method="post" action="\(url: area.path.path)" class="area" data-autosave="\(area.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(area.assessment))">
        \(if: area.isEditable, "\(csrf)\(defaultButton())")
        <section class="card indicator" id="\(code)" aria-label="\(code)"\(if: !area.isHeld(card), " data-save=\"\(url: savePath(card, area))\"")\(if: card.indicator.pilot, " data-pilot")>
        \(targetLine(card))
        \(about(card, area))
        \(rowFields(card, area))
        \(noteField(card, area))
        </section>
        \(if: area.isOpen(card), buttons(page))
        </form>
        \(neighbours(page))
        \(rowLinks(card, area))
        """
}

private func savedWords(_ saved: String?, on code: String) -> Words? {
    saved.map { row in
        row == code
            ? RecordingWords.saved
            : Words(th: "บันทึกข้อ \(row) แล้ว", en: "Indicator \(row) saved")
    }
}

private func position(_ page: IndicatorPage) -> HTML {
    let area = page.area
    return """
        <p class="way-on">\(if: area.isEditable, nextUnfinished(area.assessment, after: page.card.indicator.code, .main)) <span class="hint">\(area.area.name) · \(th: "ข้อ \(page.position) จาก \(page.count)", en: "Indicator \(page.position) of \(page.count)")</span></p>
        """
}

private func buttons(_ page: IndicatorPage) -> HTML {
    let words =
        page.next == nil
        ? Words(th: "บันทึก และกลับไปรายการที่ต้องกรอก", en: "Save and go back to the task list")
        : Words(th: "บันทึกและไปข้อถัดไป", en: "Save and go to the next")
    return """
        <p class="actions"><button>\(words)</button>
        <button class="quiet" name="stay" value="1">\(th: "บันทึก", en: "Save")</button></p>
        """
}

/// Definition, evidence, and status and source of the target, each folded.
private func about(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <div class="about">
    <details><summary>\(th: "นิยามและหน่วยนับ", en: "Definition and unit")</summary>
    \(whereItBelongs(card.indicator))
    \(definition(card, page))
    </details>
    \(if: !card.indicator.evidenceTH.isEmpty, "<details><summary>\(th: "หลักฐานที่ควรเตรียม", en: "Evidence to prepare")</summary>\(evidenceList(card.indicator))</details>")
    <details><summary>\(th: "สถานะและที่มาของค่าเป้าหมาย", en: "Status and source of the target")</summary>
    \(targetFacts(card.indicator, card.type, page.standards))
    </details>
    \(faqFold(card.faq))
    </div>
    """
}

private func neighbours(_ page: IndicatorPage) -> HTML {
    func link(_ indicator: Indicator?, _ relation: String, _ words: (Indicator) -> HTML) -> HTML? {
        indicator.map { indicator in
            let path = SitePath.indicator(round: page.area.round, code: page.area.place, indicator: indicator.code).path
            return "<a rel=\"\(relation)\" href=\"\(url: path)\">\(words(indicator))</a>"
        }
    }
    return """
        <nav class="pager" aria-label="\(say(th: "ข้ออื่น", en: "Other indicators"))">
        \(link(page.previous, "prev") { "← \(th: "ข้อก่อนหน้า", en: "Previous"): \($0.codeAndName)" })
        \(link(page.next, "next") { "\(th: "ข้อถัดไป", en: "Next"): \($0.codeAndName) →" })
        </nav>
        """
}

// MARK: - What is known of an indicator

/// What is counted in each box, in which unit and of which year, and how the result comes about.
func definition(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <dl class="facts">
    \(askedFor(card.indicator, page.standards))
    <dt>\(th: "ข้อมูลของ", en: "Figures of")</dt><dd>\(page.standards.set.period.words)</dd>
    </dl>
    """
}

func evidence(_ indicator: Indicator) -> HTML {
    guard !indicator.evidenceTH.isEmpty else { return .empty }
    return """
        <p>\(th: "หลักฐานที่ควรเตรียม", en: "Evidence to prepare")</p>
        \(evidenceList(indicator))
        """
}

private func evidenceList(_ indicator: Indicator) -> HTML {
    "<ul>\(indicator.evidenceTH.map { "<li>\(thai: $0)</li>" as HTML })</ul>"
}

/// The target of one type, how far it can be trusted, and where it comes from.
func targetFacts(_ indicator: Indicator, _ type: LocalGovernmentType, _ standards: Standards) -> HTML {
    let sources = indicator.source.map { source -> HTML in
        source.hasPrefix("https://") || source.hasPrefix("http://")
            ? "<li><a href=\"\(url: source)\" rel=\"noreferrer\">\(source)</a></li>" : "<li>\(thai: source)</li>"
    }
    let hasBasis = !indicator.basis.isEmpty && indicator.basis != indicator.status.rawValue
    return """
        <dl class="facts">
        <dt>\(th: "ค่าเป้าหมายของ\(type.name.th)", en: "Target of a \(type.name.en)")</dt><dd><strong>\(thai: indicator.targetWords(for: type, in: PageLanguage.current))</strong></dd>
        <dt>\(th: "สถานะของตัวชี้วัด", en: "Status of the indicator")</dt><dd>\(indicator.status.words)</dd>
        \(if: hasBasis, "<dt>\(th: "ที่มาของค่าเป้าหมาย", en: "Basis of the target")</dt><dd lang=\"en\">\(indicator.basis)</dd>")
        \(if: !sources.isEmpty, "<dt>\(th: "เอกสารอ้างอิง", en: "Sources")</dt><dd lang=\"en\"><ul>\(sources)</ul></dd>")
        <dt>\(th: "ชุดตัวชี้วัด", en: "Standard set")</dt><dd>\(ThaiDigits.arabic(standards.set.title)) <code>\(String(standards.sha256.prefix(12)))…</code></dd>
        </dl>
        """
}
