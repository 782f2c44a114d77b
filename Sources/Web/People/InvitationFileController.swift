import Actions
import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Many invitations from one file: checked first, then all of them or none.
struct InvitationFileController: Sendable {
    let site: Site

    /// Two thousand rows have some two hundred kilobytes.
    static let longestFile = 1 << 20

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/people/file", use: show)
        router.post("/people/file", use: check)
        router.post("/people/file/invitations", use: make)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        answer(InvitationFilePage(), try site.inviting(context), request)
    }

    /// What the file would do.
    @Sendable func check(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, file) = try await sent(request, context)
        guard let file else {
            return answer(InvitationFilePage(isFileMissing: true), visit, request, status: .unprocessableContent)
        }
        let now = site.environment.now()
        let plan = try await site.database.read { db in
            try InvitationPlan(file.bytes, file: file.name, by: visit.person, at: now, on: db)
        }
        return try await answer(plan, file, visit, request)
    }

    /// Makes them; where something has changed since the check, that is told as at the first time.
    @Sendable func make(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, file) = try await sent(request, context)
        guard let file else {
            return answer(InvitationFilePage(isFileMissing: true), visit, request, status: .unprocessableContent)
        }
        let outcome = try await InviteFromFile(file.bytes, file: file.name, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .made(let issued) where !issued.isEmpty: return try await site.madeInvitations(issued, visit, request)
        case .made: return Reply.redirect(to: SitePath.people(.file).path)
        case .refused(let plan): return try await answer(plan, file, visit, request)
        }
    }

    private func sent(
        _ request: Request, _ context: SiteContext
    ) async throws -> (visit: Visit, file: UploadForm.File?) {
        let visit = try site.inviting(context)
        let form = try await site.upload(
            request, context,
            UploadLimit(
                file: Self.longestFile,
                tooLarge: say(
                    th: "ไฟล์ใหญ่เกิน \(Self.longestFile >> 20) MB โปรดแบ่งเป็นหลายไฟล์",
                    en: "The file is larger than \(Self.longestFile >> 20) MB. Please send it in parts")))
        return (visit, try await form.file())
    }

    private func answer(
        _ plan: InvitationPlan, _ file: UploadForm.File, _ visit: Visit, _ request: Request
    ) async throws -> Response {
        let offices = try await site.database.read { db in
            var offices: [String: Words] = [:]
            for place in Set(plan.rows.compactMap { $0.assignment?.place }) {
                offices[place] = try Offices.name(of: place, on: db)
            }
            return offices
        }
        let page = InvitationFilePage(
            plan: plan, file: file.name, content: Data(file.bytes).base64EncodedString(), offices: offices)
        return answer(page, visit, request, status: plan.isPossible ? .ok : .unprocessableContent)
    }

    private func answer(
        _ page: InvitationFilePage, _ visit: Visit, _ request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        site.peopleFrame(
            PeopleWords.inviteByFile, invitationFilePage(page, csrf: site.csrfField(visit)), visit, request,
            status: status)
    }
}

/// A file of invitations as it is shown before anything is done.
struct InvitationFilePage: Sendable {
    var plan: InvitationPlan?
    var file = ""
    /// The file in base 64, carried along until it is confirmed.
    var content = ""
    var offices: [String: Words] = [:]
    var isFileMissing = false
}
