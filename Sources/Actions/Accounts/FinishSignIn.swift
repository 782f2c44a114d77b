import Domain
import Store

/// The second step of signing in: the code, after the password was right.
package struct FinishSignIn: Sendable {
    /// Of the browser in which the password was right.
    package var stepToken: String
    /// As it was typed.
    package var code: String
    package var device: SignInDevice

    package init(stepToken: String, code: String, device: SignInDevice) {
        self.stepToken = stepToken
        self.code = code
        self.device = device
    }

    /// How long the first step counts, in milliseconds.
    package static let validity: Int64 = 5 * 60_000

    package enum Outcome: Sendable {
        case opened(SignIn.Opened)
        case wrong
        case expired
    }

    /// Who is before the second step; nil when the first one is over.
    package static func step(
        _ token: String, in environment: Environment, on db: any Connection
    ) throws -> SignInSteps.Step? {
        try SignInSteps.find(tokenHash: SignIn.hash(token), at: environment.now(), on: db)
    }

    package func perform(in environment: Environment, on database: any Database) async throws -> Outcome {
        try await database.write { db in
            guard let step = try Self.step(stepToken, in: environment, on: db) else { return .expired }
            guard try SecondFactorCheck.accepts(code, of: step.accountID, in: environment, on: db) else {
                return .wrong
            }
            guard try SignInSteps.delete(tokenHash: SignIn.hash(stepToken), on: db) else { return .expired }
            return .opened(try SignIn.open(step.accountID, from: device, in: environment, on: db))
        }
    }
}
