import Crypto
import Domain

/// The key under which results are published (Ed25519). It is kept outside the database.
package struct SigningKey: Sendable {
    package static let seedLength = 32

    private let key: Curve25519.Signing.PrivateKey

    /// - Parameter seed: 32 bytes.
    package init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    /// By which anybody checks what was signed.
    package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    package func signature(of bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }

    package static func isValid(_ signature: [UInt8], of bytes: [UInt8], under publicKey: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: bytes)
    }
}
