import Domain
import Testing

/// A row of a published report: the figures that stood in it and what was printed.
private struct ObservedRow {
    var places = 0
    var metAbove = ""
    var name = ""
    var target = ""
    var frame = ""
    var provision = ""
    var percent = ""
    var result = ""

    /// Reads the few forms of line that Tests/fixtures/observed-reports.yaml has.
    static func all() throws -> [ObservedRow] {
        var report = ObservedRow()
        var rows: [ObservedRow] = []
        for line in try ScoringFixture.text("observed-reports.yaml").split(whereSeparator: \.isNewline) {
            let content = line.drop { $0 == " " || $0 == "-" }
            let parts = content.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
            guard parts.count == 2, let key = parts.first, let text = parts.last else { continue }
            let value = text == "null" ? "" : String(text)
            switch key {
            case "year_be": report = ObservedRow()
            case "percent_places": report.places = try #require(Int(value))
            case "met_above": report.metAbove = value
            case "indicator":
                rows.append(report)
                rows[rows.count - 1].name = value
            case "target": rows[rows.count - 1].target = value
            case "frame": rows[rows.count - 1].frame = value
            case "provision": rows[rows.count - 1].provision = value
            case "percent": rows[rows.count - 1].percent = value
            case "result": rows[rows.count - 1].result = value
            default: break
            }
        }
        return rows
    }
}

@Suite struct ObservedReportsTests {
    @Test("published reports come out again: their per cent in their places, their words of that year")
    func reports() throws {
        let rows = try ObservedRow.all()
        #expect(rows.count == 10)
        for row in rows {
            let target = Target(.atLeast, try #require(ExactDecimal(canonicalInput: row.target)))
            let indicator = Indicator(code: "A1-01", area: "A1", nameTH: row.name, kind: .ratio, target: target)
            let judged = Judgement(
                indicator, for: .subdistrictMunicipality,
                answer: Answer(provision: ExactDecimal(canonicalInput: row.provision)),
                effectiveFrame: ExactDecimal(canonicalInput: row.frame))
            let printed = words(metAbove: row.metAbove)
                .word(for: judged.verdict, isMetAbove: judged.isMetAbove, of: indicator)
            #expect(judged.percent(places: row.places)?.description ?? "" == row.percent, "\(row.name)")
            #expect(printed == row.result, "\(row.name)")
        }
    }

    @Test("where the frame is demand, a zero has the words of the indicator")
    func demand() {
        let target = Target(.atLeast, ExactDecimal(75))
        let spots = Indicator(
            code: "A1-04", area: "A1", nameTH: "จุดอันตราย", kind: .ratio, target: target,
            noServiceWordTH: "ไม่มีจุดอันตรายในเขต")
        let words = words(metAbove: "สูงกว่าค่าเป้าหมาย")
        #expect(words.word(for: .noService, isMetAbove: false, of: spots) == "ไม่มีจุดอันตรายในเขต")
        #expect(words.word(for: .notCarriedOut, isMetAbove: false, of: spots) == "ไม่ได้ดำเนินการในปีงบประมาณ")
    }

    private func words(metAbove: String) -> VerdictWords {
        VerdictWords(
            metAbove: metAbove, met: "ผ่านค่าเป้าหมายขั้นต่ำ", belowTarget: "การพัฒนาในอนาคต",
            belowTargetPlain: "การพัฒนาในอนาคต (ยังต่ำกว่าค่าเป้าหมาย)", noService: "ไม่มีบริการสาธารณะ",
            notCarriedOut: "ไม่ได้ดำเนินการในปีงบประมาณ", notRecorded: "ไม่ได้บันทึกข้อมูล", notCertified: "ยังไม่รับรองข้อมูล")
    }
}
