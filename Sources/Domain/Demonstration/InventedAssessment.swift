/// Everything invented for one local government in one round.
package struct InventedAssessment: Sendable {
    package let progress: InventedProgress
    /// Base data in the order of the set.
    package private(set) var baseValues: [(item: String, value: ExactDecimal)] = []
    /// Recorded rows in the order of the set.
    package private(set) var answers: [(indicator: String, answer: Answer)] = []
    /// Why the rows that were certified blank are blank.
    package private(set) var reasons: [(indicator: String, words: String)] = []

    package init(
        of place: InventedPlace, _ progress: InventedProgress, _ figures: InventedFigures, _ standards: Standards
    ) {
        self.progress = progress
        guard progress.state != .notStarted else { return }
        let type = place.localGovernment.type
        baseValues = standards.baseData(for: type).map { ($0.code, place.baseValue(of: $0.code)) }
        let indicators = standards.indicators(for: type)
        for (position, indicator) in indicators.enumerated() {
            if progress.isRecorded(indicator.code, at: position * 1_000 / indicators.count) {
                var answer = figures.answer(indicator, of: place)
                if answer.frame != nil, progress.isHalfRecorded(indicator.code) { answer.provision = nil }
                answers.append((indicator.code, answer))
            } else if progress.state == .certified {
                reasons.append((indicator.code, Self.reason(indicator, place)))
            }
        }
    }

    private static func reason(_ indicator: Indicator, _ place: InventedPlace) -> String {
        var draws = place.chance.at("reason").at(indicator.code)
        let division = indicator.divisionTH.isEmpty ? "กองที่รับผิดชอบ" : indicator.divisionTH
        return switch draws.below(4) {
        case 0: "เจ้าหน้าที่ผู้จัดเก็บข้อมูลโอนย้าย เอกสารอยู่ระหว่างส่งมอบ"
        case 1: "อยู่ระหว่างสำรวจข้อมูลในพื้นที่"
        case 2: "ยังไม่มีทะเบียนข้อมูลในเรื่องนี้"
        default: "อยู่ระหว่างรวบรวมข้อมูลจาก\(division)"
        }
    }
}
