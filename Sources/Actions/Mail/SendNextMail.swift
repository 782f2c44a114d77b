import Domain
import Store

/// Takes up one mail that is due, has it delivered, and notes what came of it. That it is being sent is durable before the first
/// word to the mail server, and it is never sent again by itself where nobody knows what came of that (ADR 22).
package struct SendNextMail: Sendable {
    /// How long one talk with the mail server may take before its sender is believed dead, in milliseconds.
    package static let lease: Int64 = 5 * 60_000
    /// How long ended mails are kept, in milliseconds.
    package static let memory = Int64(Keeping.daysOfMail) * 86_400_000
    private static let mostRepetitions = 10
    private static let repetitionPause = Duration.seconds(2)
    private static let lostWords = "the server that was sending it ended in the middle"

    package init() {}

    /// - Parameter deliver: talks with the mail server, and ends before the lease does.
    /// - Returns: what was tried and how it ended; nil where nothing is due.
    package func run(
        in environment: Environment, on database: any Database,
        by deliver: @Sendable (MailMessage) async -> MailAnswer
    ) async throws -> (mail: Mail, answer: MailAnswer)? {
        let now = environment.now()
        guard try await database.read({ try Outbox.hasWork(at: now, on: $0) }) else { return nil }
        let claimed = try await database.write { db in
            try Outbox.giveUpLost(all: false, Self.lostWords, at: now, on: db)
            return try Outbox.claim(at: now, lease: Self.lease, on: db)
        }
        guard let claimed else { return nil }
        let mail = claimed.mail
        let answer: MailAnswer
        if now >= mail.usefulUntil {
            answer = .refused("it was not sent in time, and what it says is over")
        } else {
            answer = await deliver(MailMessage(mail))
        }
        try await noteDurably(answer, of: claimed, in: environment, on: database)
        return (mail, answer)
    }

    /// What was being sent when the server died.
    /// - Parameter isAlone: no other server works on this database, so none of it is under way elsewhere.
    package static func giveUpLost(isAlone: Bool, in environment: Environment, on database: any Database) async throws {
        try await database.write { db in
            try Outbox.giveUpLost(all: isAlone, lostWords, at: environment.now(), on: db)
            try Outbox.forget(endedBefore: environment.now() - memory, on: db)
        }
    }

    /// The mail is out; a database that does not answer at this moment is asked again before that is forgotten.
    private func noteDurably(
        _ answer: MailAnswer, of claimed: Outbox.Claimed, in environment: Environment, on database: any Database
    ) async throws {
        for _ in 0..<Self.mostRepetitions {
            do {
                return try await note(answer, of: claimed, in: environment, on: database)
            } catch {
                try await Task.sleep(for: Self.repetitionPause)
            }
        }
        try await note(answer, of: claimed, in: environment, on: database)
    }

    private func note(
        _ answer: MailAnswer, of claimed: Outbox.Claimed, in environment: Environment, on database: any Database
    ) async throws {
        let now = environment.now()
        let (mail, text) = (claimed.mail, answer.text)
        try await database.write { db in
            switch answer {
            case .taken: try Outbox.noteSent(claimed, text, at: now, on: db)
            case .refused: try Outbox.noteEnd(claimed, .failed, text, at: now, on: db)
            case .unknown: try Outbox.noteEnd(claimed, .unknown, text, at: now, on: db)
            case .later:
                let next = MailRetries.next(
                    after: mail.attempts, queuedAt: mail.queuedAt, usefulUntil: mail.usefulUntil, at: now)
                if let next {
                    try Outbox.noteLater(claimed, text, next: next, on: db)
                } else {
                    try Outbox.noteEnd(claimed, .failed, text, at: now, on: db)
                }
            }
        }
    }
}
