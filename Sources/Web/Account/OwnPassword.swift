import Actions
import Domain
import Hummingbird
import Store

/// What came of it when somebody who is signed in showed his password once more.
enum OwnPassword: Sendable {
    /// The hash against which it was compared.
    case right(hash: String)
    case wrong
    /// Seconds.
    case wait(Int)
}

extension Site {
    /// Compares a password with that of the person who is signed in. Failures count as those of signing in do.
    func verifyOwnPassword(
        _ password: String, of visit: Visit, _ request: Request, _ context: SiteContext
    ) async throws -> OwnPassword {
        let network = CallerNetwork(clientAddress(request, context))
        let admission = attempts.begin(
            .password, visit.person.username, from: network, isAtHome: true, at: environment.now())
        switch admission {
        case .wait(let seconds): return .wait(seconds)
        case .admitted(let attempt):
            let hash = try await database.read { try Passwords.find(visit.person.accountID, on: $0) } ?? ""
            guard let matches = try await passwordThreads.run({ Password.verify(password, against: hash) }) else {
                attempts.withdrawn(attempt)
                return .wait(TooManyAttempts.crowdWait)
            }
            guard matches else { return .wrong }
            attempts.succeeded(attempt)
            return .right(hash: hash)
        }
    }

    /// - Returns: nil when too many wait already: answer 429.
    func passwordHash(of password: String) async throws -> String? {
        let salt = environment.randomBytes(16)
        guard let hash = try await passwordThreads.run({ Password.hash(password, salt: salt) }) else { return nil }
        guard let hash else { throw StoreError.failed("there is no memory to hash a password") }
        return hash
    }
}
