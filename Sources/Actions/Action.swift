import Domain
import Store

/// One change of state: permission, rules, one transaction, an audit entry, and an outcome as a value.
///
/// Pages, the API and the command line run the same actions and only translate their outcomes.
package protocol Action: Sendable {
    associatedtype Outcome: Sendable
    func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome
}

/// Why an action was not even tried. Thrown, so that the transaction leaves nothing.
package enum Refusal: Error, Hashable, Sendable {
    case unauthenticated
    /// There is no such thing, or it does not apply to this type of local government.
    case notFound(String)
    case forbidden
}

/// By what somebody proves who he is; looked up inside the transaction of what he does.
package enum Credential: Hashable, Sendable {
    case known(Principal)
    case token(hash: [UInt8])
}

extension Action {
    /// Runs in one transaction; when this returns, the change is durable.
    package func perform(
        by credential: Credential, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { db in
            switch credential {
            case .known(let person):
                // What a one-time link opened ends with it, and not a moment later.
                if person.isContributor, try !Self.isAdmitted(person, at: environment.now(), on: db) {
                    throw Refusal.unauthenticated
                }
                return try run(as: person, in: environment, on: db)
            case .token(let hash):
                guard let person = try Tokens.principal(tokenHash: hash, at: environment.now(), on: db) else {
                    throw Refusal.unauthenticated
                }
                return try run(as: person, in: environment, on: db)
            }
        }
    }

    private static func isAdmitted(_ person: Principal, at now: Int64, on db: any Connection) throws -> Bool {
        try CollectionLinks.find(openedBy: person.accountID, on: db)?.state(at: now) == .opened
    }
}
