import Domain
import Store

/// Mails about letters, queued in the transaction of what they tell of.
enum LetterNotices {
    /// Tells those to whom a letter was issued that it has arrived.
    static func queueArrival(
        of circular: Circular, from sender: String, by actor: Int, in environment: Environment, on db: any Connection
    ) throws {
        guard environment.mail != nil else { return }
        let receivers = try CircularRecords.chain(circular.round, LetterReading.scope(of: sender), on: db)
            .receivers(of: sender)
        for place in receivers.offices + receivers.localGovernments.map(\.code) {
            try queue(.letterArrived, circular, to: place, by: actor, in: environment, on: db)
        }
    }

    /// Tells those who hold roles at one place.
    /// - Parameter actor: who is not told, since he has done it; 0 for a rule.
    static func queue(
        _ notice: Notice, _ circular: Circular, to place: String, by actor: Int, in environment: Environment,
        on db: any Connection
    ) throws {
        guard let desk = environment.mail, let round = try Rounds.find(circular.round, on: db) else { return }
        let (roles, held) = holders(of: place)
        let readers = try MailAddresses.readers(holding: roles, at: held, except: actor, on: db)
        guard !readers.isEmpty, let name = try name(of: place, on: db) else { return }
        for reader in readers {
            let text = MailText.notice(
                notice, to: reader.name, about: (name, name), in: round,
                address: desk.address(notice.link(round: circular.round, code: place)),
                settings: desk.address(.mailAddress), help: desk.help, language: reader.language)
            try environment.queue(
                .notice(notice), text, to: reader.address, account: reader.account, language: reader.language,
                once: "\(notice.rawValue):\(circular.name):\(place):\(reader.account)", on: db)
        }
    }

    /// Which roles are told, and where they are held.
    private static func holders(of place: String) -> (roles: [Role], place: String) {
        switch place.utf8.count {
        case 7: (Notice.letterArrived.roles, place)
        case 4: ([.district], place)
        case 2 where place == LetterRoute.office: ([.odloc], "")
        default: ([.province], place)
        }
    }

    private static func name(of place: String, on db: any Connection) throws -> Words? {
        if place == LetterRoute.office { return Role.odloc.name }
        return try Offices.name(of: place, on: db)
    }
}
