/// How a local government stands on one indicator (ผลการประเมิน). The raw value is the spelling outside the program.
package enum Verdict: String, CaseIterable, Sendable {
    case met
    case belowTarget = "below_target"
    case notCarriedOut = "not_carried_out"
    case noService = "no_service"
    case notRecorded = "not_recorded"

    /// Position in columns and counts; stable, 0–4.
    package var ordinal: Int {
        switch self {
        case .met: 0
        case .belowTarget: 1
        case .notCarriedOut: 2
        case .noService: 3
        case .notRecorded: 4
        }
    }
}
