import Actions
import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Store

extension Site {
    /// Every route of the site. Middleware holds for what is added after it.
    package func buildRouter() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: LanguageMiddleware())
        router.add(middleware: ErrorPages(site: self))
        router.add(middleware: StaticFiles(files: files))
        OperationsController(site: self).addRoutes(to: router)
        AnswersAPI(site: self).addRoutes(to: router)
        ResultsAPI(site: self).addRoutes(to: router)

        let pages = router.group().add(middleware: SessionMiddleware(site: self)).add(
            middleware: PageErrors(site: self)
        ).add(middleware: ViewingNotes(site: self))
        SessionController(site: self).addRoutes(to: pages)
        SignInCodeController(site: self).addRoutes(to: pages)
        IdentityController(site: self).addRoutes(to: pages)
        AccountController(site: self).addRoutes(to: pages)
        SecondFactorController(site: self).addRoutes(to: pages)
        IdentityBindingController(site: self).addRoutes(to: pages)
        MailAddressController(site: self).addRoutes(to: pages)
        OneTimeCodeController(site: self).addRoutes(to: pages)
        NewPasswordController(site: self).addRoutes(to: pages)
        OfflineController(site: self).addRoutes(to: pages)
        LanguageController(site: self).addRoutes(to: pages)
        AreaController(site: self).addRoutes(to: pages)
        RecordingController(site: self).addRoutes(to: pages)
        HomeController(site: self).addRoutes(to: pages)
        AssessmentController(site: self).addRoutes(to: pages)
        WorkbookController(site: self).addRoutes(to: pages)
        SubmissionController(site: self).addRoutes(to: pages)
        BaseDataController(site: self).addRoutes(to: pages)
        DivisionsController(site: self).addRoutes(to: pages)
        CollectionController(site: self).addRoutes(to: pages)
        CollectionLinksController(site: self).addRoutes(to: pages)
        ContributionController(site: self).addRoutes(to: pages)
        ObservationController(site: self).addRoutes(to: pages)
        RulesController(site: self).addRoutes(to: pages)
        HistoryController(site: self).addRoutes(to: pages)
        ExplanationController(site: self).addRoutes(to: pages)
        CertificationController(site: self).addRoutes(to: pages)
        CheckController(site: self).addRoutes(to: pages)
        ReviewController(site: self).addRoutes(to: pages)
        RoundController(site: self).addRoutes(to: pages)
        CircularsController(site: self).addRoutes(to: pages)
        LetterController(site: self).addRoutes(to: pages)
        ReceivedController(site: self).addRoutes(to: pages)
        FunnelController(site: self).addRoutes(to: pages)
        ChaseController(site: self).addRoutes(to: pages)
        CallsController(site: self).addRoutes(to: pages)
        VerificationController(site: self).addRoutes(to: pages)
        WorkshopController(site: self).addRoutes(to: pages)
        RegistrationController(site: self).addRoutes(to: pages)
        WorkshopOfficeController(site: self).addRoutes(to: pages)
        WorkshopPeopleController(site: self).addRoutes(to: pages)
        WorkshopPapersController(site: self).addRoutes(to: pages)
        AttendanceController(site: self).addRoutes(to: pages)
        CheckInController(site: self).addRoutes(to: pages)
        TicketController(site: self).addRoutes(to: pages)
        CertificateController(site: self).addRoutes(to: pages)
        WorkshopTestController(site: self).addRoutes(to: pages)
        WorkshopEvaluationController(site: self).addRoutes(to: pages)
        ReportController(site: self).addRoutes(to: pages)
        ImprovementController(site: self).addRoutes(to: pages)
        PapersController(site: self).addRoutes(to: pages)
        ResultsController(site: self).addRoutes(to: pages)
        ProvinceWorkbookController(site: self).addRoutes(to: pages)
        SearchController(site: self).addRoutes(to: pages)
        FrontController(site: self).addRoutes(to: pages)
        AboutController(site: self).addRoutes(to: pages)
        StyleguideController(site: self).addRoutes(to: pages)
        HandbookController(site: self).addRoutes(to: pages)
        SatisfactionController(site: self).addRoutes(to: pages)
        SatisfactionReportController(site: self).addRoutes(to: pages)
        PaperTallyController(site: self).addRoutes(to: pages)
        InvitationController(site: self).addRoutes(to: pages)
        PeopleController(site: self).addRoutes(to: pages)
        InvitingController(site: self).addRoutes(to: pages)
        InvitationFileController(site: self).addRoutes(to: pages)
        RoleEndController(site: self).addRoutes(to: pages)
        HeadsController(site: self).addRoutes(to: pages)
        PublicationsController(site: self).addRoutes(to: pages)
        JournalController(site: self).addRoutes(to: pages)
        OutboxController(site: self).addRoutes(to: pages)
        PrivacyController(site: self).addRoutes(to: pages)
        OwnDataController(site: self).addRoutes(to: pages)
        ViewingsController(site: self).addRoutes(to: pages)
        QuestionsController(site: self).addRoutes(to: pages)
        FAQController(site: self).addRoutes(to: pages)
        WhatIfController(site: self).addRoutes(to: pages)
        GuidesController(site: self).addRoutes(to: pages)
        practice?.addRoutes(to: router, for: database)
        self.pages.learn(router.routes)
        return router
    }
}

/// Files of `public/` before any route.
struct StaticFiles: RouterMiddleware {
    typealias Context = SiteContext
    let files: PublicFiles

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        if request.method == .get || request.method == .head,
            let response = files.response(to: request, path: request.uri.path)
        {
            return response
        }
        return try await next(request, context)
    }
}
