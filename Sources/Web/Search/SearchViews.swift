import Domain
import Markup
import Store

/// The form, and what was found: name, amphoe and province, and how far the assessment is.
func searchPage(_ page: SearchPage) -> HTML {
    """
    <h1>ค้นหา อปท.</h1>
    <p class="place">รอบการประเมิน ประจำปี พ.ศ. \(page.round.id)</p>
    \(searchForm(page))
    <p role="status">\(foundWords(page))</p>
    \(if: !page.assessments.isEmpty, foundTable(page))
    \(if: page.pages > 1, pager(page))
    """
}

private func searchForm(_ page: SearchPage) -> HTML {
    let types = LocalGovernmentType.allCases.map { option($0.rawValue, $0.nameTH, page.search.type?.rawValue ?? "") }
    let provinces = page.provinces.map { option($0.code, $0.name, page.search.province) }
    return """
        <form class="card" method="get" action="\(url: SitePath.search(round: page.round.id).path)" role="search">
        <p><label for="q">ชื่อ อปท.</label>
        <input id="q" name="q" type="search" value="\(page.search.typed)" maxlength="100" autocomplete="off" aria-describedby="q-hint"></p>
        <p class="hint" id="q-hint">เช่น หนองบัว, อบต.หนองบัว, องค์การบริหารส่วนตำบลหนองบัว หรือเติมอำเภอหรือจังหวัดต่อท้าย เช่น หนองบัว กาญจนบุรี</p>
        <p><label for="type">ประเภท</label>
        <select id="type" name="type">\(option("", "ทุกประเภท", page.search.type?.rawValue ?? ""))\(types)</select></p>
        \(if: !page.provinces.isEmpty, "<p><label for=\"province\">จังหวัด</label> <select id=\"province\" name=\"province\">\(option("", "ทุกจังหวัด", page.search.province))\(provinces)</select></p>")
        <p><button>ค้นหา</button></p>
        </form>
        """
}

private func option(_ value: String, _ words: String, _ chosen: String) -> HTML {
    "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
}

private func foundWords(_ page: SearchPage) -> HTML {
    guard page.found > 0 else { return "ไม่พบ อปท. ตามที่ค้นหา ลองพิมพ์เฉพาะชื่อโดยไม่ใส่ประเภท หรือเลือกทุกประเภททุกจังหวัด" }
    let first = (page.number - 1) * SearchPage.size + 1
    return
        "พบ \(printedCount(page.found)) แห่ง แสดงลำดับที่ \(printedCount(first)) ถึง \(printedCount(first + page.assessments.count - 1))"
}

private func foundTable(_ page: SearchPage) -> HTML {
    let rows = page.assessments.map { assessment -> HTML in
        let place = assessment.localGovernment
        let round = page.round.id
        return """
            <tr><th scope="row"><a href="\(url: SitePath.assessment(round: round, code: place.code).path)">\(place.fullName)</a> <span class="code">\(place.code)</span></th>
            <td>\(place.place)</td><td>\(assessment.state.words)</td>
            <td><a href="\(url: SitePath.report(round: round, code: place.code).path)" aria-label="รายงานของ \(place.fullName) \(place.place)">รายงาน</a></td></tr>
            """
    }
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="อปท. ที่พบ">
        <table class="figures">
        <thead><tr><th scope="col">อปท.</th><th scope="col">อำเภอ จังหวัด</th><th scope="col">สถานะ</th><th scope="col">รายงาน</th></tr></thead>
        <tbody>\(rows)</tbody>
        </table>
        </div>
        """
}

private func pager(_ page: SearchPage) -> HTML {
    """
    <nav class="pager" aria-label="หน้าอื่นของรายการ">
    \(if: page.number > 1, "<a href=\"\(url: page.address(page.number - 1))\" rel=\"prev\">← ก่อนหน้า</a>")
    <span>หน้า \(page.number) จาก \(page.pages)</span>
    \(if: page.number < page.pages, "<a href=\"\(url: page.address(page.number + 1))\" rel=\"next\">ถัดไป →</a>")
    </nav>
    """
}
