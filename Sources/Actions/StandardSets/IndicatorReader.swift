import Domain

/// Reads one indicator of a standard set and holds it to the rules of its kind.
struct IndicatorReader {
    static let keys = [
        "code", "area", "mission_th", "division_th", "name_th", "name_en", "applies_to", "kind", "pilot", "frame_th",
        "frame_from", "frame_unit_th", "provision_th", "provision_may_exceed_frame", "unit_th", "target",
        "no_service_word_th", "publish", "evidence_th", "status", "basis", "source",
    ]

    /// Codes of the areas; nil where they could not be read.
    let areas: Set<String>?
    /// By code; nil where they could not be read.
    let baseData: [String: BaseDataItem]?

    /// What could be read. It counts only where no problem was added.
    func read(_ section: YAMLSection) -> Indicator {
        let kind: IndicatorKind? = section.choice("kind", unknown: "unknown_kind")
        let types = section.types("applies_to")
        let unit = section.text("unit_th", required: kind != nil && kind != .yesNo)
        let frameUnit = section.text("frame_unit_th", required: false)
        let frameFrom = section.text("frame_from", required: false)
        let mayExceed = section.flag("provision_may_exceed_frame")
        let target = TargetReader(kind: kind, provisionMayExceedFrame: mayExceed, types: types).read(section)
        if let kind { refuseForeignKeys(section, kind) }
        if let frameFrom, kind?.hasFrame ?? true { check(section, frameFrom, types: types, unit: frameUnit ?? unit) }
        return Indicator(
            code: section.code("code", .indicator) ?? "",
            area: area(section) ?? "",
            missionTH: section.text("mission_th") ?? "",
            divisionTH: section.note("division_th"),
            nameTH: section.text("name_th") ?? "",
            nameEN: section.note("name_en"),
            kind: kind ?? .count,
            appliesTo: types ?? [],
            frameTH: section.text("frame_th", required: kind?.hasFrame ?? false) ?? "",
            frameFrom: frameFrom,
            provisionTH: section.text("provision_th") ?? "",
            unitTH: unit ?? "",
            frameUnitTH: frameUnit,
            targetUnitTH: target.unitTH,
            target: target.target,
            targetByType: target.byType,
            provisionMayExceedFrame: mayExceed,
            pilot: section.flag("pilot"),
            noServiceWordTH: section.text("no_service_word_th", required: false),
            publish: section.choice("publish", required: false, unknown: "unknown_publish") ?? .local,
            evidenceTH: section.texts("evidence_th"),
            status: section.choice("status", unknown: "unknown_status") ?? .illustrative,
            basis: section.note("basis"),
            source: section.texts("source"))
    }

    private func area(_ section: YAMLSection) -> String? {
        guard let area = section.text("area") else { return nil }
        if let areas, !areas.contains(area) {
            section.tell("area", "unknown_area", YAMLSection.unknown(area, among: areas.sorted()))
        }
        return area
    }

    /// Keys that mean nothing for a kind would mislead whoever reads the file.
    private func refuseForeignKeys(_ section: YAMLSection, _ kind: IndicatorKind) {
        var foreign: [String] = []
        if !kind.hasFrame { foreign += ["frame_th", "frame_from", "frame_unit_th", "no_service_word_th"] }
        if kind != .ratio { foreign.append("provision_may_exceed_frame") }
        for key in foreign where section.has(key) {
            section.tell(key, "not_for_kind", "has no meaning for kind \(kind.rawValue); leave it out")
        }
    }

    /// A frame taken from base data must exist for every type that is asked, in the unit that is named.
    private func check(_ section: YAMLSection, _ code: String, types: Set<LocalGovernmentType>?, unit: String?) {
        guard let baseData else { return }
        guard let item = baseData[code] else {
            section.tell("frame_from", "unknown_base_data", YAMLSection.unknown(code, among: baseData.keys.sorted()))
            return
        }
        let missing = LocalGovernmentType.allCases.filter { type in
            types?.contains(type) == true && !item.appliesTo.isEmpty && !item.appliesTo.contains(type)
        }
        if !missing.isEmpty {
            section.tell(
                "frame_from", "base_data_not_applicable",
                "the base data \"\(code)\" is not recorded by \(missing.map(\.rawValue).joined(separator: ", ")), "
                    + "which this indicator applies to; take them out of applies_to or add them to the base data")
        }
        if let unit, !item.unitTH.isEmpty, unit != item.unitTH {
            section.tell(
                "frame_from", "frame_unit_differs",
                "the base data \"\(code)\" counts \(item.unitTH), the frame of this indicator \(unit); "
                    + "give frame_unit_th: \(item.unitTH)")
        }
    }
}
