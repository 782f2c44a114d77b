import Domain
import Markup

/// Rows that stay blank, with a box for the reason of each where the reader may state it.
func blankRows(_ page: CertificationPage, _ csrf: HTML) -> HTML {
    guard !page.blanks.isEmpty else { return .empty }
    let path = SitePath.blankReasons(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    let number = page.blanks.count
    let title: HTML = "<h2>\(th: "ข้อที่ยังว่าง \(number) ข้อ", en: "Blank indicators: \(number)")</h2>"
    guard page.isWritable else {
        let rows = page.blanks.map { row -> HTML in
            """
            <li>\(rowLink(row)): \(row.reason.isEmpty ? noReasonYet : "\(blankBecause) \(thai: row.reason)" as HTML)\(observationsLine(row))</li>
            """
        }
        return "\(title)<ul>\(rows)</ul>"
    }
    return """
        \(title)
        <p>\(th: "ระบุเหตุผลทุกข้อก่อนรับรอง ข้อที่ว่างจะยังเป็น “\(page.standards.set.words.notRecorded)” หากไม่ได้ดำเนินการหรือไม่มีบริการนี้ ให้เจ้าหน้าที่ดึงข้อมูลกลับไปกรอก", en: "State a reason for each before certifying. Blank ones stay “\(Verdict.notRecorded.nameEN)”. If it was not carried out or there is no such service, the officer should take the figures back and record that.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(page.blanks.map { row in page.assessment.reopening?.rows.contains(row.indicator.code) ?? true ? reasonBox(row) : heldReason(row) })
        <datalist id="common-reasons">\(commonReasons.map { "<option value=\"\($0.text)\"></option>" as HTML })</datalist>
        <p class="actions"><button\(if: page.blanksWithoutReason == 0, " class=\"quiet\"")>\(th: "บันทึกเหตุผล", en: "Save the reasons")</button></p>
        </form>
        """
}

private var noReasonYet: HTML { "\(th: "ยังไม่ระบุเหตุผล", en: "no reason stated yet")" }
private var blankBecause: HTML { "\(th: "ยังไม่มีข้อมูล เพราะ", en: "No figures yet, because")" }

/// A row that was not opened for correction keeps its reason.
private func heldReason(_ row: CertificationRow) -> HTML {
    "<p>\(rowLink(row)): \(blankBecause) \(thai: row.reason)</p>"
}

private let commonReasons = [
    Words(th: "กองที่เกี่ยวข้องยังไม่ส่งข้อมูล", en: "The division has not sent its figures yet"),
    Words(th: "ไม่ได้จัดเก็บข้อมูลนี้ในปีงบประมาณที่ประเมิน", en: "Nobody collected these figures in the assessed fiscal year"),
    Words(th: "อยู่ระหว่างตรวจสอบความถูกต้องของข้อมูล", en: "The figures are being checked"),
]

private func reasonBox(_ row: CertificationRow) -> HTML {
    let id = "reason-\(row.indicator.code)"
    return """
        <div class="box"><p>\(rowLink(row))</p>
        \(row.flags.map { "<p class=\"flag\">\($0.words)</p>" as HTML })
        <label for="\(id)">\(blankBecause)</label>
        <input id="\(id)" name="reason.\(row.indicator.code)" value="\(row.reason)" maxlength="500" list="common-reasons" autocomplete="off">\(observationsLine(row))</div>
        """
}

/// The act itself. It is not offered before every blank has its reason.
func certifyForm(_ page: CertificationPage, _ form: CertificationForm, _ csrf: HTML) -> HTML {
    guard page.isWritable else { return .empty }
    guard page.blanksWithoutReason == 0 else {
        let missing = page.blanksWithoutReason
        return notice(
            """
            \(th: "รับรองได้เมื่อระบุเหตุผลของข้อที่ว่างครบ ยังขาด \(missing) ข้อ", en: "You can certify once each blank has its reason; \(missing) to go.")
            """)
    }
    let path = SitePath.certification(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2>\(th: "รับรองและส่งข้อมูล", en: "Certify")</h2>
        <form method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="sha256" value="\(page.sha256)">
        \(capacityFields(form.capacity ?? page.proposedCapacity, isWitness: page.isWitness))
        <p><label class="choice"><input type="checkbox" name="confirmed" value="1" required> \(th: "ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นถูกต้องตรงกับเอกสารหลักฐาน", en: "I certify that the figures above are right and agree with the documents that prove them")</label></p>
        <p class="actions"><button>\(th: "รับรองและส่งข้อมูล", en: "Certify")</button></p>
        </form>
        """
}

/// Where something is not right and nothing is certified yet.
func sendBackForm(_ page: CertificationPage, _ form: CertificationForm, _ csrf: HTML) -> HTML {
    let path = SitePath.steps(
        .sendingBack(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
    ).path
    return """
        <h2>\(th: "ส่งกลับให้เจ้าหน้าที่แก้ไข", en: "Send back for correction")</h2>
        <p>\(th: "หากข้อมูลยังไม่ถูกต้อง ให้ส่งกลับพร้อมเหตุผล เหตุผลเฉพาะข้อเขียนไว้ที่ “ข้อสังเกตและคำถาม” ของข้อนั้นได้", en: "If something is not right, send it back with the reason. What concerns a single row can be written as a note or question on that row.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="submitted" value="\(page.submission.map { String($0.at) } ?? "")">
        \(field(Field(id: "send-back-reason", name: "reason", label: Words(th: "สิ่งที่ต้องแก้ไข", en: "What is to be corrected"), problem: form.sendBackProblem, value: form.sendBackReason, kind: .text(rows: 3))))
        <p class="actions"><button class="quiet">\(th: "ส่งกลับให้แก้ไข", en: "Send back")</button></p>
        </form>
        """
}

func withdrawalForm(_ page: CertificationPage, _ csrf: HTML) -> HTML {
    let path = SitePath.withdrawal(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2>\(th: "ถอนการรับรอง", en: "Withdraw the certification")</h2>
        <p>\(th: "เมื่อถอนแล้วเจ้าหน้าที่แก้ไขข้อมูลได้ และต้องเสนอให้รับรองใหม่ การรับรองครั้งนี้ยังคงอยู่ในประวัติพร้อมเหตุผล", en: "The officer can then change the figures, and must submit them again. This certification stays in the history with its reason.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        <p><label for="withdrawal-reason">\(th: "เหตุผลที่ถอน", en: "Reason for withdrawing")</label>
        <textarea id="withdrawal-reason" name="reason" rows="3" maxlength="1000" required></textarea></p>
        <p class="actions"><button class="quiet">\(th: "ถอนการรับรอง", en: "Withdraw the certification")</button></p>
        </form>
        """
}

/// In the days in which a local government looks over its own result.
func previewForm(_ page: CertificationPage, _ form: CertificationForm, _ csrf: HTML) -> HTML {
    let path = SitePath.steps(
        .preview(round: page.assessment.round.id, code: page.assessment.localGovernment.code)
    ).path
    return """
        <h2>\(th: "พบข้อผิดพลาดในช่วงตรวจทานผล", en: "A mistake found while looking over the result")</h2>
        <p>\(th: "เปิดแก้ไขและรับรองใหม่ได้ถึงวันที่ \(page.assessment.previewEnds.long()) การรับรองครั้งนี้ยังใช้อยู่จนกว่าจะรับรองครั้งใหม่ หากไม่รับรองใหม่ทันกำหนด จะใช้การรับรองครั้งนี้", en: "The figures can be opened, corrected and certified again until \(page.assessment.previewEnds.english). This certification stands until then; if nothing is certified again in time, it stays.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(field(Field(id: "preview-reason", name: "reason", label: Words(th: "ข้อผิดพลาดที่พบ", en: "What is wrong"), problem: form.previewProblem, value: form.previewReason, kind: .text(rows: 3))))
        <p class="actions"><button class="quiet">\(th: "เปิดให้แก้ไข", en: "Open for correction")</button></p>
        </form>
        """
}
