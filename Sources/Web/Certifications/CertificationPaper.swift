import Actions
import Documents
import Domain
import Store

/// What the papers of a certification are made from: the figures as they were certified, or as they lie before the certifier.
struct CertificationPaper: Sendable {
    let reading: AssessmentReading
    /// nil while the figures wait for it.
    let certification: CertificationFacts?
    /// The last entry in the chain of the local government: who holds the paper holds a proof of everything before it.
    let head: AuditReceipt?
    let officer: String?
    /// Milliseconds since 1970, UTC.
    let now: Int64

    init(_ reading: AssessmentReading, in environment: Environment, on db: any Connection) throws {
        let assessment = reading.assessment
        let standing =
            assessment.state == .certified || assessment.state == .checked
            ? try Certifications.current(assessment.id, on: db) : nil
        self.reading = try standing.map { try reading.asCertified($0, on: db) } ?? reading
        certification = try CertificationFacts.list(standing.map { [$0] } ?? [], assessment, on: db).first
        let code = assessment.localGovernment.code
        head = try AuditEntries.head(code, on: db).map {
            AuditReceipt(chain: code, sequence: $0.sequence, hash: $0.hash)
        }
        officer = try Assessments.submission(of: assessment.id, on: db).flatMap { try Accounts.name($0.by, on: db) }
        now = environment.now()
    }

    var place: LocalGovernment { reading.assessment.localGovernment }
    var round: Round { reading.assessment.round }
    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: now).date }

    /// The mark on every page.
    var mark: String? {
        let marks = [
            round.demonstration ? Round.demonstrationWords : nil,
            certification == nil ? Self.draft : nil,
        ]
        let words = marks.compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }

    /// How many rows there are of each verdict, of those that are counted.
    func count(_ verdicts: Verdict...) -> Int {
        reading.indicators.count { !$0.pilot && verdicts.contains(reading.state(of: $0).verdict) }
    }
}

extension CertificationPaper {
    static let draft = "ร่าง ยังไม่รับรองในระบบ"
    static let dots = "........................................"

    /// แบบรับรองข้อมูล, for a signature by hand: every row, the words of certification, and by what the figures are recognised.
    var form: Document {
        Document(
            title: "\(CertificationPaperWords.form.th) \(place.fullName)", author: place.fullName, created: now,
            page: PageStyle(isNumbered: true, digits: .thai, mark: mark),
            blocks: formHead + proof + baseData + rows + statement)
    }

    private var formHead: [Block] {
        let resolution = round.resolution.words.map { "\n\($0.th)" } ?? ""
        return [
            .paragraph(
                Paragraph(
                    Text(
                        "\(CertificationPaperWords.form.th)\nการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น\nประจำปี พ.ศ. \(ThaiDigits.thai(round.id))"
                    ), style: TextStyle(size: 16, weight: .bold, alignment: .center))),
            .paragraph(
                Paragraph(
                    Text("\(place.fullName) \(place.place) (รหัส \(place.code))\(ThaiDigits.thai(resolution))"),
                    style: TextStyle(size: 14, alignment: .center), spaceAbove: 1)),
        ]
    }

    private var baseData: [Block] {
        let items = reading.standards.baseData(for: place.type)
        guard !items.isEmpty else { return [] }
        let rows = items.map { item in
            let value = reading.baseValues[item.code]?.value
            return Table.Row([
                Table.Cell(Text(item.nameTH)),
                Table.Cell(
                    Text(value.map { "\(ThaiDigits.thai($0.grouped)) \(item.unitTH)" } ?? "ว่าง"), alignment: .right),
            ])
        }
        return [
            .table(
                Table(
                    columns: [Table.Column("ข้อมูลพื้นฐาน"), Table.Column("จำนวน", width: .millimetres(50))], rows: rows,
                    size: 13, spaceAbove: 4))
        ]
    }

    private var rows: [Block] {
        let set = reading.standards.set
        var rows: [Table.Row] = []
        for area in set.areas {
            let indicators = reading.indicators.filter { $0.area == area.code }
            guard !indicators.isEmpty else { continue }
            rows.append(Table.Row([Table.Cell(Text(area.name.th), span: 5)], isEmphasised: true, keepsWithNext: true))
            rows += indicators.map { indicator in
                let state = reading.state(of: indicator)
                let reason = reading.blankReasons[indicator.code] ?? ""
                let verdict = state.word(of: indicator, in: set).th
                return Table.Row([
                    Table.Cell(Text(indicator.code)),
                    Table.Cell(Text(indicator.name.th + (indicator.pilot ? " (นำร่อง)" : ""))),
                    Table.Cell(
                        Text(indicator.kind.hasFrame ? figure(state.effectiveFrame, indicator.frameUnitTH) : "-")),
                    Table.Cell(Text(provision(state, indicator))),
                    Table.Cell(Text(reason.isEmpty ? verdict : "\(verdict): \(reason)")),
                ])
            }
        }
        return [
            .table(
                Table(
                    columns: [
                        Table.Column("รหัส", width: .millimetres(14)), Table.Column("ตัวชี้วัด"),
                        Table.Column("กรอบการประเมิน (๑)", width: .millimetres(27), alignment: .right),
                        Table.Column("การจัดบริการสาธารณะ (๒)", width: .millimetres(29), alignment: .right),
                        Table.Column("ผลการประเมิน", width: .millimetres(32)),
                    ], rows: rows, size: 11, spaceAbove: 4))
        ]
    }

    private func figure(_ value: ExactDecimal?, _ unit: String) -> String {
        value.map { "\(ThaiDigits.thai($0.grouped)) \(unit)" } ?? "ว่าง"
    }

    private func provision(_ state: AnswerState, _ indicator: Indicator) -> String {
        guard let answer = state.answer else { return "ว่าง" }
        guard answer.carriedOut else { return "ไม่ได้ดำเนินการ" }
        guard indicator.kind == .yesNo, let provision = answer.provision else {
            return figure(answer.provision, indicator.unitTH)
        }
        return YesNo.words(provision != .zero).th
    }

    private var statement: [Block] {
        let day = certification.map { ThaiClock.bangkok(millisecondsSinceEpoch: $0.at).date.long() }
        let capacity = certification?.capacity
        let basis: [Block] =
            capacity?.kind == .witness
            ? [
                paragraph(
                    "เนื่องจาก\(place.fullName)ไม่มีผู้รับรองข้อมูล (\(capacity?.reason ?? "")) ข้าพเจ้าจึงรับรองในฐานะพยาน")
            ] : []
        return basis + [
            paragraph(
                "ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นถูกต้องตรงกับเอกสารหลักฐานของ\(place.fullName) ณ วันที่ \(day ?? Self.dots)"),
            .table(
                Table(
                    columns: [Table.Column("", alignment: .center), Table.Column("", alignment: .center)],
                    rows: [
                        Table.Row(
                            [
                                Table.Cell(
                                    Text(
                                        "\n\nลงชื่อ ................................\n(\(officer ?? Self.dots))\nเจ้าหน้าที่ผู้รับผิดชอบ"
                                    )),
                                Table.Cell(
                                    Text(
                                        "\n\nลงชื่อ ................................\n(\(certification?.name ?? Self.dots))\n\(ThaiDigits.thai(capacity?.line.th ?? "ตำแหน่ง \(Self.dots)"))\nผู้รับรองข้อมูล"
                                    )),
                            ], keepsWithNext: true)
                    ], size: 14, borders: .none, spaceAbove: 3)),
        ]
    }

    /// In Arabic digits: they are compared letter by letter.
    private var proof: [Block] {
        let fields = [
            certification.map {
                Fields.Field(Text("รับรองครั้งที่"), Text("\($0.number) เมื่อ \(ThaiClock.dateTime($0.at))"))
            },
            certification.map { Fields.Field(Text("SHA-256 ของข้อมูล"), Text($0.sha256)) },
            certification.flatMap { $0.receipt }.map {
                Fields.Field(Text("เลขอ้างอิงการรับรอง"), Text($0.description))
            },
            head.map { Fields.Field(Text("รายการล่าสุดในบันทึก"), Text($0.description)) },
            Fields.Field(Text("พิมพ์เมื่อ"), Text(ThaiClock.dateTime(now))),
        ]
        return [.fields(Fields(fields.compactMap { $0 }, nameWidth: 40, size: 9))]
    }

    private func paragraph(_ words: String) -> Block {
        .paragraph(
            Paragraph(Text(ThaiDigits.thai(words)), style: TextStyle(size: 15), firstIndent: 25, spaceAbove: 4))
    }
}
