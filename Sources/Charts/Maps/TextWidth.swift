/// How wide a text is in Sarabun, in hundredths of its size; a little more rather than less.
enum TextWidth {
    static func hundredths(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + hundredths($1) }
    }

    private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        // Marks above and below the line take no room of their own.
        case "\u{E31}", "\u{E34}"..."\u{E3A}", "\u{E47}"..."\u{E4E}": 0
        case "ญ", "ณ": 83
        case "ฬ", "พ", "ฟ", "ศ", "ษ", "ท": 72
        case "เ": 32
        case "โ", "ใ", "ไ": 39
        case "า", "ำ", "ร", "ง", "ว": 51
        case "\u{E01}"..."\u{E5B}": 63
        case "0"..."9": 55
        case " ", ".", ",", "i", "j", "l", "f", "t", "r", "-", "'", "(", ")": 36
        case "m", "w", "M", "W": 84
        case "A"..."Z": 66
        default: 56
        }
    }
}
