import Domain
import Yams

/// Reads the parts of a standard set in order; what later parts refer to is kept from the earlier ones.
struct StandardSetReader {
    let section: YAMLSection
    let problems: ProblemList

    /// What could be read. It counts only where no problem was added.
    func read() -> StandardSet {
        let approval = section.section("approved_by", keys: ["reference", "note"], required: false)
        var set = StandardSet(
            id: section.code("standard_set", .set) ?? "",
            titleTH: section.text("title_th") ?? "",
            titleEN: section.note("title_en"),
            period: period(),
            approvalReference: approval?.note("reference") ?? "",
            approvalNote: approval?.note("note") ?? "",
            percentPlaces: section.whole("percent_places", in: 0...6) ?? 0,
            words: words(),
            areas: [],
            indicators: [])
        let areas = items("areas", called: "area", keys: ["code", "name_th", "name_en"], required: true)
        set.areas = areas.map { area in
            StandardSet.Area(
                code: area.code("code", .area) ?? "", nameTH: area.text("name_th") ?? "", nameEN: area.note("name_en"))
        }
        set.satisfactionQuestions = questions()
        let baseData = items(
            "base_data", called: "base data",
            keys: ["code", "name_th", "name_en", "unit_th", "as_of", "applies_to"], required: false)
        set.baseData = baseData.map(baseDataItem)
        let reader = IndicatorReader(
            areas: isWhole("areas", areas) ? Set(set.areas.map(\.code)) : nil,
            baseData: isWhole("base_data", baseData)
                ? Dictionary(set.baseData.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }) : nil)
        set.indicators = items("indicators", called: "indicator", keys: IndicatorReader.keys, required: true)
            .map(reader.read)
        return set
    }

    /// The entries of a list of mappings, with a problem for each code that was there before.
    private func items(_ key: String, called name: String, keys: [String], required: Bool) -> [YAMLSection] {
        var lines: [String: Int] = [:]
        var sections: [YAMLSection] = []
        for (position, node) in (section.nodes(key, required: required) ?? []).enumerated() {
            let code = node.codeAsWritten
            let owner = code.map { "\(name) \($0)" } ?? "\(name) no. \(position + 1)"
            guard let item = YAMLSection(node, keys: keys, place: YAMLPlace(owner: owner), problems) else { continue }
            sections.append(item)
            guard let code else { continue }
            if let line = lines[code] {
                item.tell("code", "duplicate_code", "the code \"\(code)\" was given in line \(line); give another")
            } else {
                lines[code] = item.line(of: "code")
            }
        }
        return sections
    }

    /// Whether every entry of a list could be read, so that what is not among them does not exist.
    private func isWhole(_ key: String, _ sections: [YAMLSection]) -> Bool {
        sections.count == section.count(of: key)
    }

    private func period() -> StandardSet.Period {
        let period = section.section("period", keys: ["fiscal_year_be", "from", "to", "note"])
        let year = period?.whole("fiscal_year_be", in: 2500...2700)
        let from = period?.date("from")
        let to = period?.date("to")
        if let period, let from, let to, to < from {
            period.tell(
                "to", "period_reversed", "the period ends (\(to.iso)) before it begins (\(from.iso)); swap them")
        } else if let period, let year {
            for (key, date) in [("from", from), ("to", to)] {
                guard let date, date.fiscalYearBE != year else { continue }
                period.tell(
                    key, "outside_fiscal_year",
                    "\(date.iso) is in fiscal year \(date.fiscalYearBE), not \(year); mend the date or fiscal_year_be")
            }
        }
        let never = ThaiDate(daysSinceEpoch: 0)
        return StandardSet.Period(
            fiscalYearBE: year ?? 0, from: from ?? never, to: to ?? never, note: period?.note("note") ?? "")
    }

    private func words() -> VerdictWords {
        let words = section.section(
            "verdict_words",
            keys: [
                "met_above", "met", "below_target", "below_target_plain", "no_service", "not_carried_out",
                "not_recorded", "not_certified",
            ])
        func word(_ key: String) -> String { words?.text(key) ?? "" }
        return VerdictWords(
            metAbove: word("met_above"), met: word("met"), belowTarget: word("below_target"),
            belowTargetPlain: word("below_target_plain"), noService: word("no_service"),
            notCarriedOut: word("not_carried_out"), notRecorded: word("not_recorded"),
            notCertified: word("not_certified"))
    }

    private func questions() -> [StandardSet.SatisfactionQuestion] {
        items(
            "satisfaction_questions", called: "question", keys: ["code", "service_th", "name_en", "status"],
            required: false
        ).map { question in
            StandardSet.SatisfactionQuestion(
                code: question.code("code", .indicator) ?? "", serviceTH: question.text("service_th") ?? "",
                nameEN: question.note("name_en"),
                status: question.choice("status", unknown: "unknown_status") ?? .illustrative)
        }
    }

    private func baseDataItem(_ item: YAMLSection) -> BaseDataItem {
        BaseDataItem(
            code: item.code("code", .baseData) ?? "", nameTH: item.text("name_th") ?? "", nameEN: item.note("name_en"),
            unitTH: item.text("unit_th") ?? "", asOf: item.date("as_of", required: false),
            appliesTo: item.types("applies_to") ?? [])
    }
}

extension Node {
    /// The code of an entry, to name it in problems; nil where there is none that can be read.
    var codeAsWritten: String? {
        guard case .mapping(let mapping) = self else { return nil }
        for (key, value) in mapping {
            guard case .scalar(let name) = key, name.string == "code", case .scalar(let code) = value else { continue }
            return code.isNothing ? nil : code.string
        }
        return nil
    }
}
