import Actions
import Crypto
import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Markup
import Spreadsheets
import Store

/// Figures by workbook: the form of one local government out, the same file in again, checked before anything is saved.
struct WorkbookController: Sendable {
    let site: Site

    /// A form has 30 kB; this leaves room for what programs add.
    static let longestFile = 2 << 20

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/rounds/:round/local-governments/:code"
        router.get("\(place)/workbook", use: show)
        router.get("\(place)/workbook.xlsx", use: form)
        router.post("\(place)/workbook", use: check)
        router.post("\(place)/workbook/import", use: record)
        router.post("\(place)/workbook/marked-copy", use: markedCopy)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let imported = request.uri.queryParameters["imported"].flatMap { Int($0) }
        return try await answer(nil, imported: imported, request, context)
    }

    /// The form, filled in as far as it is recorded; with `?division=` only the rows of one division.
    @Sendable func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let division = FormFields(urlEncoded: (request.uri.query ?? "").utf8)["division"]
        let workbook = try await site.readAssessment(context) { reading, db in
            try AnswerWorkbook(reading, division: division, in: site.environment, on: db)
        }
        return try await give(workbook.plan, named: workbook.fileName, request)
    }

    /// What the file would change, or what is wrong with it.
    @Sendable func check(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await sent(request, context)
        return try await answer(try await checked(sent, context), request, context)
    }

    /// Records the file that was checked; what has changed meanwhile is told as at the first time.
    @Sendable func record(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let sent = try await sent(request, context)
        let checked = try await checked(sent, context)
        guard let stated = checked.stated, let file = sent.file else {
            return try await answer(checked, request, context)
        }
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let outcome = try await ImportAnswers(
            round: round, localGovernment: code, rows: stated.rows,
            file: ImportedFile(name: file.name, sha256: Hexadecimal.text(SHA256.hash(data: file.bytes))),
            preferences: sent.preferences, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        guard case .imported(let plan, let answers, let baseValues) = outcome else {
            return try await answer(try await self.checked(sent, context), request, context)
        }
        for saved in baseValues { site.noteSave(saved, round: round, code: code) }
        for saved in answers { site.noteSave(saved, round: round, code: code) }
        return Reply.redirect(to: SitePath.workbook(round: round, code: code).path + "?imported=\(plan.changes)")
    }

    /// The file that was sent, with every cell marked that is wrong.
    @Sendable func markedCopy(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await sent(request, context)
        let checked = try await checked(sent, context)
        guard let stated = checked.stated else { return try await answer(checked, request, context) }
        let form = try await site.readAssessment(context) { reading, db in
            try AnswerWorkbook(reading, in: site.environment, on: db)
        }
        let copy = MarkedForm(form, stated)
        return try await give(
            copy.plan, named: say(th: "ทำเครื่องหมาย", en: "marked") + "-" + form.fileName, request)
    }

    private func give(_ plan: WorkbookPlan, named name: String, _ request: Request) async throws -> Response {
        guard let written = try await site.workbookThreads.run({ Result { try plan.written() } }) else {
            throw StoreError.busy("too many workbooks at once")
        }
        return Reply.file(try written.get(), .workbook, named: name, for: request)
    }
}

// MARK: - Checking

extension WorkbookController {
    /// A form with its file: chosen just now, or carried along from the page that showed what is in it.
    private struct Sent: Sendable {
        var file: UploadForm.File?
        var preferences: Set<FilePreference>
    }

    private func sent(_ request: Request, _ context: SiteContext) async throws -> Sent {
        let visit = try context.signedIn()
        try await requireRecorder(visit.person, context)
        let form = try await site.upload(
            request, context,
            UploadLimit(
                file: Self.longestFile,
                tooLarge: say(
                    th: "ไฟล์ใหญ่เกิน \(Self.longestFile >> 20) MB โปรดลบแผ่นงานหรือรูปภาพที่ไม่เกี่ยวข้องออกแล้วส่งใหม่",
                    en:
                        "The file is larger than \(Self.longestFile >> 20) MB. Delete sheets or pictures that do not belong to it, and send it again"
                )))
        return Sent(
            file: try await form.file(),
            preferences: Set(form["prefer"].split(separator: " ").compactMap { FilePreference($0) }))
    }

    /// Nobody's file is read who may not record it.
    private func requireRecorder(_ person: Principal, _ context: SiteContext) async throws {
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let place = try await site.database.read { try Assessments.find(round, code, on: $0)?.whereabouts }
        guard let place else { throw Refusal.notFound("no local government \(code) in round \(round)") }
        guard person.may(.recordAnswers, at: place) else { throw Refusal.forbidden }
    }

    private func checked(_ sent: Sent, _ context: SiteContext) async throws -> CheckedWorkbook {
        guard let file = sent.file else { return CheckedWorkbook(fault: .noFile) }
        var checked = CheckedWorkbook(file: file, preferences: sent.preferences)
        let read = try await site.workbookThreads.run { () -> Result<ReadWorkbook, WorkbookRefusal> in
            do throws(WorkbookRefusal) { return .success(try WorkbookReader.read(file.bytes, limits: .ofForms)) } catch
            {
                return .failure(error)
            }
        }
        switch read {
        case nil: throw StoreError.busy("too many workbooks at once")
        case .failure(let refusal): checked.fault = .refused(refusal)
        case .success(let read): try await compare(read, &checked, context)
        }
        return checked
    }

    private func compare(
        _ read: ReadWorkbook, _ checked: inout CheckedWorkbook, _ context: SiteContext
    ) async throws {
        let preferences = checked.preferences
        let compared = try await site.readAssessment(context) { reading, db -> Result<StatedWorkbook, WorkbookFault> in
            let stated: AnswerWorkbookReading
            do throws(WorkbookFault) {
                stated = try AnswerWorkbookReading(read, reading.standards)
                try stated.requireOf(reading.assessment)
            } catch {
                return .failure(error)
            }
            let plan = try ImportPlan(stated.rows, in: reading, preferences: preferences, on: db)
            let earlier = try reading.earlierRound(in: site.environment, on: db)
            let changes = plan.answers.map { change in
                (
                    change.indicator.code,
                    earlier?.answer(to: change.indicator).largeChanges(of: change.indicator, to: change.became) ?? []
                )
            }
            return .success(
                StatedWorkbook(
                    read: read, rows: stated.rows, plan: plan,
                    largeChanges: Dictionary(changes, uniquingKeysWith: { first, _ in first })))
        }
        switch compared {
        case .failure(let fault): checked.fault = fault
        case .success(let stated): checked.stated = stated
        }
    }

    private func answer(
        _ checked: CheckedWorkbook?, imported: Int? = nil, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        let now = site.environment.now()
        let page = try await site.readAssessment(context) { reading, _ in
            ImportPage(
                assessment: reading.assessment, closedReason: reading.assessment.closedReason(at: now),
                mayRecord: visit.person.may(.recordAnswers, at: reading.assessment.whereabouts), checked: checked,
                imported: imported)
        }
        let frame = page.assessment.page(ImportWords.title.text, importPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: page.status, for: request)
    }
}
