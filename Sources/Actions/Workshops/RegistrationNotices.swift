import Domain
import Store

/// Mails about registrations, queued in the transaction of what they tell of.
enum RegistrationNotices {
    static func queue(
        _ occasion: RegistrationMail.Occasion, _ registration: Registration, _ desk: WorkshopDesk,
        in environment: Environment, on db: any Connection
    ) throws {
        guard let mail = environment.mail, !registration.person.email.isEmpty,
            let seal = try RegistrationSeal.find(on: db)
        else { return }
        let session = desk.session(registration.session)
        let link = MailLink.registration(
            round: registration.round, code: registration.localGovernment, seat: registration.seat,
            key: seal.code(of: registration).text)
        let place = desk.assessment.localGovernment
        let text = RegistrationMail(
            occasion: occasion, registration: registration, workshop: desk.workshop, session: session,
            place: "\(place.fullName) \(place.placeWords.th)", address: mail.address(link),
            isDemonstration: desk.assessment.round.demonstration
        ).text(help: mail.help)
        try environment.queue(
            .registration, text, to: registration.person.email, account: nil, language: .thai,
            once: key(occasion, registration, session, at: environment.now()),
            usefulUntil: session.map { max($0.endsAt, environment.now() + 3_600_000) },
            on: db)
    }

    /// A reminder once for a session, everything else once for a version.
    static func key(
        _ occasion: RegistrationMail.Occasion, _ registration: Registration, _ session: WorkshopSession?, at now: Int64
    ) -> String {
        let who = "registration:\(registration.round):\(registration.localGovernment):\(registration.seat)"
        switch occasion {
        case .reminder(let days, _):
            return
                "\(who):reminder:\(days):\(session?.number ?? 0):\(session?.startsAt ?? 0):\(registration.registeredAt)"
        case .sessionChanged: return "\(who):session:\(session?.number ?? 0):\(session?.version ?? 0)"
        case .linkAgain(let at): return "\(who):link:\(at / 600_000)"
        case .decided(let decision):
            return "\(who):decided:\(session?.number ?? 0):\(decision.standing.rawValue):\(now)"
        case .registered, .changed, .offered, .lapsed, .seated: return "\(who):version:\(registration.version)"
        }
    }
}
