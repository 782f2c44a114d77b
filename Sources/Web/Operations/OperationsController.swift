import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// What those who run the server look at.
struct OperationsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/healthz", use: health)
        router.get("/readyz", use: ready)
        router.get("/metrics", use: metrics)
        router.get("/api/v1/openapi.json", use: openAPI)
    }

    /// The process answers.
    @Sendable func health(_ request: Request, _ context: SiteContext) -> Response {
        Reply.body(Array("ok\n".utf8), type: "text/plain; charset=utf-8", for: request)
    }

    /// The database answers and its schema is this program's.
    @Sendable func ready(_ request: Request, _ context: SiteContext) async -> Response {
        do {
            try await site.database.read { try Migrator.requireCurrent($0) }
            return Reply.body(Array("ready\n".utf8), type: "text/plain; charset=utf-8", for: request)
        } catch {
            return Reply.body(
                Array("not ready: \(error)\n".utf8), type: "text/plain; charset=utf-8", status: .serviceUnavailable,
                for: request)
        }
    }

    /// The description of the API, for everybody.
    @Sendable func openAPI(_ request: Request, _ context: SiteContext) -> Response {
        Reply.json(OpenAPI.document, for: request, headers: [.cacheControl: "public, max-age=300"])
    }

    /// Counters in Prometheus text format, for the holder of a token.
    @Sendable func metrics(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let person = try await site.database.read { try Tokens.principal(tokenHash: token, at: now, on: $0) }
        guard person != nil else { throw APIProblem.unauthenticated }
        var text = site.counters.prometheusText
        if site.environment.mail != nil {
            let counts = try await site.database.read { try Outbox.counts(at: now, on: $0) }
            text += counts.prometheusText(at: now)
        }
        return Reply.body(
            Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8", for: request)
    }
}
