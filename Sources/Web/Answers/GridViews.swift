import Domain
import Markup

/// The recording page of a whole area as a grid: a line for each indicator, its boxes under each other.
func gridPage(_ page: AreaPage, csrf: HTML, justSaved: Bool) -> HTML {
    """
    \(recordingHead(page, "\(page.area.name)", position: page.isEditable ? areaProgress(page) : .empty, saved: justSaved ? RecordingWords.saved : nil))
    \(if: page.isEditable, gridHelp())
    \(recordingForm(page, csrf: csrf, grid(page)))
    \(if: page.isEditable, "<div class=\"paste-report\" data-paste-report role=\"status\"></div>")
    \(if: page.isEditable, "<p>\(nextUnfinished(page.assessment, after: page.area.code))</p>")
    \(areaLinks(page))
    """
}

/// What the keys do and how to paste: hidden until the script that makes it true is there.
private func gridHelp() -> HTML {
    """
    <div data-grid-help hidden>
    <details><summary>\(th: "ใช้แป้นพิมพ์และวางจาก Excel", en: "Keyboard, and pasting from Excel")</summary>
    <ul>
    <li>\(th: "ปุ่มลูกศรย้ายช่อง ปุ่ม Enter ลงช่องล่าง ปุ่ม Esc คืนค่าเดิมของช่อง", en: "Arrow keys move between the boxes, Enter goes down, Esc restores the box")</li>
    <li>\(th: "คัดลอกหนึ่งหรือสองคอลัมน์จาก Excel แล้ววางในช่องแรก ระบบกรอกลงไปตามลำดับ ช่องว่างใน Excel ไม่เปลี่ยนค่าเดิม", en: "Copy one or two columns in Excel and paste them into the first box: they fill the boxes downward. Blank cells of Excel change nothing")</li>
    </ul></details>
    </div>
    """
}

private func grid(_ page: AreaPage) -> HTML {
    """
    <table class="grid">
    <caption class="visually-hidden">\(page.area.name)</caption>
    <thead><tr><th scope="col">\(th: "ตัวชี้วัด", en: "Indicator")</th><th scope="col">\(RecordingWords.frame)</th><th scope="col">\(RecordingWords.provision)</th><th scope="col">\(th: "ผลและการบันทึก", en: "Result and saving")</th></tr></thead>
    \(page.cards.map { gridRow($0, page) })
    </table>
    """
}

/// A part of the table for each indicator, so that two values in conflict have a line of their own in it.
private func gridRow(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let code = card.indicator.code
    let path = SitePath.indicator(round: page.round, code: page.place, indicator: code).path
    let conflict = page.isOpen(card) ? Conflict(card, reader: page.reader).map(conflictBlock) : nil
    return """
        <tbody id="\(code)"\(if: !page.isHeld(card), " data-save=\"\(url: savePath(card, page))\"")\(if: card.indicator.pilot, " data-pilot")>
        <tr><th scope="row"><a href="\(url: path)">\(indicatorTitle(card.indicator))</a> <span class="hint">\(thai: unbroken(card.indicator.targetWords(for: card.type, in: PageLanguage.current)))</span>\(incomparable(card))</th>
        \(frameCell(card, page))
        <td>\(provisionCell(card, page))\(carriedOutField(card, page))\(proposalBlock(card, page))</td>
        <td>\(page.isHeld(card) ? heldLine() : versionFields(card))\(page.returned?.line(code))<input type="hidden" name="note.\(code)" value="\(card.note)">\(verdictLine(card))
        \(largeChangeLine(card, note: "\(path)#note-\(code)"))
        <p class="save-state" aria-live="polite">\(saveState(card))</p>
        \(problemLine(card.problems(of: .note), id: "note-\(code)"))\(noteLink(card, path))\(observationsLink(card, page))</td></tr>
        \(conflict.map { "<tr><td colspan=\"4\">\($0)</td></tr>" as HTML })
        </tbody>
        """
}

private func frameCell(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    guard indicator.kind.hasFrame else {
        return "<td class=\"none\"><span>\(th: "ข้อนี้ไม่มีกรอบ (1)", en: "No frame (1)")</span></td>"
    }
    if let item = indicator.frameFrom {
        return """
            <td data-base="\(item)" data-figure="\(card.state.effectiveFrame?.description ?? "")"><span class="label">(1) \(thai: indicator.frameTH)</span>\(baseFigure(card))\(baseDataLink(item, card, page))</td>
            """
    }
    return "<td>\(gridBox(frameBox(card, page)))</td>"
}

private func provisionCell(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    guard card.indicator.kind == .yesNo else { return gridBox(provisionBox(card, page)) }
    return provisionField(card, page)
}

private func gridBox(_ box: NumberBox) -> HTML {
    "<label for=\"\(box.id)\">\(thai: box.label)</label>\(numberInput(box))\(underBox(box))"
}

/// A note is kept as it is; it is written on the page of its row.
private func noteLink(_ card: IndicatorCard, _ path: String) -> HTML {
    guard !card.note.isEmpty else { return .empty }
    return
        "<p class=\"hint\"><a href=\"\(url: "\(path)#note-\(card.indicator.code)")\">\(th: "มีหมายเหตุ", en: "Has a note")</a></p>"
}

private func observationsLink(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    guard !card.observations.isEmpty else { return .empty }
    return
        "<p class=\"hint\"><a href=\"\(url: observationsPath(card, page).path)\">\(ObservationWords.open(card.observations.count))</a></p>"
}

/// Sign, figure and per cent in one line: "≥ 80 %" with spaces at which no line ends.
private func unbroken(_ target: String) -> String {
    target.replacing("≥ ", with: "≥\u{a0}").replacing("≤ ", with: "≤\u{a0}").replacing(" %", with: "\u{a0}%")
}
