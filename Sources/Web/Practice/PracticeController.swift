import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The exercise, and the way out of the practice room.
struct PracticeController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/") { _, _ in Reply.redirect(to: SitePath.home.path) }
        router.get("/home", use: show)
        router.get("/sign-in", use: outside)
        router.post("/sign-out", use: leave)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard let place = visit.person.assignments.first?.place else { throw Refusal.forbidden }
        let reading = try await site.database.read { db in
            guard let round = try PracticeReading.round(on: db) else { throw Refusal.notFound("the room is empty") }
            return try PracticeReading(round.id, place, in: site.environment, on: db)
        }
        let frame = Page(PracticeWords.title.text, body: practiceExercise(reading))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    /// For somebody whose link of the workshop opened the room before, and does no more.
    @Sendable func outside(_ request: Request, _ context: SiteContext) async throws -> Response {
        if context.visit != nil { return Reply.redirect(to: SitePath.home.path) }
        let isDone = request.uri.queryParameters["done"] != nil
        let frame = Page(PracticeWords.title.text, body: practiceOutside(isDone: isDone))
        return Reply.html(site.layout(frame, for: nil), for: request)
    }

    @Sendable func leave(_ request: Request, _ context: SiteContext) async throws -> Response {
        var response = Reply.redirect(to: SitePath.signIn.path + "?done=left")
        guard let visit = context.visit else { return response }
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        try await SignOut.run(token: visit.token, on: site.database)
        let cookie = SessionCookie.set(SessionCookie.name(site.settings), "", maxAge: 0, site.settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
        return response
    }
}

extension Site {
    /// Lets somebody into the practice room whose registration is this one; he keeps what he is signed in to besides.
    /// - Returns: nil where there is nothing to practise any more.
    func enterPractice(_ address: RegistrationAddress) async throws -> Response? {
        guard let practice else { throw Refusal.notFound("there is no practice room") }
        let now = environment.now()
        let entering = try await database.read { db -> EnterPracticeRoom? in
            let page = try RegistrationPage(address, at: now, on: db)
            let (round, place) = (page.organisation.round, page.organisation.place)
            guard page.mayPractise, let set = try StandardSets.find(round.standardSet, on: db),
                let province = try Provinces.find(place.provinceCode, on: db)
            else { return nil }
            return EnterPracticeRoom(
                registration: page.registration, place: place, province: province,
                district: try Districts.find(place.districtCode, on: db), round: round, standardSet: set,
                copy: try PracticeCopies.place(of: page.registration, on: db))
        }
        guard let entering else { return nil }
        let room = practice.site
        let entered = try await entering.enter(in: room.environment, room: room.database, of: database)
        var response = Reply.redirect(to: PracticeRoom.root + SitePath.home.path)
        let seconds = Int((entered.until - now) / 1_000)
        let cookie = SessionCookie.set(
            SessionCookie.name(room.settings), entered.token, maxAge: seconds, room.settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
        return response
    }
}

extension RegistrationPage {
    /// Whoever takes part in whatever way, until recording is over.
    var mayPractise: Bool {
        organisation.round.state <= .open && registration.standing != .cancelled && registration.reply != .decline
    }
}
