import Crypto
import CryptoExtras
import Domain
import Foundation
import Transfer

/// A key of an identity provider of the tests, which signs whatever it is told to.
package struct ProviderKey: Sendable {
    package enum Kind: String, Sendable {
        case es256 = "ES256"
        case rs256 = "RS256"
        case ps256 = "PS256"
    }

    private enum Secret: Sendable {
        case curve(P256.Signing.PrivateKey)
        case rsa(_RSA.Signing.PrivateKey, _RSA.Signing.Padding)
    }

    package let name: String
    package let kind: Kind
    private let secret: Secret

    /// - Parameter isStranger: none of those that the provider has.
    package init(_ name: String, _ kind: Kind = .es256, isStranger: Bool = false) {
        self.name = name
        self.kind = kind
        secret =
            switch kind {
            case .es256: .curve(P256.Signing.PrivateKey())
            case .rs256: .rsa(isStranger ? Self.strange : Self.own, .insecurePKCS1v1_5)
            case .ps256: .rsa(isStranger ? Self.strange : Self.own, .PSS)
            }
    }

    // One for all tests: making it is slow.
    private static let own = rsa()
    private static let strange = rsa()

    private static func rsa() -> _RSA.Signing.PrivateKey {
        do {
            return try _RSA.Signing.PrivateKey(keySize: .bits2048)
        } catch {
            preconditionFailure("no RSA key: \(error)")
        }
    }

    /// As the provider publishes it.
    package var published: String {
        switch secret {
        case .curve(let key):
            let point = Array(key.publicKey.rawRepresentation)
            return """
                {"kty":"EC","use":"sig","crv":"P-256","kid":"\(name)","x":"\(Base64URL.text(point.prefix(32)))",\
                "y":"\(Base64URL.text(point.suffix(32)))"}
                """
        case .rsa(let key, _):
            guard let numbers = try? key.publicKey.getKeyPrimitives() else { return "{}" }
            return """
                {"kty":"RSA","use":"sig","alg":"\(kind.rawValue)","kid":"\(name)",\
                "n":"\(Base64URL.text(numbers.modulus))","e":"\(Base64URL.text(numbers.publicExponent))"}
                """
        }
    }

    /// - Parameters:
    ///   - name: the key that the token names; its own by default.
    ///   - more: further members of the head, as in `,"crit":["x"]`.
    package func token(_ claims: String, naming name: String? = nil, more: String = "") throws -> String {
        let head = #"{"alg":"\#(kind.rawValue)","typ":"JWT","kid":"\#(name ?? self.name)"\#(more)}"#
        let signed = "\(Base64URL.text(head.utf8)).\(Base64URL.text(claims.utf8))"
        return "\(signed).\(Base64URL.text(try signature(of: Array(signed.utf8))))"
    }

    private func signature(of bytes: [UInt8]) throws -> Data {
        switch secret {
        case .curve(let key): try key.signature(for: bytes).rawRepresentation
        case .rsa(let key, let padding): try key.signature(for: bytes, padding: padding).rawRepresentation
        }
    }

    /// A token that claims to be signed by nobody.
    package static func unsigned(_ claims: String) -> String {
        "\(Base64URL.text(#"{"alg":"none","typ":"JWT"}"#.utf8)).\(Base64URL.text(claims.utf8))."
    }

    /// A token signed with what everybody knows: the public key, taken for a shared secret.
    package func tokenByPublicKey(_ claims: String) -> String {
        let secret: Data =
            switch self.secret {
            case .curve(let key): Data(key.publicKey.pemRepresentation.utf8)
            case .rsa(let key, _): Data(key.publicKey.pemRepresentation.utf8)
            }
        let head = #"{"alg":"HS256","typ":"JWT","kid":"\#(name)"}"#
        let signed = "\(Base64URL.text(head.utf8)).\(Base64URL.text(claims.utf8))"
        let code = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: SymmetricKey(data: secret))
        return "\(signed).\(Base64URL.text(code))"
    }
}
