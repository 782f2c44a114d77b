import Domain
import Markup

/// What the heads are, where a receipt is looked up, the days, and how to keep them.
func headsPage(_ page: HeadsPage) -> HTML {
    """
    <h1>\(AuditWords.heads)</h1>
    <p>\(th: "การเปลี่ยนแปลงทุกครั้งในระบบถูกบันทึกต่อกันเป็นสาย สายละหนึ่ง อปท. และอีกหนึ่งสายสำหรับงานส่วนกลาง รหัสท้ายบันทึกขึ้นอยู่กับทุกรายการที่อยู่ก่อนหน้า ผู้ที่เก็บรหัสของวันใดไว้จึงพิสูจน์ได้ภายหลังว่าไม่มีใครแก้ ลบ แทรก หรือตัดรายการที่บันทึกถึงวันนั้น", en: "Every change in the system is recorded in a chain: one for each local government, and one for central acts. The head of a chain depends on every entry before it. Whoever has kept the heads of a day can prove later that nobody has changed, removed, inserted or cut off anything recorded until that day.")</p>
    <p>\(th: "รหัสเป็นค่า SHA-256 ไม่เปิดเผยเนื้อหาของรายการ และไม่มีข้อมูลส่วนบุคคล", en: "A head is a SHA-256. It tells nothing of what was recorded, and holds no personal data.")</p>
    \(receiptForm(page))
    <h2>\(th: "รหัสของแต่ละวัน", en: "The days")</h2>
    <p><a href="\(url: SitePath.audit(.headsOfDay(page.today)).path)">\(th: "วันนี้ถึงขณะนี้", en: "Today so far")</a> \(th: "(ยังไม่สิ้นวัน จึงยังไม่ปิดผนึก)", en: "(the day is not over, so it is not sealed)")</p>
    \(daysTable(page))
    \(pager(Pager(number: page.number, pages: page.pages) { "\(SitePath.audit(.heads).path)?page=\($0)" }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
    \(keeping(page))
    """
}

private func receiptForm(_ page: HeadsPage) -> HTML {
    let box = Field(
        id: "receipt", name: "receipt", label: AuditWords.receipt,
        hint: Words(
            th: "คัดลอกทั้งหมด เช่น 6760201:12:3f2a… (รหัส อปท. เลขที่รายการ และรหัส 64 ตัว)",
            en: "All of it, such as 6760201:12:3f2a… (code, number of the entry, and 64 digits)"),
        problem: page.lookup == .unreadable
            ? Words(
                th: "ข้อความนี้ไม่ใช่เลขอ้างอิงรายการ โปรดคัดลอกให้ครบทั้งสามส่วน คั่นด้วยเครื่องหมาย :",
                en: "This is no receipt. Please copy all three parts, with a colon between them.") : nil,
        value: page.typed)
    return """
        <h2>\(th: "ตรวจเลขอ้างอิงรายการ", en: "Look a receipt up")</h2>
        \(page.lookup.flatMap(answer))
        <form class="card" method="get" action="\(url: SitePath.audit(.heads).path)">
        \(field(box))
        <p><button>\(th: "ตรวจ", en: "Look up")</button></p>
        </form>
        """
}

private func answer(_ lookup: ReceiptLookup) -> HTML? {
    switch lookup {
    case .unreadable: return nil
    case .found(let day):
        return notice(
            "\(th: "พบในบันทึก: รายการนี้บันทึกไว้เมื่อวันที่ \(date: day) และยังอยู่ครบตามเดิม", en: "On the record: the entry was made on \(date: day) and stands as it was written.")",
            .good, isStatus: true)
    case .notFound:
        return notice(
            "\(th: "ไม่พบในบันทึก: ไม่มีรายการตามเลขอ้างอิงนี้ โปรดตรวจตัวอักษรอีกครั้ง หากคัดลอกจากเอกสารของระบบครบถ้วนแล้วยังไม่พบ โปรดแจ้งผู้ตรวจสอบพร้อมเลขอ้างอิง", en: "Not on the record: there is no entry of this receipt. Please check every digit. If it was copied as the system gave it, tell the auditor, with the receipt.")",
            .bad, isStatus: true)
    }
}

private func daysTable(_ page: HeadsPage) -> HTML {
    guard !page.days.isEmpty else {
        return emptyState(
            Words(
                th: "ยังไม่มีวันที่ปิดผนึก วันแรกจะปิดผนึกหลังเที่ยงคืน", en: "No day is sealed yet: the first will be, after midnight"
            ))
    }
    let columns = [
        DataTable.Column(words: Words(th: "วันที่", en: "Day")),
        DataTable.Column(words: Words(th: "สาย", en: "Chains"), isNumber: true),
        DataTable.Column(words: Words(th: "รายการ", en: "Entries"), isNumber: true),
        DataTable.Column(words: Words(th: "ไฟล์", en: "File")),
        DataTable.Column(words: Words(th: "SHA-256 ของไฟล์", en: "SHA-256 of the file")),
    ]
    let rows = page.days.map { day -> DataTable.Row in
        let name = SealedDay.fileName(day.day)
        return DataTable.Row([
            "<a href=\"\(url: SitePath.audit(.headsOfDay(day.day)).path)\">\(date: day.day)</a>",
            "\(printedCount(day.chains))", "\(printedCount(day.entries))",
            "<a href=\"\(url: SitePath.audit(.headsFile(day.day)).path)\" download=\"\(name)\">CSV<span class=\"visually-hidden\"> \(date: day.day)</span></a>",
            "<code>\(Hexadecimal.text(day.fileSHA256))</code>",
        ])
    }
    return dataTable(DataTable(label: AuditWords.heads, columns: columns, rows: rows))
}

/// How somebody outside holds the heads, and verifies with them.
private func keeping(_ page: HeadsPage) -> HTML {
    let day = page.days.first?.day ?? page.today
    let file = page.address + SitePath.audit(.headsFile(day)).path
    let name = SealedDay.fileName(day)
    return """
        <h2>\(th: "เก็บรหัสไว้เป็นพยาน", en: "Be a witness")</h2>
        <p>\(th: "ผู้ตรวจสอบ อปท. สื่อมวลชน หรือผู้ใดก็ตาม รับรหัสของทุกวันได้ด้วยโปรแกรมอ่านฟีด:", en: "Auditors, local governments, the press and everybody else can take the heads of every day with a feed reader:") <a href="\(url: SitePath.audit(.feed).path)">\(th: "ฟีดรหัสท้ายบันทึกประจำวัน (Atom)", en: "Feed of the heads (Atom)")</a></p>
        <p>\(th: "หรือเก็บไฟล์ของวันด้วยคำสั่งเดียว และตรวจว่าไฟล์ตรงกับค่า SHA-256 ข้างบน", en: "Or keep the file of a day with one command, and compare it with the SHA-256 above:")</p>
        <pre><code>curl -sS -o \(name) \(file) &amp;&amp; sha256sum \(name)</code></pre>
        <p>\(th: "ผู้ที่มีสิทธิเข้าถึงฐานข้อมูลหรือสำเนา ตรวจทั้งบันทึกกับไฟล์ที่เก็บไว้ได้ด้วย", en: "Whoever has the database, or a copy of it, verifies the whole record against the kept file:")</p>
        <pre><code>mattrathan audit verify --heads \(name)</code></pre>
        """
}

/// The seal of a day, its file, and its heads.
func dayOfHeadsPage(_ page: DayOfHeadsPage) -> HTML {
    let path = SitePath.audit(.headsOfDay(page.day)).path
    let query = page.typed.isEmpty ? "" : "code=\(URLText.encoded(page.typed))&"
    return """
        <h1>\(AuditWords.heads) <small>\(date: page.day)</small></h1>
        \(stateOfDay(page))
        <h2>\(th: "รหัสท้ายบันทึกของแต่ละสาย", en: "Head of each chain")</h2>
        \(filterForm(codeFilter(page)))
        \(headsTable(page))
        \(pager(Pager(number: page.number, pages: page.pages) { "\(path)?\(query)page=\($0)" }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
        """
}

private func stateOfDay(_ page: DayOfHeadsPage) -> HTML {
    let file = SitePath.audit(.headsFile(page.day)).path
    let download: HTML = """
        <p class="actions"><a class="button" href="\(url: file)" download="\(SealedDay.fileName(page.day))">\(th: "ดาวน์โหลดทั้งหมด (CSV)", en: "Download all (CSV)")</a></p>
        """
    switch page.state {
    case .open(let at):
        return """
            \(notice("\(th: "ยังไม่สิ้นวัน: เป็นรหัส ณ \(dateTime: at) และยังเปลี่ยนได้ ระบบปิดผนึกวันนี้หลังเที่ยงคืน", en: "The day is not over: these are the heads as of \(dateTime: at), and they will change. The day is sealed after midnight.")"))
            <p>\(counts(page.chains, page.entries))</p>
            \(download)
            """
    case .broken(let sealed):
        return """
            \(notice("\(th: "รหัสของวันนี้ในฐานข้อมูลไม่ตรงกับที่ปิดผนึกไว้ โปรดแจ้งผู้ตรวจสอบ และใช้ไฟล์ที่มีผู้เก็บไว้ก่อนหน้านี้", en: "The heads of this day in the database are not those that were sealed. Please tell the auditor, and use a file that somebody kept before.")", .bad))
            \(facts(sealed))
            """
    case .sealed(let sealed): return "\(facts(sealed))\n\(download)"
    }
}

private func counts(_ chains: Int, _ entries: Int) -> Words {
    Words(
        th: "\(printedCount(chains)) สาย \(printedCount(entries)) รายการ",
        en: "\(counted(chains, "chain")), \(counted(entries, "entry", "entries"))")
}

private func facts(_ day: SealedDay) -> HTML {
    """
    <dl class="facts">
    <dt>\(th: "ปิดผนึกเมื่อ", en: "Sealed on")</dt><dd>\(dateTime: day.sealedAt)</dd>
    <dt>\(th: "จำนวน", en: "Holds")</dt><dd>\(counts(day.chains, day.entries))</dd>
    <dt>\(th: "SHA-256 ของไฟล์", en: "SHA-256 of the file")</dt><dd><code>\(Hexadecimal.text(day.fileSHA256))</code></dd>
    <dt>\(th: "ผนึกของวันก่อนหน้า", en: "Seal of the day before")</dt><dd><code>\(day.previous.isEmpty ? "-" : Hexadecimal.text(day.previous))</code></dd>
    <dt>\(th: "ผนึกของวันนี้", en: "Seal of this day")</dt><dd><code>\(Hexadecimal.text(day.seal))</code></dd>
    </dl>
    <details><summary>\(th: "ผนึกคำนวณอย่างไร", en: "How the seal is made")</summary>
    <p>\(th: "ผนึกคือ SHA-256 ของบรรทัดต่อไปนี้ ซึ่งมีผนึกของวันก่อนหน้าอยู่ด้วย ทุกวันจึงต่อกันเป็นสาย", en: "The seal is the SHA-256 of this line, which holds the seal of the day before: the days are a chain too.")</p>
    <pre><code>printf '%s' '\(day.sealedLine)' | sha256sum</code></pre></details>
    """
}

private func codeFilter(_ page: DayOfHeadsPage) -> FilterForm {
    let path = SitePath.audit(.headsOfDay(page.day)).path
    return FilterForm(
        label: Words(th: "ค้นหาสายบันทึก", en: "Find a chain"), path: path,
        fields: [
            Field(
                id: "code", name: "code", label: Words(th: "รหัส อปท. หรือ central", en: "Code, or central"),
                value: page.typed, kind: .search)
        ], cleared: page.typed.isEmpty ? nil : path)
}

private func headsTable(_ page: DayOfHeadsPage) -> HTML {
    guard !page.rows.isEmpty else {
        return emptyState(Words(th: "ไม่มีสายบันทึกที่ค้นหาในวันนี้", en: "No such chain on this day"))
    }
    let columns = [
        DataTable.Column(words: Words(th: "สาย", en: "Chain")),
        DataTable.Column(words: Words(th: "รายการ", en: "Entries"), isNumber: true),
        DataTable.Column(words: AuditWords.head),
    ]
    let rows = page.rows.map { row -> DataTable.Row in
        DataTable.Row([
            "\(row.name) <span class=\"code\">\(row.head.chain)</span>", "\(printedCount(row.head.entries))",
            "<code>\(Hexadecimal.text(row.head.hash))</code>",
        ])
    }
    return dataTable(
        DataTable(label: Words(th: "รหัสท้ายบันทึกของแต่ละสาย", en: "Head of each chain"), columns: columns, rows: rows))
}
