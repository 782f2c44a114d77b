import Crypto
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Transfer

/// An identity provider on this machine that keeps the protocol, or breaks it in the way that a test asks for. It knows the codes
/// that it gave, the nonce and the challenge of each, and takes a code once.
package final class LyingProvider: Sendable {
    /// What is wrong with the next tokens, or with the provider.
    package enum Lie: String, Sendable, CaseIterable {
        case unsigned, signedByPublicKey, signedByStranger, changedAfterwards, unknownKey, criticalHead
        case otherIssuer, otherAudience, manyAudiences, otherParty, expired, issuedLongAgo, issuedLater, notYetValid
        case otherNonce, noNonce, noClaim, emptyClaim, noToken, brokenToken

        case hanging, oversized, redirecting, invalidJSON, failing
        case otherIssuerInDocument, unencryptedEndpoint, sharedSecretsOnly
        /// It signs by another algorithm than it says.
        case otherAlgorithmInDocument

        package static let ofProvider: [Lie] = [
            .hanging, .oversized, .redirecting, .invalidJSON, .failing, .otherIssuerInDocument, .unencryptedEndpoint,
            .sharedSecretsOnly,
        ]
    }

    private struct Grant {
        var nonce: String
        var challenge: String
        var person: String
    }

    private struct State {
        var lie: Lie?
        var keys: [ProviderKey]
        var grants: [String: Grant] = [:]
        var number = 0
        var port = 0
        var now: @Sendable () -> Int64 = { 0 }
        var asked: [String: Int] = [:]
    }

    package static let clientID = "mattrathan-test=="
    package static let clientSecret = "sé:cret %"
    private let state: Mutex<State>
    private let server = Mutex<Task<Void, any Error>?>(nil)

    private init(_ key: ProviderKey) {
        state = Mutex(State(keys: [key]))
    }

    /// Serves until `stop`.
    package static func start(signingWith key: ProviderKey = ProviderKey("first")) async throws -> LyingProvider {
        let provider = LyingProvider(key)
        let router = Router()
        router.get("/.well-known/openid-configuration") { _, _ in try await provider.document() }
        router.get("/keys") { _, _ in provider.keys() }
        router.post("/token") { request, _ in try await provider.token(request) }
        router.get("/elsewhere") { _, _ in provider.elsewhere() }
        var logger = Logger(label: "provider")
        logger.logLevel = .error
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                found.yield(channel.localAddress?.port ?? 0)
                found.finish()
            }, logger: logger)
        let task = Task {
            defer { found.finish() }
            try await application.run()
        }
        provider.server.withLock { $0 = task }
        for await port in ports { provider.state.withLock { $0.port = port } }
        return provider
    }

    package func stop() { server.withLock { $0?.cancel() } }

    package func lie(_ lie: Lie?) { state.withLock { $0.lie = lie } }

    /// Signs with another key from now on; the old one is not published any more.
    package func rotate(to key: ProviderKey) { state.withLock { $0.keys = [key] } }

    /// Tells the time by a clock of the test.
    package func follow(_ clock: TestClock) { state.withLock { $0.now = { clock.now } } }

    /// How often an address was asked for.
    package func asked(_ path: String) -> Int { state.withLock { $0.asked[path] ?? 0 } }

    package var origin: String { "http://127.0.0.1:\(state.withLock { $0.port })" }

    /// - Parameter patience: long by default, since where hundreds of tests run at once an honest answer may take its time.
    package func settings(patience: Double = 60, claim: String = "pid") throws -> OpenIDSettings {
        var settings = OpenIDSettings(
            issuer: try WebAddress(origin), clientID: Self.clientID, clientSecret: Self.clientSecret, claim: claim,
            returnAddress: try WebAddress("https://mattrathan.test/sign-in/thaid/return"))
        settings.patience = patience
        return settings
    }

    /// What a person does at the provider: signs in, and is sent back.
    /// - Parameter address: to which the site has led him.
    /// - Returns: the path and query by which he comes back.
    package func signIn(_ person: String, at address: String) throws -> String {
        let query = Self.query(of: address)
        guard address.hasPrefix(origin + "/authorize?"), query["response_type"] == "code",
            query["client_id"] == Self.clientID, query["code_challenge_method"] == "S256",
            query["redirect_uri"] == "https://mattrathan.test/sign-in/thaid/return",
            query["scope"]?.split(separator: " ").contains("openid") == true, let state = query["state"],
            let nonce = query["nonce"], let challenge = query["code_challenge"], challenge.utf8.count == 43
        else { throw HTMLFault("no question for an identity: \(address)") }
        let code = self.state.withLock { known -> String in
            known.number += 1
            known.grants["code-\(known.number)"] = Grant(nonce: nonce, challenge: challenge, person: person)
            return "code-\(known.number)"
        }
        return "/sign-in/thaid/return?code=\(code)&state=\(state)"
    }

    package static func query(of address: String) -> [String: String] {
        let items = URLComponents(string: address)?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    }

    // MARK: Answers

    private func note(_ path: String) -> Lie? {
        state.withLock { state in
            state.asked[path, default: 0] += 1
            return state.lie
        }
    }

    private func document() async throws -> Response {
        let lie = note("document")
        if let answer = try await trouble(lie) { return answer }
        let issuer = lie == .otherIssuerInDocument ? "https://thaid.example" : origin
        let token = lie == .unencryptedEndpoint ? "http://thaid.example/token" : origin + "/token"
        let algorithms =
            switch lie {
            case .sharedSecretsOnly: #"["none","HS256"]"#
            case .otherAlgorithmInDocument: #"["PS256"]"#
            default: #"["none","HS256","ES256","RS256","PS256"]"#
            }
        return Self.json(
            """
            {"issuer":"\(issuer)","authorization_endpoint":"\(origin)/authorize","token_endpoint":"\(token)",\
            "jwks_uri":"\(origin)/keys","id_token_signing_alg_values_supported":\(algorithms)}
            """)
    }

    /// A provider that is of no use, whatever it is asked.
    private func trouble(_ lie: Lie?) async throws -> Response? {
        switch lie {
        case .hanging:
            try await Task.sleep(for: .seconds(120))
            return Self.json("{}")
        case .oversized: return Self.json("{\"issuer\":\"" + String(repeating: "x", count: 600_000) + "\"}")
        case .redirecting:
            return Response(status: .found, headers: [.location: origin + "/elsewhere"])
        case .invalidJSON: return Self.json("<html>")
        case .failing: return Self.json("{}", .internalServerError)
        default: return nil
        }
    }

    /// Where a redirect leads; nobody must follow.
    private func elsewhere() -> Response {
        _ = note("elsewhere")
        return Self.json("{}")
    }

    private func keys() -> Response {
        _ = note("keys")
        let published = state.withLock { $0.keys.map(\.published) }
        // One that nobody understands stands beside them.
        return Self.json(
            "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"first\"},7,\(published.joined(separator: ","))]}")
    }

    private func token(_ request: Request) async throws -> Response {
        let lie = note("token")
        if let answer = try await trouble(lie) { return answer }
        let body = try await request.body.collect(upTo: 100_000)
        let fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
        let pair = "\(Self.clientID):s%C3%A9%3Acret%20%25"
        guard request.headers[.authorization] == "Basic \(Data(pair.utf8).base64EncodedString())" else {
            return Self.json(#"{"error":"invalid_client"}"#, .unauthorized)
        }
        let challenge = Base64URL.text(SHA256.hash(data: Data((fields["code_verifier"] ?? "").utf8)))
        let known = state.withLock { state in state.grants.removeValue(forKey: fields["code"] ?? "") }
        guard let known, known.challenge == challenge, fields["grant_type"] == "authorization_code" else {
            return Self.json(#"{"error":"invalid_grant"}"#, .badRequest)
        }
        if lie == .noToken { return Self.json(#"{"access_token":"x","token_type":"Bearer"}"#) }
        return Self.json(#"{"access_token":"x","token_type":"Bearer","id_token":"\#(try token(known, lie))"}"#)
    }

    private func token(_ grant: Grant, _ lie: Lie?) throws -> String {
        let claims = claims(grant, lie)
        let key = state.withLock { $0.keys[0] }
        switch lie {
        case .unsigned: return ProviderKey.unsigned(claims)
        case .signedByPublicKey: return key.tokenByPublicKey(claims)
        case .signedByStranger:
            return try ProviderKey("stranger", key.kind, isStranger: true).token(claims, naming: key.name)
        case .changedAfterwards:
            let honest = try key.token(claims.replacingOccurrences(of: grant.person, with: "somebody else"))
            let parts = honest.split(separator: ".")
            return "\(parts[0]).\(Base64URL.text(claims.utf8)).\(parts[2])"
        case .unknownKey: return try key.token(claims, naming: "unknown")
        case .criticalHead: return try key.token(claims, more: #","crit":["exp"]"#)
        case .brokenToken: return "a.b"
        default: return try key.token(claims)
        }
    }

    private func claims(_ grant: Grant, _ lie: Lie?) -> String {
        let now = Int(state.withLock { $0.now }() / 1_000)
        var claims = [
            "iss": "\"\(origin)\"", "aud": "\"\(Self.clientID)\"", "sub": "\"subject of \(grant.person)\"",
            "pid": "\"\(grant.person)\"", "nonce": "\"\(grant.nonce)\"", "iat": "\(now)", "exp": "\(now + 300)",
        ]
        switch lie {
        case .otherIssuer: claims["iss"] = "\"https://thaid.example\""
        case .otherAudience: claims["aud"] = "\"somebody-else\""
        case .manyAudiences: claims["aud"] = "[\"\(Self.clientID)\",\"somebody-else\"]"
        case .otherParty: claims["azp"] = "\"somebody-else\""
        case .expired: (claims["iat"], claims["exp"]) = ("\(now - 400)", "\(now - 61)")
        case .issuedLongAgo: claims["iat"] = "\(now - 700)"
        case .issuedLater: claims["iat"] = "\(now + 61)"
        case .notYetValid: claims["nbf"] = "\(now + 61)"
        case .otherNonce: claims["nonce"] = "\"\(String(repeating: "0", count: 64))\""
        case .noNonce: claims["nonce"] = nil
        case .noClaim: claims["pid"] = nil
        case .emptyClaim: claims["pid"] = "\"\""
        default: break
        }
        return "{" + claims.map { "\"\($0.key)\":\($0.value)" }.sorted().joined(separator: ",") + "}"
    }

    private static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
