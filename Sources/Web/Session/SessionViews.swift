import Markup

/// The sign-in form as it is shown.
struct SignInForm: Sendable {
    var username: String
    var next: String
    var csrf = ""
    var problem: String?
}

func signInPage(_ form: SignInForm, _ settings: SiteSettings) -> HTML {
    """
    <h1>เข้าสู่ระบบ</h1>
    \(form.problem.map { errorSummary($0) })
    <form class="card narrow" method="post" action="\(url: SitePath.signIn.path)">
    <input type="hidden" name="csrf" value="\(form.csrf)">
    <input type="hidden" name="next" value="\(form.next)">
    <p><label for="username">ชื่อผู้ใช้</label>
    <input id="username" name="username" value="\(form.username)" autocomplete="username" autocapitalize="none" spellcheck="false" required></p>
    <p><label for="password">รหัสผ่าน</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required></p>
    \(if: settings.isDemonstration, "<p class=\"hint\">ระบบสาธิต: รหัสผ่านของทุกบัญชีคือ <code>\(settings.demonstrationPassword)</code></p>")
    <p><button>เข้าสู่ระบบ</button></p>
    </form>
    """
}

/// What went wrong, at the head of a page; it takes the focus.
func errorSummary(_ words: String) -> HTML {
    "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\"><p>\(words)</p></div>"
}
