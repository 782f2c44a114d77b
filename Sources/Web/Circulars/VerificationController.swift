import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Where the QR code of a letter leads: whether it is one of ours, for anybody.
struct VerificationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/verify/letters/:token", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let typed = try context.parameters.require("token")
        let found = try await site.database.read { db -> VerifiedLetter? in
            guard let code = LetterCode(typed: typed), let found = try Letters.find(code, on: db),
                let office = try LetterOffice.find(found.letter.place, on: db),
                let round = try Rounds.find(found.round, on: db)
            else { return nil }
            return VerifiedLetter(letter: found.letter, sender: office.name, round: round)
        }
        let title = Words(th: "ตรวจสอบหนังสือ", en: "Verify a letter")
        let page = Page(
            title.text, isDemonstration: found?.round.demonstration ?? false,
            body: verificationPage(found, typed: String(typed.prefix(40)), title))
        return Reply.html(
            site.layout(page, for: context.visit), status: found == nil ? .notFound : .ok, for: request)
    }
}

struct VerifiedLetter: Sendable {
    let letter: CircularLetter
    let sender: String
    let round: Round
}

/// What of an issued letter everybody may compare with the paper in his hand: no more than stands in its head.
func verificationPage(_ found: VerifiedLetter?, typed: String, _ title: Words) -> HTML {
    guard let found, let issue = found.letter.issue else {
        return """
            <h1>\(title)</h1>
            \(notice("\(th: "ไม่พบหนังสือรหัส", en: "There is no letter with the code") <strong>\(typed)</strong>", .bad))
            <p>\(th: "ระบบนี้ไม่เคยออกหนังสือที่มีรหัสนี้ โปรดตรวจรหัสกับที่พิมพ์ในหนังสือ หากตรงกันทุกตัว หนังสือนั้นไม่ได้ออกจากระบบนี้", en: "This system has never issued a letter with this code. Compare it with the one on paper; if they agree, that letter was not issued here.")</p>
            """
    }
    let letter = found.letter.letter
    return """
        <h1>\(title)</h1>
        \(notice("\(th: "หนังสือนี้ออกจากระบบจริง โปรดเทียบกับฉบับที่ท่านถืออยู่", en: "This letter was issued here. Compare it with the paper in your hand:")", .good))
        <dl class="facts">
        <dt>\(th: "ที่", en: "Number")</dt><dd>\(thai: ThaiDigits.thai(letter.number))</dd>
        <dt>\(th: "วันที่", en: "Date")</dt><dd>\(letter.date.map { "\(date: $0)" as HTML } ?? "–")</dd>
        <dt>\(th: "เรื่อง", en: "Subject")</dt><dd>\(thai: letter.subject)</dd>
        <dt>\(th: "หน่วยงานผู้ออก", en: "Issued by")</dt><dd>\(thai: found.sender)</dd>
        <dt>\(th: "ออกในระบบเมื่อ", en: "Issued here on")</dt><dd>\(dateTime: issue.at)</dd>
        <dt>\(th: "รหัสตรวจสอบ", en: "Code")</dt><dd>\(issue.code.text)</dd>
        <dt>SHA-256</dt><dd><code>\(Hexadecimal.text(issue.sha256))</code></dd>
        </dl>
        """
}
