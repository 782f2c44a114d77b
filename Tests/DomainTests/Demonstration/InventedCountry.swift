@testable import Domain

/// Places of every type, and a set with indicators of every kind and comparison.
enum InventedCountry {
    static let standards = Standards(set(), sha256: "test")

    static func localGovernments(ofEach count: Int) -> [LocalGovernment] {
        LocalGovernmentType.allCases.flatMap { type in
            (0..<(type == .bma || type == .pattaya ? 1 : count)).map { number in
                let province = ["11", "20", "76", "95"][number % 4]
                return LocalGovernment(
                    code: "\(type.ordinal)\(province)\(1_000 + number)", type: type, name: "หนองบัว",
                    fullName: "หนองบัว", provinceCode: province, province: "", districtCode: "\(province)01",
                    district: "")
            }
        }
    }

    /// Every answer of every place in one year, with the frame that counts.
    static func answers(
        seed: Int = 1, year: Int = 2567, ofEach count: Int = 60
    ) -> [(indicator: Indicator, place: InventedPlace, answer: Answer, baseFrame: ExactDecimal?)] {
        let figures = InventedFigures(seed: seed, year: year, standards)
        return figures.places(localGovernments(ofEach: count)).flatMap { place in
            standards.indicators(for: place.localGovernment.type).map { indicator in
                (
                    indicator, place, figures.answer(indicator, of: place),
                    indicator.frameFrom.map { place.baseValue(of: $0) }
                )
            }
        }
    }

    private static func set() -> StandardSet {
        let day = ThaiDate(daysSinceEpoch: 19_630)
        var indicators: [Indicator] = []
        for comparison in TargetOperator.allCases {
            indicators += [
                indicator(.ratio, comparison, 80, "สาย"), indicator(.ratio, comparison, 2, "คน", from: "population"),
                indicator(.ratio, comparison, 100, "กม."), indicator(.ratio, comparison, 110, "ตัน", mayExceed: true),
                indicator(.rate, comparison, 15, "คน"), indicator(.rate, comparison, 5, "ตร.ม.", from: "households"),
                indicator(.count, comparison, 3, "ครั้ง"), indicator(.yesNo, comparison, 1, ""),
            ]
        }
        for index in indicators.indices { indicators[index].code = "A1-\(index + 10)" }
        return StandardSet(
            id: "2567", titleTH: "ทดสอบ", period: .init(fiscalYearBE: 2566, from: day, to: day),
            words: VerdictWords(
                metAbove: "", met: "", belowTarget: "", belowTargetPlain: "", noService: "", notCarriedOut: "",
                notRecorded: "", notCertified: ""),
            areas: [.init(code: "A1", nameTH: "หนึ่ง")],
            baseData: ["population", "households", "houses", "villages"].map {
                BaseDataItem(code: $0, nameTH: $0, unitTH: "คน")
            }, indicators: indicators)
    }

    private static func indicator(
        _ kind: IndicatorKind, _ comparison: TargetOperator, _ value: Int, _ unit: String, from item: String? = nil,
        mayExceed: Bool = false
    ) -> Indicator {
        Indicator(
            code: "", area: "A1", divisionTH: "กองช่าง", nameTH: "", kind: kind, frameFrom: item, unitTH: unit,
            target: Target(comparison, ExactDecimal(value)), provisionMayExceedFrame: mayExceed)
    }
}
