import Domain
import Markup

func accountPage(_ page: AccountPage, csrf: HTML) -> HTML {
    """
    <h1>\(AccountPage.title)</h1>
    \(page.done.map(doneNotice))
    <dl class="facts">
    <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(thai: page.name)</dd>
    <dt>\(th: "ชื่อผู้ใช้", en: "Username")</dt><dd><code>\(page.username)</code></dd>
    <dt>\(th: "หน้าที่", en: "Roles")</dt><dd>\(roles(page.held))</dd>
    </dl>
    <section class="card">
    <h2>\(th: "รหัสผ่าน", en: "Password")</h2>
    <p>\(th: "ไม่มีผู้ใดเห็นรหัสผ่านของท่าน รวมทั้งผู้ดูแลระบบ", en: "Nobody can see your password, the administrator included.")</p>
    <p><a href="\(url: SitePath.account(.password).path)">\(th: "เปลี่ยนรหัสผ่าน", en: "Change the password")</a></p>
    </section>
    <section class="card">
    <h2>\(SecondFactorPage.title)</h2>
    <p>\(page.hasSecondFactor ? "\(th: "เปิดใช้อยู่ การเข้าสู่ระบบถามรหัสจากแอปในโทรศัพท์ด้วย", en: "Switched on: signing in also asks for a code from your telephone.")" : "\(th: "ยังไม่ได้เปิดใช้ แนะนำให้เปิด เพื่อไม่ให้ผู้ที่รู้เพียงรหัสผ่านเข้าบัญชีของท่านได้", en: "Not switched on. We recommend it: then a password alone does not open your account.")" as HTML)</p>
    <p><a href="\(url: SitePath.account(.secondFactor).path)">\(th: "จัดการการยืนยันตัวตนสองขั้น", en: "Manage two-step sign-in")</a></p>
    </section>
    \(if: page.identity.isOffered, identityCard(boundAt: page.identity.boundAt))
    \(page.mail.map(mailCard))
    \(if: page.helpsOthers, helpLink())
    \(sessions(page, csrf))
    \(ownDataCard())
    """
}

private func mailCard(_ mailing: AccountPage.Mailing) -> HTML {
    let state: HTML =
        switch mailing {
        case .none: "\(th: "ยังไม่มีที่อยู่อีเมล ระบบจึงไม่แจ้งงานทางอีเมล", en: "No address: you are not told of tasks by mail.")"
        case .to(let address): "<strong>\(address)</strong>"
        }
    return """
        <section class="card">
        <h2>\(MailAddressPage.title)</h2>
        <p>\(state)</p>
        <p><a href="\(url: SitePath.account(.mailAddress).path)">\(th: "จัดการอีเมลและการแจ้งงาน", en: "Manage the address and notices")</a></p>
        </section>
        """
}

private func ownDataCard() -> HTML {
    """
    <section class="card">
    <h2>\(PrivacyWords.ownData)</h2>
    <p>\(th: "ดูและดาวน์โหลดข้อมูลที่ระบบเก็บเกี่ยวกับท่าน", en: "See and download what the system keeps about you.")</p>
    <p><a href="\(url: SitePath.privacy(.ownData).path)">\(PrivacyWords.ownData)</a> · <a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a></p>
    </section>
    """
}

private func helpLink() -> HTML {
    """
    <section class="card">
    <h2>\(th: "ช่วยผู้ที่ลืมรหัสผ่าน", en: "Helping somebody who has forgotten his password")</h2>
    <p><a href="\(url: SitePath.account(.oneTimeCode).path)">\(OneTimeCodeForm.title)</a></p>
    </section>
    """
}

private func doneNotice(_ done: AccountPage.Done) -> HTML {
    switch done {
    case .password:
        notice(
            "\(th: "เปลี่ยนรหัสผ่านแล้ว และออกจากระบบในอุปกรณ์อื่นทั้งหมดแล้ว", en: "The password is changed, and every other device is signed out.")",
            .good, isStatus: true)
    case .bound:
        notice(
            "\(th: "ผูกบัญชีกับ ThaID แล้ว ครั้งต่อไปเข้าสู่ระบบด้วย ThaID ได้", en: "Your account is bound to ThaID. You can sign in with it from now on.")",
            .good, isStatus: true)
    case .unbound:
        notice(
            "\(th: "เลิกผูกกับ ThaID แล้ว เข้าสู่ระบบด้วยชื่อผู้ใช้และรหัสผ่าน", en: "The bond to ThaID is undone. Sign in with your username and password.")",
            .good, isStatus: true)
    case .unreachable:
        notice(
            "\(th: "สร้างบัญชีแล้ว แต่ขณะนี้ติดต่อ ThaID ไม่ได้ จึงยังไม่ได้ผูก ผูกภายหลังได้ที่หน้านี้", en: "Your account is made, but ThaID cannot be reached now. You can bind it on this page later.")",
            .bad, isStatus: true)
    case .sessions:
        notice(
            "\(th: "ออกจากระบบในอุปกรณ์ที่เลือกแล้ว", en: "The chosen devices are signed out.")", .good, isStatus: true)
    }
}

private func roles(_ held: [AccountPage.Held]) -> HTML {
    guard !held.isEmpty else { return "\(th: "ยังไม่ได้รับมอบหมายหน้าที่", en: "No role assigned yet")" }
    let items = held.map { one -> HTML in
        "<li>\(one.role)\(one.office.map { " · \($0)" as HTML })</li>"
    }
    return "<ul>\(items)</ul>"
}

private func sessions(_ page: AccountPage, _ csrf: HTML) -> HTML {
    let columns = [
        Words(th: "เบราว์เซอร์", en: "Browser"), Words(th: "เครือข่าย", en: "Network"),
        Words(th: "เข้าสู่ระบบเมื่อ", en: "Signed in"),
        Words(th: "ใช้ล่าสุด", en: "Last used"), Words(th: "ออกจากระบบ", en: "Sign out"),
    ].map { DataTable.Column(words: $0) }
    let label = Words(th: "อุปกรณ์ที่เข้าสู่ระบบอยู่", en: "Where you are signed in")
    let table = DataTable(label: label, columns: columns, rows: page.sessions.map { row($0, page, csrf) })
    let others = page.sessions.contains { $0.id != page.ownSession }
    return """
        <section class="card">
        <h2>\(label)</h2>
        <p>\(th: "ระบบเก็บเฉพาะชนิดเบราว์เซอร์และช่วงของเครือข่าย ไม่เก็บหมายเลขเครื่อง และลบเมื่อออกจากระบบ หากไม่ใช่ท่าน โปรดออกจากระบบรายการนั้นแล้วเปลี่ยนรหัสผ่าน", en: "Only the kind of browser and the range of the network are kept, and no longer than you are signed in. If one of these is not you, sign it out and change your password.")</p>
        \(dataTable(table))
        \(if: others, endForm("others", "\(th: "ออกจากระบบในอุปกรณ์อื่นทั้งหมด", en: "Sign out everywhere else")", csrf))
        </section>
        """
}

private func row(_ session: OpenSession, _ page: AccountPage, _ csrf: HTML) -> DataTable.Row {
    let unknown: HTML = "\(th: "ไม่ทราบ", en: "not known")"
    let isHere = session.id == page.ownSession
    return DataTable.Row([
        session.browser.isEmpty ? unknown : "\(session.browser)",
        session.network.isEmpty ? unknown : "<code>\(session.network)</code>",
        "\(dateTime: session.startedAt)",
        "\(dateTime: session.seenAt)",
        isHere
            ? "<strong>\(th: "เครื่องนี้", en: "this device")</strong>"
            : endForm(session.id, "\(th: "ออกจากระบบ", en: "Sign out")", csrf),
    ])
}

private func endForm(_ session: String, _ words: HTML, _ csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: SitePath.account(.sessions).path)">
    \(csrf)
    <button class="quiet" name="session" value="\(session)">\(words)</button>
    </form>
    """
}
