import Actions
import Domain
import Markup

/// The base data of one assessment: a box for each item, one save button for those without script.
func baseDataPage(_ page: BaseDataPage, csrf: HTML, justSaved: Bool) -> HTML {
    let path = SitePath.baseData(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h1>\(BaseDataWords.title)</h1>
        \(placeLine(page.assessment))
        <p>\(th: "กรอกครั้งเดียวต่อรอบ ใช้เป็นกรอบการประเมิน (1) ของตัวชี้วัดหลายข้อ", en: "Filled in once per round: the frame (1) of several indicators")</p>
        \(whatIsSaved(page, justSaved: justSaved))
        \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
        \(unsavedElsewhere(page.unsavedElsewhere))
        \(if: page.isEditable, "<p class=\"way-on\">\(nextUnfinished(page.assessment, after: nil, .main)) <span class=\"hint\">\(page.progress.words(.items))</span></p>")
        <form method="post" action="\(url: path)" class="area" data-autosave="\(page.isEditable ? "on" : "off")" data-rules="\(url: rulesPath(page.assessment))">
        \(if: page.isEditable, "\(csrf)\(defaultButton())")
        \(page.cards.map { baseDataCard($0, page) })
        \(if: page.isEditable, "<p class=\"actions\"><button>\(RecordingWords.saveAll)</button></p>")
        </form>
        \(if: page.isEditable, "<p>\(nextUnfinished(page.assessment, after: UnfinishedRows.baseData))</p>")
        """
}

private func whatIsSaved(_ page: BaseDataPage, justSaved: Bool) -> HTML {
    let unsaved = page.cards.filter { $0.draft != nil }
    guard unsaved.isEmpty else {
        return unsavedSummary(
            unsaved.map { ErrorLink($0.item.code, ThaiDigits.arabic($0.item.name)) }, .items,
            late: unsaved.compactMap(\.lateReason).first)
    }
    return justSaved ? notice("\(RecordingWords.saved)", .good, isStatus: true) : .empty
}

private func baseDataCard(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    let code = card.item.code
    let round = page.assessment.round.id
    let place = page.assessment.localGovernment.code
    return """
        <article class="indicator" id="\(code)"\(if: !page.isHeld(card), " data-save=\"\(url: SitePath.baseValue(round: round, code: place, item: code).path)\"")>
        <h2>\(ThaiDigits.arabic(card.item.name))</h2>
        \(card.item.asOf.map { "<p class=\"hint\">\(th: "ข้อมูล ณ วันที่", en: "As of") \(date: $0)</p>" as HTML })
        \(page.isHeld(card) ? heldLine() : "<input type=\"hidden\" name=\"version.\(code)\" value=\"\(card.draft?.seenVersion ?? card.version)\">\(ShownDraft.field(code, card.draft))")
        \(page.returned?.line(BaseDataItem.subject(code)))
        <div class="boxes">
        \(numberBox(box(card, page)))
        \(asOfBox(card, page))
        \(sourceBox(card, page))
        </div>
        \(proposalBlock(card, page))
        \(incomparable(card))
        \(card.unexplainedChange.map { largeChange($0, source: "#source-\(code)") })
        <p class="save-state" aria-live="polite">\(saveState(card))</p>
        \(page.isOpen(card) ? Conflict(card, reader: page.reader).map(conflictBlock) : nil)
        \(dependants(card))
        <p><a href="\(url: SitePath.baseValueHistory(round: round, code: place, item: code).path)">\(RecordingWords.history)</a></p>
        \(if: page.isEditable, "<p class=\"row-end\">\(nextUnfinished(page.assessment, after: code))</p>")
        </article>
        """
}

private func box(_ card: BaseDataCard, _ page: BaseDataPage) -> NumberBox {
    var earlier: Words?
    if case .figure(let value) = card.earlier, let round = page.earlier {
        earlier = IndicatorCard.line(round.name, Words(both: "\(value.grouped) \(card.item.unitTH)"))
    }
    return NumberBox(
        field: "provision", subject: card.item.code, value: card.text, label: BaseDataWords.amount.text,
        unit: card.item.unitTH, isEditable: page.isOpen(card), problems: card.problems(of: .value), earlier: earlier)
}

/// Of which day the figure is.
private func asOfBox(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    let id = "as-of-\(card.item.code)"
    let problems = card.problems(of: .asOf)
    return """
        <div class="box"><label for="\(id)">\(BaseDataWords.asOf)</label>
        <input id="\(id)" name="as-of.\(card.item.code)" value="\(card.asOf(in: PageLanguage.current))" maxlength="40" autocomplete="off"\(if: !page.isOpen(card), " readonly")\(if: !problems.isEmpty, " aria-invalid=\"true\"") aria-describedby="\(id)-problem">
        \(problemLine(problems, id: id))</div>
        """
}

/// Where the figure comes from, with what was said of it last year.
private func sourceBox(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    let id = "source-\(card.item.code)"
    let round = card.earlierSource.isEmpty ? nil : page.earlier
    return """
        <div class="box"><label for="\(id)">\(BaseDataWords.source)</label>
        <input id="\(id)" name="source.\(card.item.code)" value="\(card.source)" maxlength="200" autocomplete="off"\(if: !page.isOpen(card), " readonly") aria-describedby="\(id)-problem\(if: round != nil, " \(id)-earlier")">
        <div>\(round.map { "<p class=\"earlier\" id=\"\(id)-earlier\">\(IndicatorCard.line($0.name, Words(both: card.earlierSource)))</p>" as HTML })\(problemLine([], id: id))</div></div>
        """
}

/// Last year's value as a proposal.
private func proposalBlock(_ card: BaseDataCard, _ page: BaseDataPage) -> HTML {
    guard case .figure(let value) = card.earlier else { return .empty }
    let code = card.item.code
    return """
        <div class="proposal" data-frame="" data-provision="\(value.description)" data-not-carried-out="" data-source="\(card.earlierSource)"><input type="hidden" name="unchanged.\(code)" value="\(if: card.isUnchanged, "1")">\(confirmedLine(card.isUnchanged))
        \(if: page.isOpen(card), confirmButton(code, ThaiDigits.arabic(card.item.name), isConfirmed: card.isUnchanged))</div>
        """
}

private func largeChange(_ change: LargeChange, source: String) -> HTML {
    "<p class=\"large-change\">\(change.words) <a href=\"\(url: source)\">\(LargeChange.askForSource)</a></p>"
}

private func incomparable(_ card: BaseDataCard) -> HTML {
    guard case .incomparable(let difference) = card.earlier else { return .empty }
    return "<p class=\"earlier\">\(difference.words)</p>"
}

private func saveState(_ card: BaseDataCard) -> HTML {
    if let draft = card.draft {
        let why = card.lateReason?.words ?? (card.isConflict ? SaveState.conflict : card.draftProblems.first?.words)
        return SaveState.unsaved(draft, why)
    }
    return card.stored.map { SaveState.saved(at: $0.savedAt, by: card.isOfAnother ? card.savedByName : "") } ?? .empty
}

/// Which rows stand or fall with this figure.
private func dependants(_ card: BaseDataCard) -> HTML {
    guard !card.dependants.isEmpty else {
        return """
            <p class="hint">\(th: "ไม่มีตัวชี้วัดของ อปท. ประเภทนี้ที่ใช้ข้อมูลนี้เป็นกรอบ", en: "No indicator of this type of local government takes its frame from it")</p>
            """
    }
    let links = card.dependants.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a></li>" as HTML }
    return """
        <p class="hint">\(th: "ใช้เป็นกรอบการประเมิน (1) ของตัวชี้วัด", en: "The frame (1) of these indicators")</p>
        <ul>\(links)</ul>
        """
}

enum BaseDataWords {
    static let title = Words(th: "ข้อมูลพื้นฐาน", en: "Base data")
    static let asOf = Words(th: "ข้อมูล ณ วันที่", en: "As of")
    static let source = Words(th: "ที่มาของข้อมูล", en: "Source")
    static let amount = Words(th: "จำนวน", en: "Number")
}
