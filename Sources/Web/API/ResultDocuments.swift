import Domain

/// Results as the API shows them. Members stand in the order of their names, as in every document of the API.
///
/// Rows are written byte by byte: a program reads many of them, and nothing in them needs escaping but what is escaped here.
struct ResultDocuments: Sendable {
    let basis: Basis
    private(set) var bytes: [UInt8] = []

    init(_ basis: Basis, _ columns: AnswerColumns, whole name: String) {
        self.basis = basis
        bytes.reserveCapacity(20_000)
        bytes += "{\"basis\":\"\(basis.rawValue)\",".utf8
        bytes += name.utf8
        bytes += "\"round\":\"\(columns.round)\",\"standardSet\":\"\(columns.standards.set.id)\",".utf8
    }

    /// The applicable cells of one participant, in the order of the set.
    static func rows(of participant: Int, _ basis: Basis, _ columns: AnswerColumns) -> [UInt8] {
        let code = columns.participants.list[participant].code
        var document = ResultDocuments(basis, columns, whole: "\"localGovernment\":\"\(code)\",")
        let cells = columns.standards.set.indicators.indices.map { (participant, $0) }
        document.append(cells, columns)
        return document.bytes
    }

    /// One indicator over some participants, in the order of their codes.
    static func rows(
        ofIndicator indicator: Int, _ members: [Int], province: String, _ basis: Basis, _ columns: AnswerColumns
    ) -> [UInt8] {
        let code = columns.standards.set.indicators[indicator].code
        var document = ResultDocuments(
            basis, columns, whole: "\"indicator\":\"\(code)\",\"province\":\"\(province)\",")
        document.append(members.map { ($0, indicator) }, columns)
        return document.bytes
    }

    private mutating func append(_ cells: [(participant: Int, indicator: Int)], _ columns: AnswerColumns) {
        bytes += "\"rows\":[".utf8
        var isFirst = true
        var moment = (participant: -1, text: "null")
        for (participant, indicator) in cells {
            guard let verdict = columns.verdict(of: participant, indicator: indicator, on: basis) else { continue }
            if moment.participant != participant {
                let certified = columns.certification(of: participant)?.certifiedAt
                moment = (participant, certified.map { "\"\(ThaiClock.rfc3339($0))\"" } ?? "null")
            }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(participant, indicator, verdict, moment.text, columns)
        }
        bytes += "]}".utf8
    }

    private mutating func append(
        _ participant: Int, _ indicator: Int, _ verdict: Verdict, _ certifiedAt: String, _ columns: AnswerColumns
    ) {
        let definition = columns.standards.set.indicators[indicator]
        let answer = columns.figures(of: participant, indicator: indicator, on: basis)
        let (frame, provision) = (answer?.frame, answer?.provision)
        bytes += "{\"carriedOut\":".utf8
        bytes += (answer.map { $0.carriedOut ? "true" : "false" } ?? "null").utf8
        bytes += ",\"certifiedAt\":".utf8
        bytes += certifiedAt.utf8
        append("frame", frame)
        bytes += ",\"indicator\":\"".utf8
        bytes += definition.code.utf8
        bytes += "\",\"localGovernment\":\"".utf8
        bytes += columns.participants.list[participant].code.utf8
        bytes.append(UInt8(ascii: "\""))
        let (value, percent) = PublishedRow.quotients(definition.kind, verdict, frame: frame, provision: provision)
        append("percent", percent)
        append("provision", provision)
        append("value", value)
        bytes += ",\"verdict\":\"".utf8
        bytes += verdict.rawValue.utf8
        bytes += "\"}".utf8
    }

    private mutating func append(_ name: StaticString, _ figure: ExactDecimal?) {
        bytes += ",\"\(name)\":".utf8
        guard let figure else {
            bytes += "null".utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes += figure.description.utf8
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Tally {
    /// What is counted, and the rate with six places as published files have it.
    var canonicalMembers: [String: CanonicalJSON] {
        [
            "applicable": .whole(applicable), "belowTarget": .whole(belowTarget), "met": .whole(met),
            "noService": .whole(noService), "notCarriedOut": .whole(notCarriedOut), "notRecorded": .whole(notRecorded),
            "rate": .figure(rate),
        ]
    }
}

extension Summary.Place {
    var canonical: CanonicalJSON {
        .object(
            tally.canonicalMembers.merging([
                "certified": .whole(progress.certified), "key": .string(key),
                "notCertified": .whole(progress.notCertified), "participants": .whole(progress.participants),
                "untouched": .whole(progress.untouched),
            ]) { first, _ in first })
    }
}

extension Summary.Topic {
    var canonical: CanonicalJSON {
        .object(
            tally.canonicalMembers.merging(["key": .string(key), "pilot": .bool(isPilot)]) { first, _ in first })
    }
}

extension Summary {
    /// The tables of the country as one document.
    func canonical(round: String, standardSet: String) -> CanonicalJSON {
        .object([
            "areas": .array(areas.map(\.canonical)), "basis": .string(basis.rawValue),
            "indicators": .array(indicators.map(\.canonical)), "national": national.canonical,
            "provinces": .array(provinces.map(\.canonical)), "round": .string(round),
            "standardSet": .string(standardSet), "types": .array(types.map(\.canonical)),
        ])
    }
}

extension Indicator {
    /// A row of a standard set, with the target of each type that is asked.
    var canonical: CanonicalJSON {
        let asked = LocalGovernmentType.allCases.filter { applies(to: $0) }
        let targets = asked.map { type -> (String, CanonicalJSON) in
            let target = target(for: type)
            return (
                type.rawValue,
                .object([
                    "operator": .string(target.comparison.rawValue), "value": .string(target.value.description),
                ])
            )
        }
        return .object([
            "area": .string(area), "code": .string(code), "frameFrom": frameFrom.map { .string($0) } ?? .null,
            "frameTh": .string(frameTH), "kind": .string(kind.rawValue), "missionTh": .string(missionTH),
            "nameEn": .string(nameEN), "nameTh": .string(nameTH), "pilot": .bool(pilot),
            "provisionTh": .string(provisionTH), "publish": .string(publish.rawValue),
            "status": .string(status.rawValue), "targetUnitTh": .string(targetUnitTH),
            "targets": .object(Dictionary(targets, uniquingKeysWith: { first, _ in first })),
            "unitTh": .string(unitTH),
        ])
    }
}
