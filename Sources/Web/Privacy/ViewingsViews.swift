import Domain
import Markup

func viewingsPage(_ page: ViewingsPage) -> HTML {
    """
    <h1>\(PrivacyWords.viewings)\(page.localGovernment.map { " <span class=\"place\">\($0.shortWords)</span>" as HTML })</h1>
    <p>\(th: "ใครเปิดดูรายชื่อ บันทึกการเปลี่ยนแปลง ข้อเสนอแนะของประชาชน หรือข้อมูลของ อปท. ที่ตนไม่ได้สังกัด บันทึกวันละหนึ่งรายการต่อผู้เปิดดู ต่อเรื่อง และต่อพื้นที่ เก็บไว้ 1 ปี", en: "Who looked at names, the record of changes, remarks of citizens, or the figures of a local government in which he holds no role: one line for each person, matter, place and day, kept for a year.")</p>
    \(filterForm(filter(page)))
    <p role="status">\(th: "พบ \(printedCount(page.count)) รายการ", en: "\(printedCount(page.count)) viewings")</p>
    \(table(page))
    \(pager(Pager(number: page.asked.page, pages: page.pages) { address(page, page: $0) }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
    """
}

private func filter(_ page: ViewingsPage) -> FilterForm {
    var fields = [
        Field(
            id: "username", name: "username", label: Words(th: "ชื่อผู้ใช้ของผู้เปิดดู", en: "Username of the viewer"),
            problem: page.isUnknownPerson
                ? Words(th: "ไม่มีผู้ใช้ชื่อนี้ โปรดตรวจตัวสะกด", en: "Nobody has this username. Please check the spelling.")
                : nil,
            value: page.asked.username)
    ]
    if page.localGovernment == nil {
        fields.append(
            Field(
                id: "place", name: "place", label: Words(th: "รหัสพื้นที่", en: "Code of the place"),
                hint: Words(
                    th: "อปท. 7 หลัก อำเภอ 4 หลัก จังหวัด 2 หลัก",
                    en: "7 digits of a local government, 4 of a district, 2 of a province"),
                value: page.asked.place))
    }
    let isNarrowed = !page.asked.username.isEmpty || !page.asked.place.isEmpty
    return FilterForm(
        label: Words(th: "กรองรายการ", en: "Narrow the list"), path: page.path, fields: fields,
        cleared: isNarrowed ? page.path : nil)
}

private func address(_ page: ViewingsPage, page number: Int) -> String {
    let asked = [("username", page.asked.username), ("place", page.asked.place), ("page", String(number))]
    return page.path + "?"
        + asked.filter { !$0.1.isEmpty }.map { "\($0.0)=\(URLText.encoded($0.1))" }.joined(separator: "&")
}

private func table(_ page: ViewingsPage) -> HTML {
    guard !page.lines.isEmpty else {
        return emptyState(Words(th: "ไม่พบรายการเปิดดู", en: "No viewings found"))
    }
    let columns = [
        Words(th: "เมื่อ (ครั้งแรกของวัน)", en: "When (first of the day)"), Words(th: "ผู้เปิดดู", en: "Viewer"),
        Words(th: "สิ่งที่ดู", en: "What"), Words(th: "ของ", en: "Of"),
    ].map { DataTable.Column(words: $0) }
    let rows = page.lines.map { line in
        DataTable.Row([
            "\(dateTime: line.viewing.firstAt)", "\(thai: line.name)", "\(line.viewing.what.words)",
            line.office.map { "\($0)" } ?? "\(th: "ทั้งหมดที่ผู้นั้นมีสิทธิเห็น", en: "all that the viewer may see")",
        ])
    }
    return dataTable(DataTable(label: PrivacyWords.viewings, columns: columns, rows: rows))
}
