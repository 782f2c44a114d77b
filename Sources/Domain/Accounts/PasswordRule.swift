/// Which passwords are taken. Length is what counts; nobody is made to mix capitals, digits and signs.
///
/// What is easily guessed is found by rule instead of a long foreign list, since the list would hold few of the passwords
/// that Thai offices take. The password is spelled as the keys that were pressed (a Thai word typed on the Latin layout is the
/// same word), in small letters; then every stretch that somebody would guess at one stroke is covered:
/// words of `CommonPasswordWords`, also with 0 for o and the like, names of the office, the person and the system, years,
/// repetitions and rows of keys. Each covered stretch counts as one character. What is left must still count eight.
package enum PasswordRule {
    /// Counted in Unicode scalars as they were typed: a Thai vowel or tone mark is one.
    package static let leastCharacters = 12
    /// In UTF-8: a hundred Thai letters. What is hashed must not grow with what is sent.
    package static let mostBytes = 300
    private static let leastUnguessed = 8

    /// - Parameters:
    ///   - username: under which the person signs in; his own name may be added to it, separated by a space.
    ///   - officeNames: names of the places where he holds roles, in any language, with or without "อบต." and the like.
    /// - Returns: nil where the password may be taken.
    package static func problem(
        _ password: String, username: String, officeNames: [String]
    ) -> PasswordProblem? {
        guard password.utf8.count <= mostBytes else { return .tooLong }
        let scalars = Array(password.unicodeScalars)
        guard scalars.count >= leastCharacters else { return .tooShort }
        let keys = scalars.map(PressedKey.of)
        if keys.allSatisfy(PressedKey.isDigit) || shortestPeriod(of: keys) < leastUnguessed { return .pattern }

        var cover = PasswordCover(scalars: scalars, keys: keys)
        cover.hide(PasswordNames.pieces(of: [username] + officeNames + PasswordNames.system), as: .name)
        cover.hide(CommonPasswordWords.all, as: .word)
        cover.hideRuns()
        guard cover.unguessed < leastUnguessed else { return nil }
        if cover.found.contains(.name) { return .madeOfNames }
        return cover.found.contains(.word) ? .common : .pattern
    }

    /// Length of the block of which the text is a repetition; its own length where it is none.
    private static func shortestPeriod(of keys: [Unicode.Scalar]) -> Int {
        for period in 1..<keys.count
        where keys.indices.dropFirst(period).allSatisfy({ keys[$0] == keys[$0 - period] }) {
            return period
        }
        return keys.count
    }
}

/// Which stretches of a password somebody would guess at one stroke.
struct PasswordCover {
    enum Kind { case name, word, run }

    private let scalars: [Unicode.Scalar]
    private let keys: [Unicode.Scalar]
    private let plain: [Unicode.Scalar]
    private var isHidden: [Bool]
    private(set) var found: Set<Kind> = []
    private var stretches = 0

    init(scalars: [Unicode.Scalar], keys: [Unicode.Scalar]) {
        self.scalars = scalars
        self.keys = keys
        plain = keys.map(PressedKey.withoutDisguise)
        isHidden = [Bool](repeating: false, count: keys.count)
    }

    /// Characters that nobody would guess, and one for each stretch that somebody would.
    var unguessed: Int { isHidden.count { !$0 } + stretches }

    /// Longer words first, so that a word inside another is not counted twice.
    mutating func hide(_ words: Set<String>, as kind: Kind) {
        for word in words.sorted(by: { ($0.utf8.count, $1) > ($1.utf8.count, $0) }) {
            let wanted = word.unicodeScalars.map(PressedKey.of)
            hide(wanted, in: keys, as: kind)
            hide(wanted.map(PressedKey.withoutDisguise), in: plain, as: kind)
        }
    }

    /// Repetitions, neighbours in the alphabet or on the keyboard, and years.
    mutating func hideRuns() {
        for row in PressedKey.rows {
            hideSteps { from, to in PressedKey.areNeighbours(from, to, in: row) }
        }
        var start = 0
        while start + 4 <= keys.count {
            if isYear(keys[start..<(start + 4)]) { cover(start..<(start + 4), as: .run) }
            start += 1
        }
    }

    private mutating func hide(_ word: [Unicode.Scalar], in text: [Unicode.Scalar], as kind: Kind) {
        guard !word.isEmpty, word.count <= text.count else { return }
        for start in 0...(text.count - word.count) {
            let place = start..<(start + word.count)
            if text[place].elementsEqual(word) { cover(place, as: kind) }
        }
    }

    /// Runs of at least three characters that go on with one step.
    private mutating func hideSteps(_ areNeighbours: (Unicode.Scalar, Unicode.Scalar) -> Int?) {
        var start = 0
        while start + 2 < keys.count {
            guard let step = self.step(at: start, areNeighbours) else {
                start += 1
                continue
            }
            var end = start + 1
            while end + 1 < keys.count, self.step(at: end, areNeighbours) == step { end += 1 }
            if end - start >= 2 { cover(start..<(end + 1), as: .run) }
            start = end
        }
    }

    private func step(at place: Int, _ areNeighbours: (Unicode.Scalar, Unicode.Scalar) -> Int?) -> Int? {
        let difference = Int(scalars[place + 1].value) - Int(scalars[place].value)
        if abs(difference) <= 1 { return difference }
        return areNeighbours(keys[place], keys[place + 1])
    }

    private func isYear(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
        guard digits.allSatisfy(PressedKey.isDigit) else { return false }
        let century = String(String.UnicodeScalarView(digits.prefix(2)))
        return ["19", "20", "24", "25"].contains(century)
    }

    /// Nothing is counted twice: a stretch that touches a hidden one is left as it is.
    private mutating func cover(_ place: Range<Int>, as kind: Kind) {
        guard !isHidden[place].contains(true) else { return }
        for index in place { isHidden[index] = true }
        stretches += 1
        found.insert(kind)
    }
}
