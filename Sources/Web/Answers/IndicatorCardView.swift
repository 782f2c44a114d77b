import Domain
import Markup

/// One indicator on the page of its area: what is asked, the boxes, when they were saved, the verdict as it stands, and why.
func indicatorCard(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <article class="indicator" id="\(card.indicator.code)"\(if: !page.isHeld(card), " data-save=\"\(url: savePath(card, page))\"")\(if: card.indicator.pilot, " data-pilot")>
    <h2>\(indicatorTitle(card.indicator))</h2>
    \(whereItBelongs(card.indicator))
    \(targetLine(card))
    \(rowFields(card, page))
    <details\(if: !card.note.isEmpty || !card.unexplainedChanges.isEmpty, " open")><summary>\(th: "นิยาม หลักฐาน และหมายเหตุ", en: "Definition, evidence and note")</summary>
    \(noteField(card, page))
    \(definition(card, page))
    \(evidence(card.indicator))
    \(rowLinks(card, page))
    </details>
    \(faqFold(card.faq))
    \(if: page.isEditable && !page.isContributor, "<p class=\"row-end\">\(nextUnfinished(page.assessment, after: card.indicator.code))</p>")
    </article>
    """
}

/// The address to which the script saves one row.
func savePath(_ card: IndicatorCard, _ page: AreaPage) -> String {
    SitePath.answer(round: page.round, code: page.place, indicator: card.indicator.code).path
}

func indicatorTitle(_ indicator: Indicator) -> HTML {
    """
    <span class="code">\(indicator.code)</span> \(indicator.name)\(if: indicator.pilot, " <span class=\"tag\">\(RecordingWords.pilot)</span>")
    """
}

/// The mission it is part of, and the division that usually has the figure.
func whereItBelongs(_ indicator: Indicator) -> HTML {
    var parts: [Words] = []
    if !indicator.missionTH.isEmpty {
        parts.append(Words(th: "ภารกิจ: \(indicator.missionTH)", en: "Mission: \(indicator.missionTH)"))
    }
    if !indicator.divisionTH.isEmpty {
        parts.append(
            Words(th: "เจ้าของข้อมูลโดยทั่วไป: \(indicator.divisionTH)", en: "Usually held by: \(indicator.divisionTH)"))
    }
    return parts.isEmpty ? .empty : "<p class=\"hint\">\(thai: parts.map(\.text).joined(separator: " · "))</p>"
}

func targetLine(_ card: IndicatorCard) -> HTML {
    """
    <p class="target">\(th: "ค่าเป้าหมาย", en: "Target") <strong>\(thai: card.indicator.targetWords(for: card.type, in: PageLanguage.current))</strong> <span class="hint">\(card.indicator.status.words)</span></p>
    """
}

/// Everything of a row that is saved, but for its note; and what is known of it.
func rowFields(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    \(page.isHeld(card) ? heldLine() : versionFields(card))
    \(page.returned?.line(card.indicator.code))
    <div class="boxes">
    \(frameField(card, page))
    \(provisionField(card, page))
    </div>
    \(proposalBlock(card, page))
    \(incomparable(card))
    <p class="save-state" aria-live="polite">\(saveState(card))</p>
    \(carriedOutField(card, page))
    \(verdictLine(card))
    \(largeChangeLine(card, note: "#note-\(card.indicator.code)"))
    \(page.isOpen(card) ? Conflict(card, reader: page.reader).map(conflictBlock) : nil)
    \(openObservations(card.observations, path: observationsPath(card, page)))
    """
}

/// What a form says of a row besides its figures.
func versionFields(_ card: IndicatorCard) -> HTML {
    """
    <input type="hidden" name="version.\(card.indicator.code)" value="\(card.seenVersion)">\(ShownDraft.field(card.indicator.code, card.draft))
    """
}

/// Of a row that stays as it was certified while others are corrected.
func heldLine() -> HTML { "<p class=\"hint\">\(ClosedReason.rowNotReopened.words)</p>" }

func verdictLine(_ card: IndicatorCard) -> HTML {
    """
    <p class="verdict" role="status" data-verdict="\(card.state.verdict.rawValue)"><strong>\(card.verdictWord)</strong> <span>\(card.explanation)</span></p>
    """
}

func observationsPath(_ card: IndicatorCard, _ page: AreaPage) -> SitePath {
    page.isContributor
        ? .contributedObservations(indicator: card.indicator.code)
        : .observations(round: page.round, code: page.place, indicator: card.indicator.code)
}

/// Further pages about one row.
func rowLinks(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let code = card.indicator.code
    let handbook = SitePath.handbookIndicator(set: card.set.id, indicator: code).path
    let handbookLink: HTML = "<a href=\"\(url: handbook)\">\(th: "คู่มือตัวชี้วัด", en: "Handbook") \(code)</a>"
    let observations: HTML = """
        <a href="\(url: observationsPath(card, page).path)">\(ObservationWords.title)</a>
        """
    if page.isContributor { return "<p class=\"row-links\">\(handbookLink) · \(observations)</p>" }
    let explanation = SitePath.explanation(round: page.round, code: page.place, indicator: code).path
    let history = SitePath.history(round: page.round, code: page.place, indicator: code).path
    let asking = QuestionPath.asking(
        QuestionPlace(address: SitePath.indicator(round: page.round, code: page.place, indicator: code).path))
    let asked: HTML = " · \(observations) · <a href=\"\(url: asking.path)\">\(QuestionWords.ask)</a>"
    return """
        <p class="row-links">\(handbookLink) · <a href="\(url: explanation)">\(th: "อธิบายผล", en: "Result explained")</a> · <a href="\(url: history)">\(RecordingWords.history)</a>\(if: !PracticeRoom.isHere, asked)</p>
        """
}

func saveState(_ card: IndicatorCard) -> HTML {
    if let draft = card.draft {
        let why = card.lateReason?.words ?? (card.isConflict ? SaveState.conflict : card.draftProblems.first?.words)
        return SaveState.unsaved(draft, why)
    }
    return card.state.savedAt.map { SaveState.saved(at: $0, by: card.isOfAnother ? card.savedByName : "") } ?? .empty
}

/// What the line at a row's boxes says.
enum SaveState {
    static let conflict = Words(th: "มีค่าอื่นบันทึกไว้แล้ว", en: "other values were saved meanwhile")

    /// "บันทึกแล้ว 26 มี.ค. 67 14.32 น. โดย มานี"
    static func saved(at moment: Int64, by name: String) -> HTML {
        """
        \(th: "บันทึกแล้ว", en: "Saved") \(dateTime: moment)\(if: !name.isEmpty, " \(th: "โดย", en: "by") \(thai: name)")
        """
    }

    /// - Parameter why: nil where nothing is wrong, and only the button was not pressed.
    static func unsaved(_ draft: Draft, _ why: Words?) -> HTML {
        let why = why ?? Words(th: "กดปุ่มบันทึกเพื่อบันทึก", en: "press the save button")
        return """
            <span class="unsaved">\(th: "ยังไม่บันทึก:", en: "Not saved:") \(why)</span> (\(th: "กรอกเมื่อ", en: "typed") \(dateTime: draft.savedAt))
            """
    }
}
