import Domain

/// The addresses of moved targets and of the scenarios that are kept.
package enum ScenarioPath {
    case whatIf(round: String)
    case scenarios(round: String)
    case scenario(round: String, number: Int)
    case removal(round: String, number: Int)

    package var path: String {
        switch self {
        case .whatIf(let round): "/rounds/\(round)/what-if"
        case .scenarios(let round): "/rounds/\(round)/scenarios"
        case .scenario(let round, let number): "/rounds/\(round)/scenarios/\(number)"
        case .removal(let round, let number): "/rounds/\(round)/scenarios/\(number)/removal"
        }
    }
}
