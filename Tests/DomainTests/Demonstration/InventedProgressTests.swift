import Testing

@testable import Domain

struct InventedProgressTests {
    @Test("Of each type with four members or more one stands in every state; a type with fewer is recording")
    func states() {
        for count in [4, 5, 11, 76] {
            let states = spread(ofEach: count)
            for type in LocalGovernmentType.allCases {
                let some = states.filter { $0.type == type }.map(\.state)
                if type == .pattaya || type == .bma {
                    #expect(some == [.recording])
                } else {
                    #expect(Set(some) == [.notStarted, .recording, .submitted, .certified])
                }
            }
        }
    }

    @Test("The share asked for is certified, all and none too")
    func shares() {
        #expect(spread(ofEach: 200, certified: 0).allSatisfy { $0.state != .certified })
        #expect(spread(ofEach: 200, certified: 1_000_000).allSatisfy { $0.state == .certified })
        let half = spread(ofEach: 200, certified: 500_000)
        #expect(half.count { $0.state == .certified } == 500)
    }

    @Test("The share of cells asked for is recorded", arguments: [1_000_000, 970_000, 500_000, 0])
    func fill(millionths: Int64) {
        let figures = InventedFigures(seed: 1, year: 2567, InventedCountry.standards)
        let places = figures.places(InventedCountry.localGovernments(ofEach: 200))
        let progress = InventedProgress.spread(
            over: places, seed: 1, year: 2567, certified: ExactDecimal(millionths: 900_000),
            fill: ExactDecimal(millionths: millionths))
        let cells = places.count * InventedCountry.standards.set.indicators.count
        let recorded = zip(places, progress).reduce(0) {
            $0 + InventedAssessment(of: $1.0, $1.1, figures, InventedCountry.standards).answers.count
        }
        // With every cell of the complete ones recorded, those that are not bring the country down to this.
        let most = min(Int(millionths), 976_000)
        #expect(abs(recorded * 1_000 / cells - most / 1_000) <= 6)
    }

    @Test("Only what is certified blank has reasons, and nothing is invented for the untouched")
    func assessments() {
        let figures = InventedFigures(seed: 1, year: 2567, InventedCountry.standards)
        let places = figures.places(InventedCountry.localGovernments(ofEach: 100))
        let progress = InventedProgress.spread(
            over: places, seed: 1, year: 2567, certified: ExactDecimal(millionths: 600_000),
            fill: ExactDecimal(millionths: 700_000))
        let asked = InventedCountry.standards.set.indicators.count
        for (place, progress) in zip(places, progress) {
            let invented = InventedAssessment(of: place, progress, figures, InventedCountry.standards)
            switch progress.state {
            case .notStarted: #expect(invented.answers.isEmpty && invented.baseValues.isEmpty)
            case .recording, .submitted: #expect(invented.reasons.isEmpty && invented.baseValues.count == 4)
            case .certified: #expect(invented.answers.count + invented.reasons.count == asked)
            case .checked, .reopened: Issue.record("an invented assessment is \(progress.state)")
            }
        }
    }

    private func spread(
        ofEach count: Int, certified: Int64 = 900_000
    ) -> [(type: LocalGovernmentType, state: Assessment.State)] {
        let figures = InventedFigures(seed: 3, year: 2567, InventedCountry.standards)
        let places = figures.places(InventedCountry.localGovernments(ofEach: count))
        let progress = InventedProgress.spread(
            over: places, seed: 3, year: 2567, certified: ExactDecimal(millionths: certified),
            fill: ExactDecimal(millionths: 970_000))
        return zip(places, progress).map { ($0.localGovernment.type, $1.state) }
    }
}
