import Crypto
import Domain
import FoundationEssentials
import JWTKit

/// A provider of identities: where it signs people in, and who came back with a code. What it says of itself and its keys is
/// read at first use and kept for an hour.
package actor OpenIDProvider {
    /// Runs a transfer on a thread that may block.
    package typealias Fetch = @Sendable (HTTPTransfer) async throws -> HTTPAnswer

    nonisolated package let settings: OpenIDSettings
    private let fetch: Fetch
    private let now: @Sendable () -> Int64
    private var document: Kept<ProviderDocument>?
    private var keys: Kept<ProviderKeys>?
    private var reading: Task<ProviderDocument, any Error>?
    private var lastFailure: (words: String, at: Int64)?

    private struct Kept<Value: Sendable> {
        let value: Value
        let since: Int64
    }

    /// In milliseconds: how long what was read is good, how soon keys are asked for again, and how long a provider that did not
    /// answer is left alone.
    private static let goodFor: Int64 = 3_600_000
    private static let keysAgainAfter: Int64 = 60_000
    private static let restAfterFailure: Int64 = 5_000

    package init(_ settings: OpenIDSettings, now: @escaping @Sendable () -> Int64, fetch: @escaping Fetch) {
        self.settings = settings
        self.now = now
        self.fetch = fetch
    }

    /// Makes sure that the provider is there, before anything is promised.
    package func prepare() async throws(OpenIDFailure) { _ = try await currentDocument() }

    /// Where a browser goes to sign in.
    /// - Parameter verifier: 43 to 128 letters and digits; the provider gets its SHA-256.
    package func signInAddress(
        state: String, nonce: String, verifier: String
    ) async throws(OpenIDFailure) -> String {
        let authorization = try await currentDocument().authorization.text
        let query = Self.form([
            ("response_type", "code"), ("client_id", settings.clientID),
            ("redirect_uri", settings.returnAddress.text), ("scope", settings.scope), ("state", state),
            ("nonce", nonce), ("code_challenge", Base64URL.text(SHA256.hash(data: Array(verifier.utf8)))),
            ("code_challenge_method", "S256"),
        ])
        return authorization + (authorization.contains("?") ? "&" : "?") + query
    }

    /// Exchanges the code that a browser brought back.
    /// - Returns: the value of the claim that tells persons apart.
    package func identity(code: String, verifier: String, nonce: String) async throws(OpenIDFailure) -> String {
        let document = try await currentDocument()
        let answer = try await answer(to: exchange(code, verifier, document))
        let token = try IDToken(Self.idToken(answer), signedBy: document.algorithms)
        let claims = try await token.claims(signedBy: try await key(of: token, document))
        return try claims.identity(for: settings, nonce: nonce, at: now())
    }

    private func exchange(_ code: String, _ verifier: String, _ document: ProviderDocument) -> HTTPTransfer {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.returnAddress.text),
            ("code_verifier", verifier),
        ]
        var headers = ["Accept: application/json", "Content-Type: application/x-www-form-urlencoded"]
        if document.wantsSecretInForm {
            fields += [("client_id", settings.clientID), ("client_secret", settings.clientSecret)]
        } else {
            let pair = Self.inHead(settings.clientID) + ":" + Self.inHead(settings.clientSecret)
            headers.append("Authorization: Basic \(Data(pair.utf8).base64EncodedString())")
        }
        return HTTPTransfer(to: document.token, headers: headers, body: Self.form(fields))
    }

    private struct TokenFields: Decodable {
        var token: String?
        var error: String?

        private enum CodingKeys: String, CodingKey {
            case token = "id_token"
            case error
        }
    }

    private static func idToken(_ answer: HTTPAnswer) throws(OpenIDFailure) -> String {
        let fields = try? JSONDecoder().decode(TokenFields.self, from: Data(answer.bytes))
        if answer.status == 400, fields?.error == "invalid_grant" { throw .codeRefused }
        guard answer.status == 200 else { throw .unavailable("its token address answers \(answer.status)") }
        guard let fields else { throw .unavailable("its tokens cannot be read") }
        guard let token = fields.token else { throw .untrusted("there is none") }
        return token
    }

    // MARK: What the provider says of itself

    private func currentDocument() async throws(OpenIDFailure) -> ProviderDocument {
        if let document, now() - document.since < Self.goodFor { return document.value }
        if let lastFailure, now() - lastFailure.at < Self.restAfterFailure {
            throw .unavailable("\(lastFailure.words), a moment ago")
        }
        let task =
            reading
            ?? Task { [settings] in
                try ProviderDocument(
                    await self.answer(to: HTTPTransfer(to: ProviderDocument.address(of: settings.issuer))),
                    of: settings.issuer)
            }
        reading = task
        let outcome = await task.result
        reading = nil
        switch outcome {
        case .success(let read):
            document = Kept(value: read, since: now())
            lastFailure = nil
            return read
        case .failure(let error):
            lastFailure = ("\(error)", now())
            throw error as? OpenIDFailure ?? .unavailable("\(error)")
        }
    }

    /// The key of a token. A name that is not known yet means that keys were changed: then they are read again, but not more
    /// often than once a minute, whatever tokens say.
    private func key(of token: IDToken, _ document: ProviderDocument) async throws(OpenIDFailure) -> JWK {
        let age = keys.map { now() - $0.since } ?? .max
        if age < Self.goodFor, let key = keys?.value.key(named: token.keyName, for: token.algorithm) { return key }
        if age >= Self.keysAgainAfter {
            let read = try ProviderKeys(await answer(to: HTTPTransfer(to: document.keys)))
            keys = Kept(value: read, since: now())
            if let key = read.key(named: token.keyName, for: token.algorithm) { return key }
        }
        throw .untrusted("its key is not among those of the provider")
    }

    private func answer(to transfer: HTTPTransfer) async throws(OpenIDFailure) -> HTTPAnswer {
        var transfer = transfer
        transfer.seconds = settings.patience
        do {
            return try await fetch(transfer)
        } catch {
            throw .unavailable("\(transfer.address.origin): \(error)")
        }
    }

    /// A name or a secret as it stands in a head (RFC 6749, 2.3.1). Not every provider takes the encoding back, so it is left out
    /// where it would only write the same in another way.
    private static func inHead(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !Array("%+:&".utf8).contains($0) }
        return isPlain ? text : URLText.encoded(text)
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\(URLText.encoded($0.1))" }.joined(separator: "&")
    }
}
