/// Where a mail leads. What stands behind it decides nothing until its reader presses a button there.
package enum MailLink: Hashable, Sendable {
    case assessment(round: String, code: String)
    case certification(round: String, code: String)
    case observations(round: String, code: String)
    /// Where a review is decided, and its decision read.
    case review(round: String, code: String)
    /// The circulars of a round.
    case circulars(round: String)
    /// What somebody asked.
    case questions
    case question(Int)
    case invitation(code: String)
    /// Where a local government registers for the workshop.
    case workshop(round: String, code: String)
    /// The page of one registration for the workshop.
    case registration(round: String, code: String, seat: Int, key: String)
    /// Where a person chooses what is mailed to him.
    case mailAddress
}
