import Domain
import Foundation
import Testing

/// The words of every letter of the chain, kept as a text that officials can read: `Tests/golden/letters.txt`. `UPDATE_GOLDEN=1` writes
/// it anew; review the difference.
@Suite struct LetterDraftTests {
    private let real: RealChain
    private let day = ThaiDate(daysSinceEpoch: 19_808)

    init() throws { real = try RealChain() }

    private func circular(_ kind: Circular.Kind) -> Circular {
        Circular(
            round: "2567", number: 1, kind: kind, officersBy: kind.asksForOfficer ? day.adding(days: 21) : nil,
            preparedBy: 1, preparedAt: 0)
    }

    private var round: Round {
        Round(
            id: "2567", standardSet: "2567", state: .open, opensOn: day, closesOn: day.adding(days: 90),
            resolution: Resolution(meeting: "4/2566", on: ThaiDate(iso: "2023-11-01")))
    }

    private func province(_ code: String) throws -> LetterOffice {
        LetterOffice(province: try #require(real.provinces.first { $0.code == code }))
    }

    private func district(_ code: String) throws -> LetterOffice {
        let found = try #require(real.districts.first { $0.code == code })
        return LetterOffice(district: found, in: try #require(real.provinces.first { $0.code == found.provinceCode }))
    }

    private func issued(_ letter: Letter, _ number: String, days: Int) -> Letter {
        var letter = letter
        (letter.number, letter.date, letter.signatory) = (number, day.adding(days: days), "นายสมชาย ใจดี")
        return letter
    }

    @Test("The letters of the chain read as civil servants write them")
    func golden() throws {
        var texts: [String] = []
        func add(_ title: String, _ letter: Letter) { texts.append("### \(title)\n\n\(Self.text(letter))") }
        for kind in Circular.Kind.allCases {
            let circular = circular(kind)
            var first = LetterDraft.first(circular, in: round, last: nil)
            first.urgency = .mostUrgent
            first = issued(first, "มท 0810.2/ว 1234", days: 0)
            add("\(kind.rawValue): กรม", first)
            for code in ["50", "20", "13"] {
                let office = try province(code)
                add(
                    "\(kind.rawValue): \(office.name)",
                    LetterDraft.passOn(
                        first, from: .department, by: office, to: real.receivers(of: code), circular, last: nil))
            }
            let chiangMai = issued(
                LetterDraft.passOn(
                    first, from: .department, by: try province("50"), to: real.receivers(of: "50"), circular,
                    last: nil), "ชม 0023.3/ว 567", days: 3)
            let maeRim = LetterDraft.passOn(
                chiangMai, from: try province("50"), by: try district("5007"), to: real.receivers(of: "5007"),
                circular, last: nil)
            add("\(kind.rawValue): อำเภอแม่ริม", maeRim)
            add(
                "\(kind.rawValue): กรุงเทพมหานคร",
                LetterDraft.passOn(
                    first, from: .department, by: .office, to: real.receivers(of: "10"), circular, last: nil))
            add(
                "\(kind.rawValue): หนังสือเตือน",
                LetterDraft.second(
                    issued(maeRim, "ชม 0718/ว 89", days: 5), by: try district("5007"),
                    to: real.places.filter { $0.districtCode == "5007" }.prefix(2).map(\.head), circular,
                    today: day.adding(days: 19)))
            guard kind.asksForOfficer else { continue }
            let place = try #require(real.places.first { $0.districtCode == "5007" && $0.type == .tao })
            let officer = ResponsibleOfficer(
                localGovernment: place.code, version: 1,
                person: .init(
                    name: "นางสาวสมศรี บันทึกดี", position: "นักวิเคราะห์นโยบายและแผนชำนาญการ", telephone: "0 5329 7000",
                    email: "somsri@example.go.th"), order: .init(number: "123/2567", on: day.adding(days: 8)),
                namedBy: 1, role: .certifier, isOnBehalf: false, namedAt: 0)
            add(
                "หนังสือตอบ",
                LetterDraft.reply(
                    issued(maeRim, "ชม 0718/ว 89", days: 5), from: try district("5007"), by: place, naming: officer,
                    round: "2567"))
            texts.append("### คำสั่ง\n\n" + Self.text(AssignmentOrder(of: place, officer, round: "2567")))
        }
        try expectGolden(texts.joined(separator: "\n\n") + "\n")
    }

    @Test("Every head of the register is addressed by his post")
    func heads() {
        for place in real.places {
            let head = place.head
            #expect(head.hasPrefix("นายก") || place.type == .bma, "\(head)")
            #expect(!head.contains("นายกเทศบาล"), "\(head)")
        }
        let heads = Set(real.places.map(\.head))
        #expect(heads.contains("นายกเทศมนตรีนครเชียงใหม่") && heads.contains("นายกเมืองพัทยา"))
    }

    @Test("What one office has written before stands in its next letter")
    func kept() throws {
        let circular = circular(.workshop)
        let first = LetterDraft.first(circular, in: round, last: nil)
        var last = LetterDraft.passOn(
            first, from: .department, by: try province("50"), to: real.receivers(of: "50"), circular, last: nil)
        (last.signatory, last.telephone, last.office) = ("นายสมชาย ใจดี", "0 5311 2233", "ศาลากลาง\nถนนโชตนา")
        let next = LetterDraft.passOn(
            first, from: .department, by: try province("50"), to: real.receivers(of: "50"), circular, last: last)
        #expect(next.signatory == last.signatory && next.telephone == last.telephone && next.office == last.office)
        #expect(next.number.isEmpty && next.date == nil)
    }

    private static func text(_ letter: Letter) -> String {
        var lines: [String] = []
        if let urgency = letter.urgency { lines.append(urgency.thai) }
        lines += ["ที่ \(letter.number)", letter.office]
        if let date = letter.date { lines.append(date.long()) }
        lines += ["เรื่อง \(letter.subject)", "เรียน \(letter.addressee)"]
        lines += letter.references.map { "อ้างถึง \($0)" }
        lines += letter.enclosures.map { "สิ่งที่ส่งมาด้วย \($0.what) จำนวน \($0.quantity)" }
        lines += letter.body + [letter.close, "ขอแสดงความนับถือ", "(\(letter.signatory))", letter.post, letter.owner]
        lines += ["โทร. \(letter.telephone)", letter.email]
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func text(_ order: AssignmentOrder) -> String {
        ([order.title, "ที่ \(order.number)", "เรื่อง \(order.subject)"] + order.body
            + order.duties.enumerated().map { "\($0 + 1). \($1)" }
            + [order.begins, "สั่ง ณ วันที่ \(order.on?.long() ?? "")", order.post]).joined(separator: "\n")
    }

    private func expectGolden(_ text: String, file: String = #filePath) throws {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let golden = folder.appendingPathComponent("golden/letters.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
    }
}
