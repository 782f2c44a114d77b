import Domain
import Markup

/// For somebody with more than one place to go to, or none yet.
func homePage(_ entries: [HomePage.Entry], isAdmin: Bool) -> HTML {
    """
    <h1>หน้าหลักของท่าน</h1>
    \(if: entries.isEmpty, "<p class=\"notice\">บัญชีนี้ยังไม่ได้รับมอบหมายหน้าที่ โปรดติดต่อผู้ดูแลระบบ</p>")
    \(if: entries.contains { !$0.words.isEmpty }, list(entries))
    \(if: isAdmin, administration())
    """
}

private func list(_ entries: [HomePage.Entry]) -> HTML {
    let items = entries.filter { !$0.words.isEmpty }.map { entry -> HTML in
        """
        <li><strong>\(entry.path.map { "<a href=\"\(url: $0)\">\(title(entry))</a>" as HTML } ?? "\(title(entry))")</strong> <span>\(entry.words)</span></li>
        """
    }
    return "<ul class=\"tasks\">\(items)</ul>"
}

private func title(_ entry: HomePage.Entry) -> String {
    entry.place.isEmpty ? entry.role.text : "\(entry.place) · \(entry.role.text)"
}

/// What an administrator can do today, on the machine that runs the system.
private func administration() -> HTML {
    """
    <h2>งานของผู้ดูแลระบบ</h2>
    <p>ทำที่เครื่องแม่ข่ายด้วยคำสั่งต่อไปนี้ ผู้ดูแลระบบไม่เห็นตัวเลขของ อปท.</p>
    <dl class="facts">
    <dt><code>mattrathan user list</code></dt><dd>รายชื่อผู้ใช้และหน้าที่</dd>
    <dt><code>mattrathan token create --user NAME</code></dt><dd>ออกโทเคนให้โปรแกรมทำงานแทนผู้ใช้ พิมพ์ให้เห็นครั้งเดียว</dd>
    <dt><code>mattrathan token list</code></dt><dd>โทเคนที่ออกไว้และวันหมดอายุ</dd>
    <dt><code>mattrathan token revoke ID</code></dt><dd>ยกเลิกโทเคน</dd>
    <dt><code>mattrathan check</code></dt><dd>ตรวจความสมบูรณ์ของฐานข้อมูลและบันทึกการแก้ไข</dd>
    </dl>
    """
}
