import Actions
import Domain

/// One indicator over the country: by type, by province, and how far everybody lies from its target.
extension ResultsScope {
    /// - Throws: `Refusal.notFound` for an indicator that is not in the set.
    func indicatorPage(_ code: String, _ columns: AnswerColumns) throws -> ResultsPage {
        let set = columns.standards.set
        guard let position = columns.standards.position(of: code) else {
            throw Refusal.notFound("no indicator \(code)")
        }
        let indicator = set.indicators[position]
        let participants = columns.participants
        let asked = participants.list.indices.filter { indicator.applies(to: participants.list[$0].type) }
        func row(_ key: String, _ name: Words, _ members: [Int], _ path: SitePath?) -> ResultsRow {
            var place = columns.place(key, members, basis)
            place.tally = columns.tally(of: members, indicator: position, basis)
            return ResultsRow(place, name, path)
        }
        let whole = row("TH", ResultsWords.country, asked, nil)
        let types = LocalGovernmentType.allCases.filter { indicator.applies(to: $0) }.map { type in
            row(
                type.rawValue, type.name, participants.members(of: type),
                .typeResults(round: round.id, type: type.rawValue))
        }
        let provinces = participants.provinces.compactMap { province -> ResultsRow? in
            let members = province.members.filter { indicator.applies(to: participants.list[$0].type) }
            guard !members.isEmpty else { return nil }
            return row(
                province.code, province.words, members,
                .indicatorPlaces(round: round.id, indicator: code, province: province.code))
        }
        var page = ResultsPage(
            scope: self, set: set, title: indicator.codeAndName, subtitle: Self.targets(of: indicator),
            path: .indicatorResult(round: round.id, indicator: code),
            breadcrumbs: [
                results,
                ResultsLink(Words(th: "ผลรายตัวชี้วัด", en: "Results by indicator"), .indicatorResults(round: round.id)),
            ], whole: whole,
            tables: [
                ResultsTable(
                    key: "types", caption: Words(th: "รายประเภท อปท.", en: "By type of local government"),
                    heading: Words(th: "ประเภท", en: "Type"), kind: .places, rows: types, total: whole),
                self.provinces(provinces, total: whole),
            ],
            links: [
                ResultsLink(
                    Words(th: "คำอธิบายตัวชี้วัดในคู่มือ", en: "The indicator in the handbook"),
                    .handbookIndicator(set: set.id, indicator: code)),
                ResultsLink(WhatIfWords.title, .scenarios(.whatIf(round: round.id))),
            ], mapOf: "provinces")
        page.margins = columns.margins(of: asked, indicator: position, basis)
        page.marginUnit =
            indicator.kind == .ratio
            ? Words(th: "จุดร้อยละ", en: "percentage points") : Words(th: "ร้อยละของเป้าหมาย", en: "per cent of the target")
        return page
    }

    /// "เป้าหมาย ≥ 80 %", with each that differs by type.
    static func targets(of indicator: Indicator) -> Words {
        var found: [(words: Words, types: [LocalGovernmentType])] = []
        for type in LocalGovernmentType.allCases where indicator.applies(to: type) {
            let words = Words(th: indicator.targetWords(for: type), en: indicator.targetWords(for: type, in: .english))
            if let place = found.firstIndex(where: { $0.words == words }) {
                found[place].types.append(type)
            } else {
                found.append((words, [type]))
            }
        }
        let isOne = found.count < 2
        return Words(
            th: "เป้าหมาย "
                + found.map {
                    isOne ? $0.words.th : "\($0.words.th) (\($0.types.map(\.abbreviation.th).joined(separator: " ")))"
                }
                .joined(separator: " "),
            en: "Target "
                + found.map {
                    isOne ? $0.words.en : "\($0.words.en) (\($0.types.map(\.abbreviation.en).joined(separator: ", ")))"
                }.joined(separator: "; "))
    }
}
