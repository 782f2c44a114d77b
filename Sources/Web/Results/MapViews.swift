import Charts
import Domain
import Markup

/// The map of a page: what it shows, its shades in words, and where the same figures stand as a table.
func mapSection(_ map: ResultsMap, _ page: ResultsPage) -> HTML {
    let places = map.table.rows.map(page.mapPlace)
    let table = map.table
    return """
        <section class="map-section" aria-labelledby="map">
        <h2 id="map">\(th: "แผนที่\(ResultsWords.rate.th)\(table.caption.th)", en: "Map of the pass rate \(table.caption.en.prefix(1).lowercased() + table.caption.en.dropFirst())")</h2>
        <p class="hint" id="map-note">\(th: "กดที่\(table.heading.th)เพื่อดูผล ตัวเลขเดียวกันอยู่ใน", en: "Press a \(table.counter.en) to see its results. The same figures stand in ")<a href="#\(table.key)">\(th: "ตาราง\(table.caption.th)", en: "the table \(table.caption.en.prefix(1).lowercased() + table.caption.en.dropFirst())")</a></p>
        <p class="skip-map"><a href="#after-map">\(th: "ข้ามแผนที่", en: "Skip the map")</a></p>
        \(rateMap(map.geometry, places, labelledBy: "map", describedBy: "map-note"))
        \(mapLegend(places, in: PageLanguage.current) { counter($0, table) } address: { narrowed($0, map, page) })
        <p class="hint" id="after-map" tabindex="-1">\(th: "ช่วงสีใช้แสดงบนแผนที่เท่านั้น ไม่ใช่ระดับผลการประเมิน เส้นเขตลดรายละเอียดแล้วจากข้อมูลของ OCHA และกรมแผนที่ทหาร (พ.ศ. 2562) ไม่ใช่แนวเขตตามกฎหมาย", en: "The shades are for the map only and grade nobody. Outlines simplified from data of OCHA and the Royal Thai Survey Department (2019); they are not legal boundaries.")</p>
        </section>
        """
}

private func counter(_ number: Int, _ table: ResultsTable) -> String {
    say(th: "\(number) \(table.counter.th)", en: counted(number, table.counter.en))
}

/// The rows of a class, where the table of the map can be narrowed to them.
private func narrowed(_ rateClass: RateClass?, _ map: ResultsMap, _ page: ResultsPage) -> String? {
    guard map.table.isMain else { return nil }
    var query = ResultsQuery()
    query.rate = rateClass.map { .rated($0) } ?? .unrated
    return page.address(query)
}
