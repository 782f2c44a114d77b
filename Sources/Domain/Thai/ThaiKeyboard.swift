/// The keys of a keyboard: what stands on them in Latin and in Thai (เกษมณี).
package enum ThaiKeyboard {
    private static let latin =
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"
    private static let thai =
        "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ"

    private static let keys: [Unicode.Scalar: Unicode.Scalar] =
        Dictionary(zip(thai.unicodeScalars, latin.unicodeScalars)) { first, _ in first }

    /// What the same keys would have typed in Latin; what is on no key stays.
    package static func latin(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(keys[scalar] ?? scalar) }
        return String(scalars)
    }
}
