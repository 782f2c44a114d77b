import Actions
import Domain
import Markup

/// Where the code of a slip is typed by somebody who has no camera.
func invitationCodePage(_ typed: String, _ problem: Words?, csrf: String) -> HTML {
    let hint = Words(th: "ตัวพิมพ์เล็กหรือใหญ่ เว้นวรรค และขีด ไม่มีผล", en: "Capitals, spaces and hyphens do not matter")
    return """
        <h1>\(InvitationWords.codeTitle)</h1>
        \(problem.map { errorSummary("\($0)", [ErrorLink("code", $0)]) })
        <form class="card narrow" method="post" action="\(url: SitePath.invitations.path)">
        <input type="hidden" name="csrf" value="\(csrf)">
        \(field(Field(id: "code", name: "code", label: Words(th: "รหัส 20 ตัวบนใบเชิญ", en: "The 20 characters on your slip"), hint: hint, problem: problem, value: typed)))
        <p class="actions"><button>\(th: "ต่อไป", en: "Go on")</button></p>
        </form>
        """
}

/// What the invitation is for, and how to accept it; or in one line why it cannot be accepted.
/// - Parameters:
///   - ticket: proves a form to somebody who is not signed in.
///   - visit: who is signed in on this browser, and the hidden field of his forms.
func invitationPage(
    _ page: InvitationPage, code: String, ticket: String, visit: (person: Principal, csrf: HTML)?
) -> HTML {
    guard let invitation = page.invitation else {
        return """
            <h1>\(InvitationWords.title)</h1>
            \(notice("\(InvitationWords.unknown)", .bad))
            <p><a href="\(url: SitePath.invitations.path)">\(InvitationWords.codeTitle)</a></p>
            """
    }
    let title = invitation.kind == .reset ? InvitationWords.resetTitle : InvitationWords.title
    if let over = InvitationWords.over(page.state) {
        return """
            <h1>\(title)</h1>
            \(notice("\(over)", .bad))
            <p><a href="\(url: SitePath.signIn.path)">\(th: "เข้าสู่ระบบ", en: "Sign in")</a></p>
            """
    }
    return """
        <h1>\(title)</h1>
        \(summary(page))
        \(page.refusal.map { notice("\($0)", .bad, isStatus: true) })
        \(offer(page, invitation))
        \(visit.flatMap { intoAccount(page, invitation, code, $0) })
        \(acceptanceForm(page, invitation, code, ticket, visit?.person))
        """
}

private func summary(_ page: InvitationPage) -> HTML {
    if page.isBusy { return errorSummary("\(InvitationWords.busy)") }
    guard !page.problems.isEmpty else { return .empty }
    return errorSummary(
        "\(th: "ยังดำเนินการไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "Not done yet. Please mend:")",
        page.problems.map { ErrorLink($0.box, $0.words) })
}

private func offer(_ page: InvitationPage, _ invitation: Invitation) -> HTML {
    """
    <dl class="facts">
    <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(thai: invitation.name)</dd>
    \(invitation.assignment.map { "<dt>\(th: "หน้าที่", en: "Role")</dt><dd>\($0.role.name)</dd>" as HTML })
    \(page.office.map { "<dt>\(th: "หน่วยงาน", en: "Office")</dt><dd>\($0)</dd>" as HTML })
    <dt>\(th: "ใช้ได้ถึง", en: "Valid until")</dt><dd>\(dateTime: invitation.expiresAt)</dd>
    </dl>
    \(if: invitation.kind == .role, "<p>\(th: "หากท่านไม่ใช่บุคคลนี้ หรือชื่อไม่ถูกต้อง โปรดอย่าดำเนินการต่อ และแจ้งผู้ที่ออกใบให้ท่าน", en: "If this is not you, or the name is not right, please stop here and tell who gave you the slip.")</p>")
    """
}

/// The further role goes to the account that is signed in.
private func intoAccount(
    _ page: InvitationPage, _ invitation: Invitation, _ code: String, _ visit: (person: Principal, csrf: HTML)
) -> HTML? {
    guard invitation.kind == .role, !visit.person.isContributor, page.refusal == nil else { return nil }
    return """
        <section class="card narrow">
        <h2>\(th: "รับด้วยบัญชีที่เข้าสู่ระบบอยู่", en: "Accept with the account that is signed in")</h2>
        <p>\(th: "บัญชี", en: "Account") <strong>\(visit.person.username)</strong> (\(thai: visit.person.name)) \(th: "จะมีหน้าที่นี้เพิ่มขึ้น", en: "will hold this role too.")</p>
        <form method="post" action="\(url: SitePath.invitationAccount(code: code).path)">
        \(visit.csrf)
        <p class="actions"><button>\(th: "รับหน้าที่นี้", en: "Accept the role")</button></p>
        </form>
        </section>
        """
}

private func acceptanceForm(
    _ page: InvitationPage, _ invitation: Invitation, _ code: String, _ ticket: String, _ person: Principal?
) -> HTML {
    let isReset = invitation.kind == .reset
    let title = isReset ? InvitationWords.resetTitle : Words(th: "สร้างบัญชีใหม่", en: "Make a new account")
    let hint = Words(
        th: "ใช้เข้าสู่ระบบครั้งต่อไป ตัวอักษรอังกฤษตัวเล็กและตัวเลข", en: "For signing in; small Latin letters and digits")
    let username: HTML =
        isReset
        ? "<p>\(th: "ชื่อผู้ใช้", en: "Username") <strong>\(page.username)</strong></p><input type=\"hidden\" name=\"username\" value=\"\(page.username)\" autocomplete=\"username\">"
        : box(
            "username", Words(th: "ชื่อผู้ใช้", en: "Username"), hint, page,
            "value=\"\(page.username)\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\"")
    return """
        <form class="card narrow" method="post" action="\(url: SitePath.invitation(code: code).path)">
        <h2>\(title)</h2>
        \(if: !isReset && person != nil, notice("\(th: "เครื่องนี้มีผู้เข้าสู่ระบบอยู่ หากสร้างบัญชีใหม่ ระบบจะออกจากบัญชีเดิม", en: "Somebody is signed in on this browser. A new account signs that one out.")"))
        <input type="hidden" name="csrf" value="\(ticket)">
        \(username)
        \(box("password", Words(th: "รหัสผ่าน", en: "Password"), passwordHint, page, "type=\"password\" autocomplete=\"new-password\""))
        \(box("repeated", Words(th: "รหัสผ่านอีกครั้ง", en: "The password again"), nil, page, "type=\"password\" autocomplete=\"new-password\""))
        \(if: !isReset && page.offersIdentity, identityBox(page.bindsIdentity))
        \(if: !isReset, privacyLine())
        <p class="actions"><button>\(isReset ? Words(th: "ตั้งรหัสผ่านใหม่", en: "Set the new password") : Words(th: "สร้างบัญชีและเข้าสู่ระบบ", en: "Make the account and sign in"))</button></p>
        </form>
        """
}

private func identityBox(_ isTicked: Bool) -> HTML {
    """
    <p><label class="choice"><input type="checkbox" name="identity" value="1"\(if: isTicked, " checked")> \(th: "ผูกกับ ThaID ด้วย เพื่อให้ครั้งต่อไปเข้าสู่ระบบโดยไม่ต้องพิมพ์รหัสผ่าน", en: "Bind it to ThaID too, to sign in without typing the password")</label></p>
    """
}

private func box(_ name: String, _ label: Words, _ hint: Words?, _ page: InvitationPage, _ facts: HTML) -> HTML {
    let problem = page.problems.first { $0.box == name }?.words
    let described = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }].compactMap { $0 }
    return """
        <div class="field"><label for="\(name)">\(label)</label>
        \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
        \(problem.map { "<p class=\"problem\" id=\"\(name)-problem\">\($0)</p>" as HTML })
        <input id="\(name)" name="\(name)" \(facts)\(if: problem != nil, " aria-invalid=\"true\"")\(if: !described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"") required></div>
        """
}

/// After a new password was chosen.
func passwordChangedPage(_ username: String) -> HTML {
    """
    <h1>\(InvitationWords.resetTitle)</h1>
    \(notice("\(th: "ตั้งรหัสผ่านใหม่แล้ว เครื่องอื่นที่เข้าสู่ระบบด้วยบัญชีนี้ออกจากระบบแล้ว", en: "The new password is set. Whoever was signed in to this account is signed out.")", .good, isStatus: true))
    <p><a class="button" href="\(url: SitePath.signIn.path + "?username=" + URLText.encoded(username))">\(th: "เข้าสู่ระบบ", en: "Sign in")</a></p>
    """
}
