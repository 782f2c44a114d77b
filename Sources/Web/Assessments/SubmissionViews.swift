import Domain
import Markup

/// What is unsaved, missing and unusual, each with the way to its box, and the way on to handing the assessment over.
func submissionPage(_ page: SubmissionPage, problem: Words?) -> HTML {
    """
    <h1>\(th: "ตรวจก่อนเสนอผู้รับรอง", en: "Check before submitting")</h1>
    \(placeLine(page.assessment))
    \(problem.map { errorSummary("\($0)") })
    <p>\(page.progress.words()) \(progressBar(page.progress, say(th: "ความคืบหน้าทั้งหมด", en: "Progress of the whole")))</p>
    \(unsavedRows(page))
    \(blankRows(page))
    \(rowsWithObservations(page.observations))
    \(unexplainedRows(page))
    \(unusualRows(page))
    \(wayOn(page))
    """
}

private func unsavedRows(_ page: SubmissionPage) -> HTML {
    guard !page.unsaved.isEmpty || !page.unsavedOfOthers.isEmpty else {
        return """
            <div data-all-sent>\(notice("\(th: "บันทึกครบแล้ว ไม่มีสิ่งที่กรอกค้างไว้", en: "Everything that was typed is saved")", .good))</div>
            """
    }
    let (mine, theirs) = (page.unsaved.count, page.unsavedOfOthers.count)
    let others = page.unsavedOfOthers.map { row, name -> HTML in
        "<li><a href=\"\(url: row.path)\">\(row.name)</a> (\(thai: name))</li>"
    }
    return """
        \(if: mine > 0, "<h2>\(th: "กรอกไว้แต่ยังไม่บันทึก \(mine) ข้อ", en: "Typed and not saved: \(mine)")</h2>")
        \(if: mine > 0, notice("\(th: "ค่าเหล่านี้จะไม่ไปถึงผู้รับรอง โปรดแก้ไขและบันทึกก่อน", en: "These figures will not reach the certifier. Please correct and save them first.")", .bad))
        \(if: mine > 0, list(page.unsaved))
        \(if: theirs > 0, "<h2>\(th: "ผู้อื่นกรอกค้างไว้ยังไม่บันทึก \(theirs) ข้อ", en: "Typed by others and not saved: \(theirs)")</h2>")
        \(if: theirs > 0, notice("\(th: "โปรดแจ้งผู้กรอกให้แก้ไขและบันทึกก่อน", en: "Please ask them to correct and save it first.")", .bad))
        \(if: theirs > 0, "<ul>\(others)</ul>")
        """
}

private func blankRows(_ page: SubmissionPage) -> HTML {
    let (items, rows, pilots) = (page.blankItems, page.blanks, page.blankPilots)
    return """
        \(if: items.isEmpty && rows.isEmpty, notice("\(th: "กรอกครบทุกข้อที่นับผลแล้ว", en: "Every counted indicator is filled in")", .good))
        \(if: !items.isEmpty, "<h2>\(th: "ข้อมูลพื้นฐานที่ยังว่าง \(items.count) รายการ", en: "Blank base data: \(items.count)")</h2>")
        \(if: !items.isEmpty, list(items))
        \(if: !rows.isEmpty, "<h2>\(th: "ข้อที่ยังว่าง \(rows.count) ข้อ", en: "Blank indicators: \(rows.count)")</h2>")
        \(if: !rows.isEmpty, "<p>\(th: "หากไม่ได้ดำเนินการในปีงบประมาณ ให้เลือกในข้อนั้น หากไม่มีบริการนี้ ให้กรอกกรอบการประเมิน (1) เป็น 0 ข้อที่ยังไม่มีข้อมูลเสนอได้ โดยผู้รับรองต้องระบุเหตุผลทุกข้อก่อนรับรอง", en: "If it was not carried out in the fiscal year, tick that. If there is no such service, enter 0 as the frame (1). What has no figures yet can be submitted: the certifier must then state a reason for each.")</p>")
        \(if: !rows.isEmpty, list(rows))
        \(if: !pilots.isEmpty, "<details><summary>\(th: "ข้อนำร่องที่ยังว่าง \(pilots.count) ข้อ (ไม่นับผล)", en: "Blank pilots: \(pilots.count) (not counted)")</summary>\(list(pilots))</details>")
        """
}

private func list(_ rows: [UnsavedRow]) -> HTML {
    "<ul>\(rows.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a></li>" as HTML })</ul>"
}

/// Rows whose note should say why they are so different from last year.
private func unexplainedRows(_ page: SubmissionPage) -> HTML {
    guard !page.unexplained.isEmpty else { return .empty }
    let count = page.unexplained.count
    let rows = page.unexplained.map { unexplained -> HTML in
        "<li><a href=\"\(url: unexplained.row.path)\">\(unexplained.row.name)</a>: \(unexplained.changes.map { "\($0.words) " as HTML })</li>"
    }
    return """
        <h2>\(th: "เปลี่ยนจากปีก่อนมากและยังไม่ระบุเหตุผล \(count) ข้อ", en: "Large changes without a reason: \(count)")</h2>
        <p>\(th: "โปรดระบุเหตุผลในหมายเหตุของข้อนั้น (ข้อมูลพื้นฐานให้ระบุที่มาของข้อมูล) หรือตรวจตัวเลขและหน่วยนับอีกครั้ง ผู้รับรองจะเห็นรายการเดียวกันนี้", en: "Please give the reason in the note of each (of base data, where the figure comes from), or check its figures and units again. The certifier sees the same list.")</p>
        <ul>\(rows)</ul>
        """
}

private func unusualRows(_ page: SubmissionPage) -> HTML {
    guard !page.flags.isEmpty else { return .empty }
    let count = page.flags.count
    return """
        <h2>\(th: "ข้อที่ควรตรวจอีกครั้ง \(count) ข้อ", en: "Worth another look: \(count)")</h2>
        <p>\(th: "ตัวเลขเหล่านี้ไม่ขัดเงื่อนไขการกรอก แต่ต่างจากค่าที่พบทั่วไป ผู้รับรองจะเห็นรายการเดียวกันนี้", en: "These figures break no rule, but are unusual. The certifier sees the same list.")</p>
        \(flagList(page.flags))
        """
}

private func wayOn(_ page: SubmissionPage) -> HTML {
    guard page.mayRecord else { return .empty }
    if let reason = page.closedReason { return closedNotice(reason) }
    guard page.isReady else {
        return notice(
            "\(th: "ยังไม่มีข้อมูลที่บันทึก จึงยังเสนอผู้รับรองไม่ได้", en: "Nothing is recorded yet, so nothing can be submitted")")
    }
    let path = SitePath.submissionConfirmation(round: page.round, code: page.place).path
    return """
        <h2>\(th: "เสนอผู้รับรอง", en: "Submit to the certifier")</h2>
        \(certifierNames(page))
        <p class="actions" data-all-sent><a class="button" href="\(url: path)">\(th: "เสนอผู้รับรอง", en: "Submit to the certifier")</a></p>
        """
}

private func certifierNames(_ page: SubmissionPage) -> HTML {
    guard !page.certifiers.isEmpty else {
        return notice(
            "\(th: "ยังไม่มีผู้รับรองข้อมูลของ อปท. นี้ในระบบ โปรดขอให้จังหวัดเชิญผู้รับรอง หากไม่มีผู้ใดรับรองได้ ขอให้ท้องถิ่นอำเภอหรือจังหวัดรับรองในฐานะพยาน", en: "This local government has no certifier in the system yet. Ask the province to invite one; where nobody can certify, the district or the province does so as a witness.")",
            .bad)
    }
    return "<p>\(th: "ผู้รับรอง:", en: "Certifier:") \(thai: page.certifiers.joined(separator: ", "))</p>"
}

// MARK: - Asking once more

/// What follows from handing the assessment over, before it is done.
func submissionConfirmation(_ page: SubmissionPage, csrf: HTML) -> HTML {
    let question = Words(th: "เสนอข้อมูลนี้ให้ผู้รับรองหรือไม่", en: "Submit these figures to the certifier?")
    return """
        <h1>\(th: "ยืนยันการเสนอผู้รับรอง", en: "Confirm submission")</h1>
        \(placeLine(page.assessment))
        <div data-all-sent>
        \(confirmation(
            Confirmation(
                question: question, consequences: page.consequences,
                action: Words(th: "ยืนยันเสนอผู้รับรอง", en: "Yes, submit"),
                path: SitePath.submission(round: page.round, code: page.place).path,
                wayBack: (
                    Words(th: "กลับไปตรวจอีกครั้ง", en: "Go back and check"),
                    SitePath.submission(round: page.round, code: page.place).path
                )),
            csrf: csrf))
        </div>
        """
}

extension SubmissionPage {
    /// In the order of their weight.
    fileprivate var consequences: [Words] {
        var words: [Words] = []
        if !unsaved.isEmpty || !unsavedOfOthers.isEmpty {
            let count = unsaved.count + unsavedOfOthers.count
            words.append(
                Words(
                    th: "มี \(count) ข้อที่กรอกไว้แต่ยังไม่บันทึก ค่าเหล่านี้จะไม่ไปถึงผู้รับรอง",
                    en: "\(counted(count, "entry", "entries")) not saved: they will not reach the certifier"))
        }
        if !blanks.isEmpty {
            words.append(
                Words(
                    th: "มี \(blanks.count) ข้อที่ยังว่าง ผู้รับรองต้องระบุเหตุผลทุกข้อก่อนรับรอง",
                    en: "\(counted(blanks.count, "indicator")) blank: the certifier must state a reason for each"))
        } else {
            words.append(Words(th: "กรอกครบทุกข้อที่นับผลแล้ว", en: "Every counted indicator is filled in"))
        }
        if !unexplained.isEmpty {
            words.append(
                Words(
                    th: "มี \(unexplained.count) ข้อที่เปลี่ยนจากปีก่อนมากและยังไม่ระบุเหตุผล ผู้รับรองจะเห็นรายการเดียวกัน",
                    en:
                        "\(counted(unexplained.count, "large change")) without a reason: the certifier sees the same list"
                ))
        }
        if !flags.isEmpty {
            words.append(
                Words(
                    th: "มี \(flags.count) ข้อที่ควรตรวจอีกครั้ง ผู้รับรองจะเห็นรายการเดียวกัน",
                    en: "\(counted(flags.count, "figure")) worth another look: the certifier sees the same list"))
        }
        if !observations.isEmpty {
            words.append(ObservationWords.open(observations.reduce(0) { $0 + $1.count }))
        }
        words.append(
            Words(
                th: "เมื่อเสนอแล้วจะแก้ไขตัวเลขไม่ได้ จนกว่าจะดึงข้อมูลกลับ",
                en: "Once submitted, no figure can be changed until you take them back"))
        return words
    }
}
