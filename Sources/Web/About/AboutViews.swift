import Domain
import Markup

/// Assumptions, sources, what is invented.
func aboutPage(_ page: AboutPage) -> HTML {
    """
    <h1>\(th: "เกี่ยวกับข้อมูลชุดนี้", en: "About these data")</h1>
    \(if: page.round?.demonstration == true, invented())
    <h2>\(th: "ข้อสมมติและสถานะ", en: "Assumptions and their status")</h2>
    <p>\(th: "เรื่องต่อไปนี้ไม่มีเอกสารยืนยัน ระบบจึงตั้งเป็นค่าที่เปลี่ยนได้", en: "No document settles the following, so each is a setting that can be changed.")</p>
    \(assumptionTable(Assumption.all(page)))
    \(page.standards.map { standardsSection($0) })
    <h2>\(th: "ทะเบียน อปท.", en: "Register of local governments")</h2>
    \(registerSection(page))
    <h2>\(th: "แหล่งข้อมูลและสัญญาอนุญาต", en: "Sources and licences")</h2>
    \(sourceTable())
    <p><a href="\(url: SitePath.apiReference.path)">\(APIReferenceWords.title)</a></p>
    """
}

private func invented() -> HTML {
    """
    <p class="notice"><strong>\(Round.demonstrationMark)</strong><br>
    \(th: "ตัวเลขทุกช่อง ประวัติการบันทึก ชื่อผู้ใช้งาน และการรับรองในระบบสาธิตนี้สร้างขึ้นเอง ไม่ได้มาจาก อปท. แห่งใด รายชื่อ อปท. ประเภท อำเภอ และจังหวัดเป็นข้อมูลจริง", en: "Every figure, history, person and certification in this demonstration is invented and comes from no local government. The names, types, amphoe and provinces of the local governments are real.")</p>
    """
}

private func assumptionTable(_ assumptions: [Assumption]) -> HTML {
    let rows = assumptions.map { assumption -> HTML in
        "<tr><th scope=\"row\">\(assumption.subject)</th><td>\(assumption.inUse)</td><td>\(assumption.status)</td></tr>"
    }
    return """
        <table class="cards"><thead><tr><th scope="col">\(th: "เรื่อง", en: "Subject")</th><th scope="col">\(th: "ที่ใช้อยู่", en: "In use")</th><th scope="col">\(th: "สถานะ", en: "Status")</th></tr></thead>
        <tbody>\(rows)</tbody></table>
        """
}

// MARK: - Standard set

private func standardsSection(_ standards: Standards) -> HTML {
    let set = standards.set
    let rows = IndicatorStatus.allCases.map { status -> HTML in
        let count = set.indicators.count { $0.status == status }
        return "<tr><th scope=\"row\">\(status.words)</th><td class=\"number\">\(count)</td></tr>"
    }
    return """
        <h2>\(th: "ชุดตัวชี้วัดและค่าเป้าหมาย", en: "Standard set")</h2>
        <p>\(ThaiDigits.arabic(set.title))</p>
        <p>\(th: "แต่ละตัวชี้วัดบอกสถานะไว้ใน", en: "The status of each indicator stands in the") <a href="\(url: SitePath.handbook(set: set.id).path)">\(th: "คู่มือตัวชี้วัด", en: "indicator handbook")</a></p>
        <table class="figures narrow"><thead><tr><th scope="col">\(th: "สถานะ", en: "Status")</th><th scope="col" class="number">\(th: "ตัวชี้วัด", en: "Indicators")</th></tr></thead>
        <tbody>\(rows)</tbody>
        <tfoot><tr><th scope="row">\(th: "รวม", en: "Total")</th><td class="number">\(set.indicators.count)</td></tr></tfoot></table>
        <p class="hint">\(th: "รหัสแฟ้มชุดตัวชี้วัด (SHA-256)", en: "Fingerprint of the file of the set (SHA-256)") <code>\(standards.sha256)</code></p>
        """
}

// MARK: - Register

private func registerSection(_ page: AboutPage) -> HTML {
    let participants = ExactDecimal(page.participants).grouped
    return """
        <ul>
        \(page.round.map { round in
            "<li>\(th: "อปท. ใน\(round.shortName.th) มี \(participants) แห่ง ประเภทของ อปท. มาจากทะเบียน ไม่ได้ดูจากรหัส", en: "\(round.shortName.en) has \(participants) local governments. Their types come from the register, not from their codes.")</li>" as HTML
        })
        <li>\(th: "กรุงเทพมหานครไม่มีในทะเบียนต้นทาง ระบบเพิ่มเองด้วยรหัส", en: "Bangkok is missing from the source; the system adds it with the code") <code>1100001</code></li>
        <li>\(th: "ชื่อเต็มซ้ำกัน 658 ชื่อ ใน 1,799 แห่ง จึงแสดงอำเภอและจังหวัดคู่กับชื่อเสมอ", en: "658 full names are shared by 1,799 local governments, so amphoe and province always stand beside the name.")</li>
        <li>\(th: "พิกัด 46 คู่และพื้นที่ 42 ค่าที่เป็นไปไม่ได้ เว้นว่างไว้ ส่วนที่เหลือยังมีบางค่าที่น่าสงสัย", en: "46 pairs of coordinates and 42 areas were impossible and are left blank. Some of the rest are doubtful.")</li>
        <li>\(th: "ชื่อภาษาอังกฤษไม่ใช่ชื่อทางการ มาจากชื่อตำบล อำเภอ หรือจังหวัดที่เขียนเหมือนกัน อีก 289 แห่งไม่มี จึงใช้ประเภทและรหัสแทน", en: "English names are not official: they are those of a tambon, amphoe or province of the same Thai name. 289 local governments have none; their type and code stand for it.")</li>
        </ul>
        """
}

// MARK: - Sources

private struct DataSource {
    let subject: Words
    let name: Words
    let address: String
    let licence: Words
}

private let sources = [
    DataSource(
        subject: Words(th: "ทะเบียน อปท.", en: "Register of local governments"),
        name: Words(
            th: "ข้อมูลเปิดของกรมส่งเสริมการปกครองท้องถิ่น (opendata.dla.go.th) ผ่าน flukelaster/SIAHRA",
            en: "Open data of the Department of Local Administration (opendata.dla.go.th), by way of flukelaster/SIAHRA"
        ),
        address: "https://github.com/flukelaster/SIAHRA",
        licence: Words(th: "Open Data Common และ MIT", en: "Open Data Common, and MIT")),
    DataSource(
        subject: Words(th: "จังหวัด อำเภอ ตำบล", en: "Provinces, amphoe, tambon"),
        name: Words(both: "thailand-geography-data/thailand-geography-json"),
        address: "https://github.com/thailand-geography-data/thailand-geography-json", licence: Words(both: "MIT")),
    DataSource(
        subject: Words(th: "ประชากรรายจังหวัด 31 ธันวาคม 2564", en: "Population of provinces, 31 December 2021"),
        name: Words(
            th: "กรมการปกครอง ผ่าน Ahoerstemeier/tambon",
            en: "Department of Provincial Administration, by way of Ahoerstemeier/tambon"),
        address: "https://github.com/Ahoerstemeier/tambon",
        licence: Words(th: "อ้างเป็นข้อเท็จจริง 77 จำนวน", en: "77 figures quoted as facts")),
    DataSource(
        subject: Words(th: "ตัวชี้วัดและค่าเป้าหมาย", en: "Indicators and targets"),
        name: Words(
            th: "รวบรวมสำหรับระบบนี้ บอกที่มาไว้ทุกตัวชี้วัดในคู่มือ",
            en: "Collected for this system; the handbook names the source of each indicator"),
        address: "", licence: Words(both: "Apache-2.0")),
    DataSource(
        subject: Words(th: "แบบอักษร", en: "Typeface"), name: Words(both: "Sarabun"),
        address: "https://github.com/cadsondemak/Sarabun", licence: Words(both: "SIL Open Font License 1.1")),
]

private func sourceTable() -> HTML {
    let rows = sources.map { source -> HTML in
        """
        <tr><th scope="row">\(source.subject)</th><td>\(source.address.isEmpty ? "\(source.name)" : "<a href=\"\(url: source.address)\" rel=\"noreferrer\">\(source.name)</a>")</td><td>\(source.licence)</td></tr>
        """
    }
    return """
        <table class="cards"><thead><tr><th scope="col">\(th: "ข้อมูล", en: "Data")</th><th scope="col">\(th: "มาจาก", en: "From")</th><th scope="col">\(th: "สัญญาอนุญาต", en: "Licence")</th></tr></thead>
        <tbody>\(rows)</tbody></table>
        """
}
