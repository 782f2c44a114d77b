import Actions
import Domain
import Markup
import Store

/// One row of a report with everything behind it: how the verdict came about, the years before, and the peers.
struct IndicatorResultPage: Sendable {
    let report: ReportPage
    let explained: VerdictExplanation
    let years: IndicatorYears
    let peers: Peers
    /// Where the smallest change and a plan stand; nil for who may not read them.
    let plan: SitePath?

    var indicator: Indicator { explained.indicator }
    var place: LocalGovernment { report.place }
    var round: Round { report.round }

    /// What may be shown of others.
    struct Peers: Sendable {
        var groups: [(group: PeerGroup, comparison: PeerComparison)] = []
        var neighbours: [NamedPeer] = []
        /// Its own population is not recorded, so it has no class of size.
        var lacksSize = false
    }

    func frame(_ body: HTML) -> Page {
        var page = report.frame(body)
        page.title = say(
            th: "ผลตัวชี้วัด \(indicator.code) \(place.shortWords.th)",
            en: "Result of \(indicator.code), \(place.shortWords.en)")
        page.breadcrumbs.append(
            Page.Crumb(
                say(th: "รายงาน", en: "Report"), .report(round: round.id, code: place.code)))
        page.isWide = false
        return page
    }
}

extension Site {
    /// The same indicator of the same place in five rounds at most, this one last; invented figures and others are never put
    /// into one line.
    func years(
        of indicator: Indicator, _ report: ReportReading, among rounds: [Round]
    ) async throws -> IndicatorYears {
        let this = report.assessment.round
        let code = report.assessment.localGovernment.code
        let before = rounds.filter {
            $0.demonstration == this.demonstration && $0.id < this.id && $0.state != .prepared
        }.sorted { $0.id < $1.id }.suffix(4)
        var list: [IndicatorYears.Round] = []
        for round in before {
            try await nation.loadOnce(round.id, from: database, standards: environment.standards)
            let found = nation.read(round.id) { columns -> IndicatorYears.Round? in
                columns.year(of: code, indicator: indicator.code)
            }
            if let year = found ?? nil { list.append(year) }
        }
        let figures = report.figures[indicator.code]
        let answer = figures?.answer.map { answer in
            var counted = answer
            counted.frame = indicator.kind.hasFrame ? figures?.frame : nil
            return counted
        }
        list.append(
            IndicatorYears.Round(
                name: this.id, indicator: indicator, type: report.assessment.localGovernment.type,
                isCertified: report.certification != nil, answer: answer))
        return IndicatorYears(list)
    }

    /// - Parameter own: its own measure, be it certified or not.
    func peers(
        of code: String, indicator: String, own: ExactDecimal?, in round: String
    ) async throws
        -> IndicatorResultPage.Peers
    {
        try await bringNationUpToDate(round)
        let found = nation.read(round) { columns -> IndicatorResultPage.Peers? in
            guard let place = columns.participants.position(of: code),
                let row = columns.standards.position(of: indicator)
            else { return nil }
            let sets = columns.peers(of: place)
            let comparisons = columns.comparisons(own: own, of: place, indicator: row, among: sets)
            return IndicatorResultPage.Peers(
                groups: zip(sets, comparisons).map { ($0.group, $1) },
                neighbours: columns.neighbours(of: place, indicator: row, among: sets),
                lacksSize: columns.sizeClass(of: place) == nil)
        }
        return (found ?? nil) ?? IndicatorResultPage.Peers()
    }
}

extension Site {
    /// The pass rate of one report beside its peers.
    func ratePeers(
        of report: ReportReading
    ) async throws -> [(group: PeerGroup, comparison: PeerComparison)] {
        let (round, code) = (report.assessment.round.id, report.assessment.localGovernment.code)
        let own = report.report.tally.rate
        try await bringNationUpToDate(round)
        let found = nation.read(round) { columns -> [(group: PeerGroup, comparison: PeerComparison)] in
            guard let place = columns.participants.position(of: code) else { return [] }
            let sets = columns.peers(of: place)
            return zip(sets, columns.rateComparisons(own: own, of: place, among: sets)).map { ($0.group, $1) }
        }
        return found ?? []
    }
}

extension AnswerColumns {
    /// What this round knows of one indicator of one place; nil where the place took no part.
    fileprivate func year(of code: String, indicator: String) -> IndicatorYears.Round? {
        guard let place = participants.position(of: code) else { return nil }
        let row = standards.position(of: indicator)
        return IndicatorYears.Round(
            name: round, indicator: row.map { standards.set.indicators[$0] }, type: participants.list[place].type,
            isCertified: certification(of: place) != nil,
            answer: row.flatMap { figures(of: place, indicator: $0, on: .certified) })
    }
}
