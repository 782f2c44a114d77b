import Actions
import Domain
import Store

/// What somebody who checks looks over: what was certified, row by row, with what is to be said about it.
struct CheckPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    /// The certification that stands; nil where nothing is certified.
    let certification: CertificationFacts?
    /// As they were certified, in the order of the assessment; those worth a look first.
    let unusual: [CertificationRow]
    let others: [CertificationRow]
    let generalFlags: [NamedFlag]
    let baseData: [(item: BaseDataItem, value: ExactDecimal?)]
    /// Last year's figures by indicator, in words.
    let earlier: [String: Words]
    /// What was changed since the certification before; nil for the first.
    let changes: (list: [ChangedSince], since: Int)?
    /// Newest first.
    let returns: [Reopenings.Recorded]
    let names: [Int: String]
    let returned: ReturnedRows?
    let mayCheck: Bool
    let isOwnWork: Bool
    let isSettled: Bool
    /// The next one that waits; nil where none does.
    let next: String?
    let waiting: Int
    let reading: AssessmentReading
    /// The one that was accepted just before; nil where none was.
    var accepted: LocalGovernment?

    init(
        _ reading: AssessmentReading, person: Principal, in environment: Environment, on db: any Connection
    ) throws {
        let live = reading.assessment
        assessment = live
        standards = reading.standards
        mayCheck = person.may(.checkFigures, at: live.whereabouts)
        let all = try Certifications.list(live.id, on: db)
        let standing = all.last { $0.withdrawal == nil }
        certification = try CertificationFacts.list(standing.map { [$0] } ?? [], live, on: db).first
        isOwnWork = try mayCheck && person.hasWorked(on: live, on: db)
        // What was certified is looked over, not what is being corrected meanwhile.
        let frozen = try standing.map { try reading.asCertified($0, on: db) } ?? reading
        self.reading = frozen

        var byRow: [String: [UnusualFigure]] = [:]
        let flags = frozen.flags
        for named in flags {
            if case .indicator(let code) = named.flag.subject { byRow[code, default: []].append(named.flag) }
        }
        generalFlags = flags.filter { if case .indicator = $0.flag.subject { false } else { true } }
        let last = try frozen.earlierRound(in: environment, on: db)
        earlier = Dictionary(
            frozen.indicators.compactMap { indicator in
                last.flatMap { round in
                    Self.words(last?.answer(to: indicator), indicator, round).map { (indicator.code, $0) }
                }
            }, uniquingKeysWith: { first, _ in first })
        let said = Dictionary(grouping: try Observations.list(live.id, on: db), by: \.indicator)
        let mayAsk = person.may(.discuss, at: live.whereabouts) && live.round.closedToObservations == nil
        let rows = frozen.indicatorsByArea.map { indicator in
            CertificationRow(
                indicator, frozen, flags: byRow[indicator.code] ?? [],
                changes: frozen.largeChanges(of: indicator, since: last),
                observations: RowObservations(
                    said[indicator.code] ?? [], open: said[indicator.code]?.count { $0.isOpen } ?? 0, since: .max,
                    mayAsk: mayAsk))
        }
        unusual = rows.filter { $0.place != .other }
        others = rows.filter { $0.place == .other }
        baseData = frozen.standards.baseData(for: live.localGovernment.type).map {
            ($0, frozen.baseValues[$0.code]?.value)
        }
        let before = all.last { $0.number < (standing?.number ?? 0) && $0.withdrawal == nil }
        changes = try before.flatMap { before in
            try standing.map {
                (try ChangedSince.list(reading, from: before.number, to: $0.number, on: db), before.number)
            }
        }
        returns = try Reopenings.list(live, on: db)
        names = try Accounts.names(returns.map(\.by), on: db)
        returned = try ReturnedRows(live, on: db)
        isSettled = live.isSettled(at: environment.now())
        let (round, province) = (live.round.id, live.whereabouts.provinceCode)
        next = try CheckRows.nextWaiting(round, province: province, after: live.localGovernment.code, on: db)
        waiting = try CheckRows.countWaiting(round, province: province, on: db)
    }

    /// It can be accepted now.
    var isAcceptable: Bool {
        mayCheck && !isOwnWork && assessment.isCheckOn && assessment.after(.check) != nil && certification != nil
    }

    /// It can be sent back now.
    var isReturnable: Bool {
        guard mayCheck, !isOwnWork, assessment.isCheckOn, certification != nil else { return false }
        return isSettled
    }

    private static func words(_ figure: EarlierFigure<Answer>?, _ indicator: Indicator, _ round: EarlierRound) -> Words?
    {
        guard case .figure(let answer)? = figure else { return nil }
        if !answer.carriedOut {
            return IndicatorCard.line(round.name, Words(th: "ไม่ได้ดำเนินการ", en: "not carried out"))
        }
        guard let provision = answer.provision else { return nil }
        if indicator.kind == .yesNo { return IndicatorCard.line(round.name, YesNo.words(provision != .zero)) }
        let frame = indicator.kind.hasFrame ? answer.frame : nil
        let figures = frame.map { "(1) \($0.grouped) · (2) \(provision.grouped)" } ?? provision.grouped
        return IndicatorCard.line(round.name, Words(both: figures))
    }
}

extension AssessmentReading {
    /// With the figures as a certification froze them.
    func asCertified(_ certification: Certification, on db: any Connection) throws -> AssessmentReading {
        let rows = try Certifications.rows(assessment.id, certification.number, on: db)
        let values = try Certifications.baseData(assessment.id, certification.number, on: db)
        return AssessmentReading(
            assessment, standards,
            answers: Dictionary(
                rows.compactMap { row in
                    row.answer.map { answer in
                        let live = answers[row.indicator]
                        let isSame = live?.version == row.version
                        return (
                            row.indicator,
                            StoredAnswer(
                                answer: answer, version: row.version, entry: 0,
                                savedBy: live?.savedBy ?? certification.certifiedBy,
                                savedAt: live?.savedAt ?? certification.certifiedAt,
                                isUnchanged: isSame && live?.isUnchanged == true)
                        )
                    }
                }, uniquingKeysWith: { first, _ in first }),
            baseValues: baseValues.merging(
                values.compactMap { item, value in
                    baseValues[item].map { live in
                        var frozen = live
                        frozen.value = value
                        return (item, frozen)
                    }
                }, uniquingKeysWith: { $1 }),
            blankReasons: Dictionary(
                rows.filter { !$0.reason.isEmpty }.map { ($0.indicator, $0.reason) },
                uniquingKeysWith: { first, _ in first }))
    }
}
