import FoundationEssentials
import JWTKit

/// An identity token as it came: nothing in it is believed before its signature and its claims were checked.
struct IDToken: Sendable {
    let text: String
    let algorithm: SigningAlgorithm
    /// Of the key.
    let keyName: String?

    private static let longest = 16 * 1_024

    private struct Head: Decodable {
        var alg: String
        var kid: String?
        var crit: [String]?
    }

    /// - Parameter allowed: what the provider has announced.
    init(_ text: String, signedBy allowed: Set<SigningAlgorithm>) throws(OpenIDFailure) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 3, let bytes = Base64URL.bytes(parts[0]),
            let head = try? JSONDecoder().decode(Head.self, from: Data(bytes))
        else { throw .untrusted("it is no token") }
        guard let algorithm = SigningAlgorithm(rawValue: head.alg), allowed.contains(algorithm) else {
            throw .untrusted("its algorithm is not taken")
        }
        guard head.crit == nil else { throw .untrusted("it asks for what is not known here") }
        self.text = text
        self.algorithm = algorithm
        keyName = head.kid
    }

    /// - Returns: claims that the owner of the key has signed.
    func claims(signedBy key: JWK) async throws(OpenIDFailure) -> IDTokenClaims {
        do {
            return try await JWTKeyCollection().add(jwk: key).verify(text, as: IDTokenClaims.self)
        } catch {
            throw .untrusted("its signature is not right")
        }
    }
}

/// What a token claims, as far as it is looked at.
struct IDTokenClaims: JWTPayload {
    /// Every claim that is a text.
    var texts: [String: String] = [:]
    var audience: [String] = []
    /// Seconds since 1970.
    var expiresAt: Double?
    var issuedAt: Double?
    var notBefore: Double?

    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let claims = try decoder.container(keyedBy: Name.self)
        for name in claims.allKeys {
            texts[name.stringValue] = try? claims.decode(String.self, forKey: name)
        }
        audience =
            texts["aud"].map { [$0] } ?? (try? claims.decode([String].self, forKey: Name(stringValue: "aud"))) ?? []
        expiresAt = try? claims.decode(Double.self, forKey: Name(stringValue: "exp"))
        issuedAt = try? claims.decode(Double.self, forKey: Name(stringValue: "iat"))
        notBefore = try? claims.decode(Double.self, forKey: Name(stringValue: "nbf"))
    }

    /// Asked for by the protocol; nothing here signs.
    func encode(to encoder: any Encoder) throws {
        var claims = encoder.container(keyedBy: Name.self)
        for (name, text) in texts { try claims.encode(text, forKey: Name(stringValue: name)) }
    }

    /// The claims are judged by `identity`, which knows the time and the question that was asked.
    func verify(using algorithm: some JWTAlgorithm) {}
}

extension IDTokenClaims {
    /// Seconds by which clocks may differ.
    private static let leeway: Double = 60
    /// Seconds after which a token is not fresh: the way to the provider and back takes no longer.
    private static let oldest: Double = 600
    private static let longestIdentity = 255

    /// Who has signed in, as the claim of the settings tells it.
    /// - Parameters:
    ///   - nonce: of the question that this token must answer.
    ///   - now: milliseconds since 1970, UTC.
    func identity(for settings: OpenIDSettings, nonce: String, at now: Int64) throws(OpenIDFailure) -> String {
        let seconds = Double(now) / 1_000
        guard texts["iss"] == settings.issuer.text else { throw .untrusted("another issuer") }
        guard audience.contains(settings.clientID) else { throw .untrusted("another audience") }
        if audience.count > 1 || texts["azp"] != nil {
            guard texts["azp"] == settings.clientID else { throw .untrusted("another authorized party") }
        }
        guard let expiresAt, expiresAt + Self.leeway > seconds else { throw .untrusted("expired") }
        guard let issuedAt, issuedAt - Self.leeway < seconds, issuedAt + Self.oldest + Self.leeway > seconds else {
            throw .untrusted("not issued now")
        }
        if let notBefore, notBefore - Self.leeway > seconds { throw .untrusted("not valid yet") }
        guard !nonce.isEmpty, texts["nonce"] == nonce else { throw .untrusted("another nonce") }
        guard let identity = texts[settings.claim], !identity.isEmpty, identity.utf8.count <= Self.longestIdentity
        else {
            throw .untrusted("the claim \(settings.claim) is missing")
        }
        return identity
    }
}
