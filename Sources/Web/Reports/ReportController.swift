import Actions
import Domain
import Hummingbird
import Store

/// The report of one local government, as a page and as a file, and what lies behind each of its rows.
struct ReportController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/report", use: show)
        router.get("/rounds/:round/local-governments/:code/report.csv", use: file)
        router.get("/rounds/:round/local-governments/:code/report/indicators/:indicator", use: indicator)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        var page = try await page(context, for: visit.person)
        page.peers = try await site.ratePeers(of: page.reading)
        return Reply.html(site.layout(page.frame(reportPage(page)), for: visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await page(context, for: context.signedIn().person)
        return Reply.csv(reportCSV(page).bytes, named: "report-\(page.round.id)-\(page.place.code).csv", for: request)
    }

    @Sendable func indicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let report = try await page(context, for: visit.person)
        let code = try context.parameters.require("indicator")
        guard let row = report.reading.report.rows.first(where: { $0.indicator.code == code }) else {
            throw Refusal.notFound("no indicator \(code.prefix(20)) for this type")
        }
        let mode = RecordingModeCookie.mode(request)
        let (explained, rounds) = try await site.database.read { db in
            let explained = try VerdictExplanation(
                of: row.indicator, report.reading, mode, mayReadAnswers: report.mayReadAnswers, on: db)
            return (explained, try Rounds.list(on: db))
        }
        let years = try await site.years(of: row.indicator, report.reading, among: rounds)
        let peers = try await site.peers(
            of: report.place.code, indicator: code, own: years.years.last?.measure, in: report.round.id)
        let page = IndicatorResultPage(
            report: report, explained: explained, years: years, peers: peers,
            plan: report.mayReadAnswers
                ? .improvement(.plan(round: report.round.id, code: report.place.code)) : nil)
        return Reply.html(site.layout(page.frame(indicatorResultPage(page)), for: visit), for: request)
    }

    /// Who reads results but no answers, as the Committee does, sees certified reports only.
    func page(_ context: SiteContext, for person: Principal) async throws -> ReportPage {
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let reading = try await site.database.read { try ReportReading(round, code, in: site.environment, on: $0) }
        let whereabouts = reading.assessment.whereabouts
        let mayReadAnswers = person.may(.readAnswers, at: whereabouts)
        guard mayReadAnswers || (reading.basis == .certified && person.may(.readResults, at: whereabouts)) else {
            throw Refusal.forbidden
        }
        return ReportPage(reading: reading, at: site.environment.now(), mayReadAnswers: mayReadAnswers)
    }
}
