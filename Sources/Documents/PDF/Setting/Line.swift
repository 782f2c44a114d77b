import CPango

/// One line of text, ready to be drawn. Lengths are in points.
struct Line {
    var runs: [GlyphRun] = []
    /// From the left edge to the first glyph.
    var indent = 0.0
    var width = 0.0
    /// Of the typeface above the baseline, with room for a tone above a vowel.
    var ascent = 0.0
    var height = 0.0
}

/// Glyphs of one font with the text that each group of them stands for.
///
/// A mark that stands just behind its letter, as the typeface drew it, is a group of its own. One that was moved, such as the
/// tone in "ปั้น", looks to programs that take text out of a PDF like the beginning of another word. So it is grouped with its
/// letter, and since they know the end of a group by the edge of its last glyph, with the next letter, too. A space after a
/// mark goes with the mark's letter: alone, some programs lose it.
struct GlyphRun {
    /// A character, or several where the typeface has one shape for them.
    struct Cluster {
        var text: UnsafeBufferPointer<UInt8>
        var glyphs: [cairo_glyph_t]
        /// Its first glyph stands above, below or over the letter before it.
        var beginsWithMark = false
        var endsWithMark = false
        /// A glyph stands elsewhere than where the typeface drew it.
        var isMoved = false
    }

    let font: OpaquePointer
    private(set) var glyphs: [cairo_glyph_t] = []
    private(set) var groups: [cairo_text_cluster_t] = []
    private(set) var text: [UInt8] = []
    /// Where the groups of the latest letter begin.
    private var letter = 0
    private var endsInMark = false
    private var endsInMovedMark = false

    init(font: OpaquePointer) {
        self.font = font
    }

    mutating func append(_ cluster: Cluster) {
        guard !cluster.glyphs.isEmpty, !cluster.text.isEmpty else { return }
        let isSpace = cluster.text.count == 1 && cluster.text[0] == UInt8(ascii: " ")
        let joins =
            !groups.isEmpty
            && (isSpace ? endsInMark : endsInMovedMark || cluster.beginsWithMark && cluster.isMoved)
        if !joins, !cluster.beginsWithMark { letter = groups.count }
        groups.append(
            cairo_text_cluster_t(num_bytes: Int32(cluster.text.count), num_glyphs: Int32(cluster.glyphs.count)))
        if joins { gatherLetter() }
        text.append(contentsOf: cluster.text)
        glyphs.append(contentsOf: cluster.glyphs)
        endsInMark = cluster.endsWithMark
        endsInMovedMark = cluster.endsWithMark && (cluster.isMoved || endsInMovedMark)
    }

    /// Adds the glyphs of another run of the same font, moved.
    mutating func append(_ run: GlyphRun, x: Double, y: Double) {
        text += run.text
        groups += run.groups
        glyphs.reserveCapacity(glyphs.count + run.glyphs.count)
        for glyph in run.glyphs { glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y)) }
    }

    /// Makes one group of those of the latest letter.
    private mutating func gatherLetter() {
        guard letter < groups.count else { return }
        let whole = groups[letter...].reduce(into: cairo_text_cluster_t()) { sum, group in
            sum.num_bytes += group.num_bytes
            sum.num_glyphs += group.num_glyphs
        }
        groups.removeSubrange(letter...)
        groups.append(whole)
    }

    /// The glyphs as one group that stands for other words.
    mutating func stand(for words: String) {
        text = Array(words.utf8)
        groups = [cairo_text_cluster_t(num_bytes: Int32(text.count), num_glyphs: Int32(glyphs.count))]
    }
}
