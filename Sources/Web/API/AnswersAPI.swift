import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Answers and base data for programs (described at `/api/v1/openapi.json`).
struct AnswersAPI: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/api/v1/rounds/:round/local-governments/:code"
        router.get("\(place)/answers", use: list)
        router.get("\(place)/answers/:indicator", use: show)
        router.put("\(place)/answers/:indicator", use: save)
        router.get("\(place)/base-data/:item", use: showBaseValue)
        router.put("\(place)/base-data/:item", use: saveBaseValue)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let reading = try await reading(request, context)
        let states = reading.indicators.map { reading.state(of: $0).canonical }
        let document = CanonicalJSON.object([
            "answers": .array(states),
            "localGovernment": .string(reading.assessment.localGovernment.code),
            "round": .string(reading.assessment.round.id),
        ])
        return Reply.json(document.text, for: request)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let indicator = try context.parameters.require("indicator")
        let (state, person) = try await site.database.read { db in
            guard let person = try Tokens.principal(tokenHash: token, at: now, on: db) else {
                throw Refusal.unauthenticated
            }
            let place = try AnswerPlace(round, code, indicator, in: site.environment, on: db)
            guard person.may(.readAnswers, at: place.assessment.whereabouts) else { throw Refusal.forbidden }
            let stored = try Answers.find(place.assessment.id, indicator, on: db)
            return (place.state(stored, try place.baseFrame(on: db)), person)
        }
        try await site.noteFigures(of: code, by: person)
        return Reply.json(state.canonical.text, for: request, headers: [.eTag: "\"\(state.version)\""])
    }

    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try BearerToken.hash(request)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let indicator = try context.parameters.require("indicator")
        let exists: @Sendable (any Connection) throws -> Void = {
            _ = try AnswerPlace(round, code, indicator, in: site.environment, on: $0)
        }
        let change = try await afterStanding(token, round, code, exists) {
            try await APIChange(request, subject: indicator)
        }
        let entry = try await afterStanding(token, round, code, repeated: change.repeated, exists) {
            try Self.entry(change.body)
        }
        let action = SaveAnswer(
            round: round, localGovernment: code, indicator: indicator, entry: entry, seen: change.seen,
            repeated: change.repeated, requestID: context.requestID)
        let outcome = try await action.perform(by: .token(hash: token), in: site.environment, on: site.database)
        switch outcome {
        case .saved(let saved):
            site.noteSave(saved, round: round, code: code)
            return accepted(saved.body, version: saved.state.version, request)
        case .replayed(let version, let body): return accepted(body, version: version, request)
        case .keyReused: throw APIProblem.idempotencyKeyReused
        case .closed(let reason): throw APIProblem.closed(reason)
        case .invalid(let problems): throw APIProblem.invalid(problems)
        case .conflict(let current, let yours):
            throw APIProblem.conflict(
                current: current.canonical,
                yours: .object([
                    "carriedOut": .bool(yours.carriedOut), "frame": .figure(yours.frame),
                    "note": .string(yours.note), "provision": .figure(yours.provision),
                ]))
        }
    }

    @Sendable func showBaseValue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let item = try context.parameters.require("item")
        let reading = try await reading(request, context) { try Self.requireItem(item, $0) }
        let stored = reading.baseValues[item]
        return Reply.json(
            BaseValueDocument.json(item, stored).text, for: request, headers: [.eTag: "\"\(stored?.version ?? 0)\""])
    }

    @Sendable func saveBaseValue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try BearerToken.hash(request)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let item = try context.parameters.require("item")
        let exists: @Sendable (any Connection) throws -> Void = { db in
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            try Self.requireItem(item, reading)
        }
        let change = try await afterStanding(token, round, code, exists) {
            try await APIChange(request, subject: BaseDataItem.subject(item))
        }
        let (typed, value) = try await afterStanding(token, round, code, repeated: change.repeated, exists) {
            APIBody.figure(try APIBody.members(change.body)["value"], .value)
        }
        let action = SaveBaseValue(
            round: round, localGovernment: code, item: item, typed: typed, value: value, seen: change.seen,
            repeated: change.repeated, requestID: context.requestID)
        switch try await action.perform(by: .token(hash: token), in: site.environment, on: site.database) {
        case .saved(let saved):
            site.noteSave(saved, round: round, code: code)
            return accepted(saved.body, version: saved.stored.version, request)
        case .replayed(let version, let body): return accepted(body, version: version, request)
        case .keyReused: throw APIProblem.idempotencyKeyReused
        case .closed(let reason): throw APIProblem.closed(reason)
        case .invalid(let problems): throw APIProblem.invalid(problems)
        case .conflict(let current, let yours):
            throw APIProblem.conflict(
                current: BaseValueDocument.json(item, current), yours: .object(["value": .figure(yours)]))
        }
    }

    private func accepted(_ body: String, version: Int, _ request: Request) -> Response {
        Reply.json(body, for: request, headers: [.eTag: "\"\(version)\""])
    }

    private func reading(
        _ request: Request, _ context: SiteContext,
        exists: @escaping @Sendable (AssessmentReading) throws -> Void = { _ in }
    ) async throws -> AssessmentReading {
        let token = try BearerToken.hash(request)
        let now = site.environment.now()
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let (reading, person) = try await site.database.read { db in
            guard let person = try Tokens.principal(tokenHash: token, at: now, on: db) else {
                throw Refusal.unauthenticated
            }
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            try exists(reading)
            guard person.may(.readAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            return (reading, person)
        }
        try await site.noteFigures(of: code, by: person)
        return reading
    }

    /// Reads a part of the request. What is wrong with it comes behind what is wrong with who sends it and where:
    /// 401, 404, 403; and, once its key is known, behind a key used before and a closed assessment.
    private func afterStanding<Value: Sendable>(
        _ token: [UInt8], _ round: String, _ code: String, repeated: RepeatedRequest? = nil,
        _ exists: @escaping @Sendable (any Connection) throws -> Void, read: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await read()
        } catch {
            let now = site.environment.now()
            try await site.database.read { db in
                guard let person = try Tokens.principal(tokenHash: token, at: now, on: db) else {
                    throw Refusal.unauthenticated
                }
                guard let assessment = try Assessments.find(round, code, on: db) else {
                    throw Refusal.notFound("no local government \(code) in round \(round)")
                }
                try exists(db)
                guard person.may(.recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
                guard let repeated else { return }
                let given = try RepeatedRequests.find(
                    assessment.id, repeated.key, by: person.accountID, repeated.subject, on: db)
                if given?.isAnswered == true { throw APIProblem.idempotencyKeyReused }
                if let reason = assessment.closedReason(at: now, row: repeated.subject) {
                    throw APIProblem.closed(reason)
                }
            }
            throw error
        }
    }

    private static func requireItem(_ item: String, _ reading: AssessmentReading) throws {
        let items = reading.standards.baseData(for: reading.assessment.localGovernment.type)
        guard items.contains(where: { $0.code == item }) else {
            throw Refusal.notFound("no base data \(item) for this type")
        }
    }

    private static func entry(_ body: [UInt8]) throws -> AnswerEntry {
        let members = try APIBody.members(body)
        let (frameTyped, frame) = APIBody.figure(members["frame"], .frame)
        let (provisionTyped, provision) = APIBody.figure(members["provision"], .provision)
        var carriedOut = true
        switch members["carriedOut"] {
        case nil, .null: break
        case .bool(let value): carriedOut = value
        default: throw APIProblem.malformed("carriedOut must be true or false")
        }
        var note = ""
        switch members["note"] {
        case nil, .null: break
        case .string(let text): note = ThaiText.normalisedMultiline(text)
        default: throw APIProblem.malformed("note must be a string")
        }
        return AnswerEntry(
            frameTyped: frameTyped, provisionTyped: provisionTyped, frame: frame, provision: provision,
            carriedOut: carriedOut, note: note)
    }
}

/// A base value as the API shows it.
enum BaseValueDocument {
    static func json(_ item: String, _ stored: StoredBaseValue?) -> CanonicalJSON {
        .object([
            "item": .string(item),
            "savedAt": stored.map { .string(ThaiClock.rfc3339($0.savedAt)) } ?? .null,
            "value": .figure(stored?.value ?? nil),
            "version": .string(String(stored?.version ?? 0)),
        ])
    }
}
