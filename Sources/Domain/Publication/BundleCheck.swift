/// Computes everything in the tables of a bundle anew and says what does not agree. It uses nothing but the files.
package struct BundleCheck {
    struct Place {
        let code: String
        let type: LocalGovernmentType
        let province: String
    }

    struct Definition {
        let code: String
        let area: String
        let kind: IndicatorKind
        let isPilot: Bool
        let rule: PublicationRule
        var targets: [LocalGovernmentType: Target] = [:]
    }

    private(set) var places: [Place] = []
    /// In the order of their codes.
    private(set) var definitions: [Definition] = []
    private var positions: [String: Int] = [:]
    package private(set) var problems = BundleProblems()
    package private(set) var package: DataPackage?
    package private(set) var rows = 0

    /// - Parameter files: every file but the seal.
    package init(_ files: [BundleFile: [UInt8]]) {
        readPackage(files[.dataPackage] ?? [])
        readPlaces(files[.localGovernments] ?? [])
        readDefinitions(files[.indicators] ?? [])
        readApplicability(files[.applicability] ?? [])
        readHeads(files[.auditHeads] ?? [])
        // Rows are compared with what stands in these; where they are wrong, every row would be.
        guard problems.isEmpty else { return }
        var results = ResultsCheck(places, definitions)
        results.read(files[.results] ?? [], &problems)
        rows = results.rows
        guard problems.isEmpty else { return }
        SummariesCheck(results.counts, places, definitions).read(files, &problems)
    }

    private mutating func readPackage(_ bytes: [UInt8]) {
        package = DataPackage(exactly: bytes)
        if package == nil { problems.add(.dataPackage, "not the description of a bundle of this form") }
    }

    private mutating func readPlaces(_ bytes: [UInt8]) {
        var found: [Place] = []
        BundleTable.scan(.localGovernments, bytes, &problems) { row, problems in
            guard let type = LocalGovernmentType(rawValue: row.texts[1]) else {
                return problems.add(.localGovernments, row.line, "type", "no type is spelled \(row.texts[1])")
            }
            let (code, province, district) = (row.texts[0], row.texts[3], row.texts[4])
            guard Self.isDigits(code, 7), Self.isDigits(province, 2), district.isEmpty || Self.isDigits(district, 4)
            else { return problems.add(.localGovernments, row.line, nil, "a code is not made of its digits") }
            found.append(Place(code: code, type: type, province: province))
        }
        places = found
    }

    private mutating func readDefinitions(_ bytes: [UInt8]) {
        var found: [Definition] = []
        BundleTable.scan(.indicators, bytes, &problems) { row, problems in
            let texts = row.texts
            guard let kind = IndicatorKind(rawValue: texts[5]), let isPilot = BundleTable.flag(texts[7]),
                IndicatorStatus(rawValue: texts[10]) != nil, let rule = PublicationRule(rawValue: texts[11])
            else { return problems.add(.indicators, row.line, nil, "a kind, pilot, status or publish is misspelled") }
            found.append(
                Definition(code: texts[0], area: texts[1], kind: kind, isPilot: isPilot, rule: rule))
        }
        definitions = found
        positions = Dictionary(
            found.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func readApplicability(_ bytes: [UInt8]) {
        var found = definitions
        let positions = positions
        BundleTable.scan(.applicability, bytes, &problems) { row, problems in
            let texts = row.texts
            guard let position = positions[texts[0]] else {
                return problems.add(.applicability, row.line, "indicator_code", "no indicator \(texts[0])")
            }
            guard let type = LocalGovernmentType(rawValue: texts[1]),
                let comparison = TargetOperator(rawValue: texts[2]), let value = BundleTable.figure(texts[3])
            else { return problems.add(.applicability, row.line, nil, "a type, operator or target is misspelled") }
            found[position].targets[type] = Target(comparison, value)
        }
        definitions = found
    }

    private mutating func readHeads(_ bytes: [UInt8]) {
        let codes = Set(places.map(\.code))
        BundleTable.scan(.auditHeads, bytes, &problems) { row, problems in
            if !codes.contains(row.texts[0]) {
                problems.add(.auditHeads, row.line, "lao_code", "no local government \(row.texts[0])")
            }
            let head = row.texts[2].utf8
            let isHash = head.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
            guard let entries = BundleTable.count(row.texts[1]), entries > 0, head.count == 64, isHash else {
                return problems.add(.auditHeads, row.line, nil, "no number of entries and SHA-256")
            }
        }
    }

    private static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
