import Markup

/// Finds the Thai in a text of another language.
enum ThaiRuns {
    /// The text with `<span lang="th">` around each run that begins and ends with a Thai letter.
    static func marked(_ text: String) -> HTML {
        var marked = HTML.empty
        var plain = Substring()
        var rest = Substring(text)
        while let start = rest.unicodeScalars.firstIndex(where: isThai) {
            plain = rest[..<start]
            let end = endOfRun(rest[start...])
            marked = marked + "\(String(plain))<span lang=\"th\">\(String(rest[start..<end]))</span>"
            rest = rest[end...]
        }
        return marked + "\(String(rest))"
    }

    /// Behind the last Thai letter that is followed only by spaces, digits and marks until the next one.
    private static func endOfRun(_ text: Substring) -> Substring.Index {
        var end = text.startIndex
        var index = text.unicodeScalars.startIndex
        while index < text.unicodeScalars.endIndex {
            let scalar = text.unicodeScalars[index]
            let next = text.unicodeScalars.index(after: index)
            if isThai(scalar) {
                end = next
            } else if isLatinLetter(scalar) || scalar == "·" || scalar == ";" {
                break
            }
            index = next
        }
        return end
    }

    static func isThai(_ scalar: Unicode.Scalar) -> Bool { (0x0E01...0x0E5B).contains(scalar.value) }

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
}
