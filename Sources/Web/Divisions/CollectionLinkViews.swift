import Documents
import Domain
import Markup

/// The only page that shows a link: its address, and the same as a QR code.
func madeLinkPage(_ page: MadeLink, csrf: HTML) throws -> HTML {
    let (round, code) = (page.assessment.round.id, page.assessment.localGovernment.code)
    let picture = try QRCode(page.address).svg(
        description: say(th: "คิวอาร์โค้ดของลิงก์นี้", en: "The link as a QR code"))
    return """
        <h1>\(MadeLink.title): \(Division.words(page.division))</h1>
        \(placeLine(page.assessment))
        \(notice("\(th: "สร้างลิงก์แล้ว โปรดคัดลอกหรือพิมพ์ไว้ตอนนี้ ระบบจะไม่แสดงลิงก์นี้อีก", en: "The link is made. Please copy or print it now: it is not shown again.")", .good, isStatus: true))
        <section class="card made-link">
        <p><label for="address">\(th: "ที่อยู่ของลิงก์ (คัดลอกส่งทาง LINE หรืออีเมลได้)", en: "Address of the link, to be sent by LINE or mail")</label>
        <textarea id="address" rows="4" readonly>
        \(page.address)</textarea></p>
        \(picture)
        <p>\(th: "เปิดใช้ได้ครั้งเดียว และใช้ต่อได้ถึง", en: "It opens once, and what it opened can be used until") <strong>\(dateTime: page.until)</strong></p>
        <form method="post" action="\(url: SitePath.collectionSlip(round: round, code: code).path)">
        \(csrf)
        <input type="hidden" name="token" value="\(page.token)">
        <p class="actions"><button>\(th: "พิมพ์ใบส่งลิงก์ (PDF)", en: "Print a slip with the link (PDF)")</button></p>
        </form>
        </section>
        <p><a href="\(url: SitePath.division(round: round, code: code, name: page.division).path)">\(th: "กลับไปหน้าของกอง", en: "Back to the division")</a></p>
        """
}

/// Asks before a link is revoked.
func revocationPage(_ link: CollectionLink, _ assessment: Assessment, csrf: HTML) -> HTML {
    let (round, code) = (assessment.round.id, assessment.localGovernment.code)
    let division = Division.words(link.rows.division)
    let opener = link.contributor.map { contributor in
        Words(
            th: "\(contributor.name) ที่เปิดลิงก์ไว้จะใช้ต่อไม่ได้ทันที",
            en: "\(contributor.name), who opened it, cannot go on at once")
    }
    let consequences = [
        opener ?? Words(th: "ยังไม่มีผู้เปิดลิงก์นี้ และจะเปิดไม่ได้อีก", en: "Nobody has opened it, and nobody can any more"),
        Words(th: "ข้อมูลที่บันทึกแล้วยังอยู่ พร้อมชื่อและเวลา", en: "What was saved stays, with name and time"),
        Words(th: "หากยังต้องการข้อมูล ให้สร้างลิงก์ใหม่", en: "If figures are still needed, make a new link"),
    ]
    return """
        <h1>\(th: "ยกเลิกลิงก์", en: "Revoke the link")</h1>
        \(placeLine(assessment))
        \(confirmation(
            Confirmation(
                question: Words(th: "ยกเลิกลิงก์ของ\(division.th)หรือไม่", en: "Revoke the link of “\(division.en)”?"),
                consequences: consequences, action: Words(th: "ยกเลิกลิงก์", en: "Revoke the link"),
                path: SitePath.linkRevocation(round: round, code: code, link: link.id).path,
                wayBack: (
                    Words(th: "ไม่ยกเลิก", en: "Keep it"),
                    SitePath.division(round: round, code: code, name: link.rows.division).path
                ), isGrave: true), csrf: csrf))
        """
}
