import Actions
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Store

/// A refusal of the API as problem details (RFC 9457) with a stable code.
struct APIProblem: Error, Sendable {
    var status: HTTPResponse.Status
    var code: String
    var title: String
    var members: [String: CanonicalJSON] = [:]
    var retryAfter: Int?

    static let unauthenticated = APIProblem(
        status: .unauthorized, code: "unauthenticated", title: "a valid token is needed: Authorization: Bearer TOKEN")
    static let forbidden = APIProblem(
        status: .forbidden, code: "forbidden", title: "this token's person may not do that there")
    static let preconditionRequired = APIProblem(
        status: .preconditionRequired, code: "precondition_required",
        title: "If-Match must hold the version you saw, in quotes; \"0\" for the first")
    static let idempotencyKeyMissing = APIProblem(
        status: .badRequest, code: "idempotency_key_missing", title: "Idempotency-Key must hold a UUID")
    static let idempotencyKeyReused = APIProblem(
        status: .unprocessableContent, code: "idempotency_key_reused",
        title: "this Idempotency-Key was used before with another body")

    static func notFound(_ what: String) -> APIProblem {
        APIProblem(status: .notFound, code: "not_found", title: what)
    }

    static func malformed(_ what: String) -> APIProblem {
        APIProblem(status: .badRequest, code: "malformed", title: what)
    }

    static func closed(_ reason: ClosedReason) -> APIProblem {
        APIProblem(
            status: .locked, code: "closed", title: reason.wordsEN, members: ["reason": .string(reason.rawValue)])
    }

    static func invalid(_ problems: [FieldProblem]) -> APIProblem {
        APIProblem(
            status: .unprocessableContent, code: "invalid", title: "the figures were not accepted; kept as your draft",
            members: [
                "problems": .array(
                    problems.map { problem in
                        var members: [String: CanonicalJSON] = [
                            "code": .string(problem.code.rawValue), "field": .string(problem.field.rawValue),
                            "message": .string("\(problem.field.rawValue) \(problem.wordsEN)"),
                        ]
                        if !problem.indicators.isEmpty {
                            members["indicators"] = .array(problem.indicators.map { .string($0) })
                        }
                        return .object(members)
                    })
            ])
    }

    static func conflict(current: CanonicalJSON, yours: CanonicalJSON) -> APIProblem {
        APIProblem(
            status: .conflict, code: "conflict",
            title: "somebody saved other values since the version you saw; yours is kept as your draft",
            members: ["current": current, "yours": yours])
    }

    func response(for request: Request) -> Response {
        var document = members
        document["type"] = .string("about:blank")
        document["title"] = .string(title)
        document["status"] = .whole(status.code)
        document["code"] = .string(code)
        var headers = HTTPFields()
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        return Reply.json(
            CanonicalJSON.object(document).text, status: status, type: "application/problem+json", for: request,
            headers: headers)
    }
}

extension APIProblem {
    /// Whatever was thrown below an API route.
    init(_ error: any Error, _ context: SiteContext, _ site: Site) {
        switch error {
        case let problem as APIProblem: self = problem
        case Refusal.unauthenticated: self = .unauthenticated
        case Refusal.forbidden: self = .forbidden
        case Refusal.notFound(let what): self = .notFound(what)
        case let error as HTTPError where error.status == .notFound: self = .notFound("no such address")
        case let error as HTTPError where error.status.code < 500:
            self = APIProblem(status: error.status, code: "malformed", title: error.body ?? "malformed request")
        case StoreError.disconnected:
            site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
            self = APIProblem(
                status: .serviceUnavailable, code: "busy",
                title: "the database was lost; repeat the request with the same Idempotency-Key", retryAfter: 2)
        case StoreError.busy:
            site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
            self = APIProblem(
                status: .serviceUnavailable, code: "busy", title: "too many writes are waiting; nothing was saved",
                retryAfter: 2)
        case StoreError.full, StoreError.readOnly:
            site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
            self = APIProblem(
                status: .insufficientStorage, code: "disk_full",
                title: "the server's disk takes no more; nothing was saved, what was acknowledged before is kept")
        default:
            site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
            self = APIProblem(
                status: .internalServerError, code: "internal", title: "the server failed; request \(context.requestID)"
            )
        }
    }
}

extension HTTPResponse.Status {
    /// 507: the disk is full.
    static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    /// 423: the assessment or its round is closed for changes.
    static let locked = HTTPResponse.Status(code: 423, reasonPhrase: "Locked")
}
