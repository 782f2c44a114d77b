import Domain
import Store

/// Has a mail sent once more that was refused, or of which nobody knows whether it was taken. By hand: whoever does it knows that it
/// may arrive twice, under the same Message-ID.
package struct SendMailAgain: Action {
    package var id: String
    package var requestID: String

    package init(_ id: String, requestID: String = "") {
        self.id = id
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case queued
        /// It was sent meanwhile, or its words are erased.
        case notPossible
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard person.looksAfterMail else { throw Refusal.forbidden }
        guard environment.mail != nil, try Outbox.find(id, on: db) != nil else {
            throw Refusal.notFound("no mail \(id)")
        }
        let now = environment.now()
        guard try Outbox.queueAgain(id, at: now, usefulUntil: now + MailRetries.longest, on: db) else {
            return .notPossible
        }
        _ = try Audit.append(
            AuditEntry(.mailSentAgain, subject: id), to: Audit.centralChain, by: person.accountID,
            role: Role.admin.rawValue, at: now, requestID: requestID, on: db)
        return .queued
    }
}

extension Principal {
    /// Whether this person sees the outbox. Programs do not.
    package var looksAfterMail: Bool { entry == .session && assignments.contains { $0.role == .admin } }
}
