/// The key that puts names in the order of a Thai dictionary when keys are compared byte by byte.
///
/// Three parts, set apart by U+0001, the later ones only when needed:
/// 1. letters, each leading vowel behind its consonant; Thai digits as Arabic, whole numbers by size, small letters for
///    capitals, signs and spaces left out;
/// 2. the marks ็ ่ ้ ๊ ๋ ์ ํ ๎ at the places where they stand;
/// 3. the normalised text itself, when the first two do not determine it.
///
/// Two texts have the same key exactly when `ThaiText.normalised` makes them the same.
package enum ThaiSortKey {
    /// The key of a text of one line.
    package static func key(_ text: String) -> String {
        let normal = ThaiText.normalised(text)
        var builder = Builder()
        builder.take(Array(normal.unicodeScalars))
        return builder.key(of: normal)
    }

    private struct Builder {
        private var letters = String.UnicodeScalarView()
        private var marks = String.UnicodeScalarView()
        /// Letters since the last mark.
        private var unmarked = 0
        private var isDetermined = true

        mutating func take(_ scalars: [Unicode.Scalar]) {
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                if ThaiScalar.isSecondLevelMark(scalar) {
                    take(mark: scalar)
                } else if ThaiScalar.isLeadingVowel(scalar) {
                    if index + 1 < scalars.count, ThaiScalar.isConsonant(scalars[index + 1]) {
                        index += 1
                        take(letter: scalars[index])
                    } else {
                        isDetermined = false
                    }
                    take(letter: scalar)
                } else if ThaiScalar.digit(scalar) != nil {
                    index = take(numberIn: scalars, at: index)
                    continue
                } else if scalar == " " || ThaiScalar.isPunctuation(scalar) {
                    isDetermined = false
                } else {
                    take(letter: scalar)
                }
                index += 1
            }
        }

        /// Takes a whole number and answers where it ends: how many digits it has, then the digits.
        private mutating func take(numberIn scalars: [Unicode.Scalar], at start: Int) -> Int {
            var index = start
            var digits: [Unicode.Scalar] = []
            while index < scalars.count, let digit = ThaiScalar.digit(scalars[index]) {
                if digit != 0 || !digits.isEmpty { digits.append(Unicode.Scalar(0x30 + digit)) }
                index += 1
            }
            isDetermined = false
            // "0" has no digits that count; the sign of the length stays below the letters.
            take(letter: Unicode.Scalar(0x30 + UInt8(min(digits.count, 48))))
            for digit in digits { take(letter: digit) }
            return index
        }

        private mutating func take(letter: Unicode.Scalar) {
            unmarked += 1
            if letter.value >= 0x41, letter.value <= 0x5A {
                isDetermined = false
                letters.append(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value | 0x20)))
            } else {
                letters.append(letter)
            }
        }

        /// Writes one "-" for every letter since the last mark, so that a mark further to the left weighs more.
        private mutating func take(mark: Unicode.Scalar) {
            marks.append(contentsOf: repeatElement("-", count: unmarked))
            unmarked = 0
            marks.append(mark)
        }

        consuming func key(of normal: String) -> String {
            if !marks.isEmpty || !isDetermined {
                letters.append("\u{1}")
                letters.append(contentsOf: marks)
            }
            if !isDetermined {
                letters.append("\u{1}")
                letters.append(contentsOf: normal.unicodeScalars)
            }
            return String(letters)
        }
    }
}
