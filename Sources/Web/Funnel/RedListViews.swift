import Domain
import Markup

/// Those on a red list, and what can be done with exactly them.
func redListPage(_ page: RedListPage, _ calls: [String: Call], _ done: MailedRedList) -> HTML {
    let reading = page.reading
    return """
        <h1>\(page.step.missing)</h1>
        <p class="place">\(reading.title) · \(reading.round.name) · \(th: "ณ วันที่", en: "as of") \(dateTime: reading.at)</p>
        \(mailed(done))
        \(filterForm(filter(page)))
        <p class="found" role="status">\(found(page))</p>
        \(if: page.entries.isEmpty, emptyState(Words(th: "ไม่มี อปท. ในรายการนี้", en: "Nobody is on this list")))
        \(if: !page.entries.isEmpty, actions(page))
        \(if: !page.entries.isEmpty, table(page, calls))
        \(pager(Pager(number: page.number, pages: page.pages, address: { page.plainPath + page.query.onPage($0).address }), label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
        """
}

private func mailed(_ done: MailedRedList) -> HTML {
    guard let sent = done.sent else { return .empty }
    let words = Words(
        th:
            "จัดส่งอีเมล \(printedCount(sent.mails)) ฉบับ ถึง อปท. \(printedCount(sent.places)) แห่ง วันนี้ส่งไปก่อนแล้ว \(printedCount(sent.before)) แห่ง ไม่มีที่อยู่อีเมลหรือไม่ประสงค์จะรับ \(printedCount(sent.unreached)) แห่ง (โปรดโทรศัพท์)",
        en:
            "\(counted(sent.mails, "mail")) queued for \(counted(sent.places, "local government")); \(printedCount(sent.before)) were mailed today before; \(printedCount(sent.unreached)) have no address or want no mail: please telephone them."
    )
    let excused = Words(
        th: " ไม่ส่งถึง อปท. \(printedCount(sent.excused)) แห่งที่ลงทะเบียนไว้หรือตอบแล้ว",
        en: " \(counted(sent.excused, "local government")) registered or answered already and got none.")
    return notice("\(words)\(if: sent.excused > 0, "\(excused)")", .good, isStatus: true)
}

private func filter(_ page: RedListPage) -> FilterForm {
    let query = page.query
    func choice(_ name: String, _ label: Words, _ chosen: String, _ options: [(String, Words)]) -> Field {
        Field(
            id: "filter-\(name)", name: name, label: label, value: chosen,
            kind: .choice([("", Words(th: "ทั้งหมด", en: "All"))] + options))
    }
    var fields = [
        Field(id: "filter-q", name: "q", label: Words(th: "ชื่อ", en: "Name"), value: query.text, kind: .search),
        choice(
            "type", Words(th: "ประเภท", en: "Type"), query.type?.rawValue ?? "",
            page.types.map { ($0.rawValue, $0.name) }),
    ]
    if page.provinces.count > 1 {
        fields.append(
            choice(
                "province", Words(th: "จังหวัด", en: "Province"), query.province,
                page.provinces.map { ($0.code, $0.name) }))
    }
    if page.districts.count > 1 {
        fields.append(
            choice(
                "district", Words(th: "อำเภอ", en: "District"), query.district,
                page.districts.map { ($0.code, $0.name) }))
    }
    if page.step.previous != nil {
        fields.append(
            choice(
                "lost", Words(th: "รายการ", en: "List"), query.isLostOnly ? "1" : "",
                [("1", Words(th: "ค้างที่ขั้นนี้ (ถึงขั้นก่อนหน้าแล้ว)", en: "Lost here (the step before is reached)"))]))
    }
    return FilterForm(
        label: Words(th: "กรองรายการ", en: "Filter the list"), path: page.plainPath, fields: fields,
        cleared: query.isNarrowed ? page.plainPath : nil)
}

private func found(_ page: RedListPage) -> HTML {
    let (count, whole) = (page.entries.count, page.whole)
    guard page.query.isNarrowed else {
        return "\(FunnelWords.count(whole))"
    }
    return
        "\(th: "แสดง \(printedCount(count)) จาก \(printedCount(whole)) แห่ง", en: "Showing \(printedCount(count)) of \(counted(whole, "local government"))")"
}

/// What is done with all that the filter leaves.
private func actions(_ page: RedListPage) -> HTML {
    let (round, scope, step) = (page.reading.round.id, page.reading.scope, page.step)
    let count = printedCount(page.entries.count)
    var links: [(Words, String)] = []
    if page.reading.mayFollowUp {
        if !step.readers.isEmpty { links.append((FunnelWords.mail, page.address(.mail(round: round, scope, step)))) }
        links.append((FunnelWords.callSheet, page.address(.callSheet(round: round, scope, step))))
        links.append((FunnelWords.messages, page.address(.messages(round: round, scope, step))))
        if step.isOfLetters, let circular = page.reading.circular, writes(page) {
            links.append(
                (
                    CircularWords.secondLetter,
                    SitePath.circulars(.secondLetter(round: round, number: circular.number, place: scope.code)).path
                ))
        }
    }
    links.append((Words(th: "ดาวน์โหลดรายการ (CSV)", en: "Download the list (CSV)"), page.csvPath))
    return """
        <p class="hint screen-only">\(th: "ทำกับ อปท. ทั้ง \(count) แห่งในรายการ", en: "With all \(count) of the list:")</p>
        <p class="actions screen-only">\(links.map { "<a class=\"button quiet\" href=\"\(url: $0.1)\">\($0.0)</a> " as HTML })</p>
        """
}

/// Whether anybody receives the letters of the place; a district of towns alone has nobody to write to.
private func writes(_ page: RedListPage) -> Bool {
    let code = page.reading.scope.code
    return page.reading.funnel.members.contains { $0.member.sender.hasPrefix(code) }
}

private func table(_ page: RedListPage, _ calls: [String: Call]) -> HTML {
    var columns: [DataTable.Column] = [
        .init(words: Words(th: "อปท.", en: "Local government")),
        .init(words: Words(th: "อำเภอ จังหวัด", en: "Amphoe, province")),
        .init(words: Words(th: "ขั้นสุดท้ายที่ถึง", en: "Last step reached")),
    ]
    if page.reading.mayFollowUp { columns.append(.init(words: Words(th: "โทรล่าสุด", en: "Last call"))) }
    let rows = page.shown.map { entry -> DataTable.Row in
        let last = FunnelStep.allCases.last { entry.member.has($0) }
        var cells: [HTML] = [
            placeLink(entry.place, page.reading, step: page.step), "\(entry.place.placeWords)",
            last.map { "\($0.words)" } ?? "–",
        ]
        if page.reading.mayFollowUp {
            cells.append(calls[entry.member.code].map { callResult($0, today: page.reading.today) } ?? "–")
        }
        return DataTable.Row(cells)
    }
    return dataTable(DataTable(label: page.step.missing, columns: columns, rows: Array(rows)))
}

/// What came of a call, when; a promise that was not kept says so.
func callResult(_ call: Call, today: ThaiDate) -> HTML {
    let day = ThaiClock.bangkok(millisecondsSinceEpoch: call.at).date
    let isOver = call.result.promised.map { $0 < today } ?? false
    return """
        \(call.result.words) <span class="hint">(\(th: "โทรเมื่อ", en: "called on") \(date: day))</span>\(if: isOver, " \(statusWord(Words(th: "เลยวันที่รับปากไว้", en: "The day has passed"), state: "attention"))")
        """
}
