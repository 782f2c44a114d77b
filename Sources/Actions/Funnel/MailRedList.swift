import Domain
import Store

/// Mails those on the red list of a step, once a day: whoever holds the roles of the step there and has confirmed an address; where nobody has,
/// the officer whom the local government has named with an address.
package struct MailRedList: Action {
    package var round: String
    package var step: FunnelStep
    package var scope: FunnelScope
    /// Exactly those that stood on the list; who has taken a step of letters meanwhile is left out.
    package var codes: [String]
    package var requestID: String

    package init(round: String, step: FunnelStep, scope: FunnelScope, codes: [String], requestID: String = "") {
        self.round = round
        self.step = step
        self.scope = scope
        self.codes = codes
        self.requestID = requestID
    }

    package struct Sent: Hashable, Sendable {
        /// Mails queued now.
        package var mails = 0
        /// Local governments that get one of them.
        package var places = 0
        /// Those that were written to about this step today already.
        package var before = 0
        /// Those at which nobody has an address that may be used.
        package var unreached = 0
        /// Those that are not meant: of the workshop, who is registered for a session to come or has said that nobody can take part.
        package var excused = 0

        package init(mails: Int = 0, places: Int = 0, before: Int = 0, unreached: Int = 0, excused: Int = 0) {
            self.mails = mails
            self.places = places
            self.before = before
            self.unreached = unreached
            self.excused = excused
        }
    }

    package enum Outcome: Hashable, Sendable {
        case queued(Sent)
        /// This server sends no mail.
        case noMail
        /// At this step there is nothing that a local government could do.
        case notAsked
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.role(forFollowingUp: scope) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        guard !step.readers.isEmpty else { return .notAsked }
        guard let desk = environment.mail else { return .noMail }
        let now = environment.now()
        let post = RedListPost(
            round: found, step: step, today: ThaiClock.bangkok(millisecondsSinceEpoch: now).date, desk: desk)
        let listed = Set(codes)
        let reached = try FunnelRecords.facts(round, on: db)
        let listedPlaces = try CircularRecords.localGovernments(round, scope.ofRecords, on: db).filter { place in
            listed.contains(place.code) && !reached.steps(of: place.letterMember).contains(FunnelSteps(step))
        }
        let answered = step == .attended ? try Registrations.answered(round, at: now, on: db) : []
        let places = listedPlaces.filter { !answered.contains($0.code) }
        let addressees = try Contacts.addressees(holding: step.readers, on: db)
        let officers = try ResponsibleOfficers.last(of: places.map(\.code), on: db)
        var sent = Sent(excused: listedPlaces.count - places.count)
        for place in places {
            let result = try post.write(
                to: place, addressees[place.code] ?? [], officers[place.code], in: environment, on: db)
            sent.mails += result.mails
            switch result {
            case (0, false): sent.unreached += 1
            case (0, true): sent.before += 1
            default: sent.places += 1
            }
        }
        if sent.mails > 0 { try note(sent, by: person, as: role, at: now, on: db) }
        return .queued(sent)
    }

    private func note(_ sent: Sent, by person: Principal, as role: Role, at now: Int64, on db: any Connection) throws {
        _ = try Audit.append(
            AuditEntry(
                .redListMailed, round: round, subject: step.rawValue,
                became: CanonicalJSON.object([
                    "mails": .whole(sent.mails), "place": .string(scope.code), "places": .whole(sent.places),
                ]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
    }
}

/// What the mails of one red list share.
private struct RedListPost {
    let round: Round
    let step: FunnelStep
    let today: ThaiDate
    let desk: MailDesk

    /// - Returns: how many mails were queued now, and whether there was anybody to write to.
    func write(
        to place: LocalGovernment, _ addressees: [Contacts.Addressee], _ officer: ResponsibleOfficer.Person?,
        in environment: Environment, on db: any Connection
    ) throws -> (mails: Int, isReachable: Bool) {
        let wanting = addressees.filter(\.wantsNotices).map(\.reader)
        var mails = 0
        for reader in wanting
        where try queue(
            to: reader.address, named: reader.name, account: reader.account, reader.language, place, in: environment,
            on: db)
        {
            mails += 1
        }
        if !wanting.isEmpty { return (mails, true) }
        // Who has an address and wants no notices has said so; only where nobody has one is the named officer written to.
        guard addressees.isEmpty, let officer, !officer.email.isEmpty else { return (0, false) }
        let isNew = try queue(
            to: officer.email, named: officer.name, account: nil, .thai, place, in: environment, on: db)
        return (isNew ? 1 : 0, true)
    }

    private func queue(
        to address: String, named name: String, account: Int?, _ language: Language, _ place: LocalGovernment,
        in environment: Environment, on db: any Connection
    ) throws -> Bool {
        let (short, lies) = (place.shortWords, place.placeWords)
        let text = MailText.redList(
            step, to: name,
            about: (short, Words(th: "\(short.th) \(lies.th)", en: "\(short.en), \(lies.en)")), in: round, today: today,
            address: desk.address(step.link(round: round.id, code: place.code)),
            settings: account.map { _ in desk.address(.mailAddress) }, help: desk.help, language: language)
        let reader = account.map { String($0) } ?? "officer"
        return try environment.queue(
            .notice(.redList), text, to: address, account: account, language: language,
            once: "\(Notice.redList.rawValue):\(round.id):\(step.rawValue):\(place.code):\(today.iso):\(reader)", on: db
        )
    }
}

extension FunnelScope {
    /// The same as circulars name it.
    package var ofRecords: CircularRecords.Scope {
        switch self {
        case .country: .country
        case .province(let code): .province(code)
        case .district(let code): .district(code)
        }
    }
}

extension LocalGovernment {
    /// As the chain of letters knows it; of one that a round froze.
    package var letterMember: LetterChain.Member {
        LetterChain.Member(
            Whereabouts(code: code, districtCode: districtCode, provinceCode: provinceCode), type)
    }
}
