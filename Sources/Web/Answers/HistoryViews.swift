import Domain
import Markup

func historyPage(_ page: HistoryPage) -> HTML {
    """
    <h1>\(RecordingWords.history)</h1>
    <p><a href="\(url: page.row)">\(page.title)</a></p>
    \(placeLine(page.assessment))
    \(page.changes.isEmpty ? emptyState(Words(th: "ยังไม่มีการบันทึก", en: "Nothing is recorded yet")) : timeline(page.changes.map(entry)))
    """
}

private func entry(_ change: HistoryPage.Change) -> TimelineEntry {
    TimelineEntry(
        at: change.at, who: change.name.text, role: change.role, what: change.lines,
        reference: (RecordingWords.receipt, change.receipt.short))
}

extension AuditReceipt {
    /// Enough of it to be read out over the telephone: `6250101:12:3f2a9c0b41de…`.
    var short: String { "\(chain):\(sequence):\(Hexadecimal.text(hash.prefix(6)))…" }
}
