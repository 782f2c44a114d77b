import CPango

/// How what a line leaves is spread over it, in Pango's units. Thai has few spaces, so letters move apart as well: less than
/// an eye sees, and less than what programs that take text out of a PDF hold for the gap between two words.
struct Spread {
    /// Before each letter but the first.
    private let letter: Double
    /// Besides, before each space.
    private let space: Double
    private var letters = 0
    private var given = 0.0

    /// Of the size of the type.
    private static let mostOfALetter = 0.055
    private static let mostOfASpace = 0.5
    /// How much more a space takes than a letter, as long as neither takes the most.
    private static let weightOfASpace = 7.0

    /// Nothing moves.
    static let none = Spread(letter: 0, space: 0)

    private init(letter: Double, space: Double) {
        self.letter = letter
        self.space = space
    }

    /// - Parameters:
    ///   - slack: what the line leaves, in Pango's units.
    ///   - letters: that have one before them.
    ///   - spaces: of those.
    ///   - size: of the type, in Pango's units.
    init(slack: Double, letters: Int, spaces: Int, size: Double) {
        self = .none
        guard slack > 0, letters > 0 else { return }
        let even = slack / (Double(letters) + Double(spaces) * Self.weightOfASpace)
        let most = Self.mostOfALetter * size
        if even <= most {
            self.init(letter: even, space: even * Self.weightOfASpace)
        } else if spaces > 0 {
            let rest = (slack - most * Double(letters)) / Double(spaces)
            guard rest <= Self.mostOfASpace * size else { return }
            self.init(letter: most, space: rest)
        }
    }

    /// What the next letter moves. Fractions are carried on, so that the line ends at its margin.
    mutating func step(isSpace: Bool) -> Int32 {
        defer { letters += 1 }
        guard letters > 0, letter > 0 else { return 0 }
        let before = given.rounded()
        given += letter + (isSpace ? space : 0)
        return Int32(given.rounded() - before)
    }
}

extension Spread {
    /// The letters of a line as Pango has set it, and how many of them are spaces. Marks do not count, nor does the space at
    /// which the line was broken.
    static func count(_ line: PangoLayoutLine, of text: UnsafeBufferPointer<UInt8>) -> (letters: Int, spaces: Int) {
        var (letters, spaces) = (0, 0)
        var node = line.runs
        while let run = node {
            let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            let string = item.glyphs.pointee
            let count = Int(string.num_glyphs)
            for index in 0..<count where index == 0 || string.log_clusters[index] != string.log_clusters[index - 1] {
                guard isLetter(string.glyphs[index]) else { continue }
                letters += 1
                let at = Int(item.item.pointee.offset) + Int(string.log_clusters[index])
                if text[at] == UInt8(ascii: " ") { spaces += 1 }
            }
            node = run.pointee.next
        }
        return (letters, spaces)
    }

    /// Whether a glyph takes room of its own.
    static func isLetter(_ glyph: PangoGlyphInfo) -> Bool { glyph.geometry.width > 0 }
}
