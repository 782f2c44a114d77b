import Actions
import Domain
import Markup
import Store

/// One area of one assessment, or one row of it, as its recording pages show it.
struct AreaPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    let area: StandardSet.Area
    let mode: RecordingMode
    let cards: [IndicatorCard]
    /// nil where the local government has no figures of an earlier round.
    let earlier: EarlierRound?
    /// Counted rows of the area; pilots are apart.
    let progress: RecordingProgress
    /// What the reader has typed elsewhere in this assessment and not saved yet.
    let unsavedElsewhere: [UnsavedRow]
    /// The row before the first of this page, from which the next unfinished one is looked for.
    let rowBefore: String?
    /// Areas that ask something of this type, in the order of the set.
    let areas: [StandardSet.Area]
    /// Why nothing can be changed, for somebody who otherwise may.
    let closedReason: ClosedReason?
    let mayRecord: Bool
    /// Why rows were opened for correction; nil while none are.
    let returned: ReturnedRows?
    /// Somebody who sees these rows and no other page of the assessment.
    let isContributor: Bool
    let reader: String

    /// Which part of an assessment a page is about, and how.
    struct Part: Sendable {
        var area: String
        var mode: RecordingMode
        /// Only this row.
        var indicator: String?
    }

    /// - Parameter late: what was sent after recording had ended; it is shown and kept nowhere.
    /// - Throws: `Refusal.notFound` where the area asks nothing of this type.
    init(
        _ part: Part, of reading: AssessmentReading, late: [SaveAnswer], person: Principal,
        in environment: Environment, on db: any Connection
    ) throws {
        guard let area = reading.standards.set.areas.first(where: { $0.code == part.area }) else {
            throw Refusal.notFound("no area \(part.area)")
        }
        let all = reading.indicators
        let ofArea = all.filter { $0.area == area.code }
        guard !ofArea.isEmpty else { throw Refusal.notFound("area \(area.code) asks nothing of this type") }
        let indicators = part.indicator == nil ? ofArea : ofArea.filter { $0.code == part.indicator }
        let now = environment.now()
        let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
        let closedReason = reading.assessment.closedReason(at: now)
        let earlier = try EarlierRound(
            before: reading.assessment, indicators: indicators.map(\.code), in: environment, on: db)

        assessment = reading.assessment
        standards = reading.standards
        self.area = area
        mode = part.mode
        self.earlier = earlier
        self.closedReason = closedReason
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        returned = try ReturnedRows(reading.assessment, on: db)
        isContributor = false
        reader = person.name
        progress = reading.progress(of: ofArea)
        areas = reading.standards.set.areas.filter { area in all.contains { $0.area == area.code } }
        rowBefore = Self.row(before: indicators[0], areas, all, reading)
        let shown = Set(indicators.map(\.code))
        unsavedElsewhere = UnsavedRow.list(reading, drafts: drafts, part.mode).filter { !shown.contains($0.subject) }
        cards = try IndicatorCard.list(
            indicators, reading, late: late, drafts: drafts, earlier: earlier, person: person, at: now, on: db)
    }

    /// The rows of one division, for somebody who came in by its link.
    /// - Throws: `Refusal.notFound` where the division has none.
    init(
        of rows: DivisionRows, _ reading: AssessmentReading, late: [SaveAnswer], person: Principal,
        in environment: Environment, on db: any Connection
    ) throws {
        let indicators = try reading.divisions(on: db).first { $0.division == rows.division }?.rows ?? []
        guard let first = indicators.first,
            let area = reading.standards.set.areas.first(where: { $0.code == first.area })
        else { throw Refusal.notFound("\(rows.division) has no rows") }
        let now = environment.now()
        let closedReason = reading.assessment.closedReason(at: now)
        // Once recording is over only what its author typed himself is shown to him, so that he can copy it.
        let shown =
            closedReason == nil ? indicators : indicators.filter { row in late.contains { $0.indicator == row.code } }
        let earlier = try EarlierRound(
            before: reading.assessment, indicators: shown.map(\.code), in: environment, on: db)
        assessment = reading.assessment
        standards = reading.standards
        self.area = area
        mode = .area
        self.earlier = earlier
        self.closedReason = closedReason
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts, rows: rows)
        returned = try ReturnedRows(reading.assessment, on: db)
        isContributor = true
        reader = person.name
        progress = reading.progress(of: indicators)
        areas = []
        rowBefore = nil
        unsavedElsewhere = []
        cards = try IndicatorCard.list(
            shown, reading, late: late, drafts: Drafts.list(reading.assessment.id, by: person.accountID, on: db),
            earlier: earlier, person: person, at: now, on: db)
    }

    /// In the order of the task list: base data, then area by area.
    private static func row(
        before first: Indicator, _ areas: [StandardSet.Area], _ all: [Indicator], _ reading: AssessmentReading
    ) -> String? {
        let sameArea = all.filter { $0.area == first.area }
        if let index = sameArea.firstIndex(where: { $0.code == first.code }), index > 0 {
            return sameArea[index - 1].code
        }
        guard let area = areas.firstIndex(where: { $0.code == first.area }), area > 0 else {
            return reading.standards.baseData(for: reading.assessment.localGovernment.type).last?.code
        }
        return all.last { $0.area == areas[area - 1].code }?.code
    }

    var isEditable: Bool { mayRecord && closedReason == nil }

    /// The boxes of a row can be filled in.
    func isOpen(_ card: IndicatorCard) -> Bool { isEditable && !isHeld(card) }

    /// The row stays as it was certified while others are corrected.
    func isHeld(_ card: IndicatorCard) -> Bool {
        guard isEditable, let reopening = assessment.reopening else { return false }
        return !reopening.rows.contains(card.indicator.code)
    }

    var round: String { assessment.round.id }
    var place: String { assessment.localGovernment.code }
    var unsaved: [IndicatorCard] { cards.filter { $0.draft != nil } }

    /// The address of the page, to which its form leads as well.
    var path: SitePath {
        mode.path(round: round, code: place, area: area.code, indicator: cards.first?.indicator.code ?? "")
    }

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        switch mode {
        case .area: assessment.page(area.name.text, body)
        case .grid: assessment.page(area.name.text, isWide: true, body)
        case .single:
            assessment.page(
                cards.first?.indicator.codeAndName.text ?? "",
                crumbs: [Page.Crumb(area.name.text, .area(round: round, code: place, area: area.code))], body)
        }
    }
}

extension AssessmentReading {
    /// How many counted rows of some are filled; of pilots alone, how many of those.
    func progress(of indicators: [Indicator]) -> RecordingProgress {
        let counted = indicators.filter { !$0.pilot }
        var progress = RecordingProgress()
        for indicator in counted.isEmpty ? indicators : counted {
            progress.count(isFilled: state(of: indicator).verdict != .notRecorded)
        }
        return progress
    }
}
