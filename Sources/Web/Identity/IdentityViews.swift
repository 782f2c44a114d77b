import Domain
import Markup

/// What a person sees of the bond between his account and an identity.
struct IdentityPage: Sendable {
    /// nil while there is none; milliseconds since 1970, UTC.
    var boundAt: Int64?
    var hasSecondFactor: Bool
    /// No code is asked for besides.
    var standsForSecondFactor: Bool
    var problem: IdentityProblem?
}

func identityPageBody(_ page: IdentityPage, csrf: HTML) -> HTML {
    """
    <h1>\(IdentityWords.title)</h1>
    \(page.problem.map { errorSummary(text: $0.words) })
    \(page.boundAt.map { bound($0, csrf) } ?? offer(page, csrf))
    """
}

private func offer(_ page: IdentityPage, _ csrf: HTML) -> HTML {
    """
    <form class="card" method="post" action="\(url: SitePath.account(.identity).path)">
    <h2>\(IdentityWords.bind)</h2>
    <p>\(th: "เมื่อผูกแล้ว ท่านเข้าสู่ระบบด้วยแอป ThaID ได้โดยไม่ต้องพิมพ์รหัสผ่าน และยังใช้รหัสผ่านได้เหมือนเดิม หน้าที่ของท่านไม่เปลี่ยน", en: "Then you can sign in with the ThaID app instead of your password, which goes on to work as before. Your roles stay as they are.")</p>
    \(if: page.hasSecondFactor && !page.standsForSecondFactor, "<p>\(th: "การเข้าสู่ระบบยังถามรหัสยืนยันตัวตนสองขั้นเหมือนเดิม", en: "Signing in still asks for the code of your second step.")</p>")
    <p>\(th: "ระบบไม่เก็บเลขประจำตัวประชาชน เก็บเพียงเครื่องหมายที่ย้อนกลับเป็นเลขไม่ได้", en: "Your citizen’s number is not kept, only a mark that does not lead back to it.")</p>
    \(csrf)
    \(passwordField("binding-password"))
    \(if: page.hasSecondFactor, codeBox("binding-code"))
    <p><button>\(IdentityWords.bind)</button></p>
    </form>
    """
}

private func bound(_ moment: Int64, _ csrf: HTML) -> HTML {
    """
    <dl class="facts">
    <dt>\(th: "ผูกกับ ThaID เมื่อ", en: "Bound to ThaID")</dt><dd>\(dateTime: moment)</dd>
    </dl>
    <form class="card" method="post" action="\(url: SitePath.account(.identityRemoval).path)">
    <h2>\(IdentityWords.unbind)</h2>
    <p>\(th: "จากนั้นเข้าสู่ระบบได้ด้วยชื่อผู้ใช้และรหัสผ่านเท่านั้น", en: "From then on only your username and password open the account.")</p>
    \(csrf)
    \(passwordField("removal-password"))
    <p><button class="grave">\(IdentityWords.unbind)</button></p>
    </form>
    """
}

private func passwordField(_ id: String) -> HTML {
    field(
        Field(
            id: id, name: "password", label: Words(th: "รหัสผ่าน", en: "Password"), kind: .password("current-password")))
}

/// Beside the form for signing in.
func identitySignInForm(next: String, csrf: String) -> HTML {
    """
    <form class="card narrow" method="post" action="\(url: SitePath.identitySignIn.path)">
    <h2>\(th: "ใช้ ThaID", en: "With ThaID")</h2>
    <p>\(th: "สำหรับผู้ที่ผูกบัญชีกับ ThaID แล้ว", en: "For those whose account is bound to ThaID")</p>
    <input type="hidden" name="csrf" value="\(csrf)">
    <input type="hidden" name="next" value="\(next)">
    <p class="actions"><button class="quiet">\(IdentityWords.title)</button></p>
    </form>
    """
}

/// On the page of one's own account.
func identityCard(boundAt moment: Int64?) -> HTML {
    let state: HTML =
        moment.map { "\(th: "ผูกแล้วเมื่อ", en: "Bound since") \(dateTime: $0)" }
        ?? "\(th: "ยังไม่ได้ผูก ผูกแล้วเข้าสู่ระบบได้โดยไม่ต้องพิมพ์รหัสผ่าน", en: "Not bound. Once it is, you can sign in without typing your password.")"
    return """
        <section class="card">
        <h2>\(IdentityWords.title)</h2>
        <p>\(state)</p>
        <p><a href="\(url: SitePath.account(.identity).path)">\(th: "จัดการการเข้าสู่ระบบด้วย ThaID", en: "Manage signing in with ThaID")</a></p>
        </section>
        """
}
