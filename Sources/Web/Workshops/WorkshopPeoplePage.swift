import Actions
import Domain
import Markup
import Store

/// Persons who have registered, in the places of somebody, a page at a time.
struct WorkshopPeoplePage: Sendable {
    static let size = 50

    let round: Round
    let search: RegistrationSearch
    let sessions: [WorkshopSession]
    let rows: [RegistrationSearch.Row]
    let found: Int
    let number: Int
    /// In Thai order; empty for those who see one province or less.
    let provinces: [Province]
    let seal: RegistrationSeal?
    /// How far each has come in the practice room.
    let practice: [PracticeCopies.Seat: PracticeProgress]

    /// - Parameter wanted: nil for all on one page.
    init(_ search: RegistrationSearch, page wanted: Int?, on db: any Connection) throws {
        guard let round = try Rounds.find(search.round, on: db), try Workshops.find(search.round, on: db) != nil else {
            throw Refusal.notFound("no workshop in round \(search.round)")
        }
        self.round = round
        self.search = search
        sessions = try WorkshopSessions.list(round.id, on: db)
        found = try search.count(on: db)
        number = min(max(wanted ?? 1, 1), max(1, (found + Self.size - 1) / Self.size))
        rows =
            wanted == nil
            ? try search.list(on: db) : try search.list(after: (number - 1) * Self.size, limit: Self.size, on: db)
        provinces = search.places.country ? try Provinces.list(on: db) : []
        seal = try RegistrationSeal.find(on: db)
        practice = try PracticeCopies.list(round.id, of: rows.map(\.registration), on: db)
    }

    func practice(of registration: Registration) -> PracticeProgress? {
        practice[PracticeCopies.Seat(localGovernment: registration.localGovernment, number: registration.seat)]
    }

    var pages: Int { max(1, (found + Self.size - 1) / Self.size) }

    func address(_ path: WorkshopPath, page: Int? = nil) -> String {
        var parts: [String] = []
        if let session = search.session { parts.append("session=\(session)") }
        if let standing = search.standing { parts.append("standing=\(standing.rawValue)") }
        if !search.province.isEmpty { parts.append("province=\(URLText.encoded(search.province))") }
        if let page { parts.append("page=\(page)") }
        return SitePath.workshop(path).path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

func workshopPeople(_ page: WorkshopPeoplePage) -> HTML {
    """
    <h1>\(WorkshopWords.people)</h1>
    <p class="place">\(page.round.name)</p>
    \(filterForm(page))
    <p role="status">\(th: "พบ \(printedCount(page.found)) คน", en: "\(counted(page.found, "person", "persons")) found") <a href="\(url: page.address(.peopleCSV(round: page.round.id)))">CSV</a></p>
    \(if: page.rows.isEmpty, emptyState(Words(th: "ยังไม่มีผู้ลงทะเบียน", en: "Nobody is registered yet")))
    \(if: !page.rows.isEmpty, peopleTable(page))
    \(pager(Pager(number: page.number, pages: page.pages) { page.address(.people(round: page.round.id), page: $0) }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
    """
}

private func filterForm(_ page: WorkshopPeoplePage) -> HTML {
    let every = Words(th: "ทั้งหมด", en: "All")
    let sessions =
        [(value: "", words: every)]
        + page.sessions.map { (value: String($0.number), words: WorkshopWords.session($0)) }
    let standings =
        [(value: "", words: every)] + Registration.Standing.allCases.map { (value: $0.rawValue, words: $0.words) }
    let provinces = [(value: "", words: every)] + page.provinces.map { (value: $0.code, words: $0.words) }
    return """
        <form class="card" method="get" action="\(url: SitePath.workshop(.people(round: page.round.id)).path)">
        \(field(Field(id: "session", name: "session", label: WorkshopWords.session, value: page.search.session.map(String.init) ?? "", kind: .choice(sessions))))
        \(field(Field(id: "standing", name: "standing", label: Words(th: "สถานะ", en: "State"), value: page.search.standing?.rawValue ?? "", kind: .choice(standings))))
        \(if: !page.provinces.isEmpty, field(Field(id: "province", name: "province", label: Words(th: "จังหวัด", en: "Province"), value: page.search.province, kind: .choice(provinces))))
        <p><button>\(th: "แสดง", en: "Show")</button></p>
        </form>
        """
}

private func peopleTable(_ page: WorkshopPeoplePage) -> HTML {
    dataTable(
        DataTable(
            label: WorkshopWords.people,
            columns: [
                .init(words: Words(th: "ผู้ลงทะเบียน", en: "Person")),
                .init(words: Words(th: "อปท.", en: "Local government")),
                .init(words: Words(th: "คำตอบ", en: "Answer")), .init(words: Words(th: "สถานะ", en: "State")),
                .init(words: WorkshopWords.session, isNumber: true),
                .init(words: Words(th: "ห้องฝึก", en: "Practice")),
                .init(words: Words(th: "โทรศัพท์", en: "Telephone")),
            ],
            rows: page.rows.map { row in
                let (registration, place) = (row.registration, row.assessment.localGovernment)
                let name: HTML = "\(thai: registration.person.name)"
                let link = page.seal.map { seal -> HTML in
                    let path = RegistrationPage.path(registration, seal.code(of: registration))
                    return "<a href=\"\(url: path)\">\(name)</a>"
                }
                return DataTable.Row([
                    "\(link ?? name)\(if: !registration.person.position.isEmpty, " \(thai: registration.person.position)")",
                    "\(fullName: place) \(place.placeWords)", "\(registration.reply.words)",
                    statusWord(registration.standing.words, state: registration.standing.state),
                    registration.session.map { "\($0)" } ?? "–",
                    page.practice(of: registration).map { "\(PracticeWords.progress($0))" } ?? "–",
                    "\(registration.person.telephone)",
                ])
            }))
}

/// The same persons as a file, with an address of each by which Webex can be told of them.
func workshopPeopleCSV(_ page: WorkshopPeoplePage) -> SpreadsheetFile {
    var file = SpreadsheetFile([
        say(th: "รหัส อปท.", en: "Code"), say(th: "อปท.", en: "Local government"), say(th: "อำเภอ จังหวัด", en: "Place"),
        say(th: "คนที่", en: "Seat"), say(th: "ชื่อ", en: "Name"), say(th: "ตำแหน่ง", en: "Position"),
        say(th: "โทรศัพท์", en: "Telephone"), say(th: "อีเมล", en: "Mail address"), say(th: "คำตอบ", en: "Answer"),
        say(th: "สถานะ", en: "State"), say(th: "รอบ", en: "Session"), say(th: "เหตุผล", en: "Reason"),
        say(th: "ห้องฝึก", en: "Practice"),
    ])
    for row in page.rows {
        let (registration, place) = (row.registration, row.assessment.localGovernment)
        let person = registration.person
        file.rows.append([
            place.code, place.fullWords.text, place.placeWords.text, String(registration.seat), person.name,
            person.position, person.telephone, person.email, registration.reply.words.text,
            registration.standing.words.text, registration.session.map(String.init) ?? "", registration.reason,
            page.practice(of: registration).map { PracticeWords.progress($0).text } ?? "",
        ])
    }
    return file
}
