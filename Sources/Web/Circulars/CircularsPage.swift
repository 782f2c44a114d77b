import Actions
import Domain
import Markup
import Store

/// The circulars of a round, as somebody may see them.
struct CircularsPage: Sendable {
    struct Row: Sendable {
        let circular: Circular
        /// The Department's letter.
        let letter: Letter?
        let mine: MyLetters
    }

    let round: Round
    let rows: [Row]
    let mayPrepare: Bool
    /// Sees more than single local governments.
    let seesMany: Bool

    init(_ id: String, person: Principal, on db: any Connection) throws {
        guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
        self.round = round
        mayPrepare = person.role(forLetterOf: LetterRoute.department) != nil
        seesMany = !person.reach(.readAnswers).isEmpty
        let mayPrepare = mayPrepare
        rows = try Circulars.list(id, on: db).filter { mayPrepare || $0.publishedAt != nil }.map { circular in
            Row(
                circular: circular, letter: try Letters.find(circular, LetterRoute.department, on: db)?.letter,
                mine: try MyLetters(circular, person.assignments, on: db))
        }
    }
}

/// What was sent to begin a circular and could not be taken.
struct CircularForm: Sendable {
    var kind = Circular.Kind.workshop.rawValue
    var problem: Words?
    var officersBy = DateBoxes(
        id: "officers-by", name: "officers",
        legend: Words(th: "แจ้งชื่อเจ้าหน้าที่ภายในวันที่", en: "Officers are to be named by"),
        hint: Words(th: "เฉพาะหนังสือที่ให้มอบหมายเจ้าหน้าที่", en: "For a circular that asks for officers"))
}

func circularsPage(_ page: CircularsPage, _ form: CircularForm, csrf: HTML) -> HTML {
    """
    <h1>\(CircularWords.title)</h1>
    \(form.problem.map { errorSummary("\($0)") })
    <p>\(page.round.name)</p>
    \(if: page.rows.isEmpty, emptyState(Words(th: "ยังไม่มีหนังสือเวียนในรอบนี้", en: "There is no circular in this round yet")))
    \(page.rows.map { card($0, page) })
    \(if: page.mayPrepare, beginForm(page, form, csrf))
    """
}

private func card(_ row: CircularsPage.Row, _ page: CircularsPage) -> HTML {
    let circular = row.circular
    let (round, number) = (circular.round, circular.number)
    let first = SitePath.circulars(.letter(round: round, number: number, place: LetterRoute.department)).path
    return """
        <section class="card">
        <h2>\(CircularWords.name(circular)): \(circular.kind.words)</h2>
        <p>\(thai: row.letter?.subject ?? "")</p>
        \(if: circular.publishedAt == nil, notice("\(th: "ยังไม่ออกหนังสือ ผู้รับยังไม่เห็น", en: "Not issued yet; nobody else sees it")"))
        \(circular.publishedAt.map { "<p>\(th: "ออกหนังสือเมื่อ", en: "Issued on") \(dateTime: $0)\(circular.officersBy.map { day in " · \(th: "แจ้งชื่อเจ้าหน้าที่ภายใน", en: "officers named by") \(date: day)" as HTML })</p>" as HTML })
        \(if: !row.mine.places.isEmpty, "<ul class=\"tasks\">\(row.mine.places.map { mine($0, row) })</ul>")
        <p class="actions">\(if: page.mayPrepare, "<a href=\"\(url: first)\">\(th: "หนังสือของกรม", en: "The Department's letter")</a> ")\(if: page.seesMany && circular.publishedAt != nil, "<a href=\"\(url: SitePath.circulars(.circular(round: round, number: number)).path)\">\(th: "ดูว่าหนังสือถึงไหนแล้ว", en: "See how far it has come")</a>")</p>
        </section>
        """
}

private func mine(_ place: MyLetters.Place, _ row: CircularsPage.Row) -> HTML {
    let circular = row.circular
    let path =
        place.code == LetterRoute.office
        ? SitePath.circulars(.letter(round: circular.round, number: circular.number, place: place.code)).path
        : SitePath.circulars(.received(round: circular.round, number: circular.number, place: place.code)).path
    return """
        <li><strong><a href="\(url: path)">\(place.name)</a></strong> \(place.state.word(ofOffice: place.isOffice))\(row.mine.task(place).map { "<p class=\"notice\"><a href=\"\(url: $0.path)\">\($0.words)</a></p>" as HTML })</li>
        """
}

private func beginForm(_ page: CircularsPage, _ form: CircularForm, _ csrf: HTML) -> HTML {
    """
    <h2>\(th: "เริ่มหนังสือเวียนฉบับใหม่", en: "Begin a new circular")</h2>
    <form class="card narrow" method="post" action="\(url: SitePath.circulars(.list(round: page.round.id)).path)">
    \(csrf)
    \(field(Field(id: "kind", name: "kind", label: Words(th: "ประเภท", en: "Kind"), value: form.kind, kind: .choice(Circular.Kind.allCases.map { ($0.rawValue, $0.words) }))))
    \(dateBoxes(form.officersBy))
    <p class="actions"><button>\(th: "ร่างหนังสือ", en: "Draft the letter")</button></p>
    </form>
    """
}
