import Actions
import Domain
import Markup
import Store

/// Those who have said nothing to the letter of one office, with whom to telephone.
struct FollowUpPage: Sendable {
    struct Silent: Sendable {
        let name: Words
        /// To whom a letter to it is addressed.
        let head: String
        let state: NodeState
        let isOffice: Bool
        let rungs: Set<EscalationRung>
        /// Who holds roles there, by name.
        let holders: [String]
        /// The officer it has named last, in any circular.
        let officer: ResponsibleOfficer.Person?
    }

    let reading: LetterReading
    let round: Round
    let name: Words
    let silent: [Silent]
    let today: ThaiDate

    /// The letter to all of them; nil where none is silent, or the first is not issued.
    var secondLetter: Letter? {
        guard let first = reading.own, first.issue != nil, !silent.isEmpty else { return nil }
        return LetterDraft.second(
            first.letter, by: reading.office, to: silent.map(\.head), reading.circular, today: today)
    }

    var secondPaper: String {
        SitePath.circulars(
            .secondLetterPaper(round: round.id, number: reading.circular.number, place: reading.office.place)
        ).path
    }

    init(_ id: String, _ number: Int, _ place: String, today: ThaiDate, on db: any Connection) throws {
        guard LetterRoute.isOffice(place), let round = try Rounds.find(id, on: db) else {
            throw Refusal.notFound("no office \(place.prefix(20)) in round \(id)")
        }
        reading = try LetterReading(id, number, place, on: db)
        self.round = round
        self.today = today
        name = try reading.office.words(on: db)
        let circular = reading.circular
        let below = try CircularRecords.chain(id, LetterReading.scope(of: place), on: db).receivers(of: place)
        let record = try CircularRecords.record(circular, on: db)
        let rungs = try Escalations.list(circular, on: db).mapValues { Set($0.keys) }
        let officers = try ResponsibleOfficers.last(of: below.localGovernments.map(\.code), on: db)
        let offices = try below.offices.compactMap { code -> Silent? in
            guard record.silence(ofOffice: code) != nil, let office = try LetterOffice.find(code, on: db) else {
                return nil
            }
            let role: Role = code.utf8.count == 4 ? .district : code == LetterRoute.office ? .odloc : .province
            return Silent(
                name: try office.words(on: db), head: office.head, state: record.state(ofOffice: code), isOffice: true,
                rungs: rungs[code] ?? [],
                holders: try Accounts.names(holding: role, at: role == .odloc ? "" : code, on: db), officer: nil)
        }
        silent =
            offices
            + (try below.localGovernments.compactMap { member -> Silent? in
                guard record.silence(of: member) != nil,
                    let local = try Assessments.find(id, member.code, on: db)?.localGovernment
                else { return nil }
                let (short, where_) = (local.shortWords, local.placeWords)
                return Silent(
                    name: Words(th: "\(short.th) \(where_.th)", en: "\(short.en), \(where_.en)"), head: local.head,
                    state: record.state(of: member), isOffice: false, rungs: rungs[member.code] ?? [],
                    holders: try Accounts.names(holding: .recorder, at: member.code, on: db)
                        + Accounts.names(holding: .certifier, at: member.code, on: db),
                    officer: officers[member.code])
            })
    }
}

/// A list to be printed and telephoned down, with room for what was said.
func callSheetPage(_ page: FollowUpPage) -> HTML {
    """
    <h1>\(CircularWords.callSheet)</h1>
    <p>\(page.name) · \(CircularWords.name(page.reading.circular)) · \(th: "ณ วันที่", en: "as of") \(date: page.today)</p>
    \(if: page.silent.isEmpty, emptyState(Words(th: "ไม่มีหน่วยงานที่ต้องติดตาม", en: "There is nobody to follow up")))
    \(if: !page.silent.isEmpty, callTable(page))
    """
}

private func callTable(_ page: FollowUpPage) -> HTML {
    dataTable(
        DataTable(
            label: CircularWords.callSheet,
            columns: [
                .init(words: Words(th: "หน่วยงาน", en: "Place")), .init(words: Words(th: "สถานะ", en: "State")),
                .init(words: Words(th: "ผู้มีหน้าที่ในระบบ", en: "Persons with a role")),
                .init(words: Words(th: "เจ้าหน้าที่และโทรศัพท์ที่แจ้งไว้", en: "Officer and telephone on record")),
                .init(words: Words(th: "โทรแล้ว / จะดำเนินการวันที่", en: "Called / will act on")),
            ],
            rows: page.silent.map { row in
                let officer = row.officer.map { person -> HTML in
                    "\(thai: person.name) \(thai: person.position) \(th: "โทร.", en: "tel.") \(person.telephone)"
                }
                return DataTable.Row([
                    "\(row.name)", "\(row.state.word(ofOffice: row.isOffice))\(rungWords(row.rungs))",
                    row.holders.isEmpty ? "–" : "\(thai: row.holders.joined(separator: ", "))", officer ?? "–",
                    "…………………………",
                ])
            }))
}

/// The letter to all of them, to be numbered and signed on paper.
func secondLetterPage(_ page: FollowUpPage) -> HTML {
    guard page.reading.own?.issue != nil else {
        return """
            <h1>\(CircularWords.secondLetter)</h1>
            \(notice("\(th: "หน่วยงานนี้ยังไม่ออกหนังสือฉบับแรก", en: "This office has not issued its first letter yet")"))
            """
    }
    return """
        <h1>\(CircularWords.secondLetter)</h1>
        \(if: page.silent.isEmpty, emptyState(Words(th: "ไม่มีหน่วยงานที่ต้องเตือน", en: "There is nobody to remind")))
        \(if: !page.silent.isEmpty, "<p>\(th: "ร่างถึงหน่วยงานที่ยังไม่ดำเนินการ \(page.silent.count) แห่ง พิมพ์ ลงเลขที่และวันที่ แล้วส่งทางสารบรรณ", en: "Drafted to the \(page.silent.count) that have done nothing yet. Print it, number and date it, and send it by your registry.")</p><p class=\"actions\"><a class=\"button\" href=\"\(url: page.secondPaper)\">\(CircularWords.paper)</a></p>\(page.secondLetter.map { letterSheet($0) })")
        """
}
