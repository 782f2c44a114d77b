import Actions
import Domain
import Markup

/// The form by which one person is invited.
func invitingPage(_ page: InvitingPage, csrf: HTML) -> HTML {
    """
    <h1>\(PeopleWords.invite)</h1>
    \(if: !page.problems.isEmpty, errorSummary("\(th: "ยังออกคำเชิญไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "Not invited yet. Please mend:")", page.problems.map { ErrorLink($0.box, $0.words) }))
    <p>\(th: "ระบบจะออกใบเชิญพร้อมรหัสใช้ครั้งเดียว ใช้ได้ 14 วัน พิมพ์แล้วมอบให้ผู้ได้รับเชิญ บัญชีเกิดขึ้นเมื่อผู้นั้นตอบรับและตั้งรหัสผ่านเอง", en: "A slip with a one-time code is made, valid for 14 days. Print it and give it to the person; the account comes into being when he accepts and chooses a password.")</p>
    <form class="card narrow" method="post" action="\(url: SitePath.people(.invitation).path)">
    \(csrf)
    \(field(Field(id: "role", name: "role", label: Words(th: "หน้าที่", en: "Role"), value: page.role, kind: .choice(page.roles.map { ($0.rawValue, $0.name) }))))
    \(field(Field(id: "place", name: "place", label: Words(th: "หน่วยงาน", en: "Office"), problem: page.problem(at: "place"), value: page.place, kind: .choice(page.places.map { ($0.code, $0.words) }))))
    \(inviteeFields(page.name, page.email, page.problems, isMailing: page.isMailing))
    <p class="actions"><button>\(th: "ออกคำเชิญ", en: "Make the invitation")</button></p>
    </form>
    """
}

/// Boxes for a person to be invited.
func inviteeFields(
    _ name: String, _ email: String, _ problems: [InvitationProblem], isMailing: Bool
) -> HTML {
    let words = { (box: String) in problems.first { $0.box == box }?.words }
    return """
        \(field(Field(id: "name", name: "name", label: Words(th: "ชื่อและนามสกุลของผู้ได้รับเชิญ", en: "Name and surname of the person"), hint: Words(th: "จะแสดงคู่กับทุกสิ่งที่ผู้นั้นทำในระบบ", en: "It stands beside everything that the person does in the system"), problem: words("name"), value: name)))
        \(field(Field(id: "email", name: "email", label: Words(th: "อีเมล (ไม่บังคับ)", en: "E-mail (optional)"), hint: isMailing ? mailedHint : nil, problem: words("email"), value: email)))
        """
}

private let mailedHint = Words(
    th: "ถ้ากรอก ระบบจะส่งคำเชิญไปที่ที่อยู่นี้ด้วย ใบเชิญยังพิมพ์ได้ตามปกติ",
    en: "If you give one, the invitation is mailed there too; the slip can still be printed")

extension InvitingPage {
    func problem(at box: String) -> Words? { problems.first { $0.box == box }?.words }
}

/// Asks before an invitation is revoked.
func invitationRevocationPage(_ invitation: Invitation, _ office: Words?, csrf: HTML) -> HTML {
    """
    <h1>\(PeopleWords.revoke)</h1>
    \(confirmation(
        Confirmation(
            question: Words(th: "ยกเลิกคำเชิญถึง \(invitation.name) หรือไม่", en: "Revoke the invitation to \(invitation.name)?"),
            consequences: [
                Words(
                    th: "หน้าที่: \(invitation.assignment?.role.name.th ?? "") \(office?.th ?? "")",
                    en: "Role: \(invitation.assignment?.role.name.en ?? "") \(office?.en ?? "")"),
                Words(th: "ใบเชิญที่พิมพ์ไปแล้วจะใช้ไม่ได้ทันที", en: "The printed slip is void at once"),
            ], action: PeopleWords.revoke, path: PeoplePath.revocation(invitation: invitation.id).path,
            wayBack: (Words(th: "ไม่ยกเลิก", en: "Keep it"), SitePath.people(.list).path + "?list=invitations"),
            isGrave: true), csrf: csrf))
    """
}
