import Domain
import Markup

func historyPage(_ page: HistoryPage) -> HTML {
    """
    <h1>\(RecordingWords.history)</h1>
    <p><a href="\(url: page.row)">\(page.title)</a></p>
    \(placeLine(page.assessment))
    \(page.changes.isEmpty ? emptyState(Words(th: "ยังไม่มีการบันทึก", en: "Nothing is recorded yet")) : timeline(page.changes.map(entry)))
    \(if: !page.changes.isEmpty && !PracticeRoom.isHere, "<p class=\"hint\"><a href=\"\(url: SitePath.audit(.heads).path)\">\(th: "ตรวจเลขอ้างอิงรายการ", en: "Look a receipt up")</a></p>")
    """
}

private func entry(_ change: HistoryPage.Change) -> TimelineEntry {
    TimelineEntry(
        at: change.at, who: change.name.text, role: change.role, what: change.lines,
        reference: (RecordingWords.receipt, change.receipt.description))
}
