import Domain
import Store

/// Notices of steps, queued in the transaction of the step.
enum Notices {
    /// Tells those who hold the roles of a notice in the local government, except who has done the step himself.
    /// - Parameters:
    ///   - step: the entry of the step in the chain of the local government.
    ///   - alsoTo: an account that is told whatever its role.
    static func queue(
        _ notice: Notice, of assessment: Assessment, step: Int, by actor: Int, alsoTo account: Int? = nil,
        in environment: Environment, on db: any Connection
    ) throws {
        guard let desk = environment.mail else { return }
        let code = assessment.localGovernment.code
        var readers = try MailAddresses.readers(
            holding: notice.roles, at: notice.isOfCountry ? "" : code, except: actor, on: db)
        if let account, account != actor, !readers.contains(where: { $0.account == account }),
            let reader = try MailAddresses.reader(account, on: db)
        {
            readers.append(reader)
        }
        let (short, place) = (assessment.localGovernment.shortWords, assessment.localGovernment.placeWords)
        let full = Words(th: "\(short.th) \(place.th)", en: "\(short.en), \(place.en)")
        for reader in readers {
            let text = MailText.notice(
                notice, to: reader.name, about: (short, full), in: assessment.round,
                address: desk.address(notice.link(round: assessment.round.id, code: code)),
                settings: desk.address(.mailAddress), help: desk.help, language: reader.language)
            try environment.queue(
                .notice(notice), text, to: reader.address, account: reader.account, language: reader.language,
                once: notice.key(
                    assessment: assessment.id, step: step, account: reader.account, at: environment.now()),
                on: db)
        }
    }
}
