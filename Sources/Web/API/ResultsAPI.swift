import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Results for programs: rounds, summaries, the rows of a local government or of an indicator in a province, and what other
/// targets would make of them (described at `/api/v1/openapi.json`).
struct ResultsAPI: Sendable {
    let site: Site
    private let documents = KnownDocuments()

    init(site: Site) {
        self.site = site
    }

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let round = "/api/v1/rounds/:round"
        router.get("/api/v1/rounds", use: rounds)
        router.get("\(round)/summary", use: summary)
        router.get("\(round)/what-if", use: whatIf)
        router.get("\(round)/provinces/:province/summary", use: province)
        router.get("\(round)/provinces/:province/results/:indicator", use: indicator)
        router.get("\(round)/local-governments/:code/results", use: localGovernment)
        router.get("/api/v1/standard-sets/:set", use: standardSet)
    }

    @Sendable func rounds(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let rounds = try await site.database.read { db in
            guard try Tokens.principal(tokenHash: token, at: now, on: db) != nil else { throw Refusal.unauthenticated }
            return try Rounds.list(on: db)
        }
        let documents = rounds.map { round in
            CanonicalJSON.object([
                "demonstration": .bool(round.demonstration), "id": .string(round.id),
                "standardSet": .string(round.standardSet), "state": .string(round.state.rawValue),
            ])
        }
        return Reply.json(CanonicalJSON.object(["rounds": .array(documents)]).text, for: request)
    }

    @Sendable func summary(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = try await asked(request, context) { $0.mayInCountry(.readResults) }
        let round = asked.round
        let text = documents.text(.init(round: round.id, basis: asked.basis), of: site.nation) { columns in
            columns.summary(asked.basis)
        } write: { summary in
            summary.canonical(round: round.id, standardSet: round.standardSet)
        }
        guard let text else { throw notLoaded(round) }
        return Reply.json(text, for: request)
    }

    @Sendable func province(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try context.parameters.require("province")
        let asked = try await asked(request, context) { $0.reach(.readResults).contains(province: code) }
        let key = KnownDocuments.Key(round: asked.round.id, basis: asked.basis, province: code)
        let text = try documents.text(key, of: site.nation) { columns -> ProvinceDocument in
            guard let province = columns.participants.province(code) else {
                throw Refusal.notFound("no province \(code)")
            }
            return ProvinceDocument(province, asked.basis, columns)
        } write: {
            $0.canonical(round: asked.round.id)
        }
        guard let text else { throw notLoaded(asked.round) }
        return Reply.json(text, for: request)
    }

    @Sendable func indicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (code, name) = try (context.parameters.require("province"), context.parameters.require("indicator"))
        let asked = try await asked(request, context) { person, basis in
            person.reach(basis == .live ? .readAnswers : .readResults).contains(province: code)
        }
        let bytes = try site.nation.read(asked.round.id) { columns -> [UInt8] in
            guard let province = columns.participants.province(code) else {
                throw Refusal.notFound("no province \(code)")
            }
            guard let position = columns.standards.position(of: name) else {
                throw Refusal.notFound("no indicator \(name)")
            }
            return ResultDocuments.rows(
                ofIndicator: position, province.members, province: code, asked.basis, columns)
        }
        guard let bytes else { throw notLoaded(asked.round) }
        try await site.note(.figures, at: code, by: asked.person)
        return Reply.body(bytes, type: "application/json", for: request)
    }

    @Sendable func localGovernment(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try context.parameters.require("code")
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let id = try context.parameters.require("round")
        let basis = try Self.basis(request)
        let (round, person) = try await site.database.read { db -> (Round, Principal) in
            guard let person = try Tokens.principal(tokenHash: token, at: now, on: db) else {
                throw Refusal.unauthenticated
            }
            guard let assessment = try Assessments.find(id, code, on: db) else {
                throw Refusal.notFound("no local government \(code) in round \(id)")
            }
            guard person.may(basis == .live ? .readAnswers : .readResults, at: assessment.whereabouts) else {
                throw Refusal.forbidden
            }
            return (assessment.round, person)
        }
        try await site.bringNationUpToDate(round.id)
        let bytes = try site.nation.read(round.id) { columns -> [UInt8] in
            guard let position = columns.participants.position(of: code) else {
                throw Refusal.notFound("no local government \(code) in round \(id)")
            }
            return ResultDocuments.rows(of: position, basis, columns)
        }
        guard let bytes else { throw notLoaded(round) }
        try await site.noteFigures(of: code, by: person)
        return Reply.body(bytes, type: "application/json", for: request)
    }

    @Sendable func whatIf(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = try await asked(request, context) { $0.mayInCountry(.readResults) }
        let fields = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let texts = fields["moves"].split(separator: ",").map(String.init)
        let moves = try texts.map { text -> MovedTarget in
            guard let move = MovedTarget(text) else {
                throw APIProblem.malformed(
                    "moves must be written as A1-01=80 or A1-01.TAO=80, with commas between them")
            }
            return move
        }
        let read = try site.nation.read(asked.round.id) { columns in
            let set = columns.standards.set
            if let wrong = moves.first(where: { $0.problem(in: set) != nil }) {
                throw APIProblem.malformed(
                    "\(wrong.text): no such target; an indicator with a target that can be moved, a type that is asked, a ratio of at most 100"
                )
            }
            return (WhatIf(columns, MovedTargets(moves), on: asked.basis), set, columns.participants)
        }
        guard let (whatIf, set, participants) = read else { throw notLoaded(asked.round) }
        return Reply.json(whatIf.canonical(round: asked.round.id, set, participants).text, for: request)
    }

    /// For everybody, as the handbook is.
    @Sendable func standardSet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.parameters.require("set")
        let found = try await site.database.read { try site.environment.standards.standards(id, on: $0) }
        guard let standards = found else { throw Refusal.notFound("no standard set \(id)") }
        let document = CanonicalJSON.object([
            "areas": .array(
                standards.set.areas.map { .object(["code": .string($0.code), "nameTh": .string($0.nameTH)]) }),
            "id": .string(standards.set.id), "indicators": .array(standards.set.indicators.map(\.canonical)),
            "sha256": .string(standards.sha256), "titleTh": .string(standards.set.titleTH),
        ])
        return Reply.json(document.text, for: request)
    }
}

extension ResultsAPI {
    private struct Asked {
        let round: Round
        let basis: Basis
        let person: Principal
    }

    private func asked(
        _ request: Request, _ context: SiteContext, _ isAllowed: @escaping @Sendable (Principal) -> Bool
    ) async throws -> Asked {
        try await asked(request, context) { person, _ in isAllowed(person) }
    }

    /// Who asks, for which round, on which figures; the round is loaded then.
    /// - Throws: 401, 404, 403, 400 in this order.
    private func asked(
        _ request: Request, _ context: SiteContext, _ isAllowed: @escaping @Sendable (Principal, Basis) -> Bool
    ) async throws -> Asked {
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let id = try context.parameters.require("round")
        let basis = Result { try Self.basis(request) }
        let (round, person) = try await site.database.read { db -> (Round, Principal) in
            guard let person = try Tokens.principal(tokenHash: token, at: now, on: db) else {
                throw Refusal.unauthenticated
            }
            guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
            guard isAllowed(person, (try? basis.get()) ?? .certified) else { throw Refusal.forbidden }
            return (round, person)
        }
        let known = try basis.get()
        try await site.bringNationUpToDate(round.id)
        return Asked(round: round, basis: known, person: person)
    }

    private static func basis(_ request: Request) throws -> Basis {
        guard let text = request.uri.queryParameters["basis"] else { return .certified }
        guard let basis = Basis(rawValue: String(text)) else {
            throw APIProblem.malformed("basis must be certified or live")
        }
        return basis
    }

    private func notLoaded(_ round: Round) -> Refusal { .notFound("round \(round.id) is not loaded") }
}
