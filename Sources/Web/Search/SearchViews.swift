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
    \(if: page.pages > 1, pager(page))
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
    let rows = page.assessments.map { assessment -> HTML in
        let place = assessment.localGovernment
        let round = page.round.id
        let name = "\(place.fullWords.text) \(place.placeWords.text)"
        let label = say(th: "รายงานของ \(name)", en: "Report of \(name)")
        return """
            <tr><th scope="row"><a href="\(url: SitePath.assessment(round: round, code: place.code).path)">\(fullName: place)</a> <span class="code">\(place.code)</span></th>
            <td>\(place.placeWords)</td><td>\(assessment.state.words)</td>
            <td><a href="\(url: SitePath.report(round: round, code: place.code).path)" aria-label="\(label)">\(th: "รายงาน", en: "Report")</a></td></tr>
            """
    }
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="\(say(th: "อปท. ที่พบ", en: "Local governments found"))">
        <table class="figures">
        <thead><tr><th scope="col">\(th: "อปท.", en: "Local government")</th><th scope="col">\(th: "อำเภอ จังหวัด", en: "Amphoe, province")</th><th scope="col">\(th: "สถานะ", en: "State")</th><th scope="col">\(th: "รายงาน", en: "Report")</th></tr></thead>
        <tbody>\(rows)</tbody>
        </table>
        </div>
        """
}

private func pager(_ page: SearchPage) -> HTML {
    """
    <nav class="pager" aria-label="\(say(th: "หน้าอื่นของรายการ", en: "Other pages of the list"))">
    \(if: page.number > 1, "<a href=\"\(url: page.address(page.number - 1))\" rel=\"prev\">← \(th: "ก่อนหน้า", en: "Previous")</a>")
    <span>\(th: "หน้า \(page.number) จาก \(page.pages)", en: "Page \(page.number) of \(page.pages)")</span>
    \(if: page.number < page.pages, "<a href=\"\(url: page.address(page.number + 1))\" rel=\"next\">\(th: "ถัดไป", en: "Next") →</a>")
    </nav>
    """
}
