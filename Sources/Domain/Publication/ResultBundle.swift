/// The tables of a bundle, made from the certified figures of a round.
package struct ResultBundle: Sendable {
    /// Every file but the seal.
    package let files: [BundleFile: [UInt8]]

    /// - Parameter heads: how far the record of changes of each participant had come.
    package init(_ columns: AnswerColumns, _ package: DataPackage, heads: [AuditHead]) {
        let set = columns.standards.set
        let summary = columns.summary(.certified)
        let places = Dictionary(
            summary.provinces.map { ($0.key, $0.tally) }, uniquingKeysWith: { first, _ in first })
        let known = Set(columns.participants.list.map(\.localGovernment.provinceCode))
        let provinces = known.union(Province.codes).map { ($0, places[$0] ?? Tally()) }
        let participants = Set(columns.participants.list.map(\.code))
        files = [
            .dataPackage: package.bytes,
            .localGovernments: Self.localGovernments(columns.participants),
            .indicators: Self.indicators(set),
            .applicability: Self.applicability(set),
            .results: Self.results(columns),
            .national: Self.summary([(summary.national.key, summary.national.tally)]),
            .provinces: Self.summary(provinces),
            .types: Self.summary(summary.types.map { ($0.key, $0.tally) }),
            .areas: Self.summary(summary.areas.map { ($0.key, $0.tally) }),
            .auditHeads: AuditHeadsFile.bytes(
                heads.filter { participants.contains($0.chain) }.sorted { Self.inByteOrder($0.chain, $1.chain) }),
        ]
    }

    /// The results alone: one row for each participant and each indicator that is asked of it.
    package static func results(_ columns: AnswerColumns) -> [UInt8] {
        let rows = PublishedRow.all(in: columns)
        let hidden = Suppression.decide(rows.map(\.suppression))
        var file = CSVWriter(lineEnding: .lf)
        file.reserve(rows.count * 72)
        file.append(BundleFile.results.columns)
        for (row, isHidden) in zip(rows, hidden) { file.append(row.fields(isHidden: isHidden)) }
        return file.bytes
    }

    private static func localGovernments(_ participants: Participants) -> [UInt8] {
        table(
            .localGovernments,
            participants.list.map(\.localGovernment).map {
                [$0.code, $0.type.rawValue, $0.name, $0.provinceCode, $0.districtCode]
            })
    }

    private static func indicators(_ set: StandardSet) -> [UInt8] {
        table(
            .indicators,
            set.indicators.map {
                [
                    $0.code, $0.area, $0.missionTH, $0.nameTH, $0.nameEN, $0.kind.rawValue, $0.frameFrom ?? "",
                    spelled($0.pilot), $0.unitTH, $0.targetUnitTH, $0.status.rawValue, $0.publish.rawValue,
                ]
            })
    }

    private static func applicability(_ set: StandardSet) -> [UInt8] {
        table(
            .applicability,
            set.indicators.flatMap { indicator in
                LocalGovernmentType.allCases.filter { indicator.applies(to: $0) }.map { type in
                    let target = indicator.target(for: type)
                    return [indicator.code, type.rawValue, target.comparison.rawValue, target.value.description]
                }
            })
    }

    private static func summary(_ rows: [(key: String, tally: Tally)]) -> [UInt8] {
        table(
            .national,
            rows.map { key, tally in
                [
                    key, String(tally.applicable), String(tally.met), String(tally.belowTarget),
                    String(tally.notCarriedOut), String(tally.noService), String(tally.notRecorded),
                    tally.rate?.description ?? "",
                ]
            })
    }

    /// With its header, rows in byte order of their keys.
    private static func table(_ file: BundleFile, _ rows: [[String]]) -> [UInt8] {
        var writer = CSVWriter(lineEnding: .lf)
        writer.append(file.columns)
        let width = file.keyWidth
        for row in rows.sorted(by: { keyPrecedes($0.prefix(width), $1.prefix(width)) }) { writer.append(row) }
        return writer.bytes
    }

    static func keyPrecedes(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> Bool {
        left.lexicographicallyPrecedes(right, by: inByteOrder)
    }

    static func inByteOrder(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    static func spelled(_ flag: Bool) -> String { flag ? "true" : "false" }
}
