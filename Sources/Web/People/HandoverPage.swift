import Actions
import Domain
import Markup
import Store

/// Somebody who is about to leave a role, and who follows him.
struct HandoverPage: Sendable {
    let holder: AccountChanges.Account
    let assignment: RoleAssignment
    let office: Words?
    var reason = ""
    /// Of the successor.
    var name = ""
    var email = ""
    var problems: [HandOverRole.Problem] = []
    /// Whether the invitation is mailed where an address is given.
    var isMailing = false

    /// - Throws: `Refusal.notFound` where nobody holds the role, `Refusal.forbidden`.
    init(
        _ account: Int, _ assignment: RoleAssignment, of person: Principal, on db: any Connection
    ) throws {
        guard let place = try RolePlace.find(assignment.place, on: db) else {
            throw Refusal.notFound("no place \(assignment.place)")
        }
        guard person.mayInvite(assignment.role, at: place) else { throw Refusal.forbidden }
        guard let holder = try AccountChanges.find(account, on: db),
            try RoleAssignments.list(of: account, on: db).contains(assignment)
        else { throw Refusal.notFound("account \(account) does not hold the role") }
        self.holder = holder
        self.assignment = assignment
        office = try Offices.name(of: assignment.place, on: db)
    }
}

/// An account that is about to be stopped, or to go on.
struct AccountStatePage: Sendable {
    let account: AccountChanges.Account
    let enables: Bool
    var reason = ""
    var problem: Words?
}

func handoverPage(_ page: HandoverPage, csrf: HTML) -> HTML {
    let invitee = page.problems.compactMap { if case .successor(let problem) = $0 { problem } else { nil } }
    let reason = page.problems.first { $0.box == "reason" }?.words
    return """
        <h1>\(PeopleWords.handover)</h1>
        \(if: !page.problems.isEmpty, errorSummary("\(th: "ยังส่งมอบไม่ได้ โปรดแก้ไข", en: "Not handed over yet. Please mend:")", page.problems.map { ErrorLink($0.box, $0.words) }))
        <dl class="facts">
        <dt>\(th: "ผู้พ้นหน้าที่", en: "Who leaves")</dt><dd>\(thai: page.holder.name) <span class="hint">\(page.holder.username)</span></dd>
        <dt>\(th: "หน้าที่", en: "Role")</dt><dd>\(page.assignment.role.name)\(page.office.map { "<br>\($0)" as HTML })</dd>
        </dl>
        <ul>
        <li>\(th: "ผู้พ้นหน้าที่ใช้หน้าที่นี้ไม่ได้ทันที แม้ยังเข้าสู่ระบบอยู่ หน้าที่อื่นของบัญชียังอยู่", en: "Who leaves loses this role at once, even while signed in; other roles of the account stay.")</li>
        <li>\(th: "ข้อมูลที่บันทึกไว้และประวัติการแก้ไขยังอยู่ครบ พร้อมชื่อเดิม ผู้รับช่วงเห็นได้ทั้งหมด", en: "What was recorded and its history stay, with the name. The successor sees all of it.")</li>
        </ul>
        <form class="card narrow" method="post" action="\(url: PeoplePath.handover(account: page.holder.id).path)">
        \(csrf)
        <input type="hidden" name="role" value="\(page.assignment.role.rawValue)">
        <input type="hidden" name="place" value="\(page.assignment.place)">
        \(field(Field(id: "reason", name: "reason", label: PeopleWords.reason, hint: Words(th: "เช่น ย้ายไปสังกัดอื่นตามคำสั่งที่…", en: "For example: transferred by order no. …"), problem: reason, value: page.reason, kind: .text(rows: 3))))
        <h2>\(th: "ผู้รับช่วง", en: "Successor")</h2>
        <p>\(th: "ระบบจะออกใบเชิญให้ผู้รับช่วงทันที หากยังไม่ทราบชื่อ ให้เว้นว่างไว้และเชิญภายหลังได้", en: "An invitation for the successor is made at once. If the name is not known yet, leave it blank and invite later.")</p>
        \(inviteeFields(page.name, page.email, invitee, isMailing: page.isMailing))
        <p class="actions"><button class="grave">\(PeopleWords.handover)</button> <a href="\(url: SitePath.people(.list).path)">\(th: "ยังไม่ส่งมอบ", en: "Do not hand over")</a></p>
        </form>
        """
}

func accountStatePage(_ page: AccountStatePage, csrf: HTML) -> HTML {
    let title = page.enables ? PeopleWords.enable : PeopleWords.disable
    let path =
        page.enables ? PeoplePath.enabling(account: page.account.id) : PeoplePath.disabling(account: page.account.id)
    return """
        <h1>\(title)</h1>
        \(page.problem.map { errorSummary("\($0)", [ErrorLink("reason", $0)]) })
        <p>\(thai: page.account.name) <span class="hint">\(page.account.username)</span></p>
        <ul>\((page.enables ? enabling : disabling).map { "<li>\($0)</li>" as HTML })</ul>
        <form class="card narrow" method="post" action="\(url: path.path)">
        \(csrf)
        \(field(Field(id: "reason", name: "reason", label: PeopleWords.reason, problem: page.problem, value: page.reason, kind: .text(rows: 3))))
        <p class="actions"><button\(if: !page.enables, " class=\"grave\"")>\(title)</button> <a href="\(url: SitePath.people(.list).path)">\(th: "กลับไปหน้าผู้ใช้งาน", en: "Back to the users")</a></p>
        </form>
        """
}

private let disabling = [
    Words(
        th: "ผู้นี้เข้าสู่ระบบไม่ได้ ทุกเครื่องที่ใช้บัญชีนี้ออกจากระบบทันที โทเคนของโปรแกรมสิ้นสุดถาวร",
        en: "The person cannot sign in, is signed out everywhere at once, and tokens of programs end for good"),
    Words(th: "คำเชิญที่บัญชีนี้ออกไว้และยังไม่ตอบรับถูกยกเลิก", en: "Invitations made by the account that still wait are revoked"),
    Words(
        th: "ไม่มีการลบข้อมูล ประวัติยังแสดงชื่อเดิม และเปิดใช้บัญชีอีกครั้งได้",
        en: "Nothing is deleted; the account can be enabled again"),
]

private let enabling = [
    Words(
        th: "ผู้นี้เข้าสู่ระบบด้วยรหัสผ่านเดิมได้อีก พร้อมหน้าที่เดิม", en: "The person can sign in again, with the same roles"),
    Words(th: "โทเคนของโปรแกรมต้องออกใหม่", en: "Tokens of programs have to be made anew"),
]

extension HandOverRole.Problem {
    /// The box that it belongs to.
    var box: String {
        switch self {
        case .reasonMissing, .reasonTooLong, .himself: "reason"
        case .successor(let problem): problem.box == "place" ? "name" : problem.box
        }
    }

    var words: Words {
        switch self {
        case .reasonMissing: PeopleWords.reasonMissing
        case .reasonTooLong: PeopleWords.reasonTooLong
        case .himself:
            Words(th: "บัญชีของท่านเองต้องให้ผู้อื่นดำเนินการ", en: "For your own account, please ask somebody else")
        case .successor(let problem): problem.words
        }
    }
}
