import Domain
import Store

/// Mails the link of a registration again to the address that stands in it, for somebody who has lost it. What is shown to who asks is the
/// same whether there is such a registration or not.
package struct SendRegistrationLink: Sendable {
    package var round: String
    package var localGovernment: String
    package var email: String

    package init(round: String, localGovernment: String, email: String) {
        self.round = round
        self.localGovernment = localGovernment
        self.email = ThaiText.normalised(email)
    }

    package func perform(in environment: Environment, on database: any Database) async throws {
        try await database.write { db in
            let desk = try WorkshopDesk(round, localGovernment, on: db)
            let wanted = email.lowercased()
            guard !wanted.isEmpty else { return }
            for registration in try Registrations.list(round, of: localGovernment, on: db)
            where registration.standing != .cancelled && registration.person.email.lowercased() == wanted {
                try RegistrationNotices.queue(
                    .linkAgain(at: environment.now()), registration, desk, in: environment, on: db)
            }
        }
    }
}
