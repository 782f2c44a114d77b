import Domain
import Markup
import Store

/// The form, and what was found: name, amphoe and province, and how far the assessment is.
func searchPage(_ page: SearchPage) -> HTML {
    """
    <h1>\(th: "ค้นหา อปท.", en: "Find a local government")</h1>
    <p class="place">\(page.round.name)</p>
    \(searchForm(page))
    <p role="status">\(foundWords(page))</p>
    \(if: !page.assessments.isEmpty, foundTable(page))
    \(pager(Pager(number: page.number, pages: page.pages) { page.address($0) }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
    """
}

private func searchForm(_ page: SearchPage) -> HTML {
    let type = page.search.type?.rawValue ?? ""
    let types = LocalGovernmentType.allCases.map { option($0.rawValue, $0.name.text, type) }
    // They come in Thai order.
    let inOrder =
        PageLanguage.current == .thai ? page.provinces : page.provinces.sorted { $0.words.en < $1.words.en }
    let provinces = inOrder.map { option($0.code, $0.words.text, page.search.province) }
    let everyType = option("", say(th: "ทุกประเภท", en: "Every type"), type)
    let everyProvince = option("", say(th: "ทุกจังหวัด", en: "Every province"), page.search.province)
    return """
        <form class="card" method="get" action="\(url: SitePath.search(round: page.round.id).path)" role="search">
        <p><label for="q">\(th: "ชื่อ อปท.", en: "Name of the local government")</label>
        <input id="q" name="q" type="search" value="\(page.search.typed)" maxlength="100" autocomplete="off" aria-describedby="q-hint"></p>
        <p class="hint" id="q-hint">\(th: "เช่น หนองบัว, อบต.หนองบัว, องค์การบริหารส่วนตำบลหนองบัว หรือเติมอำเภอหรือจังหวัดต่อท้าย เช่น หนองบัว กาญจนบุรี", en: "In English or Thai: Nong Bua, Nong Bua SAO, or with its amphoe or province behind it: Nong Bua Kanchanaburi")</p>
        <p><label for="type">\(th: "ประเภท", en: "Type")</label>
        <select id="type" name="type">\(everyType)\(types)</select></p>
        \(if: !page.provinces.isEmpty, "<p><label for=\"province\">\(th: "จังหวัด", en: "Province")</label> <select id=\"province\" name=\"province\">\(everyProvince)\(provinces)</select></p>")
        <p><button>\(th: "ค้นหา", en: "Search")</button></p>
        </form>
        """
}

private func option(_ value: String, _ words: String, _ chosen: String) -> HTML {
    "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
}

private func foundWords(_ page: SearchPage) -> HTML {
    guard page.found > 0 else {
        return """
            \(th: "ไม่พบ อปท. ตามที่ค้นหา ลองพิมพ์เฉพาะชื่อโดยไม่ใส่ประเภท หรือเลือกทุกประเภทและทุกจังหวัด", en: "No local government found. Try the name without its type, or choose every type and every province.")
            """
    }
    let first = (page.number - 1) * SearchPage.size + 1
    let (from, to) = (printedCount(first), printedCount(first + page.assessments.count - 1))
    return """
        \(th: "พบ \(printedCount(page.found)) แห่ง แสดงลำดับที่ \(from) ถึง \(to)", en: "\(counted(page.found, "local government")) found, showing \(from) to \(to)")
        """
}

private func foundTable(_ page: SearchPage) -> HTML {
    let columns = [
        Words(th: "อปท.", en: "Local government"), Words(th: "อำเภอ จังหวัด", en: "Amphoe, province"),
        Words(th: "สถานะ", en: "State"), Words(th: "รายงาน", en: "Report"),
    ]
    return dataTable(
        DataTable(
            label: Words(th: "อปท. ที่พบ", en: "Local governments found"),
            columns: columns.map { DataTable.Column(words: $0) }, rows: page.assessments.map { row($0, page.round.id) }
        ))
}

private func row(_ assessment: Assessment, _ round: String) -> DataTable.Row {
    let place = assessment.localGovernment
    let name = "\(place.fullWords.text) \(place.placeWords.text)"
    let report = SitePath.report(round: round, code: place.code).path
    return DataTable.Row([
        """
        <a href="\(url: SitePath.assessment(round: round, code: place.code).path)">\(fullName: place)</a> <span class="code">\(place.code)</span>
        """,
        "\(place.placeWords)", assessment.state.word,
        """
        <a href="\(url: report)" aria-label="\(say(th: "รายงานของ \(name)", en: "Report of \(name)"))">\(th: "รายงาน", en: "Report")</a>
        """,
    ])
}
