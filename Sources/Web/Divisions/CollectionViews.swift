import Domain
import Markup

func collectionPage(_ page: CollectionPage, csrf: HTML) -> HTML {
    """
    <h1>\(page.division.words)</h1>
    \(placeLine(page.assessment))
    \(page.done.map(doneNotice))
    \(if: page.mayCollect, page.closedReason.map { closedNotice($0) } ?? .empty)
    <p>\(page.division.progress.words()) \(progressBar(page.division.progress, page.division.words.text))</p>
    \(waysToAsk(page, csrf))
    \(linkTable(page))
    \(requestTable(page))
    \(rowTable(page))
    """
}

private func doneNotice(_ done: CollectionPage.Done) -> HTML {
    switch done {
    case .requested: notice("\(th: "บันทึกว่าขอข้อมูลแล้ว", en: "Noted that the division was asked")", .good, isStatus: true)
    case .revoked:
        notice(
            "\(th: "ยกเลิกลิงก์แล้ว ผู้ที่เปิดไว้ใช้ต่อไม่ได้ ข้อมูลที่บันทึกแล้วยังอยู่", en: "The link is revoked: whoever opened it cannot go on. What was saved stays.")",
            .good, isStatus: true)
    }
}

// MARK: - Asking

private func waysToAsk(_ page: CollectionPage, _ csrf: HTML) -> HTML {
    guard !page.division.rows.isEmpty else {
        return notice("\(th: "กองนี้ไม่มีข้อที่ต้องให้ข้อมูลแล้ว", en: "This division has no indicators any more")")
    }
    return """
        <h2>\(th: "แบบเก็บข้อมูล", en: "Collection form")</h2>
        <ul>
        <li><a href="\(url: SitePath.collectionForm(round: page.round, code: page.code, division: page.division.name).path)">\(th: "แบบเก็บข้อมูลสำหรับพิมพ์ (PDF)", en: "Collection form to print (PDF)")</a></li>
        <li><a href="\(url: SitePath.divisionWorkbook(round: page.round, code: page.code, division: page.division.name).path)" download>\(th: "แบบเก็บข้อมูลสำหรับกรอกด้วย Excel (.xlsx) เมื่อได้รับคืน นำเข้าที่หน้า “กรอกด้วย Excel”", en: "Collection form to fill in with Excel (.xlsx); when it comes back, bring it in on the page “Fill in with Excel”")</a></li>
        </ul>
        \(if: page.isOpen, linkForm(page, csrf) + memoForms(page, csrf))
        """
}

private func linkForm(_ page: CollectionPage, _ csrf: HTML) -> HTML {
    """
    <section class="card">
    <h2>\(th: "ลิงก์ให้กองกรอกเอง", en: "A link by which the division fills in its figures")</h2>
    <p>\(th: "ลิงก์เปิดใช้ได้ครั้งเดียว ผู้เปิดเห็นและกรอกได้เฉพาะข้อของกองนี้ โดยไม่ต้องมีบัญชี ระบบบันทึกชื่อและเวลาไว้ทุกครั้ง", en: "The link opens once. Whoever opens it sees and fills in the indicators of this division only, without an account. Name and time of every change are kept.")</p>
    <form method="post" action="\(url: SitePath.collectionLinks(round: page.round, code: page.code).path)">
    \(csrf)
    \(divisionField(page))
    \(page.due[.link].map(dateBoxes))
    <p class="actions"><button>\(th: "สร้างลิงก์", en: "Make the link")</button></p>
    </form>
    </section>
    """
}

private func memoForms(_ page: CollectionPage, _ csrf: HTML) -> HTML {
    func way(_ way: CollectionWay, isChosen: Bool) -> HTML {
        """
        <label class="choice"><input type="radio" name="way" value="\(way.rawValue)"\(if: isChosen, " checked")> \(way.words)</label>
        """
    }
    return """
        <section class="card">
        <h2>\(th: "บันทึกข้อความขอข้อมูล", en: "Memo that asks for the figures")</h2>
        <form method="get" action="\(url: SitePath.collectionMemo(round: page.round, code: page.code).path)">
        \(divisionField(page))
        \(page.due[.memo].map(dateBoxes))
        <p class="actions"><button class="quiet">\(th: "พิมพ์ร่างบันทึกข้อความ (PDF)", en: "Print the draft memo (PDF)")</button></p>
        </form>
        <h3>\(th: "เมื่อส่งถึงกองแล้ว", en: "Once it was sent")</h3>
        <form method="post" action="\(url: SitePath.collectionRequests(round: page.round, code: page.code).path)">
        \(csrf)
        \(divisionField(page))
        <fieldset><legend>\(th: "ส่งทาง", en: "Sent as")</legend>
        \(way(.memo, isChosen: true))
        \(way(.paper, isChosen: false))
        </fieldset>
        \(page.due[.request].map(dateBoxes))
        <p class="actions"><button class="quiet">\(th: "บันทึกว่าส่งแล้ว", en: "Note that it was sent")</button></p>
        </form>
        </section>
        """
}

private func divisionField(_ page: CollectionPage) -> HTML {
    "<input type=\"hidden\" name=\"division\" value=\"\(page.division.name)\">"
}

// MARK: - What was asked, and what came

private func linkTable(_ page: CollectionPage) -> HTML {
    guard !page.division.links.isEmpty else { return .empty }
    let title = Words(th: "ลิงก์ที่สร้างไว้", en: "Links that were made")
    return """
        <h2>\(title)</h2>
        \(dataTable(DataTable(
            label: title,
            columns: [
                DataTable.Column(words: Words(th: "สร้างเมื่อ", en: "Made")),
                DataTable.Column(words: Words(th: "ใช้ได้ถึง", en: "Until")),
                DataTable.Column(words: Words(th: "ผู้เปิด", en: "Opened by")),
                DataTable.Column(words: Words(th: "แจ้งว่าส่งแล้ว", en: "Reported as done")),
                DataTable.Column(words: Words(th: "สถานะ", en: "State")),
            ],
            rows: page.division.links.map { linkRow($0, page) })))
        """
}

private func linkRow(_ made: DivisionState.Link, _ page: CollectionPage) -> DataTable.Row {
    let link = made.link
    let state = link.state(at: page.now)
    let path = SitePath.linkRevocation(round: page.round, code: page.code, link: link.id).path
    let canRevoke = page.mayCollect && (state == .waiting || state == .opened)
    return DataTable.Row([
        "\(dateTime: link.madeAt) \(th: "โดย", en: "by") \(thai: made.madeBy)",
        "\(dateTime: link.expiresAt)",
        link.contributor.map { opener($0, hasTelephone: page.mayCollect) } ?? "–",
        link.contributor?.reportedAt.map { "\(dateTime: $0)" } ?? "–",
        "\(state.words)\(if: canRevoke, " <a href=\"\(url: path)\">\(th: "ยกเลิกลิงก์", en: "Revoke")</a>")",
    ])
}

/// - Parameter hasTelephone: it is shown to those who would call.
private func opener(_ contributor: CollectionLink.Contributor, hasTelephone: Bool) -> HTML {
    """
    \(thai: contributor.name) (\(thai: contributor.position)) \(th: "เมื่อ", en: "on") \(dateTime: contributor.openedAt)\(if: hasTelephone && !contributor.telephone.isEmpty, " \(th: "โทร.", en: "tel.") \(thai: contributor.telephone)")
    """
}

private func requestTable(_ page: CollectionPage) -> HTML {
    guard !page.division.requests.isEmpty else { return .empty }
    return """
        <h2>\(th: "การขอข้อมูล", en: "Requests")</h2>
        \(timeline(page.division.requests.map { asked in
            TimelineEntry(
                at: asked.request.askedAt, who: asked.askedBy,
                what: [
                    Words(
                        th: "ขอข้อมูลทาง\(asked.request.way.words.th) กำหนดส่ง \(asked.request.dueOn.long())",
                        en: "Asked by \(asked.request.way.words.en), due on \(asked.request.dueOn.english)")
                ])
        }))
        """
}

private func rowTable(_ page: CollectionPage) -> HTML {
    guard !page.division.rows.isEmpty else { return .empty }
    let title = Words(th: "ข้อของกองนี้", en: "Indicators of this division")
    return """
        <h2>\(title)</h2>
        \(dataTable(DataTable(
            label: title,
            columns: [
                DataTable.Column(words: Words(th: "ตัวชี้วัด", en: "Indicator")),
                DataTable.Column(words: Words(th: "สถานะ", en: "State")),
                DataTable.Column(words: Words(th: "บันทึกล่าสุด", en: "Last saved")),
            ],
            rows: page.division.rows.map { row in
                DataTable.Row([
                    "<a href=\"\(url: row.indicator.path(round: page.round, code: page.code))\">\(row.indicator.codeAndName)</a>",
                    row.isFilled ? "\(th: "กรอกแล้ว", en: "Filled in")" : "\(RecordingWords.blank)",
                    row.savedAt.map { "\(dateTime: $0)\(if: !row.savedBy.isEmpty, " \(th: "โดย", en: "by") \(thai: row.savedBy)")" } ?? "–",
                ])
            })))
        """
}

extension CollectionLink.State {
    var words: Words {
        switch self {
        case .waiting: Words(th: "ยังไม่มีผู้เปิด", en: "Not opened yet")
        case .opened: Words(th: "เปิดใช้แล้ว", en: "In use")
        case .expired: Words(th: "หมดอายุ", en: "Expired")
        case .revoked: Words(th: "ยกเลิกแล้ว", en: "Revoked")
        }
    }
}
