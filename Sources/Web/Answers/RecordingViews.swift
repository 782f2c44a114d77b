import Domain
import Markup

/// What stands above the rows of a recording page: whose they are, how they may be filled in, what is not saved yet, and
/// the way on.
func recordingHead(_ page: AreaPage, _ title: HTML, position: HTML, saved: Words?) -> HTML {
    """
    <h1>\(title)</h1>
    \(placeLine(page.assessment))
    \(recordingTabs(page))
    \(position)
    \(page.unsaved.isEmpty ? saved.map { notice("\($0)", .good, isStatus: true) } : unsavedSummary(page))
    \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
    \(unsavedElsewhere(page.unsavedElsewhere))
    """
}

/// The ways to fill in, as links that work without script; the one that is chosen is remembered.
private func recordingTabs(_ page: AreaPage) -> HTML {
    let row = page.mode == .single ? page.cards.first?.indicator : nil
    let first = row ?? page.cards.first { $0.state.verdict == .notRecorded }?.indicator ?? page.cards.first?.indicator
    return tabs(
        RecordingMode.allCases.map { mode in
            let path = mode.path(
                round: page.round, code: page.place, area: page.area.code, indicator: first?.code ?? "")
            let fragment = mode == .single ? "" : row.map { "#\($0.code)" } ?? ""
            return Tab(
                words: mode.name, path: "\(path.path)?\(RecordingModeCookie.parameter)=\(mode.rawValue)\(fragment)",
                isCurrent: mode == page.mode)
        }, label: Words(th: "วิธีกรอก", en: "Way of filling in"))
}

private func unsavedSummary(_ page: AreaPage) -> HTML {
    unsavedSummary(
        page.unsaved.map { ErrorLink($0.indicator.code, $0.indicator.codeAndName) }, .indicators,
        late: page.unsaved.compactMap(\.lateReason).first)
}

/// Says at the head of a page what of it is not saved.
/// - Parameter late: why it came too late to be kept anywhere.
func unsavedSummary(_ rows: [ErrorLink], _ unit: RecordingProgress.Unit, late: ClosedReason?) -> HTML {
    let count = rows.count
    let copy: HTML? = late.map {
        " \($0.words) \(th: "โปรดคัดลอกสิ่งที่กรอกไว้ก่อนออกจากหน้านี้", en: "Please copy what you typed before you leave this page.")"
    }
    return errorSummary(
        "\(th: "มี \(count) \(unit.words.th)ที่ยังไม่บันทึก สิ่งที่กรอกไว้ยังอยู่ในช่อง", en: "\(counted(count, unit == .items ? "item" : "indicator")) not saved. What you typed is still in the boxes.")\(copy)",
        rows)
}

/// What the reader has typed on other pages of the assessment and not saved.
func unsavedElsewhere(_ rows: [UnsavedRow]) -> HTML {
    guard !rows.isEmpty else { return .empty }
    let links = rows.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a></li>" as HTML }
    return """
        <details class="unsaved-elsewhere"><summary>\(th: "หน้าอื่นมี \(rows.count) ข้อที่ท่านกรอกไว้แต่ยังไม่บันทึก", en: "\(counted(rows.count, "entry", "entries")) of yours on other pages not saved")</summary>
        <ul>\(links)</ul></details>
        """
}

/// Why nothing can be changed.
func closedNotice(_ reason: ClosedReason) -> HTML {
    notice("\(reason.words)")
}

/// Where the script of a recording page finds the rules by which it judges.
func rulesPath(_ assessment: Assessment) -> String {
    SitePath.rules(round: assessment.round.id, type: assessment.localGovernment.type.rawValue).path
}

// MARK: - The next unfinished row

/// Where a link to the next unfinished row stands.
enum NextUnfinishedLink {
    /// Once on a page; it has the access key.
    case main
    /// Behind one row or one part.
    case further
}

/// To the next row that still needs somebody; the address finds it at the moment it is followed.
/// - Parameter after: the row or the part that the reader has before him; nil from the start.
func nextUnfinished(_ assessment: Assessment, after: String?, _ kind: NextUnfinishedLink = .further) -> HTML {
    let path = SitePath.nextUnfinished(round: assessment.round.id, code: assessment.localGovernment.code).path
    let address = after.map { "\(path)?after=\($0)" } ?? path
    return """
        <a class="next-unfinished" data-next-unfinished\(if: kind == .main, " accesskey=\"n\"") href="\(url: address)">\(th: "ข้อถัดไปที่ยังกรอกไม่ครบ", en: "Next unfinished indicator")</a>
        """
}

/// How far the area is, the rows of this page that are blank, and the way on.
func areaProgress(_ page: AreaPage) -> HTML {
    let blank = page.cards.filter { $0.state.verdict == .notRecorded && !$0.indicator.pilot }
    let links = blank.map { " <a href=\"#\($0.indicator.code)\">\($0.indicator.code)</a>" as HTML }
    let left: HTML =
        blank.isEmpty
        ? "\(th: "ด้านนี้กรอกครบแล้ว", en: "This area is complete")"
        : "\(th: "ยังไม่กรอก \(blank.count) ข้อ:", en: "Not recorded yet:")\(links)"
    return """
        <p class="way-on">\(nextUnfinished(page.assessment, after: page.rowBefore, .main)) <span class="hint">\(page.progress.words())</span></p>
        <p class="hint blank-rows">\(left)</p>
        """
}
