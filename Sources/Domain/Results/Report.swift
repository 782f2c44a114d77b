/// The report of one local government (สรุปผลประเมินการจัดบริการสาธารณะ): the rows of the form, grouped by area and
/// mission and numbered across the whole, with what is counted of them.
package struct Report: Hashable, Sendable {
    /// ภารกิจ
    package struct Mission: Hashable, Sendable {
        package let name: String
        package let rows: [ReportRow]
    }

    /// ด้าน; one of which nothing is asked is left out.
    package struct Area: Hashable, Sendable {
        package let area: StandardSet.Area
        package let missions: [Mission]
        /// Without pilots.
        package let tally: Tally
    }

    package let areas: [Area]

    /// - Parameter figures: by indicator; one that is missing was not recorded.
    package init(_ standards: Standards, for type: LocalGovernmentType, figures: [String: ReportFigures]) {
        let asked = standards.indicators(for: type)
        var number = 0
        areas = standards.set.areas.compactMap { area in
            var tally = Tally()
            let missions = Self.byMission(asked.filter { $0.area == area.code }).map { name, indicators in
                Mission(
                    name: name,
                    rows: indicators.map { indicator in
                        number += 1
                        let row = ReportRow(
                            number, indicator, for: type, figures[indicator.code] ?? ReportFigures(), standards.set)
                        if !indicator.pilot { tally.count(row.verdict.ordinal) }
                        return row
                    })
            }
            return missions.isEmpty ? nil : Area(area: area, missions: missions, tally: tally)
        }
    }

    /// All areas taken together, without pilots.
    package var tally: Tally { areas.reduce(into: Tally()) { $0 += $1.tally } }

    package var rows: [ReportRow] { areas.flatMap { $0.missions.flatMap(\.rows) } }

    package var hasPilots: Bool { rows.contains { $0.indicator.pilot } }

    /// Missions in the order in which the set first names them, each once.
    private static func byMission(_ indicators: [Indicator]) -> [(name: String, indicators: [Indicator])] {
        var missions: [(name: String, indicators: [Indicator])] = []
        for indicator in indicators {
            if let place = missions.firstIndex(where: { $0.name == indicator.missionTH }) {
                missions[place].indicators.append(indicator)
            } else {
                missions.append((indicator.missionTH, [indicator]))
            }
        }
        return missions
    }
}
