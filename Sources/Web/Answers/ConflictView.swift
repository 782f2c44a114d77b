import Domain
import Markup

/// Both values of a row that two persons filled in, and a button for each.
func conflictBlock(_ card: IndicatorCard) -> HTML {
    let indicator = card.indicator
    let current = card.state.answer
    let hasFrame = indicator.kind.hasFrame
    let fixedFrame = indicator.frameFrom == nil ? nil : card.state.effectiveFrame?.grouped ?? "ว่าง"
    let recorded = ConflictSide(
        title: "ที่บันทึกอยู่", frame: fixedFrame ?? card.state.effectiveFrame?.grouped ?? "",
        provision: provisionWords(current?.provision?.grouped ?? "", indicator),
        carriedOut: current?.carriedOut ?? true,
        note: current?.note ?? "",
        author: "\(card.savedByName ?? "") \(card.state.savedAt.map(ThaiClock.dateTime) ?? "")")
    let typed = ConflictSide(
        title: "ที่ท่านกรอก", frame: fixedFrame ?? card.frameText,
        provision: provisionWords(card.provisionText, indicator), carriedOut: card.carriedOut, note: card.note,
        author: "ท่าน \(card.draft.map { ThaiClock.dateTime($0.savedAt) } ?? "")")
    let table: HTML = """
        <table><thead><tr><th scope="col">ค่า</th>\(if: hasFrame, "<th scope=\"col\">กรอบการประเมิน (1)</th>")<th scope="col">\(hasFrame ? "การจัดบริการสาธารณะ (2)" : indicator.provisionTH)</th><th scope="col">หมายเหตุ</th><th scope="col">โดย</th></tr></thead><tbody>
        \(row(recorded, hasFrame: hasFrame))\(row(typed, hasFrame: hasFrame))
        </tbody></table>
        """
    return """
        <div class="conflict">
        <h3>มีค่าที่ไม่ตรงกันสองค่า</h3>
        \(wideTable("ค่าที่ไม่ตรงกัน", table))
        \(conflictButtons(indicator.code, seen: card.state.version))
        </div>
        """
}

/// The choice between what the person typed and what is recorded.
func conflictButtons(_ subject: String, seen version: Int) -> HTML {
    """
    <p class="actions"><button name="take" value="\(subject):\(version)">ใช้ค่าที่ท่านกรอก</button>
    <button class="quiet" name="discard" value="\(subject)">ใช้ค่าที่บันทึกอยู่</button></p>
    """
}

private struct ConflictSide {
    var title: String
    var frame: String
    var provision: String
    var carriedOut: Bool
    var note: String
    var author: String
}

private func row(_ side: ConflictSide, hasFrame: Bool) -> HTML {
    """
    <tr><th scope="row">\(side.title)</th>\(if: hasFrame, "<td>\(side.frame.isEmpty ? "ว่าง" : side.frame)</td>")<td>\(side.provision)\(if: !side.carriedOut, " (ไม่ได้ดำเนินการในปีงบประมาณ)")</td><td>\(side.note)</td><td>\(side.author)</td></tr>
    """
}

private func provisionWords(_ figure: String, _ indicator: Indicator) -> String {
    if figure.isEmpty { return "ว่าง" }
    if indicator.kind == .yesNo { return figure == "1" ? "มี" : figure == "0" ? "ไม่มี" : figure }
    return "\(figure) \(indicator.unitTH)"
}
