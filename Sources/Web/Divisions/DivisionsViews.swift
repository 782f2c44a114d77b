import Actions
import Domain
import Markup

/// The divisions of one local government with their rows, and the form that moves rows.
struct DivisionsPage: Sendable {
    let assessment: Assessment
    let divisions: [DivisionState]
    let mayCollect: Bool
    let today: ThaiDate
    /// What was sent and refused.
    var form = MoveForm()
    var refusal: MoveIndicators.Outcome?
    /// How many rows have just been moved, and where to.
    var moved: (count: Int, to: String)?

    static let title = Words(th: "กองเจ้าของข้อมูล", en: "Divisions that hold the figures")

    /// Those that own rows now.
    var owners: [DivisionState] { divisions.filter { !$0.rows.isEmpty } }

    func path(of division: DivisionState) -> String {
        SitePath.division(
            round: assessment.round.id, code: assessment.localGovernment.code, name: division.name
        ).path
    }
}

func divisionsPage(_ page: DivisionsPage, csrf: HTML) -> HTML {
    """
    <h1>\(DivisionsPage.title)</h1>
    \(placeLine(page.assessment))
    \(refused(page.refusal))
    \(page.moved.map(movedNotice))
    <p>\(th: "ตัวเลขของแต่ละข้ออยู่ที่กองใด กดชื่อกองเพื่อพิมพ์แบบเก็บข้อมูล บันทึกข้อความ หรือสร้างลิงก์ให้กองกรอกเอง", en: "Which division holds the figures of which indicator. Open a division to print its collection form or a memo, or to make a link by which it fills in its figures itself.")</p>
    \(divisionTable(page))
    \(if: page.mayCollect, moveForm(page, csrf))
    """
}

private func refused(_ outcome: MoveIndicators.Outcome?) -> HTML {
    switch outcome {
    case .badName:
        errorSummary(
            "\(th: "โปรดเลือกกองที่จะย้ายไป หรือพิมพ์ชื่อกองใหม่ไม่เกิน \(Division.longestName) ตัวอักษร", en: "Please choose the division to move to, or type the name of a new one, at most \(Division.longestName) characters")",
            [ErrorLink("new-division", Words(th: "ชื่อกองใหม่", en: "Name of a new division"))])
    case .nothingChosen:
        errorSummary(
            "\(th: "ยังไม่ได้เลือกข้อที่จะย้าย โปรดทำเครื่องหมายหน้าข้อหรือหน้ากองที่จะย้าย", en: "Nothing is chosen: please tick the indicators or the divisions to move")",
            [ErrorLink("move", Words(th: "เลือกข้อที่จะย้าย", en: "Choose what to move"))])
    case .moved, nil: .empty
    }
}

private func movedNotice(_ moved: (count: Int, to: String)) -> HTML {
    let to = Division.words(moved.to)
    return notice(
        moved.count == 0
            ? "\(th: "ข้อที่เลือกเป็นของ\(to.th)อยู่แล้ว", en: "What was chosen belongs to “\(to.en)” already")"
            : "\(th: "ย้าย \(moved.count) ข้อไป\(to.th)แล้ว", en: "\(counted(moved.count, "indicator")) moved to “\(to.en)”")",
        .good, isStatus: true)
}

private func divisionTable(_ page: DivisionsPage) -> HTML {
    dataTable(
        DataTable(
            label: DivisionsPage.title,
            columns: [
                DataTable.Column(words: Words(th: "กอง", en: "Division")),
                DataTable.Column(words: Words(th: "กรอกแล้ว", en: "Filled in")),
                DataTable.Column(words: Words(th: "การขอข้อมูล", en: "Asked")),
                DataTable.Column(words: Words(th: "การให้ข้อมูลทางลิงก์", en: "By link")),
            ],
            rows: page.divisions.map { division in
                let answered = [division.opened, division.reported].compactMap { $0 }.map { "<p>\($0)</p>" as HTML }
                return DataTable.Row([
                    "<a href=\"\(url: page.path(of: division))\">\(division.words)</a>",
                    "\(division.progress.words())",
                    "\(division.asked(today: page.today) ?? Words(th: "ยังไม่ได้ขอ", en: "Not asked yet"))\(division.overdue(today: page.today).map { " <span class=\"unsaved\">\($0)</span>" as HTML })",
                    answered.isEmpty ? "–" : "\(answered)",
                ])
            }))
}

// MARK: - Moving rows

private func moveForm(_ page: DivisionsPage, _ csrf: HTML) -> HTML {
    let path = SitePath.divisions(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2 id="move">\(th: "ย้ายข้อไปกองอื่น", en: "Move indicators to another division")</h2>
        <p class="hint">\(th: "ย้ายครั้งเดียวใช้ได้ทุกรอบการประเมินต่อไป อปท. ขนาดเล็กอาจย้ายทั้งกองไปสำนักปลัด", en: "What is moved stays so in the rounds to come. A small office may move whole divisions to the Office of the Chief Administrator.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(page.owners.map { rowsToMove($0, page.form) })
        <fieldset><legend>\(th: "ย้ายไป", en: "Move to")</legend>
        \(targets(page).map { target($0, page.form) })
        \(field(Field(id: "new-division", name: "new-division", label: Words(th: "หรือตั้งชื่อกองใหม่", en: "Or the name of a new division"), hint: Words(th: "ไม่เกิน \(Division.longestName) ตัวอักษร", en: "At most \(Division.longestName) characters"), problem: page.refusal == .badName ? Words(th: "ชื่อกองว่างหรือยาวเกินไป", en: "The name is blank or too long") : nil, value: page.form.new)))
        </fieldset>
        <p class="actions"><button>\(th: "ย้ายข้อที่เลือก", en: "Move what is chosen")</button></p>
        </form>
        """
}

private func rowsToMove(_ division: DivisionState, _ form: MoveForm) -> HTML {
    let count = division.rows.count
    let isOpen = division.rows.contains { form.rows.contains($0.indicator.code) }
    let rows = division.rows.map { row -> HTML in
        """
        <li><label class="choice"><input type="checkbox" name="row" value="\(row.indicator.code)"\(if: form.rows.contains(row.indicator.code), " checked")> \(row.indicator.codeAndName)</label></li>
        """
    }
    return """
        <fieldset><legend>\(division.words)</legend>
        <label class="choice"><input type="checkbox" name="whole" value="\(division.name)"\(if: form.whole.contains(division.name), " checked")> \(th: "ย้ายทั้งกอง (\(count) ข้อ)", en: "The whole division (\(counted(count, "indicator")))")</label>
        <details\(if: isOpen, " open")><summary>\(th: "เลือกบางข้อ", en: "Choose some of them")</summary>
        <ul class="plain">\(rows)</ul></details>
        </fieldset>
        """
}

/// Those that there are, and the one that every local government has.
private func targets(_ page: DivisionsPage) -> [String] {
    let names = page.owners.map(\.name)
    return names.contains(Division.office) ? names : names + [Division.office]
}

private func target(_ name: String, _ form: MoveForm) -> HTML {
    """
    <label class="choice"><input type="radio" name="division" value="\(name)"\(if: form.known == name, " checked")> \(Division.words(name))</label>
    """
}
