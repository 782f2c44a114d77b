import Actions
import Domain

/// What is left to do in one assessment, in the order of its task list: rows that are blank, or that hold something the
/// person who asks could not save yet.
struct UnfinishedRows: Sendable {
    struct Row: Sendable {
        /// Base data, or the area.
        let part: String
        /// The fragment of the row on the part's page.
        let fragment: String
        let path: SitePath
    }

    /// How `after` names base data.
    static let baseData = "base-data"

    private let rows: [Row]
    private let parts: [String]
    private let assessment: SitePath

    init(_ reading: AssessmentReading, drafts: [String: Draft]) {
        let round = reading.assessment.round.id
        let place = reading.assessment.localGovernment
        let items = reading.standards.baseData(for: place.type).filter {
            reading.baseValues[$0.code]?.value == nil || drafts[BaseDataItem.subject($0.code)] != nil
        }
        let indicators = reading.indicators.filter {
            drafts[$0.code] != nil || (!$0.pilot && reading.state(of: $0).verdict == .notRecorded)
        }
        parts = [Self.baseData] + reading.standards.set.areas.map(\.code)
        rows =
            items.map {
                Row(part: Self.baseData, fragment: $0.code, path: .baseData(round: round, code: place.code))
            }
            + reading.standards.set.areas.flatMap { area in
                indicators.filter { $0.area == area.code }.map {
                    Row(
                        part: area.code, fragment: $0.code,
                        path: .area(round: round, code: place.code, area: area.code))
                }
            }
        assessment = .assessment(round: round, code: place.code)
    }

    /// The address of the first row behind a part, or from the start again where nothing is left behind it.
    func next(after part: String?) -> String {
        let position = part.flatMap { parts.firstIndex(of: $0) } ?? -1
        let later = rows.first { (parts.firstIndex(of: $0.part) ?? 0) > position }
        guard let row = later ?? rows.first else { return assessment.path + "?done=all-filled" }
        return row.path.path + "#" + row.fragment
    }
}
