/// The key by which names are found: what is left when everything that people leave out or mistype is left out.
///
/// Spaces, points and other signs go, Thai digits become Arabic, capitals small, and ็ ่ ้ ๊ ๋ ์ ํ ๎ go too: they are the
/// marks most often forgotten or taken for each other, and few names differ in nothing else. Vowels stay.
package enum ThaiSearchKey {
    /// The words that say of which type a local government is.
    package enum TypeWord: Hashable, Sendable, CaseIterable {
        /// อบจ., องค์การบริหารส่วนจังหวัด.
        case pao
        /// ทน., เทศบาลนคร.
        case cityMunicipality
        /// ทม., เทศบาลเมือง.
        case townMunicipality
        /// ทต., เทศบาลตำบล.
        case subdistrictMunicipality
        /// เทศบาล: any of the three.
        case municipality
        /// อบต., องค์การบริหารส่วนตำบล.
        case tao
        /// เมืองพัทยา.
        case pattaya
        /// กทม., กรุงเทพมหานคร.
        case bma
    }

    /// One way to read what was typed.
    package struct Reading: Hashable, Sendable {
        /// The type that is named, if any.
        package let type: TypeWord?
        /// The key of the name; empty when only a type was typed.
        package let name: String
    }

    /// The key of a name, or of anything typed into a search box.
    package static func key(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in ThaiText.normalised(text).unicodeScalars {
            if let kept = folded(scalar) { key.append(kept) }
        }
        // What was taken out may have kept marks apart: put them in order again, so that the key of a key is the key.
        return ThaiText.normalised(String(key))
    }

    /// The key of the name alone, without the word for the type.
    package static func bare(_ typed: String) -> String {
        query(typed).name
    }

    /// The type and the key of the name in what was typed, the likeliest of `readings`.
    ///
    /// "อบต.หนองบัว", "อบต หนองบัว" and "องค์การบริหารส่วนตำบลหนองบัว" give the same; "หนองบัว" gives it without a type.
    package static func query(_ typed: String) -> (type: TypeWord?, name: String) {
        let reading = readings(typed).first
        return (reading?.type, reading?.name ?? "")
    }

    /// Every way to read what was typed, the likeliest first; at least one.
    ///
    /// "เทศบาลเมืองแกลง" is the town แกลง or a municipality เมืองแกลง; "ทมอ" is the place ทมอ or a town that begins with อ.
    package static func readings(_ typed: String) -> [Reading] {
        let whole = key(typed)
        if whole == ThaiTypeWords.pattaya { return [Reading(type: .pattaya, name: whole)] }
        if ThaiTypeWords.bangkok.contains(whole) { return [Reading(type: .bma, name: ThaiTypeWords.bangkok[0])] }
        var readings: [Reading] = []
        for entry in ThaiTypeWords.full where whole.utf8.starts(with: entry.key.utf8) {
            readings.append(Reading(type: entry.type, name: rest(of: whole, after: entry.key)))
        }
        if !readings.isEmpty { return readings }
        for entry in ThaiTypeWords.short where whole.utf8.starts(with: entry.key.utf8) {
            readings.append(Reading(type: entry.type, name: rest(of: whole, after: entry.key)))
            if !entry.isCertain, !isSetApart(typed, after: entry.key) {
                let isName = ThaiTypeWords.namesLikeShortWords.contains(whole)
                readings.insert(Reading(type: nil, name: whole), at: isName ? 0 : 1)
            }
        }
        return readings.isEmpty ? [Reading(type: nil, name: whole)] : readings
    }

    private static func rest(of whole: String, after word: String) -> String {
        String(Substring(whole.utf8.dropFirst(word.utf8.count)))
    }

    /// Whether a point or a space, or nothing at all, follows the letters of the short word.
    private static func isSetApart(_ typed: String, after word: String) -> Bool {
        var left = word.unicodeScalars.count
        for scalar in ThaiText.normalised(typed).unicodeScalars {
            if left == 0 { return folded(scalar) == nil && !ThaiScalar.isSecondLevelMark(scalar) }
            if folded(scalar) != nil { left -= 1 }
        }
        return true
    }

    /// The code point as it stands in a key; nothing when it is left out.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let digit = ThaiScalar.digit(scalar) { return Unicode.Scalar(0x30 + digit) }
        switch scalar {
        case " ", "\u{0E2F}": return nil
        case "A"..."Z": return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20))
        default:
            return ThaiScalar.isSecondLevelMark(scalar) || ThaiScalar.isPunctuation(scalar) ? nil : scalar
        }
    }
}

/// The words for the types as they stand in keys.
private enum ThaiTypeWords {
    struct Entry: Sendable {
        let key: String
        let type: ThaiSearchKey.TypeWord
        /// Whether no name begins with these letters.
        let isCertain: Bool

        init(_ word: String, _ type: ThaiSearchKey.TypeWord, isCertain: Bool = true) {
            key = ThaiSearchKey.key(word)
            self.type = type
            self.isCertain = isCertain
        }
    }

    /// Longer words before those they begin with.
    static let full = [
        Entry("องค์การบริหารส่วนจังหวัด", .pao),
        Entry("องค์การบริหารส่วนตำบล", .tao),
        Entry("เทศบาลนคร", .cityMunicipality),
        Entry("เทศบาลเมือง", .townMunicipality),
        Entry("เทศบาลตำบล", .subdistrictMunicipality),
        Entry("เทศบาล", .municipality),
    ]

    static let short = [
        Entry("อบจ", .pao),
        Entry("อบต", .tao),
        Entry("ทน", .cityMunicipality, isCertain: false),
        Entry("ทม", .townMunicipality, isCertain: false),
        Entry("ทต", .subdistrictMunicipality, isCertain: false),
    ]

    /// Names that begin as a short word does; typed whole, they are meant as names.
    static let namesLikeShortWords = ["ทมนางาม", "ทมอ"]

    static let pattaya = ThaiSearchKey.key("เมืองพัทยา")

    /// The register's name first.
    static let bangkok = ["กรุงเทพมหานคร", "กรุงเทพ", "กทม"].map(ThaiSearchKey.key)
}
