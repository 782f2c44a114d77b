import Domain
import Markup

/// One indicator of the handbook: what is asked, what passes, an example, and what goes wrong.
func handbookIndicator(_ indicator: Indicator, _ standards: Standards, recordAt places: [Assessment]) -> HTML {
    let set = standards.set
    let type = indicator.types.contains(.tao) ? .tao : indicator.types.first ?? .tao
    return """
        <h1><span class="code">\(indicator.code)</span> \(indicator.nameTH)\(if: indicator.pilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")</h1>
        \(if: !indicator.nameEN.isEmpty, "<p class=\"hint\" lang=\"en\">\(indicator.nameEN)</p>")
        \(places.map { wayBack($0, indicator) })
        \(definition(indicator, standards))
        <h2>ค่าเป้าหมาย</h2>
        \(targets(indicator))
        <h2>ตัวอย่าง</h2>
        <p>ตัวเลขสมมติของ\(type.nameTH)</p>
        \(exampleList(indicator, type, set))
        <h2>หลักฐานที่ควรเตรียม</h2>
        \(mistakeList(indicator.evidenceTH))
        <h2>ข้อผิดพลาดที่พบบ่อย</h2>
        \(mistakeList(CommonMistakes.of(indicator, standards) + CommonMistakes.general(set)))
        \(neighbours(of: indicator, standards))
        """
}

private func wayBack(_ assessment: Assessment, _ indicator: Indicator) -> HTML {
    let place = assessment.localGovernment
    let path = SitePath.area(round: assessment.round.id, code: place.code, area: indicator.area).path
    return """
        <p class="actions screen-only"><a class="button quiet" href="\(url: path)#\(indicator.code)">ไปที่ช่องบันทึกของ\(place.shortName)</a></p>
        """
}

/// What is asked, of whom, and how the figures become a measure.
func definition(_ indicator: Indicator, _ standards: Standards) -> HTML {
    let area = standards.set.areas.first { $0.code == indicator.area }?.nameTH ?? ""
    return """
        <dl class="facts">
        <dt>ด้าน</dt><dd>\(area)</dd>
        <dt>ภารกิจ</dt><dd>\(indicator.missionTH)</dd>
        \(askedFor(indicator, standards))
        <dt>ผู้เก็บข้อมูล</dt><dd>โดยทั่วไปคือ\(indicator.divisionTH)</dd>
        <dt>ใช้กับ</dt><dd>\(indicator.typesTH)</dd>
        \(if: indicator.publish != .local, "<dt>การเผยแพร่</dt><dd>\(indicator.publish.wordsTH)</dd>")
        </dl>
        """
}

/// The boxes with their units, and the arithmetic.
func askedFor(_ indicator: Indicator, _ standards: Standards) -> HTML {
    """
    \(if: indicator.kind.hasFrame, "<dt>กรอบการประเมิน (1)</dt><dd>\(frameWords(indicator, standards))</dd>")
    <dt>การจัดบริการสาธารณะ (2)</dt><dd>\(indicator.provisionTH)\(unit(indicator.unitTH))</dd>
    <dt>วิธีคิด</dt><dd>\(indicator.methodTH)</dd>
    """
}

private func frameWords(_ indicator: Indicator, _ standards: Standards) -> HTML {
    guard let item = indicator.frameFrom.flatMap(standards.baseDataItem) else {
        return "\(indicator.frameTH)\(unit(indicator.frameUnitTH))"
    }
    return "\(ThaiDigits.arabic(item.nameTH))\(unit(item.unitTH)) จากหน้าข้อมูลพื้นฐาน ซึ่งกรอกครั้งเดียวใช้กับหลายตัวชี้วัด"
}

private func unit(_ unit: String) -> HTML {
    unit.isEmpty ? .empty : " <span class=\"tag\">\(unit)</span>"
}

// MARK: - Target

private func targets(_ indicator: Indicator) -> HTML {
    """
    \(targetTable(indicator))
    <p>สถานะ: \(indicator.status.words)</p>
    <details><summary>ที่มาของตัวชี้วัดและค่าเป้าหมาย</summary>
    <ul>\(indicator.source.map(sourceLine))</ul>
    \(if: !indicator.basis.isEmpty, "<p class=\"hint\" lang=\"en\">\(indicator.basis)</p>")
    </details>
    """
}

private func targetTable(_ indicator: Indicator) -> HTML {
    func words(_ type: LocalGovernmentType) -> String { ThaiDigits.arabic(indicator.targetWords(for: type)) }
    if indicator.hasOneTarget { return "<p><strong>\(indicator.types.first.map(words) ?? "")</strong></p>" }
    let rows = indicator.types.map { "<tr><th scope=\"row\">\($0.nameTH)</th><td>\(words($0))</td></tr>" as HTML }
    return """
        <table class="figures"><caption>ต่างกันตามประเภท</caption>
        <thead><tr><th scope="col">ประเภท</th><th scope="col">ค่าเป้าหมาย</th></tr></thead><tbody>\(rows)</tbody></table>
        """
}

private func sourceLine(_ source: String) -> HTML {
    if source.hasPrefix("http://") || source.hasPrefix("https://") {
        let name = source.split(separator: "/").dropFirst().first.map(String.init) ?? source
        return "<li><a href=\"\(url: source)\" rel=\"noreferrer\">\(name)</a></li>"
    }
    return SourceWords.thai(source).map { "<li>\($0)</li>" } ?? "<li lang=\"en\">\(source)</li>"
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
        <nav class="pager" aria-label="ตัวชี้วัดอื่น">
        \(link(position - 1, "← ", "")) \(link(position + 1, "", " →"))
        </nav>
        """
}
