import Actions
import Domain
import Markup

/// A file of invitations: how it must look, what it would do, and the button that does it.
func invitationFilePage(_ page: InvitationFilePage, csrf: HTML) -> HTML {
    """
    <h1>\(PeopleWords.inviteByFile)</h1>
    \(if: page.isFileMissing, errorSummary("\(th: "โปรดเลือกไฟล์", en: "Please choose a file")", [ErrorLink("file", Words(th: "ไฟล์ CSV", en: "CSV file"))]))
    \(page.plan.map { difference($0, page, csrf) })
    <h2>\(th: "ไฟล์ที่จะส่ง", en: "The file to be sent")</h2>
    <p>\(th: "ไฟล์ CSV แบบ UTF-8 บรรทัดแรกเป็นชื่อคอลัมน์ตามตัวอย่าง คอลัมน์ email เว้นว่างได้ ไม่เกิน \(InvitationPlan.mostRows) แถว", en: "CSV in UTF-8 whose first line names the columns as below; email may be blank; at most \(InvitationPlan.mostRows) rows.")</p>
    <pre tabindex="0" aria-label="\(say(th: "ตัวอย่างไฟล์", en: "Example of a file"))">role,place,name,email
    province,76,\(thai: example),</pre>
    <dl class="facts">
    \(Role.allCases.filter { $0 != .contributor }.map { "<dt><code>\($0.rawValue)</code></dt><dd>\($0.name)</dd>" as HTML })
    <dt><code>place</code></dt><dd>\(th: "รหัส อปท. 7 หลัก อำเภอ 4 หลัก จังหวัด 2 หลัก หรือเว้นว่างสำหรับส่วนกลาง", en: "Seven digits of a local government, four of a district, two of a province; blank for the centre")</dd>
    </dl>
    <form method="post" action="\(url: SitePath.people(.file).path)" enctype="multipart/form-data">
    \(csrf)
    <div class="field"><label for="file">\(th: "ไฟล์ CSV", en: "CSV file")</label>
    <p class="hint" id="file-hint">\(th: "ระบบจะตรวจและแสดงผลให้ดูก่อน ยังไม่ออกคำเชิญจนกว่าท่านจะยืนยัน", en: "It is checked first: nobody is invited until you confirm.")</p>
    <input type="file" id="file" name="file" accept=".csv" aria-describedby="file-hint"></div>
    <p class="actions"><button\(if: page.plan != nil, " class=\"quiet\"")>\(th: "ตรวจไฟล์", en: "Check the file")</button></p>
    </form>
    """
}

private var example: String { say(th: "สมชาย ใจดี", en: "Somchai Jaidee") }

private func difference(_ plan: InvitationPlan, _ page: InvitationFilePage, _ csrf: HTML) -> HTML {
    let count = plan.new.count
    return """
        <section aria-labelledby="checked">
        <h2 id="checked">\(th: "ผลตรวจไฟล์", en: "What is in the file") \(page.file)</h2>
        \(if: !plan.isPossible, errorSummary("\(th: "ไฟล์นี้ยังใช้ไม่ได้ โปรดแก้ไขแล้วส่งใหม่ทั้งไฟล์ ยังไม่มีการออกคำเชิญ", en: "This file cannot be used yet. Please mend it and send it again; nobody was invited.")"))
        \(if: !plan.problems.isEmpty, "<ul>\(plan.problems.prefix(100).map { problem($0) })</ul>")
        \(if: plan.isPossible && count == 0, notice("\(th: "ทุกคนในไฟล์มีหน้าที่หรือมีคำเชิญอยู่แล้ว จึงไม่มีอะไรต้องทำ", en: "Everybody in the file holds the role or is invited already: there is nothing to do")", isStatus: true))
        \(if: !plan.rows.isEmpty, "\(tally(plan))\(table(plan, page))")
        \(if: plan.isPossible && count > 0, confirmation(count, page, csrf))
        </section>
        """
}

/// How many rows there are of each standing.
private func tally(_ plan: InvitationPlan) -> HTML {
    let held = plan.rows.count { $0.standing == .held }
    let waiting = plan.rows.count { $0.standing == .waiting }
    let (new, all) = (plan.new.count, plan.rows.count)
    let refused = all - new - held - waiting
    return """
        <p>\(th: "ทั้งหมด \(all) แถว: ออกคำเชิญใหม่ \(new) · มีหน้าที่อยู่แล้ว \(held) · มีคำเชิญที่รอตอบรับ \(waiting) · ต้องแก้ \(refused)", en: "\(counted(all, "row")): new \(new) · holding the role already \(held) · invited already \(waiting) · to mend \(refused)")</p>
        """
}

private func confirmation(_ count: Int, _ page: InvitationFilePage, _ csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: SitePath.people(.fileInvitations).path)" enctype="multipart/form-data">
    \(csrf)
    <input type="hidden" name="name" value="\(page.file)">
    <input type="hidden" name="content" value="\(page.content)">
    <p class="actions"><button>\(th: "ออกคำเชิญ \(count) ฉบับ", en: "Make \(counted(count, "invitation"))")</button> <a href="\(url: SitePath.people(.file).path)">\(th: "ยังไม่ออก", en: "Do not invite")</a></p>
    </form>
    """
}

/// What must be mended stands first.
private func table(_ plan: InvitationPlan, _ page: InvitationFilePage) -> HTML {
    let refused = plan.rows.filter { if case .refused = $0.standing { true } else { false } }
    let others = plan.rows.filter { if case .refused = $0.standing { false } else { true } }
    return dataTable(
        DataTable(
            label: Words(th: "รายการในไฟล์", en: "Rows of the file"),
            columns: [
                .init(words: Words(th: "ชื่อ", en: "Name")), .init(words: Words(th: "แถว", en: "Line"), isNumber: true),
                .init(words: Words(th: "หน้าที่", en: "Role")), .init(words: Words(th: "หน่วยงาน", en: "Office")),
                .init(words: Words(th: "ผล", en: "Result")),
            ],
            rows: (refused + others).map { row in
                DataTable.Row([
                    "\(thai: row.invitee.name)", "\(row.line)",
                    row.assignment.map { "\($0.role.name)" } ?? "\(row.role)",
                    row.assignment.map { "\(page.offices[$0.place] ?? PeopleWords.country)" } ?? "\(row.place)",
                    standing(row.standing),
                ])
            }))
}

private func standing(_ standing: InvitationPlan.Standing) -> HTML {
    switch standing {
    case .new: "\(th: "ออกคำเชิญใหม่", en: "New invitation")"
    case .held: "\(th: "มีหน้าที่นี้อยู่แล้ว", en: "Holds the role already")"
    case .waiting: "\(th: "มีคำเชิญที่รอตอบรับ", en: "Invited already")"
    case .refused(let reasons): "<span class=\"problem\">\(reasons.map { "\($0.words) " as HTML })</span>"
    }
}

private func problem(_ problem: FileProblem) -> HTML {
    let place: HTML = problem.line > 0 ? "\(th: "แถว \(problem.line): ", en: "Line \(problem.line): ")" : .empty
    let column: HTML? = problem.column.map { "<code>\($0)</code> " }
    return "<li>\(place)\(column)\(problem.words)</li>"
}

extension InvitationPlan.Refused {
    var words: Words {
        switch self {
        case .roleUnknown: Words(th: "ไม่มีหน้าที่นี้", en: "There is no such role.")
        case .notInReach:
            Words(th: "ท่านเชิญหน้าที่นี้ในหน่วยงานนี้ไม่ได้", en: "You cannot invite to this role in this office.")
        case .invitee(let problem): problem.words
        case .twice(let line): Words(th: "ซ้ำกับแถว \(line)", en: "The same as line \(line).")
        }
    }
}

extension FileProblem {
    /// The English is the reader's own; the Thai says the same by its code.
    fileprivate var words: Words {
        switch code {
        case "empty_file", "no_rows": Words(th: "ไฟล์ไม่มีข้อมูล", en: message)
        case "unknown_column": Words(th: "ไม่รู้จักคอลัมน์นี้ โปรดลบหรือแก้ชื่อ", en: message)
        case "missing_column": Words(th: "ขาดคอลัมน์นี้", en: message)
        case "duplicate_column": Words(th: "คอลัมน์นี้ซ้ำ", en: message)
        case "wrong_number_of_fields":
            Words(th: "จำนวนช่องไม่เท่ากับบรรทัดแรก หากข้อความมีจุลภาค โปรดใส่เครื่องหมายคำพูดคร่อม", en: message)
        case "tis_620", "utf_16", "invalid_utf8":
            Words(th: "ไฟล์ไม่ใช่ UTF-8 โปรดบันทึกเป็น “CSV UTF-8” ใน Excel", en: message)
        case "workbook": Words(th: "ไฟล์นี้เป็นไฟล์ Excel โปรดบันทึกเป็น “CSV UTF-8”", en: message)
        case "too_many_rows": Words(th: "ไฟล์มีเกิน \(InvitationPlan.mostRows) แถว โปรดแบ่งเป็นหลายไฟล์", en: message)
        default: Words(th: "อ่านแถวนี้ไม่ได้ โปรดตรวจเครื่องหมายคำพูด", en: message)
        }
    }
}
