import Crypto
import Domain
import Store

/// Saves the letter of an office, and issues it where that is asked for: from then on it is frozen, and those it is addressed to have it.
package struct WriteLetter: Action {
    package var round: String
    package var circular: Int
    /// As `LetterRoute` names offices.
    package var place: String
    package var letter: Letter
    /// The version that was on the page; 0 where nothing was saved yet.
    package var seen: Int
    package var issues: Bool
    package var requestID: String

    package init(
        round: String, circular: Int, place: String, letter: Letter, seen: Int, issues: Bool, requestID: String = ""
    ) {
        self.round = round
        self.circular = circular
        self.place = place
        self.letter = letter
        self.seen = seen
        self.issues = issues
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case saved(version: Int)
        case issued(CircularLetter)
        /// Saved, but it lacks something before it can be issued.
        case missing([Letter.Part], version: Int)
        /// Somebody else of the office has saved meanwhile; nothing of this was kept.
        case conflict(CircularLetter?)
        case issuedBefore(CircularLetter)
        case tooLong
        /// Nobody has written to this office yet.
        case notArrived
        /// It has not noted the receipt of what it would pass on.
        case notReceived
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard LetterRoute.isOffice(place) else { throw Refusal.notFound("no office \(place)") }
        guard let role = person.role(forLetterOf: place) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        let reading = try LetterReading(round, circular, place, on: db)
        if let own = reading.own, own.issue != nil { return .issuedBefore(own) }
        if place != LetterRoute.department, reading.received == nil { return .notArrived }
        let letter = letter.normalised
        guard !letter.isTooLong else { return .tooLong }
        let now = environment.now()
        guard seen == (reading.own?.version ?? 0),
            try Letters.save(
                letter, seen + 1, of: reading.circular, place, by: person.accountID, at: now, on: db)
        else { return .conflict(try Letters.find(reading.circular, place, on: db)) }
        guard issues else { return .saved(version: seen + 1) }
        if LetterRoute.needsReceipt(place), try Receipts.find(reading.circular, place, on: db) == nil {
            return .notReceived
        }
        guard letter.missing.isEmpty else { return .missing(letter.missing, version: seen + 1) }
        return .issued(
            try issue(
                CircularLetter(place: place, version: seen + 1, letter: letter), reading, as: role, person, at: now,
                in: environment, on: db))
    }

    private func issue(
        _ written: CircularLetter, _ reading: LetterReading, as role: Role, _ person: Principal, at now: Int64,
        in environment: Environment, on db: any Connection
    ) throws -> CircularLetter {
        let content = written.letter.canonical.bytes
        let issue = CircularLetter.Issue(
            by: person.accountID, at: now, sha256: Array(SHA256.hash(data: content)),
            code: LetterCode(
                Array(
                    SHA256.hash(
                        data: environment.randomBytes(32) + Array("\(reading.circular.name)/\(place)".utf8)
                    ).prefix(LetterCode.randomBytes))))
        try Letters.issue(issue, of: reading.circular, place, on: db)
        if place == LetterRoute.department { try Circulars.publish(round, circular, at: now, on: db) }
        _ = try Audit.append(
            AuditEntry(
                .letterIssued, round: round, subject: String(circular),
                became: CanonicalJSON.object([
                    "code": .string(issue.code.plain), "letter_hash": .string(Hexadecimal.text(issue.sha256)),
                    "place": .string(place),
                ]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        try LetterNotices.queueArrival(of: reading.circular, from: place, by: person.accountID, in: environment, on: db)
        var written = written
        written.issue = issue
        return written
    }
}
