import Actions
import Domain
import Hummingbird
import Store

/// What citizens have said, for the officers of the place and above: the report, its files, remarks, poster and paper form.
struct SatisfactionReportController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/satisfaction", use: show)
        router.get("/rounds/:round/local-governments/:code/satisfaction/report.csv", use: file)
        router.get("/rounds/:round/local-governments/:code/satisfaction/report.pdf", use: document)
        router.get("/rounds/:round/local-governments/:code/satisfaction/poster.pdf", use: poster)
        router.get("/rounds/:round/local-governments/:code/satisfaction/paper-form.pdf", use: paperForm)
        router.get("/rounds/:round/local-governments/:code/satisfaction/remarks", use: remarks)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        let frame = page.frame(SatisfactionReportPage.subject, isInside: false, satisfactionReport(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        let name = "satisfaction-\(page.round.id)-\(page.place.code).csv"
        return Reply.csv(satisfactionCSV(page).bytes, named: name, for: request)
    }

    @Sendable func document(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        let name = "\(page.title.text) \(page.round.id).pdf"
        return try await site.print(satisfactionDocument(page), named: name, for: request)
    }

    @Sendable func poster(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        let address = site.publicAddress(request) + SitePath.satisfaction(.form(code: page.place.code)).path
        let poster = SatisfactionPoster(place: page.reading.place, address: address, at: page.at)
        let name = say(th: "ป้าย QR \(page.place.shortName).pdf", en: "Poster \(page.place.code).pdf")
        return try await site.print(poster.document, named: name, for: request)
    }

    @Sendable func paperForm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        let form = SatisfactionPaperForm(place: page.reading.place, at: page.at)
        let name = say(th: "แบบประเมิน \(page.place.shortName).pdf", en: "Form \(page.place.code).pdf")
        return try await site.print(form.document, named: name, for: request)
    }

    @Sendable func remarks(_ request: Request, _ context: SiteContext) async throws -> Response {
        let report = try await site.readSatisfaction(context)
        guard report.mayReadRemarks else { throw Refusal.forbidden }
        let asked = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        let last = max(
            (report.reading.remarks + SatisfactionRemarksPage.perPage - 1) / SatisfactionRemarksPage.perPage, 1)
        let number = min(max(asked, 1), last)
        let assessment = report.reading.place.assessment.id
        let remarks = try await site.database.read { db in
            try Satisfactions.remarks(
                assessment, limit: SatisfactionRemarksPage.perPage,
                offset: (number - 1) * SatisfactionRemarksPage.perPage, on: db)
        }
        let page = SatisfactionRemarksPage(report: report, remarks: remarks, number: number)
        let frame = report.frame(SatisfactionRemarksPage.title, satisfactionRemarks(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }
}
