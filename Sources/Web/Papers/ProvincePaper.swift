import Actions
import Documents
import Domain

/// The report of a province on paper.
struct ProvincePaper: Sendable {
    struct District: Sendable {
        let name: String
        let place: Summary.Place
        let localGovernments: [LocalGovernmentLine]
    }

    let head: PaperHead
    let name: String
    let whole: Summary.Place
    let districts: [District]
    let areas: [Summary.Topic]
    let indicators: [Summary.Topic]

    /// - Throws: `Refusal.notFound` for an unknown province.
    init(_ code: String, _ head: PaperHead, _ columns: AnswerColumns) throws {
        let participants = columns.participants
        guard let province = participants.province(code) else { throw Refusal.notFound("no province \(code)") }
        guard !province.members.isEmpty else {
            throw Refusal.notFound("no local government of province \(code) takes part in round \(head.round.id)")
        }
        self.head = head
        name = code == "10" ? province.words.th : "จังหวัด\(province.words.th)"
        whole = columns.place(code, province.members, head.basis)
        indicators = columns.indicators(of: province.members, head.basis)
        areas = columns.areas(of: indicators)
        var places = participants.districts(of: code).map { ($0.words.th, $0.code, $0.members) }
        places.sort { ThaiSortKey.key($0.0) < ThaiSortKey.key($1.0) }
        if places.isEmpty { places = [(province.words.th, code, province.members)] }
        districts = places.map { name, key, members in
            District(
                name: name, place: columns.place(key, members, head.basis),
                localGovernments: members.map { LocalGovernmentLine($0, columns, head.basis) }
                    .sorted { $0.sortKey < $1.sortKey })
        }
    }

    var title: String { "รายงานผลการประเมินการจัดบริการสาธารณะ \(name)" }

    func report(_ maps: PaperMaps) -> OfficialReport {
        let tables = [localGovernments, districtTable, head.areas(areas), indicatorTable]
        return OfficialReport(
            document: Document(
                title: "\(title) \(head.year)", author: PaperHead.office, created: head.at,
                page: head.page("\(title) · รอบปี \(head.round.id)"), blocks: blocks(maps)),
            head: head.lines(title), tables: tables)
    }

    private var indicatorTable: PaperTable {
        head.indicators(indicators, "ผลรายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด")
    }

    private var districtTable: PaperTable {
        head.places(
            "รายอำเภอ", "ผลรายอำเภอ", "อำเภอ", districts.map { ($0.name, $0.place) }, total: ("รวมทั้งจังหวัด", whole))
    }

    private var localGovernments: PaperTable {
        var rows: [PaperTable.Row] = []
        for district in districts {
            if districts.count > 1 {
                rows.append(PaperTable.Row(cells: [.text("อำเภอ\(district.name)")], isHeading: true))
            }
            rows += district.localGovernments.map { PaperTable.Row(cells: $0.cells) }
        }
        rows.append(
            PaperTable.Row(
                cells: [.text(""), .text("รวมทั้งจังหวัด"), .text("")] + PaperHead.cells(whole.tally), isEmphasised: true))
        return PaperTable(
            name: "ราย อปท.", caption: "ผลรายองค์กรปกครองส่วนท้องถิ่น",
            columns: [
                PaperTable.Column("รหัส", width: 16), PaperTable.Column("อปท."), PaperTable.Column("สถานะ", width: 21),
            ] + head.tallyColumns, rows: rows, size: 8)
    }

    private func blocks(_ maps: PaperMaps) -> [Block] {
        let map = maps.province(
            whole.key, districts.map { PaperPlace(code: $0.place.key, name: $0.name, tally: $0.place.tally) })
        var blocks: [Block] = [
            .heading(Heading(Text(title), level: .title)),
            .paragraph(
                Paragraph(
                    Text("\(head.round.name.th)\n") + .bold(head.basisWords),
                    style: TextStyle(size: 11.5, alignment: .center))),
            .fields(Fields(head.fields, nameWidth: 30, size: 10)),
            .heading(Heading("สรุปผล")),
            .paragraph(Paragraph(PaperHead.text(head.inWords(name, whole)))),
            .drawing(
                PaperCharts.bars(
                    zip(head.set.areas, areas).filter { $0.1.tally.applicable > 0 }.map { ($0.0.name.th, $0.1.tally) },
                    head, width: 172)),
        ]
        blocks += head.areas(areas).section
        if let map { blocks.append(.together([.heading(Heading("แผนที่ร้อยละที่ผ่านรายอำเภอ")), .drawing(map)])) }
        if districts.count > 1 { blocks += districtTable.section }
        blocks += localGovernments.section + indicatorTable.section
        blocks.append(.paragraph(Paragraph(PaperHead.text(head.note), style: TextStyle(size: 9), spaceAbove: 3)))
        return blocks
    }
}

/// One local government as a line of a table.
struct LocalGovernmentLine: Sendable {
    let localGovernment: LocalGovernment
    let state: Assessment.State
    let tally: Tally

    init(_ member: Int, _ columns: AnswerColumns, _ basis: Basis) {
        localGovernment = columns.participants.list[member].localGovernment
        state = columns.state(of: member)
        tally = columns.tally(of: member, basis)
    }

    var sortKey: String { ThaiSortKey.key("\(localGovernment.type.ordinal) \(localGovernment.name)") }

    /// Short enough for a narrow column.
    var stateWord: String {
        switch state {
        case .notStarted: "ยังไม่เริ่ม"
        case .recording: "กำลังกรอก"
        case .submitted: "รอรับรอง"
        case .certified: "รับรองแล้ว"
        case .checked: "ตรวจสอบแล้ว"
        case .reopened: "เปิดให้แก้ไข"
        }
    }

    var cells: [PaperTable.Cell] {
        [.text(localGovernment.code), .text(localGovernment.shortWords.th), .text(stateWord)]
            + PaperHead.cells(tally)
    }
}

extension PaperHead {
    /// A place in plain words: who takes part, how far, and what came out.
    func inWords(_ name: String, _ place: Summary.Place) -> String {
        let (progress, tally, words) = (place.progress, place.tally, set.words)
        let rate =
            tally.judged == 0
            ? "ยังไม่มีผลที่นำมาคิดร้อยละได้"
            : "ร้อยละที่ผ่านคือ \(tally.printedRate) คิดจากผล \(printedCount(tally.judged)) รายการที่นำมาคิดได้"
        return """
            \(name)มี อปท. ที่เข้ารับการประเมิน \(printedCount(progress.participants)) แห่ง รับรองข้อมูลแล้ว \
            \(printedCount(progress.certified)) แห่ง (ร้อยละ \(printedShare(progress.certified, of: progress.participants))) \
            \(words.notCertified) \(printedCount(progress.notCertified)) แห่ง และ\(words.notRecorded) \
            \(printedCount(progress.untouched)) แห่ง จากผลการประเมินที่นับผล \(printedCount(tally.applicable)) รายการ เป็นผล \
            “\(words.met)” (รวม “\(words.metAbove)”) \(printedCount(tally.met)) รายการ “\(words.belowTarget)” \
            \(printedCount(tally.belowTarget)) รายการ “\(words.notCarriedOut)” \(printedCount(tally.notCarriedOut)) รายการ \
            “\(words.noService)” \(printedCount(tally.noService)) รายการ และ “\(heading(.notRecorded))” \
            \(printedCount(tally.notRecorded)) รายการ \(rate)
            """
    }

    var note: String { "\(rateNote(set.words).th) ตัวชี้วัดนำร่องแสดงผลไว้แต่ไม่นับรวม" }
}
