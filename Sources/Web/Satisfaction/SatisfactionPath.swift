/// The addresses of what citizens are asked, and of what officers see of it.
package enum SatisfactionPath {
    /// The short link: to be typed from a poster.
    case form(code: String)
    case thanks(code: String)
    case report(round: String, code: String)
    case reportCSV(round: String, code: String)
    case reportPDF(round: String, code: String)
    case remarks(round: String, code: String)
    case poster(round: String, code: String)
    case paperForm(round: String, code: String)
    case paper(round: String, code: String)
    case paperTally(round: String, code: String, number: Int)
    case paperRemoval(round: String, code: String, number: Int)

    package var path: String {
        switch self {
        case .form(let code): "/s/\(code)"
        case .thanks(let code): "/s/\(code)/thanks"
        case .report(let round, let code): Self.inside(round, code)
        case .reportCSV(let round, let code): "\(Self.inside(round, code))/report.csv"
        case .reportPDF(let round, let code): "\(Self.inside(round, code))/report.pdf"
        case .remarks(let round, let code): "\(Self.inside(round, code))/remarks"
        case .poster(let round, let code): "\(Self.inside(round, code))/poster.pdf"
        case .paperForm(let round, let code): "\(Self.inside(round, code))/paper-form.pdf"
        case .paper(let round, let code): "\(Self.inside(round, code))/paper"
        case .paperTally(let round, let code, let number): "\(Self.inside(round, code))/paper/\(number)"
        case .paperRemoval(let round, let code, let number): "\(Self.inside(round, code))/paper/\(number)/removal"
        }
    }

    private static func inside(_ round: String, _ code: String) -> String {
        "/rounds/\(round)/local-governments/\(code)/satisfaction"
    }
}
