import Documents
import Domain
import Foundation
import TestSupport
import Testing
import Web

@Suite("An official letter on paper")
struct LetterPaperTests {
    @Test("The letter of 2567 reads as the real one did, its lines of the head and its turn of the page included")
    func firstLetter() async throws {
        let pages = try await PrintedLetter(.first).pages()
        #expect(
            pages.first?.prefix(8) == [
                "ที่ กรมส่งเสริมการปกครองท้องถิ่น", "ถนนนครราชสีมา กทม. ๑๐๓๐๐", "๒๖ มีนาคม ๒๕๖๗",
                "เรื่อง การประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทางการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ",
                "ขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. ๒๕๖๗", "เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด",
                "สิ่งที่ส่งมาด้วย สำเนาหนังสือสำนักงานปลัดสำนักนายกรัฐมนตรี ด่วนที่สุด ที่ นร ๐๑๐๗/๒๒๐๐",
                "ลงวันที่ ๑๔ มีนาคม ๒๕๖๗ จำนวน ๑ ชุด",
            ])
        #expect(pages.count == 2 && pages[0].last == "/ลงทะเบียน..." && pages[1].first == "- ๒ -")
        // Nothing but its head, which was stamped, is lost in the text of the real one.
        let file = PrintedLetter.root().appending(path: "Tests/fixtures/letter-2567-03-26.txt")
        let real = try String(contentsOf: file, encoding: .utf8)
        let ours = (pages[0].dropFirst(2) + pages[1].dropFirst()).joined(separator: "\n")
        #expect(PaperText.dense(ours) == PaperText.dense(real))
        var reader = LineReader(Array(pages[0].dropFirst(8)))
        let paragraphs = real.split(separator: "\n").map(String.init)
        for begin in ["ด้วยกรม", "ในการนี้"] {
            #expect(reader.take(try #require(paragraphs.first { $0.hasPrefix(begin) })) == "")
        }
        reader = LineReader(Array(pages[1].dropFirst()))
        for paragraph in try #require(paragraphs.firstIndex(of: "/ลงทะเบียน...").map({ paragraphs[($0 + 1)...] })) {
            #expect(reader.take(paragraph) == "")
        }
        #expect(reader.lines.isEmpty)
    }

    @Test("Urgency, number, references, numbered enclosures, copies, mark and code have their places")
    func everything() async throws {
        let address = "https://standards.example.go.th/v/7K3M9QXT"
        let paper = try await PrintedLetter(.full, verify: address, mark: "ร่าง")
        let pages = try await paper.pages()
        #expect(
            pages[0].prefix(14) == [
                "ร่าง", "ด่วนที่สุด", "ที่ มท ๐๘๑๐.๒/ว ๑๒๓๔ กรมส่งเสริมการปกครองท้องถิ่น", "ถนนนครราชสีมา กทม. ๑๐๓๐๐",
                "๒๖ มีนาคม ๒๕๖๗",
                "เรื่อง การประชุม", "เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด",
                "อ้างถึง ๑. หนังสือกรมส่งเสริมการปกครองท้องถิ่น ด่วนที่สุด ที่ มท ๐๘๑๐.๒/ว ๑๑๐๐", "ลงวันที่ ๑ มีนาคม ๒๕๖๗",
                "๒. หนังสือสำนักงานปลัดสำนักนายกรัฐมนตรี ที่ นร ๐๑๐๗/๒๒๐๐", "สิ่งที่ส่งมาด้วย ๑. สำเนาหนังสือ จำนวน ๑ ชุด",
                "๒. แบบตอบรับ form-2567.xlsx จำนวน ๑๒ ฉบับ", "๓. กำหนดการ", "ด้วยจังหวัดได้รับแจ้งว่า มีการประชุม ๓ ครั้ง",
            ])
        #expect(pages[0].contains("สำเนาส่ง ท้องถิ่นจังหวัด ทุกจังหวัด"))
        #expect(pages[0].suffix(2) == ["ตรวจสอบหนังสือฉบับนี้", "standards.example.go.th/v/7K3M9QXT"])
        #expect(try await paper.code() == address)
    }

    @Test("Without a number and a date there is room for them, and the month of the day")
    func byHand() async throws {
        var letter = Letter.full
        letter.number = ""
        letter.date = nil
        letter.urgency = nil
        letter.signatory = ""
        let pages = try await PrintedLetter(letter).pages()
        #expect(pages[0].prefix(3) == ["ที่ กรมส่งเสริมการปกครองท้องถิ่น", "ถนนนครราชสีมา กทม. ๑๐๓๐๐", "มีนาคม ๒๕๖๗"])
        #expect(pages[0].contains { $0.hasPrefix("(....") && $0.hasSuffix("....)") })
    }

    @Test("However long the matter, two lines of it stand with the signature, and each turn says what follows")
    func turns() async throws {
        var turned = 0
        for length in 16..<34 {
            var letter = Letter.full
            letter.body = (0..<length / 2).map { "ด้วยจังหวัดได้รับแจ้งว่าจะมีการประชุมเชิงปฏิบัติการ ครั้งที่ \($0 + 1)" }
            if length.isMultiple(of: 2) { letter.body.append(String(repeating: "องค์กรปกครองส่วนท้องถิ่น", count: 12)) }
            let pages = try await PrintedLetter(letter).pages()
            for (page, next) in zip(pages, pages.dropFirst()) {
                let words = try #require(page.last)
                #expect(words.hasPrefix("/") && words.hasSuffix("..."))
                #expect(next[0] == "- ๒ -" && next[1].hasPrefix(words.dropFirst().dropLast(3)))
                turned += 1
            }
            let last = try #require(pages.last)
            let signature = try #require(last.firstIndex(of: "ขอแสดงความนับถือ"))
            #expect(signature >= 3, "\(length): \(last)")
            #expect(last.contains { $0.hasPrefix("โทร.") })
        }
        #expect(turned > 4)
    }

    @Test("The same letter gives the same bytes; an emblem is printed; anything but a small PNG is refused")
    func emblem() async throws {
        let file = PrintedLetter.root().appending(path: "Tests/fixtures/emblem.png")
        let png = Array(try Data(contentsOf: file))
        let emblem = try Emblem(png: png)
        let (plain, again) = try await (PrintedLetter(.full), PrintedLetter(.full))
        #expect(plain.bytes == again.bytes)
        #expect(try await PrintedLetter(.full, emblem: emblem).bytes.count > plain.bytes.count)
        #expect(throws: PressError.emblem("it is not a PNG")) { try Emblem(png: Array("<svg/>".utf8)) }
        #expect(throws: PressError.self) { try Emblem(png: Array(png.prefix(60))) }
        var huge = png
        huge[16] = 1
        #expect(throws: PressError.self) { try Emblem(png: huge) }
    }
}

extension Letter {
    /// Everything that a letter can hold, on one page.
    fileprivate static var full: Letter {
        var letter = Letter.first
        letter.urgency = .mostUrgent
        letter.number = "มท 0810.2/ว 1234"
        letter.subject = "การประชุม"
        letter.references = [
            "หนังสือกรมส่งเสริมการปกครองท้องถิ่น ด่วนที่สุด ที่ มท 0810.2/ว 1100 ลงวันที่ 1 มีนาคม 2567",
            "หนังสือสำนักงานปลัดสำนักนายกรัฐมนตรี ที่ นร 0107/2200",
        ]
        letter.enclosures = [
            Enclosure(what: "สำเนาหนังสือ", quantity: "1 ชุด"),
            Enclosure(what: "แบบตอบรับ form-2567.xlsx", quantity: "12 ฉบับ"), Enclosure(what: "กำหนดการ"),
        ]
        letter.body = ["ด้วยจังหวัดได้รับแจ้งว่า มีการประชุม 3 ครั้ง"]
        letter.copies = "ท้องถิ่นจังหวัด ทุกจังหวัด"
        return letter
    }
}
