import Documents
import Domain

/// An official letter on paper, in the order and the measures of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526.
///
/// What is "16 points, single spacing" in the offices' TH Sarabun PSK is 11.2 points of the Sarabun that is delivered with the
/// program, whose forms are larger by that much (ADR 26).
package struct LetterPaper: Sendable {
    let letter: Letter
    /// The address at which anybody can check the letter; nil prints no code.
    let verify: String?
    /// What nobody may overlook, such as that this is a draft.
    let mark: String?
    /// Of the office, as configured; nil leaves its place empty.
    let emblem: Emblem?
    /// Of the document, in milliseconds since 1970, UTC; a letter without a date bears its month.
    let moment: Int64

    /// The mark of one that is not issued yet.
    static let draft = "ร่าง"

    package init(_ letter: Letter, verify: String? = nil, mark: String? = nil, emblem: Emblem? = nil, at moment: Int64)
    {
        self.letter = letter
        self.verify = verify
        self.mark = mark
        self.emblem = emblem
        self.moment = moment
    }

    package var document: Document {
        Document(
            title: letter.subject, author: letter.office.split(separator: "\n").first.map(String.init) ?? "",
            created: moment,
            page: PageStyle(
                margins: PageStyle.Margins(top: 30, bottom: 30, left: 30, right: 20), isNumbered: false, digits: .thai,
                mark: mark, firstTop: 15, turn: Self.style, footMark: verify.map(code)),
            blocks: head + matter + foot)
    }
}

extension LetterPaper {
    private static let style = TextStyle(size: 11.2, leading: 1.52)
    private static let justified = TextStyle(size: 11.2, alignment: .justified, leading: 1.52)
    private static let middle = TextStyle(size: 11.2, alignment: .center, leading: 1.52)
    /// Six points, between the parts of the head and the paragraphs.
    private static let gap = 2.1
    /// Of the first line of a paragraph, in millimetres.
    private static let firstIndent = 25.0
    /// The right half of the sheet, in millimetres from the left margin.
    private static let rightHalf = 75.0

    private func code(_ address: String) -> QRMark {
        let short = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
        return QRMark(address, caption: Text("ตรวจสอบหนังสือฉบับนี้\n\(short)"), side: 28, captionSize: 8)
    }

    private var head: [Block] {
        var blocks: [Block] = [
            .letterhead(
                Letterhead(
                    urgency: letter.urgency?.thai ?? "", emblem: emblem, number: number,
                    office: thai(letter.office), date: thai(date), style: Self.style)),
            hanging("เรื่อง", [Hanging.Item(LetterText.set(letter.subject))]),
            hanging("เรียน", [Hanging.Item(LetterText.set(letter.addressee))]),
        ]
        if !letter.references.isEmpty {
            blocks.append(hanging("อ้างถึง", numbered(letter.references.map { ($0, "") })))
        }
        if !letter.enclosures.isEmpty {
            let list = letter.enclosures.map { ($0.what, $0.quantity.isEmpty ? "" : "จำนวน \($0.quantity)") }
            blocks.append(hanging("สิ่งที่ส่งมาด้วย", numbered(list)))
        }
        return blocks
    }

    /// Without a number there is room behind the word for a stamp or a hand.
    private var number: String { letter.number.isEmpty ? "ที่" : thai("ที่ \(letter.number)") }

    /// Without a date the day is left to the hand; the month is that of the document.
    private var date: String {
        if let date = letter.date { return date.long() }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: moment).date.long()
        return today.split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The signature never stands on a page without two lines of the matter: the last paragraph goes with the close, and this with it.
    private var matter: [Block] {
        let body = letter.body.enumerated().map { position, words in
            paragraph(words, keepsWithNext: position == letter.body.count - 1)
        }
        return body + [paragraph(letter.close, keepsWithNext: true)]
    }

    private var foot: [Block] {
        let name = letter.signatory.isEmpty ? "(\(Self.dots))" : "(\(letter.signatory))"
        var signature: [Block] = [
            .paragraph(
                Paragraph("ขอแสดงความนับถือ", style: Self.middle, indent: Self.rightHalf, spaceAbove: 2 * Self.gap)),
            // Room for the hand.
            .space(18),
            .paragraph(Paragraph(Text(name), style: Self.middle, indent: Self.rightHalf, spaceAbove: 0)),
            .paragraph(Paragraph(Text(thai(letter.post)), style: Self.middle, indent: Self.rightHalf, spaceAbove: 0)),
        ]
        let owner = ownerLines
        if !owner.isEmpty {
            signature.append(.space(10))
            signature += owner.map { .paragraph(Paragraph(Text($0), style: Self.style, spaceAbove: 0)) }
        }
        guard !letter.copies.isEmpty else { return [.together(signature)] }
        return [.together(signature), hanging("สำเนาส่ง", [Hanging.Item(LetterText.set(letter.copies))])]
    }

    private static let dots = "........................................"

    private var ownerLines: [String] {
        var lines = letter.owner.split(separator: "\n").map { thai(String($0)) }
        if !letter.telephone.isEmpty { lines.append("โทร. \(thai(letter.telephone))") }
        if !letter.email.isEmpty { lines.append("ไปรษณีย์อิเล็กทรอนิกส์ \(letter.email)") }
        return lines
    }

    private func hanging(_ name: String, _ items: [Hanging.Item]) -> Block {
        .hanging(Hanging(name, items, style: Self.style, spaceAbove: Self.gap))
    }

    /// One stands without a number.
    private func numbered(_ items: [(text: String, end: String)]) -> [Hanging.Item] {
        items.enumerated().map { position, item in
            Hanging.Item(
                LetterText.set(item.text), number: items.count > 1 ? thai("\(position + 1).") : "", end: thai(item.end))
        }
    }

    private func paragraph(_ words: String, keepsWithNext: Bool) -> Block {
        .paragraph(
            Paragraph(
                LetterText.set(words), style: Self.justified, firstIndent: Self.firstIndent, spaceAbove: Self.gap,
                keepsWithNext: keepsWithNext))
    }

    private func thai(_ words: String) -> String { LetterDigits.thai(words) }
}
