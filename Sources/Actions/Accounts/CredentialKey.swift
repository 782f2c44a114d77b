import Crypto

/// The key of what the database keeps of second factors, identities and networks: never in the database, and never in a back-up of it.
///
/// Without it (`docs/operations.md`) a stolen database opens no account that has a second factor, and does not tell where
/// anybody works.
package struct CredentialKey: Sendable {
    /// In bytes.
    package static let length = 32
    private let networks: SymmetricKey
    private let codes: SymmetricKey
    private let secrets: SymmetricKey
    private let identities: SymmetricKey
    private let addresses: SymmetricKey

    /// - Parameter bytes: `length` random bytes.
    package init(_ bytes: [UInt8]) {
        let key = SymmetricKey(data: bytes)
        func derived(_ use: String) -> SymmetricKey {
            SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(use.utf8), using: key))
        }
        networks = derived("networks")
        codes = derived("recovery codes")
        secrets = derived("secrets")
        identities = derived("identities")
        addresses = derived("address codes")
    }

    /// Seals the secret of a second factor for one account: it opens for no other.
    package func seal(_ secret: [UInt8], of account: Int) throws -> [UInt8] {
        let sealed = try AES.GCM.seal(secret, using: secrets, authenticating: Array("\(account)".utf8))
        return Array(sealed.nonce) + Array(sealed.ciphertext) + Array(sealed.tag)
    }

    /// - Returns: nil where it was sealed under another key, or for another account.
    package func secret(_ sealed: [UInt8], of account: Int) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let secret = try? AES.GCM.open(box, using: secrets, authenticating: Array("\(account)".utf8))
        else { return nil }
        return Array(secret)
    }

    /// What the database keeps of a recovery code. Under a key, since fifty bits alone could be tried out.
    package func mark(recoveryCode: String, of account: Int) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(account):\(recoveryCode)".utf8), using: codes))
    }

    /// What the database keeps of an identity: numbers of citizens are few enough to be tried out, but not without the key.
    package func mark(_ identity: ProvenIdentity) -> [UInt8] {
        var message: [UInt8] = []
        for part in [identity.issuer, identity.claim, identity.value] {
            message += Array("\(part.utf8.count):\(part)".utf8)
        }
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: identities))
    }

    /// What the database keeps of the code by which somebody shows that an address of mail is his.
    package func mark(addressCode: String, of account: Int) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(account):\(addressCode)".utf8), using: addresses))
    }

    /// What the database keeps of a network in which somebody has signed in.
    package func mark(network: String, of account: Int) -> [UInt8] {
        let message = Array("\(account):\(network)".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: networks).prefix(16))
    }
}
