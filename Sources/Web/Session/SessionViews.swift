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
    <h1>\(th: "เข้าสู่ระบบ", en: "Sign in")</h1>
    \(form.problem.map { errorSummary($0) })
    <form class="card narrow" method="post" action="\(url: SitePath.signIn.path)">
    <input type="hidden" name="csrf" value="\(form.csrf)">
    <input type="hidden" name="next" value="\(form.next)">
    <p><label for="username">\(th: "ชื่อผู้ใช้", en: "Username")</label>
    <input id="username" name="username" value="\(form.username)" autocomplete="username" autocapitalize="none" spellcheck="false" required></p>
    <p><label for="password">\(th: "รหัสผ่าน", en: "Password")</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required></p>
    \(if: settings.isDemonstration, "<p class=\"hint\">\(th: "ระบบสาธิต: รหัสผ่านของทุกบัญชีคือ", en: "Demonstration: the password of every account is") <code>\(settings.demonstrationPassword)</code></p>")
    <p><button>\(th: "เข้าสู่ระบบ", en: "Sign in")</button></p>
    </form>
    """
}
