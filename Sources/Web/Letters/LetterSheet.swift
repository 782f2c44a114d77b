import Domain
import Markup

/// A letter as a page shows it, in the order of the paper: a sheet that grows as long as it must. Thai in both languages, as the paper.
///
/// Parts that are not written yet leave dots where they will stand.
func letterSheet(_ letter: Letter) -> HTML {
    """
    <div class="letter-sheet" lang="th" role="group" aria-label="\(th: "ตัวอย่างหนังสือ", en: "The letter as it will read")">
    \(letter.urgency.map { "<p class=\"letter-urgency\">\($0.thai)</p>" as HTML })
    <div class="letter-emblem"></div>
    <div class="letter-head"><p>ที่ \(thai(letter.number))</p><p>\(lines(letter.office.isEmpty ? dots : letter.office))</p></div>
    <p class="letter-date">\(letter.date.map { thai($0.long()) } ?? dots)</p>
    \(line("เรื่อง", thai(letter.subject)))
    \(line("เรียน", thai(letter.addressee)))
    \(if: !letter.references.isEmpty, list("อ้างถึง", letter.references.map { "<span>\(thai($0))</span>" }))
    \(if: !letter.enclosures.isEmpty, list("สิ่งที่ส่งมาด้วย", letter.enclosures.map(enclosure)))
    \((letter.body.isEmpty ? [dots] : letter.body).map { "<p class=\"letter-matter\">\(thai($0))</p>" as HTML })
    <p class="letter-matter">\(letter.close.isEmpty ? dots : thai(letter.close))</p>
    <div class="letter-signature"><p>ขอแสดงความนับถือ</p>
    <p class="letter-name">(\(letter.signatory.isEmpty ? dots : letter.signatory))</p>
    <p>\(lines(letter.post.isEmpty ? dots : letter.post))</p></div>
    <p class="letter-owner">\(lines(owner(letter)))</p>
    \(if: !letter.copies.isEmpty, line("สำเนาส่ง", thai(letter.copies)))
    </div>
    """
}

private let dots = "………………………………"

private func thai(_ words: String) -> String { LetterDigits.thai(words) }

private func line(_ name: String, _ words: String) -> HTML {
    "<div class=\"letter-line\"><span>\(name)</span> <span>\(words.isEmpty ? dots : words)</span></div>"
}

/// One stands without a number.
private func list(_ name: String, _ items: [HTML]) -> HTML {
    let shown = items.enumerated().map { position, item -> HTML in
        "<li>\(if: items.count > 1, "\(thai("\(position + 1).")) ")\(item)</li>"
    }
    return "<div class=\"letter-line\"><span>\(name)</span> <ul>\(shown)</ul></div>"
}

private func enclosure(_ enclosure: Letter.Enclosure) -> HTML {
    """
    <span>\(enclosure.what.isEmpty ? dots : thai(enclosure.what))</span>\(if: !enclosure.quantity.isEmpty, " <span class=\"letter-quantity\">จำนวน \(thai(enclosure.quantity))</span>")
    """
}

private func lines(_ words: String) -> HTML {
    let parts = words.split(separator: "\n").map { thai(String($0)) }
    return parts.enumerated().reduce(.empty) { sum, part in
        sum + (part.offset > 0 ? "<br>\(part.element)" : "\(part.element)")
    }
}

private func owner(_ letter: Letter) -> String {
    var parts = letter.owner.isEmpty ? [] : [letter.owner]
    if !letter.telephone.isEmpty { parts.append("โทร. \(letter.telephone)") }
    if !letter.email.isEmpty { parts.append("ไปรษณีย์อิเล็กทรอนิกส์ \(letter.email)") }
    return parts.isEmpty ? dots : parts.joined(separator: "\n")
}
