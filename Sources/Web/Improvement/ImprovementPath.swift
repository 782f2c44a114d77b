/// The addresses of what a local government learns from its results.
package enum ImprovementPath {
    /// One row of the report: its verdict explained, its years, its peers.
    case result(round: String, code: String, indicator: String)
    case plan(round: String, code: String)
    /// One line of the plan, to be written.
    case line(round: String, code: String, indicator: String)

    package var path: String {
        switch self {
        case .result(let round, let code, let indicator):
            "\(place(round, code))/report/indicators/\(indicator)"
        case .plan(let round, let code): "\(place(round, code))/plan"
        case .line(let round, let code, let indicator): "\(place(round, code))/plan/\(indicator)"
        }
    }

    private func place(_ round: String, _ code: String) -> String { "/rounds/\(round)/local-governments/\(code)" }
}
