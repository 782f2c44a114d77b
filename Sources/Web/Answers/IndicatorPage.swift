import Actions
import Domain
import Store

/// One row of an assessment on a page of its own, between its neighbours.
struct IndicatorPage: Sendable {
    let area: AreaPage
    let card: IndicatorCard
    /// Its place in its area, from 1, of how many.
    let position: Int
    let count: Int
    let previous: Indicator?
    let next: Indicator?

    /// - Throws: `Refusal.notFound` for a row that is not asked of this type.
    init(
        _ code: String, of reading: AssessmentReading, late: [SaveAnswer], person: Principal,
        in environment: Environment, on db: any Connection
    ) throws {
        let rows = reading.indicatorsByArea
        guard let index = rows.firstIndex(where: { $0.code == code }) else {
            throw Refusal.notFound("no indicator \(code) for this type")
        }
        let ofArea = rows.filter { $0.area == rows[index].area }
        area = try AreaPage(
            AreaPage.Part(area: rows[index].area, mode: .single, indicator: code), of: reading, late: late,
            person: person, in: environment, on: db)
        guard let card = area.cards.first else { throw Refusal.notFound("no indicator \(code) for this type") }
        self.card = card
        position = (ofArea.firstIndex { $0.code == code } ?? 0) + 1
        count = ofArea.count
        previous = index > 0 ? rows[index - 1] : nil
        next = index + 1 < rows.count ? rows[index + 1] : nil
    }
}

extension AssessmentReading {
    /// Rows asked of this type in the order of the task list.
    var indicatorsByArea: [Indicator] {
        let all = indicators
        return standards.set.areas.flatMap { area in all.filter { $0.area == area.code } }
    }
}
