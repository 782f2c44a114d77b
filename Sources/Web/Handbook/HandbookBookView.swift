import Domain
import Markup

/// The handbook of one type of local government, to be printed and bound.
func handbookBook(_ type: LocalGovernmentType, _ standards: Standards, printedAt now: Int64) -> HTML {
    let set = standards.set
    let indicators = standards.indicators(for: type)
    let areas = set.areas.filter { area in indicators.contains { $0.area == area.code } }
    return """
        <header class="cover">
        <p>คู่มือตัวชี้วัด</p>
        <h1>\(ThaiDigits.arabic(set.titleTH))</h1>
        <p class="place">สำหรับ\(type.nameTH)</p>
        <p>\(indicators.count) ตัวชี้วัด ใน \(areas.count) ด้าน<br>ข้อมูลของ\(set.period.wordsTH)</p>
        <p class="hint">จัดทำจากระบบเมื่อ \(ThaiClock.bangkok(millisecondsSinceEpoch: now).date.long())</p>
        </header>
        \(targetNotice(set))
        <p class="hint screen-only">พิมพ์หน้านี้จากเบราว์เซอร์ จะได้เล่มขนาด A4 ขึ้นหน้าใหม่ทุกด้าน</p>
        <section class="chapter">
        <h2>สารบัญ</h2>
        \(areas.map { area in bookContents(area, indicators.filter { $0.area == area.code }) })
        </section>
        <section class="chapter">
        <h2>กติกาที่ใช้กับทุกตัวชี้วัด</h2>
        \(mistakeList(CommonMistakes.general(set)))
        \(baseDataList(standards.baseData(for: type)))
        </section>
        \(areas.map { area in chapter(area, indicators.filter { $0.area == area.code }, type, standards) })
        """
}

private func bookContents(_ area: StandardSet.Area, _ indicators: [Indicator]) -> HTML {
    """
    <h3>\(area.nameTH)</h3>
    <ul class="contents">\(indicators.map {
        "<li><a href=\"#\($0.code)\"><span class=\"code\">\($0.code)</span> \($0.nameTH)</a></li>" as HTML
    })</ul>
    """
}

private func baseDataList(_ items: [BaseDataItem]) -> HTML {
    guard !items.isEmpty else { return .empty }
    return """
        <h3>ข้อมูลพื้นฐานที่กรอกครั้งเดียว</h3>
        <ul>\(items.map { "<li>\(ThaiDigits.arabic($0.nameTH)) <span class=\"tag\">\($0.unitTH)</span></li>" as HTML })</ul>
        """
}

private func chapter(
    _ area: StandardSet.Area, _ indicators: [Indicator], _ type: LocalGovernmentType, _ standards: Standards
) -> HTML {
    """
    <section class="chapter">
    <h2>\(area.nameTH)</h2>
    \(missions(indicators).map { mission in
        "<h3>\(mission.name)</h3>\(mission.indicators.map { bookIndicator($0, type, standards) })" as HTML
    })
    </section>
    """
}

private func bookIndicator(_ indicator: Indicator, _ type: LocalGovernmentType, _ standards: Standards) -> HTML {
    let set = standards.set
    let path = SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path
    return """
        <article class="indicator" id="\(indicator.code)">
        <h4><a href="\(url: path)"><span class="code">\(indicator.code)</span> \(indicator.nameTH)</a>\(if: indicator.pilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")</h4>
        <dl class="facts">
        \(askedFor(indicator, standards))
        <dt>ค่าเป้าหมาย</dt><dd><strong>\(ThaiDigits.arabic(indicator.targetWords(for: type)))</strong> <span class="hint">\(indicator.status.words)</span></dd>
        <dt>ผู้เก็บข้อมูล</dt><dd>โดยทั่วไปคือ\(indicator.divisionTH)</dd>
        <dt>หลักฐาน</dt><dd>\(indicator.evidenceTH.joined(separator: " · "))</dd>
        </dl>
        \(exampleList(indicator, type, set, situations: [.better, .onTheLine, .justMissed, .noService]))
        \(mistakeList(CommonMistakes.of(indicator, standards)))
        </article>
        """
}
