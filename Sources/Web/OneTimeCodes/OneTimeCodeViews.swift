import Actions
import Domain
import Markup

/// The form by which a one-time code is issued, with what was typed.
struct OneTimeCodeForm: Sendable {
    var username = ""
    var telephone = ""
    var spokeWith = ""
    var problems: [CallBack.Problem] = []
    var isNobodyInReach = false
    /// Shown once.
    var issued: IssuedInvitation?

    static let title = Words(th: "ออกรหัสครั้งเดียวให้ผู้ลืมรหัสผ่าน", en: "A one-time code for a forgotten password")
}

func oneTimeCodePage(_ form: OneTimeCodeForm, csrf: HTML) -> HTML {
    """
    <h1>\(OneTimeCodeForm.title)</h1>
    \(form.issued.map(issuedCode) ?? asked(form, csrf))
    """
}

private func issuedCode(_ issued: IssuedInvitation) -> HTML {
    """
    \(notice("\(th: "ออกรหัสแล้ว โปรดแจ้งเจ้าของบัญชีเดี๋ยวนี้ ระบบจะไม่แสดงรหัสนี้อีก", en: "The code is issued. Tell it to the person now; it is not shown again.")", .good, isStatus: true))
    <dl class="facts">
    <dt>\(th: "ชื่อผู้ใช้", en: "Username")</dt><dd><code>\(issued.invitation.username)</code> · \(thai: issued.invitation.name)</dd>
    <dt>\(th: "รหัสครั้งเดียว", en: "One-time code")</dt><dd><code>\(issued.code.text)</code></dd>
    <dt>\(th: "ใช้ได้ถึง", en: "Good until")</dt><dd>\(dateTime: issued.invitation.expiresAt)</dd>
    </dl>
    <p>\(th: "เจ้าของบัญชีเปิดหน้าเข้าสู่ระบบ เลือก “ลืมรหัสผ่าน” แล้วพิมพ์รหัสนี้และรหัสผ่านใหม่ ท่านจะไม่เห็นรหัสผ่านนั้น", en: "The person opens the sign-in page, chooses “Forgotten password”, and types this code and a new password, which you do not see.")</p>
    <p><a href="\(url: SitePath.account(.oneTimeCode).path)">\(th: "ออกรหัสให้ผู้อื่น", en: "Issue another code")</a></p>
    """
}

private func asked(_ form: OneTimeCodeForm, _ csrf: HTML) -> HTML {
    """
    \(if: form.isNobodyInReach || !form.problems.isEmpty, problemSummary(form))
    <p>\(th: "ผู้รับรองข้อมูลออกรหัสให้ผู้บันทึกของหน่วยงานตนเอง จังหวัดออกให้ อปท. และอำเภอในจังหวัด สำนักงาน ก.ก.ถ. และผู้ดูแลระบบออกให้จังหวัดและส่วนกลาง", en: "A certifier helps the recorders of the same local government, a province its local governments and districts, the Office and administrators the provinces and central offices.")</p>
    <p>\(th: "ก่อนออกรหัส โปรดโทรศัพท์กลับไปยังหมายเลขที่ท่านทราบอยู่แล้วของหน่วยงาน ไม่ใช่หมายเลขที่ผู้ขอแจ้งมา", en: "Before you issue a code, call the office back under a number that you knew before, not one that the caller has given.")</p>
    <form class="card narrow" method="post" action="\(url: SitePath.account(.oneTimeCode).path)">
    \(csrf)
    \(field(Field(id: "username", name: "username", label: Words(th: "ชื่อผู้ใช้ของผู้ลืมรหัสผ่าน", en: "Username of the person"), problem: form.usernameProblem, value: form.username)))
    \(field(Field(id: "telephone", name: "telephone", label: Words(th: "หมายเลขที่โทรกลับ", en: "Number called back"), hint: callBackHint, problem: form.telephoneProblem, value: form.telephone)))
    \(field(Field(id: "spoke-with", name: "spoke-with", label: Words(th: "ผู้ที่พูดสายด้วย", en: "Whom you spoke with"), problem: form.spokeWithProblem, value: form.spokeWith)))
    <p class="actions"><button>\(th: "ออกรหัส", en: "Issue the code")</button> <a href="\(url: SitePath.account(.overview).path)">\(th: "ไม่ออกรหัส", en: "Do not issue one")</a></p>
    </form>
    """
}

private let callBackHint = Words(
    th: "ไม่ต้องกรอกสองช่องนี้ หากท่านเป็นผู้รับรองข้อมูลของหน่วยงานเดียวกัน",
    en: "Certifiers of the same local government leave this and the next box blank.")

private func problemSummary(_ form: OneTimeCodeForm) -> HTML {
    let links = [
        ("username", form.usernameProblem), ("telephone", form.telephoneProblem), ("spoke-with", form.spokeWithProblem),
    ]
    return errorSummary(
        "\(th: "ยังไม่ได้ออกรหัส", en: "No code was issued")",
        links.compactMap { id, words in words.map { ErrorLink(id, $0) } })
}

extension OneTimeCodeForm {
    fileprivate var usernameProblem: Words? {
        guard isNobodyInReach else { return nil }
        return Words(
            th: "ไม่พบชื่อผู้ใช้นี้ในความดูแลของท่าน โปรดตรวจตัวสะกด",
            en: "You look after nobody with this username. Check how it is spelled.")
    }

    fileprivate var telephoneProblem: Words? {
        if problems.contains(.tooLong) {
            return Words(th: "ข้อความยาวเกินไป โปรดใช้ไม่เกิน 100 ตัวอักษร", en: "Too long. Use at most 100 characters.")
        }
        guard problems.contains(.telephoneMissing) else { return nil }
        return Words(th: "โปรดระบุหมายเลขโทรศัพท์ที่โทรกลับ", en: "State the number that you called back.")
    }

    fileprivate var spokeWithProblem: Words? {
        guard problems.contains(.spokeWithMissing) else { return nil }
        return Words(th: "โปรดระบุชื่อผู้ที่พูดสายด้วย", en: "State whom you spoke with.")
    }
}
