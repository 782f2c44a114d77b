import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The heads of all chains for everybody, so that thousands hold them: the days, their files, a feed, and a look-up of receipts.
struct HeadsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/audit/heads", use: show)
        router.get("/audit/heads/feed.xml", use: feed)
        router.get("/audit/heads/{day}.csv", use: file)
        router.get("/audit/heads/:day", use: showDay)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let typed = String(asked["receipt"].prefix(200))
        let wanted = Int(asked["page"]) ?? 1
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: site.environment.now()).date
        let address = site.publicAddress(request)
        let page = try await site.database.read { db in
            let count = try SealedDays.count(on: db)
            let last = max(1, (count + HeadsPage.perPage - 1) / HeadsPage.perPage)
            let number = min(max(wanted, 1), last)
            return HeadsPage(
                days: try SealedDays.list(
                    after: (number - 1) * HeadsPage.perPage, limit: HeadsPage.perPage, on: db),
                number: number, count: count, today: today, typed: typed,
                lookup: ThaiText.normalised(typed).isEmpty ? nil : try ReceiptLookup(typed, on: db), address: address)
        }
        let frame = Page(AuditWords.heads.text, isWide: true, feed: .audit(.feed), body: headsPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func showDay(_ request: Request, _ context: SiteContext) async throws -> Response {
        let day = try day(context)
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let (typed, wanted) = (String(asked["code"].prefix(20)), Int(asked["page"]) ?? 1)
        let (state, heads) = try await heads(of: day)
        let page = try await site.database.read { db in
            try DayOfHeadsPage(day, state, heads, typed: typed, page: wanted, on: db)
        }
        let frame = Page(
            "\(AuditWords.heads.text) \(day.long(in: PageLanguage.current))",
            breadcrumbs: [Page.Crumb(AuditWords.heads.text, .audit(.heads))], isWide: true, feed: .audit(.feed),
            body: dayOfHeadsPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let day = try day(context)
        let (state, heads) = try await heads(of: day)
        var headers: HTTPFields = [
            .contentDisposition: "attachment; filename=\"\(SealedDay.fileName(day))\"", .cacheControl: "no-store",
        ]
        switch state {
        case .broken: throw StoreError.failed("the heads of \(day.iso) are no longer those that were sealed")
        case .open: break
        case .sealed(let sealed):
            headers[.cacheControl] = "public, max-age=3600"
            headers[.eTag] = "\"\(Hexadecimal.text(sealed.fileSHA256))\""
        }
        return Reply.body(
            AuditHeadsFile.bytes(heads), type: "text/csv; charset=utf-8", for: request, headers: headers)
    }

    @Sendable func feed(_ request: Request, _ context: SiteContext) async throws -> Response {
        let days = try await site.database.read { try SealedDays.list(after: 0, limit: HeadsPage.perPage, on: $0) }
        let feed = headsFeed(days, address: site.publicAddress(request), now: site.environment.now())
        return Reply.body(
            feed.bytes, type: "application/atom+xml; charset=utf-8", for: request,
            headers: [.cacheControl: "public, max-age=300"])
    }

    private func day(_ context: SiteContext) throws -> ThaiDate {
        let text = try context.parameters.require("day")
        guard let day = ThaiDate(iso: text) else { throw Refusal.notFound("no day \(text)") }
        return day
    }

    /// - Throws: `Refusal.notFound` for a day before the first sealed one, or to come.
    private func heads(of day: ThaiDate) async throws -> (DayOfHeadsPage.State, [AuditHead]) {
        if let sealed = try await site.database.read({ try SealedDays.find(day, on: $0) }) {
            guard let heads = try await site.heads.heads(of: sealed, site) else { return (.broken(sealed), []) }
            return (.sealed(sealed), heads)
        }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: site.environment.now()).date
        guard day == today else { throw Refusal.notFound("no heads of \(day.iso)") }
        let found = try await site.heads.today(site)
        return (.open(at: found.at), found.heads)
    }
}
