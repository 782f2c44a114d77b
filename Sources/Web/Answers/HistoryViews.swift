import Domain
import Markup

func historyPage(_ page: HistoryPage) -> HTML {
    """
    <h1>ประวัติการแก้ไข</h1>
    <p><a href="\(url: page.row)">\(page.title)</a></p>
    \(placeLine(page.assessment))
    \(page.changes.isEmpty ? "<p>ยังไม่มีการบันทึก</p>" : table(page.changes))
    """
}

private func table(_ changes: [HistoryPage.Change]) -> HTML {
    let rows = changes.map { change -> HTML in
        """
        <tr><td>\(ThaiClock.dateTime(change.at))</td><td>\(change.name)<br><span class="hint">\(change.role)</span></td><td>\(change.lines.map { "\($0)<br>" as HTML })</td><td><code>\(change.receipt.short)</code></td></tr>
        """
    }
    return wideTable(
        "ประวัติการแก้ไข",
        """
        <table class="figures">
        <thead><tr><th scope="col">เมื่อ</th><th scope="col">โดย</th><th scope="col">เปลี่ยนแปลง</th><th scope="col">เลขอ้างอิงรายการ</th></tr></thead>
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
