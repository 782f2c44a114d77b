import Domain
import Markup
import TestSupport
import Testing

@testable import Web

@Suite("The form of a letter")
struct LetterFormTests {
    private func form(_ pairs: [(String, String)]) -> LetterForm {
        func escaped(_ text: String) -> String {
            text.utf8.map { byte in
                let digits = String(byte, radix: 16, uppercase: true)
                return "%\(digits.count < 2 ? "0" : "")\(digits)"
            }.joined()
        }
        let body = pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
        return LetterForm(from: FormFields(urlEncoded: body.utf8))
    }

    private let least = [
        ("subject", "การประชุม"), ("addressee", "นายอำเภอ"), ("cause", "ด้วยจังหวัดได้รับแจ้ง"),
        ("close", "จึงเรียนมาเพื่อโปรดทราบ"),
    ]

    @Test("A letter goes into the form and comes out of it as it was")
    func thereAndBack() {
        #expect(LetterForm(.first).letter == .first)
        var letter = Letter.first
        letter.urgency = .veryUrgent
        letter.date = nil
        letter.references = ["ก 1", "ข 2"]
        letter.enclosures.append(Letter.Enclosure(what: "กำหนดการ"))
        letter.copies = "จังหวัด"
        #expect(LetterForm(letter).letter == letter)
    }

    @Test("What is needed is subject, addressee, matter and close; everything else may be blank")
    func needed() {
        #expect(
            form([]).problems == [.subject, .addressee, .cause, .close].map { Letter.Problem($0, .missing) })
        let letter = form(least).letter
        #expect(letter?.subject == "การประชุม" && letter?.body == ["ด้วยจังหวัดได้รับแจ้ง"] && letter?.date == nil)
        #expect(form(least.filter { $0.0 != "cause" } + [("purpose", "ขอให้")]).problems.isEmpty)
    }

    @Test("Blank lines part paragraphs; one spelling, without what nobody sees; lines where lines belong")
    func reading() {
        let letter = form(
            least.filter { $0.0 != "cause" } + [
                ("cause", "ด้วย\u{200B}จังหวัด\r\nแจ้งว่า\r\n\r\n\r\nตามที่\u{7}"), ("purpose", "ในการนี้ ขอให้\n \nทั้งนี้"),
                ("office", "จังหวัด \r\n\r\n ถนน"), ("references", "ก\n\nข\n"), ("signatory", "(นายก)"),
                ("number", " มท  0023 "),
                ("enclosure.what", "สำเนา"), ("enclosure.quantity", "จำนวน 1 ชุด"), ("enclosure.what", " "),
                ("enclosure.quantity", ""), ("enclosure.what", "แบบ"), ("enclosure.quantity", ""),
                ("urgency", "mostUrgent"),
                ("date.day", "๒๖"), ("date.month", "มี.ค."), ("date.year", "2567"),
            ]
        ).letter
        #expect(letter?.body == ["ด้วยจังหวัด แจ้งว่า", "ตามที่", "ในการนี้ ขอให้", "ทั้งนี้"])
        #expect(letter?.office == "จังหวัด\nถนน" && letter?.references == ["ก", "ข"])
        #expect(letter?.signatory == "นายก" && letter?.number == "มท 0023" && letter?.urgency == .mostUrgent)
        #expect(
            letter?.enclosures == [Letter.Enclosure(what: "สำเนา", quantity: "1 ชุด"), Letter.Enclosure(what: "แบบ")])
        #expect(letter?.date == ThaiDate(year: 2024, month: 3, day: 26))
    }

    @Test("Every mistake is told at its part, and what was typed stands in the boxes again")
    func mistakes() throws {
        let long = String(repeating: "ก", count: 401)
        let wrong = form([
            ("subject", long), ("addressee", "นายอำเภอ"), ("cause", "ด้วย"), ("close", "จึง"), ("date.day", "31"),
            ("date.month", "2"), ("date.year", "2567"), ("email", "saraban@"), ("enclosure.what", ""),
            ("enclosure.quantity", "1 ชุด\"><x>"), ("purpose", String(repeating: "ข", count: 6_001)),
            ("references", (0..<11).map { "ที่ \($0)" }.joined(separator: "\n")), ("number", "\"><x>"),
        ])
        #expect(wrong.letter == nil)
        #expect(
            wrong.problems == [
                Letter.Problem(.date, .notADate(.noSuchDay)), Letter.Problem(.subject, .tooLong(most: 400)),
                Letter.Problem(.references, .tooMany(most: 10)), Letter.Problem(.enclosures, .nameless),
                Letter.Problem(.purpose, .tooLong(most: 6_000)), Letter.Problem(.email, .notAnAddress),
            ])
        let csrf: HTML = "<input type=\"hidden\" name=\"csrf\" value=\"\">"
        let page = try HTMLReader.read(
            (LetterViews.errors(wrong.problems)
                + LetterViews.composer(
                    wrong, problems: wrong.problems, action: "/letters", hidden: csrf,
                    buttons: "<button name=\"do\" value=\"save\">บันทึก</button>")).text)
        #expect(PageRules.faults(page).filter { !$0.contains("h1") && !$0.contains("h2") } == [])
        let values = page.all("input").compactMap { $0["value"] } + page.all("textarea").map(\.text)
        for typed in ["31", "saraban@", "1 ชุด\"><x>", "\"><x>"] { #expect(values.contains(typed), "\(typed)") }
        #expect(values.contains { $0.contains(long) })
        let links = page.all("a").compactMap { $0["href"] }
        #expect(links.count == 6 && links.contains("#letter-enclosure-1-what"))
    }

    @Test("Five rows for enclosures, and two more than are filled, as long as a letter may have them")
    func rows() {
        func rows(_ filled: Int) -> Int {
            let pairs = (0..<filled).flatMap { [("enclosure.what", "ฉบับ \($0)"), ("enclosure.quantity", "")] }
            return form(pairs).rows.count
        }
        #expect([0, 3, 4, 5, 19, 20].map(rows) == [5, 5, 6, 7, 20, 20])
        #expect(rows(22) == 22)
        #expect(form((0..<22).map { ("enclosure.what", "ฉบับ \($0)") } + least).problems.map(\.part) == [.enclosures])
    }

    @Test("The sheet on the page says what the paper says, in its order")
    func sheet() throws {
        let page = try HTMLReader.read(letterSheet(.first).text)
        let words = page.text
        var rest = Substring(words)
        for part in [
            "ที่", "กรมส่งเสริมการปกครองท้องถิ่น", "๒๖ มีนาคม ๒๕๖๗", "เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย", "จำนวน ๑ ชุด", "ด้วยกรม",
            "(www.odloc.go.th)", "ในการนี้", "จึงเรียนมาเพื่อโปรดพิจารณา", "ขอแสดงความนับถือ", "(นายศรัพนธ์ ศรีกงพลี)", "รองอธิบดี",
            "โทร. ๐ ๒๒๔๑ ๙๐๐๐",
            "saraban@dla.go.th",
        ] {
            let found = try #require(rest.firstRange(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
        #expect(!words.contains("อ้างถึง") && !words.contains("สำเนาส่ง"))
    }
}
