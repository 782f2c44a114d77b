import Testing

@testable import Domain

struct InventedFiguresTests {
    @Test("Every invented answer is one that the hard rules accept, whatever the kind and the comparison")
    func rules() {
        for (indicator, _, answer, baseFrame) in InventedCountry.answers() {
            let checked = indicator.check(answer, baseFrame: baseFrame)
            #expect((try? checked.get()) == answer, "\(indicator.kind) \(indicator.target) \(answer)")
        }
    }

    @Test("Figures depend on seed, year, place and indicator alone")
    func reproducible() {
        let once = InventedCountry.answers().map(\.answer)
        #expect(once == InventedCountry.answers().map(\.answer))
        #expect(once != InventedCountry.answers(seed: 2).map(\.answer))
        #expect(once != InventedCountry.answers(year: 2566).map(\.answer))
        let fewer = Dictionary(
            InventedCountry.answers(ofEach: 10).filter { $0.place.localGovernment.type != .pao }.map {
                ("\($0.place.localGovernment.code) \($0.indicator.code)", $0.answer)
            }, uniquingKeysWith: { first, _ in first })
        for (indicator, place, answer, _) in InventedCountry.answers() {
            guard let other = fewer["\(place.localGovernment.code) \(indicator.code)"] else { continue }
            #expect(answer == other)
        }
    }

    @Test("From one year to the next most verdicts stay, and a few more are met")
    func years() {
        let verdicts = (2563...2567).map { year in InventedCountry.answers(year: year).map(verdict) }
        for (before, after) in zip(verdicts, verdicts.dropFirst()) {
            let same = zip(before, after).count { $0 == $1 }
            #expect(same * 100 > before.count * 80 && same < before.count)
        }
        #expect(verdicts[4].count { $0 == .met } > verdicts[0].count { $0 == .met })
    }

    @Test("Figures are mixed up a thousandfold here and there, and only in units that are")
    func mistakes() {
        let answers = InventedCountry.answers(ofEach: 400)
        let roads = answers.filter { $0.indicator.unitTH == "สาย" && ($0.answer.frame ?? .zero) > .zero }
        let mistaken = roads.count { ($0.answer.frame?.millionths ?? 0) % 1_000_000_000 == 0 }
        #expect((10...35).contains(mistaken * 1_000 / roads.count))
    }

    @Test("Larger places have more people, and base data agree with each other")
    func sizes() throws {
        let figures = InventedFigures(seed: 1, year: 2567, InventedCountry.standards)
        let places = figures.places(InventedCountry.localGovernments(ofEach: 99))
        func median(_ type: LocalGovernmentType) -> Int {
            let sizes = places.filter { $0.localGovernment.type == type }.map(\.people).sorted()
            return sizes[sizes.count / 2]
        }
        let types: [LocalGovernmentType] = [.tao, .subdistrictMunicipality, .townMunicipality, .cityMunicipality, .pao]
        let medians = types.map(median)
        #expect(medians == medians.sorted() && median(.bma) > 5_000_000)
        for place in places {
            let people = place.baseValue(of: "population")
            #expect(place.baseValue(of: "households") < place.baseValue(of: "houses"))
            #expect(place.baseValue(of: "houses") < people && place.baseValue(of: "villages") < people)
        }
        let pao = try #require(places.first { $0.localGovernment.type == .pao })
        let others = places.filter {
            $0.localGovernment.provinceCode == pao.localGovernment.provinceCode && $0.localGovernment.type != .pao
        }
        #expect(abs(pao.people - others.reduce(0) { $0 + $1.people }) < pao.people / 10)
    }

    private func verdict(
        _ one: (indicator: Indicator, place: InventedPlace, answer: Answer, baseFrame: ExactDecimal?)
    ) -> Verdict {
        Judgement(
            one.indicator, for: one.place.localGovernment.type, answer: one.answer,
            effectiveFrame: one.indicator.frameFrom == nil ? one.answer.frame : one.baseFrame
        ).verdict
    }
}
