import Domain

/// Lines at the head of a mail.
enum MimeHeader {
    /// What a line may not hold.
    static func isSafe(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }

    /// A text as words of RFC 2047, split between characters so that no word ends inside a letter with its vowels and marks, and
    /// folded; as it is where it is plain ASCII.
    static func words(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        if isPlain, text.utf8.count <= 60 { return text }
        var words: [String] = []
        var bytes: [UInt8] = []
        for character in text {
            // A character of many marks is cut between its code points, rather than let a word grow too long.
            let parts =
                character.utf8.count <= longestWord
                ? [Array(character.utf8)] : character.unicodeScalars.map { Array(String($0).utf8) }
            for part in parts {
                if bytes.count + part.count > longestWord {
                    words.append(word(bytes))
                    bytes = []
                }
                bytes += part
            }
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    /// In bytes before base 64; an encoded word has at most 75 characters, twelve of which are not of the text.
    private static let longestWord = 45

    private static func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Base64.text(bytes))?=" }

    /// "Tue, 26 Mar 2024 14:32:00 +0700".
    static func date(_ moment: Int64) -> String {
        let (date, hour, minute, second) = ThaiClock.bangkok(millisecondsSinceEpoch: moment)
        let time = [hour, minute, second].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        return "\(days[date.weekday]), \(date.day) \(months[date.month - 1]) \(date.year) \(time) +0700"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
