/// The description of a bundle (`datapackage.json`), a Frictionless Data Package: what each table and column is.
package struct DataPackage: Hashable, Sendable {
    package var round: String
    package var version: Int
    /// Milliseconds since 1970, UTC.
    package var publishedAt: Int64
    /// Invented figures.
    package var isDemonstration: Bool

    package init(round: String, version: Int, publishedAt: Int64, isDemonstration: Bool) {
        self.round = round
        self.version = version
        self.publishedAt = publishedAt
        self.isDemonstration = isDemonstration
    }

    package var bytes: [UInt8] { json.bytes + [UInt8(ascii: "\n")] }

    /// Reads what `bytes` wrote, and nothing else.
    package init?(exactly bytes: [UInt8]) {
        guard bytes.last == UInt8(ascii: "\n"), let text = String(validating: bytes.dropLast(), as: UTF8.self),
            let json = CanonicalJSON(canonical: text), case .string(let round) = json["round"],
            case .string(let version) = json["version"], let number = Int(version), number >= 1,
            case .string(let created) = json["created"], let moment = ThaiClock.parseRFC3339(created)
        else { return nil }
        self.init(
            round: round, version: number, publishedAt: moment, isDemonstration: json["demonstration"] == .bool(true))
        guard self.bytes == bytes else { return nil }
    }

    private var json: CanonicalJSON {
        let mark = isDemonstration ? " (DEMO: \(Round.demonstrationWords))" : ""
        var members: [String: CanonicalJSON] = [
            "created": .string(ThaiClock.rfc3339(publishedAt)),
            "description": .string(
                "ผลการประเมินที่ อปท. รับรองแล้วในรอบปี \(round) ฉบับที่ \(version) ตรวจสอบได้ด้วย seal.json\(mark)"),
            "licenses": .array([
                .object([
                    "name": .string("CC-BY-4.0"), "path": .string("https://creativecommons.org/licenses/by/4.0/"),
                    "title": .string("Creative Commons Attribution 4.0"),
                ])
            ]),
            // The pattern of names allows small letters only; the title has them large.
            "name": .string("mattrathan-results-\(round)-v\(version)\(isDemonstration ? "-demo" : "")"),
            "profile": .string("data-package"),
            "resources": .array(BundleFile.tables.map(Self.resource)),
            "round": .string(round),
            "sources": .array([
                .object(["title": .string("สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น (สกถ.)")]),
                .object(["title": .string("องค์กรปกครองส่วนท้องถิ่นผู้รับรองข้อมูล")]),
            ]),
            "title": .string(
                "ผลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. \(round)\(mark)"),
            "version": .string(String(version)),
        ]
        if isDemonstration { members["demonstration"] = .bool(true) }
        return .object(members)
    }

    private static func resource(_ file: BundleFile) -> CanonicalJSON {
        var schema: [String: CanonicalJSON] = [
            "fields": .array(file.columns.map { BundleColumn(file, $0).json }),
            "missingValues": .array([.string("")]),
            "primaryKey": .array(file.columns.prefix(file.keyWidth).map { .string($0) }),
        ]
        let references = references(of: file)
        if !references.isEmpty { schema["foreignKeys"] = .array(references) }
        return .object([
            "dialect": .object([
                "delimiter": .string(","), "doubleQuote": .bool(true), "header": .bool(true),
                "lineTerminator": .string("\n"), "quoteChar": .string("\""),
            ]),
            "encoding": .string("utf-8"),
            "format": .string("csv"),
            "mediatype": .string("text/csv"),
            "name": .string(String(file.rawValue.dropLast(4))),
            "path": .string(file.rawValue),
            "profile": .string("tabular-data-resource"),
            "schema": .object(schema),
            "title": .string(title(of: file)),
        ])
    }

    private static func references(of file: BundleFile) -> [CanonicalJSON] {
        func reference(_ column: String, _ table: BundleFile) -> CanonicalJSON {
            .object([
                "fields": .array([.string(column)]),
                "reference": .object([
                    "fields": .array([.string(column)]), "resource": .string(String(table.rawValue.dropLast(4))),
                ]),
            ])
        }
        return switch file {
        case .results: [reference("lao_code", .localGovernments), reference("indicator_code", .indicators)]
        case .applicability: [reference("indicator_code", .indicators)]
        case .auditHeads: [reference("lao_code", .localGovernments)]
        default: []
        }
    }

    private static func title(of file: BundleFile) -> String {
        switch file {
        case .localGovernments: "องค์กรปกครองส่วนท้องถิ่นที่เข้ารับการประเมิน"
        case .indicators: "ตัวชี้วัด"
        case .applicability: "ตัวชี้วัดที่ใช้กับ อปท. แต่ละประเภทและค่าเป้าหมาย"
        case .results: "ผลการประเมินรายตัวชี้วัด"
        case .national: "สรุปทั้งประเทศ"
        case .provinces: "สรุปรายจังหวัด"
        case .types: "สรุปตามประเภท อปท."
        case .areas: "สรุปรายด้าน"
        case .auditHeads: "รหัสท้ายบันทึกการเปลี่ยนแปลง ณ เวลาที่เผยแพร่"
        case .dataPackage, .seal: file.rawValue
        }
    }
}
