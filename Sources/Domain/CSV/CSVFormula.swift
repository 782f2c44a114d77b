/// What a spreadsheet would take for a formula, and the apostrophe that makes it a text.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets one apostrophe before it; so does one
/// that begins with apostrophes followed by these, so that taking one away always gives the text back. A "-" alone is a
/// dash, as report forms have it where nothing belongs.
enum CSVFormula {
    static func needsMark(_ text: some Sequence<UInt8>) -> Bool {
        var bytes = text.drop { $0 == apostrophe }.makeIterator()
        guard let first = bytes.next(), isOpening(first) else { return false }
        return first != UInt8(ascii: "-") || bytes.next() != nil
    }

    static func isMarked(_ text: ArraySlice<UInt8>) -> Bool {
        text.first == apostrophe && needsMark(text)
    }

    static let apostrophe = UInt8(ascii: "'")

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"):
            true
        default: false
        }
    }
}
