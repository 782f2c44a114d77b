import Domain
import Markup

/// The handbook of one type of local government, to be printed and bound.
func handbookBook(_ type: LocalGovernmentType, _ standards: Standards, printedAt now: Int64) -> HTML {
    let set = standards.set
    let indicators = standards.indicators(for: type)
    let areas = set.areas.filter { area in indicators.contains { $0.area == area.code } }
    let asked = indicators.count
    let period = set.period.words
    let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
    return """
        <header class="cover">
        <p>\(th: "คู่มือตัวชี้วัด", en: "Indicator handbook")</p>
        <h1>\(ThaiDigits.arabic(set.title))</h1>
        <p class="place">\(th: "สำหรับ\(type.name.th)", en: "For: \(type.name.en)")</p>
        <p>\(th: "\(asked) ตัวชี้วัด ใน \(areas.count) ด้าน", en: "\(asked) indicators in \(areas.count) areas")<br>\(th: "ข้อมูลของ\(period.th)", en: "Figures of the \(period.en)")</p>
        <p class="hint">\(th: "จัดทำจากระบบเมื่อ \(date: today)", en: "Made by the system on \(date: today)")</p>
        </header>
        \(targetNotice(set))
        <p class="hint screen-only">\(th: "พิมพ์หน้านี้จากเบราว์เซอร์ จะได้เล่มขนาด A4 ขึ้นหน้าใหม่ทุกด้าน", en: "Print this page from the browser: it makes a book of A4 sheets, each area on a new one.")</p>
        <section class="chapter">
        <h2>\(th: "สารบัญ", en: "Contents")</h2>
        \(areas.map { area in bookContents(area, indicators.filter { $0.area == area.code }) })
        </section>
        <section class="chapter">
        <h2>\(th: "กติกาที่ใช้กับทุกตัวชี้วัด", en: "Rules for every indicator")</h2>
        \(mistakeList(CommonMistakes.general(set)))
        \(baseDataList(standards.baseData(for: type)))
        </section>
        \(areas.map { area in chapter(area, indicators.filter { $0.area == area.code }, type, standards) })
        """
}

private func bookContents(_ area: StandardSet.Area, _ indicators: [Indicator]) -> HTML {
    """
    <h3>\(area.name)</h3>
    <ul class="contents">\(indicators.map {
        "<li><a href=\"#\($0.code)\"><span class=\"code\">\($0.code)</span> \($0.name)</a></li>" as HTML
    })</ul>
    """
}

private func baseDataList(_ items: [BaseDataItem]) -> HTML {
    guard !items.isEmpty else { return .empty }
    return """
        <h3>\(th: "ข้อมูลพื้นฐานที่กรอกครั้งเดียว", en: "Base data, recorded once")</h3>
        <ul>\(items.map { "<li>\(ThaiDigits.arabic($0.name)) <span class=\"tag\">\(thai: $0.unitTH)</span></li>" as HTML })</ul>
        """
}

private func chapter(
    _ area: StandardSet.Area, _ indicators: [Indicator], _ type: LocalGovernmentType, _ standards: Standards
) -> HTML {
    """
    <section class="chapter">
    <h2>\(area.name)</h2>
    \(missions(indicators).map { mission in
        "<h3>\(thai: mission.name)</h3>\(mission.indicators.map { bookIndicator($0, type, standards) })" as HTML
    })
    </section>
    """
}

private func bookIndicator(_ indicator: Indicator, _ type: LocalGovernmentType, _ standards: Standards) -> HTML {
    let set = standards.set
    let path = SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path
    return """
        <article class="indicator" id="\(indicator.code)">
        <h4><a href="\(url: path)"><span class="code">\(indicator.code)</span> \(indicator.name)</a>\(if: indicator.pilot, pilotTag())</h4>
        <dl class="facts">
        \(askedFor(indicator, standards))
        <dt>\(th: "ค่าเป้าหมาย", en: "Target")</dt><dd><strong>\(target(of: indicator, for: type))</strong> <span class="hint">\(indicator.status.words)</span></dd>
        \(collector(indicator))
        <dt>\(th: "หลักฐาน", en: "Evidence")</dt><dd>\(thai: indicator.evidenceTH.joined(separator: " · "))</dd>
        </dl>
        \(exampleList(indicator, type, set, situations: [.better, .onTheLine, .justMissed, .noService]))
        \(mistakeList(CommonMistakes.of(indicator, standards)))
        </article>
        """
}
