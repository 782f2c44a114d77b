import Actions
import Documents
import Domain

/// The whole country on paper: what the Committee's report and the paper for its agenda are made from.
struct CountryPaper: Sendable {
    let head: PaperHead
    let summary: Summary
    let participants: Participants
    /// In the order of the participants.
    let localGovernments: [LocalGovernmentLine]
    let earlier: EarlierCountry?

    init(_ head: PaperHead, _ columns: AnswerColumns, _ summary: Summary, earlier: EarlierCountry?) {
        self.head = head
        self.summary = summary
        self.earlier = earlier
        participants = columns.participants
        localGovernments = columns.participants.list.indices.map { LocalGovernmentLine($0, columns, head.basis) }
    }

    var set: StandardSet { head.set }

    func provinceName(_ code: String) -> String { participants.province(code)?.words.th ?? code }

    func count(_ state: Assessment.State) -> Int { localGovernments.count { $0.state == state } }

    /// With something judged, the lowest rate first.
    var weakestProvinces: [Summary.Place] {
        summary.provinces.filter { $0.tally.judged > 0 }.sorted { left, right in
            (left.tally.rate ?? .zero, left.key) < (right.tally.rate ?? .zero, right.key)
        }
    }

    /// Indicators that can be compared with the round before, with both rates in two places.
    var changes: [Change] {
        guard let earlier else { return [] }
        let before = Dictionary(
            zip(earlier.set.indicators, earlier.summary.indicators).map { ($0.code, ($0, $1)) },
            uniquingKeysWith: { first, _ in first })
        return zip(set.indicators, summary.indicators).compactMap { indicator, topic -> Change? in
            guard !topic.isPilot, let (old, oldTopic) = before[indicator.code], !oldTopic.isPilot,
                !StandardSetDifference.breaksTrend(old, indicator),
                let now = topic.tally.twoPlaceRate, let then = oldTopic.tally.twoPlaceRate
            else { return nil }
            return Change(
                indicator: indicator, before: oldTopic.tally, now: topic.tally,
                points: ExactDecimal(millionths: now.millionths - then.millionths))
        }.sorted { ($1.points, $0.indicator.code) < ($0.points, $1.indicator.code) }
    }

    struct Change: Sendable {
        let indicator: Indicator
        let before: Tally
        let now: Tally
        /// Of per cent.
        let points: ExactDecimal
    }
}

// MARK: - Tables

extension CountryPaper {
    var national: PaperTable {
        PaperTable(
            name: "ทั้งประเทศ", caption: "ผลการประเมินทั้งประเทศ",
            columns: [
                PaperTable.Column("ผลการประเมิน"), PaperTable.Column("จำนวน (รายการ)", width: 40, isNumber: true),
                PaperTable.Column("ร้อยละของทุกรายการ", width: 40, isNumber: true),
            ],
            rows: Verdict.allCases.map { verdict in
                let tally = summary.national.tally
                return PaperTable.Row(cells: [
                    .text(head.heading(verdict)), .count(tally[verdict]),
                    .share(tally[verdict], of: tally.applicable),
                ])
            } + [
                PaperTable.Row(
                    cells: [
                        .text("รวม"), .count(summary.national.tally.applicable),
                        .share(summary.national.tally.applicable, of: summary.national.tally.applicable),
                    ], isEmphasised: true),
                PaperTable.Row(
                    cells: [
                        .text("ร้อยละที่ผ่าน"), .text(""),
                        .share(summary.national.tally.met, of: summary.national.tally.judged),
                    ], isEmphasised: true),
            ], size: 10)
    }

    var types: PaperTable {
        head.places(
            "รายประเภท", "ผลรายประเภทองค์กรปกครองส่วนท้องถิ่น", "ประเภท",
            zip(LocalGovernmentType.allCases, summary.types).filter { $0.1.progress.participants > 0 }
                .map { ($0.0.name.th, $0.1) }, total: ("ทั้งประเทศ", summary.national))
    }

    var provinces: PaperTable {
        head.places(
            "รายจังหวัด", "ผลรายจังหวัด", "จังหวัด",
            summary.provinces.filter { $0.progress.participants > 0 }
                .map { (provinceName($0.key), $0) }
                .sorted { ThaiSortKey.key($0.0) < ThaiSortKey.key($1.0) }, total: ("ทั้งประเทศ", summary.national))
    }

    var weakProvinces: PaperTable {
        head.places(
            "จังหวัดที่ผ่านน้อย", "จังหวัดที่มีร้อยละที่ผ่านต่ำสุด 10 จังหวัด", "จังหวัด",
            weakestProvinces.prefix(10).map { (provinceName($0.key), $0) }, total: nil)
    }

    func improved(_ earlier: EarlierCountry) -> PaperTable {
        PaperTable(
            name: "ดีขึ้นมากที่สุด",
            caption: "ตัวชี้วัดที่ดีขึ้นมากที่สุดเมื่อเทียบกับรอบปี \(earlier.round.id)",
            columns: [
                PaperTable.Column("รหัส", width: 16), PaperTable.Column("ตัวชี้วัด"),
                PaperTable.Column("รอบปี \(earlier.round.id)", width: 24, isNumber: true),
                PaperTable.Column("รอบปี \(head.round.id)", width: 24, isNumber: true),
                PaperTable.Column("เพิ่มขึ้น (จุด)", width: 24, isNumber: true),
            ],
            rows: changes.filter { $0.points > .zero }.prefix(10).map { change in
                PaperTable.Row(cells: [
                    .text(change.indicator.code), .text(change.indicator.name.th),
                    .share(change.before.met, of: change.before.judged),
                    .share(change.now.met, of: change.now.judged), .figure(change.points),
                ])
            })
    }

    /// Nil where the whole of the two rounds cannot be compared.
    func improvedProvinces(_ earlier: EarlierCountry) -> PaperTable? {
        guard trendBreak(earlier.set, set) == nil else { return nil }
        let before = Dictionary(
            earlier.summary.provinces.map { ($0.key, $0.tally) }, uniquingKeysWith: { first, _ in first })
        let rows = summary.provinces.compactMap { place -> (name: String, then: Tally, now: Tally, points: Int64)? in
            guard let then = before[place.key], let old = then.twoPlaceRate, let new = place.tally.twoPlaceRate,
                new > old
            else { return nil }
            return (provinceName(place.key), then, place.tally, new.millionths - old.millionths)
        }.sorted { ($1.points, $0.name) < ($0.points, $1.name) }
        return PaperTable(
            name: "จังหวัดที่ดีขึ้น", caption: "จังหวัดที่ดีขึ้นมากที่สุดเมื่อเทียบกับรอบปี \(earlier.round.id)",
            columns: [
                PaperTable.Column("จังหวัด"),
                PaperTable.Column("รอบปี \(earlier.round.id)", width: 24, isNumber: true),
                PaperTable.Column("รอบปี \(head.round.id)", width: 24, isNumber: true),
                PaperTable.Column("เพิ่มขึ้น (จุด)", width: 24, isNumber: true),
            ],
            rows: rows.prefix(10).map { row in
                PaperTable.Row(cells: [
                    .text(row.name), .share(row.then.met, of: row.then.judged), .share(row.now.met, of: row.now.judged),
                    .figure(ExactDecimal(millionths: row.points)),
                ])
            })
    }

    var quality: PaperTable {
        let progress = summary.national.progress
        let all = progress.participants
        let rows: [(String, Int)] = [
            ("รับรองข้อมูลแล้ว", progress.certified), (set.words.notCertified, progress.notCertified),
            ("\(set.words.notRecorded) (ยังไม่เริ่ม)", progress.untouched),
            ("ถูกส่งคืนและเปิดให้แก้ไขอยู่", count(.reopened)), ("จังหวัดตรวจสอบแล้ว", count(.checked)),
        ]
        return PaperTable(
            name: "คุณภาพข้อมูล", caption: "ความครบถ้วนของข้อมูลราย อปท.",
            columns: [
                PaperTable.Column("รายการ"), PaperTable.Column("อปท. (แห่ง)", width: 35, isNumber: true),
                PaperTable.Column("ร้อยละของทั้งหมด", width: 35, isNumber: true),
            ],
            rows: rows.map { PaperTable.Row(cells: [.text($0.0), .count($0.1), .share($0.1, of: all)]) } + [
                PaperTable.Row(
                    cells: [.text("อปท. ทั้งหมดในรอบนี้"), .count(all), .share(all, of: all)], isEmphasised: true)
            ], size: 10)
    }

    var indicators: PaperTable { head.indicators(summary.indicators, "ผลรายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด") }

    /// In the workbook only: on paper it would fill two hundred pages.
    var everyLocalGovernment: PaperTable {
        PaperTable(
            name: "ราย อปท.", caption: "ผลรายองค์กรปกครองส่วนท้องถิ่น",
            columns: [
                PaperTable.Column("รหัส", width: 18), PaperTable.Column("อปท."), PaperTable.Column("จังหวัด", width: 30),
                PaperTable.Column("อำเภอ", width: 30), PaperTable.Column("สถานะ", width: 30),
            ] + head.tallyColumns,
            rows: localGovernments.map { line in
                let place = line.localGovernment
                return PaperTable.Row(
                    cells: [
                        .text(place.code), .text(place.shortWords.th), .text(place.province), .text(place.district),
                        .text(line.stateWord),
                    ] + PaperHead.cells(line.tally))
            })
    }
}
