import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Moves targets in thought, keeps such scenarios, and never touches a result.
struct WhatIfController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/what-if", use: ask)
        router.post("/rounds/:round/scenarios", use: keep)
        router.get("/rounds/:round/scenarios/:number", use: show)
        router.post("/rounds/:round/scenarios/:number/removal", use: remove)
    }

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, round) = try await admitted(context)
        let fields = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        guard let set = site.nation.read(round.id, { $0.standards.set }) else { throw notLoaded(round) }
        var moves = Self.moves(fields)
        let form = WhatIfForm(fields, set, &moves)
        let isFile = fields["format"] == "csv"
        var page = try page(round, moves, Self.basis(fields), isFile ? nil : Int(fields["page"]) ?? 1)
        guard !isFile else { return try file(page, fields["table"], request) }
        page.form = form
        return try await answer(page, visit, request, status: form.isSound ? .ok : .unprocessableContent)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, round) = try await admitted(context)
        let number = Int(try context.parameters.require("number")) ?? 0
        guard let scenario = try await site.database.read({ try Scenarios.find(round.id, number, on: $0) }) else {
            throw Refusal.notFound("no scenario \(number) of round \(round.id)")
        }
        var page = try page(round, scenario.moves, scenario.basis, 1)
        page.scenario = scenario
        return try await answer(page, visit, request)
    }

    @Sendable func keep(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, round) = try await admitted(context)
        let (moves, basis) = (Self.moves(fields), Self.basis(fields))
        let outcome = try await SaveScenario(
            round: round.id, name: fields["name"], basis: basis, moves: moves, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        var page = try page(round, moves, basis, 1)
        page.form.name = fields["name"]
        switch outcome {
        case .saved(let scenario), .savedBefore(let scenario):
            return Reply.redirect(to: ScenarioPath.scenario(round: round.id, number: scenario.number).path)
        case .nameTaken:
            page.form.nameProblem = Words(
                th: "มีสถานการณ์จำลองชื่อนี้แล้ว ตั้งชื่ออื่น", en: "There is a scenario of this name; choose another one")
        case .invalid(let problems):
            page.form.nameProblem =
                problems.contains(.nameTooLong)
                ? Words(
                    th: "ชื่อยาวเกิน \(Scenario.longestName) ตัวอักษร",
                    en: "The name has more than \(Scenario.longestName) characters")
                : problems.contains(.nameMissing)
                    ? Words(th: "ตั้งชื่อสถานการณ์จำลอง", en: "Give the scenario a name")
                    : Words(
                        th: "ปรับเป้าหมายอย่างน้อยหนึ่งข้อก่อนบันทึก", en: "Move at least one target before keeping it")
        }
        return try await answer(page, visit, request, status: .unprocessableContent)
    }

    @Sendable func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, round) = try await admitted(context)
        let number = Int(try context.parameters.require("number")) ?? 0
        _ = try await RemoveScenario(round: round.id, number: number, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        return Reply.redirect(to: ScenarioPath.whatIf(round: round.id).path)
    }
}

extension WhatIfController {
    /// - Throws: `Refusal.forbidden` for those whose view of results ends before the country.
    private func admitted(_ context: SiteContext) async throws -> (Visit, Round) {
        let visit = try context.signedIn()
        guard visit.person.mayInCountry(.readResults) else { throw Refusal.forbidden }
        let id = try context.parameters.require("round")
        guard let round = try await site.database.read({ try Rounds.find(id, on: $0) }) else {
            throw Refusal.notFound("no round \(id)")
        }
        try await site.bringNationUpToDate(round.id)
        return (visit, round)
    }

    private func page(_ round: Round, _ moves: MovedTargets, _ basis: Basis, _ number: Int?) throws -> WhatIfPage {
        let read = site.nation.read(round.id) { columns in
            (WhatIf(columns, moves, on: basis), columns.standards.set, columns.participants)
        }
        guard let (whatIf, set, participants) = read else { throw notLoaded(round) }
        return WhatIfPage(round, whatIf, set, participants, page: number)
    }

    private func notLoaded(_ round: Round) -> Refusal { .notFound("round \(round.id) is not loaded") }

    private static func basis(_ fields: FormFields) -> Basis { Basis(rawValue: fields["basis"]) ?? .certified }

    private static func moves(_ fields: FormFields) -> MovedTargets {
        MovedTargets(fields["moves"].split(separator: ",").compactMap { MovedTarget(String($0)) })
    }

    private func answer(
        _ page: WhatIfPage, _ visit: Visit, _ request: Request, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var page = page
        page.mayPlan = visit.person.mayInCountry(.planTargets)
        let round = page.round
        page.scenarios = try await site.database.read { try Scenarios.list(round.id, on: $0) }
        let frame = Page(
            (page.scenario.map { Words(both: $0.name) } ?? WhatIfWords.title).text,
            breadcrumbs: [
                .init(say(th: "ผลการประเมินทั่วประเทศ", en: "Results of the country"), .results(round: round.id))
            ], isDemonstration: round.demonstration, isWide: true, body: whatIfPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }

    private func file(_ page: WhatIfPage, _ table: String, _ request: Request) throws -> Response {
        guard let file = whatIfCSV(page, table) else { throw Refusal.notFound("no such table") }
        let name = "what-if-\(page.round.id)-\(table)-\(page.whatIf.basis.rawValue).csv"
        return Reply.csv(file.bytes, named: name, for: request)
    }
}
