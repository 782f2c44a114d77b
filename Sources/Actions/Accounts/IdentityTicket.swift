import Crypto
import Domain
import Store

/// Who somebody is, as a provider of identities has proved. The value is a citizen's number: it goes into a mark and nowhere else.
package struct ProvenIdentity: Sendable {
    package let issuer: String
    /// The name of the claim in which the value stood.
    package let claim: String
    package let value: String

    package init(issuer: String, claim: String, value: String) {
        self.issuer = issuer
        self.claim = claim
        self.value = value
    }
}

/// What a browser holds while it is with the provider of identities. All that goes there comes out of the token in its cookie,
/// of which the database keeps the SHA-256: a copy of the database answers for nobody's browser.
package struct IdentityTicket: Sendable {
    /// Goes into the cookie and is nowhere else.
    package let token: String

    package init(token: String) {
        self.token = token
    }

    /// How long the way there and back may take, in milliseconds.
    package static let validity: Int64 = 10 * 60_000

    /// Ties what comes back to the browser that went.
    package var state: String { derived("state") }
    /// Ties the identity token to this question.
    package var nonce: String { derived("nonce") }
    /// Proof of who asked, for the exchange of the code (RFC 7636).
    package var verifier: String { derived("verifier") }

    private func derived(_ use: String) -> String {
        let key = SymmetricKey(data: Array(token.utf8))
        return Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Array(use.utf8), using: key))
    }

    /// - Parameter account: to be bound; nil for signing in.
    static func begin(
        account: Int?, next: String, in environment: Environment, on db: any Connection
    ) throws -> IdentityTicket {
        let ticket = IdentityTicket(token: Hexadecimal.text(environment.randomBytes(32)))
        let now = environment.now()
        try IdentitySteps.insert(
            tokenHash: SignIn.hash(ticket.token), account: account, next: next, at: now, expiresAt: now + validity,
            on: db)
        return ticket
    }
}
