import Actions
import Domain

/// A province, or those of its districts that somebody may see: districts and single local governments.
extension ResultsScope {
    /// - Parameter places: how far the reader's view of results reaches.
    /// - Throws: `Refusal.notFound` for an unknown province, `Refusal.forbidden` for one out of reach.
    func provincePage(_ code: String, within places: PlacesInReach, _ columns: AnswerColumns) throws -> ResultsPage {
        let participants = columns.participants
        guard let province = participants.province(code) else { throw Refusal.notFound("no province \(code)") }
        let isWhole = places.contains(province: code)
        let districts = participants.districts(of: code).filter { isWhole || places.districts.contains($0.code) }
        guard isWhole || !districts.isEmpty else { throw Refusal.forbidden }

        let members = isWhole ? province.members : districts.flatMap(\.members).sorted()
        let name = code == "10" ? province.name : "จังหวัด\(province.name)"
        let part = isWhole ? "" : districts.map { "อำเภอ\($0.name)" }.joined(separator: " ") + " "
        let whole = ResultsRow(columns.place(code, members, basis), part + name)
        let set = columns.standards.set
        var tables = [areas(columns.areas(of: columns.indicators(of: members, basis)), set)]
        if districts.count > 1 {
            let rows = inThaiOrder(districts) { $0.name }.map { district in
                ResultsRow(columns.place(district.code, district.members, basis), district.name)
            }
            tables.append(
                ResultsTable(
                    key: "districts", caption: "รายอำเภอ", heading: "อำเภอ", kind: .places, rows: rows, total: whole))
        }
        tables.append(
            ResultsTable(
                key: "local-governments", caption: "ราย อปท.", heading: "อปท.", kind: .localGovernments,
                rows: localGovernments(members, columns), total: whole))
        return ResultsPage(
            scope: self, set: set, title: "ผลการประเมิน \(part)\(name)",
            subtitle: "อปท. \(printedCount(members.count)) แห่ง", path: provincePath(code), breadcrumbs: breadcrumbs,
            whole: whole, tables: tables, links: search)
    }

    /// By district, in it by type and name.
    private func localGovernments(_ members: [Int], _ columns: AnswerColumns) -> [ResultsRow] {
        let answers = person.reach(.readAnswers)
        let list = columns.participants.list
        let ordered = inThaiOrder(members) { member in
            let place = list[member].localGovernment
            return "\(place.district) \(place.type.ordinal) \(place.name)"
        }
        return ordered.map { member in
            let place = list[member].localGovernment
            var row = ResultsRow(place.code, place.shortName, columns.tally(of: member, basis))
            row.detail = place.place
            row.state = columns.state(of: member)
            let mayReadAnswers = answers.contains(province: place.provinceCode, district: place.districtCode)
            if mayReadAnswers { row.recordPath = .assessment(round: round.id, code: place.code) }
            if mayReadAnswers || columns.certification(of: member) != nil {
                row.path = .report(round: round.id, code: place.code)
            }
            return row
        }
    }
}
