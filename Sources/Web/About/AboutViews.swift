import Domain
import Markup

/// Assumptions, sources, what is invented.
func aboutPage(_ page: AboutPage) -> HTML {
    """
    <h1>เกี่ยวกับข้อมูลชุดนี้</h1>
    \(if: page.round?.demonstration == true, invented())
    <h2>ข้อสมมติและสถานะ</h2>
    <p>เรื่องต่อไปนี้ไม่มีเอกสารยืนยัน ระบบจึงตั้งเป็นค่าที่เปลี่ยนได้</p>
    \(assumptionTable(Assumption.all(page)))
    \(page.standards.map { standardsSection($0) })
    <h2>ทะเบียน อปท.</h2>
    \(registerSection(page))
    <h2>แหล่งข้อมูลและสัญญาอนุญาต</h2>
    \(sourceTable())
    """
}

private func invented() -> HTML {
    """
    <p class="notice"><strong>\(Round.demonstrationMark)</strong><br>
    ตัวเลขทุกช่อง ประวัติการบันทึก ชื่อผู้ใช้งาน และการรับรองในระบบสาธิตนี้สร้างขึ้นเอง ไม่ได้มาจาก อปท. แห่งใด รายชื่อ อปท. ประเภท อำเภอ และจังหวัดเป็นข้อมูลจริง</p>
    """
}

private func assumptionTable(_ assumptions: [Assumption]) -> HTML {
    let rows = assumptions.map { assumption -> HTML in
        "<tr><th scope=\"row\">\(assumption.subject)</th><td>\(assumption.inUse)</td><td>\(assumption.status)</td></tr>"
    }
    return """
        <table class="cards"><thead><tr><th scope="col">เรื่อง</th><th scope="col">ที่ใช้อยู่</th><th scope="col">สถานะ</th></tr></thead>
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
        <h2>ชุดตัวชี้วัดและค่าเป้าหมาย</h2>
        <p>\(ThaiDigits.arabic(set.titleTH)) แต่ละตัวชี้วัดบอกสถานะไว้ใน<a href="\(url: SitePath.handbook(set: set.id).path)">คู่มือตัวชี้วัด</a></p>
        <table class="figures narrow"><thead><tr><th scope="col">สถานะ</th><th scope="col" class="number">ตัวชี้วัด</th></tr></thead>
        <tbody>\(rows)</tbody>
        <tfoot><tr><th scope="row">รวม</th><td class="number">\(set.indicators.count)</td></tr></tfoot></table>
        <p class="hint">รหัสแฟ้มชุดตัวชี้วัด (SHA-256) <code>\(standards.sha256)</code></p>
        """
}

// MARK: - Register

private func registerSection(_ page: AboutPage) -> HTML {
    """
    <ul>
    \(if: page.participants > 0, "<li>อปท. ในรอบปี \(page.round?.id ?? "") มี \(ExactDecimal(page.participants).grouped) แห่ง ประเภทของ อปท. มาจากทะเบียน ไม่ได้ดูจากรหัส</li>")
    <li>กรุงเทพมหานครไม่มีในทะเบียนต้นทาง ระบบเพิ่มเองด้วยรหัส <code>1100001</code></li>
    <li>ชื่อเต็มซ้ำกัน 658 ชื่อ ใน 1,799 แห่ง จึงแสดงอำเภอและจังหวัดคู่กับชื่อเสมอ</li>
    <li>พิกัด 46 คู่และพื้นที่ 42 ค่าที่เป็นไปไม่ได้ถูกเว้นว่าง ที่เหลือยังมีบางค่าที่น่าสงสัย</li>
    <li>ชื่อภาษาอังกฤษไม่ใช่ชื่อทางการ มาจากชื่อตำบลหรือจังหวัดที่เขียนเหมือนกัน และไม่มีใน 468 แห่ง</li>
    </ul>
    """
}

// MARK: - Sources

private struct DataSource {
    let subject: String
    let name: String
    let address: String
    let licence: String
}

private let sources = [
    DataSource(
        subject: "ทะเบียน อปท.",
        name: "ข้อมูลเปิดของกรมส่งเสริมการปกครองท้องถิ่น (opendata.dla.go.th) ผ่าน flukelaster/SIAHRA",
        address: "https://github.com/flukelaster/SIAHRA", licence: "Open Data Common และ MIT"),
    DataSource(
        subject: "จังหวัด อำเภอ ตำบล", name: "thailand-geography-data/thailand-geography-json",
        address: "https://github.com/thailand-geography-data/thailand-geography-json", licence: "MIT"),
    DataSource(
        subject: "ประชากรรายจังหวัด 31 ธันวาคม 2564", name: "กรมการปกครอง ผ่าน Ahoerstemeier/tambon",
        address: "https://github.com/Ahoerstemeier/tambon", licence: "อ้างเป็นข้อเท็จจริง 77 จำนวน"),
    DataSource(
        subject: "ตัวชี้วัดและค่าเป้าหมาย", name: "รวบรวมสำหรับระบบนี้ บอกที่มาไว้ทุกตัวชี้วัดในคู่มือ", address: "", licence: "Apache-2.0"),
    DataSource(
        subject: "แบบอักษร", name: "Sarabun", address: "https://github.com/cadsondemak/Sarabun",
        licence: "SIL Open Font License 1.1"),
]

private func sourceTable() -> HTML {
    let rows = sources.map { source -> HTML in
        """
        <tr><th scope="row">\(source.subject)</th><td>\(source.address.isEmpty ? "\(source.name)" : "<a href=\"\(url: source.address)\" rel=\"noreferrer\">\(source.name)</a>")</td><td>\(source.licence)</td></tr>
        """
    }
    return """
        <table class="cards"><thead><tr><th scope="col">ข้อมูล</th><th scope="col">มาจาก</th><th scope="col">สัญญาอนุญาต</th></tr></thead>
        <tbody>\(rows)</tbody></table>
        """
}
