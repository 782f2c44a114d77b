import Domain
import Store

/// Gives somebody who is signed in, and has just shown his old password, a new one. Every session of his ends; the browser in
/// which he does it goes on under a new token.
package struct ChangePassword: Action {
    /// The hash against which the old password was compared.
    package var oldHash: String
    package var newPassword: String
    /// Of `newPassword`; made before the transaction, since it is slow.
    package var newHash: String
    package var device: SignInDevice
    package var requestID: String

    package init(
        oldHash: String, newPassword: String, newHash: String, device: SignInDevice, requestID: String = ""
    ) {
        self.oldHash = oldHash
        self.newPassword = newPassword
        self.newHash = newHash
        self.device = device
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case changed(SignIn.Opened)
        case refused(PasswordProblem)
        /// The password was changed elsewhere in between.
        case changedMeanwhile
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        if let problem = try Self.problem(newPassword, of: person, on: db) { return .refused(problem) }
        guard try Passwords.replace(oldHash, by: newHash, of: person.accountID, on: db) else {
            return .changedMeanwhile
        }
        let opened = try SignIn.open(person.accountID, from: device, in: environment, on: db)
        try OpenSessions.deleteAll(of: person.accountID, except: SignIn.hash(opened.token), on: db)
        try SignInSteps.deleteAll(of: person.accountID, on: db)
        try person.note(.passwordChanged, requestID, in: environment, on: db)
        return .changed(opened)
    }

    /// Why a password would not be taken; asked before it is hashed, and again when it is set.
    package static func problem(
        _ password: String, of person: Principal, on db: any Connection
    ) throws -> PasswordProblem? {
        let offices = try Set(person.assignments.map(\.place)).compactMap { try Offices.name(of: $0, on: db) }
        return PasswordRule.problem(
            password, username: "\(person.username) \(person.name)", officeNames: offices.flatMap { [$0.th, $0.en] })
    }
}
