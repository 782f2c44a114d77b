import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// What is held about the person who is signed in, to look at and to take along (section 30 of the Act).
struct OwnDataController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account/data", use: show)
        router.get("/account/data.json", use: file)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let acts = try await site.database.read { try OwnData.countActs(visit.person.accountID, on: $0) }
        let crumbs = visit.person.isContributor ? [] : [Page.Crumb(AccountPage.title.text, .account(.overview))]
        let page = Page(PrivacyWords.ownData.text, breadcrumbs: crumbs, body: ownDataPage(visit.person, acts: acts))
        return Reply.html(site.layout(page, for: visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let now = site.environment.now()
        let data = try await site.database.read { try OwnData.json(of: visit.person.accountID, at: now, on: $0) }
        return Reply.json(
            data.text, for: request,
            headers: [
                .contentDisposition: "attachment; filename=\"personal-data.json\"", .cacheControl: "no-store",
            ])
    }
}

private func ownDataPage(_ person: Principal, acts: Int) -> HTML {
    """
    <h1>\(PrivacyWords.ownData)</h1>
    <p>\(th: "ไฟล์นี้มีข้อมูลที่ระบบเก็บเกี่ยวกับท่าน ได้แก่ ชื่อ หน้าที่ปัจจุบันและที่ผ่านมา คำเชิญ การเข้าสู่ระบบ ที่อยู่อีเมลและจดหมายที่ส่งถึงท่าน สิ่งที่พิมพ์ค้างไว้ รายการที่ท่านทำพร้อมข้อความที่ท่านเขียน และสิ่งที่ท่านเปิดดู ส่วนที่เป็นความลับ เช่น รหัสผ่าน มีเพียงข้อเท็จจริงว่ามีอยู่", en: "This file holds what the system keeps about you: your name, your roles now and before, invitations, where you are signed in, your address and the mails to you, what you typed and could not be accepted, what you did and the words you wrote, and what you looked at. Of secrets, such as your password, it says only that they exist.")</p>
    <dl class="facts">
    <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(thai: person.name)</dd>
    <dt>\(th: "หมายเลขบัญชี", en: "Number of the account")</dt><dd>\(person.accountID)</dd>
    <dt>\(th: "รายการที่ท่านทำ", en: "What you did, entries")</dt><dd>\(printedCount(acts))</dd>
    </dl>
    <p><a class="button" href="\(url: SitePath.privacy(.ownDataFile).path)" download="personal-data.json">\(th: "ดาวน์โหลดข้อมูลของท่าน (JSON)", en: "Download your data (JSON)")</a></p>
    <p>\(th: "เก็บเพื่ออะไรและนานเท่าใด:", en: "What for, and how long:") <a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a></p>
    """
}
