import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Choosing a new password by a one-time code. Signing in, with the second factor where there is one, comes after.
struct NewPasswordController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/sign-in/new-password", use: show)
        router.post("/sign-in/new-password", use: choose)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        if context.visit != nil { return Reply.redirect(to: SitePath.home.path) }
        return page(NewPasswordForm(), request, context)
    }

    @Sendable func choose(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        var form = NewPasswordForm(username: String(fields["username"].prefix(200)))
        switch site.beginCode(Username.normalised(form.username), isAtHome: false, request, context) {
        case .wait(let seconds): return tooMany(seconds, form, request, context)
        case .admitted(let attempt):
            switch try await set(fields, attempt, context) {
            case .accepted(let username):
                let query = "?username=" + URLText.encoded(username) + "&done=password"
                return Reply.redirect(to: SitePath.signIn.path + query)
            case nil: return tooMany(TooManyAttempts.crowdWait, form, request, context)
            case .some(let refusal): form.problem = NewPasswordForm.words(refusal)
            }
            return page(form, request, context, .unprocessableContent)
        }
    }

    /// Only a wrong name or code counts as a failure, not a password that is refused.
    /// - Returns: nil when too many wait already.
    private func set(
        _ fields: FormFields, _ attempt: SignInAttempts.Attempt, _ context: SiteContext
    ) async throws -> ResetPassword.Outcome? {
        let username = Username.normalised(fields["username"])
        guard let code = InvitationCode(typed: fields["code"]),
            try await site.database.read({ try Invitations.find(tokenHash: code.hash, on: $0)?.username }) == username
        else { return .unknown }
        let (new, repeated) = (fields["new"], fields["repeated"])
        let reset = ResetPassword(code: code, requestID: context.requestID)
        let refusal = try await site.database.read { db in
            try reset.refusal(password: new, repeated: repeated, in: site.environment, on: db)
        }
        if let refusal {
            if case .invalid = refusal { site.attempts.withdrawn(attempt) }
            return refusal
        }
        guard let hash = try await site.passwordHash(of: new) else {
            site.attempts.withdrawn(attempt)
            return nil
        }
        let outcome = try await reset.open(passwordHash: hash, in: site.environment, on: site.database)
        if case .accepted = outcome { site.attempts.succeeded(attempt) }
        return outcome
    }

    private func tooMany(
        _ seconds: Int, _ form: NewPasswordForm, _ request: Request, _ context: SiteContext
    ) -> Response {
        var form = form
        form.wait = seconds
        var response = page(form, request, context)
        TooManyAttempts.mark(&response, seconds)
        return response
    }

    private func page(
        _ form: NewPasswordForm, _ request: Request, _ context: SiteContext, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let ticket = SignInTicket(for: request, site)
        let page = Page(NewPasswordForm.title.text, body: newPasswordPage(form, csrf: ticket.csrf))
        var response = Reply.html(site.layout(page, for: context.visit), status: status, for: request)
        ticket.add(to: &response)
        return response
    }
}

/// The form for a new password, as it is shown: neither code nor password comes back.
struct NewPasswordForm: Sendable {
    var username = ""
    var problem: Words?
    /// Seconds to wait before another attempt.
    var wait: Int?

    static let title = Words(th: "ตั้งรหัสผ่านใหม่", en: "Choose a new password")
    static let wrongCode = Words(
        th: "ชื่อผู้ใช้หรือรหัสครั้งเดียวไม่ถูกต้อง หรือรหัสหมดอายุแล้ว โปรดตรวจตัวสะกด หรือขอรหัสใหม่",
        en:
            "The username or the one-time code is not right, or the code is over. Check the spelling, or ask for a new one."
    )

    static func words(_ outcome: ResetPassword.Outcome) -> Words {
        guard case .invalid(let problems) = outcome, let first = problems.first else { return wrongCode }
        switch first {
        case .password(let problem): return problem.words
        case .passwordsDiffer, .username:
            return Words(
                th: "รหัสผ่านใหม่สองช่องไม่ตรงกัน โปรดพิมพ์ใหม่ทั้งสองช่อง", en: "The two new passwords differ. Type both again.")
        }
    }
}

private func newPasswordPage(_ form: NewPasswordForm, csrf: String) -> HTML {
    """
    <h1>\(NewPasswordForm.title)</h1>
    \(form.wait.map { errorSummary(text: TooManyAttempts.words($0)) })
    \(form.problem.map { errorSummary(text: $0.text) })
    <p>\(th: "ถ้าลืมรหัสผ่าน โปรดขอรหัสครั้งเดียวจากผู้รับรองข้อมูลของหน่วยงานท่าน หรือจากสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด รหัสใช้ได้ 15 นาที", en: "If you have forgotten your password, ask the certifier of your local government or your provincial office for a one-time code. It is good for 15 minutes.")</p>
    <form class="card narrow" method="post" action="\(url: SitePath.newPassword.path)">
    <input type="hidden" name="csrf" value="\(csrf)">
    \(field(Field(id: "username", name: "username", label: Words(th: "ชื่อผู้ใช้", en: "Username"), value: form.username)))
    \(field(Field(id: "one-time-code", name: "code", label: Words(th: "รหัสครั้งเดียว", en: "One-time code"), kind: .code)))
    \(field(Field(id: "new", name: "new", label: Words(th: "รหัสผ่านใหม่", en: "New password"), hint: passwordHint, kind: .password("new-password"))))
    \(field(Field(id: "repeated", name: "repeated", label: Words(th: "พิมพ์รหัสผ่านใหม่อีกครั้ง", en: "New password once more"), kind: .password("new-password"))))
    <p class="actions"><button>\(NewPasswordForm.title)</button> <a href="\(url: SitePath.signIn.path)">\(th: "กลับหน้าเข้าสู่ระบบ", en: "Back to signing in")</a></p>
    </form>
    """
}
