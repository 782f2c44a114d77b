import Documents
import Domain

/// Before whom the results are laid.
package enum AgendaMeeting: String, CaseIterable, Sendable {
    case subcommittee, committee

    var name: String {
        switch self {
        case .subcommittee: "คณะอนุกรรมการด้านการติดตามและประเมินผล"
        case .committee: "คณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น"
        }
    }
}

/// เอกสารประกอบวาระ: two pages that a member reads before a meeting.
extension CountryPaper {
    func agenda(for meeting: AgendaMeeting) -> OfficialReport {
        var page = head.page("")
        page.margins = PageStyle.Margins(top: 18, bottom: 16, left: 25, right: 20)
        page.footer = "เอกสารประกอบวาระ · ผลการประเมินฯ \(head.year)"
        return OfficialReport(
            document: Document(
                title: "เอกสารประกอบวาระ ผลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ \(head.year)",
                author: PaperHead.office, created: head.at, page: page, blocks: agendaBlocks(meeting)),
            head: head.lines("เอกสารประกอบวาระ ผลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ \(head.year)"),
            tables: [agendaTable])
    }

    private func agendaBlocks(_ meeting: AgendaMeeting) -> [Block] {
        let preliminary = head.basis == .live ? " (\(PaperHead.preliminary))" : ""
        var blocks: [Block] = [
            .heading(Heading("เอกสารประกอบวาระ", level: .title)),
            .paragraph(
                Paragraph(
                    Text(
                        "การประชุม\(meeting.name)\nครั้งที่ ......../............ วันที่ ................................................ ระเบียบวาระที่ ............"
                    ), style: TextStyle(size: 12, alignment: .center))),
            .paragraph(
                Paragraph(
                    .bold("เรื่อง  \(PaperHead.subject) \(head.year)\(preliminary)"), style: TextStyle(size: 12.5),
                    spaceAbove: 4)),
        ]
        func part(_ name: String, _ paragraphs: [String]) {
            blocks.append(.heading(Heading(Text(name))))
            blocks += paragraphs.map {
                .paragraph(Paragraph(PaperHead.text($0), style: TextStyle(size: 11), firstIndent: 15, spaceAbove: 1))
            }
        }
        part("1. เรื่องเดิม", background)
        part("2. ข้อเท็จจริง", facts)
        part("3. ข้อกฎหมาย", Self.law)
        part("4. ผลการประเมิน", [agendaResult])
        blocks.append(.together([agendaTable.block]))
        part("5. ข้อพิจารณา", considerations)
        part("6. \(proposalHeading)", proposals(meeting))
        return blocks
    }

    private var background: [String] {
        let order = head.round.resolution.words.map { "\($0.th) ให้มี" } ?? "ให้มี"
        return [
            "\(order)\(PaperHead.subject) \(head.year) โดยใช้\(set.title.th) จากข้อมูลของ\(set.period.words.th)"
        ]
    }

    private var facts: [String] {
        let progress = summary.national.progress
        return [
            "อปท. ที่เข้ารับการประเมินมี \(printedCount(progress.participants)) แห่ง เปิดให้บันทึกข้อมูลระหว่างวันที่ \(head.round.opensOn.long()) ถึงวันที่ \(head.round.closesOn.long()) ณ วันที่ \(head.moment) รับรองข้อมูลแล้ว \(printedCount(progress.certified)) แห่ง (ร้อยละ \(printedShare(progress.certified, of: progress.participants))) \(set.words.notCertified) \(printedCount(progress.notCertified)) แห่ง และ\(set.words.notRecorded) \(printedCount(progress.untouched)) แห่ง"
        ]
    }

    private static let law = [
        "พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542 มาตรา 12 กำหนดอำนาจหน้าที่ของคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น และมาตรา 16 และมาตรา 17 กำหนดอำนาจและหน้าที่ของ อปท. ในการจัดระบบการบริการสาธารณะ"
    ]

    private var agendaResult: String {
        let tally = summary.national.tally
        return
            "จากผลการประเมินที่นับผล \(printedCount(tally.applicable)) รายการ นำมาคิดร้อยละได้ \(printedCount(tally.judged)) รายการ เป็นผล “\(set.words.met)” (รวม “\(set.words.metAbove)”) \(printedCount(tally.met)) รายการ ร้อยละที่ผ่าน \(tally.printedRate) ผลรายด้านเป็นดังนี้"
    }

    private var agendaTable: PaperTable {
        let sum = summary.national.tally
        func cells(_ name: String, _ tally: Tally) -> [PaperTable.Cell] {
            [
                .text(name), .count(tally.judged), .count(tally.met), .share(tally.met, of: tally.judged),
                .count(tally.notRecorded),
            ]
        }
        return PaperTable(
            name: "ผลรายด้าน", caption: "ผลการประเมินรายด้าน",
            columns: [
                PaperTable.Column("ด้าน"), PaperTable.Column("นำมาคิด (รายการ)", width: 22, isNumber: true),
                PaperTable.Column(set.words.met, width: 24, isNumber: true),
                PaperTable.Column("ร้อยละที่ผ่าน", width: 16, isNumber: true),
                PaperTable.Column(head.heading(.notRecorded), width: 30, isNumber: true),
            ],
            rows: zip(set.areas, summary.areas).map { PaperTable.Row(cells: cells($0.name.th, $1.tally)) } + [
                PaperTable.Row(cells: cells("รวมทุกด้าน", sum), isEmphasised: true)
            ], size: 9.5)
    }

    private var considerations: [String] {
        let weak = head.weakest(summary.indicators).filter {
            $0.topic.tally.judged > $0.topic.tally.met && !$0.topic.isPilot
        }.prefix(3)
            .map { "\($0.indicator.name.th) (ร้อยละ \($0.topic.tally.printedRate))" }
        let provinces = weakestProvinces.filter { $0.tally.judged > $0.tally.met }.prefix(3).map {
            "\(provinceName($0.key)) (ร้อยละ \($0.tally.printedRate))"
        }
        var lines: [String] = []
        if !weak.isEmpty {
            lines.append(
                "5.\(lines.count + 1) ตัวชี้วัดที่มีร้อยละที่ผ่านต่ำสุด ได้แก่ \(weak.joined(separator: " ")) ควรพิจารณาสาเหตุและแนวทางสนับสนุน อปท."
            )
        }
        if !provinces.isEmpty {
            lines.append(
                "5.\(lines.count + 1) จังหวัดที่มีร้อยละที่ผ่านต่ำสุด ได้แก่ \(provinces.joined(separator: " ")) ทั้งนี้ ควรพิจารณาประกอบกับความครบถ้วนของข้อมูล"
            )
        }
        let progress = summary.national.progress
        lines.append(
            "5.\(lines.count + 1) อปท. ที่ยังไม่รับรองข้อมูลหรือยังไม่เริ่มบันทึกมี \(printedCount(progress.notCertified + progress.untouched)) แห่ง \(head.basis == .live ? "ผลที่เสนอจึงเป็น\(PaperHead.preliminary)และอาจเปลี่ยนแปลงได้" : "ผลที่เสนอนับเฉพาะข้อมูลที่รับรองแล้ว")"
        )
        return lines
    }

    /// Preliminary results are laid before a meeting to be noted, not to be decided on.
    private var proposalHeading: String { head.basis == .live ? "ข้อเสนอเพื่อทราบ" : "ข้อเสนอเพื่อโปรดพิจารณา" }

    private func proposals(_ meeting: AgendaMeeting) -> [String] {
        guard head.basis == .certified else {
            return ["จึงเรียนที่ประชุมเพื่อโปรดทราบ\(PaperHead.preliminary)ของการประเมิน \(head.year)"]
        }
        return switch meeting {
        case .subcommittee:
            [
                "จึงเรียนที่ประชุมเพื่อโปรดพิจารณา\n6.1 ให้ความเห็นชอบผลการประเมิน \(head.year)\n6.2 ให้นำเสนอ ก.ก.ถ. พิจารณาต่อไป"
            ]
        case .committee:
            [
                "จึงเรียนที่ประชุมเพื่อโปรดพิจารณา\n6.1 ให้ความเห็นชอบผลการประเมิน \(head.year)\n6.2 ให้สำนักงาน ก.ก.ถ. แจ้งผลและเผยแพร่ต่อสาธารณะต่อไป"
            ]
        }
    }
}
