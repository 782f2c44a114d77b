import Actions
import Crypto
import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// What a request to change something must carry, read in the order in which it is refused.
struct APIChange: Sendable {
    let seen: Int
    let repeated: RepeatedRequest
    let body: [UInt8]

    /// - Throws: 428 or 400 as `APIProblem`.
    init(_ request: Request, subject: String) async throws {
        guard let match = request.headers[.ifMatch], let seen = Self.version(match) else {
            throw APIProblem.preconditionRequired
        }
        guard let name = HTTPField.Name("Idempotency-Key"), let header = request.headers[name],
            let key = UUID(uuidString: header)
        else { throw APIProblem.idempotencyKeyMissing }
        var request = request
        guard let buffer = try? await request.collectBody(upTo: 64 << 10) else {
            throw APIProblem(
                status: .contentTooLarge, code: "too_large", title: "the body may have at most 65,536 bytes")
        }
        body = Array(buffer.readableBytesView)
        self.seen = seen
        let raw = key.uuid
        repeated = RepeatedRequest(
            key: withUnsafeBytes(of: raw) { Array($0) }, subject: subject,
            requestHash: Array(SHA256.hash(data: body).prefix(16)))
    }

    private static func version(_ header: String) -> Int? {
        guard header.utf8.count >= 3, header.hasPrefix("\""), header.hasSuffix("\"") else { return nil }
        let digits = header.dropFirst().dropLast()
        guard digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let version = Int(digits) else { return nil }
        return version
    }
}

/// The token of a request.
enum BearerToken {
    /// - Throws: 401.
    static func hash(_ request: Request) throws -> [UInt8] {
        guard let header = request.headers[.authorization], header.utf8.count < 200,
            header.prefix(7).lowercased() == "bearer "
        else {
            throw APIProblem.unauthenticated
        }
        return SignIn.hash(String(header.dropFirst(7)))
    }
}

/// A JSON body whose members are strings, booleans or null; a number where a string belongs is told apart.
package enum APIBody {
    package enum Member: Decodable, Sendable {
        case string(String)
        case bool(Bool)
        case null
        case other

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .string(text)
            } else if let flag = try? container.decode(Bool.self) {
                self = .bool(flag)
            } else {
                self = .other
            }
        }
    }

    /// - Throws: 400 for what is no JSON object.
    package static func members(_ body: [UInt8]) throws -> [String: Member] {
        do {
            return try JSONDecoder().decode([String: Member].self, from: Data(body))
        } catch {
            throw APIProblem.malformed("the body must be a JSON object")
        }
    }

    static func figure(
        _ member: Member?, _ field: FieldProblem.Field
    ) -> (typed: String, value: Result<ExactDecimal?, FieldProblem>) {
        switch member {
        case nil, .null: return ("", .success(nil))
        case .string(let text):
            return (
                text,
                ExactDecimal.parse(text).map { $0 }.mapError { FieldProblem(field, FieldProblem.Code($0)) }
            )
        case .bool, .other: return ("", .failure(FieldProblem(field, .notANumber)))
        }
    }
}
