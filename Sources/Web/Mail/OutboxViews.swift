import Domain
import Markup
import Store

func outboxPage(_ page: OutboxPage, csrf: HTML) -> HTML {
    """
    <h1>\(OutboxPage.title)</h1>
    \(page.done.map(doneNotice))
    <dl class="facts">
    \(Mail.State.allCases.map { "<dt>\($0.words)</dt><dd>\(page.counts.byState[$0] ?? 0)</dd>" as HTML })
    \(page.counts.oldestDue.map { "<dt>\(th: "ฉบับที่รอนานที่สุดควรส่งตั้งแต่", en: "The oldest waits since")</dt><dd>\(dateTime: $0)</dd>" as HTML })
    </dl>
    <p>\(th: "เก็บรายการที่สิ้นสุดแล้วไว้ 90 วัน ข้อความในอีเมลลบทันทีที่ส่งแล้ว", en: "What has ended is kept for 90 days; the words of a mail are erased once it is sent.")</p>
    <h2>\(th: "ฉบับที่ต้องดูแล", en: "To be looked after")</h2>
    \(if: page.troubled.isEmpty, "<p>\(th: "ไม่มี", en: "None")</p>")
    \(if: !page.troubled.isEmpty, troubled(page, csrf))
    """
}

private func doneNotice(_ done: OutboxPage.Done) -> HTML {
    switch done {
    case .queued: notice("\(th: "จะส่งอีเมลฉบับนี้อีกครั้ง", en: "The mail will be sent again.")", .good, isStatus: true)
    case .notPossible:
        notice(
            "\(th: "ส่งฉบับนี้อีกไม่ได้ เพราะส่งไปแล้วหรือข้อความถูกลบแล้ว", en: "This mail cannot be sent again: it was sent, or its words are erased.")",
            .bad, isStatus: true)
    }
}

private func troubled(_ page: OutboxPage, _ csrf: HTML) -> HTML {
    let columns = [
        Words(th: "ถึง", en: "To"), Words(th: "เรื่อง", en: "Kind"), Words(th: "สถานะ", en: "State"),
        Words(th: "คำตอบล่าสุดของเครื่องรับอีเมล", en: "Last answer of the mail server"),
        Words(th: "เข้าคิวเมื่อ", en: "Queued"), Words(th: "ดำเนินการ", en: "Actions"),
    ].map { DataTable.Column(words: $0) }
    let label = Words(th: "ฉบับที่ต้องดูแล", en: "To be looked after")
    return """
        <p>\(th: "“ไม่ทราบว่าส่งถึงหรือไม่” คือการติดต่อขาดลงหลังส่งข้อความแล้วแต่ก่อนได้คำตอบ ระบบไม่ส่งซ้ำเอง เพราะผู้รับอาจได้สองฉบับ", en: "“Not known whether sent”: the line was lost after the mail was handed over and before the answer. The system does not send it again by itself, since it might arrive twice.")</p>
        \(dataTable(DataTable(label: label, columns: columns, rows: page.troubled.map { row($0, csrf) })))
        """
}

private func row(_ mail: Mail, _ csrf: HTML) -> DataTable.Row {
    DataTable.Row([
        "\(mail.address)", "\(mail.kind.words)",
        statusWord(mail.state.words, state: "none"),
        mail.answer.isEmpty ? "–" : "<span lang=\"en\">\(mail.answer)</span>", "\(dateTime: mail.queuedAt)",
        action(mail, csrf),
    ])
}

private func action(_ mail: Mail, _ csrf: HTML) -> HTML {
    guard mail.isRepeatable else {
        return mail.kind == .invitation
            ? "\(th: "ให้ผู้เชิญออกใบเชิญใหม่", en: "Who invited makes a new invitation")"
            : "\(th: "ให้เจ้าของบัญชีขอรหัสใหม่", en: "The person asks for a new code")"
    }
    return """
        <form method="post" action="\(url: SitePath.mailRepetition(mail: mail.id).path)">
        \(csrf)
        <button class="quiet">\(th: "ส่งอีกครั้ง", en: "Send again")<span class="visually-hidden"> \(mail.address)</span></button>
        </form>
        """
}
