import Actions
import Domain
import Markup

/// One indicator in one province: a row for each local government that is asked, down to the figures.
struct IndicatorPlacesPage: Sendable {
    let scope: ResultsScope
    let set: StandardSet
    let indicator: Indicator
    let province: Words
    let provinceCode: String
    let rows: [Row]
    let tally: Tally

    struct Row: Sendable {
        let place: LocalGovernment
        let answer: Answer?
        let verdict: Verdict
        /// The report of the local government, where there is one to see.
        let path: SitePath?
    }

    /// - Parameter members: those of the province that the reader may see.
    init(_ scope: ResultsScope, _ code: String, _ provinceCode: String, _ columns: AnswerColumns) throws {
        guard let province = columns.participants.province(provinceCode) else {
            throw Refusal.notFound("no province \(provinceCode)")
        }
        guard let position = columns.standards.position(of: code) else {
            throw Refusal.notFound("no indicator \(code)")
        }
        self.scope = scope
        set = columns.standards.set
        indicator = set.indicators[position]
        self.province = province.words
        self.provinceCode = provinceCode
        let answers = scope.person.reach(.readAnswers)
        let found = province.members.compactMap { member -> Row? in
            guard let verdict = columns.verdict(of: member, indicator: position, on: scope.basis) else { return nil }
            let place = columns.participants.list[member].localGovernment
            let isReadable =
                answers.contains(province: provinceCode, district: place.districtCode)
                || columns.certification(of: member) != nil
            return Row(
                place: place, answer: columns.figures(of: member, indicator: position, on: scope.basis),
                verdict: verdict,
                path: isReadable ? .report(round: scope.round.id, code: place.code) : nil)
        }
        rows = found.map { ($0, ThaiSortKey.key("\($0.place.district) \($0.place.type.ordinal) \($0.place.name)")) }
            .sorted { $0.1 < $1.1 }.map(\.0)
        tally = columns.tally(of: province.members, indicator: position, scope.basis)
    }

    var path: SitePath {
        .indicatorPlaces(round: scope.round.id, indicator: indicator.code, province: provinceCode)
    }

    /// The printed word, with "above the target" told apart as on the report.
    func word(_ row: Row) -> Words {
        let judged = Judgement(indicator, for: row.place.type, answer: row.answer, effectiveFrame: row.answer?.frame)
        return set.words.words(for: row.verdict, isMetAbove: judged.isMetAbove, of: indicator)
    }

    func achieved(_ row: Row) -> String {
        switch row.verdict {
        case .noService, .notCarriedOut, .notRecorded: return "-"
        case .met, .belowTarget: break
        }
        guard indicator.kind != .yesNo else { return "-" }
        return row.answer.flatMap { indicator.achieved($0, places: set.percentPlaces) }?.grouped ?? "-"
    }
}

func indicatorPlacesPage(_ page: IndicatorPlacesPage) -> HTML {
    let indicator = page.indicator
    let hasFrame = indicator.kind.hasFrame
    var columns: [DataTable.Column] = [.init(words: Words(th: "อปท.", en: "Local government"))]
    if hasFrame { columns.append(.init(words: Words(th: "กรอบข้อมูล", en: "Frame"), isNumber: true)) }
    columns += [
        .init(words: Words(th: "การจัดบริการ", en: "Provision"), isNumber: true),
        .init(words: Words(th: "ผลที่ทำได้", en: "Achieved"), isNumber: true),
        .init(words: Words(th: "เป้าหมาย", en: "Target")), .init(words: Words(th: "ผลการประเมิน", en: "Verdict")),
    ]
    let rows = page.rows.map { row -> DataTable.Row in
        let name: HTML =
            row.path.map { path in
                "<a href=\"\(url: path.path)\">\(row.place.shortWords)</a>"
            } ?? "\(row.place.shortWords)"
        let target = Words(
            th: indicator.targetWords(for: row.place.type),
            en: indicator.targetWords(for: row.place.type, in: .english))
        var cells: [HTML] = ["\(name) <span class=\"hint\">\(row.place.placeWords)</span>"]
        if hasFrame { cells.append("\(row.answer?.frame?.grouped ?? "-")") }
        cells += [
            "\(row.answer?.provision?.grouped ?? "-")", "\(page.achieved(row))",
            "<span class=\"keep\">\(target)</span>",
            "\(page.word(row))",
        ]
        return DataTable.Row(cells)
    }
    let label = Words(th: "ราย อปท.", en: "By local government")
    return """
        <h1>\(indicator.codeAndName)</h1>
        <p class="place">\(page.province) · \(page.scope.round.name) · \(ResultsScope.targets(of: indicator))</p>
        <p>\(page.scope.basis == .live ? ReportPage.preliminary : Words(th: "ผลจากข้อมูลที่รับรองแล้ว", en: "Results from certified figures"))</p>
        <p class="key-figures"><span><strong>\(page.tally.printedRate)</strong> \(ResultsWords.rate)</span> <span><strong>\(printedCount(page.tally.judged))</strong> \(th: "แห่งที่มีผล", en: "judged")</span> <span><strong>\(printedCount(page.rows.count))</strong> \(th: "แห่งที่ใช้ตัวชี้วัดนี้", en: "asked")</span></p>
        \(if: rows.isEmpty, emptyState(Words(th: "ไม่มี อปท. ที่ใช้ตัวชี้วัดนี้ในจังหวัด", en: "Nobody in the province is asked this")))
        \(if: !rows.isEmpty, dataTable(DataTable(label: label, columns: columns, rows: rows)))
        """
}
