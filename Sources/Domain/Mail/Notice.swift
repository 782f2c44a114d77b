/// A step of an assessment that is told by mail to those whose turn it is now, or who would otherwise not know.
///
/// A new one is a case here, its words in `NoticeWords`, and one line in the action of its step. A mail holds a link and neither
/// figures nor what somebody has written: those are read where one is signed in.
package enum Notice: String, CaseIterable, Sendable {
    /// The recorder has handed the assessment to the certifier.
    case submitted
    /// He has taken it back.
    case recalled
    case certified
    /// The certification is withdrawn, and the recorder's turn has come again.
    case withdrawn
    /// Somebody has said something about a row, or answered.
    case discussed

    /// Who is told, among those who hold a role in the local government. Provinces and the Office look at their own pages: on the
    /// last day three hundred local governments certify, and nobody reads three hundred mails.
    package var roles: [Role] {
        switch self {
        case .submitted, .recalled: [.certifier]
        case .certified, .withdrawn: [.recorder]
        case .discussed: [.recorder, .certifier]
        }
    }

    /// Told at most once an hour to the same person about the same local government.
    package var isGathered: Bool {
        switch self {
        case .submitted, .recalled, .certified, .withdrawn: false
        case .discussed: true
        }
    }

    package func link(round: String, code: String) -> MailLink {
        switch self {
        case .submitted: .certification(round: round, code: code)
        case .recalled, .certified, .withdrawn: .assessment(round: round, code: code)
        case .discussed: .observations(round: round, code: code)
        }
    }

    /// By which the same notice is known, so that it is queued once.
    /// - Parameter step: the entry of the step in the chain of the local government.
    package func key(assessment: Int, step: Int, account: Int, at now: Int64) -> String {
        let occasion = isGathered ? "hour \(now / 3_600_000)" : "step \(step)"
        return "\(rawValue):\(assessment):\(occasion):\(account)"
    }
}
