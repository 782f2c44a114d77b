import Actions
import Domain
import Markup
import Store

/// The plan of one local government: a line for each standard that it missed, what it put down before, and what came of last
/// year's plan.
struct ImprovementPlanPage: Sendable {
    let report: ReportPage
    /// Missed and counted, in the order of the report; then what was planned for others.
    let lines: [Line]
    /// Counted rows without a figure: nothing can be said of them.
    let blanks: Int
    let before: Before?
    let mayEdit: Bool
    /// Owners and authors, by account.
    let names: [Int: String]
    var isDone = false

    /// One indicator with what would pass and what is meant to be done.
    struct Line: Sendable {
        let indicator: Indicator
        let explanation: Explanation
        let change: SmallestChange?
        let passing: [NamedPeer]
        let item: ImprovementItem?

        var isMissed: Bool { explanation.verdict == .belowTarget || explanation.verdict == .notCarriedOut }
    }

    /// Last year's plan by this year's verdicts.
    struct Before: Sendable {
        let round: Round
        let lines: [(item: ImprovementItem, name: Words, outcome: PlanOutcome)]

        var reached: Int { lines.count { $0.outcome == .reached } }
    }

    var place: LocalGovernment { report.place }
    var round: Round { report.round }
    var missed: Int { lines.count(where: \.isMissed) }

    func line(_ indicator: String) -> Line? { lines.first { $0.indicator.code == indicator } }

    /// "ชื่อผู้รับผิดชอบ": of an account, or as it was typed.
    func owner(_ item: ImprovementItem) -> String { item.owner.map { names[$0] ?? "" } ?? item.ownerName }

    func frame(_ title: Words, _ body: HTML) -> Page {
        var page = report.frame(body)
        page.title = "\(title.text) · \(place.shortWords.text)"
        page.breadcrumbs.append(
            Page.Crumb(say(th: "รายงาน", en: "Report"), .report(round: round.id, code: place.code)))
        page.isWide = false
        return page
    }
}

extension Site {
    /// - Parameter also: an indicator that stands on the page whether it was missed or not.
    /// - Throws: `Refusal.forbidden` for who may not read the figures.
    func improvementPlan(
        _ round: String, _ code: String, also indicator: String? = nil, for person: Principal
    ) async throws -> ImprovementPlanPage {
        let environment = environment
        let read = try await database.read { db in
            let reading = try ReportReading(round, code, in: environment, on: db)
            guard person.may(.readAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            let items = try ImprovementItems.list(reading.assessment.id, on: db)
            let before = try ImprovementPlanPage.Before(reading, in: environment, on: db)
            let accounts = (Array(items.values) + (before?.lines.map(\.item) ?? [])).compactMap(\.owner)
            return (reading, items, before, try Accounts.names(accounts, on: db))
        }
        let (reading, items, before, names) = read
        let shown = reading.report.rows.filter { row in
            let isMissed = row.verdict == .belowTarget || row.verdict == .notCarriedOut
            return isMissed && !row.indicator.pilot || items[row.indicator.code] != nil
                || row.indicator.code == indicator
        }
        try await bringNationUpToDate(round)
        let passing = nation.read(round) { columns in
            columns.passing(near: code, shown.map(\.indicator.code))
        }
        let type = reading.assessment.localGovernment.type
        let lines = shown.map { row -> ImprovementPlanPage.Line in
            let figures = reading.figures[row.indicator.code]
            let explanation = Explanation(
                row.indicator, for: type, answer: figures?.answer, effectiveFrame: figures?.frame,
                percentPlaces: reading.standards.set.percentPlaces)
            return ImprovementPlanPage.Line(
                indicator: row.indicator, explanation: explanation, change: SmallestChange(explanation),
                passing: passing?[row.indicator.code] ?? [], item: items[row.indicator.code])
        }
        return ImprovementPlanPage(
            report: ReportPage(reading: reading, at: environment.now(), mayReadAnswers: true),
            lines: lines.filter(\.isMissed) + lines.filter { !$0.isMissed },
            blanks: reading.report.rows.count { $0.verdict == .notRecorded && !$0.indicator.pilot }, before: before,
            mayEdit: person.may(.planImprovement, at: reading.assessment.whereabouts), names: names)
    }
}

extension ImprovementPlanPage.Before {
    /// nil where no plan of the round before is known.
    fileprivate init?(_ reading: ReportReading, in environment: Environment, on db: any Connection) throws {
        let this = reading.assessment.round
        let code = reading.assessment.localGovernment.code
        let earlier = try Rounds.list(on: db).filter {
            $0.demonstration == this.demonstration && $0.id < this.id
        }.max { $0.id < $1.id }
        guard let earlier, let assessment = try Assessments.find(earlier.id, code, on: db) else { return nil }
        let items = try ImprovementItems.list(assessment.id, on: db)
        guard !items.isEmpty else { return nil }
        let set = try environment.standards.standards(of: earlier, on: db)
        let rows = Dictionary(
            reading.report.rows.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        round = earlier
        lines = items.values.sorted { $0.indicator < $1.indicator }.map { item in
            let then = set.indicator(item.indicator)
            let now = rows[item.indicator]
            return (
                item, (now?.indicator ?? then)?.codeAndName ?? Words(both: item.indicator),
                PlanOutcome(then: then, now: now?.indicator, verdict: now?.verdict)
            )
        }
    }
}

extension AnswerColumns {
    /// Up to three that pass nearby, by indicator.
    fileprivate func passing(near code: String, _ indicators: [String]) -> [String: [NamedPeer]] {
        guard let place = participants.position(of: code) else { return [:] }
        let near = participants.neighbours(of: place, ofSimilarArea: false)
        var found: [String: [NamedPeer]] = [:]
        for code in indicators {
            guard let indicator = standards.position(of: code) else { continue }
            found[code] = passing(among: near, indicator: indicator)
        }
        return found
    }
}
