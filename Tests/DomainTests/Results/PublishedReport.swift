import Domain
import Testing

/// A report that was published, from Tests/fixtures/observed-reports.yaml: what stood in it, and a set by which it can be
/// made again.
struct PublishedReport {
    struct Row {
        var indicator: String
        var target = ""
        var frame = ""
        var provision = "-"
        var percent = "-"
        var result = ""
    }

    var places = 0
    var metAbove = ""
    var rows: [Row] = []

    var standards: Standards {
        Standards(
            StandardSet(
                id: "published", titleTH: "", period: .init(fiscalYearBE: 2563, from: day, to: day),
                percentPlaces: places, words: Self.words(metAbove: metAbove), areas: [.init(code: "A1", nameTH: "")],
                indicators: rows.enumerated().map { position, row in
                    Indicator(
                        code: "A1-\(position)", area: "A1", missionTH: "ถนน", nameTH: row.indicator, kind: .ratio,
                        target: Target(.atLeast, ExactDecimal(canonicalInput: row.target) ?? .zero))
                }), sha256: "")
    }

    var figures: [String: ReportFigures] {
        Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { position, row in
                (
                    "A1-\(position)",
                    ReportFigures(
                        answer: Answer(provision: ExactDecimal(canonicalInput: row.provision)),
                        frame: ExactDecimal(canonicalInput: row.frame))
                )
            })
    }

    private var day: ThaiDate { ThaiDate(daysSinceEpoch: 18_519) }

    static func words(metAbove: String) -> VerdictWords {
        VerdictWords(
            metAbove: metAbove, met: "ผ่านค่าเป้าหมายขั้นต่ำ", belowTarget: "การพัฒนาในอนาคต",
            belowTargetPlain: "การพัฒนาในอนาคต (ยังต่ำกว่าค่าเป้าหมาย)", noService: "ไม่มีบริการสาธารณะ",
            notCarriedOut: "ไม่ได้ดำเนินการในปีงบประมาณ", notRecorded: "ไม่ได้บันทึกข้อมูล", notCertified: "ยังไม่รับรองข้อมูล")
    }

    /// Reads the few forms of line that the file has.
    static func all() throws -> [PublishedReport] {
        var reports: [PublishedReport] = []
        for line in try ScoringFixture.text("observed-reports.yaml").split(whereSeparator: \.isNewline) {
            let parts = line.drop { $0 == " " || $0 == "-" }.split(separator: ":", maxSplits: 1)
                .map { $0.drop { $0 == " " } }
            guard parts.count == 2 else { continue }
            let value = parts[1] == "null" ? "-" : String(parts[1])
            if parts[0] == "year_be" { reports.append(PublishedReport()) }
            guard let last = reports.indices.last else { continue }
            if parts[0] == "indicator" { reports[last].rows.append(Row(indicator: value)) }
            let row = reports[last].rows.indices.last
            switch parts[0] {
            case "percent_places": reports[last].places = try #require(Int(value))
            case "met_above": reports[last].metAbove = value
            case "target": reports[last].rows[try #require(row)].target = value
            case "frame": reports[last].rows[try #require(row)].frame = value
            case "provision": reports[last].rows[try #require(row)].provision = value
            case "percent": reports[last].rows[try #require(row)].percent = value
            case "result": reports[last].rows[try #require(row)].result = value
            default: break
            }
        }
        return reports
    }
}
