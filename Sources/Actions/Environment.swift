import Domain
import Store

/// What actions take from outside: time, chance, the key of second factors, where mail leads, and the standard sets already read.
package struct Environment: Sendable {
    /// Milliseconds since 1970, UTC.
    package var now: @Sendable () -> Int64
    package var randomBytes: @Sendable (Int) -> [UInt8]
    package var standards: StandardsShelf
    package var credentialKey: CredentialKey
    /// nil where no mail is configured.
    package var mail: MailDesk?

    /// - Parameter credentialKey: nil for one that ends with the process, where nobody signs in: in commands and tests.
    package init(
        now: @escaping @Sendable () -> Int64, randomBytes: @escaping @Sendable (Int) -> [UInt8],
        standards: StandardsShelf = StandardsShelf(), credentialKey: CredentialKey? = nil, mail: MailDesk? = nil
    ) {
        self.credentialKey = credentialKey ?? CredentialKey(randomBytes(CredentialKey.length))
        self.now = now
        self.randomBytes = randomBytes
        self.standards = standards
        self.mail = mail
    }

    /// The machine's clock and its source of randomness.
    package static func live(credentialKey: CredentialKey? = nil, mail: MailDesk? = nil) -> Environment {
        Environment(
            now: { SystemClock.milliseconds() }, randomBytes: { SystemClock.randomBytes($0) },
            credentialKey: credentialKey, mail: mail)
    }
}
