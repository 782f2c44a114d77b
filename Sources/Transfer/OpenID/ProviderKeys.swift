import FoundationEssentials
import JWTKit

/// The keys by which a provider's signatures are checked, as it publishes them.
struct ProviderKeys: Sendable {
    /// Keys that are not understood stand in no one's way.
    private struct Key: Decodable, Sendable {
        var kty: String
        var use: String?
        var alg: String?
        var kid: String?
        var n: String?
        var e: String?
        var crv: String?
        var x: String?
        var y: String?
    }

    private struct Listed: Decodable {
        var key: Key?

        init(from decoder: any Decoder) throws {
            key = try? Key(from: decoder)
        }
    }

    private struct Fields: Decodable {
        var keys: [Listed]
    }

    private let keys: [Key]

    init(_ answer: HTTPAnswer) throws(OpenIDFailure) {
        guard answer.status == 200 else { throw .unavailable("its keys answer \(answer.status)") }
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(answer.bytes)) else {
            throw .unavailable("its keys cannot be read")
        }
        keys = fields.keys.compactMap(\.key)
    }

    /// The key of a signature: by its name, and only one that is for signing by this algorithm. A token that names none is
    /// checked where there is one key only.
    func key(named name: String?, for algorithm: SigningAlgorithm) -> JWK? {
        let fitting = keys.filter { key in
            key.kty == algorithm.keyType && key.crv == algorithm.curve && (key.use ?? "sig") == "sig"
                && (key.alg ?? algorithm.rawValue) == algorithm.rawValue
        }
        let named = name.map { name in fitting.filter { $0.kid == name } } ?? fitting
        guard named.count == 1, let key = named.first, let algorithm = JWK.Algorithm(rawValue: algorithm.rawValue)
        else { return nil }
        if key.kty == "RSA" {
            guard let modulus = key.n.flatMap(Base64URL.bytes), Self.bits(modulus) >= Self.shortestModulus else {
                return nil
            }
            return .rsa(algorithm, identifier: Self.identifier, modulus: key.n, exponent: key.e)
        }
        return .ecdsa(
            algorithm, identifier: Self.identifier, x: key.x, y: key.y,
            curve: key.crv.flatMap(ECDSACurve.init(rawValue:)))
    }

    /// The only key of the collection that it is put into.
    private static let identifier = JWKIdentifier(string: "chosen")
    private static let shortestModulus = 2_048

    private static func bits(_ bytes: [UInt8]) -> Int {
        let significant = bytes.drop { $0 == 0 }
        guard let first = significant.first else { return 0 }
        return significant.count * 8 - first.leadingZeroBitCount
    }
}
