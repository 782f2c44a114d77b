import Actions
import Domain
import Markup

/// One indicator: what is asked, the boxes, the verdict as it stands, and why.
func indicatorCard(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    let code = indicator.code
    let round = page.assessment.round.id
    let place = page.assessment.localGovernment.code
    let save = SitePath.answer(round: round, code: place, indicator: code).path
    return """
        <article class="indicator" id="\(code)" data-save="\(url: save)">
        <h2><span class="code">\(code)</span> \(indicator.nameTH)\(if: indicator.pilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")</h2>
        \(whereItBelongs(indicator))
        <p class="target">ค่าเป้าหมาย <strong>\(indicator.targetWords(for: card.type))</strong> <span class="hint">\(indicator.status.words)</span></p>
        <input type="hidden" name="version.\(code)" value="\(card.draft?.seenVersion ?? card.state.version)">
        <div class="boxes">
        \(frameField(card, page))
        \(provisionField(card, page))
        </div>
        \(carriedOutField(card, page))
        <p class="verdict" role="status" data-verdict="\(card.state.verdict.rawValue)"><strong>\(card.verdictWord)</strong> <span>\(card.explanation)</span></p>
        <p class="save-state" aria-live="polite">\(saveState(card))</p>
        \(if: card.isConflict && page.isEditable, conflictBlock(card))
        <details\(if: !card.note.isEmpty, " open")><summary>หมายเหตุ หลักฐาน และคำอธิบาย</summary>
        \(noteField(card, page))
        \(evidence(indicator))
        <p><a href="\(url: SitePath.handbookIndicator(set: card.set.id, indicator: code).path)">คู่มือตัวชี้วัด \(code)</a> · <a href="\(url: SitePath.explanation(round: round, code: place, indicator: code).path)">อธิบายผล</a> · <a href="\(url: SitePath.history(round: round, code: place, indicator: code).path)">ประวัติการแก้ไข</a></p>
        </details>
        </article>
        """
}

/// The mission it is part of, and the division that usually has the figure.
private func whereItBelongs(_ indicator: Indicator) -> HTML {
    var parts: [String] = []
    if !indicator.missionTH.isEmpty { parts.append("ภารกิจ: \(indicator.missionTH)") }
    if !indicator.divisionTH.isEmpty { parts.append("เจ้าของข้อมูลโดยทั่วไป: \(indicator.divisionTH)") }
    return parts.isEmpty ? .empty : "<p class=\"hint\">\(parts.joined(separator: " · "))</p>"
}

private func evidence(_ indicator: Indicator) -> HTML {
    guard !indicator.evidenceTH.isEmpty else { return .empty }
    return """
        <p>หลักฐานที่ควรเตรียม</p>
        <ul>\(indicator.evidenceTH.map { "<li>\($0)</li>" as HTML })</ul>
        """
}

private func frameField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    guard indicator.kind.hasFrame else { return .empty }
    if let item = indicator.frameFrom {
        let name = page.standards.baseDataItem(item)?.nameTH ?? indicator.frameTH
        let path = SitePath.baseData(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
        return """
            <div class="box fixed" data-base="\(item)" data-figure="\(card.state.effectiveFrame?.description ?? "")"><span class="label">(1) \(indicator.frameTH)</span>
            <p class="value">\(card.state.effectiveFrame.map { "\($0.grouped) \(indicator.frameUnitTH)" } ?? "ยังไม่ได้กรอก")</p>
            <p class="hint">จากข้อมูลพื้นฐาน: <a href="\(url: path.path)#\(item)">\(name)</a></p></div>
            """
    }
    return numberBox(
        NumberBox(
            field: "frame", subject: indicator.code, value: card.frameText, label: "(1) \(indicator.frameTH)",
            unit: indicator.frameUnitTH, isEditable: page.isEditable,
            problems: card.draftProblems.filter { $0.field == .frame }))
}

private func provisionField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    let code = indicator.code
    let problems = card.draftProblems.filter { $0.field == .provision }
    guard indicator.kind == .yesNo else {
        return numberBox(
            NumberBox(
                field: "provision", subject: code, value: card.provisionText,
                label: indicator.kind.hasFrame ? "(2) \(indicator.provisionTH)" : indicator.provisionTH,
                unit: indicator.unitTH, isEditable: page.isEditable, problems: problems))
    }
    func choice(_ value: String, _ words: String) -> HTML {
        """
        <label class="choice"><input type="radio" name="provision.\(code)" value="\(value)"\(if: card.provisionText == value, " checked")\(if: !page.isEditable, " disabled")> \(words)</label>
        """
    }
    return """
        <fieldset class="box" aria-describedby="provision-\(code)-problem"><legend>\(indicator.provisionTH)</legend>
        \(choice("1", "มี"))\(choice("0", "ไม่มี"))\(choice("", "ยังไม่กรอก"))
        \(problemLine(problems, id: "provision-\(code)"))
        </fieldset>
        """
}

private func carriedOutField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="not-carried-out.\(card.indicator.code)" value="1"\(if: !card.carriedOut, " checked")\(if: !page.isEditable, " disabled")> ไม่ได้ดำเนินการในปีงบประมาณ</label>
    """
}

private func noteField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let id = "note-\(card.indicator.code)"
    let problems = card.draftProblems.filter { $0.field == .note }
    return """
        <p><label for="\(id)">หมายเหตุ</label>
        <textarea id="\(id)" name="note.\(card.indicator.code)" rows="2" maxlength="\(Answer.longestNote)"\(if: !page.isEditable, " readonly") aria-describedby="\(id)-problem">
        \(card.note)</textarea></p>
        \(problemLine(problems, id: id))
        """
}

private func saveState(_ card: IndicatorCard) -> HTML {
    if let draft = card.draft {
        let why =
            card.lateReason?.words.text
            ?? (card.isConflict ? "มีค่าอื่นบันทึกไว้แล้ว" : card.draftProblems.first?.words.text ?? "กด “บันทึกทั้งหน้า” เพื่อบันทึก")
        return "<span class=\"unsaved\">ยังไม่บันทึก: \(why)</span> (กรอกเมื่อ \(ThaiClock.dateTime(draft.savedAt)))"
    }
    guard let savedAt = card.state.savedAt else { return .empty }
    return "บันทึกแล้ว \(ThaiClock.dateTime(savedAt))"
}
