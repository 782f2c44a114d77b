import Actions
import Documents
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Store

/// ห้องฝึกบันทึกข้อมูล: the pages of recording once more, below an address of their own and on a database of their own, with invented figures.
/// Nothing that is done there can come among results, because nothing of it lies where results are made (ADR 32).
package final class PracticeRoom: Sendable {
    static let root = "/practice"

    /// Whether the page that is being written stands in the practice room.
    static var isHere: Bool { !SiteRoot.current.isEmpty }

    /// The site of the practice room.
    package let site: Site

    /// - Parameters:
    ///   - database: holds nothing but copies.
    ///   - environment: as that of the system; no mail goes out from here, and nothing else does.
    package init(
        database: any Database, environment: Actions.Environment, files: PublicFiles, press: Press? = nil,
        uploads: UploadFolder = .ofTheSystem, settings: SiteSettings, logger: Logger
    ) {
        var (environment, settings) = (environment, settings)
        environment.mail = nil
        settings.isPractice = true
        settings.isDemonstration = false
        settings.identity = nil
        settings.webex = nil
        site = Site(
            database: database, environment: environment, files: files, press: press, uploads: uploads,
            settings: settings, logger: logger)
    }

    /// - Parameter main: the database of the system, which is told how far everybody has come.
    func addRoutes(to router: Router<SiteContext>, for main: any Database) {
        let responder = buildRouter(for: main).buildResponder()
        let answer = { @Sendable [self] (request: Request, context: SiteContext) in
            await respond(to: request, context, by: responder)
        }
        router.get("/practice") { _, _ in Reply.redirect(to: Self.root + SitePath.home.path) }
        router.get("/practice/**", use: answer)
        router.post("/practice/**", use: answer)
    }

    private func respond(
        to request: Request, _ context: SiteContext, by responder: RouterResponder<SiteContext>
    ) async -> Response {
        var head = request.head
        let path = String((head.path ?? "").dropFirst(Self.root.count))
        head.path = path
        let inner = Request(head: head, body: request.body)
        return await SiteRoot.$current.withValue(Self.root) {
            await PageAddress.$current.withValue(path) {
                do {
                    return try await responder.respond(to: inner, context: context)
                } catch {
                    return ErrorPages(site: site).answer(to: error, inner, context)
                }
            }
        }
    }

    /// What a recorder does, and nothing besides.
    private func buildRouter(for main: any Database) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        // For addresses that the room does not have.
        router.add(middleware: PageErrors(site: site))
        let pages = router.group().add(middleware: SessionMiddleware(site: site)).add(
            middleware: PageErrors(site: site)
        )
        .add(middleware: PracticeNotes(room: site, main: main))
        PracticeController(site: site).addRoutes(to: pages)
        LanguageController(site: site).addRoutes(to: pages)
        OfflineController(site: site).addKeyRoute(to: pages)
        AreaController(site: site).addRoutes(to: pages)
        RecordingController(site: site).addRoutes(to: pages)
        AssessmentController(site: site).addRoutes(to: pages)
        WorkbookController(site: site).addRoutes(to: pages)
        SubmissionController(site: site).addRoutes(to: pages)
        BaseDataController(site: site).addRoutes(to: pages)
        RulesController(site: site).addRoutes(to: pages)
        HistoryController(site: site).addRoutes(to: pages)
        ExplanationController(site: site).addRoutes(to: pages)
        HandbookController(site: site).addRoutes(to: pages)
        site.pages.learn(router.routes)
        return router
    }
}

/// Tells the system how far somebody has come, after everything that he does.
struct PracticeNotes: RouterMiddleware {
    typealias Context = SiteContext
    let room: Site
    let main: any Database

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .post, response.status.code < 400,
            let place = context.visit?.person.assignments.first?.place
        else { return response }
        do {
            try await NotePracticeProgress.run(at: place, in: room.environment, from: room.database, to: main)
        } catch {
            // What he practised is saved; the next thing that he does tells of both.
            room.logger.error("progress in the practice room is not noted: \(error)")
        }
        return response
    }
}
