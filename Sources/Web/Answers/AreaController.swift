import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Saves of single rows, as the script of the recording pages sends them.
struct AreaController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.post("/rounds/:round/local-governments/:code/answers/:indicator", use: autosave)
    }

    /// One indicator, sent by script on leaving a box.
    @Sendable func autosave(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard try OfflineAccount.isOf(visit, request) else { return AutosaveReply.signInFirst(for: request) }
        try CSRF.requireHeader(request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let indicatorCode = try context.parameters.require("indicator")
        let sent = try await AutosaveRequest(request, subject: indicatorCode)
        let place = try await site.database.read {
            try AnswerPlace(round, code, indicatorCode, in: site.environment, on: $0)
        }
        if sent.isDiscard {
            try await DiscardDraft(
                round: round, localGovernment: code, subject: indicatorCode, repeated: sent.repeated
            ).perform(by: .known(visit.person), in: site.environment, on: site.database)
            let reply = try await AutosaveReply(standing: place, site)
            return Reply.json(reply.json.text, status: reply.status, for: request)
        }
        var save = AnswerForm.save(
            sent.fields, round: round, code: code, indicator: place.indicator, suffix: "", requestID: context.requestID)
        save.repeated = sent.repeated
        let outcome = try await save.perform(by: .known(visit.person), in: site.environment, on: site.database)
        if case .saved(let saved) = outcome { site.noteSave(saved, round: round, code: code) }
        let reply = try await AutosaveReply(outcome, place, site)
        return Reply.json(reply.json.text, status: reply.status, for: request)
    }
}
