import Domain
import Markup

/// Blank, failing and unusual rows first, the rest folded, then the act itself.
func certificationPage(_ page: CertificationPage, _ form: CertificationForm, csrf: HTML) -> HTML {
    """
    <h1>\(th: "รับรองข้อมูล", en: "Certification")</h1>
    \(placeLine(page.assessment))
    \(form.problem.map { problemSummary($0, typed: form.typed) })
    \(doneNotice(form.done))
    \(standing(page))
    \(page.returned)
    \(page.sentBack.map(sentBackNotice))
    \(page.current.map { certificate($0) })
    \(papers(page))
    \(page.changes.flatMap { changes in page.current.map { changedSince(changes, number: $0.number) } })
    \(rowsWithObservations(page.observations))
    \(blankRows(page, csrf))
    \(rows(page.failing, title: Words(th: "ข้อที่ยังไม่ผ่านค่าเป้าหมาย", en: "Target not met")))
    \(unusualRows(page))
    \(restOfRows(page))
    \(certifyForm(page, form, csrf))
    \(if: page.mayCertify && page.isWaiting && page.certifiers.isEmpty, sendBackForm(page, form, csrf))
    \(if: page.isWithdrawable, withdrawalForm(page, csrf))
    \(if: page.isInPreview, previewForm(page, form, csrf))
    \(earlier(page))
    """
}

private func problemSummary(_ words: Words, typed: [String]) -> HTML {
    let kept = typed.filter { !$0.isEmpty }
    return """
        <div class="error-summary" role="alert" tabindex="-1">
        <p>\(words)</p>
        \(if: !kept.isEmpty, "<p>\(th: "ข้อความที่ท่านกรอกไว้:", en: "What you typed:")</p><ul>\(kept.map { "<li>\(thai: $0)</li>" as HTML })</ul>")
        </div>
        """
}

private func doneNotice(_ done: String) -> HTML {
    let words: Words? =
        switch done {
        case "reasons": Words(th: "บันทึกเหตุผลแล้ว", en: "Reasons saved")
        case "certified": Assessment.State.certified.words
        case "reopened":
            Words(
                th: "เปิดให้แก้ไขแล้ว เมื่อแก้ไขเสร็จต้องเสนอและรับรองใหม่",
                en: "Open for correction; the corrected figures must be submitted and certified again")
        case "sent-back":
            Words(
                th: "ส่งกลับให้แก้ไขแล้ว เจ้าหน้าที่ผู้รับผิดชอบจะเห็นเหตุผลของท่าน",
                en: "Sent back; the responsible officer sees your reason")
        case "withdrawn":
            Words(
                th: "ถอนการรับรองแล้ว เจ้าหน้าที่ผู้รับผิดชอบแก้ไขข้อมูลได้",
                en: "Certification withdrawn; the responsible officer can change the figures")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

/// Where the assessment stands, and why the reader can or cannot certify it.
private func standing(_ page: CertificationPage) -> HTML {
    let state = page.assessment.state
    var words: [Words] = []
    if state == .notStarted || state == .recording || state == .reopened {
        words.append(
            Words(
                th: "เจ้าหน้าที่ผู้รับผิดชอบยังไม่เสนอข้อมูลให้รับรอง",
                en: "The responsible officer has not submitted the figures yet"))
    }
    if let reason = page.closedReason { words.append(reason.words) }
    if page.isOwnWork, page.isWaiting { words.append(ownWorkWords) }
    if page.isWitness, page.isWaiting {
        words.append(page.certifiers.isEmpty ? witnessWords : othersCanWords(page.certifiers))
    }
    if !page.mayCertify, state == .submitted {
        words.append(Words(th: "รอผู้รับรองตรวจและรับรอง", en: "Waiting for the certifier"))
    }
    return """
        <p>\(th: "สถานะ", en: "State:") \(state.word)\(page.submission.map(submittedBy))</p>
        \(words.map { notice("\($0)") })
        """
}

private func submittedBy(_ signature: AssessmentPage.Signature) -> HTML {
    """
     \(th: "เสนอโดย \(signature.name) เมื่อ \(dateTime: signature.at)", en: "by \(thai: signature.name) on \(dateTime: signature.at)")
    """
}

/// Number, date, person, and what the frozen figures can be recognised by.
private func certificate(_ facts: CertificationFacts) -> HTML {
    """
    <section class="card">
    <h2>\(th: "การรับรองครั้งที่ \(facts.number)", en: "Certification no. \(facts.number)")</h2>
    <dl class="facts">
    <dt>\(th: "รับรองเมื่อ", en: "Certified on")</dt><dd>\(dateTime: facts.at)</dd>
    <dt>\(th: "ผู้รับรอง", en: "Certifier")</dt><dd>\(thai: facts.name)\(facts.capacity.map { "<br>\($0.line)" as HTML })</dd>
    \(facts.capacity.flatMap { $0.reason.isEmpty ? nil : "<dt>\(th: "เหตุที่ อปท. ไม่มีผู้รับรอง", en: "Why nobody else could certify")</dt><dd>\(thai: $0.reason)</dd>" as HTML })
    <dt>\(th: "ชุดตัวชี้วัด", en: "Standard set")</dt><dd>\(facts.standardSet)</dd>
    <dt>\(th: "SHA-256 ของข้อมูลที่รับรอง", en: "SHA-256 of the certified figures")</dt><dd><code>\(facts.sha256)</code></dd>
    \(facts.receipt.map { "<dt>\(th: "เลขอ้างอิงรายการ", en: "Reference of the entry")</dt><dd><code>\($0.description)</code></dd>" as HTML })
    </dl>
    </section>
    """
}

/// Papers for a signature by hand.
private func papers(_ page: CertificationPage) -> HTML {
    guard page.assessment.state != .notStarted, page.assessment.state != .recording else { return .empty }
    let (round, code) = (page.assessment.round.id, page.assessment.localGovernment.code)
    return """
        <p><a href="\(url: SitePath.steps(.certificationForm(round: round, code: code)).path)">\(CertificationPaperWords.form) (PDF)</a> · <a href="\(url: SitePath.steps(.certificationMemo(round: round, code: code)).path)">\(CertificationPaperWords.memo) (PDF)</a></p>
        """
}

private func unusualRows(_ page: CertificationPage) -> HTML {
    """
    \(if: !page.generalFlags.isEmpty, "<h2>\(th: "ภาพรวมและข้อมูลพื้นฐานที่ควรตรวจอีกครั้ง", en: "The whole, and base data worth another look")</h2>")
    \(if: !page.generalFlags.isEmpty, flagList(page.generalFlags))
    \(changedBaseData(page))
    \(rows(page.unusual, title: Words(th: "ข้อที่ควรตรวจอีกครั้ง", en: "Worth another look")))
    """
}

private func changedBaseData(_ page: CertificationPage) -> HTML {
    guard !page.changedBaseData.isEmpty else { return .empty }
    let items = page.changedBaseData.map { changed -> HTML in
        let source: HTML =
            changed.source.isEmpty
            ? "\(th: "ยังไม่ระบุที่มาของข้อมูล", en: "no source stated")"
            : "\(th: "ที่มา:", en: "source:") \(thai: changed.source)"
        return "<li>\(ThaiDigits.arabic(changed.item.name)): \(changed.change.words) (\(source))</li>"
    }
    return """
        <h2>\(th: "ข้อมูลพื้นฐานที่เปลี่ยนจากปีก่อนมาก", en: "Base data that changed much since last year")</h2>
        <ul>\(items)</ul>
        """
}

private func restOfRows(_ page: CertificationPage) -> HTML {
    let values = page.baseData.map { item, value -> HTML in
        """
        <dt>\(ThaiDigits.arabic(item.name))</dt><dd>\(value.map { "\($0.grouped) \(thai: item.unitTH)" as HTML } ?? blank)</dd>
        """
    }
    let (items, others) = (page.baseData.count, page.others.count)
    let title = Words(th: "ข้ออื่น", en: "Other indicators")
    return """
        \(if: !values.isEmpty, "<details><summary>\(th: "ข้อมูลพื้นฐาน \(items) รายการ", en: "Base data: \(items)")</summary><dl class=\"facts\">\(values)</dl></details>")
        \(if: others > 0, "<details><summary>\(th: "\(title.th) \(others) ข้อ", en: "\(title.en): \(others)")</summary>\(rowTable(page.others, title))</details>")
        """
}

private func rows(_ rows: [CertificationRow], title: Words) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return """
        <h2>\(th: "\(title.th) \(rows.count) ข้อ", en: "\(title.en): \(rows.count)")</h2>
        \(rowTable(rows, title))
        """
}

private func rowTable(_ rows: [CertificationRow], _ label: Words) -> HTML {
    dataTable(
        DataTable(
            label: label,
            columns: [
                .init(words: Words(th: "ตัวชี้วัด", en: "Indicator")), .init(words: Words(th: "ค่าเป้าหมาย", en: "Target")),
                .init(words: RecordingWords.frame, isNumber: true),
                .init(words: RecordingWords.provision, isNumber: true),
                .init(
                    words: Words(th: "(2) เทียบกับ (1)\u{a0}%", en: "(2) per cent of (1)"), isNumber: true),
                .init(words: Words(th: "ผลการประเมิน", en: "Result")),
            ],
            rows: rows.map { row in
                DataTable.Row([
                    name(row), "\(row.target)", frame(row), provision(row), "\(row.state.percent?.grouped ?? "-")",
                    result(row),
                ])
            }))
}

private func name(_ row: CertificationRow) -> HTML {
    "\(rowLink(row))\(if: row.indicator.pilot, " <span class=\"tag\">\(th: "นำร่อง", en: "pilot")</span>")"
}

private func result(_ row: CertificationRow) -> HTML {
    """
    <span class="verdict" data-verdict="\(row.state.verdict.rawValue)">\(row.word)</span>\(if: !row.arithmetic.th.isEmpty, "<p class=\"hint\">\(row.arithmetic)</p>")\(if: row.state.isUnchanged, "<p class=\"hint\">✓ \(Unchanged.confirmed)</p>")\(row.flags.map { "<p class=\"flag\">\($0.words)</p>" as HTML })\(largeChanges(row))\(note(row))\(observationsLine(row))
    """
}

/// The code and the name of a row, with the way to its boxes.
func rowLink(_ row: CertificationRow) -> HTML {
    """
    <a href="\(url: row.path)"><span class="code">\(row.indicator.code)</span> \(row.indicator.name)</a>
    """
}

private var blank: HTML { "\(th: "ว่าง", en: "blank")" }

private func frame(_ row: CertificationRow) -> HTML {
    guard row.indicator.kind.hasFrame else { return "-" }
    return row.state.effectiveFrame.map { "\($0.grouped) \(thai: row.indicator.frameUnitTH)" } ?? blank
}

private func provision(_ row: CertificationRow) -> HTML {
    guard let provision = row.state.answer?.provision else { return blank }
    guard row.indicator.kind == .yesNo else { return "\(provision.grouped) \(thai: row.indicator.unitTH)" }
    return "\(provision.yesNo)"
}

/// Each large change; its reason is the note, which stands below.
private func largeChanges(_ row: CertificationRow) -> HTML {
    guard !row.changes.isEmpty else { return .empty }
    let hasReason = !(row.state.answer?.note.isEmpty ?? true)
    return """
        \(row.changes.map { "<p class=\"flag\">\($0.words)</p>" as HTML })\(if: !hasReason, "<p class=\"hint\">\(th: "ยังไม่ระบุเหตุผลที่เปลี่ยนแปลง", en: "No reason given for the change")</p>")
        """
}

/// The way to ask about a row, or to what was said about it.
func observationsLine(_ row: CertificationRow) -> HTML {
    let said = row.observations
    let words: Words? =
        said.open > 0
        ? ObservationWords.open(said.open)
        : said.closed > 0 ? ObservationWords.closed(said.closed) : said.mayAsk ? ObservationWords.ask : nil
    let answer = (said.lastAnswer ?? "").replacing("\n", with: " ")
    return words.map { words in
        """
        <p class="hint"><a href="\(url: row.observationsPath.path)">\(words)</a>\(if: !answer.isEmpty, " \(thai: answer)")</p>
        """
    } ?? .empty
}

private func note(_ row: CertificationRow) -> HTML {
    guard let note = row.state.answer?.note, !note.isEmpty else { return .empty }
    return "<p class=\"hint\">\(th: "หมายเหตุ:", en: "Note:") \(thai: note)</p>"
}

/// Every certification there has been, with what became of it.
private func earlier(_ page: CertificationPage) -> HTML {
    let withdrawn = page.certifications.filter { $0.withdrawal != nil }
    guard !withdrawn.isEmpty else { return .empty }
    let rows = withdrawn.map { facts in
        DataTable.Row([
            "\(th: "ครั้งที่ \(facts.number)", en: "No. \(facts.number)")",
            "\(thai: facts.name)<br>\(dateTime: facts.at)", "<code>\(String(facts.sha256.prefix(12)))…</code>",
            facts.withdrawal.map { "\(thai: $0.name)<br>\(dateTime: $0.at)" } ?? .empty,
            facts.withdrawal.map { "\(thai: $0.reason)" } ?? .empty,
        ])
    }
    let columns: [DataTable.Column] = [
        .init(words: Words(th: "ครั้งที่", en: "No.")), .init(words: Words(th: "รับรองโดย", en: "Certified by")),
        .init(words: Words(both: "SHA-256")), .init(words: Words(th: "ถอนโดย", en: "Withdrawn by")),
        .init(words: Words(th: "เหตุผลที่ถอน", en: "Reason")),
    ]
    let title = Words(th: "การรับรองที่ถอนแล้ว", en: "Withdrawn certifications")
    return """
        <h2>\(title)</h2>
        \(dataTable(DataTable(label: title, columns: columns, rows: rows)))
        """
}
