/// A district (อำเภอ), or a khet of Bangkok.
package struct District: Hashable, Sendable {
    /// Four digits.
    package var code: String
    package var provinceCode: String
    package var name: String
    package var nameEN: String

    package init(code: String, provinceCode: String, name: String, nameEN: String) {
        self.code = code
        self.provinceCode = provinceCode
        self.name = name
        self.nameEN = nameEN
    }

    /// The bare name; without an English one, the code.
    package var words: Words { Words(th: name, en: nameEN.isEmpty ? code : nameEN) }
}
