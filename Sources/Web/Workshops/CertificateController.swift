import Actions
import Domain
import Hummingbird
import Markup
import Store

/// หนังสือรับรองการเข้าร่วม: the paper for who attended, and the page by which anybody verifies it.
struct CertificateController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w/:round/:code/:seat/:key/certificate.pdf", use: paper)
        router.get("/verify/certificates/:token", use: verify)
    }

    @Sendable func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        let (page, seal) = try await site.database.read { db in
            (try RegistrationPage(address, at: now, on: db), try RegistrationSeal.find(on: db))
        }
        guard page.hasCertificate, let session = page.session, let seal else {
            throw Refusal.notFound("no certificate of \(address.code)")
        }
        let code = CertificateCode(page.registration, seal).text
        let person = page.registration.person
        let paper = CertificatePaper(
            person: person.name, position: person.position, place: page.organisation.place,
            round: page.organisation.round, workshop: page.organisation.workshop, session: session,
            address: site.publicAddress(request) + SitePath.workshop(.certificateVerification(code: code)).path,
            code: code, at: now)
        return try await site.print(paper.document, named: "\(AttendanceWords.certificate.th).pdf", for: request)
    }

    @Sendable func verify(_ request: Request, _ context: SiteContext) async throws -> Response {
        let typed = try context.parameters.require("token")
        let found = try await site.database.read { db in
            try CertificateCode(typed: typed).flatMap { try VerifiedCertificate($0, on: db) }
        }
        let title = Words(th: "ตรวจสอบหนังสือรับรองการเข้าร่วม", en: "Verify a certificate of attendance")
        let page = Page(
            title.text, isDemonstration: found?.round.demonstration ?? false,
            body: certificateVerification(found, typed: String(typed.prefix(60)), title))
        return Reply.html(
            site.layout(page, for: context.visit), status: found == nil ? .notFound : .ok, for: request)
    }
}

/// "2567-6110111-1-K7QM-2F9T-0XWB-4R6N-D8HC": whose certificate it is, and the proof that we made it.
struct CertificateCode: Sendable {
    let round: String
    let localGovernment: String
    let seat: Int
    let proof: InvitationCode

    init(_ registration: Registration, _ seal: RegistrationSeal) {
        (round, localGovernment) = (registration.round, registration.localGovernment)
        (seat, proof) = (registration.seat, seal.certificateCode(of: registration))
    }

    /// - Returns: nil for what cannot be a code.
    init?(typed text: String) {
        let parts = ThaiDigits.arabic(ThaiText.normalised(text)).split(separator: "-", maxSplits: 3).map(String.init)
        guard parts.count == 4, let seat = Int(parts[2]), let proof = InvitationCode(typed: parts[3]) else {
            return nil
        }
        (round, localGovernment, self.seat, self.proof) = (parts[0], parts[1], seat, proof)
    }

    var text: String { "\(round)-\(localGovernment)-\(seat)-\(proof.text)" }
}

/// What of a certificate everybody may compare with the paper in his hand.
struct VerifiedCertificate: Sendable {
    let person: String
    let place: LocalGovernment
    let round: Round
    let workshop: Workshop
    let session: WorkshopSession
    /// The judgement still says so.
    let isValid: Bool

    /// - Returns: nil where we have made no such certificate, or another person has the seat.
    init?(_ code: CertificateCode, on db: any Connection) throws {
        guard
            let found = try Registrations.find(code.round, code.localGovernment, seat: code.seat, on: db),
            let seal = try RegistrationSeal.find(on: db), seal.proves(found, code.proof),
            let number = found.session, let session = try WorkshopSessions.find(code.round, number, on: db),
            let workshop = try Workshops.find(code.round, on: db), let round = try Rounds.find(code.round, on: db),
            let assessment = try Assessments.find(code.round, code.localGovernment, on: db)
        else { return nil }
        person = found.person.name
        place = assessment.localGovernment
        (self.round, self.workshop, self.session) = (round, workshop, session)
        let judgement = try AttendanceBook(session, of: found, on: db).judgement(of: found)
        // Whether certificates are still printed says nothing about those that were.
        isValid = session.cancellation == nil && judgement.standing == .attended
    }
}

func certificateVerification(_ found: VerifiedCertificate?, typed: String, _ title: Words) -> HTML {
    guard let found else {
        return """
            <h1>\(title)</h1>
            \(notice("\(th: "ไม่พบหนังสือรับรองรหัส", en: "There is no certificate with the code") <strong>\(typed)</strong>", .bad))
            <p>\(th: "โปรดตรวจรหัสกับที่พิมพ์ในหนังสือ หากตรงกันทุกตัว หนังสือนั้นไม่ตรงกับการลงทะเบียนที่มีอยู่ในขณะนี้ โปรดสอบถามผู้จัดการประชุม", en: "Compare the code with the one on paper; if they agree, that certificate belongs to no registration that there is now: please ask the organiser.")</p>
            """
    }
    let day = ThaiClock.bangkok(millisecondsSinceEpoch: found.session.startsAt).date
    // After the time of keeping nothing tells any more whether he attended.
    let forgotten = notice(
        "\(th: "ข้อมูลของหนังสือรับรองนี้พ้นเวลาเก็บรักษาแล้ว จึงยืนยันไม่ได้ว่าผลยังคงเดิม", en: "What this certificate says is no longer kept, so it cannot be confirmed.")"
    )
    let standing =
        found.person.isEmpty
        ? forgotten
        : found.isValid
            ? notice(
                "\(th: "หนังสือรับรองนี้ออกจากระบบจริง โปรดเทียบกับฉบับที่ท่านถืออยู่", en: "This certificate was issued here. Compare it with the paper in your hand:")",
                .good)
            : notice(
                "\(th: "หนังสือรับรองนี้ใช้ไม่ได้แล้ว เพราะผลการเข้าร่วมถูกเพิกถอน", en: "This certificate is not valid any more: the attendance was withdrawn.")",
                .bad)
    return """
        <h1>\(title)</h1>
        \(standing)
        <dl class="facts">
        <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(found.person.isEmpty ? "\(th: "พ้นเวลาเก็บรักษาแล้ว", en: "no longer kept")" as HTML : "\(thai: found.person)")</dd>
        <dt>\(th: "หน่วยงาน", en: "Local government")</dt><dd>\(fullName: found.place) \(found.place.placeWords)</dd>
        <dt>\(WorkshopWords.title)</dt><dd>\(thai: found.workshop.title)</dd>
        <dt>\(th: "วันที่", en: "Date")</dt><dd>\(date: day)</dd>
        </dl>
        """
}
