import Domain

/// Forty local governments of every type in three provinces, asked nine things of every kind.
enum SmallCountry {
    static let standards = Standards(set(), sha256: "test")

    static let participants = Participants(
        (0..<40).map { number in
            let type = LocalGovernmentType.allCases[number % 7]
            let province = ["11", "12", "95"][number % 3]
            return Participant(
                assessmentID: 1_000 + number,
                localGovernment: LocalGovernment(
                    code: String(6_100_000 + number), type: type, name: "ตำบล\(number)", fullName: "อบต.ตำบล\(number)",
                    provinceCode: province, province: "จังหวัด\(province)",
                    districtCode: type == .bma ? "" : "\(province)0\(number % 2 + 1)", district: "อำเภอ"))
        },
        provinces: [("11", "สมุทรปราการ"), ("12", "นนทบุรี"), ("20", "ชลบุรี"), ("95", "ยะลา")].map {
            Province(code: $0.0, name: $0.1, nameEN: "")
        })

    static func columns() -> AnswerColumns {
        AnswerColumns(round: "2567", standards: standards, participants: participants)
    }

    /// - Parameter ratioTarget: of the first indicator.
    static func set(ratioTarget: Int = 80) -> StandardSet {
        let day = ThaiDate(daysSinceEpoch: 19_630)
        return StandardSet(
            id: "2567", titleTH: "ทดสอบ",
            period: .init(fiscalYearBE: 2566, from: day, to: day),
            words: VerdictWords(
                metAbove: "", met: "", belowTarget: "", belowTargetPlain: "", noService: "", notCarriedOut: "",
                notRecorded: "", notCertified: ""),
            areas: [
                .init(code: "A1", nameTH: "หนึ่ง"), .init(code: "A2", nameTH: "สอง"), .init(code: "A3", nameTH: "ว่าง"),
            ],
            baseData: [
                BaseDataItem(code: "population", nameTH: "ประชากร", unitTH: "คน"),
                BaseDataItem(code: "households", nameTH: "ครัวเรือน", unitTH: "ครัวเรือน"),
            ],
            indicators: [
                indicator("A1-01", .ratio, .atLeast, ratioTarget),
                indicator("A1-02", .ratio, .atMost, 30, from: "households"),
                indicator("A1-03", .rate, .atMost, 15),
                indicator("A1-04", .count, .atLeast, 2),
                indicator("A1-05", .yesNo, .equal, 1),
                indicator("A2-01", .ratio, .above, 50, pilot: true),
                indicator("A2-02", .ratio, .atLeast, 60, asked: [.tao, .subdistrictMunicipality, .bma]),
                indicator("A2-03", .rate, .atLeast, 5, from: "population"),
                indicator("A2-04", .ratio, .atLeast, 90, byType: [.tao: Target(.atLeast, ExactDecimal(40))]),
            ])
    }

    private static func indicator(
        _ code: String, _ kind: IndicatorKind, _ comparison: TargetOperator, _ value: Int, from item: String? = nil,
        pilot: Bool = false, asked: Set<LocalGovernmentType> = Set(LocalGovernmentType.allCases),
        byType: [LocalGovernmentType: Target] = [:]
    ) -> Indicator {
        Indicator(
            code: code, area: String(code.prefix(2)), nameTH: code, kind: kind, appliesTo: asked, frameFrom: item,
            unitTH: "แห่ง", target: Target(comparison, ExactDecimal(value)), targetByType: byType, pilot: pilot)
    }
}
