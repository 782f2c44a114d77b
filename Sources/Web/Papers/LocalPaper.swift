import Actions
import Documents
import Domain
import Store

/// The report of one local government on paper: the official form, what it comes to, its years, and by what it is recognised.
package struct LocalPaper: Sendable {
    let reading: ReportReading
    let certification: CertificationFacts?
    /// The last entry in the chain of the local government.
    let chainHead: AuditReceipt?
    /// The oldest first, this round last; empty where there is only one.
    let years: [PaperYear]
    /// Milliseconds since 1970, UTC.
    let at: Int64

    /// - Parameters:
    ///   - basis: nil takes certified figures where a certification stands.
    ///   - certifierIsNamed: false for those who read results and no answers.
    /// - Throws: `Refusal.notFound`.
    package init(
        _ round: String, _ code: String, basis: Basis? = nil, certifierIsNamed: Bool = true,
        in environment: Environment, on db: any Connection
    ) throws {
        let reading = try ReportReading(round, code, basis: basis, in: environment, on: db)
        self.init(
            reading,
            certification: certifierIsNamed
                ? try CertificationFacts.list(
                    reading.certification.map { [$0] } ?? [], reading.assessment, on: db
                ).first : nil,
            chainHead: try AuditEntries.head(code, on: db).map {
                AuditReceipt(chain: code, sequence: $0.sequence, hash: $0.hash)
            }, years: try Self.years(to: reading, in: environment, on: db), at: environment.now())
    }

    init(
        _ reading: ReportReading, certification: CertificationFacts?, chainHead: AuditReceipt?, years: [PaperYear],
        at: Int64
    ) {
        self.reading = reading
        self.certification = certification
        self.chainHead = chainHead
        self.years = years
        self.at = at
    }

    var place: LocalGovernment { reading.assessment.localGovernment }
    private var page: ReportPage { ReportPage(reading: reading, at: at, mayReadAnswers: false) }

    var head: PaperHead {
        PaperHead(
            round: reading.assessment.round, set: reading.standards.set, amendments: reading.amendments,
            basis: reading.basis, at: at, isOfOne: true)
    }

    /// The last five rounds of the same kind, invented or not.
    private static func years(
        to reading: ReportReading, in environment: Environment, on db: any Connection
    ) throws -> [PaperYear] {
        let round = reading.assessment.round
        let rounds = try Rounds.list(on: db)
            .filter { $0.demonstration == round.demonstration && $0.id < round.id }.suffix(4)
        var years: [PaperYear] = []
        var before: StandardSet?
        let code = reading.assessment.localGovernment.code
        func add(_ year: ReportReading) {
            let set = year.standards.set
            years.append(
                PaperYear(
                    round: year.assessment.round, tally: year.report.tally, basis: year.basis,
                    breakWords: before.flatMap { trendBreak($0, set) }?.th))
            before = set
        }
        for round in rounds where try Assessments.find(round.id, code, on: db) != nil {
            add(try ReportReading(round.id, code, in: environment, on: db))
        }
        add(reading)
        return years.count > 1 ? years : []
    }
}

// MARK: - The document

extension LocalPaper {
    var title: String { "สรุปผลประเมินการจัดบริการสาธารณะ \(place.fullWords.th)" }

    package var report: OfficialReport {
        OfficialReport(
            document: Document(
                title: "\(title) \(head.year)", author: place.fullName, created: at,
                page: head.page("\(place.fullName) \(page.officialPlace.th) · รอบปี \(head.round.id)", .landscape),
                blocks: opening + summary + trend + [.heading(Heading("ผลการประเมินรายตัวชี้วัด")), form] + proof),
            head: head.lines("\(title) \(page.officialPlace.th)"),
            tables: [rows, areas] + (years.isEmpty ? [] : [PaperYear.table(years)]))
    }

    private var opening: [Block] {
        [
            .heading(Heading(Text(title), level: .title)),
            .paragraph(
                Paragraph(
                    Text("\(page.officialPlace.th) · \(head.round.name.th)\n") + .bold(page.basisWords.th),
                    style: TextStyle(size: 11.5, alignment: .center))),
            .fields(
                Fields([Fields.Field(Text("รหัส อปท."), Text(place.code))] + head.fields, nameWidth: 32, size: 10)),
        ]
    }

    private var summary: [Block] {
        let tally = reading.report.tally
        let words = head.set.words
        let lines = """
            จากตัวชี้วัดที่นับผล \(tally.applicable) ข้อ เป็นผล “\(words.met)” (รวม “\(words.metAbove)”) \(tally.met) ข้อ \
            “\(words.belowTarget)” \(tally.belowTarget) ข้อ “\(words.notCarriedOut)” \(tally.notCarriedOut) ข้อ \
            “\(words.noService)” \(tally.noService) ข้อ และ “\(words.notRecorded)” \(tally.notRecorded) ข้อ \
            ร้อยละที่ผ่าน \(tally.printedRate) คิดจาก \(tally.judged) ข้อที่นำมาคิดได้ \
            มีข้อมูลครบร้อยละ \(printedShare(tally.applicable - tally.notRecorded, of: tally.applicable)) ของตัวชี้วัดที่นับผล
            """
        let pilots = reading.report.hasPilots ? " ตัวชี้วัดนำร่องแสดงผลไว้แต่ไม่นับรวม" : ""
        let chart = PaperCharts.bars(
            reading.report.areas.map { ($0.area.name.th, $0.tally) }, head, width: 240)
        return [
            .heading(Heading("สรุปผล")),
            .paragraph(Paragraph(PaperHead.text(lines), style: TextStyle(size: 11))),
            areas.block,
            .together([.drawing(chart)]),
            .paragraph(Paragraph(PaperHead.text(rateNote(words).th + pilots), style: TextStyle(size: 9))),
        ]
    }

    private var areas: PaperTable {
        let areas = reading.report.areas
        return PaperTable(
            name: "รายด้าน", caption: "สรุปจำนวนตัวชี้วัดรายด้าน",
            columns: [PaperTable.Column("ด้าน")] + head.tallyColumns(verdictWidth: 25),
            rows: areas.map { PaperTable.Row(cells: [.text($0.area.name.th)] + PaperHead.cells($0.tally)) } + [
                PaperTable.Row(
                    cells: [.text("รวมทุกด้าน")] + PaperHead.cells(reading.report.tally), isEmphasised: true)
            ], size: 9.5)
    }

    private var trend: [Block] {
        guard !years.isEmpty else { return [] }
        let table = PaperYear.table(years)
        return [
            .together([.heading(Heading(Text(table.caption))), .drawing(PaperCharts.trend(years)), table.block])
        ]
    }
}

// MARK: - The form

extension LocalPaper {
    /// The seven columns of the form, areas as headings among the rows.
    private var form: Block {
        var table = rows
        // On paper the number and the code stand with the criterion; in the workbook in columns of their own.
        table.columns.removeFirst(2)
        for position in table.rows.indices where !table.rows[position].isHeading {
            let (number, code) = (table.rows[position].cells[0].printed, table.rows[position].cells[1].printed)
            table.rows[position].cells.removeFirst(2)
            let criterion = table.rows[position].cells[1].printed
            table.rows[position].cells[1] = .text("\(number). \(criterion) [\(code)]")
        }
        return table.block
    }

    private var rows: PaperTable {
        let widths: [Double?] = [44, nil, 20, 18, 20, 16, 41]
        let columns = zip(ReportPage.columns, widths).enumerated().map { position, column in
            PaperTable.Column(column.0.th, width: column.1, isNumber: (2...5).contains(position))
        }
        var rows: [PaperTable.Row] = []
        for area in reading.report.areas {
            rows.append(PaperTable.Row(cells: [.text(area.area.name.th)], isHeading: true))
            rows += area.missions.flatMap(\.rows).map { PaperTable.Row(cells: cells($0)) }
        }
        return PaperTable(
            name: "รายตัวชี้วัด", caption: ReportPage.tableCaption.th,
            columns: [PaperTable.Column("ลำดับ", width: 16, isNumber: true), PaperTable.Column("รหัส", width: 18)]
                + columns,
            rows: rows, size: 8)
    }

    private func cells(_ row: ReportRow) -> [PaperTable.Cell] {
        var criterion = row.criterion
        if !row.indicator.unitTH.isEmpty { criterion += " (\(row.indicator.unitTH))" }
        if row.indicator.pilot { criterion += " (นำร่อง ไม่นับผล)" }
        var verdict = row.word
        if let rate = row.rateWords { verdict += "\n(2) ÷ (1) = \(rate)" }
        if !row.reason.isEmpty { verdict += "\nเหตุผล: \(row.reason)" }
        return [.count(row.number), .text(row.indicator.code), .text(row.service), .text(criterion)]
            + [row.target, row.frame, row.provision, row.percent].map(cell) + [.text(verdict)]
    }

    private func cell(_ cell: ReportCell) -> PaperTable.Cell {
        if case .figure(let figure) = cell { return .figure(figure) }
        return .text(cell.printed)
    }

    /// Who certified, and the hashes by which the paper is compared with the record.
    private var proof: [Block] {
        var fields: [Fields.Field] = []
        if let certification {
            let capacity = certification.capacity.map { " (\($0.line.th))" } ?? ""
            fields.append(Fields.Field(Text("ผู้รับรองข้อมูล"), Text("\(certification.name)\(capacity)")))
        }
        fields.append(Fields.Field(Text("การรับรอง"), Text(page.basisWords.th)))
        if let standing = reading.certification {
            fields.append(Fields.Field(Text("SHA-256 ของข้อมูล"), Text(standing.sha256)))
        }
        if let receipt = certification?.receipt {
            fields.append(Fields.Field(Text("เลขอ้างอิงการรับรอง"), Text(receipt.description)))
        }
        if let chainHead {
            fields.append(Fields.Field(Text("รายการล่าสุดในบันทึก"), Text(chainHead.description)))
        }
        fields.append(Fields.Field(Text("จัดทำรายงานเมื่อ"), Text(page.at.inWords)))
        var blocks: [Block] = [
            .heading(Heading("การรับรองและการตรวจสอบ")), .fields(Fields(fields, nameWidth: 42, size: 9)),
        ]
        if let chainHead {
            let caption = Text(
                "รหัสตรวจสอบ: เลขอ้างอิงของรายการล่าสุดในบันทึกการเปลี่ยนแปลง (รหัส อปท. : ลำดับ : ค่าแฮช)\nผู้ดูแลระบบตรวจกับบันทึกได้ว่ารายการนี้มีอยู่จริงและไม่มีรายการก่อนหน้าถูกแก้ไข"
            )
            blocks.append(.qr(QRMark(chainHead.description, caption: caption, side: 22)))
        }
        return [.together(blocks)]
    }
}

extension Int64 {
    fileprivate var inWords: String { "วันที่ \(ReportPage.moment(self).th)" }
}
