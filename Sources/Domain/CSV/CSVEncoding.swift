/// Tells bytes that are no UTF-8 text, and says what they probably are instead.
enum CSVEncoding {
    /// The first byte of a record that is no UTF-8, by its place in its line.
    static func problem(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int, file: String) -> FileProblem? {
        guard let wrong = firstInvalidByte(in: bytes, range) else { return nil }
        var line = firstLine
        var start = range.lowerBound
        for index in range.lowerBound..<wrong {
            let byte = bytes[index]
            if byte == lineFeed || (byte == carriageReturn && bytes[index + 1] != lineFeed) {
                line += 1
                start = index + 1
            }
        }
        let end = bytes[wrong..<range.upperBound].firstIndex { $0 == lineFeed || $0 == carriageReturn }
        let text = bytes[start..<(end ?? range.upperBound)]
        let isThai = looksLikeThaiCodePage(text)
        // Two Thai letters of the old code page can be one letter of UTF-8: the first of the line is meant then.
        let told = isThai ? text.firstIndex { $0 >= 0x80 } ?? wrong : wrong
        let place = "byte \(told - start + 1) of the line (\(Hexadecimal.text([bytes[told]])))"
        return FileProblem(
            file: file, line: line, code: isThai ? "tis_620" : "invalid_utf8",
            message: isThai
                ? "\(place) looks like TIS-620 (Windows-874), not UTF-8: \(advice), or iconv -f TIS-620 -t UTF-8"
                : "\(place) is no UTF-8: \(advice)")
    }

    /// A file that is something else altogether, by its first bytes.
    static func foreignFormat(of bytes: [UInt8]) -> (code: String, message: String)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return ("utf_16", "the file is UTF-16, not UTF-8: \(advice), or iconv -f UTF-16 -t UTF-8")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return ("workbook", "the file is an Excel workbook, not CSV: \(advice)")
        }
        return nil
    }

    private static func firstInvalidByte(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return range.lowerBound + error.byteOffsets.lowerBound
        }
    }

    /// Whether every byte above ASCII is a Thai letter, digit or mark of that code page, and three of them stand
    /// together as in a word; single ones are rather accents of another code page.
    private static func looksLikeThaiCodePage(_ line: ArraySlice<UInt8>) -> Bool {
        var longest = 0
        var length = 0
        for byte in line {
            guard byte >= 0x80 else {
                length = 0
                continue
            }
            guard (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) else { return false }
            length += 1
            longest = max(longest, length)
        }
        return longest >= 3
    }

    private static let advice = "save it as \"CSV UTF-8\" in Excel"
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
