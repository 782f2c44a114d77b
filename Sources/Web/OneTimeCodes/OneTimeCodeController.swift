import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Helping somebody who has forgotten his password: issuing a code.
struct OneTimeCodeController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account/one-time-code", use: show)
        router.post("/account/one-time-code", use: issue)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        page(OneTimeCodeForm(), try helper(context), request)
    }

    @Sendable func issue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try helper(context)
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        var form = OneTimeCodeForm(
            username: fields["username"], telephone: fields["telephone"], spokeWith: fields["spoke-with"])
        let outcome = try await IssueOneTimeCode(
            username: form.username, callBack: CallBack(telephone: form.telephone, spokeWith: form.spokeWith),
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .issued(let issued):
            form.issued = issued
            return page(form, visit, request)
        case .nobodyInReach: form.isNobodyInReach = true
        case .invalid(let problems): form.problems = problems
        }
        return page(form, visit, request, .unprocessableContent)
    }

    /// Somebody who answers for others.
    private func helper(_ context: SiteContext) throws -> Visit {
        let visit = try context.accountOwner()
        guard visit.person.invites else { throw Refusal.forbidden }
        return visit
    }

    private func page(
        _ form: OneTimeCodeForm, _ visit: Visit, _ request: Request, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = Page(
            OneTimeCodeForm.title.text, breadcrumbs: [Page.Crumb(AccountPage.title.text, .account(.overview))],
            body: oneTimeCodePage(form, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(page, for: visit), status: status, for: request)
    }
}
