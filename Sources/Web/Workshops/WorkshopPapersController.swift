import Actions
import Documents
import Domain
import Hummingbird
import Store

/// The QR codes by which one registers, to be enclosed in letters.
struct WorkshopPapersController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w/:round/qr.pdf", use: general)
        router.get("/w/:round/:code/qr.pdf", use: organisation)
    }

    @Sendable func general(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.parameters.require("round")
        let page = try await site.database.read { try WorkshopFrontPage(id, typed: "", on: $0) }
        let sheet = WorkshopSheet(
            round: page.round, workshop: page.workshop, place: nil, sessions: page.sessions, provinces: page.provinces,
            address: site.publicAddress(request) + SitePath.workshop(.front(round: id)).path,
            at: site.environment.now())
        return try await site.print(sheet.document, named: "\(WorkshopWords.registering.th) \(id).pdf", for: request)
    }

    @Sendable func organisation(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (id, code) = (try context.parameters.require("round"), try context.parameters.require("code"))
        let now = site.environment.now()
        let page = try await site.database.read { try OrganisationPage(id, code, person: nil, at: now, on: $0) }
        let sheet = WorkshopSheet(
            round: page.round, workshop: page.workshop, place: page.place,
            sessions: page.own.map { [$0] } ?? page.sessions,
            provinces: [:], address: site.publicAddress(request) + page.path, at: now)
        return try await site.print(
            sheet.document, named: "\(WorkshopWords.registering.th) \(page.place.fullName).pdf", for: request)
    }
}

/// กำหนดการและ QR Code: one page, the code large enough for any telephone.
struct WorkshopSheet: Sendable {
    let round: Round
    let workshop: Workshop
    /// nil for the general code.
    let place: LocalGovernment?
    let sessions: [WorkshopSession]
    /// By code; empty where for whom a session is goes without saying.
    let provinces: [String: Province]
    /// "https://example.go.th/w/2567"
    let address: String
    let at: Int64

    var document: Document {
        let middle = TextStyle(size: 14, alignment: .center)
        let small = TextStyle(size: 11, alignment: .center)
        let bold = TextStyle(size: 16, weight: .bold, alignment: .center)
        let large = TextStyle(size: 24, weight: .bold, alignment: .center)
        func line(_ text: String, _ style: TextStyle, above: Double = 2) -> Block {
            .paragraph(Paragraph(Text(text), style: style, spaceAbove: above))
        }
        let reply = workshop.replyBy
        let until = Words(
            th: "โปรดตอบรับภายในวันที่ \(ThaiDigits.thai(reply.long()))", en: "Please answer until \(reply.english)")
        var blocks: [Block] = [
            line(WorkshopWords.registering.th, large), line(ThaiDigits.thai(workshop.title), middle),
        ]
        if let place { blocks.append(line("\(place.fullName) \(place.place)", bold, above: 4)) }
        blocks.append(.qr(QRMark(address, caption: .bold(shortAddress), side: 70, place: .middle, captionSize: 14)))
        blocks += [
            line(how.th, middle), line(how.en, small, above: 0), line(until.th, bold), line(until.en, small, above: 0),
        ]
        blocks += sessions.filter { $0.cancellation == nil }.map {
            line(ThaiDigits.thai(words($0)), TextStyle(size: 13))
        }
        return Document(
            title: "\(WorkshopWords.registering.th) \(place?.fullName ?? round.id)", author: MailMessage.senderName,
            created: at,
            page: PageStyle(
                margins: .init(top: 20, bottom: 18, left: 22, right: 20), isNumbered: false,
                mark: round.demonstration ? Round.demonstrationWords : nil),
            blocks: blocks)
    }

    private var how: Words {
        place == nil
            ? Words(
                th: "สแกนด้วยกล้องโทรศัพท์ พิมพ์ชื่อ อปท. ของท่าน แล้วเลือกคำตอบ",
                en: "Scan it with your telephone, find your local government, and answer")
            : Words(th: "สแกนด้วยกล้องโทรศัพท์ แล้วเลือกคำตอบ", en: "Scan it with your telephone, and answer")
    }

    /// For whom the session is stands in it where it does not go without saying.
    private func words(_ session: WorkshopSession) -> String {
        let place = session.isOnSite ? " · \(session.venue)" : ""
        guard !provinces.isEmpty else { return WorkshopWords.session(session).th + place }
        return "\(WorkshopWords.session(session).th)\(place) · \(audience(session, provinces).th)"
    }

    private var shortAddress: String {
        let scheme = ["https://", "http://"].first { address.hasPrefix($0) } ?? ""
        return String(address.dropFirst(scheme.count))
    }
}
