/// The keyboard, as far as guessing passwords goes: the key that was pressed for a letter, on the Thai layout (Kedmanee,
/// มอก. 820) as on the Latin one, whether shifted or not.
enum PressedKey {
    /// Rows of keys from left to right.
    static let rows: [[Unicode.Scalar]] = latin.map { Array($0.unicodeScalars) }

    private static let latin = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"]
    private static let shifted = ["!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"", "ZXCVBNM<>?"]
    private static let thai = ["ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ"]
    private static let thaiShifted = ["+๑๒๓๔ู฿๕๖๗๘๙", "๐\"ฎฑธํ๊ณฯญฐ,", "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ"]

    private static let keys: [Unicode.Scalar: Unicode.Scalar] = {
        // A Thai digit is its digit.
        var keys = Dictionary(uniqueKeysWithValues: zip("๐๑๒๓๔๕๖๗๘๙".unicodeScalars, "0123456789".unicodeScalars))
        // The first that gives a sign wins: signs of the Latin layout stay where they are there.
        for layout in [latin, shifted, thai, thaiShifted] {
            for (row, signs) in zip(rows, layout) {
                for (key, sign) in zip(row, signs.unicodeScalars) where keys[sign] == nil { keys[sign] = key }
            }
        }
        return keys
    }()

    /// A sign that is on no key stands for itself.
    static func of(_ sign: Unicode.Scalar) -> Unicode.Scalar { keys[sign] ?? sign }

    static func isDigit(_ key: Unicode.Scalar) -> Bool { ("0"..."9").contains(key) }

    /// Digits that are often put for letters.
    static func withoutDisguise(_ key: Unicode.Scalar) -> Unicode.Scalar {
        switch key {
        case "0": "o"
        case "1": "i"
        case "2": "a"  // "@" is on this key
        case "3": "e"
        case "4": "s"  // "$" is on this key
        case "5": "s"
        case "7": "t"
        default: key
        }
    }

    /// - Returns: 1 or -1 for keys side by side in a row, nil otherwise.
    static func areNeighbours(_ one: Unicode.Scalar, _ other: Unicode.Scalar, in row: [Unicode.Scalar]) -> Int? {
        guard let from = row.firstIndex(of: one), let to = row.firstIndex(of: other) else { return nil }
        return abs(to - from) == 1 ? to - from : nil
    }
}
