import Actions
import Domain
import HTTPTypes
import Hummingbird
import Synchronization

/// Notes who looked at what concerns others, before the page goes out: once a day for each person, kind and place. A page whose
/// viewing cannot be noted is not shown.
struct ViewingNotes: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .get, response.status == .ok, let visit = context.visit,
            let pattern = context.endpointPath,
            let look = Self.look(pattern, request.uri.path, by: visit.person)
        else { return response }
        try await site.note(look.what, at: look.place, by: visit.person)
        return response
    }

    /// What is looked at under an address; nil for what is one's own, holds no names, or is for everybody.
    /// - Parameter pattern: as the router has it: "/people/{account}/handover".
    static func look(_ pattern: String, _ path: String, by person: Principal) -> (what: Viewing.What, place: String)? {
        guard let what = what(pattern) else { return nil }
        let place =
            parameter("code", of: pattern, in: path) ?? parameter("chain", of: pattern, in: path)
            ?? parameter("province", of: pattern, in: path) ?? parameter("district", of: pattern, in: path)
            ?? parameter("office", of: pattern, in: path) ?? ""
        if what == .figures || what == .people, person.holdsRole(in: place) { return nil }
        return (what, place)
    }

    /// What stands on the pages of a route.
    static func what(_ pattern: String) -> Viewing.What? {
        if let known = routes[pattern] { return known }
        if pattern.hasPrefix("/people") { return .people }
        if pattern.hasPrefix("/rounds/{round}/circulars/{number}/receivers/{code}")
            || pattern.hasSuffix("/letters/{office}/call-sheet") || pattern.hasSuffix("/red-list/{step}/call-sheet")
        {
            return .people
        }
        let place = "/rounds/{round}/local-governments/{code}"
        guard pattern.hasPrefix(place) else { return nil }
        return withoutNames.contains(String(pattern.dropFirst(place.count))) ? nil : .figures
    }

    private static let routes: [String: Viewing.What] = [
        "/audit/chains/{chain}": .journal,
        "/audit/chains/{chain}/viewings": .viewings,
        "/audit/viewings": .viewings,
        "/mail": .outbox,
        "/rounds/{round}/workshop/people": .people,
        "/rounds/{round}/workshop/people.csv": .people,
        "/rounds/{round}/workshop/sessions/{number}/attendance": .people,
        "/rounds/{round}/workshop/sessions/{number}/check-in": .people,
        "/rounds/{round}/workshop/sessions/{number}/sign-in-sheet.pdf": .people,
        "/rounds/{round}/checks/{province}": .figures,
        "/rounds/{round}/results/provinces/{province}/workbook.xlsx": .figures,
        "/rounds/{round}/results/provinces/{province}/indicators/{indicator}": .figures,
        "/rounds/{round}/local-governments/{code}/calls": .people,
        "/rounds/{round}/local-governments/{code}/journal": .journal,
        "/rounds/{round}/local-governments/{code}/satisfaction/remarks": .remarks,
    ]

    /// Below a local government of a round: what holds neither figures of its own nor names.
    private static let withoutNames: Set<String> = [
        "/satisfaction/poster.pdf", "/satisfaction/paper-form.pdf", "/satisfaction/paper",
    ]

    private static func parameter(_ name: String, of pattern: String, in path: String) -> String? {
        let (names, values) = (pattern.split(separator: "/"), path.split(separator: "/"))
        guard let position = names.firstIndex(of: "{\(name)}"), position < values.count else { return nil }
        return FormFields(urlEncoded: "value=\(values[position])".utf8)["value"]
    }
}

/// What this server has noted today, so that a second look costs nothing.
final class ViewingsOfToday: Sendable {
    struct Look: Hashable, Sendable {
        let account: Int
        let what: Viewing.What
        let place: String
    }

    private let noted = Mutex<(day: ThaiDate?, looks: Set<Look>)>((nil, []))

    func contains(_ look: Look, on day: ThaiDate) -> Bool {
        noted.withLock { $0.day == day && $0.looks.contains(look) }
    }

    func insert(_ look: Look, on day: ThaiDate) {
        noted.withLock { noted in
            if noted.day != day { noted = (day, []) }
            noted.looks.insert(look)
        }
    }
}

extension Principal {
    /// Whoever belongs to an office looks at its figures every day, and that is no matter of record.
    fileprivate func holdsRole(in place: String) -> Bool {
        LetterRoute.isLocalGovernment(place) && assignments.contains { $0.place == place }
    }
}

extension Site {
    /// The same for a program that reads figures.
    func noteFigures(of code: String, by person: Principal) async throws {
        if !person.holdsRole(in: code) { try await note(.figures, at: code, by: person) }
    }

    /// Notes a look before it is answered.
    func note(_ what: Viewing.What, at place: String, by person: Principal) async throws {
        let now = environment.now()
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let look = ViewingsOfToday.Look(account: person.accountID, what: what, place: place)
        guard !viewings.contains(look, on: day) else { return }
        let viewing = Viewing(account: person.accountID, what: what, place: place, day: day, firstAt: now)
        try await NoteViewing.run(viewing, on: database)
        viewings.insert(look, on: day)
    }
}
