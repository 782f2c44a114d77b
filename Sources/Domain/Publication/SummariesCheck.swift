/// Counts the summaries anew: in each row the visible counts and the hidden rows are the published counts.
struct SummariesCheck {
    /// By file, by key.
    private var expected: [BundleFile: [String: ResultsCheck.Counts]] = [:]

    init(
        _ counts: [[String: ResultsCheck.Counts]], _ places: [BundleCheck.Place],
        _ definitions: [BundleCheck.Definition]
    ) {
        var nation = ResultsCheck.Counts()
        var provinces = Dictionary(
            Province.codes.map { ($0, ResultsCheck.Counts()) }, uniquingKeysWith: { first, _ in first })
        var types = Dictionary(
            LocalGovernmentType.allCases.map { ($0.rawValue, ResultsCheck.Counts()) },
            uniquingKeysWith: { first, _ in first })
        var areas = Dictionary(
            definitions.map { ($0.area, ResultsCheck.Counts()) }, uniquingKeysWith: { first, _ in first })
        for (place, byArea) in zip(places, counts) {
            provinces[place.province, default: ResultsCheck.Counts()] += ResultsCheck.Counts()
            for (area, found) in byArea {
                nation += found
                provinces[place.province, default: ResultsCheck.Counts()] += found
                types[place.type.rawValue, default: ResultsCheck.Counts()] += found
                areas[area, default: ResultsCheck.Counts()] += found
            }
        }
        expected = [.national: ["TH": nation], .provinces: provinces, .types: types, .areas: areas]
    }

    func read(_ files: [BundleFile: [UInt8]], _ problems: inout BundleProblems) {
        var sums: [BundleFile: Tally] = [:]
        for file in BundleFile.summaries {
            var missing = expected[file] ?? [:]
            var sum = Tally()
            BundleTable.scan(file, files[file] ?? [], &problems) { row, problems in
                guard
                    let counts = missing.removeValue(forKey: row.texts[0])
                        ?? (file == .areas ? ResultsCheck.Counts() : nil)
                else { return problems.add(file, row.line, "key", "no row \(row.texts[0]) belongs here") }
                guard let tally = Self.tally(row.texts) else {
                    return problems.add(file, row.line, nil, "counts that are no whole numbers")
                }
                sum += tally
                Self.compare(tally, counts, row, file, &problems)
            }
            if let key = missing.keys.min(), problems.isEmpty { problems.add(file, "the row \(key) is missing") }
            sums[file] = sum
        }
        guard problems.isEmpty else { return }
        for file in BundleFile.summaries where sums[file] != sums[.national] {
            problems.add(file, "its rows together are not the row of the country")
        }
    }

    private static func compare(
        _ tally: Tally, _ counts: ResultsCheck.Counts, _ row: BundleTable.Row, _ file: BundleFile,
        _ problems: inout BundleProblems
    ) {
        for verdict in Verdict.allCases where tally[verdict] < counts.visible[verdict] {
            problems.add(
                file, row.line, verdict.rawValue,
                "\(tally[verdict]), but \(counts.visible[verdict]) are visible in the results")
        }
        if row.texts[1] != String(tally.applicable) || tally.applicable != counts.visible.applicable + counts.hidden {
            problems.add(
                file, row.line, "applicable",
                "\(row.texts[1]), counted anew \(counts.visible.applicable) visible and \(counts.hidden) hidden rows")
        }
        let rate = tally.rate?.description ?? ""
        if row.texts[7] != rate {
            problems.add(file, row.line, "rate", "\(row.texts[7]), computed anew \(rate.isEmpty ? "blank" : rate)")
        }
    }

    private static func tally(_ texts: [String]) -> Tally? {
        let counts = texts[1...6].compactMap { BundleTable.count($0) }
        guard counts.count == 6 else { return nil }
        return Tally(
            met: counts[1], belowTarget: counts[2], notCarriedOut: counts[3], noService: counts[4],
            notRecorded: counts[5])
    }
}
