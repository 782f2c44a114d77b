import Actions
import Documents
import Domain
import Store

/// แบบเก็บข้อมูลรายกอง: everything that one division is asked for, as it is printed to be filled in by hand. In Thai, as all
/// papers of an office.
struct CollectionForm: Sendable {
    let assessment: Assessment
    let division: String
    let cards: [IndicatorCard]
    /// nil where there are no figures of an earlier round.
    let earlier: EarlierRound?
    /// Base data that are frames of these rows, with what is recorded.
    let baseData: [(item: BaseDataItem, value: ExactDecimal?)]
    let period: String
    let dueOn: ThaiDate?
    /// Milliseconds since 1970, UTC.
    let now: Int64

    /// - Throws: `Refusal.notFound` where the division has no rows.
    init(
        _ division: String, _ reading: AssessmentReading, person: Principal, in environment: Environment,
        on db: any Connection
    ) throws {
        guard let rows = try reading.divisions(on: db).first(where: { $0.division == division })?.rows else {
            throw Refusal.notFound("no division \(division)")
        }
        now = environment.now()
        let earlier = try EarlierRound(
            before: reading.assessment, indicators: rows.map(\.code), in: environment, on: db)
        assessment = reading.assessment
        self.division = division
        self.earlier = earlier
        cards = try IndicatorCard.list(
            rows, reading, late: [], drafts: [:], earlier: earlier, person: person, at: now, on: db)
        let frames = Set(rows.compactMap(\.frameFrom))
        baseData = reading.standards.baseData(for: reading.assessment.localGovernment.type)
            .filter { frames.contains($0.code) }.map { ($0, reading.baseValues[$0.code]?.value) }
        period = reading.standards.set.period.words.th
        dueOn = try CollectionRequests.list(reading.assessment.id, on: db).first { $0.division == division }?.dueOn
    }

    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: now).date }
}

extension CollectionForm {
    var fileName: String { "แบบเก็บข้อมูล \(division) \(assessment.localGovernment.shortName).pdf" }

    var document: Document {
        let place = assessment.localGovernment
        return Document(
            title: "แบบเก็บข้อมูล \(division)", author: place.fullName, created: now,
            page: PageStyle(
                header: PageStyle.Header(left: "แบบเก็บข้อมูล \(division)", right: place.shortName),
                footer: "พิมพ์เมื่อ \(ThaiClock.dateTime(now))",
                mark: assessment.round.demonstration ? Round.demonstrationWords : nil),
            blocks: head + base + cards.flatMap(row) + foot)
    }

    private var head: [Block] {
        let place = assessment.localGovernment
        var fields = [
            Fields.Field("หน่วยงาน", "\(place.fullName) \(place.placeWords.th)"),
            Fields.Field("กองเจ้าของข้อมูล", "\(division)"),
            Fields.Field("รอบการประเมิน", "ประจำปี พ.ศ. \(assessment.round.id)"),
            Fields.Field("ช่วงเวลาของข้อมูล", "\(period)"),
        ]
        if let dueOn { fields.append(Fields.Field("โปรดส่งภายใน", Text.bold(dueOn.long()))) }
        return [
            .heading(Heading("แบบเก็บข้อมูลรายกอง", level: .title)),
            .paragraph(
                Paragraph(
                    "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น",
                    style: TextStyle(alignment: .center))),
            .fields(Fields(fields)),
            .paragraph(
                Paragraph(
                    "โปรดกรอกตัวเลขของ\(period) ทุกข้อ ศูนย์กับช่องว่างไม่เหมือนกัน: ถ้าไม่มีบริการนี้ให้กรอก (1) เป็น 0 ถ้ามีแต่ไม่ได้ทำในปีงบประมาณให้ทำเครื่องหมายในช่องไม่ได้ดำเนินการ"
                )),
        ]
    }

    private var base: [Block] {
        guard !baseData.isEmpty else { return [] }
        let rows = baseData.map { item, value in
            Table.Row([
                Table.Cell(Text(ThaiDigits.arabic(item.name.th))),
                Table.Cell(Text(value.map(\.grouped) ?? "ยังไม่กรอก")), Table.Cell(Text(item.unitTH)),
            ])
        }
        return [
            .heading(Heading("ข้อมูลพื้นฐานที่ใช้เป็นกรอบการประเมิน (1)", level: .part)),
            .paragraph(
                Paragraph("ผู้บันทึกข้อมูลเป็นผู้กรอก หากค่าที่มีอยู่ไม่ตรงกับข้อมูลของกอง โปรดแจ้งผู้บันทึกข้อมูล")),
            .table(
                Table(
                    columns: [
                        Table.Column("รายการ"),
                        Table.Column("รอบปี \(assessment.round.id)", width: .millimetres(35), alignment: .right),
                        Table.Column("หน่วยนับ", width: .millimetres(25)),
                    ], rows: rows)),
        ]
    }

    private var foot: [Block] {
        [
            .together([
                .paragraph(Paragraph("ขอรับรองว่าข้อมูลข้างต้นถูกต้องตามหลักฐานที่มีอยู่", spaceAbove: 6)),
                .signature(Signature(role: "ผู้ให้ข้อมูล")),
                .signature(Signature(role: "หัวหน้ากอง", position: Division.head(of: division))),
            ])
        ]
    }
}

// MARK: - One row

extension CollectionForm {
    private func row(_ card: IndicatorCard) -> [Block] {
        let indicator = card.indicator
        var blocks: [Block] = [
            .heading(Heading("\(indicator.codeAndName.th)\(indicator.pilot ? " (นำร่อง ไม่นับผล)" : "")", level: .part)),
            .table(figures(card)),
        ]
        if case .incomparable(let difference) = card.earlier {
            blocks.append(.paragraph(Paragraph(Text(difference.words.th))))
        }
        blocks.append(.choices(Choices(choices(card))))
        if !indicator.evidenceTH.isEmpty {
            let evidence = indicator.evidenceTH.joined(separator: " / ")
            blocks.append(.paragraph(Paragraph(Text.bold("หลักฐานที่ควรเตรียม: ") + Text(evidence))))
        }
        return [.together(blocks)]
    }

    private func figures(_ card: IndicatorCard) -> Table {
        let year = earlier.map { "รอบปี \($0.figures.round)\($0.figures.isCertified ? "" : " (ไม่ได้รับรอง)")" } ?? "รอบก่อน"
        var rows: [Table.Row] = []
        if card.indicator.kind.hasFrame { rows.append(frame(card)) }
        if card.indicator.kind != .yesNo { rows.append(provision(card)) }
        if card.indicator.kind == .yesNo { rows.append(question(card)) }
        return Table(
            columns: [
                Table.Column("ข้อมูลที่ขอ"),
                Table.Column("\(year)", width: .millimetres(30), alignment: .right),
                Table.Column("รอบปี \(assessment.round.id)", width: .millimetres(38), alignment: .right),
                Table.Column("หน่วยนับ", width: .millimetres(22)),
            ], rows: rows)
    }

    private func frame(_ card: IndicatorCard) -> Table.Row {
        let isBase = card.indicator.frameFrom != nil
        let source = isBase ? "\nจากข้อมูลพื้นฐาน ไม่ต้องกรอก" : ""
        return Table.Row([
            Table.Cell(Text.bold("(1) กรอบการประเมิน\n") + Text(card.indicator.frameTH + source)),
            Table.Cell(Text(before(card)?.frame?.grouped ?? "–")),
            Table.Cell(Text(card.state.effectiveFrame?.grouped ?? "")),
            Table.Cell(Text(card.indicator.frameUnitTH)),
        ])
    }

    private func provision(_ card: IndicatorCard) -> Table.Row {
        let was = before(card)
        let figure = was?.carriedOut == false ? "ไม่ได้ดำเนินการ" : was?.provision?.grouped
        return Table.Row([
            Table.Cell(Text.bold("(2) การจัดบริการสาธารณะ\n") + Text(card.indicator.provisionTH)),
            Table.Cell(Text(figure ?? "–")), Table.Cell(Text(card.state.answer?.provision?.grouped ?? "")),
            Table.Cell(Text(card.indicator.unitTH)),
        ])
    }

    private func question(_ card: IndicatorCard) -> Table.Row {
        let was = before(card)?.provision.map { YesNo.words($0 != .zero).th }
        let now = card.state.answer?.provision.map { YesNo.words($0 != .zero).th }
        return Table.Row([
            Table.Cell(Text(card.indicator.provisionTH)), Table.Cell(Text(was ?? "–")), Table.Cell(Text(now ?? "")),
            Table.Cell("มี / ไม่มี"),
        ])
    }

    private func before(_ card: IndicatorCard) -> Answer? {
        if case .figure(let answer) = card.earlier { answer } else { nil }
    }

    private func choices(_ card: IndicatorCard) -> [Choices.Choice] {
        let answer = card.state.answer
        let notCarriedOut = Choices.Choice(
            Text(RecordingWords.notCarriedOut.th), isTicked: answer.map { !$0.carriedOut } ?? false)
        guard card.indicator.kind == .yesNo else { return [notCarriedOut] }
        let isYes = answer?.provision.map { $0 != .zero }
        return [
            Choices.Choice("มี", isTicked: isYes == true), Choices.Choice("ไม่มี", isTicked: isYes == false),
            notCarriedOut,
        ]
    }
}
