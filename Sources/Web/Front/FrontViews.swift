import Domain
import Markup

/// What this is, the way from the letter to the results, and the doors in.
func frontPage(_ page: FrontPage, _ settings: SiteSettings, csrf: String) -> HTML {
    """
    <h1>\(th: "ประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น", en: "Assessment of the minimum standards of public services of local governments")</h1>
    \(introduction(page))
    <h2>\(th: "จากหนังสือเวียนถึงแผนปีถัดไป", en: "From the circular to the plan of the next year")</h2>
    \(chain())
    \(settings.isDemonstration ? demonstrationDoors(page, settings, csrf) : door())
    <h2>\(th: "อ่านก่อนเริ่มงาน", en: "Read before you start")</h2>
    <ul>
    \(if: page.round != nil, handbookLink(page.round?.standardSet ?? ""))
    <li><a href="\(url: SitePath.about.path)">\(th: "เกี่ยวกับข้อมูลชุดนี้", en: "About these data")</a> \(th: "ที่มาของข้อมูล ข้อสมมติ และสถานะของค่าเป้าหมาย", en: "sources, assumptions, and the status of the targets")</li>
    </ul>
    """
}

private func introduction(_ page: FrontPage) -> HTML {
    let number = ExactDecimal(page.participants).grouped
    let all =
        page.participants > 0
        ? Words(th: "ทั้ง \(number) แห่ง", en: "all \(number) local governments of Thailand")
        : Words(th: "ทั่วประเทศ", en: "the local governments of Thailand")
    let resolution = page.round?.resolution.words
    return """
        <p class="lead">\(th: "ปีละครั้ง องค์กรปกครองส่วนท้องถิ่น (อปท.) \(all.th)บันทึกตัวเลขการจัดบริการสาธารณะของตน เช่น ถนนที่ใช้งานได้ปกติ น้ำประปา ศูนย์พัฒนาเด็กเล็ก การเก็บขนมูลฝอย ระบบนำตัวเลขมาเทียบกับค่าเป้าหมายของแต่ละตัวชี้วัด แล้วบอกผลการประเมินพร้อมวิธีคิดให้เห็นทันที", en: "Once a year \(all.en) record figures of their public services: roads in normal use, tap water, child development centres, waste collection and others. The system compares them with the target of each indicator, and shows at once what the result is and how it came about.")</p>
        <p>\(th: "ตัวเลขที่ผู้รับรองของ อปท. รับรองแล้วเท่านั้นที่นับเป็นผลการประเมิน ผลทั้งประเทศเสนอต่อคณะกรรมการการ<span class=\"keep\">กระจายอำนาจ</span>ให้แก่องค์กรปกครองส่วนท้องถิ่น (ก.ก.ถ.) เพื่อยกระดับบริการสาธารณะให้ประชาชน\(resolution.map { " ตาม\($0.th)" as HTML })", en: "Only figures that the certifier of the local government has certified count as results. The results of the country go to the Committee on Decentralization, so that public services get better.\(resolution.map { " \($0.en)." as HTML })")</p>
        \(if: PageLanguage.current == .thai, "<p lang=\"en\">Once a year every local government in Thailand records figures of its public services. Mattrathan judges them against the national minimum standards, explains each verdict, has them certified, and adds up the country.</p>")
        """
}

/// The steps in one line; the arrows between them are drawn by the style sheet.
private func chain() -> HTML {
    let steps = [
        Words(th: "หนังสือเวียน", en: "Circular"), Words(th: "จังหวัดและอำเภอ", en: "Provinces and amphoe"),
        Words(th: "อปท.", en: "Local governments"), Words(th: "เจ้าหน้าที่ผู้รับผิดชอบ", en: "Responsible officers"),
        Words(th: "ประชุมชี้แจง", en: "Workshop"), Words(th: "บันทึกข้อมูล", en: "Recording"),
        Words(th: "รับรองข้อมูล", en: "Certification"), Words(th: "ตรวจสอบ", en: "Checks"),
        Words(th: "ผลการประเมิน", en: "Results"), Words(th: "รายงานต่อ ก.ก.ถ.", en: "Report to the Committee"),
        Words(th: "เผยแพร่ผล", en: "Publication"), Words(th: "แผนพัฒนาปีถัดไป", en: "Plan for the next year"),
    ]
    return "<ol class=\"chain\">\(steps.map { "<li>\($0)</li>" as HTML })</ol>"
}

private func handbookLink(_ set: String) -> HTML {
    """
    <li><a href="\(url: SitePath.handbook(set: set).path)">\(th: "คู่มือตัวชี้วัด ปี \(set)", en: "Indicator handbook \(Round.yearEN(set))")</a> \(th: "ทุกตัวชี้วัดถามอะไร นับอย่างไร พร้อมตัวอย่างตัวเลข", en: "what each indicator asks, how it is counted, with examples")</li>
    """
}

private func door() -> HTML {
    "<p class=\"actions\"><a class=\"button\" href=\"\(url: SitePath.signIn.path)\">\(th: "เข้าสู่ระบบ", en: "Sign in")</a></p>"
}

// MARK: - Demonstration

private func demonstrationDoors(_ page: FrontPage, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <h2>\(th: "ลองใช้ในฐานะ", en: "Try it as")</h2>
    <p>\(th: "ระบบนี้เปิดเพื่อสาธิต ทะเบียน อปท. เป็นของจริง ตัวเลขทั้งหมดเป็นข้อมูลสมมติ เลือกบทบาทแล้วเข้าใช้งานได้ทันที", en: "This is a demonstration. The register of local governments is real; all figures are invented. Choose a role and walk in.")</p>
    <ul class="seats">\(page.seats.map { seat($0, settings, csrf) })</ul>
    \(search(page, settings, csrf))
    """
}

/// Everybody wants to see his own.
private func search(_ page: FrontPage, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <form class="card" method="get" action="\(url: SitePath.front.path)#found" role="search" id="found">
    <p><label for="q">\(th: "หรือเป็นเจ้าหน้าที่ของ อปท. ที่ท่านรู้จัก", en: "Or as an officer of a local government you know")</label>
    <span class="hint" id="q-hint">\(th: "พิมพ์ชื่อหรือรหัส เช่น อบต.หนองบัว", en: "Type its name in English or Thai, or its code, such as Nong Bua")</span></p>
    <p class="actions"><input id="q" name="q" value="\(page.typed)" aria-describedby="q-hint" autocomplete="off"> <button class="quiet">\(th: "ค้นหา", en: "Search")</button></p>
    \(if: !page.typed.isEmpty, foundWords(page))
    </form>
    \(if: !page.found.isEmpty, "<ul class=\"tasks\">\(page.found.map { foundSeat($0, settings, csrf) })</ul>")
    """
}

private func foundWords(_ page: FrontPage) -> HTML {
    let number = page.found.count
    let words: HTML
    switch number {
    case 0:
        words = """
            \(th: "ไม่พบ อปท. ชื่อ “\(page.typed)” ลองพิมพ์ให้สั้นลง", en: "No local government called “\(thai: page.typed)”. Try fewer letters.")
            """
    case FrontPage.mostFound...:
        words = """
            \(th: "แสดง \(number) แห่งแรก พิมพ์ชื่อให้ละเอียดขึ้นเพื่อให้เหลือน้อยลง", en: "The first \(number) are shown. Type more of the name for fewer.")
            """
    default: words = "\(th: "พบ \(number) แห่ง", en: "\(number) found")"
    }
    return "<p role=\"status\">\(words)</p>"
}

private func foundSeat(_ seat: DemonstrationSeat, _ settings: SiteSettings, _ csrf: String) -> HTML {
    """
    <li><span>\(placeName(seat.place))</span> \(door(to: seat, say(th: "เข้าเป็นเจ้าหน้าที่", en: "Sign in as its officer"), settings, csrf))</li>
    """
}

private func seat(_ seat: DemonstrationSeat, _ settings: SiteSettings, _ csrf: String) -> HTML {
    let name = seat.role.seatName
    let place = placeName(seat.place)
    return """
        <li class="card">
        <h3>\(name)</h3>
        \(place.map { "<p class=\"place\">\($0)</p>" as HTML })
        <p>\(seat.role.seatWork)</p>
        \(door(to: seat, say(th: "เข้าใช้งานเป็น \(name.th)", en: "Sign in: \(name.en)"), settings, csrf))
        </li>
        """
}

/// nil for those of the whole country.
private func placeName(_ place: DemonstrationSeat.Place) -> HTML? {
    switch place {
    case .localGovernment(let place): "\(shortName: place) \(place.placeWords)"
    case .province(let name): "\(th: "จังหวัด\(name.th)", en: "\(name.en) province")"
    case .country: nil
    }
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
    fileprivate var seatName: Words {
        switch self {
        case .province: Words(th: "สถจ.", en: "Provincial office")
        case .odloc: Words(th: "สกถ.", en: "Office of the Committee")
        case .dla: Words(th: "สถ.", en: "Department of Local Administration")
        case .committee: Words(th: "คณะกรรมการ", en: "Committee")
        case .recorder, .contributor, .certifier, .district, .auditor, .admin: name
        }
    }

    /// What there is to do.
    fileprivate var seatWork: Words {
        switch self {
        case .recorder:
            Words(
                th: "กรอกตัวเลขของ อปท. ทีละด้าน เห็นผลและวิธีคิดทันที แล้วเสนอผู้รับรอง",
                en:
                    "Record the figures of a local government area by area, see result and reasoning at once, submit to the certifier"
            )
        case .contributor:
            Words(
                th: "กรอกตัวเลขของกองตนเองด้วยลิงก์ใช้ครั้งเดียวที่ผู้บันทึกข้อมูลส่งให้",
                en: "Fill in the figures of a division by a one-time link from the responsible officer")
        case .certifier:
            Words(
                th: "ตรวจรายการที่ว่าง ต่ำกว่าค่าเป้าหมาย หรือผิดปกติ แล้วรับรองและส่งข้อมูล",
                en: "Look over what is blank, below target or unusual, then certify")
        case .district: Words(th: "ติดตามความคืบหน้าของ อปท. ในอำเภอ", en: "Follow the progress of an amphoe")
        case .province:
            Words(
                th: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด ติดตามความคืบหน้าและดูข้อมูลของทุก อปท. ในจังหวัด",
                en:
                    "Provincial office for local administration: follow the progress of a province and see the figures of each local government in it"
            )
        case .odloc:
            Words(
                th: "สำนักงาน ก.ก.ถ. ดูผลทั้งประเทศ รายจังหวัด และราย อปท.",
                en:
                    "Office of the Decentralization Committee: see the results of the country, of each province and each local government"
            )
        case .dla:
            Words(
                th: "กรมส่งเสริมการปกครองท้องถิ่น ติดตามความคืบหน้าทั้งประเทศ",
                en: "Department of Local Administration: follow the progress of the country")
        case .committee: Words(th: "อ่านผลการประเมินและรายงาน", en: "Read results and reports")
        case .auditor:
            Words(
                th: "อ่านข้อมูลและประวัติการแก้ไขได้ทั้งประเทศ โดยแก้ไขอะไรไม่ได้",
                en: "Read all figures of the country and their history; change nothing")
        case .admin: Words(th: "ดูแลบัญชีผู้ใช้ ไม่เห็นข้อมูลที่บันทึก", en: "Look after accounts; see no figures")
        }
    }
}
