import Domain
import Markup

/// What this is, the way from the letter to the results, and the doors in.
func frontPage(_ page: FrontPage, _ settings: SiteSettings, csrf: String) -> HTML {
    """
    <h1>ประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น</h1>
    \(introduction(page))
    <h2>จากหนังสือเวียนถึงแผนปีถัดไป</h2>
    \(chain())
    \(settings.isDemonstration ? demonstrationDoors(page, settings, csrf) : door())
    <h2>อ่านก่อนเริ่มงาน</h2>
    <ul>
    \(if: page.round != nil, handbookLink(page.round?.standardSet ?? ""))
    <li><a href="\(url: SitePath.about.path)">เกี่ยวกับข้อมูลชุดนี้</a> ที่มาของข้อมูล ข้อสมมติ และสถานะของค่าเป้าหมาย</li>
    </ul>
    """
}

private func introduction(_ page: FrontPage) -> HTML {
    let all = page.participants > 0 ? "ทั้ง \(ExactDecimal(page.participants).grouped) แห่ง" : "ทั่วประเทศ"
    let resolution = page.round?.resolution.words?.text ?? ""
    return """
        <p class="lead">ปีละครั้ง องค์กรปกครองส่วนท้องถิ่น (อปท.) \(all)บันทึกตัวเลขการจัดบริการสาธารณะของตน เช่น ถนนที่ใช้งานได้ปกติ น้ำประปา ศูนย์พัฒนาเด็กเล็ก การเก็บขนมูลฝอย ระบบนำตัวเลขมาเทียบกับค่าเป้าหมายของแต่ละตัวชี้วัด แล้วบอกผลการประเมินพร้อมวิธีคิดให้เห็นทันที</p>
        <p>ตัวเลขที่ผู้รับรองของ อปท. รับรองแล้วเท่านั้นที่นับเป็นผลการประเมิน ผลทั้งประเทศเสนอต่อคณะกรรมการการ<span class="keep">กระจายอำนาจ</span>ให้แก่องค์กรปกครองส่วนท้องถิ่น (ก.ก.ถ.) เพื่อยกระดับบริการสาธารณะให้ประชาชน\(if: !resolution.isEmpty, " ตาม\(resolution)")</p>
        <p lang="en">Once a year every local government in Thailand records figures of its public services. Mattrathan judges them against the national minimum standards, explains each verdict, has them certified, and adds up the country.</p>
        """
}

/// The steps in one line; the arrows between them are drawn by the style sheet.
private func chain() -> HTML {
    let steps = [
        "หนังสือเวียน", "จังหวัดและอำเภอ", "อปท.", "เจ้าหน้าที่ผู้รับผิดชอบ", "ประชุมชี้แจง", "บันทึกข้อมูล", "รับรองข้อมูล", "ตรวจสอบ",
        "ผลการประเมิน", "รายงานต่อ ก.ก.ถ.", "เผยแพร่ผล", "แผนพัฒนาปีถัดไป",
    ]
    return "<ol class=\"chain\">\(steps.map { "<li>\($0)</li>" as HTML })</ol>"
}

private func handbookLink(_ set: String) -> HTML {
    """
    <li><a href="\(url: SitePath.handbook(set: set).path)">คู่มือตัวชี้วัด ปี \(set)</a> ทุกตัวชี้วัดถามอะไร นับอย่างไร พร้อมตัวอย่างตัวเลข</li>
    """
}

private func door() -> HTML {
    "<p class=\"actions\"><a class=\"button\" href=\"\(url: SitePath.signIn.path)\">เข้าสู่ระบบ</a></p>"
}

// MARK: - Demonstration

private func demonstrationDoors(_ page: FrontPage, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <h2>ลองใช้ในฐานะ</h2>
    <p>ระบบนี้เปิดเพื่อสาธิต ทะเบียน อปท. เป็นของจริง ตัวเลขทั้งหมดเป็นข้อมูลสมมติ เลือกบทบาทแล้วเข้าใช้งานได้ทันที</p>
    <ul class="seats">\(page.seats.map { seat($0, settings, csrf) })</ul>
    \(search(page, settings, csrf))
    """
}

/// Everybody wants to see his own.
private func search(_ page: FrontPage, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <form class="card" method="get" action="\(url: SitePath.front.path)#found" role="search" id="found">
    <p><label for="q">หรือเป็นเจ้าหน้าที่ของ อปท. ที่ท่านรู้จัก</label>
    <span class="hint" id="q-hint">พิมพ์ชื่อหรือรหัส เช่น อบต.หนองบัว</span></p>
    <p class="actions"><input id="q" name="q" value="\(page.typed)" aria-describedby="q-hint" autocomplete="off"> <button class="quiet">ค้นหา</button></p>
    \(if: !page.typed.isEmpty, foundWords(page))
    </form>
    \(if: !page.found.isEmpty, "<ul class=\"tasks\">\(page.found.map { foundSeat($0, settings, csrf) })</ul>")
    """
}

private func foundWords(_ page: FrontPage) -> HTML {
    let words =
        page.found.isEmpty
        ? "ไม่พบ อปท. ชื่อ “\(page.typed)” ลองพิมพ์ให้สั้นลง"
        : page.found.count < FrontPage.mostFound
            ? "พบ \(page.found.count) แห่ง" : "แสดง \(page.found.count) แห่งแรก พิมพ์ชื่อให้ละเอียดขึ้นเพื่อให้เหลือน้อยลง"
    return "<p role=\"status\">\(words)</p>"
}

private func foundSeat(_ seat: DemonstrationSeat, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <li><span>\(seat.place)</span> \(door(to: seat, "เข้าเป็นเจ้าหน้าที่", settings, csrf))</li>
    """
}

private func seat(_ seat: DemonstrationSeat, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <li class="card">
    <h3>\(seat.role.seatName)</h3>
    \(if: !seat.place.isEmpty, "<p class=\"place\">\(seat.place)</p>")
    <p>\(seat.role.seatWork)</p>
    \(door(to: seat, "เข้าใช้งานเป็น \(seat.role.seatName)", settings, csrf))
    </li>
    """
}

/// The sign-in form, filled in.
private func door(to seat: DemonstrationSeat, _ words: String, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <form method="post" action="\(url: SitePath.signIn.path)">
    <input type="hidden" name="csrf" value="\(csrf)">
    <input type="hidden" name="username" value="\(seat.username)">
    <input type="hidden" name="password" value="\(settings.demonstrationPassword)">
    <button>\(words)</button>
    </form>
    """
}

extension Role {
    /// Short enough for a button.
    fileprivate var seatName: String {
        switch self {
        case .province: "สถจ."
        case .odloc: "สกถ."
        case .dla: "สถ."
        case .committee: "คณะกรรมการ"
        default: name.text
        }
    }

    /// What there is to do.
    fileprivate var seatWork: String {
        switch self {
        case .recorder: "กรอกตัวเลขของ อปท. ทีละด้าน เห็นผลและวิธีคิดทันที แล้วเสนอผู้รับรอง"
        case .certifier: "ตรวจรายการที่ว่าง ต่ำกว่าค่าเป้าหมาย หรือผิดปกติ แล้วรับรองและส่งข้อมูล"
        case .district: "ติดตามความคืบหน้าของ อปท. ในอำเภอ"
        case .province: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด ติดตามความคืบหน้าและดูข้อมูลของทุก อปท. ในจังหวัด"
        case .odloc: "สำนักงาน ก.ก.ถ. ดูผลทั้งประเทศ รายจังหวัด และราย อปท."
        case .dla: "กรมส่งเสริมการปกครองท้องถิ่น ติดตามความคืบหน้าทั้งประเทศ"
        case .committee: "อ่านผลการประเมินและรายงาน"
        case .auditor: "อ่านข้อมูลและประวัติการแก้ไขได้ทั้งประเทศ โดยแก้ไขอะไรไม่ได้"
        case .admin: "ดูแลบัญชีผู้ใช้ ไม่เห็นข้อมูลที่บันทึก"
        }
    }
}
