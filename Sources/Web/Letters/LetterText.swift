import Documents
import Domain

/// The words of a letter as they are set: in Thai digits, and without an end of a line where a careful typist makes none.
enum LetterText {
    static func set(_ words: String) -> Text {
        let scalars = Array(LetterDigits.thai(words).unicodeScalars)
        var text = Text("")
        var start = 0
        var position = 0
        func part(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        while position < scalars.count {
            guard let end = endOfWhole(scalars, from: position) else {
                position += 1
                continue
            }
            if start < position { text = text + Text(part(start..<position)) }
            text = text + .whole(part(position..<end))
            (start, position) = (end, end)
        }
        return start < scalars.count ? text + Text(part(start..<scalars.count)) : text
    }

    /// Longer than a date with its word is nothing that must stay whole.
    private static let longest = 40

    /// Behind a date, a number of several groups, or a word that the dictionary breaks in two.
    private static func endOfWhole(_ text: [Unicode.Scalar], from start: Int) -> Int? {
        if let word = words.first(where: { text[start...].starts(with: $0) }) { return start + word.count }
        var position = start
        if let lead = leads.first(where: { text[start...].starts(with: $0) }) { position += lead.count }
        guard position < text.count, isDigit(text[position]), start == 0 || !isDigit(text[start - 1]) else {
            return nil
        }
        position = endOfNumber(text, from: position)
        if let month = months.first(where: { text[position...].starts(with: $0) }) {
            position += month.count
            if position < text.count, isDigit(text[position]) { position = endOfNumber(text, from: position) }
        }
        return position - start > 1 && position - start <= longest ? position : nil
    }

    /// Groups of digits with one sign or space between them: "๐๑๐๗/๒๒๐๐", "๐ ๒๒๔๑ ๙๐๐๐".
    private static func endOfNumber(_ text: [Unicode.Scalar], from start: Int) -> Int {
        var position = start
        while position < text.count {
            let joins = signs.contains(text[position]) && position + 1 < text.count && isDigit(text[position + 1])
            guard isDigit(text[position]) || joins else { break }
            position += 1
        }
        return position
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x0E50...0x0E59).contains(scalar.value) }

    private static let signs = Set(" /.,:-–".unicodeScalars)
    private static let leads = ["ลงวันที่ ", "วันที่ ", "พ.ศ. ", "ครั้งที่ "].map { Array($0.unicodeScalars) }
    private static let words = ["ตัวชี้วัด", "เว็บไซต์", "ดังกล่าว", "ขั้นต่ำ"].map { Array($0.unicodeScalars) }
    private static let months = (1...12).compactMap { month -> [Unicode.Scalar]? in
        let words = ThaiDate(year: 2024, month: month, day: 1)?.long().split(separator: " ") ?? []
        return words.count == 3 ? Array(" \(words[1]) ".unicodeScalars) : nil
    }
}
