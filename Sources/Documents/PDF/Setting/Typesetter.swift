import CPango
import Domain

/// Turns words into lines, by Pango: Thai is broken between words, marks stand above and below their letters.
struct Typesetter {
    private let typefaces: Typefaces
    private static let unit = Double(PANGO_SCALE)

    init(_ typefaces: Typefaces, language: Language) {
        self.typefaces = typefaces
        typefaces.speak(language.rawValue)
    }

    /// - Parameters:
    ///   - width: in points; nil never breaks.
    ///   - firstIndent: of the first line, in points.
    /// - Returns: at least one line.
    func lines(_ text: Text, _ style: TextStyle, width: Double?, firstIndent: Double = 0) -> [Line] {
        let layout = typefaces.layout
        let isBold = style.weight == .bold
        let (bytes, marked) = Self.plain(text)
        pango_layout_set_font_description(layout, typefaces.description(size: style.size, isBold: isBold))
        pango_layout_set_width(layout, width.map { Int32(max($0, 1) * Self.unit) } ?? -1)
        pango_layout_set_indent(layout, Int32(firstIndent * Self.unit))
        mark(marked, isBold: isBold)
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                pango_layout_set_text(layout, text.baseAddress, Int32(text.count))
            }
            return capture(bytes, style, width: width, firstIndent: firstIndent)
        }
    }

    /// With what a line begins: its first word, and where that is a number, a sign or as short as "การ", the next one as well.
    func firstWord(of line: Line) -> String {
        let text = String(decoding: line.runs.flatMap(\.text), as: UTF8.self)
        let scalars = Array(text.unicodeScalars)
        _ = lines(Text(text), TextStyle(), width: nil)
        var count: Int32 = 0
        guard let attributes = pango_layout_get_log_attrs_readonly(typefaces.layout, &count) else { return "" }
        let end = (1..<max(scalars.count, 1)).first { position in
            position < Int(count) && attributes[position].is_line_break != 0
                && scalars[..<position].count { $0.properties.isAlphabetic } > 3
        }
        var word = String.UnicodeScalarView(scalars[..<(end ?? scalars.count)])
        while word.last == " " { word.removeLast() }
        return String(word)
    }

    /// One line that shows nothing and reads as `words`: what is drawn beside it, told to those who hear the document.
    func silent(_ words: String, _ style: TextStyle) -> Line {
        // Two glyphs, since the meaning of a single one holds for the whole document.
        var line = lines("  .", style, width: nil).first ?? Line()
        line.runs = line.runs.prefix(1).map { run in
            var spaces = GlyphRun(font: run.font)
            let blank = [UInt8](repeating: UInt8(ascii: " "), count: 2)
            blank.withUnsafeBufferPointer { text in
                spaces.append(
                    GlyphRun.Cluster(text: text, glyphs: Array(run.glyphs.prefix(2))))
            }
            spaces.stand(for: words)
            return spaces
        }
        return line
    }

    /// Words without control characters, and the parts of them that are set in a way of their own.
    private static func plain(_ text: Text) -> (bytes: [UInt8], marked: [(part: Text.Part, range: Range<Int>)]) {
        var bytes: [UInt8] = []
        var marked: [(part: Text.Part, range: Range<Int>)] = []
        for part in text.parts {
            let start = bytes.count
            for byte in part.words.utf8 {
                bytes.append(byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
            }
            if part.isBold || part.isWhole, bytes.count > start { marked.append((part, start..<bytes.count)) }
        }
        return (bytes, marked)
    }

    /// - Parameter isBold: the whole text is.
    private func mark(_ parts: [(part: Text.Part, range: Range<Int>)], isBold: Bool) {
        guard !parts.isEmpty else { return pango_layout_set_attributes(typefaces.layout, nil) }
        let attributes = pango_attr_list_new()
        for (part, range) in parts {
            let found = [
                part.isBold && !isBold ? pango_attr_weight_new(PANGO_WEIGHT_BOLD) : nil,
                part.isWhole ? pango_attr_allow_breaks_new(0) : nil,
            ]
            for attribute in found.compactMap(\.self) {
                attribute.pointee.start_index = UInt32(range.lowerBound)
                attribute.pointee.end_index = UInt32(range.upperBound)
                pango_attr_list_insert(attributes, attribute)
            }
        }
        pango_layout_set_attributes(typefaces.layout, attributes)
        pango_attr_list_unref(attributes)
    }

    /// The glyphs that Pango has set, with their places.
    private func capture(
        _ text: UnsafeBufferPointer<UInt8>, _ style: TextStyle, width: Double?, firstIndent: Double
    ) -> [Line] {
        (0..<pango_layout_get_line_count(typefaces.layout)).compactMap { position in
            guard let source = pango_layout_get_line_readonly(typefaces.layout, position) else { return nil }
            var line = Line()
            var extent = PangoRectangle()
            pango_layout_line_get_extents(source, nil, &extent)
            let height = Double(extent.height) / Self.unit
            line.width = Double(extent.width) / Self.unit
            line.height = height * style.leading
            line.ascent = Double(-extent.y) / Self.unit + (line.height - height) / 2
            line.indent = source.pointee.is_paragraph_start != 0 ? firstIndent : 0
            var spread = Spread.none
            if style.alignment == .justified, let width {
                spread = self.spread(source.pointee, of: text, slack: width - line.indent - line.width, style)
            }
            var pen: Int32 = 0
            // A twentieth of the size: what readers of PDFs overlook.
            let tolerance = Int32(style.size * Self.unit / 20)
            var node = source.pointee.runs
            while let run = node {
                let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
                append(item.pointee, of: text, to: &line, pen: &pen, tolerance: tolerance, spread: &spread)
                node = run.pointee.next
            }
            return line
        }
    }

    /// - Parameter slack: in points.
    private func spread(
        _ line: PangoLayoutLine, of text: UnsafeBufferPointer<UInt8>, slack: Double, _ style: TextStyle
    ) -> Spread {
        let end = Int(line.start_index) + Int(line.length)
        guard end < text.count, text[end] != UInt8(ascii: "\n") else { return .none }
        let (letters, spaces) = Spread.count(line, of: text)
        return Spread(
            slack: slack * Self.unit, letters: letters - 1, spaces: spaces, size: style.size * Self.unit)
    }

    /// Adds the glyphs of a stretch of one font and one script.
    private func append(
        _ item: PangoGlyphItem, of text: UnsafeBufferPointer<UInt8>, to line: inout Line, pen: inout Int32,
        tolerance: Int32, spread: inout Spread
    ) {
        let (source, string) = (item.item.pointee, item.glyphs.pointee)
        let count = Int(string.num_glyphs)
        guard count > 0, let pangoFont = source.analysis.font, let font = typefaces.scaledFont(pangoFont) else {
            return
        }
        if line.runs.last?.font != font { line.runs.append(GlyphRun(font: font)) }
        let clusters = Clusters(
            starts: UnsafeBufferPointer(start: string.log_clusters, count: count), length: source.length)
        var position = 0
        while position < count {
            let next = clusters.end(after: position)
            let bytes = clusters.bytes(from: position, to: next)
            let letters = text[Int(source.offset) + bytes.lowerBound..<Int(source.offset) + bytes.upperBound]
            var cluster = GlyphRun.Cluster(
                text: UnsafeBufferPointer(rebasing: letters), glyphs: [])
            if Spread.isLetter(string.glyphs[position]) {
                let step = spread.step(isSpace: letters.first == UInt8(ascii: " "))
                pen += step
                line.width += Double(step) / Self.unit
            }
            for index in position..<next {
                let glyph = string.glyphs[index]
                if let drawn = Self.drawn(glyph, pen: pen) { cluster.glyphs.append(drawn) }
                let geometry = glyph.geometry
                let width = Self.isLacking(glyph) ? Self.boxWidth(font) : geometry.width
                let isMark = index > 0 && width == 0
                if index == position { cluster.beginsWithMark = isMark }
                cluster.endsWithMark = isMark
                cluster.isMoved = cluster.isMoved || abs(geometry.x_offset) > tolerance || geometry.y_offset != 0
                pen += width
                line.width += Double(width - geometry.width) / Self.unit
            }
            // The space at which a line was broken has no width, and nothing follows it.
            let isBreak = cluster.endsWithMark && cluster.text.elementsEqual([UInt8(ascii: " ")])
            if !isBreak { line.runs[line.runs.count - 1].append(cluster) }
            position = next
        }
    }

    /// - Returns: nil for what has no shape; the typeface's empty box for a character that it lacks.
    private static func drawn(_ glyph: PangoGlyphInfo, pen: Int32) -> cairo_glyph_t? {
        guard glyph.glyph != shapeless else { return nil }
        return cairo_glyph_t(
            index: isLacking(glyph) ? 0 : UInt(glyph.glyph), x: Double(pen + glyph.geometry.x_offset) / unit,
            y: Double(glyph.geometry.y_offset) / unit)
    }

    // Macros of Pango's that Swift does not see.
    private static let shapeless: UInt32 = 0x0FFF_FFFF
    private static func isLacking(_ glyph: PangoGlyphInfo) -> Bool { glyph.glyph & 0x1000_0000 != 0 }

    /// Of the empty box, in Pango's units; Pango itself would draw another one.
    private static func boxWidth(_ font: OpaquePointer) -> Int32 {
        var extents = cairo_text_extents_t()
        cairo_scaled_font_glyph_extents(font, [cairo_glyph_t(index: 0, x: 0, y: 0)], 1, &extents)
        return Int32(extents.x_advance * unit)
    }
}

/// Which glyphs belong to which bytes, in the order of the glyphs.
private struct Clusters {
    let starts: UnsafeBufferPointer<Int32>
    let length: Int32

    func end(after position: Int) -> Int {
        var next = position + 1
        while next < starts.count, starts[next] == starts[position] { next += 1 }
        return next
    }

    /// Up to the next cluster in the text, which stands to the right, or to the left where the script runs so.
    func bytes(from position: Int, to next: Int) -> Range<Int> {
        let start = starts[position]
        let right = next < starts.count ? starts[next] : length
        let left = position > 0 ? starts[position - 1] : length
        return Int(start)..<Int(right > start ? right : max(left, start))
    }
}
