import Domain
import Markup

/// For somebody with more than one place to go to, or none yet.
func homePage(
    _ entries: [HomePage.Entry], answered: HomePage.Task?, isAdmin: Bool, today: ThaiDate
) -> HTML {
    let places = entries.filter { $0.words != nil }
    return """
        <h1>\(th: "หน้าหลักของท่าน", en: "Your home page")</h1>
        \(answered.map { notice("<a href=\"\(url: $0.path)\">\($0.words)</a>", .good) })
        \(if: entries.isEmpty, notice("\(th: "บัญชีนี้ยังไม่ได้รับมอบหมายหน้าที่ โปรดติดต่อผู้ดูแลระบบ", en: "This account has no role yet. Please contact the administrator.")"))
        \(if: !places.isEmpty, "<ul class=\"tasks\">\(places.map { line($0, today) })</ul>")
        \(if: isAdmin, administration())
        """
}

private func line(_ entry: HomePage.Entry, _ today: ThaiDate) -> HTML {
    """
    <li><strong>\(entry.path.map { "<a href=\"\(url: $0)\">\(title(entry))</a>" as HTML } ?? "\(title(entry))")</strong> <span>\(entry.words ?? Words(both: ""))</span>\(entry.latest.map { resumption($0, today: today) })\(entry.tasks.map { "<p class=\"notice\"><a href=\"\(url: $0.path)\">\($0.words)</a></p>" as HTML })\(entry.further.map { "<p><a href=\"\(url: $0.path)\">\($0.words)</a></p>" as HTML })</li>
    """
}

private func title(_ entry: HomePage.Entry) -> Words {
    guard let place = entry.place else { return entry.role }
    return Words(th: "\(place.th) · \(entry.role.th)", en: "\(place.en) · \(entry.role.en)")
}

/// What an administrator can do today, on the machine that runs the system.
private func administration() -> HTML {
    """
    <h2>\(th: "งานของผู้ดูแลระบบ", en: "Work of the administrator")</h2>
    <p>\(th: "ทำที่เครื่องแม่ข่ายด้วยคำสั่งต่อไปนี้ ผู้ดูแลระบบไม่เห็นตัวเลขของ อปท.", en: "Done on the server with these commands. An administrator does not see the figures of local governments.")</p>
    <dl class="facts">
    <dt><code>mattrathan user list</code></dt><dd>\(th: "รายชื่อผู้ใช้และหน้าที่", en: "Users and their roles")</dd>
    <dt><code>mattrathan user add NAME --name … --role …</code></dt><dd>\(th: "เชิญผู้ใช้ พิมพ์รหัสใช้ครั้งเดียวให้เห็นครั้งเดียว หรือทำที่หน้า", en: "Invite a user; the one-time code is printed once. Or on the page") <a href="\(url: SitePath.people(.list).path)">\(PeopleWords.title)</a></dd>
    <dt><code>mattrathan user reset NAME</code></dt><dd>\(th: "ออกรหัส 15 นาทีสำหรับตั้งรหัสผ่านใหม่", en: "Issue a code, valid for 15 minutes, for a new password")</dd>
    <dt><code>mattrathan user disable NAME --reason …</code></dt><dd>\(th: "ระงับบัญชี ไม่มีการลบ", en: "Disable an account; nothing is deleted")</dd>
    <dt><code>mattrathan token create --user NAME</code></dt><dd>\(th: "ออกโทเคนให้โปรแกรมทำงานแทนผู้ใช้ พิมพ์ให้เห็นครั้งเดียว", en: "Issue a token by which a program acts for a user; it is printed once")</dd>
    <dt><code>mattrathan token list</code></dt><dd>\(th: "โทเคนที่ออกไว้และวันหมดอายุ", en: "Tokens issued, and when they expire")</dd>
    <dt><code>mattrathan token revoke ID</code></dt><dd>\(th: "ยกเลิกโทเคน", en: "Revoke a token")</dd>
    <dt><code>mattrathan check</code></dt><dd>\(th: "ตรวจความสมบูรณ์ของฐานข้อมูลและบันทึกการแก้ไข", en: "Check the integrity of the database and of the record of changes")</dd>
    </dl>
    """
}
