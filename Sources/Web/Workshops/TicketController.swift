import Actions
import Domain
import Hummingbird
import Store

/// บัตรเข้าประชุม of somebody with a seat at a venue.
struct TicketController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w/:round/:code/:seat/:key/ticket.pdf", use: paper)
    }

    @Sendable func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        let (page, seal) = try await site.database.read { db in
            (try RegistrationPage(address, at: now, on: db), try RegistrationSeal.find(on: db))
        }
        guard page.hasTicket, let session = page.session, let seal else {
            throw Refusal.notFound("no ticket of \(address.code)")
        }
        let code = seal.ticketCode(of: page.registration).text
        let door = SitePath.workshop(.checkIn(round: address.round, session: session.number)).path
        let paper = TicketPaper(
            person: page.registration.person, place: page.organisation.place, round: page.organisation.round,
            workshop: page.organisation.workshop, session: session,
            address: "\(site.publicAddress(request))\(door)?code=\(code)", code: code, at: now)
        return try await site.print(paper.document, named: "\(CheckInWords.ticket.th).pdf", for: request)
    }
}
