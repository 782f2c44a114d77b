import Domain
import Markup

/// The form by which somebody changes his password, as it is shown: nothing that was typed comes back.
struct PasswordForm: Sendable {
    /// What is wrong, by the box in which it stands.
    var problems: [Box: Words] = [:]
    /// Seconds to wait before another attempt.
    var wait: Int?

    enum Box: String, CaseIterable, Sendable {
        case old, new, repeated
    }

    static let title = Words(th: "เปลี่ยนรหัสผ่าน", en: "Change the password")

    /// - Returns: nil for what may be tried.
    static func problems(_ fields: FormFields) -> [Box: Words] {
        var problems: [Box: Words] = [:]
        let (old, new) = (fields[Box.old.rawValue], fields[Box.new.rawValue])
        if old.isEmpty || old.utf8.count > PasswordRule.mostBytes { problems[.old] = wrongOld }
        if new == old, problems.isEmpty {
            problems[.new] = Words(
                th: "รหัสผ่านใหม่เหมือนรหัสผ่านเดิม โปรดตั้งรหัสผ่านอื่น", en: "This is the old password. Choose another one.")
        }
        if fields[Box.repeated.rawValue] != new {
            problems[.repeated] = Words(
                th: "รหัสผ่านใหม่สองช่องไม่ตรงกัน โปรดพิมพ์ใหม่ทั้งสองช่อง",
                en: "The two new passwords differ. Type both again.")
        }
        return problems
    }

    static let wrongOld = Words(
        th: "รหัสผ่านเดิมไม่ถูกต้อง โปรดพิมพ์รหัสผ่านที่ใช้เข้าสู่ระบบครั้งนี้",
        en: "The old password is not right. Type the one with which you signed in.")
}

func passwordPage(_ form: PasswordForm, username: String, csrf: HTML) -> HTML {
    """
    <h1>\(PasswordForm.title)</h1>
    \(form.wait.map { errorSummary(text: TooManyAttempts.words($0)) })
    \(if: !form.problems.isEmpty, summary(form))
    <form class="card narrow" method="post" action="\(url: SitePath.account(.password).path)">
    \(csrf)
    <input type="hidden" name="username" value="\(username)" autocomplete="username">
    \(box(.old, Words(th: "รหัสผ่านเดิม", en: "Old password"), "current-password", form))
    \(box(.new, Words(th: "รหัสผ่านใหม่", en: "New password"), "new-password", form, hint: passwordHint))
    \(box(.repeated, Words(th: "พิมพ์รหัสผ่านใหม่อีกครั้ง", en: "New password once more"), "new-password", form))
    <p class="actions"><button>\(PasswordForm.title)</button> <a href="\(url: SitePath.account(.overview).path)">\(th: "ไม่เปลี่ยน", en: "Leave it as it is")</a></p>
    </form>
    <p>\(th: "เมื่อเปลี่ยนแล้ว อุปกรณ์อื่นที่เข้าสู่ระบบอยู่จะออกจากระบบทันที", en: "Every other device on which you are signed in is signed out at once.")</p>
    """
}

/// What a password must be, before anybody types one.
let passwordHint = Words(
    th:
        "อย่างน้อย \(PasswordRule.leastCharacters) ตัวอักษร จะวางข้อความก็ได้ ไม่บังคับให้มีตัวเลขหรือสัญลักษณ์ แนะนำให้ใช้คำหลายคำที่ไม่เกี่ยวข้องกัน",
    en:
        "At least \(PasswordRule.leastCharacters) characters. You may paste it. No digits or signs are required; several unrelated words are best."
)

private func box(
    _ box: PasswordForm.Box, _ label: Words, _ known: String, _ form: PasswordForm, hint: Words? = nil
) -> HTML {
    field(
        Field(
            id: box.rawValue, name: box.rawValue, label: label, hint: hint, problem: form.problems[box],
            kind: .password(known)))
}

private func summary(_ form: PasswordForm) -> HTML {
    let links = PasswordForm.Box.allCases.compactMap { box in
        form.problems[box].map { ErrorLink(box.rawValue, $0) }
    }
    return errorSummary("\(th: "ยังไม่ได้เปลี่ยนรหัสผ่าน", en: "The password was not changed")", links)
}
