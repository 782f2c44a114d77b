import Domain
import Markup

/// All indicators of a standard set, by area and mission, and the books by type.
func handbookContents(_ standards: Standards) -> HTML {
    let set = standards.set
    let pilots = set.indicators.count { $0.pilot }
    return """
        <h1>คู่มือตัวชี้วัด</h1>
        <p class="place">\(ThaiDigits.arabic(set.titleTH))</p>
        <p>ตัวชี้วัด \(set.indicators.count) ตัว ใน \(set.areas.count) ด้าน\(if: pilots > 0, " ในจำนวนนี้เป็นตัวชี้วัดนำร่อง \(pilots) ตัว ซึ่งบันทึกและแสดงผลแต่ไม่นับผล") ข้อมูลที่บันทึกเป็นของ\(set.period.wordsTH)</p>
        \(targetNotice(set))
        <h2>เล่มพิมพ์ตามประเภท อปท.</h2>
        <ul>\(LocalGovernmentType.allCases.map { bookLink($0, standards) })</ul>
        <h2>กติกาที่ใช้กับทุกตัวชี้วัด</h2>
        \(mistakeList(CommonMistakes.general(set)))
        <h2>ตัวชี้วัดทั้งหมด</h2>
        <nav aria-label="ด้าน"><ul>\(set.areas.map { "<li><a href=\"#\($0.code)\">\($0.nameTH)</a></li>" as HTML })</ul></nav>
        \(set.areas.map { areaContents($0, set) })
        """
}

private func bookLink(_ type: LocalGovernmentType, _ standards: Standards) -> HTML {
    let path = SitePath.handbookBook(set: standards.set.id, type: type.rawValue).path
    return "<li><a href=\"\(url: path)\">\(type.nameTH)</a> \(standards.indicators(for: type).count) ตัวชี้วัด</li>"
}

private func areaContents(_ area: StandardSet.Area, _ set: StandardSet) -> HTML {
    """
    <section class="card" id="\(area.code)">
    <h3>\(area.nameTH)</h3>
    \(missions(set.indicators.filter { $0.area == area.code }).map { mission in
        """
        <h4>\(mission.name)</h4>
        <ul class="contents">\(mission.indicators.map { contentsLine($0, set) })</ul>
        """ as HTML
    })
    </section>
    """
}

private func contentsLine(_ indicator: Indicator, _ set: StandardSet) -> HTML {
    let path = SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path
    return """
        <li><a href="\(url: path)"><span class="code">\(indicator.code)</span> \(indicator.nameTH)</a>
        <span class="hint">\(indicator.typesTH) · \(targetWords(indicator))\(if: indicator.pilot, " · นำร่อง")</span></li>
        """
}

private func targetWords(_ indicator: Indicator) -> String {
    guard indicator.hasOneTarget, let type = indicator.types.first else { return "ค่าเป้าหมายต่างกันตามประเภท" }
    return "ค่าเป้าหมาย \(ThaiDigits.arabic(indicator.targetWords(for: type)))"
}

/// Indicators that stand together under one mission, in the order of the set.
func missions(_ indicators: [Indicator]) -> [(name: String, indicators: [Indicator])] {
    var missions: [(name: String, indicators: [Indicator])] = []
    for indicator in indicators {
        if let last = missions.indices.last, missions[last].name == indicator.missionTH {
            missions[last].indicators.append(indicator)
        } else {
            missions.append((indicator.missionTH, [indicator]))
        }
    }
    return missions
}

func mistakeList(_ mistakes: [String]) -> HTML {
    "<ul>\(mistakes.map { "<li>\($0)</li>" as HTML })</ul>"
}

/// Said until the Office has approved the targets.
func targetNotice(_ set: StandardSet) -> HTML {
    let observed = set.indicators.count { $0.status == .observed }
    guard set.approvalReference.isEmpty, observed < set.indicators.count else { return .empty }
    return """
        <p class="notice">ค่าเป้าหมายของ \(observed) ตัวชี้วัดพบในรายงานผลจริง อีก \(set.indicators.count - observed) ตัวเป็นค่าเทียบเคียงหรือค่าตัวอย่าง รอสำนักงาน ก.ก.ถ. กำหนด สถานะบอกไว้ที่ทุกตัวชี้วัด</p>
        """
}
