import Domain
import Hummingbird
import Store

/// What the system says of personal data to everybody: the notice, and the record of processing.
struct PrivacyController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/privacy", use: showNotice)
        router.get("/privacy/record", use: showRecord)
        router.get("/privacy/record.csv", use: recordFile)
    }

    @Sendable func showNotice(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = Page(PrivacyWords.notice.text, body: privacyNotice(site.settings.help))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func showRecord(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = Page(
            PrivacyWords.record.text, breadcrumbs: [Page.Crumb(PrivacyWords.notice.text, .privacy(.notice))],
            isWide: true, body: processingRecord(site.settings.help))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func recordFile(_ request: Request, _ context: SiteContext) async throws -> Response {
        Reply.csv(processingRecordFile().bytes, named: "record-of-processing.csv", for: request)
    }
}

enum PrivacyWords {
    static let notice = Words(th: "ประกาศความเป็นส่วนตัว", en: "Privacy notice")
    static let record = Words(
        th: "บันทึกรายการของกิจกรรมการประมวลผลข้อมูลส่วนบุคคล", en: "Record of processing of personal data")
    static let ownData = Words(th: "ข้อมูลส่วนบุคคลของท่าน", en: "Your personal data")
    static let viewings = Words(th: "บันทึกการเปิดดู", en: "Record of viewings")
    /// Who answers for the data (ผู้ควบคุมข้อมูลส่วนบุคคล).
    static let controller = Words(
        th: "สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น (สำนักงาน ก.ก.ถ.) สำนักงานปลัดสำนักนายกรัฐมนตรี",
        en:
            "Office of the Decentralization to the Local Government Organization Committee, Office of the Permanent Secretary, Prime Minister's Office"
    )
    static let basis = Words(
        th:
            "มาตรา 24 (4) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562: จำเป็นเพื่อการปฏิบัติหน้าที่ในการดำเนินภารกิจเพื่อประโยชน์สาธารณะ มิใช่ความยินยอม",
        en:
            "Section 24(4) of the Personal Data Protection Act B.E. 2562: necessary for a task in the public interest. It is not consent."
    )
}
