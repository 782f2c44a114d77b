import Domain
import Markup

/// One indicator of the handbook: what is asked, what passes, an example, and what goes wrong.
func handbookIndicator(
    _ indicator: Indicator, _ standards: Standards, _ faq: [FAQEntry], recordAt places: [Assessment]
) -> HTML {
    let set = standards.set
    let type = indicator.types.contains(.tao) ? .tao : indicator.types.first ?? .tao
    return """
        <h1><span class="code">\(indicator.code)</span> \(indicator.name)\(if: indicator.pilot, pilotTag())</h1>
        \(nameInOtherLanguage(indicator))
        \(places.map { wayBack($0, indicator) })
        \(definition(indicator, standards))
        <h2>\(th: "ค่าเป้าหมาย", en: "Target")</h2>
        \(targets(indicator))
        <h2>\(th: "ตัวอย่าง", en: "Examples")</h2>
        <p>\(th: "ตัวเลขสมมติของ\(type.name.th)", en: "Invented figures of one local government of the type “\(type.name.en)”")</p>
        \(exampleList(indicator, type, set))
        <h2>\(th: "หลักฐานที่ควรเตรียม", en: "Evidence to prepare")</h2>
        <ul>\(indicator.evidenceTH.map { "<li>\(thai: $0)</li>" as HTML })</ul>
        <h2>\(th: "ข้อผิดพลาดที่พบบ่อย", en: "Common mistakes")</h2>
        \(mistakeList(CommonMistakes.of(indicator, standards) + CommonMistakes.general(set)))
        \(if: !faq.isEmpty, "<section id=\"faq\"><h2>\(QuestionWords.faq)</h2>\(faqDetails(faq))</section>")
        \(neighbours(of: indicator, standards))
        """
}

private func nameInOtherLanguage(_ indicator: Indicator) -> HTML {
    guard !indicator.nameEN.isEmpty else { return .empty }
    return """
        \(th: "<p class=\"hint\" lang=\"en\">\(indicator.nameEN)</p>", en: "<p class=\"hint\" lang=\"th\">\(indicator.nameTH)</p>")
        """
}

func pilotTag() -> HTML {
    " <span class=\"tag\">\(th: "นำร่อง ไม่นับผล", en: "pilot, not counted")</span>"
}

private func wayBack(_ assessment: Assessment, _ indicator: Indicator) -> HTML {
    let place = assessment.localGovernment
    let path = SitePath.area(round: assessment.round.id, code: place.code, area: indicator.area).path
    return """
        <p class="actions screen-only"><a class="button quiet" href="\(url: path)#\(indicator.code)">\(th: "ไปที่ช่องบันทึกของ\(place.shortName)", en: "To the boxes of \(shortName: place)")</a></p>
        """
}

/// What is asked, of whom, and how the figures become a measure.
func definition(_ indicator: Indicator, _ standards: Standards) -> HTML {
    let area = standards.set.areas.first { $0.code == indicator.area }?.name ?? Words(both: indicator.area)
    return """
        <dl class="facts">
        <dt>\(th: "ด้าน", en: "Area")</dt><dd>\(area)</dd>
        <dt>\(th: "ภารกิจ", en: "Mission")</dt><dd>\(thai: indicator.missionTH)</dd>
        \(askedFor(indicator, standards))
        \(collector(indicator))
        <dt>\(th: "ใช้กับ", en: "Asked of")</dt><dd>\(indicator.typesInShort)</dd>
        \(if: indicator.publish != .local, "<dt>\(th: "การเผยแพร่", en: "Publication")</dt><dd>\(indicator.publish.words)</dd>")
        </dl>
        """
}

/// Which division usually has the figures.
func collector(_ indicator: Indicator) -> HTML {
    """
    <dt>\(th: "ผู้เก็บข้อมูล", en: "Collected by")</dt><dd>\(th: "โดยทั่วไปคือ\(indicator.divisionTH)", en: "usually \(thai: indicator.divisionTH)")</dd>
    """
}

/// The boxes with their units, and the arithmetic.
func askedFor(_ indicator: Indicator, _ standards: Standards) -> HTML {
    """
    \(if: indicator.kind.hasFrame, "<dt>\(th: "กรอบการประเมิน (1)", en: "Frame (1)")</dt><dd>\(frameWords(indicator, standards))</dd>")
    <dt>\(th: "การจัดบริการสาธารณะ (2)", en: "Provision (2)")</dt><dd>\(thai: indicator.provisionTH)\(unit(indicator.unitTH))</dd>
    <dt>\(th: "วิธีคิด", en: "Method")</dt><dd>\(indicator.method)</dd>
    """
}

private func frameWords(_ indicator: Indicator, _ standards: Standards) -> HTML {
    guard let item = indicator.frameFrom.flatMap(standards.baseDataItem) else {
        return "\(thai: indicator.frameTH)\(unit(indicator.frameUnitTH))"
    }
    return """
        \(ThaiDigits.arabic(item.name))\(unit(item.unitTH)) \(th: "จากหน้าข้อมูลพื้นฐาน ซึ่งกรอกครั้งเดียวใช้กับหลายตัวชี้วัด", en: "from the base data, recorded once for several indicators")
        """
}

private func unit(_ unit: String) -> HTML {
    unit.isEmpty ? .empty : " <span class=\"tag\">\(thai: unit)</span>"
}

// MARK: - Target

private func targets(_ indicator: Indicator) -> HTML {
    """
    \(targetTable(indicator))
    <p>\(th: "สถานะ:", en: "Status:") \(indicator.status.words)</p>
    <details><summary>\(th: "ที่มาของตัวชี้วัดและค่าเป้าหมาย", en: "Where the indicator and its target come from")</summary>
    <ul>\(indicator.source.map(sourceLine))</ul>
    \(if: !indicator.basis.isEmpty, "<p class=\"hint\" lang=\"en\">\(indicator.basis)</p>")
    </details>
    """
}

private func targetTable(_ indicator: Indicator) -> HTML {
    if indicator.hasOneTarget, let type = indicator.types.first {
        return "<p><strong>\(target(of: indicator, for: type))</strong></p>"
    }
    let rows = indicator.types.map { type -> HTML in
        "<tr><th scope=\"row\">\(type.name)</th><td>\(target(of: indicator, for: type))</td></tr>"
    }
    return """
        <table class="figures"><caption>\(th: "ต่างกันตามประเภท", en: "By type of local government")</caption>
        <thead><tr><th scope="col">\(th: "ประเภท", en: "Type")</th><th scope="col">\(th: "ค่าเป้าหมาย", en: "Target")</th></tr></thead><tbody>\(rows)</tbody></table>
        """
}

private func sourceLine(_ source: String) -> HTML {
    if source.hasPrefix("http://") || source.hasPrefix("https://") {
        let name = source.split(separator: "/").dropFirst().first.map(String.init) ?? source
        return "<li><a href=\"\(url: source)\" rel=\"noreferrer\">\(name)</a></li>"
    }
    return SourceWords.act(source).map { "<li>\($0)</li>" } ?? "<li lang=\"en\">\(source)</li>"
}

/// Links to the indicators before and after this one.
private func neighbours(of indicator: Indicator, _ standards: Standards) -> HTML {
    let all = standards.set.indicators
    guard let position = standards.position(of: indicator.code) else { return .empty }
    func link(_ position: Int, _ before: String, _ after: String) -> HTML {
        guard all.indices.contains(position) else { return .empty }
        let path = SitePath.handbookIndicator(set: standards.set.id, indicator: all[position].code).path
        return "<a href=\"\(url: path)\">\(before)\(all[position].code)\(after)</a>"
    }
    return """
        <nav class="pager" aria-label="\(say(th: "ตัวชี้วัดอื่น", en: "Other indicators"))">
        \(link(position - 1, "← ", "")) \(link(position + 1, "", " →"))
        </nav>
        """
}
