/// What a spreadsheet would take for a formula, and the apostrophe that makes it a text.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets one apostrophe before it; so does one
/// that begins with apostrophes followed by these, so that taking one away always gives the text back.
enum CSVFormula {
    static func needsMark(_ text: some Sequence<UInt8>) -> Bool {
        for byte in text where byte != apostrophe {
            return isOpening(byte)
        }
        return false
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
