import Documents
import Domain

/// The report for the Committee: cover, summary, method, results, what is weak and what became better, the data, and tables.
extension CountryPaper {
    var title: String { "รายงานผลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น" }

    func report(_ maps: PaperMaps) -> OfficialReport {
        OfficialReport(
            document: Document(
                title: "\(title) \(head.year)", author: PaperHead.office, created: head.at,
                page: head.page("รายงานผลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ \(head.year)"),
                blocks: cover + summaryInWords + method + results(maps) + comparison + dataQuality + appendix),
            head: head.lines("\(title) \(head.year)"), tables: tables)
    }

    private var tables: [PaperTable] {
        [national, head.areas(summary.areas), types, provinces, indicators, weakProvinces, weakIndicators]
            + (earlier.map { [improved($0), improvedProvinces($0)].compactMap(\.self) } ?? [])
            + [quality, unrecordedByArea, everyLocalGovernment]
    }

    private var weakIndicators: PaperTable {
        head.indicators(summary.indicators, "ตัวชี้วัดที่มีร้อยละที่ผ่านต่ำสุด 10 ข้อ", first: 10)
    }

    private func text(_ words: String) -> Block {
        .paragraph(Paragraph(PaperHead.text(words), style: TextStyle(size: 12), firstIndent: 15, spaceAbove: 2))
    }

    private func section(_ words: String) -> Block { .heading(Heading(Text(words))) }

    private var cover: [Block] {
        func line(_ words: String, _ size: Double, bold: Bool = false, above: Double = 4) -> Block {
            .paragraph(
                Paragraph(
                    Text(words), style: TextStyle(size: size, weight: bold ? .bold : .regular, alignment: .center),
                    spaceAbove: above))
        }
        let preliminary = head.basis == .live ? [line("(\(PaperHead.preliminary))", 18, bold: true)] : []
        return [
            .paragraph(Paragraph(" ", style: TextStyle(size: 60))),
            .heading(
                Heading("รายงานผลการประเมินมาตรฐานขั้นต่ำ\nการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น", level: .title)),
            line(head.year, 18, bold: true, above: 6),
        ] + preliminary + [
            line(head.basisWords, 12, above: 14),
            line("เสนอ\nคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น (ก.ก.ถ.)", 14, above: 40),
            line("จัดทำโดย\n\(PaperHead.office)\nสำนักงานปลัดสำนักนายกรัฐมนตรี", 14, above: 20),
            .pageBreak,
        ]
    }

    private var summaryInWords: [Block] {
        let weakest = weakestProvinces.filter { $0.tally.judged > $0.tally.met }.prefix(5).map {
            "\(provinceName($0.key)) (\($0.tally.printedRate))"
        }
        let weak = head.weakest(summary.indicators).filter {
            $0.topic.tally.judged > $0.topic.tally.met && !$0.topic.isPilot
        }.prefix(5)
            .map { "\($0.indicator.name.th) (\($0.topic.tally.printedRate))" }
        var blocks = [section("1. บทสรุป"), text(head.inWords("ทั้งประเทศ", summary.national))]
        if !weak.isEmpty {
            blocks.append(text("ตัวชี้วัดที่มีร้อยละที่ผ่านต่ำสุด ได้แก่ \(weak.joined(separator: " "))"))
        }
        if !weakest.isEmpty {
            blocks.append(text("จังหวัดที่มีร้อยละที่ผ่านต่ำสุด ได้แก่ \(weakest.joined(separator: " "))"))
        }
        if let earlier, let best = changes.first, best.points > .zero {
            blocks.append(
                text(
                    "เมื่อเทียบกับรอบปี \(earlier.round.id) เฉพาะตัวชี้วัดที่เปรียบเทียบกันได้ \(changes.count) ข้อ ดีขึ้น \(changes.count { $0.points > .zero }) ข้อ ลดลง \(changes.count { $0.points < .zero }) ข้อ ข้อที่ดีขึ้นมากที่สุดคือ \(best.indicator.name.th) จากร้อยละ \(best.before.printedRate) เป็นร้อยละ \(best.now.printedRate)"
                ))
        }
        return blocks
    }

    private var method: [Block] {
        let counted = set.indicators.filter { !$0.pilot }
        let pilots = set.indicators.count - counted.count
        return [
            section("2. วิธีการประเมิน"),
            .fields(Fields(head.fields, nameWidth: 32, size: 12)),
            text(
                "การประเมินใช้ตัวชี้วัดที่นับผล \(counted.count) ข้อ\(pilots > 0 ? " และตัวชี้วัดนำร่องที่แสดงผลแต่ไม่นับ \(pilots) ข้อ" : "") ใน \(set.areas.count) ด้าน อปท. แต่ละประเภทประเมินเฉพาะตัวชี้วัดที่ใช้กับประเภทของตน เจ้าหน้าที่ของ อปท. บันทึกกรอบการประเมิน (1) และการจัดบริการสาธารณะ (2) ผู้รับรองข้อมูลของ อปท. รับรองความถูกต้อง แล้วระบบเทียบ (2) กับ (1) และค่าเป้าหมายเป็นผลการประเมินรายตัวชี้วัด"
            ),
            text(rateNote(set.words).th),
            text(
                head.basis == .certified
                    ? "ผลในรายงานนี้มาจากข้อมูลที่รับรองแล้วเท่านั้น ตัวชี้วัดของ อปท. ที่\(set.words.notCertified)นับเป็น “\(head.heading(.notRecorded))”"
                    : "ผลในรายงานนี้เป็น\(PaperHead.preliminary)จากข้อมูลที่บันทึกอยู่ในขณะจัดทำรายงาน รวมข้อมูลที่\(set.words.notCertified) และอาจเปลี่ยนแปลงได้"
            ),
        ]
    }

    private func results(_ maps: PaperMaps) -> [Block] {
        let chart = PaperCharts.bars(zip(set.areas, summary.areas).map { ($0.name.th, $1.tally) }, head, width: 172)
        var blocks: [Block] = [section("3. ผลการประเมิน"), .together([part(national.caption), national.block])]
        blocks += [
            .together([part("ผลรายด้าน"), .drawing(chart)]), head.areas(summary.areas).block,
            .together([part(types.caption), types.block]),
        ]
        let places = summary.provinces.map {
            PaperPlace(code: $0.key, name: provinceName($0.key), tally: $0.tally)
        }
        if let map = maps.country(places) {
            blocks.append(.together([part("แผนที่ร้อยละที่ผ่านรายจังหวัด"), .drawing(map)]))
        }
        return blocks + [part(provinces.caption), provinces.block]
    }

    private func part(_ words: String) -> Block { .heading(Heading(Text(words), level: .part)) }

    private var comparison: [Block] {
        var blocks = [
            section("4. จุดอ่อนและพัฒนาการ"), part(weakProvinces.caption), weakProvinces.block,
            part(weakIndicators.caption), weakIndicators.block,
        ]
        guard let earlier else {
            return blocks + [text("ไม่มีรอบการประเมินก่อนหน้าในระบบที่จะนำมาเปรียบเทียบ")]
        }
        if changes.contains(where: { $0.points > .zero }) {
            blocks += [part(improved(earlier).caption), improved(earlier).block]
        } else {
            blocks.append(text("ไม่มีตัวชี้วัดที่เปรียบเทียบกับรอบปี \(earlier.round.id) ได้และดีขึ้น"))
        }
        if let table = improvedProvinces(earlier) {
            blocks += table.rows.isEmpty ? [] : [part(table.caption), table.block]
        } else if let reason = trendBreak(earlier.set, set) {
            blocks.append(
                text(
                    "ผลรวมของจังหวัดเปรียบเทียบกับรอบปี \(earlier.round.id) ไม่ได้ เพราะ\(reason.th) จึงเปรียบเทียบเฉพาะตัวชี้วัดที่ไม่เปลี่ยน"
                ))
        }
        return blocks
    }

    private var dataQuality: [Block] {
        [
            section("5. คุณภาพข้อมูล"), .together([part(quality.caption), quality.block]),
            .together([part(unrecordedByArea.caption), unrecordedByArea.block]),
        ]
    }

    private var unrecordedByArea: PaperTable {
        PaperTable(
            name: "ไม่มีผล", caption: "รายการที่ไม่มีผลรายด้าน",
            columns: [
                PaperTable.Column("ด้าน"), PaperTable.Column("รายการทั้งหมด", width: 28, isNumber: true),
                PaperTable.Column(head.heading(.notRecorded), width: 40, isNumber: true),
                PaperTable.Column("ร้อยละ", width: 22, isNumber: true),
            ],
            rows: zip(set.areas, summary.areas).map { area, topic in
                PaperTable.Row(cells: [
                    .text(area.name.th), .count(topic.tally.applicable), .count(topic.tally.notRecorded),
                    .share(topic.tally.notRecorded, of: topic.tally.applicable),
                ])
            }, size: 10)
    }

    private var appendix: [Block] {
        [
            .pageBreak, section("ภาคผนวก"), part(indicators.caption), indicators.block,
            text("ตารางราย อปท. อยู่ในแฟ้ม XLSX ของรายงานนี้"),
        ]
    }
}
