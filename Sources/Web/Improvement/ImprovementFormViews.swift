import Domain
import Markup

/// The form of one line.
/// - Parameter people: of the office, who can be named by account.
func improvementFormPage(
    _ page: ImprovementPlanPage, _ line: ImprovementPlanPage.Line, _ form: ImprovementForm,
    people: [(id: Int, name: String)], csrf: HTML
) -> HTML {
    let action = ImprovementPath.line(
        round: page.round.id, code: page.place.code, indicator: line.indicator.code
    ).path
    let back = ImprovementPath.plan(round: page.round.id, code: page.place.code).path + "#" + line.indicator.code
    let owners =
        [("", Words(th: "ไม่ใช่ผู้ใช้ระบบ หรือยังไม่กำหนด", en: "Nobody with an account, or not yet"))]
        + people.map { (String($0.id), Words(both: $0.name)) }
    let head = Words(th: "โปรดแก้ไขก่อนบันทึก", en: "Please mend this first")
    return """
        <h1>\(ImprovementWords.plan) <span class="code">\(line.indicator.code)</span></h1>
        <p class="place">\(fullName: page.place) <span>\(page.place.placeWords)</span> · \(page.round.shortName)</p>
        \(if: !form.links.isEmpty, errorSummary("\(head)", form.links))
        \(form.conflict.map { conflict($0, page) })
        \(changeFacts(line, page))
        <form class="card narrow" method="post" action="\(url: action)">
        \(csrf)<input type="hidden" name="version" value="\(form.version)">
        \(field(Field(id: "text", name: "text", label: ImprovementWords.work, hint: Words(th: "ไม่เกิน 2,000 ตัวอักษร โปรดอย่าเขียนข้อมูลส่วนบุคคลของประชาชน", en: "2,000 letters at most; no personal data of citizens"), problem: form.problem(.textMissing, .textTooLong), value: form.text, kind: .text(rows: 6))))
        \(field(Field(id: "owner", name: "owner", label: Words(th: "ผู้รับผิดชอบที่เป็นผู้ใช้ระบบ", en: "Owner, by account"), problem: form.problem(.ownerElsewhere), value: form.owner, kind: .choice(owners))))
        \(field(Field(id: "owner-name", name: "owner_name", label: Words(th: "หรือพิมพ์ชื่อหรือกองที่รับผิดชอบ", en: "Or the name of a person or division"), problem: form.problem(.nameTooLong, .twoOwners), value: form.ownerName)))
        \(dateBoxes(form.due))
        <p class="actions"><button>\(th: "บันทึกแผน", en: "Save the plan")</button> <a href="\(url: back)">\(th: "กลับไปแผน", en: "Back to the plan")</a></p>
        </form>
        """
}

private func conflict(_ item: ImprovementItem, _ page: ImprovementPlanPage) -> HTML {
    """
    <div class="notice bad" role="alert"><p>\(th: "มีผู้แก้ไขข้อนี้ระหว่างที่ท่านเขียน สิ่งที่ท่านพิมพ์ยังอยู่ในช่องด้านล่าง หากบันทึกจะแทนที่ข้อความนี้", en: "Somebody has changed this while you wrote. What you typed is in the boxes below; saving it takes the place of this:")</p>
    <dl class="facts">\(itemFacts(item, page))</dl></div>
    """
}
