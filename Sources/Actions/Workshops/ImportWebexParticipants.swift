import Crypto
import Domain
import Store

/// Takes who was in the Webex room of a session, from its participants file or from Webex itself. The same twice changes nothing; another
/// file of the same session adds.
package struct ImportWebexParticipants: Action {
    package var round: String
    package var session: Int
    package var source: Source
    package var requestID: String

    package enum Source: Sendable {
        case file(name: String, bytes: [UInt8])
        case room([RoomVisit])
    }

    package init(round: String, session: Int, from source: Source, requestID: String = "") {
        self.round = round
        self.session = session
        self.source = source
        self.requestID = requestID
    }

    package init(round: String, session: Int, file: String, bytes: [UInt8], requestID: String = "") {
        self.init(round: round, session: session, from: .file(name: file, bytes: bytes), requestID: requestID)
    }

    package struct Taken: Hashable, Sendable {
        /// Rows with a person, and persons that were in the room during the session.
        package var rows = 0
        package var persons = 0
        /// Those of them who are registered.
        package var matched = 0
        /// Persons of whom something is known that was not known before.
        package var changed = 0
        /// Rows that could not be read.
        package var problems: [FileProblem] = []

        package init(
            rows: Int = 0, persons: Int = 0, matched: Int = 0, changed: Int = 0, problems: [FileProblem] = []
        ) {
            (self.rows, self.persons, self.matched) = (rows, persons, matched)
            (self.changed, self.problems) = (changed, problems)
        }
    }

    package enum Outcome: Hashable, Sendable {
        case taken(Taken)
        /// Nobody stands in it.
        case unreadable([FileProblem])
        /// The session has not begun.
        case tooEarly
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        let now = environment.now()
        try WorkshopSessions.lock(round, session, on: db)
        guard let found = try WorkshopSessions.find(round, session, on: db) else {
            throw Refusal.notFound("no session \(session)")
        }
        guard now >= found.startsAt else { return .tooEarly }
        let read = source.read(found)
        guard !read.participants.isEmpty else { return .unreadable(read.problems) }
        let actor = Registrant.Actor(account: person.accountID, role: role.rawValue)
        var taking = try RoomTaking(found, by: actor, requestID: requestID, in: environment, on: db)
        try taking.take(read.participants, on: db)
        var taken = taking.taken
        (taken.rows, taken.persons, taken.problems) = (read.rows, read.participants.count, read.problems)
        guard taken.changed > 0 else { return .taken(taken) }
        _ = try Audit.append(
            AuditEntry(
                .attendanceImported, round: round, subject: String(session),
                became: CanonicalJSON.object([
                    "changed": .whole(taken.changed),
                    "sha256": .string(Hexadecimal.text(SHA256.hash(data: source.bytes))),
                    "matched": .whole(taken.matched), "persons": .whole(taken.persons), "file_rows": .whole(taken.rows),
                ]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .taken(taken)
    }
}

extension ImportWebexParticipants.Source {
    fileprivate func read(_ session: WorkshopSession) -> WebexParticipants {
        switch self {
        case .file(let name, let bytes): WebexParticipants(bytes, file: name, session: session)
        case .room(let visits): WebexParticipants(visits, session: session)
        }
    }

    /// What was read, as it can be compared later.
    fileprivate var bytes: [UInt8] {
        switch self {
        case .file(_, let bytes): bytes
        case .room(let visits):
            CanonicalJSON.array(
                visits.map { visit in
                    .object([
                        "email": .string(visit.email), "name": .string(visit.name),
                        "spans": .string(visit.spans.text),
                    ])
                }
            ).bytes
        }
    }
}

/// Who was in the room is written to the registrations, or to the list of those who are to be attached by hand.
private struct RoomTaking {
    private(set) var taken = ImportWebexParticipants.Taken()
    private let session: WorkshopSession
    private let actor: Registrant.Actor
    private let requestID: String
    private let environment: Environment
    private let seal: RegistrationSeal
    private let matching: AttendanceMatching
    /// Who is in the room by his mark, also where a person has attached him.
    private var known: [String: (registration: Registration, evidence: AttendanceEvidence)] = [:]
    private let waiting: [String: RoomParticipants.Row]

    init(
        _ session: WorkshopSession, by actor: Registrant.Actor, requestID: String, in environment: Environment,
        on db: any Connection
    ) throws {
        (self.session, self.actor, self.requestID, self.environment) = (session, actor, requestID, environment)
        seal = try RegistrationSeal.give(in: environment, on: db)
        let registrations = try Registrations.list(session, on: db)
        matching = AttendanceMatching(registrations)
        let book = try AttendanceBook(session, on: db)
        for registration in registrations where registration.takesPart {
            for evidence in book.evidence(of: registration) where evidence.source == .webex {
                known[evidence.detail] = (registration, evidence)
            }
        }
        waiting = Dictionary(
            try RoomParticipants.list(session.round, session: session.number, on: db).map { ($0.detail, $0) }
        ) { first, _ in first }
    }

    mutating func take(_ participants: [WebexParticipants.Participant], on db: any Connection) throws {
        let found = participants.map { participant -> (WebexParticipants.Participant, String, Registration?) in
            let mark = seal.mark(ofParticipant: participant.identity, in: session)
            return (participant, mark, known[mark]?.registration ?? matching.registration(of: participant))
        }
        taken.matched = found.count { $0.2 != nil }
        // Local governments are locked in one order.
        for (participant, mark, registration) in found.sorted(by: {
            ($0.2?.localGovernment ?? "", $0.1) < ($1.2?.localGovernment ?? "", $1.1)
        }) {
            if let registration {
                try attach(participant, mark, to: registration, on: db)
            } else {
                try keep(participant, mark, on: db)
            }
        }
    }

    private mutating func attach(
        _ participant: WebexParticipants.Participant, _ mark: String, to registration: Registration,
        on db: any Connection
    ) throws {
        let before = known[mark]?.evidence.spans ?? waiting[mark]?.participant.spans ?? TimeSpans()
        let spans = before.union(participant.spans)
        guard known[mark] == nil || spans != before else { return }
        try session.noteRoom(
            participant.with(spans), mark, of: registration, by: actor, requestID: requestID, in: environment, on: db)
        taken.changed += 1
    }

    private mutating func keep(
        _ participant: WebexParticipants.Participant, _ mark: String, on db: any Connection
    ) throws {
        let before = waiting[mark]?.participant.spans ?? TimeSpans()
        let spans = before.union(participant.spans)
        guard spans != before else { return }
        try RoomParticipants.save(
            .init(detail: mark, participant: participant.with(spans)), session.round, session: session.number,
            by: actor.account, at: environment.now(), on: db)
        taken.changed += 1
    }
}

extension WebexParticipants.Participant {
    fileprivate func with(_ spans: TimeSpans) -> Self { Self(name: name, email: email, spans: spans) }
}
