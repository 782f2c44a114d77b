import Actions
import Documents
import Domain
import Markup
import Store

func peoplePage(_ page: PeoplePage, csrf: HTML) -> HTML {
    """
    <h1>\(PeopleWords.title)</h1>
    \(page.done.map { notice("\($0.words)", .good, isStatus: true) })
    <p class="actions"><a class="button" href="\(url: SitePath.people(.invitation).path)">\(PeopleWords.invite)</a> <a class="button quiet" href="\(url: SitePath.people(.file).path)">\(PeopleWords.inviteByFile)</a>\(if: page.seesOutbox, " <a class=\"button quiet\" href=\"\(url: SitePath.outbox.path)\">\(OutboxPage.title)</a>")</p>
    \(tabs(PeoplePage.List.allCases.map { Tab(words: $0.words, path: page.address($0), isCurrent: $0 == page.list) }, label: PeopleWords.title))
    \(filterForm(FilterForm(
        label: Words(th: "ค้นหา", en: "Search"), path: SitePath.people(.list).path,
        kept: [("list", page.list.rawValue)],
        fields: [
            Field(
                id: "q", name: "q", label: Words(th: "ชื่อ ชื่อผู้ใช้ หรือหน่วยงาน", en: "Name, username or office"),
                value: page.words, kind: .search)
        ],
        cleared: page.words.isEmpty ? nil : "\(SitePath.people(.list).path)?list=\(page.list.rawValue)")))
    <p>\(th: "พบ \(page.count) รายการ", en: "\(counted(page.count, "entry", "entries"))")</p>
    \(if: page.count > 0, rows(page, csrf))
    \(pager(Pager(number: page.number, pages: page.pages, address: { page.address(page: $0) }), label: page.list.words))
    """
}

private func rows(_ page: PeoplePage, _ csrf: HTML) -> HTML {
    let what: [DataTable.Column]
    let rows: [DataTable.Row]
    switch page.list {
    case .holders:
        what = columns(
            Words(th: "ตั้งแต่", en: "Since"), Words(th: "เข้าใช้ครั้งล่าสุด", en: "Last sign-in"),
            Words(th: "ดำเนินการ", en: "Actions"))
        rows = page.holders.map { holder($0, page) }
    case .invitations:
        what = columns(Words(th: "ใช้ได้ถึง", en: "Valid until"), Words(th: "ดำเนินการ", en: "Actions"))
        rows = page.invitations.map { invitation($0, page, csrf) }
    case .past:
        what = columns(Words(th: "ตั้งแต่", en: "Since"), Words(th: "ถึง", en: "Until"))
        rows = page.past.map { past in
            DataTable.Row([
                "\(thai: past.name)", "\(past.assignment.role.name)", "\(page.office(past.assignment.place))",
                moment(past.since), "\(dateTime: past.until)",
            ])
        }
    }
    return dataTable(DataTable(label: page.list.words, columns: what, rows: rows))
}

private func columns(_ more: Words...) -> [DataTable.Column] {
    ([Words(th: "ชื่อ", en: "Name"), Words(th: "หน้าที่", en: "Role"), Words(th: "หน่วยงาน", en: "Office")] + more)
        .map { DataTable.Column(words: $0) }
}

private func moment(_ moment: Int64?) -> HTML { moment.map { "\(dateTime: $0)" } ?? "–" }

private func holder(_ holder: RoleHolders.Holder, _ page: PeoplePage) -> DataTable.Row {
    let isOwn = holder.account == page.account
    let disabled: HTML? = holder.disabledAt.map { _ in
        "<br>\(statusWord(Words(th: "ระงับบัญชีแล้ว", en: "Disabled"), state: "none"))"
    }
    let change =
        holder.disabledAt == nil
        ? (PeopleWords.disable, PeoplePath.disabling(account: holder.account))
        : (PeopleWords.enable, PeoplePath.enabling(account: holder.account))
    let actions: HTML =
        isOwn
        ? "\(th: "บัญชีของท่าน", en: "Your account")"
        : """
        <a class="button quiet" href="\(url: PeoplePath.handover(holder.assignment, of: holder.account))">\(PeopleWords.handover)<span class="visually-hidden"> \(thai: holder.name)</span></a>
        <a class="button quiet" href="\(url: change.1.path)">\(change.0)<span class="visually-hidden"> \(thai: holder.name)</span></a>
        """
    return DataTable.Row([
        "\(thai: holder.name)<br><span class=\"hint\">\(holder.username)</span>\(disabled)",
        "\(holder.assignment.role.name)", "\(page.office(holder.assignment.place))", moment(holder.since),
        moment(holder.lastSessionAt), actions,
    ])
}

private func invitation(_ invitation: Invitation, _ page: PeoplePage, _ csrf: HTML) -> DataTable.Row {
    let expired = Words(th: "หมดอายุแล้ว", en: "Expired")
    let isOver = invitation.state(at: page.now) == .expired
    let actions: HTML = """
        <form method="post" action="\(url: PeoplePath.renewal(invitation: invitation.id).path)">
        \(csrf)
        <button class="quiet">\(PeopleWords.renew)<span class="visually-hidden"> \(thai: invitation.name)</span></button>
        <a class="button quiet" href="\(url: PeoplePath.revocation(invitation: invitation.id).path)">\(PeopleWords.revoke)<span class="visually-hidden"> \(thai: invitation.name)</span></a>
        </form>
        """
    return DataTable.Row([
        "\(thai: invitation.name)\(if: !invitation.email.isEmpty, "<br><span class=\"hint\">\(invitation.email)</span>")\(page.mails[invitation.id].map(mailState))",
        "\(invitation.assignment?.role.name ?? Words(both: ""))", "\(page.office(invitation.assignment?.place ?? ""))",
        isOver ? "\(statusWord(expired, state: "none"))" : "\(dateTime: invitation.expiresAt)", actions,
    ])
}

private func mailState(_ state: Mail.State) -> HTML {
    "<br><span class=\"hint\">\(th: "อีเมล", en: "Mail"): \(state.words)</span>"
}

/// The only page that shows codes: of one invitation with its picture, of many as slips to be printed.
func madeInvitationsPage(_ printed: [PrintedInvitation], mailed: Int, csrf: HTML) throws -> HTML {
    let hidden = printed.map { "<input type=\"hidden\" name=\"code\" value=\"\($0.issued.code.text)\">" as HTML }
    return """
        <h1>\(InvitationWords.title)</h1>
        \(notice("\(th: "ออกคำเชิญแล้ว \(printed.count) ฉบับ โปรดพิมพ์ใบเชิญตอนนี้ ระบบจะไม่แสดงรหัสอีก", en: "\(counted(printed.count, "invitation")) made. Please print the slips now: the codes are not shown again.")", .good, isStatus: true))
        \(if: mailed > 0, notice("\(th: "ระบบจะส่งคำเชิญทางอีเมล \(mailed) ฉบับด้วย ดูผลการส่งได้ที่คำเชิญที่ยังไม่ตอบรับ", en: "\(counted(mailed, "invitation")) will be mailed too; how that went stands with the invitations that wait.")"))
        <section class="card made-link">
        \(printed.count == 1 ? try printed.first.map(oneInvitation) : list(printed))
        <form method="post" action="\(url: SitePath.people(.slips).path)">
        \(csrf)
        \(hidden)
        <p class="actions"><button>\(th: "พิมพ์ใบเชิญ (PDF)", en: "Print the slips (PDF)")</button></p>
        </form>
        </section>
        <p><a href="\(url: SitePath.people(.list).path + "?list=invitations")">\(th: "ไปที่คำเชิญที่ยังไม่ตอบรับ", en: "To the invitations that wait")</a></p>
        """
}

private func oneInvitation(_ printed: PrintedInvitation) throws -> HTML {
    let picture = try QRCode(printed.address).svg(
        description: say(th: "คิวอาร์โค้ดของคำเชิญนี้", en: "The invitation as a QR code"))
    return """
        <dl class="facts">
        <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(thai: printed.invitation.name)</dd>
        <dt>\(th: "หน้าที่", en: "Role")</dt><dd>\(printed.role)\(printed.office.map { "<br>\($0)" as HTML })</dd>
        <dt>\(th: "ใช้ได้ถึง", en: "Valid until")</dt><dd>\(dateTime: printed.invitation.expiresAt)</dd>
        <dt>\(th: "รหัส", en: "Code")</dt><dd><code id="code">\(printed.issued.code.text)</code></dd>
        </dl>
        \(picture)
        """
}

private func list(_ printed: [PrintedInvitation]) -> HTML {
    let items = printed.map { one -> HTML in
        "<li>\(thai: one.invitation.name) · \(one.role)\(one.office.map { " · \($0)" as HTML })</li>"
    }
    return "<ol>\(items)</ol>"
}

extension PeoplePage.List {
    var words: Words {
        switch self {
        case .holders: Words(th: "ผู้มีหน้าที่ปัจจุบัน", en: "Who holds a role")
        case .invitations: Words(th: "คำเชิญที่ยังไม่ตอบรับ", en: "Invitations that wait")
        case .past: Words(th: "ผู้เคยมีหน้าที่", en: "Who held a role before")
        }
    }
}

extension PeoplePage.Done {
    var words: Words {
        switch self {
        case .revoked: Words(th: "ยกเลิกคำเชิญแล้ว", en: "The invitation is revoked")
        case .ended: Words(th: "สิ้นสุดหน้าที่แล้ว ยังไม่มีผู้รับช่วง", en: "The role has ended; nobody follows yet")
        case .disabled:
            Words(th: "ระงับบัญชีแล้ว ทุกเครื่องที่ใช้บัญชีนี้ออกจากระบบแล้ว", en: "The account is disabled and signed out everywhere")
        case .enabled: Words(th: "เปิดใช้บัญชีแล้ว", en: "The account is enabled")
        }
    }
}
