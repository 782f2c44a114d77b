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
        <p class="target">ค่าเป้าหมาย <strong>\(indicator.targetWords(for: card.type))</strong></p>
        <input type="hidden" name="version.\(code)" value="\(card.draft?.seenVersion ?? card.state.version)">
        <div class="boxes">
        \(frameField(card, page))
        \(provisionField(card, page))
        </div>
        \(carriedOutField(card, page))
        <p class="verdict" role="status" data-verdict="\(card.state.verdict.rawValue)"><strong>\(card.verdictWord)</strong> <span>\(arithmeticWords(card))</span></p>
        <p class="save-state" aria-live="polite">\(saveState(card))</p>
        \(if: card.isConflict, conflictBlock(card, page))
        <details><summary>คำอธิบายและหลักฐาน</summary>
        <p>\(indicator.status.wordsTH)</p>
        <p>หลักฐานที่ควรเตรียม</p><ul>\(indicator.evidenceTH.map { "<li>\($0)</li>" as HTML })</ul>
        \(noteField(card, page))
        <p><a href="\(url: SitePath.handbookIndicator(set: card.set.id, indicator: code).path)">คู่มือตัวชี้วัด \(code)</a> · <a href="\(url: SitePath.explanation(round: round, code: place, indicator: code).path)">อธิบายผล</a> · <a href="\(url: SitePath.history(round: round, code: place, indicator: code).path)">ประวัติการแก้ไข</a></p>
        </details>
        </article>
        """
}

private func frameField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    guard indicator.kind.hasFrame else { return .empty }
    if let item = indicator.frameFrom {
        let name = page.standards.baseDataItem(item)?.nameTH ?? indicator.frameTH
        let path = SitePath.baseData(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
        return """
            <div class="box fixed"><span class="label">(1) \(indicator.frameTH)</span>
            <p class="value">\(card.state.effectiveFrame?.grouped ?? "ยังไม่ได้กรอก") \(indicator.frameUnitTH)</p>
            <p class="hint">จากข้อมูลพื้นฐาน: <a href="\(url: path.path)">\(name)</a></p></div>
            """
    }
    return numberField(
        "frame", card.frameText, label: "(1) \(indicator.frameTH)", unit: indicator.frameUnitTH, card, page,
        problems: card.draftProblems.filter { $0.field == .frame })
}

private func provisionField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    let problems = card.draftProblems.filter { $0.field == .provision }
    guard indicator.kind == .yesNo else {
        let label = indicator.kind.hasFrame ? "(2) \(indicator.provisionTH)" : indicator.provisionTH
        return numberField("provision", card.provisionText, label: label, unit: indicator.unitTH, card, page, problems: problems)
    }
    let code = indicator.code
    func choice(_ value: String, _ words: String) -> HTML {
        """
        <label class="choice"><input type="radio" name="provision.\(code)" value="\(value)"\(if: card.provisionText == value, " checked")\(if: !page.isEditable, " disabled")> \(words)</label>
        """
    }
    return """
        <fieldset class="box"><legend>\(indicator.provisionTH)</legend>
        \(choice("1", "มี"))\(choice("0", "ไม่มี"))\(choice("", "ยังไม่กรอก"))
        \(problems.map { fieldProblem($0, id: "provision-\(code)-problem") })
        </fieldset>
        """
}

private func numberField(
    _ name: String, _ value: String, label: String, unit: String, _ card: IndicatorCard, _ page: AreaPage,
    problems: [FieldProblem]
) -> HTML {
    let id = "\(name)-\(card.indicator.code)"
    return """
        <div class="box"><label for="\(id)">\(label)</label>
        <span class="with-unit"><input id="\(id)" name="\(name).\(card.indicator.code)" value="\(value)" inputmode="decimal" autocomplete="off"\(if: !page.isEditable, " readonly")\(if: !problems.isEmpty, " aria-invalid=\"true\"") aria-describedby="\(id)-problem"> <span class="unit">\(unit)</span></span>
        <p class="problem" id="\(id)-problem">\(problems.map { "\($0.wordsTH)" as HTML })</p></div>
        """
}

private func fieldProblem(_ problem: FieldProblem, id: String) -> HTML {
    "<p class=\"problem\" id=\"\(id)\">\(problem.wordsTH)</p>"
}

private func carriedOutField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="not-carried-out.\(card.indicator.code)" value="1"\(if: !card.carriedOut, " checked")\(if: !page.isEditable, " disabled")> ไม่ได้ดำเนินการในปีงบประมาณ</label>
    """
}

private func noteField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let id = "note-\(card.indicator.code)"
    return """
        <p><label for="\(id)">หมายเหตุ</label>
        <textarea id="\(id)" name="note.\(card.indicator.code)" rows="2" maxlength="2000"\(if: !page.isEditable, " readonly")>\(card.note)</textarea></p>
        """
}

private func saveState(_ card: IndicatorCard) -> HTML {
    if let draft = card.draft {
        let why = card.isConflict ? "มีผู้อื่นบันทึกค่าอื่นไว้" : card.draftProblems.first?.wordsTH ?? "รอส่ง"
        return "<span class=\"unsaved\">ยังไม่บันทึก: \(why)</span> (กรอกเมื่อ \(ThaiClock.dateTime(draft.savedAt)))"
    }
    guard let savedAt = card.state.savedAt else { return .empty }
    return "บันทึกแล้ว \(ThaiClock.dateTime(savedAt))"
}

/// Both values, and a button for each.
private func conflictBlock(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    let current = card.state.answer
    let unit = indicator.unitTH
    return """
        <div class="conflict">
        <h3>มีค่าที่ไม่ตรงกันสองค่า</h3>
        <table><thead><tr><th scope="col">ค่า</th>\(if: indicator.kind.hasFrame, "<th scope=\"col\">กรอบ (1)</th>")<th scope="col">จัดบริการ (2)</th><th scope="col">โดย</th></tr></thead><tbody>
        <tr><th scope="row">ที่บันทึกอยู่</th>\(if: indicator.kind.hasFrame, "<td>\(card.state.effectiveFrame?.grouped ?? "ว่าง")</td>")<td>\(current?.provision?.grouped ?? "ว่าง") \(unit)</td><td>\(card.savedByName ?? "") \(card.state.savedAt.map(ThaiClock.dateTime) ?? "")</td></tr>
        <tr><th scope="row">ที่ท่านกรอก</th>\(if: indicator.kind.hasFrame, "<td>\(indicator.frameFrom == nil ? card.frameText : card.state.effectiveFrame?.grouped ?? "ว่าง")</td>")<td>\(card.provisionText) \(unit)</td><td>ท่าน</td></tr>
        </tbody></table>
        <p class="actions"><button name="take" value="\(indicator.code):\(card.state.version)">ใช้ค่าที่ท่านกรอก</button>
        <button class="quiet" name="discard" value="\(indicator.code)">ใช้ค่าที่บันทึกอยู่</button></p>
        </div>
        """
}

/// How the verdict came about, in one line.
func arithmeticWords(_ card: IndicatorCard) -> String {
    AnswerExplanation.words(card.state, card.indicator, card.type, card.set)
}
