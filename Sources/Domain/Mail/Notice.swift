/// A step of an assessment that is told by mail to those whose turn it is now, or who would otherwise not know.
///
/// A new one is a case here, its words in `NoticeWords`, and one line in the action of its step. A mail holds a link and neither
/// figures nor what somebody has written: those are read where one is signed in.
package enum Notice: String, CaseIterable, Sendable {
    /// The recorder has handed the assessment to the certifier.
    case submitted
    /// He has taken it back.
    case recalled
    /// The certifier has handed it back with a reason.
    case sentBack
    case certified
    /// The certification is withdrawn, and the recorder's turn has come again.
    case withdrawn
    /// Who checks has sent rows back for correction.
    case returned
    /// The certifier has opened the figures again while the result was previewed.
    case reopened
    /// The Office has given one local government more time.
    case extended
    /// A review of the result is asked for.
    case reviewRequested
    case reviewDecided
    /// Somebody has said something about a row, or answered.
    case discussed
    /// A letter of a circular has arrived and waits for its receipt; told by `LetterNotices`.
    case letterArrived
    /// Nobody has said anything to it for some days.
    case letterReminder
    /// It stands on the red list of a step and is asked to take it; queued by `MailRedList`, with words of the step.
    case redList
    /// What somebody asked is answered; told to him alone, by `QuestionNotices`.
    case questionAnswered

    /// Who is told, among those who hold a role in the local government; of a request for a review those of the Office. Provinces and the Office look at their own pages: on the
    /// last day three hundred local governments certify, and nobody reads three hundred mails.
    package var roles: [Role] {
        switch self {
        case .submitted, .recalled: [.certifier]
        case .sentBack, .certified, .withdrawn, .reopened: [.recorder]
        case .discussed, .returned, .extended, .reviewDecided: [.recorder, .certifier]
        case .reviewRequested: [.odloc]
        // Offices have others: `LetterNotices` knows who is told where.
        // So has each step of the funnel (`FunnelStep.readers`).
        case .letterArrived, .letterReminder, .redList: [.recorder, .certifier]
        case .questionAnswered: []
        }
    }

    /// Told at most once an hour to the same person about the same local government.
    package var isGathered: Bool { self == .discussed || isOfCountry }

    /// Told to the centre, and there at most once an hour about all local governments.
    package var isOfCountry: Bool { self == .reviewRequested }

    package func link(round: String, code: String) -> MailLink {
        switch self {
        case .submitted: .certification(round: round, code: code)
        case .recalled, .sentBack, .certified, .withdrawn, .returned, .reopened, .extended:
            .assessment(round: round, code: code)
        case .reviewRequested, .reviewDecided: .review(round: round, code: code)
        case .discussed: .observations(round: round, code: code)
        case .letterArrived, .letterReminder: .circulars(round: round)
        case .redList: .assessment(round: round, code: code)
        case .questionAnswered: .questions
        }
    }

    /// By which the same notice is known, so that it is queued once.
    /// - Parameter step: the entry of the step in the chain of the local government.
    package func key(assessment: Int, step: Int, account: Int, at now: Int64) -> String {
        let occasion = isGathered ? "hour \(now / 3_600_000)" : "step \(step)"
        return "\(rawValue):\(isOfCountry ? 0 : assessment):\(occasion):\(account)"
    }
}
