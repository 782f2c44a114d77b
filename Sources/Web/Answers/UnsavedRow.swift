import Actions
import Domain
import Store

/// A row in which somebody has typed what could not be saved yet, with the way to its box.
struct UnsavedRow: Sendable {
    /// As drafts name it.
    let subject: String
    let name: Words
    let path: String

    /// One person's rows, in the order of the task list.
    static func list(_ reading: AssessmentReading, drafts: [String: Draft], _ mode: RecordingMode) -> [UnsavedRow] {
        guard !drafts.isEmpty else { return [] }
        return all(reading, mode).filter { drafts[$0.subject] != nil }
    }

    /// Every row that can be typed into.
    static func all(_ reading: AssessmentReading, _ mode: RecordingMode) -> [UnsavedRow] {
        let round = reading.assessment.round.id
        let place = reading.assessment.localGovernment
        let page = SitePath.baseData(round: round, code: place.code).path
        return reading.standards.baseData(for: place.type).map {
            UnsavedRow(
                subject: BaseDataItem.subject($0.code), name: ThaiDigits.arabic($0.name), path: "\(page)#\($0.code)")
        }
            + reading.indicators.map {
                UnsavedRow(
                    subject: $0.code, name: $0.codeAndName, path: mode.address(of: $0, round: round, code: place.code))
            }
    }
}
