import Actions
import Documents
import Domain
import Markup

func secondFactorPage(_ page: SecondFactorPage, csrf: HTML) -> HTML {
    """
    <h1>\(SecondFactorPage.title)</h1>
    \(page.problem.map(problemSummary))
    \(if: page.isAlone, notice("\(th: "หน้าที่ของท่านต้องใช้การยืนยันตัวตนสองขั้น โปรดตั้งค่าให้เสร็จก่อน จึงจะใช้งานส่วนอื่นได้", en: "Your role requires two-step sign-in. Please set it up first; everything else opens afterwards.")"))
    \(if: page.wasRemoved, notice("\(th: "ปิดการยืนยันตัวตนสองขั้นแล้ว", en: "Two-step sign-in is switched off.")", .good, isStatus: true))
    \(if: !page.newCodes.isEmpty, codes(page.newCodes))
    \(part(page, csrf))
    """
}

private func part(_ page: SecondFactorPage, _ csrf: HTML) -> HTML {
    switch page.state {
    case .none: offer(csrf)
    case .begun(let secret): setUp(secret, page, csrf)
    case .confirmed(let moment, let unused):
        "\(facts(moment, unused))\(renewal(csrf))\(page.required.map(cannotRemove) ?? removal(csrf))"
    }
}

private func problemSummary(_ problem: SecondFactorPage.Problem) -> HTML {
    switch problem {
    case .wrongCode: errorSummary(text: wrongCodeWords.text)
    case .wrongPasswordOrCode:
        errorSummary(
            text:
                say(
                    th: "รหัสผ่านหรือรหัสยืนยันไม่ถูกต้อง โปรดลองใหม่",
                    en: "The password or the code is not right. Please try again."
                ))
    case .wait(let seconds): errorSummary(text: TooManyAttempts.words(seconds))
    }
}

let wrongCodeWords = Words(
    th: "รหัสไม่ถูกต้องหรือใช้ไปแล้ว โปรดรอให้แอปแสดงรหัสใหม่แล้วลองอีกครั้ง และตรวจว่านาฬิกาของโทรศัพท์ตรง",
    en:
        "The code is not right, or it was used before. Wait for the next one, and check that the clock of your telephone is right."
)

private func offer(_ csrf: HTML) -> HTML {
    """
    <section class="card">
    <p>\(th: "เมื่อเปิดใช้ การเข้าสู่ระบบทุกครั้งจะถามรหัสหกหลักจากแอปในโทรศัพท์ของท่านด้วย ผู้ที่รู้เพียงรหัสผ่านจะเข้าบัญชีของท่านไม่ได้", en: "Signing in will also ask for six digits from an app on your telephone. Whoever knows only the password cannot get in.")</p>
    <p>\(th: "ใช้แอปยืนยันตัวตนใดก็ได้ เช่น Google Authenticator, Microsoft Authenticator หรือ Aegis แอปทำงานได้โดยไม่ต้องต่ออินเทอร์เน็ต", en: "Any authenticator app will do, such as Google Authenticator, Microsoft Authenticator or Aegis. It works without a connection.")</p>
    <form method="post" action="\(url: SitePath.account(.secondFactor).path)">
    \(csrf)
    <p><button>\(th: "เริ่มตั้งค่า", en: "Set it up")</button></p>
    </form>
    </section>
    """
}

private func setUp(_ secret: [UInt8], _ page: SecondFactorPage, _ csrf: HTML) -> HTML {
    let address = SecondFactorPage.address(secret: secret, username: page.username)
    let picture = try? QRCode(address).svg(
        description: say(th: "QR สำหรับแอปยืนยันตัวตน", en: "QR code for the authenticator app"))
    return """
        <section class="card">
        <ol>
        <li><p>\(th: "เปิดแอปยืนยันตัวตนในโทรศัพท์ เลือกเพิ่มบัญชี แล้วสแกน QR นี้", en: "Open the authenticator app on your telephone, choose to add an account, and scan this QR code.")</p>
        <div class="qr-frame">\(picture)</div>
        <p>\(th: "ถ้าสแกนไม่ได้ ให้พิมพ์รหัสลับนี้ลงในแอป", en: "If it cannot be scanned, type this secret into the app:") <code>\(SecondFactorPage.groups(secret: secret))</code></p></li>
        <li><p>\(th: "พิมพ์รหัสหกหลักที่แอปแสดง เพื่อยืนยันว่าตั้งค่าถูกต้อง", en: "Type the six digits that the app shows, to prove that it works.")</p>
        <form method="post" action="\(url: SitePath.account(.secondFactorConfirmation).path)">
        \(csrf)
        \(codeBox())
        <p><button>\(th: "ยืนยันและเปิดใช้", en: "Confirm and switch on")</button></p>
        </form></li>
        </ol>
        </section>
        """
}

private func codes(_ codes: [String]) -> HTML {
    """
    <section class="card">
    <h2>\(th: "รหัสสำรอง", en: "Recovery codes")</h2>
    \(notice("\(th: "โปรดพิมพ์หรือจดไว้เดี๋ยวนี้ ระบบจะไม่แสดงรหัสเหล่านี้อีก", en: "Print them or write them down now. They are not shown again.")", .good, isStatus: true))
    <p>\(th: "ถ้าไม่มีโทรศัพท์อยู่กับตัว ใช้รหัสสำรองแทนรหัสจากแอปได้ รหัสละหนึ่งครั้ง เก็บไว้ในที่ปลอดภัย แยกจากโทรศัพท์", en: "Without your telephone, one of these stands for a code of the app, once each. Keep them in a safe place, not with the telephone.")</p>
    <ul>\(codes.map { "<li><code>\($0)</code></li>" as HTML })</ul>
    <p><a href="\(url: SitePath.home.path)">\(th: "เก็บรหัสแล้ว ไปหน้าหลัก", en: "I have kept them; go on")</a></p>
    </section>
    """
}

private func facts(_ moment: Int64, _ unused: Int) -> HTML {
    """
    <dl class="facts">
    <dt>\(th: "เปิดใช้เมื่อ", en: "Switched on")</dt><dd>\(dateTime: moment)</dd>
    <dt>\(th: "รหัสสำรองที่ยังไม่ได้ใช้", en: "Recovery codes left")</dt><dd>\(String(unused))</dd>
    </dl>
    """
}

private func renewal(_ csrf: HTML) -> HTML {
    """
    <section class="card">
    <h2>\(th: "ออกรหัสสำรองชุดใหม่", en: "New recovery codes")</h2>
    <p>\(th: "รหัสสำรองชุดเดิมจะใช้ไม่ได้ทันที", en: "The old ones are worth nothing from then on.")</p>
    <form method="post" action="\(url: SitePath.account(.recoveryCodes).path)">
    \(csrf)
    \(codeBox("renewal-code"))
    <p><button>\(th: "ออกรหัสชุดใหม่", en: "Make new codes")</button></p>
    </form>
    </section>
    """
}

private func cannotRemove(_ role: Role) -> HTML {
    "<p>\(th: "หน้าที่ “\(role.name.th)” ต้องใช้การยืนยันตัวตนสองขั้น จึงปิดไม่ได้", en: "The role “\(role.name.en)” requires two-step sign-in, so it cannot be switched off.")</p>"
}

private func removal(_ csrf: HTML) -> HTML {
    """
    <section class="card">
    <h2>\(th: "ปิดการยืนยันตัวตนสองขั้น", en: "Switch two-step sign-in off")</h2>
    <form method="post" action="\(url: SitePath.account(.secondFactorRemoval).path)">
    \(csrf)
    \(field(Field(id: "password", name: "password", label: Words(th: "รหัสผ่าน", en: "Password"), kind: .password("current-password"))))
    \(codeBox("removal-code"))
    <p><button class="grave">\(th: "ปิดการยืนยันตัวตนสองขั้น", en: "Switch two-step sign-in off")</button></p>
    </form>
    </section>
    """
}

/// A box for a code of the app, or one on paper where that is taken.
func codeBox(_ id: String = "code") -> HTML {
    let isAppOnly = id == "code"
    return field(
        Field(
            id: id, name: "code", label: Words(th: "รหัสยืนยัน", en: "Code"),
            hint: isAppOnly
                ? Words(th: "ตัวเลขหกหลักจากแอป", en: "Six digits from the app")
                : Words(th: "ตัวเลขหกหลักจากแอป หรือรหัสสำรอง", en: "Six digits from the app, or a recovery code"),
            kind: .code))
}
