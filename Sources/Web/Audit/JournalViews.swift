import Domain
import Markup
import Store

/// Whether the chain holds together, what is asked for, and the entries, newest first.
func journalPage(_ page: JournalPage) -> HTML {
    """
    <h1>\(AuditWords.journal)</h1>
    \(page.assessment.map(placeLine) ?? "<p class=\"place\">\(page.name) <span class=\"code\">\(page.chain)</span></p>")
    \(stateOfChain(page))
    \(if: page.assessment != nil, "<p><a href=\"\(url: SitePath.audit(.chain(page.chain)).path)\">\(th: "ทุกรอบ และเรื่องที่ไม่ได้อยู่ในรอบใด", en: "All rounds, and what belongs to none")</a></p>")
    \("<p><a href=\"\(url: page.viewings.path)\">\(th: "ใครเปิดดู", en: "Who looked at it")</a></p>" as HTML)
    \(filterForm(journalFilter(page)))
    <p role="status">\(th: "\(printedCount(page.found)) รายการ ใหม่สุดอยู่บน", en: "\(counted(page.found, "entry", "entries")), newest first")</p>
    \(page.entries.isEmpty ? emptyState(Words(th: "ไม่มีรายการตามที่เลือก", en: "No entry like this")) : "<ol class=\"timeline journal\">\(page.entries.map(item))</ol>")
    \(pager(Pager(number: page.number, pages: page.pages) { page.address($0) }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
    """
}

private func stateOfChain(_ page: JournalPage) -> HTML {
    let state: HTML
    if let fault = page.fault {
        state = notice(
            "\(th: "บันทึกนี้ไม่ครบถ้วนตามที่เขียนไว้:", en: "This record is not as it was written:") \(AuditWords.fault(fault)) \(th: "โปรดแจ้งผู้ตรวจสอบและผู้ดูแลระบบ", en: "Please tell the auditor and the administrator.")",
            .bad)
    } else if let head = page.head {
        state = notice(
            "\(th: "ตรวจเมื่อเปิดหน้านี้: \(printedCount(head.sequence)) รายการต่อกันครบถ้วนตามที่เขียนไว้", en: "Looked at now: \(counted(head.sequence, "entry", "entries")), whole and as they were written.")",
            .good)
    } else {
        state = .empty
    }
    return """
        \(state)
        \(page.head.map { "<p class=\"hint\">\(AuditWords.head) <code>\($0.description)</code> <a href=\"\(url: SitePath.audit(.heads).path)\">\(AuditWords.heads)</a></p>" as HTML })
        """
}

private func journalFilter(_ page: JournalPage) -> FilterForm {
    let all = Words(th: "ทั้งหมด", en: "All")
    var fields: [Field] = []
    if page.assessment == nil {
        fields.append(
            Field(
                id: "round", name: "round", label: Words(th: "รอบ", en: "Round"), value: page.search.round ?? "",
                kind: .choice([("", all)] + page.rounds.map { ($0.id, $0.shortName) })))
    }
    let actions = AuditEntry.Action.allCases.map { (value: $0.rawValue, words: $0.words) }
    let accounts = page.accounts.map { (value: String($0.id), words: Words(both: $0.name)) }
    fields += [
        Field(
            id: "action", name: "action", label: Words(th: "การกระทำ", en: "Act"),
            value: page.search.action?.rawValue ?? "", kind: .choice([("", all)] + actions)),
        Field(
            id: "account", name: "account", label: Words(th: "ผู้กระทำ", en: "By"),
            value: page.search.account.map(String.init) ?? "", kind: .choice([("", all)] + accounts)),
        Field(
            id: "day", name: "day", label: Words(th: "วันที่ เช่น 26/3/2567", en: "Day, such as 26/3/2567"),
            problem: page.dayProblem, value: page.typedDay),
    ]
    return FilterForm(
        label: Words(th: "กรองบันทึก", en: "Narrow the record"), path: page.path, fields: fields,
        cleared: page.isNarrowed ? page.path : nil)
}

private func item(_ entry: JournalEntry) -> HTML {
    """
    <li id="entry-\(entry.sequence)"><p class="when">\(dateTime: entry.at) · \(th: "รายการที่ \(entry.sequence)", en: "entry \(entry.sequence)")\(if: !entry.round.isEmpty, " · \(th: "รอบปี \(entry.round)", en: "round \(Round.yearEN(entry.round))")")</p>
    <p><strong>\(entry.action)</strong>\(entry.subject.map { " \($0)" as HTML })</p>
    \(entry.lines.map { "<p>\($0)</p>" as HTML })
    <p>\(entry.name) <span class="hint">\(entry.role.map { "\($0)" as HTML })\(if: entry.role != nil && entry.accountID > 0, " · ")\(if: entry.accountID > 0, "\(th: "บัญชีเลขที่ \(entry.accountID)", en: "account \(entry.accountID)")")</span></p>
    \(details(entry))</li>
    """
}

private func details(_ entry: JournalEntry) -> HTML {
    func fact(_ words: Words, _ text: String) -> HTML {
        text.isEmpty ? .empty : "<dt>\(words)</dt><dd><code>\(thai: text)</code></dd>"
    }
    return """
        <details><summary>\(th: "ตามที่เขียนไว้ในบันทึก", en: "As it stands in the record") <code>\(Hexadecimal.text(entry.receipt.hash.prefix(4)))…</code></summary>
        <dl class="facts">
        \(fact(AuditWords.receipt, entry.receipt.description))
        \(fact(Words(th: "เลขคำขอ", en: "Request"), entry.requestID))
        \(fact(Words(th: "ก่อน", en: "Before"), entry.was))
        \(fact(Words(th: "หลัง", en: "After"), entry.became))
        </dl></details>
        """
}

/// Where a record is chosen.
func journalChoicePage(_ page: JournalChoicePage) -> HTML {
    """
    <h1>\(AuditWords.journal)</h1>
    <p>\(th: "ทุกการเปลี่ยนแปลงในระบบ ใคร ในหน้าที่ใด เมื่อใด อะไร จากอะไรเป็นอะไร ต่อกันเป็นสายด้วยรหัส การแก้ภายหลังจึงปรากฏให้เห็น", en: "Every change in the system: who, as what, when, what, from what to what, linked by hashes, so that what is changed later shows.")</p>
    \(if: page.readsCentral, "<p><a href=\"\(url: SitePath.audit(.chain("central")).path)\">\(AuditWords.central)</a> \(th: "รอบ ชุดตัวชี้วัด ทะเบียน บัญชี และโทเคน", en: "rounds, standard sets, the register, accounts and tokens")</p><p><a href=\"\(url: SitePath.privacy(.viewings).path)\">\(PrivacyWords.viewings)</a></p>")
    \(if: !page.own.isEmpty, "<ul>\(page.own.map(line))</ul>")
    \(page.typed.map { searchForm($0, page) })
    <p><a href="\(url: SitePath.audit(.heads).path)">\(AuditWords.heads)</a></p>
    """
}

private func searchForm(_ typed: String, _ page: JournalChoicePage) -> HTML {
    let box = Field(
        id: "q", name: "q", label: Words(th: "ชื่อหรือรหัส อปท.", en: "Name or code of a local government"), value: typed,
        kind: .search)
    let path = SitePath.audit(.overview).path
    return """
        <h2>\(th: "บันทึกของ อปท.", en: "Record of a local government")</h2>
        \(filterForm(FilterForm(label: Words(th: "ค้นหา อปท.", en: "Find a local government"), path: path, fields: [box], cleared: typed.isEmpty ? nil : path)))
        \(if: !typed.isEmpty, foundList(page))
        """
}

private func foundList(_ page: JournalChoicePage) -> HTML {
    guard !page.found.isEmpty else {
        return emptyState(
            Words(
                th: "ไม่พบ อปท. ในพื้นที่ของท่าน ลองพิมพ์เฉพาะชื่อ หรือรหัส 7 หลัก",
                en: "No local government found in your area. Try the bare name, or the code of seven digits."))
    }
    return """
        <ul>\(page.found.map(line))</ul>
        \(if: page.isCut, "<p class=\"hint\">\(th: "แสดง \(JournalChoicePage.most) แห่งแรก โปรดพิมพ์ชื่อให้ยาวขึ้น", en: "The first \(JournalChoicePage.most) are shown: please type more of the name.")</p>")
        """
}

private func line(_ place: LocalGovernment) -> HTML {
    """
    <li><a href="\(url: SitePath.audit(.chain(place.code)).path)">\(fullName: place)</a> \(place.placeWords) <span class="code">\(place.code)</span></li>
    """
}
