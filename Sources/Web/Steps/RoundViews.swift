import Actions
import Domain
import Markup
import Store

/// Where the round stands, and for the Office the next step with what keeps it.
func roundPage(_ page: RoundPage, _ form: RoundForm, csrf: HTML) -> HTML {
    """
    <h1>\(page.round.name)</h1>
    \(form.problem.map { errorSummary("\($0)") })
    \(doneNotice(form.done))
    \(facts(page))
    \(reviews(page))
    \(if: page.mayConduct, nextStep(page, form, csrf))
    \(schedule(page, form, csrf))
    \(extensions(page, form, csrf))
    """
}

private func doneNotice(_ done: String) -> HTML {
    let words: Words? =
        switch done {
        case "scheduled": Words(th: "บันทึกขั้นตอนและกำหนดเวลาแล้ว", en: "Steps and days recorded")
        case "granted": Words(th: "บันทึกการขยายเวลาแล้ว", en: "The extension was recorded")
        case "closed": Words(th: "ปิดรับข้อมูลแล้ว", en: "The round is closed")
        case "final": Words(th: "ผลการประเมินเป็นที่สุดแล้ว", en: "The results are final")
        case "meeting": Words(th: "บันทึกการประชุมแล้ว", en: "The meeting was recorded")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

private func facts(_ page: RoundPage) -> HTML {
    let round = page.round
    let meetings = page.meetings.map { step -> HTML in
        let held: HTML? = step.heldOn.map {
            " \(th: "ครั้งที่ \(step.meeting) วันที่", en: "meeting \(step.meeting) on") \(date: $0)"
        }
        return """
            <dt>\(step.state.words)</dt><dd>\(held) \(th: "บันทึกโดย", en: "recorded by") \(thai: page.names[step.by] ?? "") \(th: "เมื่อ", en: "on") \(dateTime: step.at)</dd>
            """
    }
    return """
        <section class="card">
        <dl class="facts">
        <dt>\(th: "สถานะ", en: "State")</dt><dd><strong>\(round.state.words)</strong></dd>
        <dt>\(th: "บันทึกข้อมูล", en: "Recording")</dt><dd>\(date: round.opensOn) – \(date: round.closesOn)</dd>
        <dt>\(th: "รับรองและส่งข้อมูลแล้ว", en: "Certified")</dt><dd>\(th: "\(printedCount(page.counts.certified)) แห่ง", en: "\(printedCount(page.counts.certified))")</dd>
        <dt>\(th: "ยังไม่รับรองข้อมูล", en: "Not certified")</dt><dd>\(th: "\(printedCount(page.counts.notCertified)) แห่ง", en: "\(printedCount(page.counts.notCertified))")</dd>
        <dt>\(th: "ไม่ได้บันทึกข้อมูล", en: "Nothing recorded")</dt><dd>\(th: "\(printedCount(page.counts.untouched)) แห่ง", en: "\(printedCount(page.counts.untouched))")</dd>
        \(meetings)
        </dl>
        <p><a href="\(url: SitePath.results(round: round.id).path)">\(th: "ผลการประเมินทั้งประเทศ", en: "Results of the country")</a></p>
        </section>
        """
}

private func reviews(_ page: RoundPage) -> HTML {
    guard !page.reviews.isEmpty else { return .empty }
    let rows = page.reviews.map { one -> HTML in
        "<li><a href=\"\(url: SitePath.steps(.review(round: page.round.id, code: one.code)).path)\">\(one.name)</a> <span class=\"hint\">\(dateTime: one.at)</span></li>"
    }
    return """
        <h2>\(th: "คำขอทบทวนที่รอพิจารณา \(rows.count) คำขอ", en: "Requests for a review: \(rows.count)")</h2>
        <ul>\(rows)</ul>
        """
}

// MARK: - The next step

private func nextStep(_ page: RoundPage, _ form: RoundForm, _ csrf: HTML) -> HTML {
    switch page.round.state {
    case .prepared, .committee: .empty
    case .open: closing(page, csrf)
    case .closed: finalisation(page, csrf)
    case .final: meeting(page, .subcommittee, form, csrf)
    case .subcommittee: meeting(page, .committee, form, csrf)
    }
}

private func closing(_ page: RoundPage, _ csrf: HTML) -> HTML {
    let last = page.round.closesOn
    guard page.today > last else { return .empty }
    return confirmation(
        Confirmation(
            question: Words(th: "ปิดรับข้อมูลของรอบนี้", en: "Close the round"),
            consequences: [
                Words(
                    th: "อปท. ที่ยังไม่รับรองข้อมูลบันทึกต่อไม่ได้ เว้นแต่สำนักงานรับข้อมูลล่าช้าเป็นรายแห่ง",
                    en: "Those that have not certified record no more, unless they are admitted late one by one"),
                Words(
                    th: "การแก้ไขที่เปิดไว้ การตรวจสอบ การตรวจทานผล และการขอทบทวนดำเนินต่อได้จนถึงกำหนด",
                    en: "Corrections, checks, looking over results and reviews go on until their own days"),
                Words(
                    th: "ผู้ที่ได้ขยายเวลาไว้แล้วยังบันทึกได้จนถึงวันของตน",
                    en: "Those who were given more time go on until their own day"),
                Words(th: "เปิดรอบอีกครั้งไม่ได้", en: "It cannot be opened again"),
            ], action: Words(th: "ปิดรับข้อมูล", en: "Close the round"),
            path: SitePath.steps(.closing(round: page.round.id)).path,
            wayBack: (Words(th: "ยังไม่ปิด", en: "Not yet"), SitePath.home.path), isGrave: true), csrf: csrf)
}

private func finalisation(_ page: RoundPage, _ csrf: HTML) -> HTML {
    if let pending = page.pending, !pending.isNothing {
        return """
            <h2>\(th: "ผลยังไม่เป็นที่สุด", en: "Results are not final yet")</h2>
            <p>\(th: "ประกาศให้ผลเป็นที่สุดได้เมื่อไม่มีสิ่งใดเปลี่ยนผลได้อีก ขณะนี้ยังมี", en: "They can be made final once nothing can change them. There are still:")</p>
            <ul>
            \(if: !pending.open.isEmpty, "<li>\(th: "อปท. ที่เปิดให้แก้ไขหรือรับข้อมูลล่าช้า \(pending.open.count) แห่ง", en: "\(counted(pending.open.count, "local government")) open for correction or admitted late")</li>")
            \(if: pending.reviews > 0, "<li>\(th: "คำขอทบทวนที่รอพิจารณา \(pending.reviews) คำขอ", en: "\(counted(pending.reviews, "request")) for a review")</li>")
            \(pending.windowUntil.map { "<li>\(th: "ช่วงตรวจทานผลหรือขอทบทวนถึงวันที่", en: "days for looking over results or for asking for a review, until") \(date: $0)</li>" as HTML })
            </ul>
            """
    }
    return confirmation(
        Confirmation(
            question: Words(th: "ให้ผลการประเมินของรอบนี้เป็นที่สุด", en: "Make the results final"),
            consequences: [
                Words(
                    th: "ผลมาจากข้อมูลที่รับรองครั้งล่าสุดของ \(printedCount(page.counts.certified)) แห่ง",
                    en: "The results rest on what \(printedCount(page.counts.certified)) certified last"),
                Words(
                    th: "หลังจากนี้แก้ไข ตรวจสอบ และขอทบทวนไม่ได้", en: "Nothing is corrected, checked or reviewed after this"
                ),
            ], action: Words(th: "ให้ผลเป็นที่สุด", en: "Make final"),
            path: SitePath.steps(.finalisation(round: page.round.id)).path,
            wayBack: (Words(th: "ยังไม่ดำเนินการ", en: "Not yet"), SitePath.home.path), isGrave: true), csrf: csrf)
}

private func meeting(_ page: RoundPage, _ step: Round.State, _ form: RoundForm, _ csrf: HTML) -> HTML {
    let title =
        step == .subcommittee
        ? Words(th: "บันทึกการประชุมคณะอนุกรรมการ", en: "Record the meeting of the sub-committee")
        : Words(th: "บันทึกการประชุม ก.ก.ถ.", en: "Record the meeting of the Committee")
    return """
        <section class="card">
        <h2>\(title)</h2>
        <form method="post" action="\(url: SitePath.steps(.meetings(round: page.round.id)).path)">
        \(csrf)
        <input type="hidden" name="step" value="\(step.rawValue)">
        \(field(Field(id: "meeting", name: "meeting", label: Words(th: "การประชุมครั้งที่", en: "Number of the meeting"), hint: Words(th: "เช่น 4/2567", en: "such as 4/2567"), value: form.meeting)))
        \(dateBoxes(form.heldOn))
        <p class="actions"><button>\(th: "บันทึกการประชุม", en: "Record the meeting")</button></p>
        </form>
        </section>
        """
}
