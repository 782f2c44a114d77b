import Domain

extension SitePath {
    /// The page that a mail leads to.
    package init(_ link: MailLink) {
        switch link {
        case .assessment(let round, let code): self = .assessment(round: round, code: code)
        case .certification(let round, let code): self = .certification(round: round, code: code)
        case .observations(let round, let code): self = .assessmentObservations(round: round, code: code)
        case .review(let round, let code): self = .steps(.review(round: round, code: code))
        case .circulars(let round): self = .circulars(.list(round: round))
        case .questions: self = .questions(.list)
        case .question(let id): self = .questions(.question(id))
        case .invitation(let code): self = .invitation(code: code)
        case .workshop(let round, let code): self = .workshop(.organisation(round: round, code: code))
        case .registration(let round, let code, let seat, let key):
            self = .workshop(.registration(round: round, code: code, seat: seat, key: key))
        case .mailAddress: self = .account(.mailAddress)
        }
    }
}
