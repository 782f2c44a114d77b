/// The addresses of what comes after certification, and of the round itself.
package enum StepPath {
    /// Its state, its days, and what the Office does with it.
    case round(String)
    case schedule(round: String)
    case extensions(round: String)
    case closing(round: String)
    case finalisation(round: String)
    case meetings(round: String)
    /// The local governments that somebody checks.
    case checks(round: String, province: String)
    case check(round: String, code: String)
    case acceptance(round: String, code: String)
    case returning(round: String, code: String)
    case preview(round: String, code: String)
    /// Back to the recorder, before certification.
    case sendingBack(round: String, code: String)
    case review(round: String, code: String)
    case reviewDecision(round: String, code: String, number: Int)
    /// The papers for a signature by hand.
    case certificationForm(round: String, code: String)
    case certificationMemo(round: String, code: String)

    package var path: String {
        switch self {
        case .round(let round): "/rounds/\(round)"
        case .schedule(let round): "/rounds/\(round)/schedule"
        case .extensions(let round): "/rounds/\(round)/extensions"
        case .closing(let round): "/rounds/\(round)/closing"
        case .finalisation(let round): "/rounds/\(round)/finalisation"
        case .meetings(let round): "/rounds/\(round)/meetings"
        case .checks(let round, let province): "/rounds/\(round)/checks/\(province)"
        case .check(let round, let code): Self.place(round, code) + "/check"
        case .acceptance(let round, let code): Self.place(round, code) + "/check/acceptance"
        case .returning(let round, let code): Self.place(round, code) + "/check/return"
        case .preview(let round, let code): Self.place(round, code) + "/certification/reopening"
        case .sendingBack(let round, let code): Self.place(round, code) + "/certification/sending-back"
        case .review(let round, let code): Self.place(round, code) + "/review"
        case .reviewDecision(let round, let code, let number):
            Self.place(round, code) + "/review/\(number)/decision"
        case .certificationForm(let round, let code): Self.place(round, code) + "/certification/form.pdf"
        case .certificationMemo(let round, let code): Self.place(round, code) + "/certification/memo.pdf"
        }
    }

    private static func place(_ round: String, _ code: String) -> String {
        "/rounds/\(round)/local-governments/\(code)"
    }
}
