import Actions
import Crypto
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The rules of a round as data, for the script of the recording pages. A browser keeps them and asks whether they changed.
struct RulesController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/rules/{type}.json", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try context.signedIn()
        let id = try context.parameters.require("round")
        guard let type = LocalGovernmentType(rawValue: try context.parameters.require("type")) else {
            throw Refusal.notFound("no such type of local government")
        }
        let standards = try await site.database.read { db in
            guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
            return try site.environment.standards.standards(of: round, on: db)
        }
        return answer(RulesDocument.json(standards, for: type, round: id).bytes, to: request)
    }

    /// The tag is of the text itself: it changes when the round is amended, and when the program learns other words.
    private func answer(_ rules: [UInt8], to request: Request) -> Response {
        let tag = "W/\"\(Hexadecimal.text(SHA256.hash(data: rules).prefix(16)))\""
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        if known.contains(tag) { return Response(status: .notModified, headers: headers) }
        return Reply.body(rules, type: "application/json", for: request, headers: headers)
    }
}
