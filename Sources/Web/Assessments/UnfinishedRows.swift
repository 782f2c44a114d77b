import Actions
import Domain

/// What is left to do in one assessment, in the order of its task list: rows that are blank, or that hold something the
/// person who asks could not save yet.
struct UnfinishedRows: Sendable {
    /// How `after` names base data as a whole.
    static let baseData = "base-data"

    private struct Row: Sendable {
        /// Base data, or the area.
        let part: String
        let code: String
        let address: String
        let isUnfinished: Bool
    }

    /// Every row, finished or not.
    private let rows: [Row]
    private let assessment: SitePath

    init(_ reading: AssessmentReading, drafts: [String: Draft], _ mode: RecordingMode) {
        let round = reading.assessment.round.id
        let place = reading.assessment.localGovernment
        let baseData = SitePath.baseData(round: round, code: place.code).path
        func isOpen(_ row: String) -> Bool { reading.assessment.reopening?.rows.contains(row) ?? true }
        let items = reading.standards.baseData(for: place.type).map { item in
            let isBlank = reading.baseValues[item.code]?.value == nil
            return Row(
                part: Self.baseData, code: item.code, address: "\(baseData)#\(item.code)",
                isUnfinished: (isBlank && isOpen(BaseDataItem.subject(item.code)))
                    || drafts[BaseDataItem.subject(item.code)] != nil)
        }
        let indicators = reading.indicatorsByArea.map { indicator in
            let isBlank = !indicator.pilot && reading.state(of: indicator).verdict == .notRecorded
            return Row(
                part: indicator.area, code: indicator.code,
                address: mode.address(of: indicator, round: round, code: place.code),
                isUnfinished: (isBlank && isOpen(indicator.code)) || drafts[indicator.code] != nil)
        }
        rows = items + indicators
        assessment = .assessment(round: round, code: place.code)
    }

    /// The address of the first one behind a row or a whole part, or from the start again where nothing is left behind it.
    func next(after name: String?) -> String {
        let position = name.flatMap { name in rows.lastIndex { $0.code == name || $0.part == name } } ?? -1
        let row = rows.dropFirst(position + 1).first(where: \.isUnfinished) ?? rows.first(where: \.isUnfinished)
        return row?.address ?? assessment.path + "?done=all-filled"
    }

    /// The row of a part at which somebody who opens it goes on: its first unfinished one, else its first.
    func start(of part: String) -> String? {
        let ofPart = rows.filter { $0.part == part }
        return (ofPart.first(where: \.isUnfinished) ?? ofPart.first)?.address
    }
}
