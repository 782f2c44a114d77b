import Domain
import Markup

/// How far a circular has come, as a table that leads from the country to the single local government.
func circularPage(_ page: CircularPage) -> HTML {
    let circular = page.circular
    return """
        <h1>\(CircularWords.name(circular)): \(circular.kind.words)</h1>
        <p>\(page.title ?? Words(th: "ทั้งประเทศ", en: "The country")) · \(page.round.name)</p>
        \(page.letter.map { "<p>\(thai: LetterDraft.cited($0, from: LetterOffice.department.name))<br>\(thai: $0.subject)</p>" as HTML })
        \(page.upward.map { "<p><a href=\"\(url: page.path(province: $0.province))\">\($0.words)</a></p>" as HTML })
        \(filterTabs(page))
        \(page.followedUp.map { followUpLinks($0, circular) })
        \(if: !page.shownOffices.isEmpty, officesTable(page))
        \(if: !page.shownPlaces.isEmpty, placesTable(page))
        \(if: page.shownOffices.isEmpty && page.shownPlaces.isEmpty, emptyState(Words(th: "ไม่มีหน่วยงานในสถานะนี้", en: "No place is in this state")))
        """
}

private func filterTabs(_ page: CircularPage) -> HTML {
    func path(_ state: NodeState?) -> String {
        page.path(province: page.asked.province, district: page.asked.district, state: state)
    }
    let states = NodeState.ofLocalGovernments(page.circular.kind)
    return tabs(
        [
            Tab(
                words: Words(th: "ทุกแห่ง \(page.tally.count)", en: "All \(page.tally.count)"), path: path(nil),
                isCurrent: page.asked.state == nil)
        ]
            + states.map { state in
                let words = state.words(ofOffice: false)
                return Tab(
                    words: Words(
                        th: "\(words.th) \(page.tally[state])", en: "\(words.en) \(page.tally[state])"),
                    path: path(state), isCurrent: page.asked.state == state)
            }, label: Words(th: "สถานะของ อปท.", en: "State of local governments"))
}

private func followUpLinks(_ place: String, _ circular: Circular) -> HTML {
    let (round, number) = (circular.round, circular.number)
    return """
        <p class="actions"><a href="\(url: SitePath.circulars(.letter(round: round, number: number, place: place)).path)">\(CircularWords.ownLetter)</a> <a href="\(url: SitePath.circulars(.callSheet(round: round, number: number, sender: place)).path)">\(CircularWords.callSheet)</a> <a href="\(url: SitePath.circulars(.secondLetter(round: round, number: number, place: place)).path)">\(CircularWords.secondLetter)</a></p>
        """
}

private func officesTable(_ page: CircularPage) -> HTML {
    let states = NodeState.ofLocalGovernments(page.circular.kind)
    let isCountry = page.title == nil
    let name = isCountry ? Words(th: "จังหวัด", en: "Province") : Words(th: "อำเภอ", en: "District")
    return dataTable(
        DataTable(
            label: name,
            columns: [.init(words: name), .init(words: Words(th: "หนังสือ", en: "Letter"))]
                + states.map { .init(words: $0.words(ofOffice: false), isNumber: true) },
            rows: page.shownOffices.map { office in
                let path =
                    isCountry
                    ? page.path(province: office.code, state: page.asked.state)
                    : page.path(district: office.code, state: page.asked.state)
                return DataTable.Row(
                    [
                        "<a href=\"\(url: path)\">\(office.name)</a>",
                        "\(office.state.map { $0.word(ofOffice: true) } ?? "–")\(rungWords(office.rungs))",
                    ] + states.map { "\(office.tally[$0])" })
            }))
}

private func placesTable(_ page: CircularPage) -> HTML {
    let circular = page.circular
    return dataTable(
        DataTable(
            label: Words(th: "องค์กรปกครองส่วนท้องถิ่น", en: "Local governments"),
            columns: [
                .init(words: Words(th: "อปท.", en: "Local government")),
                .init(words: Words(th: "อำเภอ", en: "District")), .init(words: Words(th: "สถานะ", en: "State")),
            ],
            rows: page.shownPlaces.map { row in
                let place = row.localGovernment
                let path = SitePath.circulars(
                    .received(round: circular.round, number: circular.number, place: place.code)
                ).path
                return DataTable.Row([
                    "<a href=\"\(url: path)\">\(place.shortWords)</a>", "\(place.districtWords)",
                    "\(row.state.word(ofOffice: false))\(rungWords(row.rungs))",
                ])
            }))
}

/// The highest rung on record.
func rungWords(_ rungs: Set<EscalationRung>) -> HTML {
    rungs.max().map { "<p class=\"hint\">\($0.words)</p>" } ?? .empty
}
