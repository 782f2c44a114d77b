import Domain
import FoundationEssentials
import Store

/// What an entry of the record says of a question, but for its words.
enum QuestionRecord {
    /// An entry about a question, in its chain.
    /// - Parameter words: nil where nothing is said, as in closing one's own.
    /// - Returns: its sequence.
    static func append(
        _ action: AuditEntry.Action, _ words: String?, _ id: Int, _ origin: Question.Origin, by person: Principal,
        _ role: Role?, requestID: String, in environment: Environment, on db: any Connection
    ) throws -> Int {
        let salt = environment.randomBytes(16)
        var became: [String: CanonicalJSON] = [:]
        if let words {
            let member = AuditTexts.member(ofField: Questions.textField)
            became[member] = .string(Audit.commitment(to: words, salt: salt))
        }
        if let indicator = origin.indicator { became["indicator"] = .string(indicator) }
        let receipt = try Audit.append(
            AuditEntry(
                action, round: origin.round ?? "", subject: String(id), became: CanonicalJSON.object(became).text),
            to: origin.chain, by: person.accountID, role: role?.rawValue ?? "", at: environment.now(),
            requestID: requestID, on: db)
        if let words {
            try AuditEntries.insertText(
                words, salt: salt, field: Questions.textField, chain: receipt.chain, sequence: receipt.sequence,
                on: db)
        }
        return receipt.sequence
    }

    /// A question whose chain is locked, so that it stays as it is read until the transaction ends.
    static func locked(_ id: Int, on db: any Connection) throws -> Question {
        guard let seen = try Questions.find(id, on: db) else { throw Refusal.notFound("no question \(id)") }
        try lock(seen.origin.chain, on: db)
        guard let question = try Questions.find(id, on: db) else { throw Refusal.notFound("no question \(id)") }
        return question
    }

    static func lock(_ chain: String, on db: any Connection) throws {
        if chain == Audit.centralChain {
            try AuditEntries.lock(chain, on: db)
        } else {
            try LocalGovernments.lock(chain, on: db)
        }
    }
}
