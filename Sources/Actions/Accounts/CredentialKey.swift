import Crypto

/// The key of what the database keeps of second factors and networks: never in the database, and never in a back-up of it.
///
/// Without it (`docs/operations.md`) a stolen database opens no account that has a second factor, and does not tell where
/// anybody works.
package struct CredentialKey: Sendable {
    /// In bytes.
    package static let length = 32
    private let networks: SymmetricKey

    /// - Parameter bytes: `length` random bytes.
    package init(_ bytes: [UInt8]) {
        let key = SymmetricKey(data: bytes)
        networks = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array("networks".utf8), using: key))
    }

    /// What the database keeps of a network in which somebody has signed in.
    package func mark(network: String, of account: Int) -> [UInt8] {
        let message = Array("\(account):\(network)".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: networks).prefix(16))
    }
}
