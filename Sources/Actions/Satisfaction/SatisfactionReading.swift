import Domain
import Store

/// What the citizens of one local government have said in one round, online and on paper, counted.
package struct SatisfactionReading: Sendable {
    package let place: SatisfactionPlace
    package let slots: [SatisfactionSlot]
    package let papers: [StoredPaperTally]
    package let online: SatisfactionTally
    package let paper: SatisfactionTally
    package let anomalies: [SatisfactionAnomaly]
    package let remarks: Int

    /// - Throws: `Refusal.notFound`.
    package init(_ round: String, _ code: String, in environment: Environment, on db: any Connection) throws {
        try self.init(SatisfactionPlace(round, code, in: environment, on: db), on: db)
    }

    package init(_ assessment: Assessment, _ standards: Standards, on db: any Connection) throws {
        try self.init(SatisfactionPlace(assessment, standards), on: db)
    }

    private init(_ place: SatisfactionPlace, on db: any Connection) throws {
        self.place = place
        let assessment = place.assessment.id
        slots = try Satisfactions.slots(assessment, on: db)
        papers = try PaperTallies.list(assessment, on: db)
        var online = SatisfactionTally()
        for slot in slots { online.add(slot.sheet, times: slot.sheets) }
        self.online = online
        paper = papers.map(\.paper.tally).reduce(SatisfactionTally(), +)
        anomalies = SatisfactionAnomaly.find(in: slots)
        remarks = try Satisfactions.remarkCount(assessment, on: db)
    }

    package var together: SatisfactionTally { online + paper }

    /// What was answered online on each day with an answer, the newest first.
    package var days: [(day: ThaiDate, tally: SatisfactionTally, isUnusual: Bool)] {
        var tallies: [ThaiDate: SatisfactionTally] = [:]
        for slot in slots { tallies[slot.day, default: SatisfactionTally()].add(slot.sheet, times: slot.sheets) }
        let unusual = Set(anomalies.map(\.day))
        return tallies.sorted { $0.key > $1.key }.map { ($0.key, $0.value, unusual.contains($0.key)) }
    }
}
