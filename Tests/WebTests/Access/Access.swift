import Domain

/// Who may ask for an address, said in the terms of the table of permissions. Every route has its line; one without is a hole.
indirect enum Access: Sendable {
    /// One of these is enough.
    case any([Access])
    /// Everybody, signed in or not.
    case everybody
    /// Whoever is signed in; what he sees there is his own.
    case signedIn
    /// Whoever is signed in and came by no one-time link.
    case person
    /// Any of these permissions at the local government of the address.
    case place([Permission])
    /// All of these permissions at the local government of the address.
    case placeWithAll([Permission])
    /// A permission for the whole country.
    case country(Permission)
    /// A permission in some place, however small.
    case somewhere(Permission)
    /// A permission in some place, in a matter that is not one's own.
    case ofOthers(Permission)
    /// A permission in a district, a province or the country.
    case overMany(Permission)
    /// A permission for the whole province of the address.
    case province(Permission)
    /// Something in the province of the address.
    case partOfProvince(Permission)
    /// Whoever holds a role.
    case role(Set<Role>)
    /// Whoever holds a role, where he may do it with the person of the address (`Permissions.mayInvite`).
    case roleOverPerson(Set<Role>)
    /// Whoever came by a one-time link.
    case contributor

    /// What the table of permissions says.
    /// - Parameter person: nil for somebody who is not signed in.
    func allows(_ person: Principal?, at place: Whereabouts) -> Bool {
        if case .everybody = self { return true }
        guard let person else { return false }
        return switch self {
        case .everybody, .signedIn: true
        case .any(let some): some.contains { $0.allows(person, at: place) }
        case .person: !person.isContributor
        case .place(let permissions): permissions.contains { person.may($0, at: place) }
        case .placeWithAll(let permissions): permissions.allSatisfy { person.may($0, at: place) }
        case .country(let permission): person.mayInCountry(permission)
        case .somewhere(let permission), .ofOthers(let permission):
            person.assignments.contains {
                ![.nothing, .ownRows].contains(Permissions.reach(of: $0.role, permission))
            }
        case .overMany(let permission): !person.reach(permission).isEmpty
        case .province(let permission): person.reach(permission).contains(province: place.provinceCode)
        case .partOfProvince(let permission):
            person.reach(permission).contains(province: place.provinceCode, district: place.districtCode)
        case .role(let roles), .roleOverPerson(let roles): person.assignments.contains { roles.contains($0.role) }
        case .contributor: person.isContributor
        }
    }

    /// Whether somebody who is allowed may still be refused because of whom it concerns.
    var dependsOnPerson: Bool {
        switch self {
        case .roleOverPerson, .ofOthers: true
        default: false
        }
    }

    /// The line of a route; nil for a hole.
    static func of(_ route: String) -> Access? {
        let place = "/rounds/{round}/local-governments/{code}"
        let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let (method, path) = (parts[0], parts[1])
        if path.hasPrefix(place) { return ofPlace(method, String(path.dropFirst(place.count))) }
        let receiver = "/rounds/{round}/circulars/{number}/receivers/{code}"
        if path.hasPrefix(receiver) { return .place(method == "GET" ? [.readAnswers] : [.receiveLetters]) }
        if path.hasPrefix("/rounds/{round}/funnel") { return ofFunnel(path) }
        if let access = results[route] { return access }
        if path.hasPrefix("/api/v1/rounds/") {
            return method == "GET" ? .place([.readAnswers]) : .place([.recordAnswers])
        }
        return others[route] ?? groups.first { path.hasPrefix($0.prefix) }?.access
    }

    private static let results: [String: Access] = [
        "GET /api/v1/rounds": .signedIn, "GET /api/v1/standard-sets/{set}": .everybody,
        "GET /api/reference": .everybody,
        "GET /api/v1/rounds/{round}/summary": .country(.readResults),
        "GET /api/v1/rounds/{round}/what-if": .country(.readResults),
        "GET /api/v1/rounds/{round}/provinces/{province}/summary": .province(.readResults),
        "GET /api/v1/rounds/{round}/provinces/{province}/results/{indicator}": .province(.readResults),
        "GET /api/v1/rounds/{round}/local-governments/{code}/results": .place([.readResults]),
    ]

    /// Who reads the answers of the places sees how far they are; who follows up does something with a red list.
    private static func ofFunnel(_ path: String) -> Access {
        let permission: Permission =
            path.hasSuffix("/call-sheet") || path.hasSuffix("/messages") || path.hasSuffix("/mail")
            ? .followUp : .readAnswers
        if path.contains("{province}") { return .province(permission) }
        return path.contains("{district}") ? .partOfProvince(permission) : .country(permission)
    }

    private static func ofPlace(_ method: String, _ path: String) -> Access? {
        switch (method, path) {
        case ("GET", "/journal"): .place([.readJournal])
        case ("GET", "/calls"), ("POST", "/calls"): .place([.followUp])
        case ("GET", "/check"): .placeWithAll([.readAnswers, .checkFigures])
        case ("GET", "/plan/{indicator}"): .placeWithAll([.readAnswers, .planImprovement])
        case ("POST", "/plan/{indicator}"): .place([.planImprovement])
        case ("GET", "/satisfaction/remarks"): .place([.readRemarks])
        case ("GET", "/divisions/links/{link}/revocation"): .place([.collectFigures])
        case ("GET", "/satisfaction/paper/{number}"): .place([.recordAnswers])
        case ("GET", _): .place([.readAnswers])
        case ("POST", "/certification"), ("POST", "/certification/blank-reasons"): .place([.certify])
        case ("POST", "/certification/withdrawal"), ("POST", "/certification/sending-back"),
            ("POST", "/certification/reopening"), ("POST", "/review"):
            .place([.certify])
        case ("POST", "/check/acceptance"), ("POST", "/check/return"): .place([.checkFigures])
        case ("POST", "/review/{number}/decision"): .place([.conductRound])
        case ("POST", let path) where path.hasPrefix("/observations"): .place([.discuss])
        case ("POST", let path) where path.hasPrefix("/divisions"): .place([.collectFigures])
        case ("POST", _): .place([.recordAnswers])
        default: nil
        }
    }

    private static let people: Set<Role> = [.admin, .odloc, .province, .certifier]

    private static let others: [String: Access] = [
        "GET /": .everybody, "GET /home": .signedIn, "GET /healthz": .everybody, "GET /readyz": .everybody,
        "GET /sw.js": .everybody, "GET /styleguide": .everybody, "GET /about-data": .everybody,
        "GET /api/v1/openapi.json": .everybody, "POST /language": .everybody, "POST /sign-out": .everybody,
        "GET /audit": .any([.somewhere(.readJournal), .country(.readCentralJournal)]),
        "GET /audit/chains/{chain}": .place([.readJournal]),
        "GET /audit/chains/{chain}/viewings": .place([.readJournal]),
        "GET /audit/viewings": .country(.readCentralJournal),
        "GET /account/data": .signedIn, "GET /account/data.json": .signedIn,
        "GET /rounds/{round}": .country(.readAnswers),
        "GET /rounds/{round}/checks/{province}": .province(.checkFigures),
        "GET /rounds/{round}/local-governments": .overMany(.readAnswers),
        "GET /rounds/{round}/results": .country(.readResults),
        "GET /rounds/{round}/results/indicators": .country(.readResults),
        "GET /rounds/{round}/results/types/{type}": .country(.readResults),
        "GET /rounds/{round}/results/provinces/{province}": .partOfProvince(.readResults),
        "GET /rounds/{round}/results/provinces/{province}/workbook.xlsx": .province(.readAnswers),
        "GET /rounds/{round}/results/provinces/{province}/report.pdf": .province(.readResults),
        "GET /rounds/{round}/results/provinces/{province}/report.xlsx": .province(.readResults),
        "GET /rounds/{round}/results/report.pdf": .country(.readResults),
        "GET /rounds/{round}/results/report.xlsx": .country(.readResults),
        "GET /rounds/{round}/results/agenda.pdf": .country(.readResults),
        "GET /rounds/{round}/rules/{type}.json": .signedIn, "GET /offline/key": .signedIn,
        "GET /collection": .contributor, "POST /collection": .contributor,
        "GET /rounds/{round}/circulars": .somewhere(.readAnswers),
        "POST /rounds/{round}/circulars": .country(.sendCirculars),
        "GET /rounds/{round}/circulars/{number}": .somewhere(.readAnswers),
        "GET /rounds/{round}/circulars/{number}/letters/{office}": .province(.readAnswers),
        "POST /rounds/{round}/circulars/{number}/letters/{office}": .province(.passLettersOn),
        "GET /rounds/{round}/circulars/{number}/letters/{office}/call-sheet":
            .any([.province(.passLettersOn), .country(.sendCirculars)]),
        "GET /rounds/{round}/circulars/{number}/letters/{office}/second":
            .any([.province(.passLettersOn), .country(.sendCirculars)]),
        "GET /rounds/{round}/circulars/{number}/letters/{office}/second.pdf":
            .any([.province(.passLettersOn), .country(.sendCirculars)]),
        "GET /rounds/{round}/circulars/{number}/letters/{office}/letter.pdf": .province(.readAnswers),
        "GET /rounds/{round}/workshop": .any([.country(.readAnswers), .overMany(.registerForWorkshop)]),
        "GET /rounds/{round}/workshop/sessions/{number}/attendance":
            .any([.country(.arrangeWorkshop), .overMany(.registerForWorkshop)]),
        "GET /rounds/{round}/workshop/sessions/{number}/sign-in-sheet.pdf":
            .any([.country(.arrangeWorkshop), .overMany(.registerForWorkshop)]),
        "GET /rounds/{round}/workshop/sessions/{number}/check-in":
            .any([.country(.arrangeWorkshop), .overMany(.registerForWorkshop)]),
        "POST /rounds/{round}/workshop/sessions/{number}/check-in":
            .any([.country(.arrangeWorkshop), .overMany(.registerForWorkshop)]),
        "POST /rounds/{round}/workshop/sessions/{number}/undo":
            .any([.country(.arrangeWorkshop), .overMany(.registerForWorkshop)]),
        "GET /rounds/{round}/workshop/people": .overMany(.registerForWorkshop),
        "GET /rounds/{round}/workshop/people.csv": .overMany(.registerForWorkshop),
        "POST /rounds/{round}/schedule": .country(.conductRound),
        "POST /rounds/{round}/extensions": .country(.conductRound),
        "POST /rounds/{round}/closing": .country(.conductRound),
        "POST /rounds/{round}/finalisation": .country(.conductRound),
        "POST /rounds/{round}/meetings": .country(.conductRound),
        "POST /questions/{number}/answer": .ofOthers(.answerQuestions),
        "GET /faq": .everybody, "GET /faq/new": .country(.editFAQ), "GET /faq/{number}/edit": .country(.editFAQ),
        "POST /faq": .country(.editFAQ), "POST /faq/{number}": .country(.editFAQ),
        "POST /faq/{number}/withdrawal": .country(.editFAQ),
        "GET /rounds/{round}/results/indicators/{indicator}": .country(.readResults),
        "GET /rounds/{round}/results/provinces/{province}/indicators/{indicator}": .province(.readResults),
        "GET /rounds/{round}/what-if": .country(.readResults),
        "GET /rounds/{round}/scenarios/{number}": .country(.readResults),
        "POST /rounds/{round}/scenarios": .country(.planTargets),
        "POST /rounds/{round}/scenarios/{number}/removal": .country(.planTargets),
        "GET /people": .role(people), "GET /people/file": .role(people), "GET /people/invitation": .role(people),
        "GET /mail": .role([.admin]), "POST /mail/{mail}/repetition": .role([.admin]),
        "GET /account/one-time-code": .role(people), "POST /account/one-time-code": .role(people),
    ]

    private static let groups: [(prefix: String, access: Access)] = [
        ("/audit/heads", .everybody), ("/publications", .everybody),
        ("/privacy", .everybody),
        ("/handbook", .everybody), ("/s/", .everybody),
        ("/w", .everybody), ("/rounds/{round}/workshop/", .country(.arrangeWorkshop)),
        ("/sign-in", .everybody),
        ("/invitation", .everybody), ("/offline", .everybody), ("/collection/observations", .contributor),
        ("/collection", .everybody), ("/verify", .everybody), ("/guides", .everybody), ("/account", .person),
        ("/people", .roleOverPerson(people)), ("/questions", .person),
    ]
}
