import Domain
import Markup

/// All indicators of a standard set, by area and mission, and the books by type.
func handbookContents(_ standards: Standards) -> HTML {
    let set = standards.set
    return """
        <h1>\(th: "คู่มือตัวชี้วัด", en: "Indicator handbook")</h1>
        <p class="place">\(ThaiDigits.arabic(set.title))</p>
        <p>\(size(set))</p>
        \(targetNotice(set))
        <h2>\(th: "เล่มพิมพ์ตามประเภท อปท.", en: "Books to print, by type of local government")</h2>
        <ul>\(LocalGovernmentType.allCases.map { bookLink($0, standards) })</ul>
        <h2>\(th: "กติกาที่ใช้กับทุกตัวชี้วัด", en: "Rules for every indicator")</h2>
        \(mistakeList(CommonMistakes.general(set)))
        <h2>\(th: "ตัวชี้วัดทั้งหมด", en: "All indicators")</h2>
        <nav aria-label="\(say(th: "ด้าน", en: "Areas"))"><ul>\(set.areas.map { "<li><a href=\"#\($0.code)\">\($0.name)</a></li>" as HTML })</ul></nav>
        \(set.areas.map { areaContents($0, set) })
        """
}

private func size(_ set: StandardSet) -> Words {
    let (indicators, areas) = (set.indicators.count, set.areas.count)
    let pilots = set.indicators.count { $0.pilot }
    let period = set.period.words
    let ofThese =
        pilots > 0
        ? Words(
            th: " ในจำนวนนี้เป็นตัวชี้วัดนำร่อง \(pilots) ตัว ซึ่งบันทึกและแสดงผลแต่ไม่นับผล",
            en: ", among them \(counted(pilots, "pilot")), recorded and shown but not counted")
        : Words(both: "")
    return Words(
        th: "ตัวชี้วัด \(indicators) ตัว ใน \(areas) ด้าน\(ofThese.th) ข้อมูลที่บันทึกเป็นของ\(period.th)",
        en: "\(indicators) indicators in \(areas) areas\(ofThese.en). The figures are those of the \(period.en).")
}

private func bookLink(_ type: LocalGovernmentType, _ standards: Standards) -> HTML {
    let path = SitePath.handbookBook(set: standards.set.id, type: type.rawValue).path
    let asked = standards.indicators(for: type).count
    return "<li><a href=\"\(url: path)\">\(type.name)</a> \(th: "\(asked) ตัวชี้วัด", en: "\(asked) indicators")</li>"
}

private func areaContents(_ area: StandardSet.Area, _ set: StandardSet) -> HTML {
    """
    <section class="card" id="\(area.code)">
    <h3>\(area.name)</h3>
    \(missions(set.indicators.filter { $0.area == area.code }).map { mission in
        """
        <h4>\(thai: mission.name)</h4>
        <ul class="contents">\(mission.indicators.map { contentsLine($0, set) })</ul>
        """ as HTML
    })
    </section>
    """
}

private func contentsLine(_ indicator: Indicator, _ set: StandardSet) -> HTML {
    let path = SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path
    return """
        <li><a href="\(url: path)"><span class="code">\(indicator.code)</span> \(indicator.name)</a>
        <span class="hint">\(indicator.typesInShort) · \(targetWords(indicator))\(if: indicator.pilot, " · \(th: "นำร่อง", en: "pilot")")</span></li>
        """
}

private func targetWords(_ indicator: Indicator) -> HTML {
    guard indicator.hasOneTarget, let type = indicator.types.first else {
        return "\(th: "ค่าเป้าหมายต่างกันตามประเภท", en: "targets differ by type")"
    }
    return "\(th: "ค่าเป้าหมาย", en: "target") \(target(of: indicator, for: type))"
}

/// The target as pages print it, in Arabic digits: "≥ 80 %".
func target(of indicator: Indicator, for type: LocalGovernmentType) -> Words {
    ThaiDigits.arabic(
        Words(th: indicator.targetWords(for: type), en: indicator.targetWords(for: type, in: .english)))
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

func mistakeList(_ mistakes: [Words]) -> HTML {
    "<ul>\(mistakes.map { "<li>\($0)</li>" as HTML })</ul>"
}

/// Said until the Office has approved the targets.
func targetNotice(_ set: StandardSet) -> HTML {
    let observed = set.indicators.count { $0.status == .observed }
    guard set.approvalReference.isEmpty, observed < set.indicators.count else { return .empty }
    let rest = set.indicators.count - observed
    return """
        <p class="notice">\(th: "ค่าเป้าหมายของ \(observed) ตัวชี้วัดพบในรายงานผลจริง อีก \(rest) ตัวเป็นค่าเทียบเคียงหรือค่าตัวอย่าง รอสำนักงาน ก.ก.ถ. กำหนด สถานะบอกไว้ที่ทุกตัวชี้วัด", en: "The targets of \(observed) indicators were seen in published reports. Those of the other \(rest) are comparable or illustrative values until the Office of the Decentralization Committee sets them. Each indicator says its status.")</p>
        """
}
