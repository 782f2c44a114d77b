import Domain
import HTTPTypes

/// A program that records for a person, by his token.
package struct TestProgram: Sendable {
    package let site: TestSite
    package var token: String
    /// Local government whose figures it records.
    package var code: String

    package init(of person: TestPerson, at code: String = TestPlace.tao, _ site: TestSite) async throws {
        self.site = site
        self.code = code
        token = try await site.token(of: person)
    }

    package struct Reply: Sendable {
        package let status: Int
        package let etag: String?
        package let type: String
        package let text: String
        package let json: CanonicalJSON?

        /// The stable code of a refusal.
        package var code: String? { self["code"] }

        package subscript(_ member: String) -> String? {
            if case .string(let text) = json?[member] { text } else { nil }
        }
    }

    package var answers: String { "/api/v1/rounds/2567/local-governments/\(code)/answers" }
    package var baseData: String { "/api/v1/rounds/2567/local-governments/\(code)/base-data" }

    package func get(_ path: String) async throws -> Reply {
        try await send(.get, path, [:], "")
    }

    /// - Parameters:
    ///   - seen: the version for `If-Match`; nil leaves the header out.
    ///   - key: a UUID for `Idempotency-Key`; nil leaves it out.
    package func put(_ path: String, seen: Int?, key: String?, _ body: String) async throws -> Reply {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let seen { headers[.ifMatch] = "\"\(seen)\"" }
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await send(.put, path, headers, body)
    }

    package func put(answer indicator: String, seen: Int, _ body: String) async throws -> Reply {
        try await put("\(answers)/\(indicator)", seen: seen, key: Self.freshKey(), body)
    }

    package func put(base item: String, seen: Int, _ body: String) async throws -> Reply {
        try await put("\(baseData)/\(item)", seen: seen, key: Self.freshKey(), body)
    }

    package func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: String
    ) async throws -> Reply {
        var headers = headers
        if !token.isEmpty { headers[.authorization] = "Bearer \(token)" }
        let answered = try await site.send(method, path, headers: headers, body: Array(body.utf8))
        return Reply(
            status: answered.status, etag: answered.headers[.eTag], type: answered.headers[.contentType] ?? "",
            text: answered.text, json: CanonicalJSON(canonical: answered.text))
    }

    /// A UUID nobody used before.
    package static func freshKey() -> String {
        var text = Hexadecimal.text((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        for offset in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: offset)) }
        return text
    }
}
