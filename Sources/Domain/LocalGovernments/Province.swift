/// A province (จังหวัด), or Bangkok.
package struct Province: Hashable, Sendable {
    /// Two digits.
    package var code: String
    package var name: String
    package var nameEN: String

    package init(code: String, name: String, nameEN: String) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
    }

    /// The bare name; without an English one, the code.
    package var words: Words { Words(th: name, en: nameEN.isEmpty ? code : nameEN) }
}
