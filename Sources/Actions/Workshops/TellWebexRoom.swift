import Domain
import Store

/// Tells Webex who has a seat in a session, so that each is sent his own link. Of whom it was told stands in the database after each handful;
/// what a crash leaves out is found at Webex itself the next time, so that nobody gets two mails. Webex is asked outside of every transaction.
package struct TellWebexRoom: Sendable {
    package var round: String
    package var session: Int
    package var requestID: String

    /// After this no other handful is begun, in milliseconds: a person waits before his page.
    private static let longest: Int64 = 25_000

    package init(round: String, session: Int, requestID: String = "") {
        self.round = round
        self.session = session
        self.requestID = requestID
    }

    /// How many persons came to what; somebody who shares his address with another is counted with him.
    package struct Told: Hashable, Sendable {
        /// Told now, and of them who must be let in at Webex.
        package var now = 0
        package var pending = 0
        /// Told before, by this system or otherwise.
        package var before = 0
        /// Without a mail address.
        package var unreachable = 0
        /// Refused at Webex by hand.
        package var rejected = 0
        package var refused: [Refused] = []
        /// Webex said nothing of them.
        package var unconfirmed = 0
        /// Not tried yet.
        package var left = 0
        /// Why the rest was not tried.
        package var failure: WebexFailure?

        package init() {}
    }

    package struct Refused: Hashable, Sendable {
        package let name: String
        /// In the words of Webex.
        package let message: String
    }

    package enum Outcome: Hashable, Sendable {
        case told(Told)
        /// No meeting is named at the session.
        case noMeeting
        /// It is over or cancelled.
        case notOpen
        /// Of a demonstration: nobody real, and Webex would write to them.
        case invented
    }

    /// - Throws: `Refusal.forbidden`, `Refusal.notFound`.
    package func perform(
        by person: Principal, in environment: Environment, on database: any Database, to rooms: any WebexRooms
    ) async throws -> Outcome {
        let began = environment.now()
        let plan = try await database.read { try Plan(round, session, for: person, at: began, on: $0) }
        guard !plan.isInvented else { return .invented }
        guard let meeting = plan.meeting else { return .noMeeting }
        guard plan.session.isOpen(at: began) else { return .notOpen }
        var told = plan.told
        var rest = plan.rest[...]
        while !rest.isEmpty {
            guard environment.now() - began < Self.longest else { break }
            let handful = Array(rest.prefix(RoomRegistrant.mostAtOnce))
            let answers: [String: RoomAnswer]
            do throws(WebexFailure) {
                answers = try await rooms.tell(handful, of: meeting)
            } catch {
                told.failure = error
                break
            }
            let there = handful.filter { answers[$0.email]?.isThere == true }
            if !there.isEmpty {
                try await NoteWebexTold(
                    round: round, session: session, meeting: meeting, emails: there.map(\.email),
                    requestID: requestID
                ).perform(by: .known(person), in: environment, on: database)
            }
            for one in handful {
                told.count(answers[one.email] ?? .unconfirmed, of: one, persons: plan.sharing[one.email] ?? 1)
            }
            rest = rest.dropFirst(handful.count)
        }
        told.left = rest.reduce(0) { $0 + (plan.sharing[$1.email] ?? 1) }
        return .told(told)
    }
}

extension TellWebexRoom.Told {
    fileprivate mutating func count(_ answer: RoomAnswer, of registrant: RoomRegistrant, persons: Int) {
        switch answer {
        case .told: now += persons
        case .pending: (now, pending) = (now + persons, pending + persons)
        case .knownBefore: before += persons
        case .rejected: rejected += persons
        case .refused(let message): refused.append(.init(name: registrant.name, message: message))
        case .unconfirmed: unconfirmed += persons
        }
    }
}

/// Whom Webex is to be told of, as it stands before anything is said.
private struct Plan: Sendable {
    let session: WorkshopSession
    let meeting: WebexMeeting?
    let isInvented: Bool
    /// Each with another address, in the order of their local governments.
    private(set) var rest: [RoomRegistrant] = []
    /// How many persons have an address.
    private(set) var sharing: [String: Int] = [:]
    private(set) var told = TellWebexRoom.Told()

    init(
        _ round: String, _ number: Int, for person: Principal, at now: Int64, on db: any Connection
    ) throws {
        let found = try WebexSession(round, number, for: person, on: db)
        (session, meeting) = (found.session, found.meeting)
        isInvented = try Rounds.find(round, on: db)?.demonstration ?? false
        guard let meeting, session.isOpen(at: now), let seal = try RegistrationSeal.find(on: db) else { return }
        let marks = try WebexRegistrants.list(session, on: db)
        for registration in try Registrations.list(session, on: db) where registration.standing == .seated {
            let one = RoomRegistrant(name: registration.person.name, email: registration.person.email)
            if !EmailAddress.isValid(one.email) {
                told.unreachable += 1
            } else if marks.contains(seal.mark(ofTold: one.email, of: meeting, in: session)) {
                told.before += 1
            } else {
                if sharing[one.email] == nil { rest.append(one) }
                sharing[one.email, default: 0] += 1
            }
        }
    }
}

/// Notes of whom Webex was told.
private struct NoteWebexTold: Action {
    var round: String
    var session: Int
    var meeting: WebexMeeting
    var emails: [String]
    var requestID: String

    func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        let now = environment.now()
        try WorkshopSessions.lock(round, session, on: db)
        guard let found = try WorkshopSessions.find(round, session, on: db) else {
            throw Refusal.notFound("no session \(session)")
        }
        let seal = try RegistrationSeal.give(in: environment, on: db)
        for email in emails.sorted() {
            try WebexRegistrants.save(
                seal.mark(ofTold: email, of: meeting, in: found), found, by: person.accountID, at: now, on: db)
        }
        _ = try Audit.append(
            AuditEntry(
                .webexTold, round: round, subject: String(session),
                became: CanonicalJSON.object(["persons": .whole(emails.count)]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
    }
}
