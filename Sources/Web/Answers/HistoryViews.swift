import Domain
import Markup

func historyPage(_ page: HistoryPage) -> HTML {
    """
    <h1>\(RecordingWords.history)</h1>
    <p><a href="\(url: page.row)">\(page.title)</a></p>
    \(placeLine(page.assessment))
    \(page.changes.isEmpty ? emptyState(Words(th: "ยังไม่มีการบันทึก", en: "Nothing is recorded yet")) : table(page.changes))
    """
}

private func table(_ changes: [HistoryPage.Change]) -> HTML {
    let rows = changes.map { change -> HTML in
        """
        <tr><td>\(dateTime: change.at)</td><td>\(change.name)<br><span class="hint">\(change.role)</span></td><td>\(change.lines.map { "\($0)<br>" as HTML })</td><td><code>\(change.receipt.short)</code></td></tr>
        """
    }
    return wideTable(
        RecordingWords.history.text,
        """
        <table class="figures">
        <thead><tr><th scope="col">\(th: "เมื่อ", en: "When")</th><th scope="col">\(th: "โดย", en: "By")</th><th scope="col">\(th: "เปลี่ยนแปลง", en: "Change")</th><th scope="col">\(th: "เลขอ้างอิงรายการ", en: "Receipt")</th></tr></thead>
        <tbody>
        \(rows)
        </tbody>
        </table>
        """)
}

extension AuditReceipt {
    /// Enough of it to be read out over the telephone: `6250101:12:3f2a9c0b41de…`.
    var short: String { "\(chain):\(sequence):\(Hexadecimal.text(hash.prefix(6)))…" }
}
