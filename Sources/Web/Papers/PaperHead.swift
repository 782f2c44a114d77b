import Actions
import Documents
import Domain

/// What every official report of results says of itself: its round, its standard set, and on which figures it stands.
struct PaperHead: Sendable {
    let round: Round
    let set: StandardSet
    let amendments: [RoundAmendment]
    let basis: Basis
    /// Milliseconds since 1970, UTC.
    let at: Int64
    /// Of a single local government: what is certified there is certified as a whole.
    var isOfOne = false

    static let preliminary = "ผลเบื้องต้น"
    /// In paragraphs: a word in its quotation marks is not parted by the end of a line.
    static func text(_ words: String) -> Text {
        var text: Text?
        for (position, piece) in words.split(separator: "“", omittingEmptySubsequences: false).enumerated() {
            let parts = piece.split(separator: "”", maxSplits: 1, omittingEmptySubsequences: false)
            let next: Text =
                position > 0 && parts.count == 2
                ? .whole("“\(parts[0])”") + Text(String(parts[1])) : Text((position > 0 ? "“" : "") + String(piece))
            text = text.map { $0 + next } ?? next
        }
        return text ?? ""
    }

    static let office = "สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น"
    static let subject = "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น"

    /// On every page.
    var mark: String? {
        let marks = [
            round.demonstration ? Round.demonstrationWords : nil,
            basis == .live ? "\(Self.preliminary) (ยังไม่รับรองข้อมูล)" : nil,
        ].compactMap(\.self)
        return marks.isEmpty ? nil : marks.joined(separator: " · ")
    }

    var year: String { "ประจำปี พ.ศ. \(round.id)" }

    var moment: String { ReportPage.moment(at).th }

    var basisWords: String {
        basis == .live
            ? "\(Self.preliminary) จากข้อมูลที่บันทึกอยู่ ณ วันที่ \(moment)" : "ผลจากข้อมูลที่รับรองแล้ว ณ วันที่ \(moment)"
    }

    /// Standard set, period and orders, as lines of name and value.
    var fields: [Fields.Field] {
        var fields: [Fields.Field] = []
        if let resolution = round.resolution.words {
            fields.append(Fields.Field(Text("ดำเนินการตาม"), Text(resolution.th)))
        }
        let changes = amendments.map { "\n\($0.words.th)" }.joined()
        fields.append(Fields.Field(Text("ชุดตัวชี้วัด"), Text("\(set.title.th) (\(set.id))\(changes)")))
        fields.append(Fields.Field(Text("ข้อมูลของ"), Text(set.period.words.th)))
        return fields
    }

    /// Lines above each table of the workbook.
    func lines(_ title: String) -> [String] {
        [title, "\(round.name.th) · \(basisWords)"]
            + (round.demonstration ? [Round.demonstrationWords] : [])
    }

    /// What a column of one verdict counts.
    func heading(_ verdict: Verdict) -> String {
        let words = tallyHeading(verdict, set.words).th
        let isEither = verdict == .notRecorded && basis == .certified && !isOfOne
        return isEither ? "\(words)หรือ\(set.words.notCertified)" : words
    }

    func page(_ footer: String, _ orientation: PageStyle.Orientation = .portrait) -> PageStyle {
        PageStyle(
            orientation: orientation, margins: PageStyle.Margins(top: 20, bottom: 18, left: 20, right: 15),
            footer: footer, mark: mark)
    }
}

// MARK: - Columns of results

extension PaperHead {
    var tallyColumns: [PaperTable.Column] { tallyColumns(verdictWidth: 15.5) }

    func tallyColumns(verdictWidth: Double) -> [PaperTable.Column] {
        Verdict.allCases.map { PaperTable.Column(heading($0), width: verdictWidth, isNumber: true) } + [
            PaperTable.Column("รวม", width: 15.5, isNumber: true),
            PaperTable.Column("ร้อยละที่ผ่าน", width: 14.5, isNumber: true),
        ]
    }

    static func cells(_ tally: Tally) -> [PaperTable.Cell] {
        Verdict.allCases.map { .count(tally[$0]) }
            + [.count(tally.applicable), .share(tally.met, of: tally.judged)]
    }

    var placeColumns: [PaperTable.Column] {
        [
            PaperTable.Column("อปท. (แห่ง)", width: 12.5, isNumber: true),
            PaperTable.Column("ครอบคลุม (%)", width: 16.5, isNumber: true),
        ] + tallyColumns
    }

    func cells(_ place: Summary.Place) -> [PaperTable.Cell] {
        let progress = place.progress
        let covered = basis == .certified ? progress.certified : progress.certified + progress.notCertified
        return [.count(progress.participants), .share(covered, of: progress.participants)] + Self.cells(place.tally)
    }

    /// Places below each other, with the whole at the end.
    func places(
        _ name: String, _ caption: String, _ heading: String, _ rows: [(name: String, place: Summary.Place)],
        total: (name: String, place: Summary.Place)?
    ) -> PaperTable {
        var lines = rows.map { PaperTable.Row(cells: [.text($0.name)] + cells($0.place)) }
        if let total {
            lines.append(PaperTable.Row(cells: [.text(total.name)] + cells(total.place), isEmphasised: true))
        }
        return PaperTable(
            name: name, caption: caption, columns: [PaperTable.Column(heading)] + placeColumns, rows: lines, size: 8.5)
    }

    /// Areas below each other, with their sum.
    func areas(_ topics: [Summary.Topic]) -> PaperTable {
        let names = Dictionary(set.areas.map { ($0.code, $0.name.th) }, uniquingKeysWith: { first, _ in first })
        let sum = topics.reduce(into: Tally()) { $0 += $1.tally }
        return PaperTable(
            name: "รายด้าน", caption: "ผลการประเมินรายด้าน", columns: [PaperTable.Column("ด้าน")] + tallyColumns,
            rows: topics.map { PaperTable.Row(cells: [.text(names[$0.key] ?? $0.key)] + Self.cells($0.tally)) } + [
                PaperTable.Row(cells: [.text("รวมทุกด้าน")] + Self.cells(sum), isEmphasised: true)
            ])
    }

    /// The weakest first; those of which nothing was judged, then pilots, at the end.
    func indicators(_ topics: [Summary.Topic], _ caption: String, first count: Int? = nil) -> PaperTable {
        let rows = weakest(topics).prefix(count ?? Int.max).map { indicator, topic in
            PaperTable.Row(
                cells: [
                    .text(indicator.code),
                    .text(indicator.name.th + (indicator.pilot ? " (นำร่อง ไม่นับผล)" : "")),
                ] + Self.cells(topic.tally))
        }
        return PaperTable(
            name: count == nil ? "รายตัวชี้วัด" : "ตัวชี้วัดที่ผ่านน้อย", caption: caption,
            columns: [PaperTable.Column("รหัส", width: 14), PaperTable.Column("ตัวชี้วัด")] + tallyColumns,
            rows: Array(rows),
            size: 8.5)
    }

    /// Indicators that are asked, the lowest rate first.
    func weakest(_ topics: [Summary.Topic]) -> [(indicator: Indicator, topic: Summary.Topic)] {
        zip(set.indicators, topics).filter { $0.1.tally.applicable > 0 }.sorted { left, right in
            let (one, other) = (left.1, right.1)
            if one.isPilot != other.isPilot { return !one.isPilot }
            switch (one.tally.rate, other.tally.rate) {
            case (let a?, let b?) where a != b: return a < b
            case (nil, _?): return false
            case (_?, nil): return true
            default: return one.key < other.key
            }
        }.map { (indicator: $0.0, topic: $0.1) }
    }
}
