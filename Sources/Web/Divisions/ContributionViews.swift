import Actions
import Domain
import Markup

// MARK: - The link

/// Whose figures, of which division, until when, and who the reader is; or in one line why it does not open.
func linkPageBody(_ page: LinkPage, _ form: LinkForm, csrf: String, path: SitePath, _ visit: Visit?) -> HTML {
    guard let link = page.link, let assessment = page.assessment else {
        return """
            <h1>\(ContributionWords.title)</h1>
            \(notice("\(th: "ไม่พบลิงก์นี้ โปรดตรวจที่อยู่ให้ครบทุกตัว หรือขอลิงก์ใหม่จากผู้บันทึกข้อมูลของ อปท.", en: "There is no such link. Please check that the address is complete, or ask the responsible officer of your local government for a new link.")", .bad))
            """
    }
    return """
        <h1>\(ContributionWords.heading(link.rows.division))</h1>
        \(placeLine(assessment))
        \(page.isOpen ? openForm(link, form, csrf, path, visit) : whyNot(page, link))
        \(asker(page.recorders))
        """
}

private func whyNot(_ page: LinkPage, _ link: CollectionLink) -> HTML {
    let why: Words =
        switch page.state {
        case .revoked: Words(th: "ลิงก์นี้ถูกยกเลิกแล้ว", en: "This link was revoked.")
        case .expired: Words(th: "ลิงก์นี้หมดอายุแล้ว", en: "This link has expired.")
        case .opened:
            Words(
                th:
                    "ลิงก์นี้เปิดใช้แล้วโดย \(link.contributor?.name ?? "") เมื่อ \(ThaiClock.dateTime(link.contributor?.openedAt ?? 0))",
                en:
                    "This link was opened by \(link.contributor?.name ?? "") on \(ThaiClock.dateTime(link.contributor?.openedAt ?? 0, in: .english))."
            )
        case .waiting, nil: page.closedReason?.words ?? ContributionWords.over
        }
    return notice("\(why) \(ContributionWords.askAnew)", .bad)
}

private func asker(_ recorders: [String]) -> HTML {
    guard !recorders.isEmpty else { return .empty }
    return "<p>\(th: "ผู้บันทึกข้อมูลของ อปท.:", en: "Responsible officer:") \(thai: recorders.joined(separator: ", "))</p>"
}

private func openForm(
    _ link: CollectionLink, _ form: LinkForm, _ csrf: String, _ path: SitePath, _ visit: Visit?
) -> HTML {
    """
    \(if: !form.problems.isEmpty, errorSummary("\(th: "ยังเปิดแบบไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "The form cannot be opened yet. Please mend:")", form.problems.map { ErrorLink($0.box, $0.words) }))
    <p>\(th: "ท่านกรอกตัวเลขของกองนี้ได้ถึง", en: "You can fill in the figures of this division until") <strong>\(dateTime: link.expiresAt)</strong> \(th: "ลิงก์นี้เปิดได้ครั้งเดียว โปรดเปิดจากเครื่องที่จะใช้กรอก", en: "The link opens once: please open it on the computer or telephone that you will use.")</p>
    \(visit.map { notice("\(th: "เครื่องนี้เข้าสู่ระบบในชื่อ \($0.person.name) อยู่ หากเปิดแบบ ระบบจะออกจากบัญชีนั้น", en: "This browser is signed in as \($0.person.name). Opening the form signs that account out.")") })
    <form class="card narrow" method="post" action="\(url: path.path)">
    <input type="hidden" name="csrf" value="\(csrf)">
    \(field(Field(id: "name", name: "name", label: Words(th: "ชื่อและนามสกุล", en: "Name and surname"), hint: Words(th: "จะแสดงคู่กับตัวเลขที่ท่านบันทึก", en: "It stands beside the figures that you save"), problem: form.problem(at: "name"), value: form.name)))
    \(field(Field(id: "position", name: "position", label: Words(th: "ตำแหน่ง", en: "Position"), problem: form.problem(at: "position"), value: form.position)))
    \(field(Field(id: "telephone", name: "telephone", label: Words(th: "โทรศัพท์ (ไม่บังคับ)", en: "Telephone (optional)"), hint: Words(th: "เห็นเฉพาะผู้บันทึกข้อมูลของ อปท.", en: "Seen by the responsible officer only"), problem: form.problem(at: "telephone"), value: form.telephone)))
    \(privacyLine())
    <p class="actions"><button>\(th: "เปิดแบบเก็บข้อมูล", en: "Open the collection form")</button></p>
    </form>
    """
}

extension LinkForm {
    func problem(at box: String) -> Words? { problems.first { $0.box == box }?.words }
}

extension OpenCollectionLink.Problem {
    var box: String {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .positionMissing, .positionTooLong: "position"
        case .telephoneTooLong: "telephone"
        }
    }

    var words: Words {
        let longest = OpenCollectionLink.longestText
        return switch self {
        case .nameMissing: Words(th: "โปรดกรอกชื่อและนามสกุล", en: "Please give your name")
        case .nameTooLong: Words(th: "ชื่อยาวเกิน \(longest) ตัวอักษร", en: "The name is longer than \(longest) characters")
        case .positionMissing: Words(th: "โปรดกรอกตำแหน่ง", en: "Please give your position")
        case .positionTooLong:
            Words(th: "ตำแหน่งยาวเกิน \(longest) ตัวอักษร", en: "The position is longer than \(longest) characters")
        case .telephoneTooLong:
            Words(
                th: "หมายเลขโทรศัพท์ยาวเกิน \(longest) ตัวอักษร",
                en: "The telephone number is longer than \(longest) characters")
        }
    }
}

// MARK: - The rows

/// The rows of one division; the same boxes as on the recorder's page, without ways to anywhere else.
func contributionPage(_ page: ContributionPage, csrf: HTML) -> HTML {
    """
    <h1>\(ContributionWords.heading(page.link.rows.division))</h1>
    \(placeLine(page.assessment))
    \(state(page))
    \(page.area.map { rows($0, csrf) } ?? notice("\(th: "กองนี้ไม่มีข้อที่ต้องให้ข้อมูลแล้ว โปรดสอบถามผู้บันทึกข้อมูลของ อปท.", en: "This division has no indicators any more. Please ask the responsible officer.")"))
    \(asker(page.recorders))
    """
}

private func state(_ page: ContributionPage) -> HTML {
    if let reason = page.closedReason {
        let late: HTML? = page.area.flatMap {
            $0.unsaved.isEmpty
                ? nil
                : unsavedSummary(
                    $0.unsaved.map { ErrorLink($0.indicator.code, $0.indicator.codeAndName) }, .indicators, late: reason
                )
        }
        let over =
            late
            ?? notice(
                "\(th: "ปิดรับข้อมูลของกองแล้ว", en: "Figures of divisions are not taken any more"): \(reason.words)", .bad)
        return "\(over)\(rowsWithObservations(page.observations))"
    }
    return """
        \(page.area.map { unsaved($0) } ?? .empty)
        \(if: page.done == .saved && page.area?.unsaved.isEmpty == true, notice("\(RecordingWords.saved)", .good, isStatus: true))
        \(page.link.contributor?.reportedAt.map { reported($0, isNew: page.done == .reported) })
        <p>\(th: "กรอกและแก้ไขได้ถึง", en: "You can fill in and change until") <strong>\(dateTime: page.link.expiresAt)</strong> \(th: "หากออกจากระบบ จะต้องขอลิงก์ใหม่", en: "If you sign out, you need a new link.")</p>
        \(page.area.map { area in "<p>\(area.progress.words()) \(progressBar(area.progress, say(th: "ความคืบหน้า", en: "Progress")))</p>" as HTML })
        """
}

private func unsaved(_ area: AreaPage) -> HTML {
    guard !area.unsaved.isEmpty else { return .empty }
    return unsavedSummary(
        area.unsaved.map { ErrorLink($0.indicator.code, $0.indicator.codeAndName) }, .indicators, late: nil)
}

private func reported(_ at: Int64, isNew: Bool) -> HTML {
    notice(
        "\(th: "แจ้งผู้บันทึกข้อมูลแล้วเมื่อ", en: "The responsible officer was told on") \(dateTime: at) \(th: "ยังแก้ไขต่อได้", en: "You can still change figures.")",
        .good, isStatus: isNew)
}

private func rows(_ area: AreaPage, _ csrf: HTML) -> HTML {
    guard !area.cards.isEmpty else { return .empty }
    return """
        <form method="post" action="\(url: SitePath.contribution.path)" class="area" data-autosave="\(area.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(area.assessment))" data-over="\(ContributionWords.over.text)">
        \(if: area.isEditable, "\(csrf)\(defaultButton())")
        \(area.cards.map { indicatorCard($0, area) })
        \(if: area.isEditable, buttons())
        </form>
        """
}

private func buttons() -> HTML {
    """
    <p class="actions"><button>\(RecordingWords.saveAll)</button>
    <button class="quiet" name="report" value="1">\(th: "ส่งข้อมูลให้ผู้บันทึกแล้ว", en: "Tell the responsible officer that this is done")</button></p>
    <p class="hint">\(th: "ปุ่มนี้บันทึกทุกข้อและแจ้งผู้บันทึกข้อมูลว่ากองให้ข้อมูลแล้ว หลังจากนั้นยังแก้ไขได้", en: "The second button saves everything and tells the responsible officer that the division is done. You can still change figures afterwards.")</p>
    """
}
