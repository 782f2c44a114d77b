import Actions
import Domain
import Markup

/// The plan, to be read, to be printed, and to be written line by line.
func improvementPlanPage(_ page: ImprovementPlanPage) -> HTML {
    let isCertified = page.report.reading.certification != nil
    return """
        <h1>\(ImprovementWords.plan)</h1>
        <p class="place">\(fullName: page.place) <span>\(page.report.officialPlace)</span> · \(page.round.name)</p>
        \(if: page.isDone, notice("\(th: "บันทึกแผนแล้ว", en: "The plan is saved")", .good, isStatus: true))
        \(notice("\(page.report.basisWords)", isCertified ? .good : .plain))
        \(summary(page))
        <p class="actions screen-only"><a href="\(url: SitePath.report(round: page.round.id, code: page.place.code).path)">\(th: "รายงาน", en: "Report")</a>
        <span class="hint">\(th: "พิมพ์ลงกระดาษ A4 ได้จากคำสั่งพิมพ์ของเบราว์เซอร์ (Ctrl+P)", en: "Prints on A4 by the browser’s print command (Ctrl+P).")</span></p>
        \(page.before.map(lastYear))
        \(if: !page.lines.isEmpty, overview(page))
        \(page.lines.map { planLine($0, page) })
        """
}

private func summary(_ page: ImprovementPlanPage) -> HTML {
    let planned = page.lines.count { $0.isMissed && $0.item != nil }
    if page.missed == 0 {
        return emptyState(Words(th: "ไม่มีข้อที่ยังไม่ผ่านค่าเป้าหมาย", en: "No standard is missed")) + blanks(page)
    }
    return """
        <p>\(th: "ยังไม่ผ่านค่าเป้าหมาย \(page.missed) ข้อ เขียนแผนแล้ว \(planned) ข้อ", en: "\(counted(page.missed, "standard")) missed, \(planned) planned") \(th: "แต่ละข้อแสดงการเปลี่ยนแปลงน้อยที่สุดที่จะผ่าน เมื่อกรอบการประเมิน (1) คงเดิม", en: "For each stands the smallest change that passes while the frame (1) stays as it is.")</p>
        \(blanks(page))
        """
}

private func blanks(_ page: ImprovementPlanPage) -> HTML {
    guard page.blanks > 0 else { return .empty }
    return """
        <p class="hint">\(th: "อีก \(page.blanks) ข้อไม่ได้บันทึกข้อมูล จึงบอกไม่ได้ว่าต้องปรับปรุงเพียงใด", en: "\(counted(page.blanks, "more indicator", "more indicators")) not recorded, so nothing can be said of them.")</p>
        """
}

/// Every line in short, and what is to be asked of each.
private func overview(_ page: ImprovementPlanPage) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "ข้อ", en: "Indicator")),
        DataTable.Column(words: Words(th: "เปลี่ยนน้อยที่สุดที่จะผ่าน", en: "Smallest change that passes")),
        DataTable.Column(words: ImprovementWords.owner), DataTable.Column(words: ImprovementWords.due),
    ]
    let rows = page.lines.map { line -> DataTable.Row in
        let owner = line.item.map(page.owner) ?? ""
        return DataTable.Row([
            "<a href=\"#\(line.indicator.code)\">\(line.indicator.codeAndName)</a>",
            line.change.map { "\($0.words(line.indicator))" } ?? "-", owner.isEmpty ? "-" : "\(thai: owner)",
            line.item?.due.map { "\(date: $0)" as HTML } ?? "-",
        ])
    }
    let title = Words(th: "สรุปแผน", en: "The plan in short")
    return """
        <h2>\(title)</h2>
        \(dataTable(DataTable(label: title, columns: columns, rows: rows)))
        <p>\(th: "คำถามที่ควรถามทุกข้อ", en: "To be asked of every one")</p>
        <ul>\(CostQuestions.always.map { "<li>\($0)</li>" as HTML })</ul>
        """
}

// MARK: - A line

private func planLine(_ line: ImprovementPlanPage.Line, _ page: ImprovementPlanPage) -> HTML {
    let indicator = line.indicator
    let edit = ImprovementPath.line(round: page.round.id, code: page.place.code, indicator: indicator.code).path
    return """
        <section class="card" id="\(indicator.code)" aria-labelledby="name-\(indicator.code)">
        \(changeFacts(line, page))
        \(if: line.isMissed, questions(line, page))
        \(if: line.isMissed, passingPeers(line, page))
        \(line.item.map { written($0, page) })
        \(if: line.item == nil, "<p class=\"hint\">\(th: "ยังไม่ได้เขียนแผนของข้อนี้", en: "Nothing is planned yet")</p>")
        \(if: page.mayEdit, "<p class=\"actions\"><a class=\"button quiet\" href=\"\(url: edit)\">\(th: line.item == nil ? "เขียนแผน" : "แก้ไขแผน", en: line.item == nil ? "Write the plan" : "Change the plan") \(indicator.code)</a></p>")
        </section>
        """
}

/// What is missed and the smallest change, at the head of a line and of its form.
func changeFacts(_ line: ImprovementPlanPage.Line, _ page: ImprovementPlanPage) -> HTML {
    let indicator = line.indicator
    let result = ImprovementPath.result(
        round: page.round.id, code: page.place.code, indicator: indicator.code
    ).path
    let word = page.report.set.words.words(
        for: line.explanation.verdict, isMetAbove: line.explanation.judgement.isMetAbove, of: indicator)
    let change: HTML =
        line.change.map { "<strong>\($0.words(indicator))</strong>" }
        ?? (line.isMissed
            ? "\(th: "เปลี่ยน (2) อย่างเดียวไม่พอ ต้องเปลี่ยนกรอบ (1) หรือค่าเป้าหมาย", en: "No provision (2) alone would pass; the frame (1) would have to change")"
            : "\(th: "ข้อนี้ไม่ต้องเปลี่ยนแปลงจึงจะผ่าน", en: "Nothing has to change for it to pass")")
    return """
        <h2 id="name-\(indicator.code)">\(indicator.codeAndName)</h2>
        <dl class="facts">
        <dt>\(th: "ผลการประเมิน", en: "Verdict")</dt><dd><a href="\(url: result)">\(word)</a> · \(line.explanation.arithmetic)</dd>
        <dt>\(th: "เปลี่ยนน้อยที่สุดที่จะผ่าน", en: "Smallest change that passes")</dt><dd>\(change)</dd>
        </dl>
        """
}

private func questions(_ line: ImprovementPlanPage.Line, _ page: ImprovementPlanPage) -> HTML {
    let list = CostQuestions.of(line.indicator, for: page.place.type)
    return """
        <h3>\(th: "คำถามเรื่องค่าใช้จ่าย", en: "What drives the cost")</h3>
        <ul>\(list.map { "<li>\($0)</li>" as HTML })</ul>
        """
}

private func passingPeers(_ line: ImprovementPlanPage.Line, _ page: ImprovementPlanPage) -> HTML {
    let heading: HTML = "<h3>\(th: "แห่งใกล้เคียงที่ผ่าน", en: "Nearby ones that pass")</h3>"
    guard !line.passing.isEmpty else {
        return """
            \(heading)<p class="hint">\(th: "ยังไม่มีแห่งประเภทเดียวกันที่ผ่านและเผยแพร่ตัวเลขได้", en: "None of the same type passes with figures that may be published.")</p>
            """
    }
    return "\(heading)<ul>\(line.passing.map { peer($0, line.indicator, page) })</ul>"
}

private func peer(_ peer: NamedPeer, _ indicator: Indicator, _ page: ImprovementPlanPage) -> HTML {
    var figures = ""
    if let answer = peer.answer, indicator.kind.hasFrame, let frame = answer.frame, let provision = answer.provision {
        figures = "(2) \(provision.grouped) ÷ (1) \(frame.grouped) = "
    }
    let measure: Words
    if case .figure(let figure, _) = peer.cell {
        measure = CellMeasure.words(figure, indicator)
    } else {
        measure = Words(both: "-")
    }
    let ask = ImprovementWords.contact(peer.place, indicator, page)
    return """
        <li>\(fullName: peer.place) <small>\(peer.place.placeWords)</small> \(peer.distance.map { "\($0.words)" as HTML }) · \(figures)\(measure)\(if: page.mayEdit, " <a class=\"screen-only\" href=\"\(url: ask)\">\(th: "ขอให้ส่วนกลางประสานกับ\(peer.place.shortWords.th)", en: "Ask to be put in touch with \(peer.place.shortWords.en)")</a>")</li>
        """
}

private func written(_ item: ImprovementItem, _ page: ImprovementPlanPage) -> HTML {
    """
    <h3>\(ImprovementWords.plan)</h3>
    <dl class="facts">\(itemFacts(item, page))</dl>
    """
}

/// What was put down.
func itemFacts(_ item: ImprovementItem, _ page: ImprovementPlanPage) -> HTML {
    let owner = page.owner(item)
    return """
        <dt>\(ImprovementWords.work)</dt><dd class="as-typed">\(thai: item.text.isEmpty ? say(th: "(ข้อความถูกลบแล้ว)", en: "(text erased)") : item.text)</dd>
        <dt>\(ImprovementWords.owner)</dt><dd>\(thai: owner.isEmpty ? "-" : owner)</dd>
        <dt>\(ImprovementWords.due)</dt><dd>\(item.due.map { "\(date: $0)" as HTML } ?? "-")</dd>
        """
}

// MARK: - Last year

private func lastYear(_ before: ImprovementPlanPage.Before) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "ข้อ", en: "Indicator")),
        DataTable.Column(words: Words(th: "แผนของรอบก่อน", en: "What was planned")),
        DataTable.Column(words: ImprovementWords.due),
        DataTable.Column(words: Words(th: "ผลปีนี้", en: "This year")),
    ]
    let rows = before.lines.map { line -> DataTable.Row in
        DataTable.Row([
            "\(line.name)", "\(thai: line.item.text)", line.item.due.map { "\(date: $0)" as HTML } ?? "-",
            "<strong>\(line.outcome.words)</strong>",
        ])
    }
    return """
        <section aria-labelledby="last-year">
        <h2 id="last-year">\(th: "ติดตามแผนของรอบปี \(before.round.id)", en: "What came of the plan of \(before.round.id)")</h2>
        <p>\(th: "บรรลุ \(before.reached) จาก \(before.lines.count) ข้อ ตามผลของรอบนี้", en: "\(before.reached) of \(before.lines.count) reached, by the verdicts of this round")</p>
        \(dataTable(DataTable(label: Words(th: "ติดตามแผนของรอบก่อน", en: "Last year’s plan"), columns: columns, rows: rows)))
        </section>
        """
}
