/// With which provider of identities this server speaks, and as whom.
package struct OpenIDSettings: Sendable {
    /// As the provider writes it: tokens must name it letter by letter.
    package var issuer: WebAddress
    package var clientID: String
    package var clientSecret: String
    /// The claim that tells persons apart.
    package var claim: String
    package var scope: String
    /// Where the provider sends the browser back to.
    package var returnAddress: WebAddress
    /// How long it may take to answer, in seconds.
    package var patience: Double = 8

    package init(
        issuer: WebAddress, clientID: String, clientSecret: String, claim: String = "pid",
        scope: String = "openid pid", returnAddress: WebAddress
    ) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.claim = claim
        self.scope = scope
        self.returnAddress = returnAddress
    }
}

/// Why a provider told nobody's identity. The words are for the log: they name no person.
package enum OpenIDFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// It cannot be reached, or what it says of itself cannot be used.
    case unavailable(String)
    /// It does not know the code: used before, too late, or not its own.
    case codeRefused
    /// The token that it gave cannot be believed.
    case untrusted(String)

    package var description: String {
        switch self {
        case .unavailable(let words): "the identity provider is not available: \(words)"
        case .codeRefused: "the identity provider refused a code"
        case .untrusted(let words): "an identity token was not believed: \(words)"
        }
    }
}
