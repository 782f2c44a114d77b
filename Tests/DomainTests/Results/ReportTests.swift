import Domain
import Testing

@Suite struct ReportTests {
    @Test("the rows of published reports come out again in the form, with the figures and words printed there")
    func observed() throws {
        let reports = try PublishedReport.all()
        #expect(reports.flatMap(\.rows).count == 10)
        for report in reports {
            let made = Report(report.standards, for: .subdistrictMunicipality, figures: report.figures)
            #expect(made.rows.count == report.rows.count)
            for (row, printed) in zip(made.rows, report.rows) {
                #expect(row.criterion == printed.indicator)
                #expect(row.target.printed == printed.target)
                #expect(row.frame.plain(in: .thai) == printed.frame)
                #expect(row.provision.plain(in: .thai) == printed.provision, "\(printed.indicator)")
                #expect(row.percent.plain(in: .thai) == printed.percent, "\(printed.indicator)")
                #expect(row.word == printed.result, "\(printed.indicator)")
            }
        }
    }

    @Test("rows are grouped by area and mission, each mission once, and numbered across the whole report")
    func grouping() {
        let report = Report(standards, for: .tao, figures: [:])
        #expect(report.areas.map(\.area.code) == ["A1", "A2"])
        #expect(report.areas[0].missions.map(\.name) == ["ถนน", "ไฟ"])
        #expect(report.areas[0].missions[0].rows.map(\.indicator.code) == ["A1-01", "A1-03"])
        #expect(report.rows.map(\.number) == Array(1...6))
        #expect(Report(standards, for: .pao, figures: [:]).areas.map(\.area.code) == ["A1"])
    }

    @Test("a row without a frame has its target in words, a dash for (1) and the per cent, and its value as (2)")
    func withoutFrame() throws {
        let report = Report(
            standards, for: .tao,
            figures: [
                "A1-02": ReportFigures(answer: Answer(provision: ExactDecimal(3))),
                "A2-02": ReportFigures(answer: Answer(provision: .zero)),
                "A2-03": ReportFigures(answer: Answer(provision: ExactDecimal(1))),
            ])
        let count = try row("A1-02", in: report)
        #expect(cells(count) == ["≥ 1 ครั้ง", "-", "3", "-", "ผ่านค่าเป้าหมายขั้นต่ำ"])
        #expect(cells(try row("A2-02", in: report)) == ["มี", "-", "ไม่มี", "-", "การพัฒนาในอนาคต"])
        #expect(cells(try row("A2-03", in: report)) == ["มี", "-", "มี", "-", "ผ่านค่าเป้าหมายขั้นต่ำ"])
    }

    @Test("a rate has its target with the unit, both figures, no per cent, and its quotient beside the verdict")
    func rate() throws {
        let figures = ReportFigures(answer: Answer(provision: ExactDecimal(1_450)), frame: ExactDecimal(100))
        let row = try row("A2-01", in: Report(standards, for: .tao, figures: ["A2-01": figures]))
        #expect(cells(row) == ["≤ 15 เด็กต่อครู ๑ คน", "100", "1,450", "-", "ผ่านค่าเป้าหมายขั้นต่ำ"])
        #expect(row.rateWords == "14.5 เด็กต่อครู ๑ คน")
    }

    @Test("a target that is no plain minimum says so with its sign")
    func sign() throws {
        let figures = ReportFigures(answer: Answer(provision: ExactDecimal(1)), frame: ExactDecimal(4))
        let row = try row("A1-03", in: Report(standards, for: .tao, figures: ["A1-03": figures]))
        #expect(cells(row) == ["≤ 30", "4", "1", "25", "ผ่านค่าเป้าหมายขั้นต่ำ"])
    }

    @Test("what was not carried out keeps its frame, what is blank says why, a zero frame hides a typed zero")
    func unjudged() throws {
        let report = Report(
            standards, for: .tao,
            figures: [
                "A1-01": ReportFigures(
                    answer: Answer(carriedOut: false), frame: ExactDecimal(12_000), reason: "ไม่แสดง"),
                "A1-03": ReportFigures(answer: Answer(provision: .zero), frame: .zero),
                "A2-01": ReportFigures(frame: ExactDecimal(7), reason: "รอข้อมูลจากกองการศึกษา"),
            ])
        let notCarriedOut = try row("A1-01", in: report)
        #expect(cells(notCarriedOut) == ["80", "12,000", "-", "-", "ไม่ได้ดำเนินการในปีงบประมาณ"])
        #expect(notCarriedOut.reason.isEmpty)
        #expect(cells(try row("A1-03", in: report)) == ["≤ 30", "0", "-", "-", "ไม่มีบริการสาธารณะ"])
        let blank = try row("A2-01", in: report)
        #expect(cells(blank) == ["≤ 15 เด็กต่อครู ๑ คน", "7", "-", "-", "ไม่ได้บันทึกข้อมูล"])
        #expect(blank.reason == "รอข้อมูลจากกองการศึกษา")
    }

    @Test("pilots stand in the form and in no count")
    func pilots() throws {
        let all = Dictionary(
            uniqueKeysWithValues: standards.set.indicators.map {
                ($0.code, ReportFigures(answer: Answer(provision: ExactDecimal(1)), frame: ExactDecimal(1)))
            })
        let report = Report(standards, for: .tao, figures: all)
        #expect(report.hasPilots)
        #expect(report.tally.applicable == 5)
        #expect(report.areas.map(\.tally.applicable) == [3, 2])
        #expect(report.tally == report.areas[0].tally + report.areas[1].tally)
    }

    private func row(_ code: String, in report: Report) throws -> ReportRow {
        try #require(report.rows.first { $0.indicator.code == code })
    }

    private func cells(_ row: ReportRow) -> [String] {
        [row.target, row.frame, row.provision, row.percent].map(\.printed) + [row.word]
    }

    private let standards = Standards(
        StandardSet(
            id: "2567", titleTH: "ทดสอบ",
            period: .init(fiscalYearBE: 2566, from: ThaiDate(daysSinceEpoch: 0), to: ThaiDate(daysSinceEpoch: 364)),
            words: PublishedReport.words(metAbove: "สูงกว่าค่าเป้าหมาย"),
            areas: [
                .init(code: "A1", nameTH: "หนึ่ง"), .init(code: "A2", nameTH: "สอง"), .init(code: "A3", nameTH: "ว่าง"),
            ],
            indicators: [
                indicator("A1-01", "ถนน", .ratio, .atLeast, 80),
                indicator("A1-02", "ไฟ", .count, .atLeast, 1, unit: "ครั้ง"),
                indicator("A1-03", "ถนน", .ratio, .atMost, 30),
                indicator("A2-01", "การศึกษา", .rate, .atMost, 15, targetUnit: "เด็กต่อครู ๑ คน", asked: [.tao]),
                indicator("A2-02", "แผน", .yesNo, .equal, 1, asked: [.tao]),
                indicator("A2-03", "แผน", .yesNo, .equal, 1, pilot: true, asked: [.tao]),
            ]), sha256: "test")

    private static func indicator(
        _ code: String, _ mission: String, _ kind: IndicatorKind, _ comparison: TargetOperator, _ value: Int,
        unit: String = "สาย", targetUnit: String = "", pilot: Bool = false,
        asked: Set<LocalGovernmentType> = Set(LocalGovernmentType.allCases)
    ) -> Indicator {
        Indicator(
            code: code, area: String(code.prefix(2)), missionTH: mission, nameTH: code, kind: kind, appliesTo: asked,
            unitTH: unit, targetUnitTH: targetUnit, target: Target(comparison, ExactDecimal(value)), pilot: pilot)
    }
}
