/// One spelling for what looks the same on the screen.
///
/// Keyboards, PDF files and old programs write the same Thai word in several ways; searching and comparing need one.
/// - NIKHAHIT and SARA AA become SARA AM, also with a tone mark between or behind them;
/// - marks follow their consonant in one order, vowels before tone marks, and a mark typed twice is written once;
/// - two SARA E become SARA AE;
/// - what nobody sees (zero-width spaces, soft hyphens, controls) is dropped, every kind of space becomes one space.
///
/// Normalising twice changes nothing. Latin letters with separate accents stay as they are.
package enum ThaiText {
    /// The one spelling of a text of one line: ends of lines count as spaces.
    package static func normalised(_ text: String) -> String {
        isPlain(text.utf8) || isNormal(text.unicodeScalars) ? text : rewritten(text, keepsLines: false)
    }

    /// The one spelling of a text of several lines: ends of lines stay, all as "\n", without spaces around them.
    package static func normalisedMultiline(_ text: String) -> String {
        isPlain(text.utf8) || isNormal(text.unicodeScalars) ? text : rewritten(text, keepsLines: true)
    }

    /// Whether the text is printable ASCII with single spaces inside only.
    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in bytes {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20 || bytes.isEmpty
    }

    /// Whether the text needs no change; it may say no to a text that needs none.
    private static func isNormal(_ scalars: String.UnicodeScalarView) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if scalar == " " {
                if previous == " " { return false }
            } else if ThaiScalar.isSpace(scalar) || ThaiScalar.isInvisible(scalar) {
                return false
            } else if let rank = ThaiScalar.rank(ofMark: scalar) {
                if scalar == ThaiScalar.nikhahit || previous == ThaiScalar.saraAm { return false }
                if let before = ThaiScalar.rank(ofMark: previous), before >= rank { return false }
            } else if scalar == previous, scalar == ThaiScalar.saraE || scalar == ThaiScalar.saraAm {
                return false
            }
            previous = scalar
        }
        return previous != " "
    }

    private static func rewritten(_ text: String, keepsLines: Bool) -> String {
        var output = String.UnicodeScalarView()
        var marks = ThaiMarks()
        for scalar in visible(text.unicodeScalars, keepsLines: keepsLines) {
            if marks.take(scalar) { continue }
            marks.flush(into: &output)
            if scalar == ThaiScalar.saraE, output.last == ThaiScalar.saraE {
                output.removeLast()
                output.append(ThaiScalar.saraAe)
            } else {
                output.append(scalar)
            }
        }
        marks.flush(into: &output)
        return String(output)
    }

    /// The code points people see, with single gaps between words and none at the ends.
    private static func visible(_ scalars: String.UnicodeScalarView, keepsLines: Bool) -> [Unicode.Scalar] {
        var seen: [Unicode.Scalar] = []
        seen.reserveCapacity(scalars.count)
        var hasGap = false
        var lines = 0
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if ThaiScalar.isSpace(scalar) {
                hasGap = true
                let isSecondHalf = scalar == "\n" && previous == "\r"
                if keepsLines, ThaiScalar.isNewline(scalar), !isSecondHalf { lines += 1 }
            } else if !ThaiScalar.isInvisible(scalar) {
                if hasGap, !seen.isEmpty {
                    if lines > 0 {
                        seen.append(contentsOf: repeatElement("\n", count: lines))
                    } else {
                        seen.append(" ")
                    }
                }
                hasGap = false
                lines = 0
                seen.append(scalar)
            }
            previous = scalar
        }
        return seen
    }
}

/// The marks gathered behind one consonant, until something else comes.
private struct ThaiMarks {
    private var marks: [Unicode.Scalar] = []
    private var hasNikhahit = false
    private var hasSaraAm = false

    /// Takes a mark, or the SARA AA a NIKHAHIT waits for; false for everything else.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == ThaiScalar.nikhahit {
            hasNikhahit = true
        } else if scalar == ThaiScalar.saraAm || (scalar == ThaiScalar.saraAa && hasNikhahit) {
            hasSaraAm = true
            hasNikhahit = false
        } else if let rank = ThaiScalar.rank(ofMark: scalar) {
            if marks.contains(scalar) { return true }
            let place = marks.firstIndex { (ThaiScalar.rank(ofMark: $0) ?? 0) > rank }
            marks.insert(scalar, at: place ?? marks.endIndex)
        } else {
            return false
        }
        return true
    }

    /// Writes the marks in their order, SARA AM last, and forgets them.
    mutating func flush(into output: inout String.UnicodeScalarView) {
        if hasNikhahit, !hasSaraAm {
            hasNikhahit = false
            let rank = ThaiScalar.rank(ofMark: ThaiScalar.nikhahit) ?? 0
            let place = marks.firstIndex { (ThaiScalar.rank(ofMark: $0) ?? 0) > rank }
            marks.insert(ThaiScalar.nikhahit, at: place ?? marks.endIndex)
        }
        output.append(contentsOf: marks)
        if hasSaraAm { output.append(ThaiScalar.saraAm) }
        marks.removeAll(keepingCapacity: true)
        hasNikhahit = false
        hasSaraAm = false
    }
}
