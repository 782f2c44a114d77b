import Actions
import Domain
import Markup
import Store

func mailAddressPage(_ page: MailAddressPage, csrf: HTML) -> HTML {
    let address = page.standing?.address
    return """
        <h1>\(MailAddressPage.title)</h1>
        \(page.problem.map { errorSummary("\($0.words)", [ErrorLink(page.asked == nil ? "email" : $0.box, $0.words)]) })
        \(page.done.map { notice("\($0.words)", .good, isStatus: true) })
        \(if: page.failedState != nil, notice("\(page.failedState == .unknown ? Words(th: "ไม่ทราบว่าอีเมลฉบับล่าสุดถึงที่อยู่นี้หรือไม่ โปรดดูงานของท่านในระบบ", en: "It is not known whether the last mail reached this address. Please look at your tasks in the system.") : Words(th: "อีเมลฉบับล่าสุดส่งถึงที่อยู่นี้ไม่สำเร็จ โปรดตรวจที่อยู่ หรือเปลี่ยนเป็นที่อยู่อื่น", en: "The last mail could not be delivered to this address. Please check it, or give another one."))", .bad))
        <p>\(th: "ระบบส่งอีเมลเมื่อมีงานที่ท่านต้องทำ เช่น มีการเสนอข้อมูลให้รับรอง ในอีเมลมีเพียงลิงก์ ไม่มีตัวเลข จะไม่ใช้อีเมลก็ได้ งานทุกอย่างแสดงในระบบอยู่แล้ว", en: "You are told by mail when it is your turn, for example to certify. A mail holds a link and no figures. You can do without it: every task is shown in the system.")</p>
        \(page.asked.map { confirmation($0, page, csrf) })
        \(address.map { chosen($0, page, csrf) })
        \(request(page, csrf))
        """
}

/// An address waits for its code.
private func confirmation(_ asked: String, _ page: MailAddressPage, _ csrf: HTML) -> HTML {
    """
    <section class="card narrow">
    <h2>\(th: "ยืนยันที่อยู่อีเมล", en: "Confirm the address")</h2>
    <p>\(th: "ระบบกำลังส่งรหัสไปที่ <strong>\(asked)</strong> โปรดเปิดอีเมลแล้วพิมพ์รหัสที่นี่ หากไม่พบภายในห้านาที โปรดดูในกล่องอีเมลขยะ", en: "A code is on its way to <strong>\(asked)</strong>. Please open the mail and type the code here. If it has not come in five minutes, look among the spam.")</p>
    <form method="post" action="\(url: SitePath.account(.mailAddressConfirmation).path)">
    \(csrf)
    \(field(Field(id: "code", name: "code", label: Words(th: "รหัสจากอีเมล", en: "Code in the mail"), problem: page.problem == .wrongCode ? MailAddressPage.Problem.wrongCode.words : nil, kind: .code)))
    <p class="actions"><button>\(th: "ยืนยัน", en: "Confirm")</button></p>
    </form>
    </section>
    """
}

/// What is mailed to the address, and the way out.
private func chosen(_ address: String, _ page: MailAddressPage, _ csrf: HTML) -> HTML {
    let languages = Language.allCases.map { (value: $0.rawValue, words: Words(both: $0.ownName)) }
    return """
        <section class="card narrow">
        <h2>\(th: "ที่อยู่ที่ยืนยันแล้ว", en: "Confirmed address")</h2>
        <p><strong>\(address)</strong></p>
        <form method="post" action="\(url: SitePath.account(.noticesChoice).path)">
        \(csrf)
        <p><label class="choice"><input type="checkbox" name="notices" value="1"\(if: page.standing?.wantsNotices == true, " checked")> \(th: "แจ้งงานทางอีเมล", en: "Tell me of tasks by mail")</label></p>
        \(field(Field(id: "language", name: "language", label: Words(th: "ภาษาของอีเมล", en: "Language of the mails"), value: page.standing?.language.rawValue ?? "", kind: .choice(languages))))
        <p class="actions"><button>\(th: "บันทึกการเลือก", en: "Keep this choice")</button></p>
        </form>
        <form method="post" action="\(url: SitePath.account(.mailAddressRemoval).path)">
        \(csrf)
        <p><button class="quiet">\(th: "ลบที่อยู่อีเมล", en: "Remove the address")</button></p>
        </form>
        </section>
        """
}

/// The form by which a first, or another, address is given.
private func request(_ page: MailAddressPage, _ csrf: HTML) -> HTML {
    let title =
        page.asked != nil
        ? Words(th: "ขอรหัสใหม่ หรือใช้ที่อยู่อื่น", en: "A new code, or another address")
        : page.standing?.address == nil
            ? Words(th: "เพิ่มที่อยู่อีเมล", en: "Give an address") : Words(th: "เปลี่ยนที่อยู่อีเมล", en: "Give another address")
    let problem = page.problem.flatMap { $0.box == "email" ? $0.words : nil }
    let hint = Words(
        th: "ระบบจะส่งรหัสไปที่ที่อยู่นี้ และใช้ที่อยู่นี้เมื่อท่านพิมพ์รหัสแล้วเท่านั้น",
        en: "A code is sent there; the address is used only after you have typed it here")
    return """
        <section class="card narrow">
        <h2>\(title)</h2>
        <form method="post" action="\(url: SitePath.account(.mailAddress).path)">
        \(csrf)
        \(field(Field(id: "email", name: "email", label: Words(th: "ที่อยู่อีเมล", en: "E-mail address"), hint: hint, problem: problem, value: page.typed.isEmpty ? page.asked ?? "" : page.typed, kind: .email)))
        <p class="actions"><button\(if: page.asked != nil, " class=\"quiet\"")>\(th: "ส่งรหัส", en: "Send the code")</button></p>
        </form>
        </section>
        """
}

extension MailAddressPage.Done {
    fileprivate var words: Words {
        switch self {
        case .asked: Words(th: "รับที่อยู่อีเมลแล้ว โปรดพิมพ์รหัสที่จะได้รับทางอีเมล", en: "Please type the code that comes by mail.")
        case .confirmed: Words(th: "ยืนยันที่อยู่อีเมลแล้ว", en: "The address is confirmed.")
        case .removed:
            Words(th: "ลบที่อยู่อีเมลแล้ว ระบบจะไม่ส่งอีเมลถึงท่านอีก", en: "The address is removed; no more mail is sent to you.")
        case .chosen: Words(th: "บันทึกการเลือกแล้ว", en: "Your choice is kept.")
        }
    }
}

extension MailAddressPage.Problem {
    /// The box that it belongs to.
    fileprivate var box: String { self == .wrongCode ? "code" : "email" }

    fileprivate var words: Words {
        switch self {
        case .badAddress:
            Words(
                th: "ที่อยู่อีเมลไม่ถูกต้อง โปรดพิมพ์ในรูปแบบ name@example.go.th",
                en: "This is no e-mail address. Please write it as in name@example.go.th")
        case .tooMany:
            Words(
                th: "ขอรหัสได้ \(AskMailAddress.mostCodes) ครั้งใน 24 ชั่วโมง โปรดลองใหม่พรุ่งนี้",
                en: "A code can be asked for \(AskMailAddress.mostCodes) times in 24 hours. Please try again tomorrow")
        case .wrongCode:
            Words(
                th: "รหัสไม่ถูกต้องหรือหมดอายุแล้ว โปรดตรวจกับอีเมลฉบับล่าสุด หรือขอรหัสใหม่",
                en: "The code is not right, or too old. Please compare it with the last mail, or ask for a new one")
        }
    }
}
