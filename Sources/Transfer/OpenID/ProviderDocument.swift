import Domain
import FoundationEssentials

/// What a provider says of itself at `/.well-known/openid-configuration`, as far as it is used, and checked.
struct ProviderDocument: Sendable {
    let authorization: WebAddress
    let token: WebAddress
    let keys: WebAddress
    /// Asymmetric ones only.
    let algorithms: Set<SigningAlgorithm>
    /// The secret goes into the form and not into a head.
    let wantsSecretInForm: Bool

    static func address(of issuer: WebAddress) throws(WebAddress.Failure) -> WebAddress {
        let base = issuer.text.hasSuffix("/") ? String(issuer.text.dropLast()) : issuer.text
        return try WebAddress(base + "/.well-known/openid-configuration")
    }

    private struct Fields: Decodable {
        var issuer: String
        var authorization: String
        var token: String
        var keys: String
        var algorithms: [String]?
        var methods: [String]?

        private enum CodingKeys: String, CodingKey {
            case issuer
            case authorization = "authorization_endpoint"
            case token = "token_endpoint"
            case keys = "jwks_uri"
            case algorithms = "id_token_signing_alg_values_supported"
            case methods = "token_endpoint_auth_methods_supported"
        }
    }

    init(_ answer: HTTPAnswer, of issuer: WebAddress) throws(OpenIDFailure) {
        guard answer.status == 200 else { throw .unavailable("its configuration answers \(answer.status)") }
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(answer.bytes)) else {
            throw .unavailable("its configuration cannot be read")
        }
        guard fields.issuer == issuer.text else { throw .unavailable("its configuration names another issuer") }
        do {
            authorization = try WebAddress(fields.authorization)
            token = try WebAddress(fields.token)
            keys = try WebAddress(fields.keys)
        } catch {
            throw .unavailable("an address of its configuration: \(error)")
        }
        // What it must know by the standard, where it says nothing.
        let named = fields.algorithms ?? ["RS256"]
        algorithms = Set(named.compactMap(SigningAlgorithm.init(rawValue:)))
        guard !algorithms.isEmpty else { throw .unavailable("it signs with none of the algorithms that are taken") }
        let methods = fields.methods ?? ["client_secret_basic"]
        wantsSecretInForm = !methods.contains("client_secret_basic") && methods.contains("client_secret_post")
    }
}

/// Algorithms of signatures whose key to check is not the key to sign. `none` and those of a shared secret are not among them.
enum SigningAlgorithm: String, Sendable {
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"

    /// The kind of key that goes with it.
    var keyType: String {
        switch self {
        case .es256, .es384: "EC"
        case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: "RSA"
        }
    }

    /// The curve, where there is one.
    var curve: String? {
        switch self {
        case .es256: "P-256"
        case .es384: "P-384"
        case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: nil
        }
    }
}
