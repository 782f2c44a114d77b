import Actions
import Domain
import Markup
import Store

/// What was sent back and could not be, to be shown again.
struct CheckForm: Sendable {
    var problem: Words?
    /// By row, as typed.
    var reasons: [String: String] = [:]
    var until = DateBoxes(
        id: "until", name: "until",
        legend: Words(th: "วันสุดท้ายที่ให้แก้ไขและรับรองใหม่", en: "Last day of correcting and certifying"))
    var done = ""
    /// Code of the one that was accepted just before.
    var accepted = ""
}

/// Accept with one key, or state what is wrong at the rows and send all of it back.
func checkPage(_ page: CheckPage, _ form: CheckForm, csrf: HTML) -> HTML {
    """
    <h1>\(CheckWords.title)</h1>
    \(placeLine(page.assessment))
    \(form.problem.map { errorSummary("\($0)") })
    \(if: form.problem != nil && !page.isReturnable, typedReasons(form.reasons, page.reading))
    \(page.accepted.map(acceptedNotice))
    \(doneNotice(form.done, page))
    \(standing(page))
    \(page.returned.map { returnedRows($0, page.reading) })
    \(page.changes.map { changedSince($0.list, number: $0.since) })
    \(if: page.isAcceptable, acceptance(page, csrf))
    \(if: page.certification != nil, rows(page, form, csrf))
    \(history(page))
    \(wayOn(page))
    """
}

private func doneNotice(_ done: String, _ page: CheckPage) -> HTML {
    let words: Words? =
        switch done {
        case "returned": Words(th: "ส่งคืนเพื่อแก้ไขแล้ว", en: "Returned for correction")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

/// That the one before was accepted, under the head of the next.
func acceptedNotice(_ place: LocalGovernment) -> HTML {
    notice(
        "\(th: "บันทึกว่าตรวจสอบแล้ว:", en: "Recorded as checked:") \(place.shortWords) \(place.placeWords)", .good,
        isStatus: true)
}

/// What was typed and has no box any more, to be copied.
func typedReasons(_ reasons: [String: String], _ reading: AssessmentReading) -> HTML {
    let rows = reasons.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { row, reason -> HTML in
        "<li>\(reading.name(ofRow: row)): \(thai: reason)</li>"
    }
    return rows.isEmpty
        ? .empty
        : "<div class=\"notice bad\"><p>\(th: "ข้อความที่ท่านกรอกไว้:", en: "What you typed:")</p><ul>\(rows)</ul></div>"
}

private func standing(_ page: CheckPage) -> HTML {
    let state = page.assessment.state
    return """
        <p>\(th: "สถานะ", en: "State:") \(state.word)\(page.certification.map { " \(th: "รับรองครั้งที่ \($0.number) โดย", en: "certification no. \($0.number) by") \(thai: $0.name) \(th: "เมื่อ", en: "on") \(dateTime: $0.at)" as HTML })</p>
        \(page.certification.flatMap { $0.capacity }.map { "<p class=\"hint\">\($0.line)</p>" as HTML })
        \(if: page.certification == nil, notice("\(th: "อปท. นี้ยังไม่รับรองข้อมูล จึงยังตรวจสอบไม่ได้", en: "Nothing is certified yet, so there is nothing to check")"))
        \(if: page.mayCheck && !page.assessment.isCheckOn, notice("\(CheckWords.noCheck)"))
        \(if: page.isOwnWork, notice("\(CheckWords.ownWork)"))
        \(if: page.assessment.isCheckOn && !page.assessment.isToBeChecked, notice("\(th: "อปท. นี้ไม่อยู่ในรายการที่สุ่มตรวจ ตรวจและส่งคืนได้หากพบข้อผิดพลาด", en: "Not in the sample; it can be looked at and returned if something is wrong")"))
        """
}

private func acceptance(_ page: CheckPage, _ csrf: HTML) -> HTML {
    let path = SitePath.steps(
        .acceptance(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
    ).path
    return """
        <form method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="certification" value="\(page.certification?.number ?? 0)">
        <p class="actions"><button accesskey="a">\(th: "ตรวจสอบแล้ว ไม่พบข้อผิดพลาด", en: "Checked, nothing is wrong")</button>\(page.next.map { " <a accesskey=\"n\" href=\"\(url: SitePath.steps(.check(round: page.assessment.round.id, code: $0)).path)\">\(CheckWords.next)</a>" as HTML })</p>
        </form>
        """
}

private func rows(_ page: CheckPage, _ form: CheckForm, _ csrf: HTML) -> HTML {
    let unusual = page.unusual.count
    let others = page.others.count
    let path = SitePath.steps(
        .returning(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
    ).path
    let items = page.baseData.map { item, value -> HTML in
        let row = BaseDataItem.subject(item.code)
        return """
            <article class="indicator" id="\(item.code)"><h3>\(ThaiDigits.arabic(item.name))</h3>
            <p>\(value.map { "\($0.grouped) \(thai: item.unitTH)" as HTML } ?? "\(RecordingWords.blank)")</p>
            \(if: page.isReturnable, reasonBox(row, ThaiDigits.arabic(item.name), form))</article>
            """
    }
    let body: HTML = """
        \(if: !page.generalFlags.isEmpty, flagList(page.generalFlags))
        <h2>\(th: "ข้อที่ควรดู \(unusual) ข้อ", en: "Worth a look: \(unusual)")</h2>
        \(if: unusual == 0, "<p>\(th: "ไม่มีข้อที่ว่าง ไม่ผ่านค่าเป้าหมาย หรือผิดปกติ", en: "Nothing is blank, below its target or unusual")</p>")
        \(page.unusual.map { row($0, page, form) })
        <details><summary>\(th: "ข้ออื่น \(others) ข้อ", en: "Other indicators: \(others)")</summary>\(page.others.map { row($0, page, form) })</details>
        <details><summary>\(th: "ข้อมูลพื้นฐาน \(items.count) รายการ", en: "Base data: \(items.count)")</summary>\(items)</details>
        """
    guard page.isReturnable else { return body }
    return """
        <form method="post" action="\(url: path)" class="check">
        \(csrf)
        <input type="hidden" name="certification" value="\(page.certification?.number ?? 0)">
        \(body)
        <h2>\(th: "ส่งคืนเพื่อแก้ไข", en: "Return for correction")</h2>
        <p>\(th: "เขียนเหตุผลในข้อที่ต้องแก้ไข แล้วส่งคืนครั้งเดียวทุกข้อ อปท. แก้ไขได้เฉพาะข้อเหล่านั้น ข้อมูลที่รับรองไว้ยังใช้อยู่จนกว่าจะรับรองใหม่", en: "Write the reason at each row that must be corrected, then return all of them at once. Only those rows can be changed; what is certified stands until it is certified anew.")</p>
        \(dateBoxes(form.until))
        <p class="actions"><button class="quiet" accesskey="r">\(th: "ส่งคืนเพื่อแก้ไข", en: "Return for correction")</button></p>
        </form>
        """
}

private func row(_ row: CertificationRow, _ page: CheckPage, _ form: CheckForm) -> HTML {
    let indicator = row.indicator
    let frame: HTML? =
        indicator.kind.hasFrame
        ? "(1) \(row.state.effectiveFrame.map { "\($0.grouped) \(thai: indicator.frameUnitTH)" as HTML } ?? "\(RecordingWords.blank)") · (2) "
        : nil
    let provision: HTML =
        row.state.answer?.provision.map { value in
            indicator.kind == .yesNo ? "\(value.yesNo)" as HTML : "\(value.grouped) \(thai: indicator.unitTH)"
        } ?? "\(RecordingWords.blank)"
    return """
        <article class="indicator" id="\(indicator.code)"><h3><span class="code">\(indicator.code)</span> \(indicator.name)</h3>
        <p>\(frame)\(provision) · \(th: "ค่าเป้าหมาย", en: "target") \(row.target)</p>
        <p><span class="verdict" data-verdict="\(row.state.verdict.rawValue)">\(row.word)</span>\(if: !row.arithmetic.th.isEmpty, " <span class=\"hint\">\(row.arithmetic)</span>")</p>
        \(page.earlier[indicator.code].map { "<p class=\"earlier\">\($0)</p>" as HTML })
        \(if: row.state.isUnchanged, "<p class=\"hint\">✓ \(Unchanged.confirmed)</p>")
        \(row.flags.map { "<p class=\"flag\">\($0.words)</p>" as HTML })\(row.changes.map { "<p class=\"flag\">\($0.words)</p>" as HTML })
        \(if: !row.reason.isEmpty, "<p class=\"hint\">\(th: "ยังไม่มีข้อมูล เพราะ", en: "No figures yet, because") \(thai: row.reason)</p>")
        \(row.state.answer.flatMap { $0.note.isEmpty ? nil : "<p class=\"hint\">\(th: "หมายเหตุ:", en: "Note:") \(thai: $0.note)</p>" as HTML })
        \(observationsLine(row))
        \(if: page.isReturnable, reasonBox(indicator.code, indicator.codeAndName, form))</article>
        """
}

private func reasonBox(_ row: String, _ name: Words, _ form: CheckForm) -> HTML {
    let id = "reason-\(row.replacing("/", with: "-"))"
    return """
        <p><label for="\(id)">\(th: "เหตุผลที่ส่งคืน (ว่างไว้หากถูกต้อง)", en: "Reason for returning (leave blank if it is right)")<span class="visually-hidden"> \(name)</span></label>
        <textarea id="\(id)" name="reason.\(row)" rows="1">
        \(form.reasons[row] ?? "")</textarea></p>
        """
}

private func history(_ page: CheckPage) -> HTML {
    guard !page.returns.isEmpty else { return .empty }
    return """
        <h2>\(th: "การเปิดให้แก้ไขที่ผ่านมา", en: "Opened for correction before")</h2>
        \(timeline(
            page.returns.map { one in
                TimelineEntry(
                    at: one.at, who: page.names[one.by] ?? "", role: one.role?.name,
                    what: [
                        one.reopening.kind.words,
                        Words(th: "ถึงวันที่ \(one.reopening.until.long())", en: "until \(one.reopening.until.english)"),
                    ] + one.reasons.sorted { $0.key < $1.key }.map { row, reason in
                        row.isEmpty ? Words(both: reason) : Words(both: "\(page.reading.name(ofRow: row).text): \(reason)")
                    })
            }))
        """
}

private func wayOn(_ page: CheckPage) -> HTML {
    let (round, province) = (page.assessment.round.id, page.assessment.whereabouts.provinceCode)
    return """
        <p>\(page.next.map { "<a href=\"\(url: SitePath.steps(.check(round: round, code: $0)).path)\">\(CheckWords.next)</a> · " as HTML })<a href="\(url: SitePath.steps(.checks(round: round, province: province)).path)">\(th: "รายการตรวจสอบของจังหวัด (รอตรวจ \(page.waiting) แห่ง)", en: "List of the province (\(page.waiting) waiting)")</a></p>
        """
}
