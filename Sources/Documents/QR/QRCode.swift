import CQRencode
import Markup

/// A QR code of UTF-8 text; about a seventh of it may be damaged or covered.
package struct QRCode: Sendable {
    /// Modules along a side, without the quiet zone.
    package let side: Int
    private let dark: [Bool]

    /// What must stay empty around it, in modules.
    package static let quietZone = 4

    /// - Throws: `PressError.qrTooLong` beyond some 2,000 bytes, or when the text is empty.
    package init(_ text: String) throws(PressError) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            throw .qrTooLong(bytes: text.utf8.count)
        }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        dark = modules.map { $0 & 1 == 1 }
    }

    package func isDark(row: Int, column: Int) -> Bool { dark[row * side + column] }

    /// Dark modules as lines of a row each: where they begin, and how many follow each other.
    package var stretches: [(row: Int, column: Int, length: Int)] {
        var found: [(row: Int, column: Int, length: Int)] = []
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, isDark(row: row, column: column) { column += 1 }
                if column > start { found.append((row, start, column - start)) }
                column += 1
            }
        }
        return found
    }

    /// For a page, with its quiet zone.
    ///
    /// - Parameter description: what the code holds, for those who do not see it.
    package func svg(description: String) -> HTML {
        let whole = side + 2 * Self.quietZone
        let path = stretches.map { stretch -> HTML in
            let (x, y) = (stretch.column + Self.quietZone, stretch.row + Self.quietZone)
            return "M\(x) \(y)h\(stretch.length)v1h-\(stretch.length)z"
        }
        return """
            <svg class="qr" viewBox="0 0 \(whole) \(whole)" role="img" aria-label="\(description)" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="\(path)"/></svg>
            """
    }
}
