/// SplitMix64: the same numbers in every run.
struct ThaiRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any text: mostly Thai, with spaces, digits, signs, invisible and far-away code points.
    mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            if let scalar = Unicode.Scalar(codePoint()) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// A text of few code points, so that sequences that matter come up often.
    mutating func tangle() -> String {
        let pool: [Unicode.Scalar] = [
            "น", "ก", "า", "ำ", "\u{0E4D}", "\u{0E48}", "\u{0E49}", "\u{0E4C}", "\u{0E38}", "\u{0E34}", "\u{0E3A}", "เ",
            "แ",
            "\u{0E47}", " ", "\n", "\r", "\u{200B}", "\u{A0}", "-", "5", "๕", "A", "a",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...7, using: &self) {
            if let scalar = pool.randomElement(using: &self) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private mutating func codePoint() -> UInt32 {
        switch UInt8.random(in: 0...9, using: &self) {
        case 0...4: .random(in: 0x0E01...0x0E5B, using: &self)
        case 5, 6: .random(in: 0x00...0xFF, using: &self)
        case 7: .random(in: 0x2000...0x206F, using: &self)
        case 8: .random(in: 0x30...0x39, using: &self)
        default: .random(in: 0...0x10FFFF, using: &self)
        }
    }
}

/// The code points of a text: Swift's `==` takes canonically equivalent texts for equal, these do not.
func points(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value)
}

/// Comparison as a database makes it, byte by byte.
func comesBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
