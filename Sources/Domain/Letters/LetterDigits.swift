/// The digits of an official letter: Thai everywhere but in what is copied or clicked letter by letter.
package enum LetterDigits {
    /// Writes 0–9 as ๐–๙, except
    /// - in a run of Latin letters, digits and their signs that holds a letter: "saraban2@dla.go.th", "form-2567.xlsx", "A4", "COVID-19";
    /// - up to the next space in an address that begins with "http://", "https://" or "www.", whatever its script.
    ///
    /// "ข้อ 3(a)" has no such run with a digit, since brackets end one; "มท 0810.2/ว 1234" neither.
    package static func thai(_ text: String) -> String {
        guard text.utf8.contains(where: isDigit) else { return text }
        var written = ""
        var rest = Substring(text)
        while let scalar = rest.unicodeScalars.first {
            let end: Substring.Index
            if startsAddress(rest) {
                end = rest.unicodeScalars.firstIndex { $0 == " " || $0 == "\n" } ?? rest.endIndex
                written += rest[..<end]
            } else if isLatin(scalar) {
                end = rest.unicodeScalars.firstIndex { !isLatin($0) } ?? rest.endIndex
                let run = rest[..<end]
                written += run.unicodeScalars.contains(where: isLetter) ? String(run) : ThaiDigits.thai(run)
            } else {
                end = rest.unicodeScalars.index(after: rest.startIndex)
                written.unicodeScalars.append(scalar)
            }
            rest = rest[end...]
        }
        return written
    }

    private static func startsAddress(_ text: Substring) -> Bool {
        ["http://", "https://", "www."].contains { text.utf8.starts(with: $0.utf8) }
    }

    /// What stands in addresses and names of files; brackets, quotes, commas and semicolons end a run.
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || scalar.isASCII && isDigit(UInt8(truncatingIfNeeded: scalar.value))
            || "-._~/:?#@&=+%$!*".unicodeScalars.contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
